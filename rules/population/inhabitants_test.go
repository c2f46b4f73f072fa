package population

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestEverySampleWithMunicipalitiesGivesTheirFigures(t *testing.T) {
	nation := []string{"Hele landet", "Region Hovedstaden", "Christiansø", "Region Sjælland", "Region Syddanmark",
		"Region Midtjylland", "Region Nordjylland"}
	for _, c := range []struct {
		sample  string
		years   []int
		leftOut []string
		periods int // skipped
		rows    int // skipped
		parts   int
	}{
		{quarter2026, []int{2026}, nation, 0, 0, 0},
		{maritalStatus, []int{2020}, nation, 0, 0, 4 * 98},
		{months, []int{2022, 2023, 2024}, nation, 28, 28 * 105, 0},
	} {
		t.Run(c.sample, func(t *testing.T) {
			got, faults := ParseInhabitants(sample(t, c.sample), held())
			expectFaults(t, faults)
			var want []Figure
			for _, year := range c.years {
				want = append(want, embeddedYear(year)...)
			}
			if !slices.Equal(got.Figures, want) {
				t.Errorf("the %d figures are not the embedded ones", len(got.Figures))
			}
			for year, sum := range sumsOf(got.Figures) {
				if sum != sums[year] {
					t.Errorf("%d adds up to %d, not %d", year, sum, sums[year])
				}
			}
			if !slices.Equal(got.LeftOut, c.leftOut) {
				t.Errorf("left out: %q", got.LeftOut)
			}
			if len(got.SkippedPeriods) != c.periods || got.SkippedRows != c.rows || got.PartRows != c.parts {
				t.Errorf("skipped %d periods with %d rows, and %d rows of parts", len(got.SkippedPeriods), got.SkippedRows, got.PartRows)
			}
		})
	}
}

func TestSkippedPeriodsComeInTheOrderOfTime(t *testing.T) {
	got, _ := ParseInhabitants(sample(t, months), held())
	p := got.SkippedPeriods
	if len(p) == 0 || p[0] != "2021M10" || p[len(p)-1] != "2024M04" || !slices.IsSorted(p) {
		t.Errorf("%q", p)
	}
}

func TestCodeAndNameInOneCellAndTotalsAmongParts(t *testing.T) {
	got, faults := ParseInhabitants(sample(t, codeAndName), held())
	expectFaults(t, faults)
	want := []Figure{{"101", 2020, 632340}, {"461", 2020, 204895}, {"561", 2020, 115483}, {"751", 2020, 349983}, {"851", 2020, 217075}}
	if !slices.Equal(got.Figures, want) || got.PartRows != 5 || got.LeftOut != nil {
		t.Errorf("%+v", got)
	}
}

func TestEverySampleWithoutMunicipalitiesOrTotalsIsRefusedWithTheReason(t *testing.T) {
	for _, c := range []struct {
		sample string
		want   expect
	}{
		{wholeCountry, expect{0, "", "no municipalities, only Hele landet."}},
		{codesNoTotals, expect{0, "", "again with “Total” chosen in KØN, ALDER"}},
		{englishNoArea, expect{1, "", "no column of areas"}},
	} {
		t.Run(c.sample, func(t *testing.T) {
			got, faults := ParseInhabitants(sample(t, c.sample), held())
			expectFaults(t, faults, c.want)
			expectNothing(t, got)
		})
	}
}

func expectNothing(t *testing.T, got Inhabitants) {
	t.Helper()
	if got.Figures != nil || got.LeftOut != nil || got.SkippedPeriods != nil || got.SkippedRows != 0 || got.PartRows != 0 {
		t.Errorf("a refused file gave %+v", got)
	}
}

// Every form here is the 2026K1 sample written otherwise. Its columns are OMRÅDE, KØN, ALDER, TID, INDHOLD.
func TestOneTableInManyForms(t *testing.T) {
	codes := map[string]string{}
	for _, m := range known() {
		codes[m.Name] = m.Code
	}
	for a, o := range others {
		if a < 1000 {
			codes[o.name] = strings.Repeat("0", 3-len(itoa(a))) + itoa(a)
		}
	}
	byRow := func(change func(i int, cells []string) []string) func([]byte) []byte {
		return edit(func(lines [][]string) [][]string {
			for i, cells := range lines {
				lines[i] = change(i, cells)
			}
			return lines
		})
	}
	area := func(as func(code, name string) string) func([]byte) []byte {
		return byRow(func(i int, cells []string) []string {
			if i > 0 {
				cells[0] = as(codes[cells[0]], cells[0])
			}
			return cells
		})
	}
	grouped := func(separator string) func([]byte) []byte {
		return byRow(func(i int, cells []string) []string {
			if i > 0 {
				cells[4] = group(cells[4], separator)
			}
			return cells
		})
	}
	separated := func(separator, lineEnd string) func([]byte) []byte {
		return func(file []byte) []byte { return written(rows(file), separator, lineEnd) }
	}
	latin1 := func(file []byte) []byte {
		s, err := charmap.ISO8859_1.NewEncoder().String(string(written(rows(file), ";", "\r\n")))
		if err != nil {
			t.Fatal(err)
		}
		return []byte(s)
	}

	for _, c := range []struct {
		sentence string
		form     func([]byte) []byte
	}{
		{"as it is", func(f []byte) []byte { return f }},
		{"without byte-order mark", separated(";", "\r\n")},
		{"with LF", separated(";", "\n")},
		{"with CR alone", separated(";", "\r")},
		{"in Latin-1", latin1},
		{"in Latin-1 with spaces that do not break among the thousands", func(f []byte) []byte { return latin1(grouped("\u00a0")(f)) }},
		{"with å as two characters", replaced("å", "a\u030a")},
		{"with the last line not ended", func(f []byte) []byte { return f[:len(f)-2] }},
		{"with blank lines", replaced("\r\n", "\r\n\r\n")},
		{"separated by commas", separated(",", "\n")},
		{"separated by tabs", separated("\t", "\n")},
		{"with everything in quotes", byRow(func(_ int, cells []string) []string {
			for i := range cells {
				cells[i] = `"` + cells[i] + `"`
			}
			return cells
		})},
		{"with commas among the thousands and between the columns", func(f []byte) []byte {
			return written(rows(byRow(func(i int, cells []string) []string {
				if i > 0 {
					cells[4] = `"` + group(cells[4], ",") + `"`
				}
				return cells
			})(f)), ",", "\r\n")
		}},
		{"with space around the cells", byRow(func(_ int, cells []string) []string {
			for i := range cells {
				cells[i] = " " + cells[i] + "\u00a0"
			}
			return cells
		})},
		{"with the columns in another order", byRow(func(_ int, c []string) []string { return []string{c[4], c[3], c[2], c[0], c[1]} })},
		{"without the categories", byRow(func(_ int, c []string) []string { return []string{c[0], c[3], c[4]} })},
		{"with one more category", byRow(func(i int, c []string) []string {
			return append(c, map[bool]string{true: "CIVILSTAND", false: "TOT I alt"}[i == 0])
		})},
		{"with the rows backwards", edit(func(lines [][]string) [][]string { slices.Reverse(lines[1:]); return lines })},
		{"with areas as codes", area(func(code, _ string) string { return code })},
		{"with areas as codes of four digits", area(func(code, _ string) string { return "0" + code })},
		{"with areas as codes that lost their zeros", area(func(code, _ string) string { return strings.TrimLeft(code[:2], "0") + code[2:] })},
		{"with areas as code and name", area(func(code, name string) string { return code + " " + name })},
		{"with areas in capitals", area(func(_, name string) string { return strings.ToUpper(name) })},
		{"with full stops among the thousands", grouped(".")},
		{"with commas among the thousands", grouped(",")},
		{"with spaces among the thousands", grouped(" ")},
		{"with narrow spaces among the thousands", grouped("\u202f")},
		{"as a month", replaced("2026K1", "2026M01")},
		{"with code and text of the period", replaced("2026K1", "2026K1 2026K1")},
		{"with codes for the totals", func(f []byte) []byte {
			return replaced("Alder i alt", "IALT")(replaced(";I alt;", ";TOT;")(f))
		}},
		{"with code and text of the totals", func(f []byte) []byte {
			return replaced(";I alt;", ";TOT I alt;")(replaced("Alder i alt", "IALT Alder i alt")(f))
		}},
		{"in English", func(f []byte) []byte {
			for _, r := range [][2]string{{"OMRÅDE;KØN;ALDER;TID;INDHOLD", "REGION;SEX;AGE;TIME;CONTENTS"}, {"2026K1", "2026Q1"},
				{"Alder i alt", "Age, total"}, {";I alt;", ";Total;"}, {"Hele landet", "All Denmark"}, {"\nKøbenhavn", "\nCopenhagen"}} {
				f = replaced(r[0], r[1])(f)
			}
			return f
		}},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			file := c.form(sample(t, quarter2026))
			got, faults := ParseInhabitants(file, held())
			expectFaults(t, faults)
			if !slices.Equal(got.Figures, embeddedYear(2026)) {
				t.Errorf("the %d figures are not those of 2026", len(got.Figures))
			}
			if len(got.LeftOut) != 7 || got.SkippedRows != 0 || got.PartRows != 0 {
				t.Errorf("left out %q, skipped %d, parts %d", got.LeftOut, got.SkippedRows, got.PartRows)
			}
		})
	}
}

func itoa(n int) string {
	return strings.TrimLeft(string([]byte{'0' + byte(n/100), '0' + byte(n/10%10)}), "0") + string(rune('0'+n%10))
}

// group puts the separator between the thousands.
func group(number, separator string) string {
	for i := len(number) - 3; i > 0; i -= 3 {
		number = number[:i] + separator + number[i:]
	}
	return number
}

func TestProvincesAndRegionsToComeAreLeftOutByName(t *testing.T) {
	got, faults := ParseInhabitants([]byte("OMRÅDE;TID;INDHOLD\n"+
		"086 Region Østdanmark;2027K1;2800000\nLandsdel Fyn;2027K1;500000\nProvince Bornholm;2027K1;39000\n"+
		"01;2027K1;860000\nBornholm;2027K1;39000\n"), heldOn("2027-02-15"))
	expectFaults(t, faults)
	if want := []string{"Region Østdanmark", "Landsdel Fyn", "Province Bornholm", "Landsdel Byen København"}; !slices.Equal(got.LeftOut, want) {
		t.Errorf("left out: %q", got.LeftOut)
	}
	if want := []Figure{{"400", 2027, 39000}}; !slices.Equal(got.Figures, want) {
		t.Errorf("%+v", got.Figures)
	}
}

func TestARegionMayBeWrittenOtherwiseBesideItsCode(t *testing.T) {
	got, faults := ParseInhabitants([]byte("OMRÅDE;TID;INDHOLD\n084 Hovedstaden;2026K1;1947212\n0147;2026K1;106150\n"), held())
	expectFaults(t, faults)
	if !slices.Equal(got.LeftOut, []string{"Hovedstaden"}) || !slices.Equal(got.Figures, []Figure{{"147", 2026, 106150}}) {
		t.Errorf("%+v", got)
	}
}

func TestAQuotedCellMayHoldSeparatorsAndQuotes(t *testing.T) {
	cells, closed := split(`"a;b";"say ""hello""" ;c"d`, ';')
	if want := []string{"a;b", `say "hello"`, `c"d`}; !closed || !slices.Equal(cells, want) {
		t.Errorf("%q", cells)
	}
}

func TestAFileOfSomeMunicipalitiesGivesThose(t *testing.T) {
	got, faults := ParseInhabitants(keep(4, 5)(sample(t, quarter2026)), held())
	expectFaults(t, faults)
	if want := []Figure{{"101", 2026, 671714}, {"147", 2026, 106150}}; !slices.Equal(got.Figures, want) {
		t.Errorf("%+v", got.Figures)
	}
}

func TestAFileOfOtherDaysHasNoFiguresButACount(t *testing.T) {
	got, faults := ParseInhabitants(replaced("2026K1", "2026K3")(sample(t, quarter2026)), held())
	expectFaults(t, faults)
	if got.Figures != nil || got.SkippedRows != 105 || !slices.Equal(got.SkippedPeriods, []string{"2026K3"}) {
		t.Errorf("%d figures, %d rows of %q skipped", len(got.Figures), got.SkippedRows, got.SkippedPeriods)
	}
}

func TestMunicipalitiesAreThoseThatAreKnown(t *testing.T) {
	withoutCopenhagen := held()
	withoutCopenhagen.Municipalities = withoutCopenhagen.Municipalities[1:]
	_, faults := ParseInhabitants(sample(t, quarter2026), withoutCopenhagen)
	expectFaults(t, faults, expect{4, "OMRÅDE", `"København" is no municipality`})
}
