package day

import "testing"

func TestMonthsEndOnTheLastDayOfAShorterMonth(t *testing.T) {
	for _, c := range []struct {
		d    Day
		n    int
		want Day
	}{
		{"2023-05-15", 2, "2023-07-15"}, {"2023-12-31", 2, "2024-02-29"}, {"2022-12-31", 2, "2023-02-28"},
		{"2023-01-31", 1, "2023-02-28"}, {"2023-05-31", 0, "2023-05-31"}, {"2023-11-30", 24, "2025-11-30"},
	} {
		if got := c.d.PlusMonths(c.n); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.d, c.n, got, c.want)
		}
	}
}

func TestAYearHasItsDays(t *testing.T) {
	for year, want := range map[int]int{1900: 365, 2000: 366, 2023: 365, 2024: 366} {
		days := Range{StartOf(year), EndOf(year)}.Days()
		if DaysIn(year) != want || days != want {
			t.Errorf("%d has %d days, and %d from first to last; want %d", year, DaysIn(year), days, want)
		}
	}
}

func TestARangeCountsItsDays(t *testing.T) {
	for _, c := range []struct {
		r    Range
		want int
	}{
		{Range{"2023-01-10", "2023-06-30"}, 172}, {Range{"2026-03-28", "2026-03-30"}, 3}, {Range{"2026-03-30", "2026-03-30"}, 1},
		{Range{"2026-03-30", "2026-03-29"}, 0}, {Range{}, 0}, {Nothing, 0}, {Range{"2026-01-01", Never}, 0},
	} {
		if got := c.r.Days(); got != c.want {
			t.Errorf("%v has %d days, want %d", c.r, got, c.want)
		}
	}
}

func TestTwoRangesShareDays(t *testing.T) {
	half := Range{"2026-01-01", "2026-06-30"}
	for _, c := range []struct{ other, want Range }{
		{Range{"2026-03-01", Never}, Range{"2026-03-01", "2026-06-30"}},
		{Range{"2025-03-01", "2026-01-01"}, Range{"2026-01-01", "2026-01-01"}},
		{Range{"2026-07-01", "2026-12-31"}, Range{}}, {Range{}, Range{}}, {Nothing, Range{}},
	} {
		if got := half.And(c.other); got != c.want {
			t.Errorf("%v and %v share %v, want %v", half, c.other, got, c.want)
		}
	}
}
