package population

import (
	"slices"
	"strings"
	"testing"
)

// In the 2026K1 sample line 2 is the country, 3 a region, 4 København, 5 Frederiksberg, 33 Christiansø,
// 106 Aalborg; the columns are OMRÅDE;KØN;ALDER;TID;INDHOLD. In the marital sample they are
// CIVILSTAND;OMRÅDE;TID;INDHOLD, line 4 is the total of København, 5 that of Frederiksberg.
func TestABrokenFileIsRefusedWithLineAndReason(t *testing.T) {
	then := func(changes ...func([]byte) []byte) func([]byte) []byte {
		return func(f []byte) []byte {
			for _, c := range changes {
				f = c(f)
			}
			return f
		}
	}
	whole := func(s string) func([]byte) []byte { return func([]byte) []byte { return []byte(s) } }
	utf16 := func(f []byte) []byte {
		wide := []byte("\xff\xfe")
		for _, r := range string(f) {
			wide = append(wide, byte(r), byte(r>>8))
		}
		return wide
	}
	cutBy := func(n int) func([]byte) []byte { return func(f []byte) []byte { return f[:len(f)-n] } }

	for _, c := range []struct {
		sentence string
		sample   string
		broken   func([]byte) []byte
		want     []expect
	}{
		{"empty", quarter2026, whole(""), []expect{{0, "", "is empty"}}},
		{"nothing but a byte-order mark and blank lines", quarter2026, whole("\ufeff\r\n \r\n"), []expect{{0, "", "is empty"}}},
		{"headings alone", quarter2026, keep(2, 1), []expect{{0, "", "headings only"}}},

		{"a line cut before its last cells", quarter2026, cutBy(len(";2026K1;226033\r\n")), []expect{{106, "", "3 cells, the headings 5"}}},
		{"a line cut in its last number", quarter2026, cutBy(4), []expect{{106, "INDHOLD", "this says 2260, but the country's figure asks for 226033"}}},
		{"a line with a cell too many", quarter2026, set(5, 3, "Alder i alt;"), []expect{{5, "", "6 cells, the headings 5"}}},
		{"a quotation mark that is not closed", quarter2026, set(5, 1, `"Frederiksberg`), []expect{{5, "", "quotation mark"}}},
		{"a quotation mark not closed in the headings", quarter2026, set(1, 5, `"INDHOLD`), []expect{{1, "", "quotation mark"}}},
		{"a quotation mark closed too early", quarter2026, set(5, 1, `"Frederiks"berg`), []expect{{5, "", "quotation mark"}}},

		{"in UTF-16", quarter2026, utf16, []expect{{0, "", "UTF-16"}}},
		{"in UTF-16 without a mark", quarter2026, func(f []byte) []byte { return utf16(f)[2:] }, []expect{{0, "", "UTF-16"}}},
		{"an Excel workbook", quarter2026, whole("PK\x03\x04\x14\x00\x06\x00"), []expect{{0, "", "Excel workbook"}}},
		{"UTF-8 with a broken letter", quarter2026, replaced("Tårnby", "T\xc3rnby"), []expect{{7, "", "neither UTF-8 nor Latin-1"}}},
		{"letters lost in a conversion", quarter2026, replaced("Tårnby", "T\ufffdrnby"), []expect{{7, "", "neither UTF-8 nor Latin-1"}}},
		{"in the letters of DOS", quarter2026, replaced("OMRÅDE;KØN", "OMR\x8fDE;K\x9dN"), []expect{{1, "", "neither UTF-8 nor Latin-1"}}},

		{"no column of areas", quarter2026, withoutColumn(1), []expect{{1, "", "no column of areas"}}},
		{"no column of time", quarter2026, withoutColumn(4), []expect{{1, "", "no column of time"}}},
		{"no column of figures", quarter2026, withoutColumn(5), []expect{{1, "", "no column of figures"}}},
		{"a wrong column for the figures", quarter2026, set(1, 5, "LEDIGE"),
			[]expect{{1, "LEDIGE", `"LEDIGE" is no variable of FOLK1A or FOLK1AM`}, {1, "", "no column of figures"}}},
		{"two columns of areas", quarter2026, set(1, 2, "KOMMUNE"), []expect{{1, "KOMMUNE", `two columns for the same: "OMRÅDE" and "KOMMUNE"`}}},
		{"a column without heading", quarter2026, set(1, 2, ""), []expect{{1, "", "Column 2 has no heading"}}},
		{"two columns of sexes", quarter2026, set(1, 3, "sex"), []expect{{1, "sex", `two columns for the same: "KØN" and "sex"`}}},
		{"an unknown heading for the areas", quarter2026, set(1, 1, "ALDER2"),
			[]expect{{1, "ALDER2", `"ALDER2" is no variable`}, {1, "", "no column of areas"}}},
		{"StatBank's matrix without headings", quarter2026,
			whole("\"I alt\";\"Alder i alt\";\"I alt\";\"København\";509861;511725\n\"I alt\";\"Alder i alt\";\"I alt\";\"Odense\";186932;186745\n"),
			[]expect{{1, "", "a matrix or another table"}}},
		{"a table of benefits with its totals", quarter2026, then(set(1, 3, "YDELSESTYPE"), replaced("Alder i alt", "I alt")),
			[]expect{{1, "YDELSESTYPE", `"YDELSESTYPE" is no variable of FOLK1A or FOLK1AM`}}},
		{"a table of citizenships", quarter2026, then(set(1, 3, "STATSB"), replaced("Alder i alt", "0000 I alt")),
			[]expect{{1, "STATSB", `"STATSB" is no variable`}}},
		{"no total of the ages", quarter2026, replaced("Alder i alt", "Bruttoledige"),
			[]expect{{0, "", "no totals, and parts are not added. Download FOLK1A or FOLK1AM again with “Total” chosen in ALDER."}}},
		{"a table of areas in km²", quarter2026, set(4, 5, "90,10"), []expect{{4, "INDHOLD", `"90,10" is no whole number`}}},

		{"two figures for one municipality", quarter2026, set(5, 1, "København"),
			[]expect{{5, "INDHOLD", "Two figures for København on one day: 106150 here, 671714 in line 4"}}},
		{"the same figure twice", quarter2026, edit(func(l [][]string) [][]string { return append(l, l[3]) }),
			[]expect{{107, "OMRÅDE", "København also stands in line 4 for the same day, with the same figure"}}},
		{"two figures for the country", quarter2026, set(3, 1, "Hele landet"), []expect{{3, "INDHOLD", "Two figures for Hele landet"}}},

		{"municipalities that do not add up to the country", quarter2026, set(5, 5, "106151"),
			[]expect{{2, "INDHOLD", "The country has 6025603 inhabitants, the municipalities and Christiansø 6025604 together"}}},
		{"a municipality missing beside the country", quarter2026, drop(5),
			[]expect{{2, "INDHOLD", "The country has 6025603 inhabitants, the municipalities and Christiansø 5919453 together"}}},
		{"a year that does not add up", months, edit(func(l [][]string) [][]string {
			for i, cells := range l {
				if cells[0] == "Aalborg" && cells[1] == "2023M01" {
					l[i][2] = "221083"
				}
			}
			return l
		}), []expect{{17, "INDHOLD", "on 1 January 2023"}}},

		{"a year that has not begun", quarter2026, then(keep(4, 5), replaced("2026K1", "2027K1")),
			[]expect{{2, "TID", "2027 has not begun"}, {3, "TID", "2027 has not begun"}}},
		{"a year a century ahead", quarter2026, then(keep(4, 4), replaced("2026K1", "2126K1")), []expect{{2, "TID", "2126 has not begun"}}},
		{"a month of a year that has not begun", quarter2026, then(keep(4, 4), replaced("2026K1", "2027M03")), []expect{{2, "TID", "2027 has not begun"}}},

		{"less than half of what is known", quarter2026, then(keep(4, 5), set(3, 5, "53074")),
			[]expect{{3, "INDHOLD", "53074 is not plausible: Frederiksberg had 106150 inhabitants on 1 January 2026"}}},
		{"more than twice what is known", quarter2026, then(keep(4, 5), set(3, 5, "212301")),
			[]expect{{3, "INDHOLD", "212301 is not plausible"}}},
		{"a table of another subject without categories", quarter2026, whole("OMRÅDE;TID;INDHOLD\nKøbenhavn;2024K1;9114\nAalborg;2024K1;3377\n"),
			[]expect{{2, "INDHOLD", "9114 is not plausible"}, {3, "INDHOLD", "3377 is not plausible"}}},
		{"figures of another subject from before the first known", quarter2026, whole("OMRÅDE;TID;INDHOLD\nKøbenhavn;2010K1;9114\n"),
			[]expect{{2, "INDHOLD", "København had 623404 inhabitants on 1 January 2019"}}},

		{"a negative figure", quarter2026, set(5, 5, "-106150"), []expect{{5, "INDHOLD", "is negative"}}},
		{"a decimal figure", quarter2026, set(5, 5, "106150.5"), []expect{{5, "INDHOLD", `"106150.5" is no whole number`}}},
		{"a decimal figure with a comma", quarter2026, set(5, 5, "1,23"), []expect{{5, "INDHOLD", `"1,23" is no whole number`}}},
		{"a group of two", quarter2026, set(5, 5, "10.61.50"), []expect{{5, "INDHOLD", "do not make groups of three"}}},
		{"a group of four", quarter2026, set(5, 5, "12.3456"), []expect{{5, "INDHOLD", `"12.3456" is no whole number`}}},
		{"four digits before the first group", quarter2026, set(5, 5, "1061 150"), []expect{{5, "INDHOLD", "do not make groups of three"}}},
		{"two kinds of separator", quarter2026, set(5, 5, "1.106,150"), []expect{{5, "INDHOLD", "do not make groups of three"}}},
		{"a separator at the end", quarter2026, set(5, 5, "106.150."), []expect{{5, "INDHOLD", "do not make groups of three"}}},
		{"a figure of letters", quarter2026, set(5, 5, "1061S0"), []expect{{5, "INDHOLD", "is no number"}}},
		{"a figure as a computer writes it", quarter2026, set(5, 5, "1.06150e5"), []expect{{5, "INDHOLD", "is no number"}}},
		{"no figure", quarter2026, set(5, 5, ""), []expect{{5, "INDHOLD", "figure is missing"}}},
		{"a figure not available", quarter2026, set(5, 5, ".."), []expect{{5, "INDHOLD", "does not have the figure"}}},
		{"a dash for a figure", quarter2026, set(5, 5, "-"), []expect{{5, "INDHOLD", "does not have the figure"}}},
		{"no inhabitants", quarter2026, set(5, 5, "0"), []expect{{5, "INDHOLD", "cannot have 0 inhabitants"}}},
		{"a zero before the figure", quarter2026, set(5, 5, "0106150"), []expect{{5, "INDHOLD", "begins with a zero"}}},
		{"a figure beyond all people", quarter2026, set(5, 5, "10000000000"), []expect{{5, "INDHOLD", "too large"}}},
		{"a broken figure of the country", quarter2026, set(2, 5, "6025603,0"), []expect{{2, "INDHOLD", "is no whole number"}}},
		{"a broken figure of a day that is skipped", months, set(3, 3, "x"), []expect{{3, "INDHOLD", "is no number"}}},

		{"a municipality nobody knows", quarter2026, set(5, 1, "Ribe"), []expect{{5, "OMRÅDE", `"Ribe" is no municipality`}}},
		{"a code nobody knows", quarter2026, set(5, 1, "148"), []expect{{5, "OMRÅDE", `"148" is no municipality`}}},
		{"a code nobody knows, with a name", quarter2026, set(5, 1, "148 Frederiksberg"), []expect{{5, "OMRÅDE", `"148 Frederiksberg" is no municipality`}}},
		{"the code of one and the name of another", quarter2026, set(5, 1, "147 Odense"), []expect{{5, "OMRÅDE", "the code is that of Frederiksberg"}}},
		{"the code of a region and the name of a municipality", quarter2026, set(5, 1, "084 Frederiksberg"), []expect{{5, "OMRÅDE", "the code is that of Region Hovedstaden"}}},
		{"no area", quarter2026, set(5, 1, ""), []expect{{5, "OMRÅDE", "area is missing"}}},
		{"letters read as Latin-1 that were UTF-8", quarter2026, set(4, 1, "KÃ¸benhavn"), []expect{{4, "OMRÅDE", `"KÃ¸benhavn" is no municipality`}}},

		{"a period nobody knows", quarter2026, set(5, 4, "2026K5"), []expect{{5, "TID", "neither a quarter"}}},
		{"a month that is none", quarter2026, set(5, 4, "2026M13"), []expect{{5, "TID", "neither a quarter"}}},
		{"a year for a period", quarter2026, set(5, 4, "2026"), []expect{{5, "TID", "2026 is a year"}}},
		{"two periods in one cell", quarter2026, set(5, 4, "2026K1 2026K2"), []expect{{5, "TID", "neither a quarter"}}},
		{"no period", quarter2026, set(5, 4, ""), []expect{{5, "TID", "neither a quarter"}}},

		{"a municipality without its total", maritalStatus, drop(4),
			[]expect{{108, "OMRÅDE", "København stands in the file without its total for 1 January 2020"}}},
		{"a municipality without one of its years", months, edit(func(l [][]string) [][]string {
			for i, cells := range l {
				if cells[0] == "Aalborg" && cells[1] == "2023M01" {
					return append(l[:i], l[i+1:]...)
				}
			}
			return nil
		}), []expect{{3226, "OMRÅDE", "Aalborg stands in the file without its total for 1 January 2023"}}},
		{"one sex alone", quarter2026, replaced(";I alt;", ";Mænd;"), []expect{{0, "", "chosen in KØN."}}},
		{"one municipality of one sex alone", quarter2026, set(5, 2, "Kvinder"),
			[]expect{{5, "OMRÅDE", "Frederiksberg stands in the file without its total"}}},
		{"totals of no row in all columns", quarter2026, keepAnd(4, 5, func(l [][]string) { l[1][1], l[2][2] = "Mænd", "0 år" }),
			[]expect{{0, "", "chosen in KØN, ALDER."}}},
		{"the country, regions and Christiansø alone", quarter2026, edit(func(l [][]string) [][]string {
			return slices.DeleteFunc(l, func(cells []string) bool {
				a, known := newAreas(known()).named(cells[0])
				return known && a.kind == municipality
			})
		}), []expect{{0, "", "Region Midtjylland, …. Download"}}},
		{"regions alone", quarter2026, keep(2, 3), []expect{{0, "", "no municipalities, only Hele landet, Region Hovedstaden."}}},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			got, faults := ParseInhabitants(c.broken(sample(t, c.sample)), held())
			expectNothing(t, got)
			expectFaults(t, faults, c.want...)
		})
	}
}

// keepAnd has the lines from first to last alone, changed, and the heading.
func keepAnd(first, last int, change func(lines [][]string)) func([]byte) []byte {
	return func(file []byte) []byte {
		return edit(func(lines [][]string) [][]string { change(lines); return lines })(keep(first, last)(file))
	}
}

func TestAllFaultsOfAFileAreSaidAtOnceInItsOrder(t *testing.T) {
	file := sample(t, maritalStatus)
	for _, c := range []func([]byte) []byte{set(9, 4, "x"), set(6, 2, "Ribe"), set(7, 3, "2020"), drop(4)} {
		file = c(file)
	}
	_, faults := ParseInhabitants(file, held())
	expectFaults(t, faults,
		expect{5, "OMRÅDE", `"Ribe"`}, // one line up, since line 4 is gone
		expect{6, "TID", "2020 is a year"},
		expect{8, "INDHOLD", "is no number"},
		expect{108, "OMRÅDE", "København stands in the file without its total"},
		expect{110, "OMRÅDE", "Dragør stands in the file without its total"})
}

func TestFiftyFaultsAreSaidAndTheOthersCounted(t *testing.T) {
	_, faults := ParseInhabitants(replaced("2026K1", "2025")(sample(t, quarter2026)), held())
	if len(faults.List) != 50 || faults.More != 55 {
		t.Fatalf("%d faults and %d more", len(faults.List), faults.More)
	}
	if faults.List[0].Line != 2 || faults.List[49].Line != 51 || !strings.Contains(faults.List[0].Reason.English, "2025 is a year") {
		t.Errorf("from %+v to %+v", faults.List[0], faults.List[49])
	}
	messages := faults.Messages()
	if len(messages) != 51 || messages[50].English != "… and 55 more faults." || messages[50].Danish != "… og 55 fejl mere." {
		t.Errorf("the last of %d messages is %+v", len(messages), messages[len(messages)-1])
	}
}

func TestAQuarterAndAMonthOfOneDayAreTwoFigures(t *testing.T) {
	file := "OMRÅDE;TID;INDHOLD\nAalborg;2022K1;219000\nAalborg;2022M01;219001\n"
	_, faults := ParseInhabitants([]byte(file), held())
	expectFaults(t, faults, expect{3, "INDHOLD", "Two figures for Aalborg on one day: 219001 here, 219000 in line 2"})
}

func TestAMessageNamesLineAndColumn(t *testing.T) {
	for _, c := range []struct {
		fault           Fault
		danish, english string
	}{
		{Fault{0, "", empty}, "Filen er tom.", "The file is empty."},
		{Fault{7, "", openQuote}, "Linje 7: Et anførselstegn lukkes ikke, hvor cellen slutter.", "Line 7: A quotation mark is not closed where the cell ends."},
		{Fault{7, "INDHOLD", noNumber}, "Linje 7, INDHOLD: Tallet mangler.", "Line 7, INDHOLD: The figure is missing."},
	} {
		if got := c.fault.Message(); got.Danish != c.danish || got.English != c.english {
			t.Errorf("%+v", got)
		}
	}
}

func TestHalfAndTwiceWhatIsKnownIsPlausible(t *testing.T) {
	for _, figure := range []string{"53075", "212300"} {
		got, faults := ParseInhabitants([]byte("OMRÅDE;TID;INDHOLD\nFrederiksberg;2026K1;"+figure+"\n"), held())
		expectFaults(t, faults)
		if len(got.Figures) != 1 {
			t.Errorf("%s: %+v", figure, got.Figures)
		}
	}
}

func TestAFigureIsHeldAgainstTheNewestKnownOfItsYearOrBefore(t *testing.T) {
	k := Known{Municipalities: known(), Today: "2026-05-01", Figures: []Figure{{"147", 2026, 1000}, {"147", 2024, 100}, {"147", 2022, 10}}}
	file := "OMRÅDE;TID;INDHOLD\nFrederiksberg;2025K1;150\nFrederiksberg;2023K1;15\nFrederiksberg;2026K1;1500\nFrederiksberg;2020K1;15\n"
	_, faults := ParseInhabitants([]byte(file), k)
	expectFaults(t, faults)
	_, faults = ParseInhabitants([]byte(strings.ReplaceAll(file, "2023K1;15", "2023K1;100")), k)
	expectFaults(t, faults, expect{3, "INDHOLD", "100 is not plausible: Frederiksberg had 10 inhabitants on 1 January 2022"})
}

func TestWithoutAKnownFigureAnyIsPlausible(t *testing.T) {
	got, faults := ParseInhabitants([]byte("OMRÅDE;TID;INDHOLD\nFrederiksberg;2026K1;7\n"), Known{Municipalities: known(), Today: "2026-01-01"})
	expectFaults(t, faults)
	if len(got.Figures) != 1 {
		t.Errorf("%+v", got.Figures)
	}
}
