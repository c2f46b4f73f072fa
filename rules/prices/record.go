package prices

import (
	"fmt"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// RecordFacts is all that recording a price rests on.
type RecordFacts struct {
	Today     day.Day
	DecidedOn day.Day
	ValidFrom day.Day // the first day it holds; any day of the product's
	Model     Model
	Amount    money.Price // a year
	Tiers     []Tier      // in the input's order
}

// Record decides whether a price can be the project's: that it is one at all. No clause does.
func Record(f RecordFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", day.First <= f.ValidFrom && f.ValidFrom <= day.Last, outsideCalendar)
	agreed.Require("", f.Amount >= 0, negative)
	agreed.Require("", f.Model != PerInhabitant || f.Amount <= mostPerInhabitant, tooMuchPerInhabitant)
	agreed.Require("", f.Model != Fixed || f.Amount <= mostFixed, tooMuchFixed)

	agreed.Require("", len(f.Tiers) == 0 || f.Model == PerInhabitant, tiersOnFixed)
	agreed.Require("", len(f.Tiers) <= 20, tooManyTiers)
	seen := map[int]bool{}
	for i, tier := range f.Tiers {
		path := fmt.Sprintf("tiers[%d].", i)
		agreed.Require("", tier.Above >= 0, negativeAbove.At(path+"above"))
		agreed.Require("", !seen[tier.Above], aboveTwice.At(path+"above"))
		agreed.Require("", isFactor(tier.Factor), badFactor.At(path+"factor"))
		seen[tier.Above] = true
	}
	return agreed.Ruling()
}

// The most a price may be, in 1/10 000 kr. a year.
const (
	mostPerInhabitant money.Price = 100_000 * 10_000
	mostFixed         money.Price = 1_000_000_000 * 10_000
)

// isFactor says whether s is a decimal number from 0 to 100 with at most four decimals, which is
// read as a price is.
func isFactor(s string) bool {
	factor, err := money.ParsePrice(s)
	return err == nil && 0 <= factor && factor <= 100*10_000
}

var (
	outsideCalendar = terms.Refusal{Code: "OUTSIDE_CALENDAR", Path: "validFrom", Message: terms.Text{
		Danish:  "Prisens første dag skal ligge i årene 1900 til 2200.",
		English: "The price's first day must lie in the years 1900 to 2200."}}
	negative = terms.Refusal{Code: "NEGATIVE", Path: "amount", Message: terms.Text{
		Danish:  "Prisen må ikke være negativ.",
		English: "The price must not be negative."}}
	tooMuchPerInhabitant = terms.Refusal{Code: "TOO_MUCH", Path: "amount", Message: terms.Text{
		Danish:  "Prisen må højst være 100.000 kr. per indbygger om året.",
		English: "The price may be at most 100,000 kr. an inhabitant a year."}}
	tooMuchFixed = terms.Refusal{Code: "TOO_MUCH", Path: "amount", Message: terms.Text{
		Danish:  "Prisen må højst være 1.000.000.000 kr. per kommune om året.",
		English: "The price may be at most 1,000,000,000 kr. a municipality a year."}}
	tiersOnFixed = terms.Refusal{Code: "TIERS_ON_FIXED", Path: "tiers", Message: terms.Text{
		Danish:  "Prisen skal være per indbygger for at have trin.",
		English: "The price must be per inhabitant to have tiers."}}
	tooManyTiers = terms.Refusal{Code: "TOO_MANY_TIERS", Path: "tiers", Message: terms.Text{
		Danish:  "Prisen må højst have 20 trin.",
		English: "The price may have at most 20 tiers."}}
	negativeAbove = terms.Refusal{Code: "NEGATIVE", Message: terms.Text{
		Danish:  "Trinnets indbyggertal må ikke være negativt.",
		English: "The tier's number of inhabitants must not be negative."}}
	aboveTwice = terms.Refusal{Code: "ABOVE_TWICE", Message: terms.Text{
		Danish:  "Hvert trin skal have sit eget indbyggertal.",
		English: "Each tier must have its own number of inhabitants."}}
	badFactor = terms.Refusal{Code: "BAD_FACTOR", Message: terms.Text{
		Danish:  "Trinnets faktor skal være et tal fra 0 til 100 med højst fire decimaler.",
		English: "The tier's factor must be a number from 0 to 100 with at most four decimals."}}
)
