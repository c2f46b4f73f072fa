package accession

import (
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/terms/termstest"
)

// readyToInvite is a project in phase II with everything in place to invite two municipalities
// on 1 March 2026.
func readyToInvite() InviteFacts {
	return InviteFacts{
		Today: "2026-03-01", DecidedOn: "2026-03-01", AnswerBy: "2026-06-01",
		Invited:                []Candidate{{Code: "101", AnswerBy: day.Never}, {Code: "461", AnswerBy: day.Never}},
		PhaseIIStartedOn:       "2026-03-01",
		ProjectEndedOn:         day.Never,
		SteeringGroupOpenedOn:  "2026-03-01",
		SteeringGroupMandateOn: "2026-03-01",
		ManagerSeats:           2,
		RepaymentPeriod:        day.Range{Start: "2028-01-01", End: "2035-12-31"},
	}
}

func TestInvite(t *testing.T) {
	second := func(c Candidate) func(*InviteFacts) {
		c.Code = "461"
		return func(f *InviteFacts) { f.Invited = []Candidate{f.Invited[0], c} }
	}
	rule := termstest.Rule(t, Invite, readyToInvite)
	rule("with everything in place the material goes out", nil)
	rule("it does not go out on a day that has not come",
		func(f *InviteFacts) { f.Today = "2026-02-28" }, "IN_FUTURE decidedOn")
	rule("the answer date may be the same day",
		func(f *InviteFacts) { f.AnswerBy = "2026-03-01" })
	rule("the answer date is not before the invitation",
		func(f *InviteFacts) { f.AnswerBy = "2026-02-28" }, "ANSWER_BEFORE_INVITATION answerBy")
	rule("nobody is invited to a project that has ended",
		func(f *InviteFacts) { f.ProjectEndedOn = "2026-03-01" }, "PROJECT_ENDED project")
	rule("phase II has begun",
		func(f *InviteFacts) { f.PhaseIIStartedOn = "2026-03-02" }, "4.1 PHASE_II_NOT_BEGUN project")
	rule("a project without steering group waits for phase II too",
		func(f *InviteFacts) { f.WithoutSteeringGroup, f.PhaseIIStartedOn = true, day.Never }, "4.1 PHASE_II_NOT_BEGUN project")
	rule("there is a steering group first",
		func(f *InviteFacts) { f.SteeringGroupOpenedOn = "2026-03-02" }, "3.4 NO_STEERING_GROUP project")
	rule("a steering group with one manager is too small",
		func(f *InviteFacts) { f.ManagerSeats = 1 }, "3.5 TOO_FEW_MANAGERS project")
	rule("an agreement may ask for more managers",
		func(f *InviteFacts) { f.Deviations = termstest.Number("3.5", 3) }, "3.5 TOO_FEW_MANAGERS project")
	rule("an agreement may do with one manager",
		func(f *InviteFacts) { f.ManagerSeats, f.Deviations = 1, termstest.Number("3.5", 1) })
	rule("the steering group has a mandate",
		func(f *InviteFacts) { f.SteeringGroupMandateOn = day.Never }, "3.9 NO_MANDATE project")
	rule("a project without steering group needs no group, managers or mandate",
		func(f *InviteFacts) {
			f.WithoutSteeringGroup, f.SteeringGroupOpenedOn, f.SteeringGroupMandateOn, f.ManagerSeats = true, day.Never, day.Never, 0
		})
	rule("an agreement may waive the steering group, its managers and its mandate",
		func(f *InviteFacts) {
			f.SteeringGroupOpenedOn, f.SteeringGroupMandateOn, f.ManagerSeats = day.Never, day.Never, 0
			f.Deviations = termstest.Waived("3.4", "3.5", "3.9")
		})
	rule("a repayment period is planned",
		func(f *InviteFacts) { f.RepaymentPeriod = day.Nothing }, "5.3 NO_REPAYMENT_PERIOD project")
	rule("a repayment period on its last day is one",
		func(f *InviteFacts) { f.RepaymentPeriod = day.Range{Start: "2020-01-01", End: "2026-03-01"} })
	rule("a repayment period that is over is none",
		func(f *InviteFacts) { f.RepaymentPeriod = day.Range{Start: "2020-01-01", End: "2026-02-28"} }, "5.3 NO_REPAYMENT_PERIOD project")
	rule("somebody is invited",
		func(f *InviteFacts) { f.Invited = nil }, "NOBODY_INVITED municipalities")
	rule("nobody is named twice",
		func(f *InviteFacts) { f.Invited = []Candidate{f.Invited[0], f.Invited[1], f.Invited[0]} }, "NAMED_TWICE municipalities[2]")
	rule("a municipality that has acceded is not invited again",
		second(Candidate{Status: Acceded, AnswerBy: "2025-12-31"}), "ALREADY_ACCEDED municipalities[1]")
	rule("nor is one that has left",
		second(Candidate{Status: Exited, AnswerBy: "2025-12-31"}), "ALREADY_ACCEDED municipalities[1]")
	rule("a municipality that may still answer is not invited again",
		second(Candidate{Status: Invited, AnswerBy: "2026-03-01"}), "ALREADY_INVITED municipalities[1]")
	rule("one that let its answer date pass may be invited again",
		second(Candidate{Status: Invited, AnswerBy: "2026-02-28"}))
	rule("one that withdrew may be invited again",
		second(Candidate{Status: Withdrawn, AnswerBy: "2026-06-01"}))
	rule("an innovation invites the municipalities it has selected",
		func(f *InviteFacts) {
			f.Innovation, f.Invited = true, []Candidate{{Code: "101", Selected: true}, {Code: "461"}}
		}, "2.1 NOT_SELECTED municipalities[1]")
	rule("all that is missing is said at once",
		func(f *InviteFacts) {
			*f = InviteFacts{Today: "2026-03-01", DecidedOn: "2026-03-02", AnswerBy: "2026-03-01", ProjectEndedOn: "2026-03-01"}
		}, "IN_FUTURE decidedOn", "ANSWER_BEFORE_INVITATION answerBy", "PROJECT_ENDED project",
		"4.1 PHASE_II_NOT_BEGUN project", "3.4 NO_STEERING_GROUP project", "3.5 TOO_FEW_MANAGERS project",
		"3.9 NO_MANDATE project", "5.3 NO_REPAYMENT_PERIOD project", "NOBODY_INVITED municipalities")
}

func TestTheRefusalSaysHowManyManagersThereAre(t *testing.T) {
	f := readyToInvite()
	f.ManagerSeats = 0
	got := Invite(f).Refusals[0].Message
	want := terms.Text{
		Danish:  "Styregruppen skal have mindst 2 kommunale repræsentanter på ledelsesniveau, før tilslutningsmaterialet sendes ud; den har 0.",
		English: "The steering group must have at least 2 municipal representatives at manager level before the accession material goes out; it has 0."}
	if got != want {
		t.Error(got)
	}
}
