package governance

import (
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func TestDecide(t *testing.T) {
	rule := termstest.Rule(t, Decide, func() DecideFacts {
		return DecideFacts{Today: "2026-06-10", DecidedOn: "2026-06-10", Body: &Body{SteeringGroup, "2026-06-10"},
			Kind: Composition, Outcome: OutcomeApproved, Text: "Sammensætningen godkendes."}
	})
	owner := func(f *DecideFacts) {
		f.Body, f.Text, f.WithoutSteeringGroup, f.Reason = nil, "", true, "Staten ejer systemet."
	}
	rule("a steering group decides", nil)
	rule("nothing is decided on a day that has not come",
		func(f *DecideFacts) { f.DecidedOn = "2026-06-11" }, "IN_FUTURE decidedOn")
	rule("a body decides once it is open",
		func(f *DecideFacts) { f.DecidedOn = "2026-06-09" }, "BODY_NOT_OPEN decidedOn")
	rule("a body's decision has no public reason, which would tell of its text",
		func(f *DecideFacts) { f.Reason = "Fortroligt" }, "REASON_OF_BODY reason")
	rule("a body decides on its own project",
		func(f *DecideFacts) { f.OtherProject = true }, "BODY_OF_OTHER_PROJECT body")
	rule("a body's decision has words",
		func(f *DecideFacts) { f.Text = " " }, "NO_TEXT text")
	rule("without a steering group the project owner decides", owner)
	rule("the project owner gives a reason",
		func(f *DecideFacts) { owner(f); f.Reason = "" }, "3.12 NO_REASON reason")
	rule("the project owner does not decide where there is a steering group",
		func(f *DecideFacts) { owner(f); f.WithoutSteeringGroup = false }, "3.12 NO_BODY body")
	rule("a steering group recommends a closing",
		func(f *DecideFacts) { f.Kind, f.Outcome = Closing, OutcomeRecommended })
	rule("a steering group does not close",
		func(f *DecideFacts) { f.Kind = Closing }, "3.11 CLOSING_IS_FOR_BOARDS outcome")
	rule("an agreement may let it close",
		func(f *DecideFacts) { f.Kind, f.Deviations = Closing, termstest.Waived("3.11") })
	rule("KOMBIT's board closes",
		func(f *DecideFacts) { f.Kind, f.Body.Kind = Closing, Board })
	rule("KL's board closes",
		func(f *DecideFacts) { f.Kind, f.Body.Kind = Closing, KLBoard })
	rule("the project owner does not close",
		func(f *DecideFacts) { owner(f); f.Kind = Closing }, "3.11 CLOSING_IS_FOR_BOARDS outcome")
	rule("all that is wrong is said at once",
		func(f *DecideFacts) {
			*f = DecideFacts{Today: "2026-06-10", DecidedOn: "2026-06-11", Kind: Closing, Outcome: OutcomeApproved}
		},
		"IN_FUTURE decidedOn", "3.12 NO_BODY body", "3.12 NO_REASON reason", "3.11 CLOSING_IS_FOR_BOARDS outcome")
}

func TestApproveSeats(t *testing.T) {
	nominated := Nomination{Status: Nominated, NominatedOn: "2026-06-01", Left: day.Never}
	rule := termstest.Rule(t, ApproveSeats, func() ApproveFacts {
		return ApproveFacts{Today: "2026-06-10", DecidedOn: "2026-06-10", Body: Body{ExpertGroup, "2026-05-01"}, CalledOn: "2026-06-10",
			Seats:    []Nomination{nominated, nominated},
			Decision: &Approval{On: "2026-06-10", Kind: Composition, Outcome: OutcomeApproved, BySteeringGroup: true}}
	})
	rule("the steering group's decision approves the nominated seats", nil)
	rule("nothing is approved on a day that has not come",
		func(f *ApproveFacts) { f.DecidedOn = "2026-06-11" }, "IN_FUTURE decidedOn")
	rule("an expert group's composition alone is approved",
		func(f *ApproveFacts) { f.Body.Kind = PortfolioGroup }, "NOT_EXPERT_GROUP body")

	rule("no composition is approved before the call is public",
		func(f *ApproveFacts) { f.CalledOn = "2026-06-11" }, "3.15 CALL_NOT_PUBLIC decidedOn")
	rule("no composition is approved without a call",
		func(f *ApproveFacts) { f.CalledOn = day.Never }, "3.15 CALL_NOT_PUBLIC decidedOn")
	rule("an agreement may waive the call",
		func(f *ApproveFacts) { f.CalledOn, f.Deviations = day.Never, termstest.Waived("3.15") })

	rule("there is a decision",
		func(f *ApproveFacts) { f.Decision = nil }, "3.16 NOT_APPROVED_BY_STEERING_GROUP decision")
	rule("the decision is the steering group's",
		func(f *ApproveFacts) { f.Decision.BySteeringGroup = false }, "3.16 NOT_APPROVED_BY_STEERING_GROUP decision")
	rule("the decision is on a composition",
		func(f *ApproveFacts) { f.Decision.Kind = Strategy }, "3.16 NOT_APPROVED_BY_STEERING_GROUP decision")
	rule("the decision approves",
		func(f *ApproveFacts) { f.Decision.Outcome = OutcomeRecommended }, "3.16 NOT_APPROVED_BY_STEERING_GROUP decision")
	rule("the decision is taken by then",
		func(f *ApproveFacts) { f.Decision.On = "2026-06-11" }, "3.16 NOT_APPROVED_BY_STEERING_GROUP decision")
	rule("an agreement may waive the decision",
		func(f *ApproveFacts) { f.Decision, f.Deviations = nil, termstest.Waived("3.16") })
	rule("without a steering group the project owner approves with a reason",
		func(f *ApproveFacts) {
			f.Decision, f.WithoutSteeringGroup, f.Reason = nil, true, "Staten ejer systemet."
		})
	rule("without a reason the project owner does not approve",
		func(f *ApproveFacts) { f.Decision, f.WithoutSteeringGroup = nil, true }, "3.16 NO_REASON reason")

	rule("some seat is approved",
		func(f *ApproveFacts) { f.Seats = nil }, "NO_SEATS seats")
	rule("no seat is approved twice",
		func(f *ApproveFacts) { f.Seats[1].Status = Approved }, "NOT_NOMINATED seats[1]")
	rule("the seats are of one body",
		func(f *ApproveFacts) { f.Seats[1].OtherBody = true }, "NOT_NOMINATED seats[1]")
	rule("a nomination that was taken back is not approved",
		func(f *ApproveFacts) { f.Seats[1].Left = "2026-06-05" }, "NOT_NOMINATED seats[1]")
	rule("no seat is approved before it is nominated",
		func(f *ApproveFacts) { f.Seats[0].NominatedOn = "2026-06-11" }, "APPROVED_BEFORE_NOMINATED seats[0]")
	rule("all that is wrong is said at once",
		func(f *ApproveFacts) {
			*f = ApproveFacts{Today: "2026-06-10", DecidedOn: "2026-06-11", CalledOn: day.Never}
		},
		"IN_FUTURE decidedOn", "NOT_EXPERT_GROUP body", "3.15 CALL_NOT_PUBLIC decidedOn",
		"3.16 NOT_APPROVED_BY_STEERING_GROUP decision", "NO_SEATS seats")
}
