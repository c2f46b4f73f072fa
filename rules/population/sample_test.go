package population

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// The samples of testdata/statbank, as Statistics Denmark gave them.
const (
	quarter2026   = "folk1a_2026K1_kommuner.csv"
	maritalStatus = "folk1a_2020K1_kommuner_civilstand.csv"
	months        = "folk1am_2021M10-2024M04_kommuner.csv"
	codeAndName   = "folk1a_2020K1_kode_og_navn.csv"
	wholeCountry  = "folk1a_hele_landet_2008K1-2020K4.csv"
	codesNoTotals = "folk1a_koder_uddrag.csv"
	englishNoArea = "folk1a_2021Q2_engelsk_alder.csv"
)

func sample(t testing.TB, name string) []byte {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", "statbank", name))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func known() []Municipality {
	municipalities, _ := Embedded()
	return municipalities
}

// held is the embedded data, on a day of the year of its newest figures.
func held() Known {
	municipalities, figures := Embedded()
	return Known{Municipalities: municipalities, Figures: figures, Today: "2026-05-01"}
}

// heldOn is held on another day.
func heldOn(today day.Day) Known {
	k := held()
	k.Today = today
	return k
}

// embeddedYear is the embedded figures of one year, by code.
func embeddedYear(year int) (figures []Figure) {
	_, all := Embedded()
	for _, f := range all {
		if f.Year == year {
			figures = append(figures, f)
		}
	}
	return figures
}

// rows is a sample's lines and cells without byte-order mark, the heading first.
func rows(file []byte) (lines [][]string) {
	s := strings.TrimSuffix(lineEnds.Replace(string(bytes.TrimPrefix(file, []byte("\ufeff")))), "\n")
	for line := range strings.SplitSeq(s, "\n") {
		lines = append(lines, strings.Split(line, ";"))
	}
	return lines
}

// written is the file of those lines.
func written(lines [][]string, separator, lineEnd string) []byte {
	var b bytes.Buffer
	for _, cells := range lines {
		b.WriteString(strings.Join(cells, separator) + lineEnd)
	}
	return b.Bytes()
}

// edit changes the cells of a file; the line ends are "\n" afterwards.
func edit(change func(lines [][]string) [][]string) func([]byte) []byte {
	return func(file []byte) []byte { return written(change(rows(file)), ";", "\n") }
}

// set puts a value into one cell; the first line and column are 1.
func set(line, column int, value string) func([]byte) []byte {
	return edit(func(lines [][]string) [][]string {
		lines[line-1][column-1] = value
		return lines
	})
}

// drop leaves one line out.
func drop(line int) func([]byte) []byte {
	return edit(func(lines [][]string) [][]string { return append(lines[:line-1], lines[line:]...) })
}

// keep has the lines from first to last alone, and the heading.
func keep(first, last int) func([]byte) []byte {
	return edit(func(lines [][]string) [][]string { return append(lines[:1], lines[first-1:last]...) })
}

// withoutColumn leaves a column out.
func withoutColumn(column int) func([]byte) []byte {
	return edit(func(lines [][]string) [][]string {
		for i := range lines {
			lines[i] = append(lines[i][:column-1:column-1], lines[i][column:]...)
		}
		return lines
	})
}

// replaced changes every old to new, in the bytes as they are.
func replaced(old, new string) func([]byte) []byte {
	return func(file []byte) []byte { return bytes.ReplaceAll(file, []byte(old), []byte(new)) }
}

// expect is one fault that a test waits for, by a part of its English reason.
type expect struct {
	line   int
	column string
	reason string
}

// expectFaults wants exactly those faults, in that order, said in both languages.
func expectFaults(t *testing.T, got Faults, want ...expect) {
	t.Helper()
	if len(got.List) != len(want) || got.More != 0 {
		t.Fatalf("want %d faults, got %d and %d more:\n%s", len(want), len(got.List), got.More, all(got))
	}
	for i, f := range got.List {
		w := want[i]
		if f.Line != w.line || f.Column != w.column || !strings.Contains(f.Reason.English, w.reason) {
			t.Errorf("fault %d: want line %d, column %q, %q, got %+v", i+1, w.line, w.column, w.reason, f)
		}
		readable(t, f.Reason)
	}
}

// readable wants text in both languages with every value in its place.
func readable(t *testing.T, reason terms.Text) {
	t.Helper()
	for _, s := range []string{reason.Danish, reason.English} {
		if s == "" || strings.Contains(s, "%!") {
			t.Errorf("not readable: %q", s)
		}
	}
	if reason.Danish == reason.English {
		t.Errorf("one language only: %q", reason.English)
	}
}

func all(f Faults) string {
	var b strings.Builder
	for _, m := range f.Messages() {
		b.WriteString(m.English + "\n")
	}
	return b.String()
}
