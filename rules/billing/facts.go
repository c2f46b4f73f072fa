// Package billing is what a municipality pays and when: section 4 of the domain (5.1–5.13). It
// reads in the section's order: price and charged (4.1, 4.2), schedule and line (4.3, 4.4), run and
// number (4.5), exit and history (4.6, 4.7), costs, economy and breakeven (4.8), share (4.9),
// simulate; what may be done stands in the files named for an act. Everything is exact, and a pure
// function of facts.
package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// Facts is one consistent set of what is known of an agreement. What is not known or has not
// happened is the zero value, or for days and ranges also Never and Nothing.
type Facts struct {
	Municipality  string    // its code, for errors
	Period        day.Range // the repayment period, or the extension's
	AvailableFrom day.Day
	Prices        []Price  // that bind the agreement; of two from one day the later in the list holds
	Figures       []Figure // of two for one year the later in the list holds
	Pilot         day.Range
	FreeMonths    int     // of a pilot (5.5)
	ExitOn        day.Day // the first day without the system
	ClosedOn      day.Day // the first day the project is no longer run
	VATRate       money.Rate
	DaysToPay     int  // from a document's date (5.11)
	Extension     bool // the period goes on after the repayment period (5.13)
}

// The numbers of the terms that a project's agreement may change (1.2).
const (
	UsualFreeMonths = 2  // 5.5
	UsualDaysToPay  = 30 // 5.11
)

// UsualVATRate is the rate unless the project says otherwise: 0.25.
const UsualVATRate money.Rate = 2_500

// Agreed is the free months of a pilot (5.5) and the days to pay (5.11) as a project's agreement
// has them. An agreement that waives 5.5 has no free months.
func Agreed(deviations []terms.Deviation) (freeMonths, daysToPay int) {
	agreed := terms.Under(deviations)
	freeMonths = agreed.Number("5.5", UsualFreeMonths)
	for _, d := range deviations {
		if d.Clause == "5.5" && d.Kind == terms.Waived {
			freeMonths = 0
		}
	}
	return freeMonths, agreed.Number("5.11", UsualDaysToPay)
}
