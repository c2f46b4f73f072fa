package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// pays is every document of the municipality as "date KIND start–end net", in the order of numbers.
func (w *world) pays(code string) (documents []string) {
	w.Helper()
	for _, e := range get[struct {
		Invoices struct {
			Edges []struct {
				Node struct{ Date, Kind, Start, End, Net string }
			}
		}
	}](w, code+".finance", `{ invoices(first: 200, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node { date kind start end net } } } }`).Invoices.Edges {
		d := e.Node
		documents = append(documents, fmt.Sprintf("%s %s %s–%s %s", d.Date, d.Kind, d.Start, d.End, d.Net))
	}
	return documents
}

// wantsPaid wants exactly those documents of the municipality.
func (w *world) wantsPaid(code string, documents ...string) {
	w.Helper()
	if got := w.pays(code); !slices.Equal(got, documents) {
		w.Errorf("municipality %s pays\n got %q\nwant %q", code, got, documents)
	}
}

// lowers is a lower price of the project alfa for the same days, decided by the project owner on the group's advice.
func (w *world) lowers(steering string) in {
	w.Helper()
	advice := w.decides(steering, "PRICE", in{"outcome": "REJECTED"})
	return in{"project": "alfa", "validFrom": "2026-01-01", "model": "FIXED", "amount": "365000", "advice": advice,
		"ownerDecision": "Prisen sænkes."}
}

// fixed is a price that is the same for all, so that what is paid can be read off the days.
func (w *world) fixed(slug string) {
	w.Helper()
	w.done("kombit.finance", "recordPrice", in{"project": slug, "validFrom": "2026-01-01", "model": "FIXED", "amount": "730000"})
}

func TestAPriceChangesOnAdviceAndDecisionOnceAMunicipalityHasAcceded(t *testing.T) { // 5.10
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa") // nobody has acceded: nobody is asked
	w.uses("alfa", "101")
	change := w.lowers(steering)
	bare := w.but(change, in{"advice": nil, "ownerDecision": nil})
	w.refused("kombit.finance", "recordPrice", bare, "5.10 NO_ADVICE advice", "5.10 NO_OWNER_DECISION ownerDecision")
	w.refused("kombit.finance", "recordPrice", w.but(change, in{"advice": w.decides(steering, "STRATEGY")}), "5.10 NO_ADVICE advice")
	w.refused("kombit.finance", "recordPrice", w.but(change, in{"decidedOn": "2025-05-31"}), "5.10 NO_ADVICE advice")
	w.done("kombit.finance", "recordPrice", change)
}

func TestAChangedPriceBindsWhoAccedesToItOrConsents(t *testing.T) { // 5.10
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.done("kombit.finance", "recordPrice", w.lowers(steering))
	w.uses("alfa", "751")
	w.runs("2026-02-15")
	w.wantsPaid("101", "2026-02-15 ORDINARY 2026-01-01–2026-06-30 362000.00")
	w.wantsPaid("751", "2026-02-15 ORDINARY 2026-01-01–2026-06-30 181000.00")

	consent := in{"agreement": w.agreement("alfa", "101"), "price": w.price()}
	w.denied("751.signatory", "consentToPrice", consent, "FORBIDDEN")
	w.refused("101.signatory", "consentToPrice", w.but(consent, in{"decidedOn": "2025-05-31"}), "- BEFORE_PRICE decidedOn")
	w.done("101.signatory", "consentToPrice", consent)
	w.refused("101.signatory", "consentToPrice", consent, "5.10 BINDS_ALREADY price")
	w.runs("2026-02-16")
	w.wantsPaid("101", "2026-02-15 ORDINARY 2026-01-01–2026-06-30 362000.00", "2026-02-16 CREDIT_NOTE 2026-01-01–2026-06-30 -181000.00")
	w.wantsPaid("751", "2026-02-15 ORDINARY 2026-01-01–2026-06-30 181000.00")
}

func TestAPriceBindsAllWhereTheSteeringGroupMayBindThem(t *testing.T) { // 3.9
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.done(kombit, "recordMandate", in{"body": steering, "reference": "Kommissorium 2", "mayBind": "Prisen."})
	w.done("kombit.finance", "recordPrice", w.lowers(steering))
	w.runs("2026-02-15")
	w.wantsPaid("101", "2026-02-15 ORDINARY 2026-01-01–2026-06-30 181000.00")
}

func TestWithoutSteeringGroupAPriceChangesForAWrittenReason(t *testing.T) { // 3.12, 5.10
	w := newWorld(t)
	w.project("state", "II", in{"withoutSteeringGroup": true, "withoutSteeringGroupReason": "Statens system."})
	w.repays("state")
	w.fixed("state")
	w.accedes("state", "101")
	change := in{"project": "state", "validFrom": "2027-01-01", "model": "FIXED", "amount": "1"}
	w.refused("kombit.finance", "recordPrice", change, "5.10 NO_REASON ownerDecision")
	w.done("kombit.finance", "recordPrice", w.but(change, in{"ownerDecision": "Statens takst er ændret."}))
}

func TestAProjectClosesByABoardsDecision(t *testing.T) { // 3.11, 5.9
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	agreement := w.uses("alfa", "101")
	board, other := w.body("BOARD", ""), w.body("KL_BOARD", "")
	w.runs("2026-02-15")
	closes := in{"project": "alfa", "on": "2026-04-01"}
	w.refused(kombit, "recordDecision", in{"body": steering, "kind": "CLOSING", "outcome": "APPROVED", "text": "Lukkes."},
		"3.11 CLOSING_IS_FOR_BOARDS outcome")
	w.refused(kombit, "closeProject", closes, "3.11 NOT_DECIDED_BY_BOARD decision", "3.11 NO_SETTLEMENT decision")
	w.refused(kombit, "closeProject", w.but(closes, in{"decision": w.decides(steering, "CLOSING", in{"outcome": "RECOMMENDED"})}),
		"3.11 NOT_DECIDED_BY_BOARD decision", "3.11 NO_SETTLEMENT decision")
	w.refused(kombit, "closeProject", w.but(closes, in{"decision": w.closing(board, in{"settlement": nil})}), "3.11 NO_SETTLEMENT decision")
	w.refused(kombit, "closeProject", in{"project": "alfa", "decision": w.closing(board)}, "- NOT_CLOSED project")
	w.done(kombit, "closeProject", w.but(closes, in{"decision": w.closing(board)}))

	w.runs("2026-04-01")
	paid := []string{"2026-02-15 ORDINARY 2026-01-01–2026-06-30 362000.00", "2026-04-01 CREDIT_NOTE 2026-01-01–2026-06-30 -182000.00"}
	w.wantsPaid("101", paid...)
	w.wants(w.ask("", `{ agreement(project: "alfa", municipality: "101") { status endsOn } }`), `{"agreement":{"status":"ENDED","endsOn":"2026-04-01"}}`)

	w.refused(kombit, "closeProject", in{"project": "alfa", "decision": w.closing(other)}, "3.11 NOT_THAT_BOARD decision")
	w.refused("101.signatory", "exitAgreement", in{"agreement": agreement, "on": "2026-04-01"}, "5.9 PROJECT_CLOSED on")
	w.done(kombit, "closeProject", in{"project": "alfa", "decision": w.closing(board)})
	w.runs("2026-04-02")
	w.wantsPaid("101", append(paid, "2026-04-02 CORRECTION 2026-01-01–2026-06-30 182000.00")...)
	w.wants(w.ask("", `{ agreement(project: "alfa", municipality: "101") { status endsOn } }`), `{"agreement":{"status":"ACCEDED","endsOn":"2031-01-01"}}`)
}

func TestASettlementIsSharedWhereTheClosingSaysSo(t *testing.T) { // 3.11
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.uses("alfa", "751")
	left := in{"project": "alfa", "kind": "SETTLEMENT", "amount": "100.01", "cause": "Rest", "underMunicipalControl": false,
		"decision": w.decides(steering, "CLOSING", in{"outcome": "RECOMMENDED"})}
	w.refused("kombit.finance", "shareCost", left, "3.11 NOT_CLOSED project", "3.11 NOT_SHARED project")
	board := w.body("BOARD", "")
	w.done(kombit, "closeProject", in{"project": "alfa", "on": "2026-01-11", "decision": w.closing(board)})
	w.refused("kombit.finance", "shareCost", left, "3.11 NOT_SHARED project")
	w.done(kombit, "closeProject", in{"project": "alfa", "on": "2026-01-11", "decision": w.closing(board, shared)})
	w.refused("kombit.finance", "shareCost", w.but(left, in{"decision": nil}), "5.10 STEERING_GROUP_NOT_INVOLVED decision")
	w.refused("kombit.finance", "shareCost", w.but(left, in{"amount": "0"}), "- NOTHING_TO_SHARE amount")
	w.done("kombit.finance", "shareCost", left)
	w.runs("2026-02-15")
	w.wantsPaid("101", "2026-02-15 SETTLEMENT 2026-01-10–2026-01-10 50.01", "2026-02-15 ORDINARY 2026-01-01–2026-01-10 20000.00")
	w.wantsPaid("751", "2026-02-15 SETTLEMENT 2026-01-10–2026-01-10 50.00", "2026-02-15 ORDINARY 2026-01-01–2026-01-10 20000.00")
}

func TestLeavingEarlyCostsTheRestOfThePeriod(t *testing.T) { // 5.7, 5.8
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	agreement, invited := w.uses("alfa", "101"), w.invited("alfa", "147")
	w.runs("2026-02-15")
	w.today = "2026-04-01"
	leaves := in{"agreement": agreement, "on": "2026-03-01"}
	w.refused("101.signatory", "exitAgreement", w.but(leaves, in{"on": "2025-05-31"}), "5.7 BEFORE_ACCESSION on")
	w.refused("147.signatory", "exitAgreement", w.but(leaves, in{"agreement": invited}), "5.7 NOT_ACCEDED agreement")
	w.refused(kombit, "exitAgreement", leaves, "- NO_SIGNED_DOCUMENT document")
	w.refused("101.signatory", "exitAgreement", w.but(leaves, in{"decidedOn": "2026-04-02"}), "- IN_FUTURE decidedOn")
	w.denied("751.signatory", "exitAgreement", leaves, "FORBIDDEN")
	w.done(kombit, "exitAgreement", w.but(leaves, in{"document": "Brev 3"}))
	w.refused("101.signatory", "exitAgreement", leaves, "5.8 ALREADY_LEFT agreement")
	w.runs("2026-04-01")
	w.wantsPaid("101", "2026-02-15 ORDINARY 2026-01-01–2026-06-30 362000.00", "2026-04-01 EXIT 2026-07-01–2030-12-31 3288000.00")
	w.wants(w.ask("", `{ agreement(project: "alfa", municipality: "101") { status endsOn } project(slug: "alfa") { participation { acceded left } } }`),
		`{"agreement":{"status":"EXITED","endsOn":"2026-03-01"},"project":{"participation":{"acceded":0,"left":1}}}`)
}

func TestAPriceConsentedToAfterAnExitLeavesTheExitPaymentAsItIs(t *testing.T) { // 5.8, 5.10
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	agreement := w.uses("alfa", "101")
	w.done("kombit.finance", "recordPrice", w.lowers(steering))
	w.runs("2026-02-15")
	w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": "2026-03-01"})
	w.runs("2026-03-01")
	paid := []string{"2026-02-15 ORDINARY 2026-01-01–2026-06-30 362000.00", "2026-03-01 EXIT 2026-07-01–2030-12-31 3288000.00"}
	w.wantsPaid("101", paid...)
	w.today = "2026-03-02"
	w.done("101.signatory", "consentToPrice", in{"agreement": agreement, "price": w.price()})
	w.runs("2026-03-02")
	w.wantsPaid("101", append(paid, "2026-03-02 CREDIT_NOTE 2026-01-01–2026-06-30 -181000.00")...)
}

func TestAnExitThatHasNotComeIsDeclaredAnew(t *testing.T) { // 5.8
	w := newWorld(t)
	w.charging("alfa")
	agreement := w.uses("alfa", "101")
	for _, on := range []string{"2027-01-01", "2028-01-01"} {
		w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": on})
		w.wants(w.ask("", `{ agreement(project: "alfa", municipality: "101") { status endsOn } }`), `{"agreement":{"status":"ACCEDED","endsOn":"`+on+`"}}`)
	}
}

func TestAfterThePeriodLeavingIsFree(t *testing.T) { // 5.8
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	agreement := w.uses("alfa", "101")
	w.runs("2031-01-01")
	paid := w.pays("101")
	w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": "2031-01-01"})
	w.runs("2031-01-02")
	w.wantsPaid("101", paid...)
	if len(paid) != 10 {
		t.Errorf("in five years it paid %q", paid)
	}
}

func TestASurplusIsDecidedOnBeforeTheYearCloses(t *testing.T) { // 5.12
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")                                                                    // 3 650 000 kr. in five years
	cost := in{"project": "alfa", "year": 2026, "kind": "OPERATION", "amount": "3649999.94"} // an øre too little beside one price step, an øre a year
	w.done("kombit.finance", "recordCost", cost)
	w.runs("2026-09-15")
	year := in{"project": "alfa", "year": 2026}
	w.refused("kombit.finance", "closeYear", year, "- YEAR_NOT_OVER year", "5.12 SURPLUS_EXPECTED surplusUse")
	w.today = "2027-01-02"
	w.refused("kombit.finance", "closeYear", year, "5.12 SURPLUS_EXPECTED surplusUse")
	use := in{"surplusUse": "LOWER_PRICE"}
	w.refused("kombit.finance", "closeYear", w.but(year, use), "5.12 SURPLUS_EXPECTED surplusUse") // said, and by nobody decided
	w.refused("kombit.finance", "closeYear", w.but(year, use, in{"decision": w.decides(steering, "PRICE")}), "5.12 SURPLUS_EXPECTED surplusUse")
	w.done("kombit.finance", "closeYear", w.but(year, use, in{"decision": w.decides(steering, "SURPLUS")}))
	w.refused("kombit.finance", "closeYear", w.but(year, use, in{"decision": w.decides(steering, "SURPLUS")}), "- ALREADY_CLOSED year")
}

func TestAYearWhoseIncomeOnlyCoversItsCostsCloses(t *testing.T) { // 5.1, 5.12
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.today = "2027-01-02"
	w.done("kombit.finance", "recordCost", in{"project": "alfa", "year": 2026, "kind": "DEVELOPMENT", "amount": "3649999.95"})
	w.done("kombit.finance", "closeYear", in{"project": "alfa", "year": 2026})
	late := in{"project": "alfa", "year": 2026, "kind": "DEVELOPMENT", "amount": "1.00"}
	w.refused("kombit.finance", "recordCost", late, "- YEAR_CLOSED year")
	w.refused("kombit.finance", "recordCost", w.but(late, in{"year": 2025, "amount": "0.00", "decidedOn": "2027-01-03"}),
		"- IN_FUTURE decidedOn", "- NO_AMOUNT amount")
	w.done("kombit.finance", "recordCost", w.but(late, in{"year": 2027}))
}

func TestAnExtensionIsForThoseWhoOptIn(t *testing.T) { // 5.13
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	goesOn, stops := w.uses("alfa", "101"), w.uses("alfa", "751")
	involved := w.decides(steering, "EXTENSION")
	w.refused("kombit.finance", "extendProject", w.but(extension(involved), in{"decision": nil}), "5.13 MUNICIPALITIES_NOT_INVOLVED decision")
	w.refused("kombit.finance", "extendProject", w.but(extension(involved), in{"period": in{"start": "2030-12-31", "end": "2032-12-31"}}),
		"5.13 NOT_AFTER_REPAYMENT_PERIOD period.start")
	w.done("kombit.finance", "extendProject", extension(involved))
	opts := in{"agreement": goesOn, "extension": w.extension()}
	w.denied("751.signatory", "optIn", opts, "FORBIDDEN")
	w.done("101.signatory", "optIn", opts)
	w.refused("101.signatory", "optIn", opts, "- ALREADY_IN agreement")
	w.runs("2030-09-15")
	before, other := w.pays("101"), w.pays("751")
	if len(before) != 10 || len(other) != 10 {
		t.Errorf("in five years they paid %q and %q", before, other)
	}
	w.runs("2031-09-15")
	w.wantsPaid("101", append(before, "2031-09-15 EXTENSION 2031-01-01–2031-06-30 595.07", "2031-09-15 EXTENSION 2031-07-01–2031-12-31 604.93")...)
	w.wantsPaid("751", other...)
	w.done("751.signatory", "optIn", in{"agreement": stops, "extension": w.extension()}) // its agreement is over with the period
	w.runs("2031-09-16")
	w.wantsPaid("751", append(other, "2031-09-16 EXTENSION 2031-01-01–2031-06-30 595.07", "2031-09-16 EXTENSION 2031-07-01–2031-12-31 604.93")...)
}

func TestAnExtensionIsLeftAndClosedAsTheRepaymentPeriodIs(t *testing.T) { // 5.8, 5.9, 5.13
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	leaves, stays := w.uses("alfa", "101"), w.uses("alfa", "751")
	w.done("kombit.finance", "extendProject", extension(w.decides(steering, "EXTENSION")))
	for code, agreement := range map[string]string{"101": leaves, "751": stays} {
		w.done(code+".signatory", "optIn", in{"agreement": agreement, "extension": w.extension()})
	}
	w.runs("2031-02-15")
	before, other := w.pays("101"), w.pays("751")
	w.today = "2031-04-01"
	w.wants(w.ask("101.finance", `{ agreement(project: "alfa", municipality: "101") { exitQuote(on: "2031-04-01") { exits { net } ordinary { net } exitTotal { net } ordinaryTotal { net } total { net vat gross } } } }`),
		`{"agreement":{"exitQuote":{"exits":[{"net":"1804.93"}],"ordinary":[],"exitTotal":{"net":"1804.93"},"ordinaryTotal":{"net":"0.00"},"total":{"net":"1804.93","vat":"451.23","gross":"2256.16"}}}}`)
	w.done("101.signatory", "exitAgreement", in{"agreement": leaves, "on": "2031-04-01"})
	board := w.body("BOARD", "")
	w.done(kombit, "closeProject", in{"project": "alfa", "on": "2031-04-11", "decision": w.closing(board)})
	w.runs("2031-04-11")
	w.wantsPaid("101", append(before, "2031-04-11 EXIT 2031-07-01–2032-12-31 1804.93")...)
	w.wantsPaid("751", append(other, "2031-04-11 CREDIT_NOTE 2031-01-01–2031-06-30 -266.30")...)
	if last := other[len(other)-1]; last != "2031-02-15 EXTENSION 2031-01-01–2031-06-30 595.07" {
		t.Errorf("751 paid %s", last)
	}
}

func TestAClosedProjectHasNoNextStep(t *testing.T) { // 5.9
	w := newWorld(t)
	w.charging("alfa", "101")
	w.goesOn("alfa", "II", "V")
	const next = `{ project(slug: "alfa") { closedOn nextStep { kind } } }`
	w.wants(w.ask("", next), `{"project":{"closedOn":null,"nextStep":{"kind":"ACCESSION_DEADLINE"}}}`)
	w.done(kombit, "closeProject", in{"project": "alfa", "on": w.today, "decision": w.closing(w.body("BOARD", ""))})
	w.wants(w.ask("", next), `{"project":{"closedOn":"2025-06-01","nextStep":null}}`)
}

func TestWhoAccedesToAProjectThatIsToCloseEndsWithIt(t *testing.T) { // 5.9
	w := newWorld(t)
	w.charging("alfa", "101")
	w.done(kombit, "closeProject", in{"project": "alfa", "on": "2027-01-01", "decision": w.closing(w.body("BOARD", ""))})
	w.accedes("alfa", "751")
	w.wants(w.ask("", `{ agreement(project: "alfa", municipality: "751") { status endsOn } }`), `{"agreement":{"status":"ACCEDED","endsOn":"2027-01-01"}}`)
	if err := w.store.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestASettlementIsOfTheClosingThatStands(t *testing.T) { // 3.11
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	board := w.body("BOARD", "")
	w.done(kombit, "closeProject", in{"project": "alfa", "on": "2026-06-01", "decision": w.closing(board, shared)})
	w.done("kombit.finance", "shareCost", in{"project": "alfa", "kind": "SETTLEMENT", "amount": "1000.00", "cause": "Rest", "underMunicipalControl": false,
		"decision": w.decides(steering, "PRICE")})
	w.refused("kombit.finance", "shareCost", in{"project": "alfa", "kind": "SETTLEMENT", "amount": "1000.00", "cause": "Rest", "underMunicipalControl": false,
		"decision": w.decides(steering, "PRICE"), "vatRate": "-0.5"}, "- OUT_OF_RANGE vatRate")
	w.done(kombit, "closeProject", in{"project": "alfa", "on": nil, "decision": w.closing(board)})
	w.runs("2026-09-20")
	for _, document := range w.pays("101") {
		if strings.Contains(document, "SETTLEMENT") {
			t.Error("a project that runs on is settled:", document)
		}
	}
}

func TestAPriceStillNeedsAdviceOnceTheOnlyAccessionIsTakenBack(t *testing.T) { // 5.10
	w := newWorld(t)
	w.invitable("alfa")
	agreement := w.accedes("alfa", "101")
	changed := in{"project": "alfa", "validFrom": "2026-01-01", "model": "FIXED", "amount": "1"}
	w.refused("kombit.finance", "recordPrice", changed, "5.10 NO_ADVICE advice", "5.10 NO_OWNER_DECISION ownerDecision")
	w.done("101.signatory", "withdraw", in{"agreement": agreement})
	w.refused("kombit.finance", "recordPrice", changed, "5.10 NO_ADVICE advice", "5.10 NO_OWNER_DECISION ownerDecision")
}

func TestAClaimIsSharedForWhatTheEconomyCannotCarry(t *testing.T) { // 9.4
	w := newWorld(t)
	steering := w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	w.uses("alfa", "751")
	shares := claim("alfa", w.decides(steering, "CLAIM"))
	w.refused("kombit.finance", "shareCost", w.but(shares, in{"underMunicipalControl": true}), "9.4 MUNICIPALITY_AT_CAUSE underMunicipalControl")
	w.refused("kombit.finance", "shareCost", w.but(shares, in{"amount": "70.01"}), "9.4 MORE_THAN_UNCARRIED amount")
	w.refused("kombit.finance", "shareCost", w.but(shares, in{"decision": nil}), "9.4 STEERING_GROUP_NOT_INVOLVED decision")
	w.refused("kombit.finance", "shareCost", w.but(shares, in{"decision": w.decides(w.body("EXPERT_GROUP", "alfa"), "CLAIM")}),
		"9.4 STEERING_GROUP_NOT_INVOLVED decision")
	w.done("kombit.finance", "shareCost", w.but(shares, in{"on": "2026-03-01", "amount": "69.99"}))
	w.runs("2026-02-28")
	ordinary := "2026-02-28 ORDINARY 2026-01-01–2026-06-30 362000.00"
	w.wantsPaid("101", ordinary)
	w.runs("2026-03-01")
	w.wantsPaid("101", ordinary, "2026-03-01 CLAIM 2026-03-01–2026-03-01 35.00")
	w.wantsPaid("751", ordinary, "2026-03-01 CLAIM 2026-03-01–2026-03-01 34.99")
}

func TestAClaimIsSharedByThoseInTheProjectOnItsDay(t *testing.T) { // 9.4
	w := newWorld(t)
	steering := w.charging("alfa")
	w.done("kombit.finance", "recordPrice", in{"project": "alfa", "validFrom": "2025-06-01", "model": "FIXED", "amount": "730000"})
	w.uses("alfa", "101")
	w.uses("alfa", "751")
	w.today = "2025-06-02"
	w.uses("alfa", "147")
	leaves := w.uses("alfa", "153")
	w.done("153.signatory", "exitAgreement", in{"agreement": leaves, "on": "2025-06-20"})
	involved := w.decides(steering, "CLAIM")
	shares := func(on string) { w.done("kombit.finance", "shareCost", w.but(claim("alfa", involved), in{"on": on})) }
	shares("2025-06-01") // before 147 and 153 acceded
	shares("2025-06-19") // the day before 153 is out
	shares("2025-06-20")
	w.runs("2025-06-20")
	claims := func(code string) (amounts string) {
		for _, document := range w.pays(code) {
			if of := strings.Fields(document); of[1] == "CLAIM" {
				amounts += of[len(of)-1] + " "
			}
		}
		return amounts
	}
	for code, want := range map[string]string{"101": "35.00 17.50 23.34 ", "751": "35.00 17.50 23.33 ", "147": "17.50 23.33 ", "153": "17.50 "} {
		if got := claims(code); got != want {
			t.Errorf("%s shares %s, want %s", code, got, want)
		}
	}
}

func TestARunDatedBeforeTheNewestDocumentOrAfterTodayIsRefused(t *testing.T) { // 4.5 of billing
	w := newWorld(t)
	w.charging("alfa", "101")
	w.runs("2026-02-15")
	w.today = "2026-03-01"
	issued := w.documents("101.finance")
	w.refused("kombit.finance", "runInvoicing", in{"asOf": "2026-02-14"}, "- BEFORE_NEWEST_DOCUMENT asOf")
	w.refused("kombit.finance", "runInvoicing", in{"asOf": "2026-03-02"}, "- IN_FUTURE asOf")
	const preview = `query ($on: Date!) { previewInvoicing(asOf: $on) { count } }`
	w.wantsErrors(w.ask("kombit.finance", preview, in{"on": "2026-02-14"}), "BAD_USER_INPUT previewInvoicing.asOf")
	w.wants(w.ask("kombit.finance", preview, in{"on": "2026-09-15"}), `{"previewInvoicing":{"count":1}}`)
	if after := w.documents("101.finance"); asJSON(after) != asJSON(issued) || len(issued) != 1 {
		t.Errorf("the documents were\n%s\nand are\n%s", asJSON(issued), asJSON(after))
	}
}
