package accession

import (
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// RepaymentPeriodFacts is all that recording a repayment period rests on.
type RepaymentPeriodFacts struct {
	Today              day.Day
	DecidedOn          day.Day
	Period             day.Range // both ends known
	OperationStartedOn day.Day   // Never until then
	Deviations         []terms.Deviation
}

// RecordRepaymentPeriod decides whether the project's repayment period may be that: once
// operation has started, it starts with it (5.3).
func RecordRepaymentPeriod(f RepaymentPeriodFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Period.Start <= f.Period.End, endsBeforeItStarts)
	agreed.Require("", f.Period.End < day.FiftyYearsAfter(f.Period.Start), tooLong)
	agreed.Require("5.3", !f.OperationStartedOn.Known() || f.Period.Start == f.OperationStartedOn,
		notWithOperation.Of(written.Day(f.OperationStartedOn)))
	return agreed.Ruling()
}

// PilotPeriodFacts is all that recording a pilot period rests on.
type PilotPeriodFacts struct {
	Today           day.Day
	DecidedOn       day.Day
	Period          day.Range // both ends known
	RepaymentPeriod day.Range // Nothing while none is planned
	Deviations      []terms.Deviation
}

// RecordPilotPeriod decides whether the project may announce that pilot period (5.5). It comes
// before all municipalities have the system, so it begins before the repayment period is over; it
// may begin before that period.
func RecordPilotPeriod(f PilotPeriodFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Period.Start <= f.Period.End, endsBeforeItStarts)
	agreed.Require("5.5", f.Period.Start <= f.RepaymentPeriod.End, afterRepayment)
	return agreed.Ruling()
}

// PilotFacts is all that naming a pilot rests on.
type PilotFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Status     Status // of the municipality's agreement
	Deviations []terms.Deviation
}

// SetPilot decides whether a municipality may be, or no longer be, a pilot (5.5). Its agreement
// may have ended since: what it was a pilot for stays to be billed.
func SetPilot(f PilotFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("5.5", f.Status.Binding(), pilotNotAcceded)
	return agreed.Ruling()
}

var (
	endsBeforeItStarts = terms.Refusal{Code: "ENDS_BEFORE_IT_STARTS", Path: "period.end", Message: terms.Text{
		Danish:  "Periodens sidste dag skal ligge på eller efter dens første.",
		English: "The period's last day must be on or after its first."}}
	tooLong = terms.Refusal{Code: "TOO_LONG", Path: "period.end", Message: terms.Text{
		Danish:  "Tilbagebetalingsperioden må højst vare 50 år.",
		English: "The repayment period may last at most 50 years."}}
	notWithOperation = terms.Refusal{Code: "NOT_WITH_OPERATION", Path: "period.start", Message: terms.Text{
		Danish:  "Tilbagebetalingsperioden skal begynde, da driften startede: %s.",
		English: "The repayment period must begin when operation started: %s."}}
	afterRepayment = terms.Refusal{Code: "AFTER_REPAYMENT_PERIOD", Path: "period.start", Message: terms.Text{
		Danish:  "Pilotperioden skal begynde, før tilbagebetalingsperioden er udløbet.",
		English: "The pilot period must begin before the repayment period is over."}}
	pilotNotAcceded = terms.Refusal{Code: "NOT_ACCEDED", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal være tilsluttet projektet, før den kan være pilotkommune.",
		English: "The municipality must have acceded to the project before it can be a pilot."}}
)
