package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// ClaimFacts is all that sharing a data subject's claim rests on.
type ClaimFacts struct {
	Today                day.Day
	DecidedOn            day.Day
	VATRate              money.Rate
	Amount               money.Ore // to share
	Paid                 money.Ore // by KOMBIT, beyond the supplier's limit
	Carried              money.Ore // of that, inside the project's economy
	MunicipalityAtCause  bool      // the cause was under the municipality's control
	InvolvedOn           day.Day   // the steering group; Never until then
	WithoutSteeringGroup bool      // the project has none (3.12)
	Reason               string    // the project owner's then, which is public
	Deviations           []terms.Deviation
}

// ShareClaim decides whether a claim is shared over the municipalities (9.4): for what the economy
// cannot carry, and never where the cause was under the municipality's control.
func ShareClaim(f ClaimFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.VATRate.IsShare(), rateOutOfRange.At("vatRate"))
	agreed.Require("", f.Amount > 0, nothingToShare)
	agreed.Require("9.4", f.Amount <= f.Paid-f.Carried, moreThanUncarried.Of(written.Number((f.Paid - f.Carried).String())))
	agreed.Require("9.4", !f.MunicipalityAtCause, municipalityAtCause)
	involved(agreed, "9.4", f.WithoutSteeringGroup, f.Reason, f.InvolvedOn, f.DecidedOn)
	return agreed.Ruling()
}

var (
	moreThanUncarried = terms.Refusal{Code: "MORE_THAN_UNCARRIED", Path: "amount", Message: terms.Text{
		Danish:  "Beløbet må højst være det, projektets økonomi ikke kan bære: %s kr.",
		English: "The amount may be at most what the project's economy cannot carry: %s kr."}}
	municipalityAtCause = terms.Refusal{Code: "MUNICIPALITY_AT_CAUSE", Path: "underMunicipalControl", Message: terms.Text{
		Danish:  "Årsagen skal ligge uden for kommunens kontrol, før kravet fordeles.",
		English: "The cause must be outside the municipality's control for the claim to be shared."}}
)
