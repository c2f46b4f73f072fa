// Package availability is how a system is made available to a municipality: planned in waves, then
// confirmed (5.4, 5.6, 8.1, 8.2, 9.1).
package availability

import (
	"fmt"
	"net/mail"
	"strings"

	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// PlanFacts is all that planning an availability rests on.
type PlanFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	On         day.Day          // the first day planned; any day
	Status     accession.Status // of the agreement
	Deviations []terms.Deviation
}

// Plan decides whether the system may be planned to be available from that day (8.1). The day may
// lie outside the repayment period: only days inside it are charged (5.3, 5.4).
func Plan(f PlanFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("8.1", f.Status.Binding(), notAcceded)
	return agreed.Ruling()
}

// ConfirmFacts is all that confirming an availability rests on.
type ConfirmFacts struct {
	Today                       day.Day
	DecidedOn                   day.Day
	On                          day.Day          // the first day the system is available; may lie ahead
	Status                      accession.Status // of the agreement
	OperationStartedOn          day.Day          // of the project; Never until then
	ProcessesPersonalData       bool             // the project's system does
	ProcessingAgreementSignedOn day.Day          // Never until then
	ContactPersonNamed          bool
	Deviations                  []terms.Deviation
}

// Confirm decides whether the system may be made available from that day (4.2, 8.1, 8.2, 9.1), also
// for a municipality that has left since.
func Confirm(f ConfirmFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("8.1", f.Status.Binding(), notAcceded)
	agreed.Require("4.2", f.OperationStartedOn.By(f.On), notInOperation)
	agreed.Require("9.1", !f.ProcessesPersonalData || f.ProcessingAgreementSignedOn.By(f.On), notSigned)
	agreed.Require("8.2", f.ContactPersonNamed, noContactPerson)
	return agreed.Ruling()
}

// ContactPersonFacts is all that naming a contact person rests on.
type ContactPersonFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Status     accession.Status // of the agreement
	Name       string
	Mail       string // one plain address
	Deviations []terms.Deviation
}

// NameContactPerson decides whether the municipality may name that contact person for the system
// (8.1, 8.2).
func NameContactPerson(f ContactPersonFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("8.1", f.Status.Binding(), notAcceded)
	agreed.Require("", strings.TrimSpace(f.Name) != "", noName)
	address, err := mail.ParseAddress(f.Mail)
	agreed.Require("", err == nil && address.Address == f.Mail, noMail)
	return agreed.Ruling()
}

// ProcessingAgreementFacts is all that signing a data-processing agreement rests on.
type ProcessingAgreementFacts struct {
	Today           day.Day
	SignedOn        day.Day
	Status          accession.Status // of the agreement
	TemplateVersion string           // of the template that the legal reference group approved
	Document        string           // where the signed document is
	Deviations      []terms.Deviation
}

// SignProcessingAgreement decides whether a data-processing agreement counts as signed (9.1, 9.2).
func SignProcessingAgreement(f ProcessingAgreementFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.SignedOn.By(f.Today), terms.InFuture.At("signedOn"))
	agreed.Require("9.1", f.Status.Binding(), notAcceded)
	agreed.Require("9.1", strings.TrimSpace(f.Document) != "", noDocument)
	agreed.Require("9.2", strings.TrimSpace(f.TemplateVersion) != "", noTemplate)
	return agreed.Ruling()
}

// WaveFacts is all that planning a rollout wave rests on.
type WaveFacts struct {
	Today          day.Day
	DecidedOn      day.Day
	Number         int     // its place in the rollout plan, from 1
	PlannedOn      day.Day // the day its municipalities are planned to have the system; any day
	Municipalities []InWave
	Deviations     []terms.Deviation
}

// InWave is one municipality to put into a wave, in the input's order.
type InWave struct {
	Code   string
	Status accession.Status // of its agreement in the project; "" without one
}

// PlanWave decides whether the project may have that wave, with those municipalities in it (5.6,
// 8.1); there may be none yet.
func PlanWave(f WaveFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Number > 0, noNumber)
	seen := map[string]bool{}
	for i, m := range f.Municipalities {
		path := fmt.Sprintf("municipalities[%d]", i)
		agreed.Require("", !seen[m.Code], namedTwice.At(path).Of(m.Code))
		agreed.Require("8.1", m.Status.Binding(), notInProject.At(path).Of(m.Code))
		seen[m.Code] = true
	}
	return agreed.Ruling()
}

var (
	notAcceded = terms.Refusal{Code: "NOT_ACCEDED", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal først være tilsluttet projektet.",
		English: "The municipality must have acceded to the project first."}}
	notInOperation = terms.Refusal{Code: "NOT_IN_OPERATION", Path: "on", Message: terms.Text{
		Danish:  "Driften skal være startet, før systemet stilles til rådighed.",
		English: "Operation must have started before the system is made available."}}
	notSigned = terms.Refusal{Code: "PROCESSING_AGREEMENT_NOT_SIGNED", Path: "on", Message: terms.Text{
		Danish:  "Databehandleraftalen skal være underskrevet, før systemet stilles til rådighed.",
		English: "The data-processing agreement must be signed before the system is made available."}}
	noContactPerson = terms.Refusal{Code: "NO_CONTACT_PERSON", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal have udpeget en kontaktperson, før systemet stilles til rådighed.",
		English: "The municipality must have named a contact person before the system is made available."}}

	noName = terms.Refusal{Code: "NO_NAME", Path: "name", Message: terms.Text{
		Danish:  "Kontaktpersonens navn skal være udfyldt.",
		English: "The contact person's name must be given."}}
	noMail = terms.Refusal{Code: "NO_MAIL", Path: "mail", Message: terms.Text{
		Danish:  "Kontaktpersonens mailadresse skal være udfyldt, som navn@kommune.dk.",
		English: "The contact person's mail address must be given, as name@municipality.dk."}}

	noDocument = terms.Refusal{Code: "NO_DOCUMENT", Path: "document", Message: terms.Text{
		Danish:  "Den underskrevne databehandleraftale skal være vedlagt.",
		English: "The signed data-processing agreement must be attached."}}
	noTemplate = terms.Refusal{Code: "NO_TEMPLATE_VERSION", Path: "templateVersion", Message: terms.Text{
		Danish:  "Det skal fremgå, hvilken version af skabelonen databehandleraftalen bygger på.",
		English: "The template version that the data-processing agreement rests on must be given."}}

	noNumber = terms.Refusal{Code: "NO_NUMBER", Path: "number", Message: terms.Text{
		Danish:  "Bølgens nummer skal være 1 eller højere.",
		English: "The wave's number must be 1 or higher."}}
	namedTwice = terms.Refusal{Code: "NAMED_TWICE", Message: terms.Text{
		Danish:  "Kommune %s må kun stå én gang i bølgen.",
		English: "Municipality %s may stand only once in the wave."}}
	notInProject = terms.Refusal{Code: "NOT_ACCEDED", Message: terms.Text{
		Danish:  "Kommune %s skal være tilsluttet projektet, før den kan komme med i en bølge.",
		English: "Municipality %s must have acceded to the project before it can be in a wave."}}
)
