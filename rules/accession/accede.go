package accession

import (
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// AccedeFacts is all that an accession rests on.
type AccedeFacts struct {
	Today          day.Day
	DecidedOn      day.Day // the day the municipality accedes
	Status         Status  // of its agreement
	InvitedOn      day.Day
	AnswerBy       day.Day
	ProjectEndedOn day.Day // Never while it runs
	ByKombit       bool    // KOMBIT records the municipality's act
	Document       string  // where the municipality's signed document is
}

// Accede decides whether the municipality may accede. After its answer date it must be invited
// again, so that every accession falls under a deadline within which it may withdraw (5.7).
func Accede(f AccedeFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Status == Invited, notInvited)
	agreed.Require("", f.Status != Invited || f.InvitedOn.By(f.DecidedOn), beforeInvitation)
	agreed.Require("", f.Status != Invited || f.DecidedOn <= f.AnswerBy, answerDatePassed)
	agreed.Require("", f.DecidedOn < f.ProjectEndedOn, projectEnded)
	agreed.Require("", !f.ByKombit || f.Document != "", noSignedDocument)
	return agreed.Ruling()
}

// WithdrawFacts is all that a withdrawal rests on.
type WithdrawFacts struct {
	Today      day.Day
	DecidedOn  day.Day // the day the municipality withdraws
	Status     Status  // of its agreement
	AccededOn  day.Day
	AnswerBy   day.Day
	ByKombit   bool   // KOMBIT records the municipality's act
	Document   string // where the municipality's signed document is
	Deviations []terms.Deviation
}

// Withdraw decides whether the municipality may take its accession back: until its answer date,
// after which it is bound (5.7).
func Withdraw(f WithdrawFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Status == Acceded, notAcceded)
	agreed.Require("", f.Status != Acceded || f.AccededOn.By(f.DecidedOn), beforeAccession)
	agreed.Require("5.7", f.DecidedOn <= f.AnswerBy, bound)
	agreed.Require("", !f.ByKombit || f.Document != "", noSignedDocument)
	return agreed.Ruling()
}

var (
	notInvited = terms.Refusal{Code: "NOT_INVITED", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal være inviteret og må ikke have svaret, før den kan tilslutte sig.",
		English: "The municipality must be invited, and not have answered, before it can accede."}}
	beforeInvitation = terms.Refusal{Code: "BEFORE_INVITATION", Path: "decidedOn", Message: terms.Text{
		Danish:  "Tilslutningsmaterialet skal være sendt ud, før kommunen kan tilslutte sig.",
		English: "The accession material must have gone out before the municipality can accede."}}
	answerDatePassed = terms.Refusal{Code: "ANSWER_DATE_PASSED", Path: "decidedOn", Message: terms.Text{
		Danish:  "Svarfristen er overskredet; kommunen skal inviteres igen, før den kan tilslutte sig.",
		English: "The answer date has passed; the municipality must be invited again before it can accede."}}
	noSignedDocument = terms.Refusal{Code: "NO_SIGNED_DOCUMENT", Path: "document", Message: terms.Text{
		Danish:  "Kommunens underskrevne dokument skal være vedlagt, før KOMBIT kan registrere dens handling.",
		English: "The municipality's signed document must be attached before KOMBIT can record its act."}}
	notAcceded = terms.Refusal{Code: "NOT_ACCEDED", Path: "agreement", Message: terms.Text{
		Danish:  "Kommunen skal være tilsluttet projektet, før den kan trække sig.",
		English: "The municipality must have acceded to the project before it can withdraw."}}
	beforeAccession = terms.Refusal{Code: "BEFORE_ACCESSION", Path: "decidedOn", Message: terms.Text{
		Danish:  "Kommunen kan først trække sig på eller efter den dag, den tilsluttede sig.",
		English: "The municipality can withdraw only on or after the day it acceded."}}
	bound = terms.Refusal{Code: "BOUND", Path: "decidedOn", Message: terms.Text{
		Danish:  "Svarfristen må ikke være overskredet, når kommunen trækker sig; derefter er den bundet i hele tilbagebetalingsperioden.",
		English: "The answer date must not have passed when the municipality withdraws; after it, it is bound for the whole repayment period."}}
)
