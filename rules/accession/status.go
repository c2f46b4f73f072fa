// Package accession is how a municipality comes into a project, and what binds it (3.4–3.6, 3.9,
// 5.3, 5.7, 8.1).
package accession

import "tilslutning/rules/day"

// Status is how far an agreement has come.
type Status string

const (
	Invited   Status = "INVITED"
	Acceded   Status = "ACCEDED"
	Withdrawn Status = "WITHDRAWN" // before the deadline
	Exited    Status = "EXITED"    // the municipality left (5.8)
	Ended     Status = "ENDED"     // the project closed (5.9), or its period is over
)

// Values lists the statuses as the database and the graph write them.
func (Status) Values() []string {
	return []string{"INVITED", "ACCEDED", "WITHDRAWN", "EXITED", "ENDED"}
}

// Binding says whether the municipality has acceded and not withdrawn, whatever came after.
func (s Status) Binding() bool { return s == Acceded || s == Exited || s == Ended }

// EndOf is how an agreement that was acceded to ends, and the first day it is no longer in force: with
// the repayment period (its last day given), or before that by an exit or a closing, whichever comes
// first; of two on one day, the closing (5.8, 5.9). An exit after the period ends nothing more. One that
// ends with its period is ACCEDED until then: the day alone decides.
func EndOf(periodEnds, leavesOn, closedOn day.Day) (Status, day.Day) {
	over := periodEnds.Plus(1)
	switch {
	case closedOn < over && closedOn <= leavesOn:
		return Ended, closedOn
	case leavesOn < over:
		return Exited, leavesOn
	}
	return Acceded, over
}
