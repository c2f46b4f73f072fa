package billing

import (
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/terms"
)

// ChangePriceFacts is all that a new price rests on once municipalities have acceded.
type ChangePriceFacts struct {
	Today                day.Day
	DecidedOn            day.Day
	FirstAccededOn       day.Day   // of the project's agreements; Never until then
	WithoutSteeringGroup bool      // the project has none (3.12)
	Advice               *Decision // the steering group's; nil without one
	OwnerDecision        string    // the project owner's own words, with 3.12 the reason
	Deviations           []terms.Deviation
}

// Decision is a recorded decision that an act points to.
type Decision struct {
	On      day.Day
	Kind    governance.DecisionKind
	Outcome governance.Outcome
	By      governance.BodyKind
}

// ChangePrice decides whether the project may record a price (5.10): before anyone has acceded,
// always; after that with the steering group's advice, whatever it says, and the project owner's
// decision. Whether the price is one at all is for prices.Record, and whom it binds for Binds.
func ChangePrice(f ChangePriceFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	if !f.FirstAccededOn.By(f.Today) {
		return agreed.Ruling()
	}
	if f.WithoutSteeringGroup {
		agreed.Require("5.10", given(f.OwnerDecision), noPriceReason)
		return agreed.Ruling()
	}
	a := f.Advice
	advised := a != nil && a.By == governance.SteeringGroup && a.Kind == governance.PriceAdvice && a.On.By(f.DecidedOn)
	agreed.Require("5.10", advised, noAdvice)
	agreed.Require("5.10", given(f.OwnerDecision), noOwnerDecision)
	return agreed.Ruling()
}

// Binding is what decides whether a price binds an agreement.
type Binding struct {
	RecordedOn   day.Day // the price
	AccededOn    day.Day // the municipality
	Consented    bool    // the municipality, to the price
	MandateBinds bool    // the steering group may bind the municipalities (3.9)
}

// Binds says whether the price counts for the agreement: it acceded while the price was recorded, it
// consents, or the steering group has the power (3.9, 5.10).
func (b Binding) Binds() bool {
	return b.AccededOn.Known() && (b.RecordedOn.By(b.AccededOn) || b.Consented || b.MandateBinds)
}

func given(s string) bool { return strings.TrimSpace(s) != "" }

var (
	noAdvice = terms.Refusal{Code: "NO_ADVICE", Path: "advice", Message: terms.Text{
		Danish:  "Projektets styregruppe skal have givet sit råd om prisen, når kommuner har tilsluttet sig.",
		English: "The project's steering group must have given its advice on the price once municipalities have acceded."}}
	noOwnerDecision = terms.Refusal{Code: "NO_OWNER_DECISION", Path: "ownerDecision", Message: terms.Text{
		Danish:  "Projektejeren skal have besluttet prisen, når kommuner har tilsluttet sig.",
		English: "The project owner must have decided on the price once municipalities have acceded."}}
	noPriceReason = terms.Refusal{Code: "NO_REASON", Path: "ownerDecision", Message: terms.Text{
		Danish:  "Projektejeren skal begrunde prisen skriftligt, når projektet ikke har en styregruppe.",
		English: "The project owner must give a written reason for the price when the project has no steering group."}}
)
