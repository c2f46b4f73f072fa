package availability

import (
	"testing"

	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func TestPlan(t *testing.T) {
	rule := termstest.Rule(t, Plan, func() PlanFacts {
		return PlanFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", On: "2027-05-01", Status: accession.Acceded}
	})
	rule("a municipality that has acceded gets a plan", nil)
	rule("so does one that has left since",
		func(f *PlanFacts) { f.Status = accession.Exited })
	rule("so does one whose project is over",
		func(f *PlanFacts) { f.Status = accession.Ended })
	rule("one that has not answered gets none",
		func(f *PlanFacts) { f.Status = accession.Invited }, "8.1 NOT_ACCEDED agreement")
	rule("one that has withdrawn gets none",
		func(f *PlanFacts) { f.Status = accession.Withdrawn }, "8.1 NOT_ACCEDED agreement")
	rule("an agreement may waive that it has acceded",
		func(f *PlanFacts) { f.Status, f.Deviations = accession.Invited, termstest.Waived("8.1") })
	rule("nothing is decided on a day that has not come",
		func(f *PlanFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
}

func TestConfirm(t *testing.T) {
	// A municipality with everything in place for 1 May 2026, confirmed a month before.
	rule := termstest.Rule(t, Confirm, func() ConfirmFacts {
		return ConfirmFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", On: "2026-05-01",
			Status: accession.Acceded, OperationStartedOn: "2026-05-01",
			ProcessesPersonalData: true, ProcessingAgreementSignedOn: "2026-05-01", ContactPersonNamed: true}
	})
	rule("with everything in place the day is confirmed", nil)
	rule("nothing is decided on a day that has not come",
		func(f *ConfirmFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
	rule("a municipality that has left since has its day too",
		func(f *ConfirmFacts) { f.Status = accession.Exited })
	rule("a municipality that has not acceded gets no day",
		func(f *ConfirmFacts) { f.Status = accession.Invited }, "8.1 NOT_ACCEDED agreement")
	rule("no day lies before operation starts",
		func(f *ConfirmFacts) { f.OperationStartedOn = "2026-05-02" }, "4.2 NOT_IN_OPERATION on")
	rule("no day is confirmed while operation has not started",
		func(f *ConfirmFacts) { f.OperationStartedOn = day.Never }, "4.2 NOT_IN_OPERATION on")
	rule("no day lies before the data-processing agreement is signed",
		func(f *ConfirmFacts) { f.ProcessingAgreementSignedOn = "2026-05-02" }, "9.1 PROCESSING_AGREEMENT_NOT_SIGNED on")
	rule("a system without personal data needs no data-processing agreement",
		func(f *ConfirmFacts) { f.ProcessesPersonalData, f.ProcessingAgreementSignedOn = false, day.Never })
	rule("a contact person is named first",
		func(f *ConfirmFacts) { f.ContactPersonNamed = false }, "8.2 NO_CONTACT_PERSON agreement")
	rule("a project may waive the contact person",
		func(f *ConfirmFacts) { f.ContactPersonNamed, f.Deviations = false, termstest.Waived("8.2") })
	rule("all that is missing is said at once",
		func(f *ConfirmFacts) {
			*f = ConfirmFacts{Today: f.Today, DecidedOn: "2026-04-02", On: f.On, ProcessesPersonalData: true}
		},
		"IN_FUTURE decidedOn", "8.1 NOT_ACCEDED agreement", "4.2 NOT_IN_OPERATION on",
		"9.1 PROCESSING_AGREEMENT_NOT_SIGNED on", "8.2 NO_CONTACT_PERSON agreement")
}

func TestNameContactPerson(t *testing.T) {
	rule := termstest.Rule(t, NameContactPerson, func() ContactPersonFacts {
		return ContactPersonFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Status: accession.Acceded,
			Name: "Ida Holm", Mail: "ida.holm@example.dk"}
	})
	rule("a municipality that has acceded names its contact person", nil)
	rule("one that has not acceded names none",
		func(f *ContactPersonFacts) { f.Status = accession.Invited }, "8.1 NOT_ACCEDED agreement")
	rule("a contact person has a name",
		func(f *ContactPersonFacts) { f.Name = " " }, "NO_NAME name")
	rule("a contact person has a mail address",
		func(f *ContactPersonFacts) { f.Mail = "" }, "NO_MAIL mail")
	rule("a mail address has a place",
		func(f *ContactPersonFacts) { f.Mail = "ida.holm" }, "NO_MAIL mail")
	rule("a mail address stands alone",
		func(f *ContactPersonFacts) { f.Mail = "Ida Holm <ida.holm@example.dk>" }, "NO_MAIL mail")
	rule("waiving the contact person does not make a nameless one",
		func(f *ContactPersonFacts) { f.Name, f.Deviations = "", termstest.Waived("8.2") }, "NO_NAME name")
	rule("nothing is decided on a day that has not come",
		func(f *ContactPersonFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
	rule("all that is missing is said at once",
		func(f *ContactPersonFacts) { *f = ContactPersonFacts{Today: "2026-04-01", DecidedOn: "2026-04-02"} },
		"IN_FUTURE decidedOn", "8.1 NOT_ACCEDED agreement", "NO_NAME name", "NO_MAIL mail")
}

func TestSignProcessingAgreement(t *testing.T) {
	rule := termstest.Rule(t, SignProcessingAgreement, func() ProcessingAgreementFacts {
		return ProcessingAgreementFacts{Today: "2026-04-01", SignedOn: "2026-04-01", Status: accession.Acceded,
			TemplateVersion: "2.1", Document: "sag 2026-204"}
	})
	rule("a municipality that has acceded signs", nil)
	rule("nobody has signed on a day that has not come",
		func(f *ProcessingAgreementFacts) { f.SignedOn = "2026-04-02" }, "IN_FUTURE signedOn")
	rule("one that has not acceded does not sign",
		func(f *ProcessingAgreementFacts) { f.Status = accession.Withdrawn }, "9.1 NOT_ACCEDED agreement")
	rule("the agreement is in writing",
		func(f *ProcessingAgreementFacts) { f.Document = "" }, "9.1 NO_DOCUMENT document")
	rule("a project may waive that it is in writing",
		func(f *ProcessingAgreementFacts) { f.Document, f.Deviations = "", termstest.Waived("9.1") })
	rule("the template's version is known",
		func(f *ProcessingAgreementFacts) { f.TemplateVersion = " " }, "9.2 NO_TEMPLATE_VERSION templateVersion")
	rule("all that is missing is said at once",
		func(f *ProcessingAgreementFacts) {
			*f = ProcessingAgreementFacts{Today: "2026-04-01", SignedOn: "2026-04-02"}
		},
		"IN_FUTURE signedOn", "9.1 NOT_ACCEDED agreement", "9.1 NO_DOCUMENT document", "9.2 NO_TEMPLATE_VERSION templateVersion")
}

func TestPlanWave(t *testing.T) {
	rule := termstest.Rule(t, PlanWave, func() WaveFacts {
		return WaveFacts{Today: "2026-04-01", DecidedOn: "2026-04-01", Number: 1, PlannedOn: "2027-05-01",
			Municipalities: []InWave{{"101", accession.Acceded}, {"461", accession.Exited}}}
	})
	rule("a wave has a number, a day and municipalities", nil)
	rule("a wave may be empty at first",
		func(f *WaveFacts) { f.Municipalities = nil })
	rule("a wave counts from 1",
		func(f *WaveFacts) { f.Number = 0 }, "NO_NUMBER number")
	rule("only municipalities that have acceded are in a wave",
		func(f *WaveFacts) { f.Municipalities[1].Status = accession.Invited }, "8.1 NOT_ACCEDED municipalities[1]")
	rule("a municipality stands in it once",
		func(f *WaveFacts) { f.Municipalities[1] = f.Municipalities[0] }, "NAMED_TWICE municipalities[1]")
	rule("nothing is decided on a day that has not come",
		func(f *WaveFacts) { f.DecidedOn = "2026-04-02" }, "IN_FUTURE decidedOn")
	rule("all that is wrong is said at once",
		func(f *WaveFacts) {
			*f = WaveFacts{Today: "2026-04-01", DecidedOn: "2026-04-02", Municipalities: []InWave{{"101", ""}}}
		},
		"IN_FUTURE decidedOn", "NO_NUMBER number", "8.1 NOT_ACCEDED municipalities[0]")
}
