package billing

import (
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// ExtendFacts is all that going on after the repayment period rests on.
type ExtendFacts struct {
	Today           day.Day
	DecidedOn       day.Day
	Period          day.Range // the extension's, both ends known
	RepaymentPeriod day.Range
	PricedFrom      day.Day // the first day of the extension's first price; Never without one
	InvolvedOn      day.Day // the municipalities; Never until then
	ClosedOn        day.Day // of the project; Never while it runs
	Deviations      []terms.Deviation
}

// Extend decides whether the project may go on after its repayment period (5.13): for a period and a
// price of its own, and with the municipalities involved.
func Extend(f ExtendFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Period.Start <= f.Period.End, endsBeforeItStarts.At("period.end"))
	agreed.Require("", f.Period.End < day.FiftyYearsAfter(f.Period.Start), tooLong.At("period.end"))
	agreed.Require("5.13", f.RepaymentPeriod.Known() && f.RepaymentPeriod.End < f.Period.Start, notAfterPeriod)
	agreed.Require("5.13", f.PricedFrom.By(f.Period.Start), noExtensionPrice)
	agreed.Require("5.13", f.InvolvedOn.By(f.DecidedOn), municipalitiesNotInvolved)
	agreed.Require("5.9", !f.ClosedOn.By(f.Period.Start), closedBeforeExtension.Of(written.Day(f.ClosedOn)))
	return agreed.Ruling()
}

// OptInFacts is all that a municipality's opting in to an extension rests on.
type OptInFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Status     accession.Status // of the agreement
	Extended   bool             // the project goes on
	OptedIn    bool             // the municipality has already
	ClosedOn   day.Day          // of the project; Never while it runs
	Deviations []terms.Deviation
}

// OptIn decides whether the municipality goes on after the repayment period, which binds nobody else
// (5.13). Its agreement may be over with that period.
func OptIn(f OptInFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("5.13", f.Extended, notExtended)
	agreed.Require("5.13", f.Status == accession.Acceded || f.Status == accession.Ended && !f.ClosedOn.Known(), notInProject)
	agreed.Require("", !f.OptedIn, alreadyIn)
	return agreed.Ruling()
}

var (
	notAfterPeriod = terms.Refusal{Code: "NOT_AFTER_REPAYMENT_PERIOD", Path: "period.start", Message: terms.Text{
		Danish:  "Forlængelsen skal begynde efter tilbagebetalingsperiodens sidste dag.",
		English: "The extension must begin after the repayment period's last day."}}
	noExtensionPrice = terms.Refusal{Code: "NO_PRICE", Path: "prices", Message: terms.Text{
		Danish:  "Forlængelsen skal have sin egen pris fra den første dag.",
		English: "The extension must have a price of its own from its first day."}}
	municipalitiesNotInvolved = terms.Refusal{Code: "MUNICIPALITIES_NOT_INVOLVED", Path: "decision", Message: terms.Text{
		Danish:  "Kommunerne skal have været inddraget, før projektet forlænges.",
		English: "The municipalities must have been involved before the project is extended."}}
	closedBeforeExtension = terms.Refusal{Code: "PROJECT_CLOSED", Path: "period.start", Message: terms.Text{
		Danish:  "Forlængelsen skal begynde, før projektet lukker: %s.",
		English: "The extension must begin before the project closes: %s."}}
	notExtended = terms.Refusal{Code: "NOT_EXTENDED", Path: "project", Message: terms.Text{
		Danish:  "Projektet skal være forlænget, før kommunen kan tilvælge det.",
		English: "The project must be extended before the municipality can opt in."}}
	notInProject = terms.Refusal{Code: "NOT_ACCEDED", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal være tilsluttet projektet og må ikke være udtrådt.",
		English: "The municipality must have acceded to the project, and not have left."}}
	alreadyIn = terms.Refusal{Code: "ALREADY_IN", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen må ikke have tilvalgt forlængelsen i forvejen.",
		English: "The municipality must not have opted in already."}}
)
