package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// CostFacts is all that recording a project's cost rests on.
type CostFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Year       int       // the financial year
	Amount     money.Ore // negative corrects an earlier one
	YearClosed bool      // the year is closed (5.12)
}

// RecordCost decides whether the cost may be recorded for that year (4.8, 5.12).
func RecordCost(f CostFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", day.First.Year() <= f.Year && f.Year <= day.Last.Year(), yearOutsideCalendar)
	agreed.Require("", f.Amount != 0, noAmount)
	agreed.Require("", !f.YearClosed, yearClosed)
	return agreed.Ruling()
}

var (
	yearOutsideCalendar = terms.Refusal{Code: "OUTSIDE_CALENDAR", Path: "year", Message: terms.Text{
		Danish:  "Året skal være et af årene 1900 til 2200.",
		English: "The year must be one of the years 1900 to 2200."}}
	noAmount = terms.Refusal{Code: "NO_AMOUNT", Path: "amount", Message: terms.Text{
		Danish:  "Beløbet må ikke være 0 kr.",
		English: "The amount must not be 0 kr."}}
	yearClosed = terms.Refusal{Code: "YEAR_CLOSED", Path: "year", Message: terms.Text{
		Danish:  "Året må ikke være afsluttet; registrér udgiften i et senere år.",
		English: "The year must not be closed; record the cost in a later one."}}
)
