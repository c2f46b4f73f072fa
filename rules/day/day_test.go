package day

import (
	"slices"
	"testing"
	"time"
)

func TestADayIsReadAsItIsWritten(t *testing.T) {
	for _, s := range []string{"1900-01-01", "2024-02-29", "2200-12-31"} {
		if d, err := Parse(s); err != nil || string(d) != s {
			t.Errorf("%s became %q (%v)", s, d, err)
		}
	}
}

func TestWhatIsNoDayIsRefusedInWords(t *testing.T) {
	for s, want := range map[string]string{
		"":                                   `"" is no date as 2026-01-31`,
		"31.01.2026":                         `"31.01.2026" is no date as 2026-01-31`,
		"2026-1-31":                          `"2026-1-31" is no date as 2026-01-31`,
		"2026-02-29":                         `"2026-02-29" is no date as 2026-01-31`,
		"1899-12-31":                         "1899-12-31 is outside 1900 to 2200",
		"2201-01-01":                         "2201-01-01 is outside 1900 to 2200",
		string(Never):                        "9999-12-31 is outside 1900 to 2200",
		"2026-01-01T00:00:00Z and much more": `"2026-01-01T00:00:00Z" is no date as 2026-01-31`,
	} {
		if d, err := Parse(s); err == nil || err.Error() != want {
			t.Errorf("%q became %q: %v, want %s", s, d, err, want)
		}
	}
}

func TestTheDayIsDenmarks(t *testing.T) {
	for at, want := range map[string]Day{
		"2026-06-30T21:59:59Z": "2026-06-30", "2026-06-30T22:00:00Z": "2026-07-01", // summer time
		"2026-12-31T22:59:59Z": "2026-12-31", "2026-12-31T23:00:00Z": "2027-01-01",
	} {
		instant, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := Of(instant); got != want {
			t.Errorf("at %s it is %s in Denmark, want %s", at, got, want)
		}
	}
}

func TestNoonFallsOnTheDay(t *testing.T) {
	for _, d := range []Day{"2026-03-29", "2026-10-25", "2024-02-29", First, Last} {
		if got := Of(d.Noon()); got != d {
			t.Errorf("noon of %s falls on %s", d, got)
		}
	}
}

func TestADayHasComeByItself(t *testing.T) {
	for _, c := range []struct {
		d, other Day
		by       bool
	}{
		{"2026-03-01", "2026-03-01", true},
		{"2026-02-28", "2026-03-01", true},
		{"2026-03-02", "2026-03-01", false},
		{"", "2026-03-01", false},
		{Never, "2026-03-01", false},
		{Never, Never, false},
		{"2026-03-01", Never, true},
		{"2026-03-01", "", false},
	} {
		if got := c.d.By(c.other); got != c.by {
			t.Errorf("%q by %q: %v", c.d, c.other, got)
		}
	}
}

func TestOnlyARealDayIsKnown(t *testing.T) {
	if !Day("2026-03-01").Known() || Day("").Known() || Never.Known() {
		t.Error("known are", Day("2026-03-01").Known(), Day("").Known(), Never.Known())
	}
}

func TestDaysAreCountedOverTheCalendar(t *testing.T) {
	for _, c := range []struct {
		d    Day
		n    int
		want Day
	}{
		{"2026-02-28", 1, "2026-03-01"}, {"2024-02-28", 1, "2024-02-29"}, {"2026-01-01", -1, "2025-12-31"},
		{"2026-03-28", 2, "2026-03-30"}, {"2026-07-05", 30, "2026-08-04"}, {Never, 1, Never}, {Never, -1, Never}, {"", 1, ""},
	} {
		if got := c.d.Plus(c.n); got != c.want {
			t.Errorf("%s and %d days is %s, want %s", c.d, c.n, got, c.want)
		}
	}
	if y := Day("2026-12-31").Year(); y != 2026 {
		t.Error("the year is", y)
	}
}

func TestARangeHasItsEnds(t *testing.T) {
	r := Range{"2026-01-01", "2026-06-30"}
	var has []Day
	for _, d := range []Day{"2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01", Never, ""} {
		if r.Has(d) {
			has = append(has, d)
		}
	}
	if want := []Day{"2026-01-01", "2026-06-30"}; !slices.Equal(has, want) {
		t.Errorf("it has %v, want %v", has, want)
	}
	if open := (Range{"2026-01-01", Never}); !open.Has("2200-12-31") || open.Has("2025-12-31") {
		t.Error("a range without end goes on from its first day")
	}
	for _, none := range []Range{Nothing, {}} {
		if none.Has("2026-01-01") || none.Known() {
			t.Error(none, "has a day")
		}
	}
	if !r.Known() {
		t.Error(r, "is known")
	}
}
