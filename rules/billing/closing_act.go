package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// ClosingFacts is all that closing a project, or withdrawing a closing, rests on.
type ClosingFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	On         day.Day   // the first day it is no longer run; Never withdraws the closing
	Standing   *Decision // of the closing that stands; nil without one
	Decision   *Decision // KOMBIT's or KL's board's
	Settlement string    // how costs are settled and financed
	Deviations []terms.Deviation
}

// Close decides whether the project may be closed on that day, or its closing withdrawn (3.11, 5.9).
// The board that decided on a closing may withdraw it by a later decision.
func Close(f ClosingFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("3.11", f.Decision != nil && f.Decision.closes(f.DecidedOn), notDecidedByBoard)
	if f.On == day.Never {
		agreed.Require("", f.Standing != nil, notClosed)
		agreed.Require("3.11", f.Standing == nil || f.Decision == nil || f.Decision.follows(*f.Standing), notThatBoard)
		return agreed.Ruling()
	}
	agreed.Require("", day.First <= f.On && f.On <= day.Last, outsideCalendar)
	agreed.Require("3.11", given(f.Settlement), noSettlement)
	return agreed.Ruling()
}

// closes says whether a board decided by that day on closing.
func (d Decision) closes(by day.Day) bool {
	board := d.By == governance.Board || d.By == governance.KLBoard
	return board && d.Kind == governance.Closing && d.Outcome == governance.OutcomeApproved && d.On.By(by)
}

// follows says whether the same body decided this later, or the same day.
func (d Decision) follows(o Decision) bool { return d.By == o.By && o.On.By(d.On) }

// SettlementFacts is all that sharing a closed project's remaining costs rests on.
type SettlementFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	VATRate    money.Rate
	Amount     money.Ore
	ClosedOn   day.Day // Never while the project runs
	Shared     bool    // the closing's decision says that the municipalities share them
	InvolvedOn day.Day // the steering group (5.10); Never until then
	// The project has no steering group (3.12); Reason is then the project owner's, which is public.
	WithoutSteeringGroup bool
	Reason               string
	Deviations           []terms.Deviation
}

// Settle decides whether a closed project's remaining costs are shared over the municipalities (3.11,
// 5.10).
func Settle(f SettlementFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.VATRate.IsShare(), rateOutOfRange.At("vatRate"))
	agreed.Require("", f.Amount > 0, nothingToShare)
	agreed.Require("3.11", f.ClosedOn.Known(), notClosed)
	agreed.Require("3.11", f.Shared, notShared)
	involved(agreed, "5.10", f.WithoutSteeringGroup, f.Reason, f.InvolvedOn, f.DecidedOn)
	return agreed.Ruling()
}

// involved requires that the steering group has been, or that the project owner gives a reason where
// there is none (3.12).
func involved(agreed *terms.Agreed, clause terms.ClauseID, without bool, reason string, on, by day.Day) {
	if without {
		agreed.Require(clause, given(reason), noReason)
		return
	}
	agreed.Require(clause, on.By(by), notInvolved)
}

var (
	notDecidedByBoard = terms.Refusal{Code: "NOT_DECIDED_BY_BOARD", Path: "decision", Message: terms.Text{
		Danish:  "KOMBITs eller KL's bestyrelse skal have besluttet lukningen eller dens tilbagetrækning.",
		English: "KOMBIT's or KL's board must have decided on the closing or its withdrawal."}}
	notThatBoard = terms.Refusal{Code: "NOT_THAT_BOARD", Path: "decision", Message: terms.Text{
		Danish:  "Den bestyrelse, der besluttede lukningen, skal trække den tilbage ved en senere beslutning.",
		English: "The board that decided on the closing must withdraw it by a later decision."}}
	notClosed = terms.Refusal{Code: "NOT_CLOSED", Path: "project", Message: terms.Text{
		Danish:  "Projektet skal være besluttet lukket.",
		English: "The project must have been decided to close."}}
	noSettlement = terms.Refusal{Code: "NO_SETTLEMENT", Path: "decision", Message: terms.Text{
		Danish:  "Beslutningen skal sige, hvordan omkostningerne opgøres og finansieres.",
		English: "The decision must state how costs are settled and financed."}}
	notShared = terms.Refusal{Code: "NOT_SHARED", Path: "project", Message: terms.Text{
		Danish:  "Lukningens beslutning skal sige, at kommunerne deler de resterende omkostninger.",
		English: "The closing's decision must say that the municipalities share the remaining costs."}}
	nothingToShare = terms.Refusal{Code: "NOTHING_TO_SHARE", Path: "amount", Message: terms.Text{
		Danish:  "Beløbet skal være større end 0 kr.",
		English: "The amount must be above 0 kr."}}
	notInvolved = terms.Refusal{Code: "STEERING_GROUP_NOT_INVOLVED", Path: "decision", Message: terms.Text{
		Danish:  "Projektets styregruppe skal have været inddraget.",
		English: "The project's steering group must have been involved."}}
	noReason = terms.Refusal{Code: "NO_REASON", Path: "reason", Message: terms.Text{
		Danish:  "Projektejeren skal give en offentlig begrundelse, når projektet ikke har en styregruppe.",
		English: "The project owner must give a public reason when the project has no steering group."}}
)
