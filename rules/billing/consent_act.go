package billing

import (
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// ConsentFacts is all that a municipality's consent to a later price rests on.
type ConsentFacts struct {
	Today          day.Day
	DecidedOn      day.Day
	PriceDecidedOn day.Day
	Status         accession.Status // of the agreement
	Binds          bool             // the price binds it already
	Deviations     []terms.Deviation
}

// Consent decides whether a municipality may agree to a price that came after its accession (5.10).
func Consent(f ConsentFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.PriceDecidedOn.By(f.DecidedOn), beforePrice)
	agreed.Require("5.7", f.Status.Binding(), notAcceded)
	agreed.Require("5.10", !f.Binds, bindsAlready)
	return agreed.Ruling()
}

var (
	beforePrice = terms.Refusal{Code: "BEFORE_PRICE", Path: "decidedOn", Message: terms.Text{
		Danish:  "Prisen skal være besluttet, før kommunen kan tiltræde den.",
		English: "The price must have been decided before the municipality can agree to it."}}
	bindsAlready = terms.Refusal{Code: "BINDS_ALREADY", Path: "price", Message: terms.Text{
		Danish:  "Prisen skal være en, der ikke allerede gælder for kommunen.",
		English: "The price must be one that does not bind the municipality already."}}
)
