package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// VATRateFacts is all that recording a project's share of VAT rests on.
type VATRateFacts struct {
	Today     day.Day
	DecidedOn day.Day
	Rate      money.Rate
}

// RecordVATRate decides whether the share can be one (4.4). No clause does.
func RecordVATRate(f VATRateFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Rate.IsShare(), rateOutOfRange)
	return agreed.Ruling()
}

var rateOutOfRange = terms.Refusal{Code: "OUT_OF_RANGE", Path: "rate", Message: terms.Text{
	Danish:  "Momssatsen skal være fra 0 til 1.",
	English: "The VAT rate must be from 0 to 1."}}
