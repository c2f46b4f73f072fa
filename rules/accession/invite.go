package accession

import (
	"fmt"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// InviteFacts is all that an invitation rests on: that the accession material goes out.
type InviteFacts struct {
	Today     day.Day
	DecidedOn day.Day // the day the material goes out
	AnswerBy  day.Day // until when the municipalities may accede, and withdraw
	Invited   []Candidate

	Innovation             bool // the project's origin is INNOVATION (2.1)
	WithoutSteeringGroup   bool // 3.12
	PhaseIIStartedOn       day.Day
	ProjectEndedOn         day.Day // Never while it runs
	SteeringGroupOpenedOn  day.Day // Never without one
	SteeringGroupMandateOn day.Day // Never without a mandate
	ManagerSeats           int     // municipal steering group seats at manager level, held on DecidedOn, not just nominated
	RepaymentPeriod        day.Range
	Deviations             []terms.Deviation
}

// Candidate is one municipality of an invitation, in the input's order.
type Candidate struct {
	Code     string  // of the municipality
	Status   Status  // of its agreement in the project; "" without one
	AnswerBy day.Day // of an earlier invitation; Never without one
	Selected bool    // the INNOVATION names it (2.1)
}

// Invite decides whether the accession material may go out (2.1, 3.4, 3.5, 3.9, 4.1, 5.3). A
// municipality that withdrew, or let its answer date pass, may be invited again: its agreement
// then has a new answer date. One that left may not: it has its agreement still.
func Invite(f InviteFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.DecidedOn.By(f.AnswerBy), answerBeforeInvitation)
	agreed.Require("", f.DecidedOn < f.ProjectEndedOn, projectEnded)
	agreed.Require("4.1", f.PhaseIIStartedOn.By(f.DecidedOn), notInPhaseII)
	if !f.WithoutSteeringGroup {
		managers := agreed.Number("3.5", 2)
		agreed.Require("3.4", f.SteeringGroupOpenedOn.By(f.DecidedOn), noSteeringGroup)
		agreed.Require("3.5", f.ManagerSeats >= managers, tooFewManagers.Of(managers, f.ManagerSeats))
		agreed.Require("3.9", f.SteeringGroupMandateOn.By(f.DecidedOn), noMandate)
	}
	agreed.Require("5.3", f.RepaymentPeriod.Known() && f.DecidedOn <= f.RepaymentPeriod.End, noRepaymentPeriod)

	agreed.Require("", len(f.Invited) > 0, nobodyInvited)
	seen := map[string]bool{}
	for i, m := range f.Invited {
		path := fmt.Sprintf("municipalities[%d]", i)
		agreed.Require("", !seen[m.Code], namedTwice.At(path).Of(m.Code))
		agreed.Require("", !m.Status.Binding(), hasAgreement.At(path).Of(m.Code))
		agreed.Require("", m.Status != Invited || m.AnswerBy < f.DecidedOn, alreadyInvited.At(path).Of(m.Code))
		agreed.Require("2.1", !f.Innovation || m.Selected, notSelected.At(path).Of(m.Code))
		seen[m.Code] = true
	}
	return agreed.Ruling()
}

var (
	answerBeforeInvitation = terms.Refusal{Code: "ANSWER_BEFORE_INVITATION", Path: "answerBy", Message: terms.Text{
		Danish:  "Svarfristen skal ligge på eller efter den dag, tilslutningsmaterialet sendes ud.",
		English: "The answer date must be on or after the day the accession material goes out."}}
	projectEnded = terms.Refusal{Code: "PROJECT_ENDED", Path: "project", Message: terms.Text{
		Danish:  "Projektet skal være i gang, før kommuner kan tilslutte sig det.",
		English: "The project must be running before municipalities can accede to it."}}
	notInPhaseII = terms.Refusal{Code: "PHASE_II_NOT_BEGUN", Path: "project", Message: terms.Text{
		Danish:  "Fase II skal være begyndt, før tilslutningsmaterialet sendes ud.",
		English: "Phase II must have begun before the accession material goes out."}}
	noSteeringGroup = terms.Refusal{Code: "NO_STEERING_GROUP", Path: "project", Message: terms.Text{
		Danish:  "Projektets styregruppe skal være oprettet, før tilslutningsmaterialet sendes ud.",
		English: "The project's steering group must be set up before the accession material goes out."}}
	tooFewManagers = terms.Refusal{Code: "TOO_FEW_MANAGERS", Path: "project", Message: terms.Text{
		Danish:  "Styregruppen skal have mindst %d kommunale repræsentanter på ledelsesniveau, før tilslutningsmaterialet sendes ud; den har %d.",
		English: "The steering group must have at least %d municipal representatives at manager level before the accession material goes out; it has %d."}}
	noMandate = terms.Refusal{Code: "NO_MANDATE", Path: "project", Message: terms.Text{
		Danish:  "Styregruppens kommissorium skal foreligge, før tilslutningsmaterialet sendes ud.",
		English: "The steering group's mandate must be in place before the accession material goes out."}}
	noRepaymentPeriod = terms.Refusal{Code: "NO_REPAYMENT_PERIOD", Path: "project", Message: terms.Text{
		Danish:  "En tilbagebetalingsperiode, der ikke er udløbet, skal være planlagt, før tilslutningsmaterialet sendes ud.",
		English: "A repayment period that is not over must be planned before the accession material goes out."}}
	nobodyInvited = terms.Refusal{Code: "NOBODY_INVITED", Path: "municipalities", Message: terms.Text{
		Danish:  "Mindst én kommune skal være valgt, før tilslutningsmaterialet sendes ud.",
		English: "At least one municipality must be chosen before the accession material goes out."}}
	namedTwice = terms.Refusal{Code: "NAMED_TWICE", Message: terms.Text{
		Danish:  "Kommune %s må kun stå én gang i samme invitation.",
		English: "Municipality %s may stand only once in an invitation."}}
	hasAgreement = terms.Refusal{Code: "ALREADY_ACCEDED", Message: terms.Text{
		Danish:  "Kommune %s har allerede en tilslutningsaftale i projektet og kan ikke inviteres.",
		English: "Municipality %s already has an accession agreement in the project and cannot be invited."}}
	alreadyInvited = terms.Refusal{Code: "ALREADY_INVITED", Message: terms.Text{
		Danish:  "Kommune %s er inviteret; dens svarfrist skal være overskredet, før den kan inviteres igen.",
		English: "Municipality %s is invited; its answer date must have passed before it can be invited again."}}
	notSelected = terms.Refusal{Code: "NOT_SELECTED", Message: terms.Text{
		Danish:  "Kommune %s skal være udvalgt til innovationsprojektet, før den kan inviteres.",
		English: "Municipality %s must be selected for the innovation project before it can be invited."}}
)
