package billing

import (
	"cmp"

	"tilslutning/rules/day"
)

// leaves says whether the municipality's exit has effect: it lies within the repayment period, by
// the facts that fix it, and no closing lies on or before it (4.6, 4.7).
func (f Facts) leaves(fixed Facts) bool {
	return f.ExitOn.Known() && fixed.Period.Known() && f.ExitOn <= fixed.Period.End && !f.ClosedOn.By(f.ExitOn)
}

// exitFrom is the day from which an exit is a lump sum (4.6): the day after the last period that
// stands, or the first charged day where none does. A period stands that is planned before the
// exit, or has a charged day on or before the last day in force. Never where nothing is charged.
func (f Facts) exitFrom(exit, last day.Day) day.Day {
	charged := f.charged(day.Never)
	from := day.Never
	if len(charged) > 0 {
		from = charged[0].Start
	}
	for _, p := range f.periods() {
		first := firstIn(charged, p.covers)
		if p.planned < exit || first <= last {
			from = p.covers.End.Plus(1)
		}
	}
	return from
}

// firstIn is the first of the charged days in the range; Never without one.
func firstIn(charged []day.Range, r day.Range) day.Day {
	for _, c := range charged {
		if both := c.And(r); both.Known() {
			return both.Start
		}
	}
	return day.Never
}

func compare(a, b day.Day) int { return cmp.Compare(a, b) }
