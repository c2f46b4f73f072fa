package accession

import (
	"slices"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func TestAccede(t *testing.T) {
	ready := func() AccedeFacts {
		return AccedeFacts{Today: "2026-06-01", DecidedOn: "2026-06-01", Status: Invited,
			InvitedOn: "2026-03-01", AnswerBy: "2026-06-01", ProjectEndedOn: day.Never}
	}
	rule := termstest.Rule(t, Accede, ready)
	rule("an invited municipality accedes on its answer date", nil)
	rule("it accedes on the day it is invited",
		func(f *AccedeFacts) { f.DecidedOn = "2026-03-01" })
	rule("it does not accede on a day that has not come",
		func(f *AccedeFacts) { f.Today = "2026-05-31" }, "IN_FUTURE decidedOn")
	rule("it does not accede before it is invited",
		func(f *AccedeFacts) { f.DecidedOn = "2026-02-28" }, "BEFORE_INVITATION decidedOn")
	rule("after its answer date it is to be invited again",
		func(f *AccedeFacts) { f.Today, f.DecidedOn = "2026-06-02", "2026-06-02" }, "ANSWER_DATE_PASSED decidedOn")
	rule("a municipality that nobody invited does not accede",
		func(f *AccedeFacts) { f.Status, f.InvitedOn, f.AnswerBy = "", day.Never, day.Never }, "NOT_INVITED agreement")
	rule("nor does one that has acceded",
		func(f *AccedeFacts) { f.Status = Acceded }, "NOT_INVITED agreement")
	rule("nor does one that has withdrawn",
		func(f *AccedeFacts) { f.Status = Withdrawn }, "NOT_INVITED agreement")
	rule("its old answer date does not matter then",
		func(f *AccedeFacts) { f.Status, f.AnswerBy = Withdrawn, "2026-04-01" }, "NOT_INVITED agreement")
	rule("nobody accedes to a project that has ended",
		func(f *AccedeFacts) { f.ProjectEndedOn = "2026-06-01" }, "PROJECT_ENDED project")
	rule("KOMBIT records it from the signed document",
		func(f *AccedeFacts) { f.ByKombit, f.Document = true, "sag 2026-117" })
	rule("KOMBIT does not record it without one",
		func(f *AccedeFacts) { f.ByKombit = true }, "NO_SIGNED_DOCUMENT document")
	rule("all that is missing is said at once",
		func(f *AccedeFacts) {
			f.Today, f.DecidedOn, f.ByKombit, f.ProjectEndedOn = "2026-06-01", "2026-06-02", true, "2026-06-02"
		}, "IN_FUTURE decidedOn", "ANSWER_DATE_PASSED decidedOn", "PROJECT_ENDED project", "NO_SIGNED_DOCUMENT document")
}

func TestWithdraw(t *testing.T) {
	ready := func() WithdrawFacts {
		return WithdrawFacts{Today: "2026-06-01", DecidedOn: "2026-06-01", Status: Acceded,
			AccededOn: "2026-04-01", AnswerBy: "2026-06-01"}
	}
	rule := termstest.Rule(t, Withdraw, ready)
	rule("a municipality withdraws on its answer date", nil)
	rule("after its answer date it is bound",
		func(f *WithdrawFacts) { f.Today, f.DecidedOn = "2026-06-02", "2026-06-02" }, "5.7 BOUND decidedOn")
	rule("an agreement may let it withdraw later",
		func(f *WithdrawFacts) {
			f.Today, f.DecidedOn, f.Deviations = "2026-06-02", "2026-06-02", termstest.Waived("5.7")
		})
	rule("it does not withdraw on a day that has not come",
		func(f *WithdrawFacts) { f.Today = "2026-05-31" }, "IN_FUTURE decidedOn")
	rule("it does not withdraw before it acceded",
		func(f *WithdrawFacts) { f.DecidedOn = "2026-03-31" }, "BEFORE_ACCESSION decidedOn")
	rule("a municipality that has not acceded has nothing to withdraw",
		func(f *WithdrawFacts) { f.Status, f.AccededOn = Invited, day.Never }, "NOT_ACCEDED agreement")
	rule("nor has one that has left",
		func(f *WithdrawFacts) { f.Status = Exited }, "NOT_ACCEDED agreement")
	rule("KOMBIT records it from the signed document",
		func(f *WithdrawFacts) { f.ByKombit, f.Document = true, "sag 2026-118" })
	rule("KOMBIT does not record it without one",
		func(f *WithdrawFacts) { f.ByKombit = true }, "NO_SIGNED_DOCUMENT document")
	rule("all that is missing is said at once",
		func(f *WithdrawFacts) { f.DecidedOn, f.Status, f.ByKombit = "2026-06-02", Withdrawn, true },
		"IN_FUTURE decidedOn", "NOT_ACCEDED agreement", "5.7 BOUND decidedOn", "NO_SIGNED_DOCUMENT document")
}

func TestAnAgreementBindsOnceItIsAccededTo(t *testing.T) {
	var binding []Status
	for _, s := range Status("").Values() {
		if Status(s).Binding() {
			binding = append(binding, Status(s))
		}
	}
	if want := []Status{Acceded, Exited, Ended}; !slices.Equal(binding, want) {
		t.Errorf("binding are %v, want %v", binding, want)
	}
}
