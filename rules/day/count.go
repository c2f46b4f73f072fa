package day

import "time"

// StartOf is the first day of a year.
func StartOf(year int) Day { return inYear(year, "-01-01") }

// DaysIn is how many days a year has: 365 or 366.
func DaysIn(year int) int { return time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC).YearDay() }

// PlusMonths is the same day of the month n months later, or the last day of a month that has no
// such day.
func (d Day) PlusMonths(n int) Day {
	t := d.utc()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return Day(first.AddDate(0, 0, min(t.Day(), last.Day())-1).Format(time.DateOnly))
}

// Days is how many days the range has; 0 for one that ends before it starts or is not known.
func (r Range) Days() int {
	if !r.Known() || r.End < r.Start {
		return 0
	}
	return r.End.number() - r.Start.number() + 1
}

// And is the days that both ranges have; the zero Range where there are none.
func (r Range) And(other Range) Range {
	both := Range{max(r.Start, other.Start), min(r.End, other.End)}
	if r.Start == "" || other.Start == "" || both.End < both.Start {
		return Range{}
	}
	return both
}

// FiftyYearsAfter is the first day that a period of fifty years from start does not hold. It is
// compared as text alone: 29 February becomes one that no calendar has.
func FiftyYearsAfter(start Day) Day { return inYear(start.Year()+50, string(start[4:])) }
