package billing

import (
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// ExitFacts is all that leaving a project rests on.
type ExitFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	On         day.Day          // the first day without the system; before or after today
	Status     accession.Status // of the agreement
	AccededOn  day.Day
	LeavesOn   day.Day // as declared before; Never otherwise
	ClosedOn   day.Day // of the project; Never while it runs
	ByKombit   bool    // KOMBIT records the municipality's act
	Document   string  // where the municipality's signed document is
	Deviations []terms.Deviation
}

// Leave decides whether the municipality may leave on that day (5.7, 5.8). What it pays then is for
// ExitQuote. A day that has not come yet may be declared anew.
func Leave(f ExitFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", day.First <= f.On && f.On <= day.Last, outsideCalendar)
	agreed.Require("5.7", f.Status.Binding(), notAcceded)
	agreed.Require("5.7", !f.Status.Binding() || f.AccededOn.By(f.On), beforeAccession)
	agreed.Require("5.8", !f.LeavesOn.By(f.Today), alreadyLeft.Of(written.Day(f.LeavesOn)))
	agreed.Require("5.9", !f.ClosedOn.By(f.On), closedBefore.Of(written.Day(f.ClosedOn)))
	agreed.Require("", !f.ByKombit || given(f.Document), noSignedDocument)
	return agreed.Ruling()
}

var (
	outsideCalendar = terms.Refusal{Code: "OUTSIDE_CALENDAR", Path: "on", Message: terms.Text{
		Danish:  "Dagen skal ligge i årene 1900 til 2200.",
		English: "The day must lie in the years 1900 to 2200."}}
	notAcceded = terms.Refusal{Code: "NOT_ACCEDED", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal være tilsluttet projektet.",
		English: "The municipality must have acceded to the project."}}
	beforeAccession = terms.Refusal{Code: "BEFORE_ACCESSION", Path: "on", Message: terms.Text{
		Danish:  "Kommunen kan først udtræde på eller efter den dag, den tilsluttede sig.",
		English: "The municipality can leave only on or after the day it acceded."}}
	alreadyLeft = terms.Refusal{Code: "ALREADY_LEFT", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen må ikke være udtrådt i forvejen; det er den den %s.",
		English: "The municipality must not have left already; it did on %s."}}
	closedBefore = terms.Refusal{Code: "PROJECT_CLOSED", Path: "on", Message: terms.Text{
		Danish:  "Kommunen kan kun udtræde, før projektet lukker: %s.",
		English: "The municipality can leave only before the project closes: %s."}}
	noSignedDocument = terms.Refusal{Code: "NO_SIGNED_DOCUMENT", Path: "document", Message: terms.Text{
		Danish:  "Kommunens underskrevne dokument skal være vedlagt, før KOMBIT kan registrere dens handling.",
		English: "The municipality's signed document must be attached before KOMBIT can record its act."}}
)
