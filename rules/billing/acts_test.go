package billing

import (
	"testing"

	"github.com/shopspring/decimal"

	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/terms"
	"tilslutning/rules/terms/termstest"
)

func TestChangePrice(t *testing.T) {
	rule := termstest.Rule(t, ChangePrice, func() ChangePriceFacts {
		return ChangePriceFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", FirstAccededOn: "2025-01-01",
			Advice: &Decision{"2026-03-01", governance.PriceAdvice, governance.OutcomeApproved, governance.SteeringGroup}, OwnerDecision: "Prisen sænkes."}
	})
	rule("advised and decided, the price changes", nil)
	rule("before anyone has acceded nobody is asked",
		func(f *ChangePriceFacts) { f.FirstAccededOn, f.Advice, f.OwnerDecision = day.Never, nil, "" })
	rule("the steering group is asked",
		func(f *ChangePriceFacts) { f.Advice = nil }, "5.10 NO_ADVICE advice")
	rule("its advice need not be followed",
		func(f *ChangePriceFacts) { f.Advice.Outcome = governance.OutcomeRejected })
	rule("its advice is on the price",
		func(f *ChangePriceFacts) { f.Advice.Kind = governance.Strategy }, "5.10 NO_ADVICE advice")
	rule("its advice comes first",
		func(f *ChangePriceFacts) { f.Advice.On = "2026-04-02" }, "5.10 NO_ADVICE advice")
	rule("another body's advice is none",
		func(f *ChangePriceFacts) { f.Advice.By = governance.ExpertGroup }, "5.10 NO_ADVICE advice")
	rule("the project owner decides",
		func(f *ChangePriceFacts) { f.OwnerDecision = " " }, "5.10 NO_OWNER_DECISION ownerDecision")
	rule("without a steering group the project owner gives a reason",
		func(f *ChangePriceFacts) { f.WithoutSteeringGroup, f.Advice = true, nil })
	rule("and must give one",
		func(f *ChangePriceFacts) { f.WithoutSteeringGroup, f.Advice, f.OwnerDecision = true, nil, "" }, "5.10 NO_REASON ownerDecision")
	rule("an agreement may waive it",
		func(f *ChangePriceFacts) {
			f.Advice, f.OwnerDecision, f.Deviations = nil, "", termstest.Waived("5.10")
		})
}

func TestAPriceBindsThoseWhoAccedeToIt(t *testing.T) {
	for sentence, c := range map[string]struct {
		b    Binding
		want bool
	}{
		"one that accedes later":                  {Binding{RecordedOn: "2026-01-01", AccededOn: "2026-01-02"}, true},
		"one that accedes that day":               {Binding{RecordedOn: "2026-01-01", AccededOn: "2026-01-01"}, true},
		"none that had acceded":                   {Binding{RecordedOn: "2026-01-01", AccededOn: "2025-12-31"}, false},
		"one that had, by its consent":            {Binding{RecordedOn: "2026-01-01", AccededOn: "2025-12-31", Consented: true}, true},
		"one that had, by the group's power":      {Binding{RecordedOn: "2026-01-01", AccededOn: "2025-12-31", MandateBinds: true}, true},
		"none that never acceded, in spite of it": {Binding{RecordedOn: "2026-01-01", AccededOn: day.Never, MandateBinds: true}, false},
	} {
		if got := c.b.Binds(); got != c.want {
			t.Errorf("it binds %s: %v", sentence, got)
		}
	}
}

func TestLeave(t *testing.T) {
	rule := termstest.Rule(t, Leave, func() ExitFacts {
		return ExitFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", On: "2026-08-01", Status: accession.Acceded, AccededOn: "2025-01-01",
			LeavesOn: day.Never, ClosedOn: day.Never}
	})
	rule("a municipality that has acceded leaves on a day to come", nil)
	rule("or on one that has been",
		func(f *ExitFacts) { f.On = "2026-01-01" })
	rule("also after the period, when it is free",
		func(f *ExitFacts) { f.Status = accession.Ended })
	rule("it may change a day that has not come",
		func(f *ExitFacts) { f.LeavesOn = "2026-06-01" })
	rule("but not leave again",
		func(f *ExitFacts) { f.Status, f.LeavesOn = accession.Exited, "2026-03-01" }, "5.8 ALREADY_LEFT agreement")
	rule("nor from what it has not acceded to",
		func(f *ExitFacts) { f.Status, f.AccededOn = accession.Invited, day.Never }, "5.7 NOT_ACCEDED agreement")
	rule("nor before it acceded",
		func(f *ExitFacts) { f.On = "2024-12-31" }, "5.7 BEFORE_ACCESSION on")
	rule("nor once the project closes",
		func(f *ExitFacts) { f.ClosedOn = "2026-08-01" }, "5.9 PROJECT_CLOSED on")
	rule("a closing after it does not matter",
		func(f *ExitFacts) { f.ClosedOn = "2026-08-02" })
	rule("nothing is decided on a day that has not come",
		func(f *ExitFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
	rule("the day is one of the calendar's",
		func(f *ExitFacts) { f.On = day.Never }, "OUTSIDE_CALENDAR on")
	rule("KOMBIT attaches the signed document",
		func(f *ExitFacts) { f.ByKombit = true }, "NO_SIGNED_DOCUMENT document")
	rule("and then records it",
		func(f *ExitFacts) { f.ByKombit, f.Document = true, "sag 2026-17" })
}

func TestClose(t *testing.T) {
	board := func() *Decision {
		return &Decision{"2026-03-01", governance.Closing, governance.OutcomeApproved, governance.Board}
	}
	rule := termstest.Rule(t, Close, func() ClosingFacts {
		return ClosingFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", On: "2026-08-01", Decision: board(), Settlement: "Fordeles efter indbyggertal."}
	})
	rule("KOMBIT's board closes a project", nil)
	rule("so does KL's",
		func(f *ClosingFacts) { f.Decision.By = governance.KLBoard })
	rule("also from a day that has been",
		func(f *ClosingFacts) { f.On = "2026-01-01" })
	rule("the steering group can only recommend it",
		func(f *ClosingFacts) { f.Decision.By = governance.SteeringGroup }, "3.11 NOT_DECIDED_BY_BOARD decision")
	rule("a recommendation closes nothing",
		func(f *ClosingFacts) { f.Decision.Outcome = governance.OutcomeRecommended }, "3.11 NOT_DECIDED_BY_BOARD decision")
	rule("nor does a decision on something else",
		func(f *ClosingFacts) { f.Decision.Kind = governance.Future }, "3.11 NOT_DECIDED_BY_BOARD decision")
	rule("nor one to come",
		func(f *ClosingFacts) { f.Decision.On = "2026-04-02" }, "3.11 NOT_DECIDED_BY_BOARD decision")
	rule("nor none, and all that is missing is said at once",
		func(f *ClosingFacts) {
			*f = ClosingFacts{Today: "2026-04-01", DecidedOn: "2026-04-02", On: "x"}
		}, "IN_FUTURE decidedOn", "3.11 NOT_DECIDED_BY_BOARD decision", "OUTSIDE_CALENDAR on", "3.11 NO_SETTLEMENT decision")
	rule("it says how costs are settled",
		func(f *ClosingFacts) { f.Settlement = "" }, "3.11 NO_SETTLEMENT decision")
	rule("that board withdraws a closing, and settles nothing",
		func(f *ClosingFacts) { f.On, f.Settlement, f.Standing = day.Never, "", board() })
	rule("another board does not",
		func(f *ClosingFacts) {
			f.On, f.Standing, f.Decision.By = day.Never, board(), governance.KLBoard
		}, "3.11 NOT_THAT_BOARD decision")
	rule("nor by an earlier decision",
		func(f *ClosingFacts) {
			f.On, f.Standing, f.Decision.On = day.Never, board(), "2026-02-28"
		}, "3.11 NOT_THAT_BOARD decision")
	rule("a project that is not closed has nothing to withdraw",
		func(f *ClosingFacts) { f.On = day.Never }, "NOT_CLOSED project")
}

func TestSettle(t *testing.T) {
	rule := termstest.Rule(t, Settle, func() SettlementFacts {
		return SettlementFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Amount: 1, ClosedOn: "2026-08-01", Shared: true, InvolvedOn: "2026-03-01"}
	})
	rule("a closed project's remaining costs are shared", nil)
	rule("if the closing's decision says so",
		func(f *SettlementFacts) { f.Shared = false }, "3.11 NOT_SHARED project")
	rule("a project that runs has none",
		func(f *SettlementFacts) { f.ClosedOn = day.Never }, "3.11 NOT_CLOSED project")
	rule("the steering group is involved",
		func(f *SettlementFacts) { f.InvolvedOn = "2026-04-02" }, "5.10 STEERING_GROUP_NOT_INVOLVED decision")
	rule("without one, the project owner gives a reason",
		func(f *SettlementFacts) {
			f.InvolvedOn, f.WithoutSteeringGroup, f.Reason = day.Never, true, "Der er ingen styregruppe."
		})
	rule("and must give one",
		func(f *SettlementFacts) { f.WithoutSteeringGroup = true }, "5.10 NO_REASON reason")
	rule("there is something to share",
		func(f *SettlementFacts) { f.Amount = 0 }, "NOTHING_TO_SHARE amount")
	rule("nothing is decided on a day that has not come",
		func(f *SettlementFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
}

func TestShareClaim(t *testing.T) {
	rule := termstest.Rule(t, ShareClaim, func() ClaimFacts {
		return ClaimFacts{VATRate: 2_500, Today: "2026-04-01", DecidedOn: "2026-04-01", Amount: 70_00, Paid: 100_00, Carried: 30_00, InvolvedOn: "2026-03-01"}
	})
	rule("what the economy cannot carry is shared", nil)
	rule("and no more",
		func(f *ClaimFacts) { f.Amount = 70_01 }, "9.4 MORE_THAN_UNCARRIED amount")
	rule("a cause under the municipality's control is its own",
		func(f *ClaimFacts) { f.MunicipalityAtCause = true }, "9.4 MUNICIPALITY_AT_CAUSE underMunicipalControl")
	rule("the steering group is involved",
		func(f *ClaimFacts) { f.InvolvedOn = day.Never }, "9.4 STEERING_GROUP_NOT_INVOLVED decision")
	rule("no more VAT than the whole is added",
		func(f *ClaimFacts) { f.VATRate = 10_001 }, "OUT_OF_RANGE vatRate")
	rule("nor a negative one",
		func(f *ClaimFacts) { f.VATRate = -1 }, "OUT_OF_RANGE vatRate")
	rule("there is something to share",
		func(f *ClaimFacts) { f.Amount = 0 }, "NOTHING_TO_SHARE amount")
	rule("nothing is decided on a day that has not come",
		func(f *ClaimFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
}

func TestRunInvoicing(t *testing.T) {
	rule := termstest.Rule(t, RunInvoicing, func() InvoicingFacts {
		return InvoicingFacts{Today: "2026-04-01", AsOf: "2026-02-15", Newest: "2026-02-15"}
	})
	rule("a run may be dated as the newest document", nil)
	rule("the first run has none before it",
		func(f *InvoicingFacts) { f.Newest = "" })
	rule("it may be dated today",
		func(f *InvoicingFacts) { f.AsOf = "2026-04-01" })
	rule("it is not dated before the newest document",
		func(f *InvoicingFacts) { f.AsOf = "2026-02-14" }, "BEFORE_NEWEST_DOCUMENT asOf")
	rule("nor after today",
		func(f *InvoicingFacts) { f.AsOf = "2026-04-02" }, "IN_FUTURE asOf")
	rule("a preview may look ahead",
		func(f *InvoicingFacts) { f.AsOf, f.Preview = "2027-04-02", true })
	rule("but not back",
		func(f *InvoicingFacts) { f.AsOf, f.Preview = "2026-02-14", true }, "BEFORE_NEWEST_DOCUMENT asOf")
}

func TestRecordCost(t *testing.T) {
	rule := termstest.Rule(t, RecordCost, func() CostFacts {
		return CostFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Year: 2026, Amount: 1}
	})
	rule("a cost is recorded", nil)
	rule("a negative one corrects another",
		func(f *CostFacts) { f.Amount = -1 })
	rule("none is no cost",
		func(f *CostFacts) { f.Amount = 0 }, "NO_AMOUNT amount")
	rule("a closed year takes no more",
		func(f *CostFacts) { f.YearClosed = true }, "YEAR_CLOSED year")
	rule("the year is one of the calendar's, and all that is wrong is said at once",
		func(f *CostFacts) { f.Year, f.DecidedOn = 2201, "2026-04-02" }, "IN_FUTURE decidedOn", "OUTSIDE_CALENDAR year")
}

func TestCloseYear(t *testing.T) {
	n := func(kroner int64) decimal.Decimal { return decimal.NewFromInt(kroner) }
	rule := termstest.Rule(t, CloseYear, func() YearEndFacts {
		return YearEndFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Year: 2025, Period: day.Range{Start: "2023-01-01", End: "2026-12-31"},
			IncomeSoFar: n(110), CostsSoFar: n(100), IncomeWithForecast: n(210), CostsForecast: n(200), PriceStep: n(10)}
	})
	rule("within the rounding of a price step the year closes", nil)
	rule("a surplus so far needs a decision",
		func(f *YearEndFacts) { f.IncomeSoFar = n(111) }, "5.12 SURPLUS surplusUse")
	rule("to lower the price",
		func(f *YearEndFacts) { f.IncomeSoFar, f.Use = n(111), LowerPrice })
	rule("or to develop further",
		func(f *YearEndFacts) { f.IncomeSoFar, f.Use = n(111), MoreDevelopment })
	rule("not before the period's middle is past",
		func(f *YearEndFacts) { f.IncomeSoFar, f.Year = n(111), 2023 })
	rule("a surplus expected needs one at any time",
		func(f *YearEndFacts) { f.IncomeWithForecast, f.Year = n(211), 2023 }, "5.12 SURPLUS_EXPECTED surplusUse")
	rule("income below cost is normal",
		func(f *YearEndFacts) { f.IncomeSoFar, f.IncomeWithForecast = n(0), n(0) })
	rule("an agreement may waive it",
		func(f *YearEndFacts) { f.IncomeSoFar, f.Deviations = n(111), termstest.Waived("5.12") })
	rule("a year that is not over does not close",
		func(f *YearEndFacts) { f.Year = 2026 }, "YEAR_NOT_OVER year")
	rule("nor one that is closed, and all that is wrong is said at once",
		func(f *YearEndFacts) { f.Closed, f.IncomeSoFar, f.IncomeWithForecast = true, n(111), n(211) },
		"ALREADY_CLOSED year", "5.12 SURPLUS surplusUse", "5.12 SURPLUS_EXPECTED surplusUse")
}

func TestExtend(t *testing.T) {
	rule := termstest.Rule(t, Extend, func() ExtendFacts {
		return ExtendFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Period: day.Range{Start: "2028-01-01", End: "2029-12-31"},
			RepaymentPeriod: day.Range{Start: "2023-01-01", End: "2027-12-31"}, PricedFrom: "2028-01-01", InvolvedOn: "2026-03-01", ClosedOn: day.Never}
	})
	rule("with a period, a price and the municipalities involved the project goes on", nil)
	rule("after its repayment period",
		func(f *ExtendFacts) { f.RepaymentPeriod.End = "2028-01-01" }, "5.13 NOT_AFTER_REPAYMENT_PERIOD period.start")
	rule("which it must have",
		func(f *ExtendFacts) { f.RepaymentPeriod = day.Nothing }, "5.13 NOT_AFTER_REPAYMENT_PERIOD period.start")
	rule("at a price of its own from the first day",
		func(f *ExtendFacts) { f.PricedFrom = "2028-01-02" }, "5.13 NO_PRICE prices")
	rule("the municipalities are involved",
		func(f *ExtendFacts) { f.InvolvedOn = day.Never }, "5.13 MUNICIPALITIES_NOT_INVOLVED decision")
	rule("a closed project does not go on",
		func(f *ExtendFacts) { f.ClosedOn = "2028-01-01" }, "5.9 PROJECT_CLOSED period.start")
	rule("the period does not end before it starts",
		func(f *ExtendFacts) { f.Period.End = "2027-12-31" }, "ENDS_BEFORE_IT_STARTS period.end")
	rule("nor lasts more than fifty years",
		func(f *ExtendFacts) { f.Period.End = "2078-01-01" }, "TOO_LONG period.end")
	rule("nothing is decided on a day that has not come",
		func(f *ExtendFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
}

func TestOptIn(t *testing.T) {
	rule := termstest.Rule(t, OptIn, func() OptInFacts {
		return OptInFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Status: accession.Acceded, Extended: true, ClosedOn: day.Never}
	})
	rule("a municipality in the project opts in", nil)
	rule("also once its period is over",
		func(f *OptInFacts) { f.Status = accession.Ended })
	rule("not where the project closed",
		func(f *OptInFacts) { f.Status, f.ClosedOn = accession.Ended, "2026-01-01" }, "5.13 NOT_ACCEDED agreement")
	rule("nor once it has left",
		func(f *OptInFacts) { f.Status = accession.Exited }, "5.13 NOT_ACCEDED agreement")
	rule("nor to what is not extended",
		func(f *OptInFacts) { f.Extended = false }, "5.13 NOT_EXTENDED project")
	rule("nor twice",
		func(f *OptInFacts) { f.OptedIn = true }, "ALREADY_IN agreement")
	rule("nothing is decided on a day that has not come",
		func(f *OptInFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
}

func TestAnAgreementsDeviationsGiveItsNumbers(t *testing.T) {
	for _, c := range []struct {
		deviations []terms.Deviation
		months     int
		days       int
	}{
		{nil, 2, 30},
		{termstest.Number("5.5", 3), 3, 30},
		{termstest.Number("5.11", 45), 2, 45},
		{termstest.Waived("5.5"), 0, 30},
		{[]terms.Deviation{{Clause: "5.5", Kind: terms.Wording, Text: "Se bilag 4."}}, 2, 30},
	} {
		if months, days := Agreed(c.deviations); months != c.months || days != c.days {
			t.Errorf("%v gives %d months and %d days", c.deviations, months, days)
		}
	}
}
