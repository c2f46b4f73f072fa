package accession

import (
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func TestRecordRepaymentPeriod(t *testing.T) {
	ready := func() RepaymentPeriodFacts {
		return RepaymentPeriodFacts{Today: "2026-03-01", DecidedOn: "2026-03-01",
			Period: day.Range{Start: "2028-01-01", End: "2035-12-31"}, OperationStartedOn: day.Never}
	}
	rule := termstest.Rule(t, RecordRepaymentPeriod, ready)
	rule("a period is planned before operation has started", nil)
	rule("a period of one day is one",
		func(f *RepaymentPeriodFacts) { f.Period.End = "2028-01-01" })
	rule("a period does not end before it starts",
		func(f *RepaymentPeriodFacts) { f.Period.End = "2027-12-31" }, "ENDS_BEFORE_IT_STARTS period.end")
	rule("a period of fifty years is allowed",
		func(f *RepaymentPeriodFacts) { f.Period = day.Range{Start: "2000-01-01", End: "2049-12-31"} })
	rule("a day more is too long",
		func(f *RepaymentPeriodFacts) { f.Period = day.Range{Start: "2000-01-01", End: "2050-01-01"} }, "TOO_LONG period.end")
	rule("fifty years from a leap day end on 28 February",
		func(f *RepaymentPeriodFacts) { f.Period = day.Range{Start: "2000-02-29", End: "2050-02-28"} })
	rule("fifty years from a leap day are over on 1 March",
		func(f *RepaymentPeriodFacts) { f.Period = day.Range{Start: "2000-02-29", End: "2050-03-01"} }, "TOO_LONG period.end")
	rule("once operation has started, the period starts with it",
		func(f *RepaymentPeriodFacts) { f.OperationStartedOn = "2028-02-01" }, "5.3 NOT_WITH_OPERATION period.start")
	rule("the day operation started is the period's first",
		func(f *RepaymentPeriodFacts) { f.OperationStartedOn = "2028-01-01" })
	rule("an agreement may let it start otherwise",
		func(f *RepaymentPeriodFacts) {
			f.OperationStartedOn, f.Deviations = "2028-02-01", termstest.Waived("5.3")
		})
	rule("nothing is decided on a day that has not come",
		func(f *RepaymentPeriodFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("all that is wrong is said at once",
		func(f *RepaymentPeriodFacts) {
			f.DecidedOn, f.Period.End, f.OperationStartedOn = "2026-03-02", "2027-12-31", "2028-02-01"
		}, "IN_FUTURE decidedOn", "ENDS_BEFORE_IT_STARTS period.end", "5.3 NOT_WITH_OPERATION period.start")
}

func TestRecordPilotPeriod(t *testing.T) {
	ready := func() PilotPeriodFacts {
		return PilotPeriodFacts{Today: "2026-03-01", DecidedOn: "2026-03-01",
			Period:          day.Range{Start: "2027-11-01", End: "2028-03-31"},
			RepaymentPeriod: day.Range{Start: "2028-01-01", End: "2035-12-31"}}
	}
	rule := termstest.Rule(t, RecordPilotPeriod, ready)
	rule("a pilot period may begin before the repayment period", nil)
	rule("it may be announced before a repayment period is planned",
		func(f *PilotPeriodFacts) { f.RepaymentPeriod = day.Nothing })
	rule("it does not end before it starts",
		func(f *PilotPeriodFacts) { f.Period.End = "2027-10-31" }, "ENDS_BEFORE_IT_STARTS period.end")
	rule("it may last a day, the repayment period's last",
		func(f *PilotPeriodFacts) { f.Period = day.Range{Start: "2035-12-31", End: "2035-12-31"} })
	rule("it does not begin after the repayment period",
		func(f *PilotPeriodFacts) { f.Period = day.Range{Start: "2036-01-01", End: "2036-03-31"} }, "5.5 AFTER_REPAYMENT_PERIOD period.start")
	rule("nothing is decided on a day that has not come",
		func(f *PilotPeriodFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
}

func TestSetPilot(t *testing.T) {
	ready := func() PilotFacts {
		return PilotFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", Status: Acceded}
	}
	rule := termstest.Rule(t, SetPilot, ready)
	rule("a municipality that has acceded becomes a pilot", nil)
	rule("so does one that has left since",
		func(f *PilotFacts) { f.Status = Exited })
	rule("one that has only been invited does not",
		func(f *PilotFacts) { f.Status = Invited }, "5.5 NOT_ACCEDED agreement")
	rule("an agreement may have other pilots",
		func(f *PilotFacts) { f.Status, f.Deviations = Invited, termstest.Waived("5.5") })
	rule("nothing is decided on a day that has not come",
		func(f *PilotFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
}
