package governance

import (
	"fmt"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// DecideFacts is all that recording a decision rests on.
type DecideFacts struct {
	Today                day.Day
	DecidedOn            day.Day
	Body                 *Body // who decided; nil for the project owner (3.12)
	OtherProject         bool  // the body belongs to another project than the one decided on
	WithoutSteeringGroup bool  // the project decided on has none (3.12)
	Kind                 DecisionKind
	Outcome              Outcome
	Text                 string // the decision's own words
	Reason               string // the project owner's, which is public
	Settlement           string // how a closing's costs are settled and financed
	SharesCosts          bool   // the municipalities share what is left
	Deviations           []terms.Deviation
}

// Decide decides whether a decision may be recorded (3.10–3.12). The project owner decides in the
// steering group's place where there is none, and gives a public reason; a closing is for KOMBIT's
// or KL's board.
func Decide(f DecideFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	board := false
	if b := f.Body; b != nil {
		board = b.Kind == Board || b.Kind == KLBoard
		agreed.Require("", b.OpenedOn.By(f.DecidedOn), decidedBeforeOpen)
		agreed.Require("", !f.OtherProject, bodyOfOtherProject)
		agreed.Require("", given(f.Text), noText)
		agreed.Require("", f.Reason == "", reasonOfBody)
	} else {
		agreed.Require("3.12", f.WithoutSteeringGroup, notProjectOwners)
		agreed.Require("3.12", given(f.Reason), noReason)
	}
	agreed.Require("3.11", f.Kind != Closing || f.Outcome == OutcomeRecommended || board, closingIsForBoards)
	agreed.Require("3.11", f.Kind == Closing || !given(f.Settlement) && !f.SharesCosts, settlementOfClosing)
	return agreed.Ruling()
}

// ApproveFacts is all that approving the composition of one expert group rests on.
type ApproveFacts struct {
	Today                day.Day
	DecidedOn            day.Day
	Body                 Body
	CalledOn             day.Day // when its public call went out; Never without one
	Seats                []Nomination
	WithoutSteeringGroup bool      // its project has none (3.12)
	Decision             *Approval // the steering group's; nil without one
	Reason               string    // the project owner's, where there is no steering group
	Deviations           []terms.Deviation
}

// Nomination is one seat to approve, in the input's order.
type Nomination struct {
	Status      SeatStatus
	OtherBody   bool    // it belongs to another body
	NominatedOn day.Day // the day of its nomination
	Left        day.Day // the day the nomination was taken back; Never otherwise
}

// Approval is the decision that an approval points to.
type Approval struct {
	On              day.Day
	Kind            DecisionKind
	Outcome         Outcome
	BySteeringGroup bool // by the one of the expert group's project
}

// ApproveSeats decides whether the nominated seats of an expert group are approved (3.15, 3.16).
func ApproveSeats(f ApproveFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Body.Kind == ExpertGroup, notExpertGroup)
	agreed.Require("3.15", f.CalledOn.By(f.DecidedOn), callNotPublic)
	if f.WithoutSteeringGroup {
		agreed.Require("3.16", given(f.Reason), noReason)
	} else {
		agreed.Require("3.16", f.Decision != nil && f.Decision.approves(f.DecidedOn), notApproved)
	}
	agreed.Require("", len(f.Seats) > 0, noSeats)
	for i, s := range f.Seats {
		path := fmt.Sprintf("seats[%d]", i)
		agreed.Require("", s.Status == Nominated && !s.OtherBody && !s.Left.Known(), notNominated.At(path))
		agreed.Require("", s.NominatedOn.By(f.DecidedOn), approvedBeforeNominated.At(path))
	}
	return agreed.Ruling()
}

// approves says whether the decision approves a composition by that day.
func (a Approval) approves(on day.Day) bool {
	return a.BySteeringGroup && a.Kind == Composition && a.Outcome == OutcomeApproved && a.On.By(on)
}

var (
	decidedBeforeOpen = terms.Refusal{Code: "BODY_NOT_OPEN", Path: "decidedOn", Message: terms.Text{
		Danish:  "Gruppen skal være oprettet, før den kan beslutte noget.",
		English: "The body must be open before it can decide anything."}}
	bodyOfOtherProject = terms.Refusal{Code: "BODY_OF_OTHER_PROJECT", Path: "body", Message: terms.Text{
		Danish:  "Gruppen skal høre til det projekt, beslutningen handler om.",
		English: "The body must belong to the project that the decision is about."}}
	noText = terms.Refusal{Code: "NO_TEXT", Path: "text", Message: terms.Text{
		Danish:  "Beslutningens tekst skal være udfyldt.",
		English: "The decision's text must be given."}}
	notProjectOwners = terms.Refusal{Code: "NO_BODY", Path: "body", Message: terms.Text{
		Danish:  "En gruppe skal have truffet beslutningen; projektejeren beslutter kun i et projekt uden styregruppe.",
		English: "A body must have taken the decision; the project owner decides only in a project without steering group."}}
	reasonOfBody = terms.Refusal{Code: "REASON_OF_BODY", Path: "reason", Message: terms.Text{
		Danish:  "En begrundelse er offentlig og er projektejerens; en gruppes egne ord står i beslutningens tekst.",
		English: "A reason is public and the project owner's; a body's own words stand in the decision's text."}}
	noReason = terms.Refusal{Code: "NO_REASON", Path: "reason", Message: terms.Text{
		Danish:  "Projektejeren skal give en offentlig begrundelse, når projektet ikke har en styregruppe.",
		English: "The project owner must give a public reason when the project has no steering group."}}
	closingIsForBoards = terms.Refusal{Code: "CLOSING_IS_FOR_BOARDS", Path: "outcome", Message: terms.Text{
		Danish:  "KOMBITs eller KL's bestyrelse skal beslutte en lukning; andre kan kun indstille den.",
		English: "KOMBIT's or KL's board must decide on a closing; others can only recommend it."}}
	settlementOfClosing = terms.Refusal{Code: "SETTLEMENT_OF_CLOSING", Path: "settlement", Message: terms.Text{
		Danish:  "Kun en beslutning om lukning siger, hvordan udgifterne afregnes og fordeles.",
		English: "Only a decision on closing says how the costs are settled and shared."}}

	notExpertGroup = terms.Refusal{Code: "NOT_EXPERT_GROUP", Path: "body", Message: terms.Text{
		Danish:  "Gruppen skal være en faggruppe for at få sin sammensætning godkendt.",
		English: "The body must be an expert group to have its composition approved."}}
	callNotPublic = terms.Refusal{Code: "CALL_NOT_PUBLIC", Path: "decidedOn", Message: terms.Text{
		Danish:  "Alle kommuner skal være inviteret offentligt, før faggruppens sammensætning godkendes.",
		English: "All municipalities must have been invited publicly before the expert group's composition is approved."}}
	notApproved = terms.Refusal{Code: "NOT_APPROVED_BY_STEERING_GROUP", Path: "decision", Message: terms.Text{
		Danish:  "Projektets styregruppe skal have godkendt sammensætningen.",
		English: "The project's steering group must have approved the composition."}}
	noSeats = terms.Refusal{Code: "NO_SEATS", Path: "seats", Message: terms.Text{
		Danish:  "Mindst én indstillet plads skal være valgt.",
		English: "At least one nominated seat must be chosen."}}
	notNominated = terms.Refusal{Code: "NOT_NOMINATED", Message: terms.Text{
		Danish:  "Pladsen skal være indstillet til faggruppen og må ikke være godkendt i forvejen.",
		English: "The seat must be nominated to the expert group, and not approved already."}}
	approvedBeforeNominated = terms.Refusal{Code: "APPROVED_BEFORE_NOMINATED", Message: terms.Text{
		Danish:  "Pladsen skal være indstillet, før den kan godkendes.",
		English: "The seat must be nominated before it can be approved."}}
)
