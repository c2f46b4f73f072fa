package billing

import (
	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// SurplusUse is what a surplus goes to (5.12).
type SurplusUse string

const (
	LowerPrice      SurplusUse = "LOWER_PRICE"
	MoreDevelopment SurplusUse = "FURTHER_DEVELOPMENT"
)

// Values lists the uses as the database and the graph write them.
func (SurplusUse) Values() []string { return []string{"LOWER_PRICE", "FURTHER_DEVELOPMENT"} }

// YearEndFacts is all that closing a project's financial year rests on. Amounts are kroner net.
type YearEndFacts struct {
	Today     day.Day
	DecidedOn day.Day
	Year      int
	Closed    bool // it is closed already
	Period    day.Range
	// Income and costs to the year's end, and over the whole period with what is forecast.
	IncomeSoFar, CostsSoFar           decimal.Decimal
	IncomeWithForecast, CostsForecast decimal.Decimal
	PriceStep                         decimal.Decimal // see PriceStep
	Use                               SurplusUse      // what is decided on a surplus; "" without
	Deviations                        []terms.Deviation
}

// CloseYear decides whether the project's financial year closes (5.12): a surplus needs a decision to
// lower the price or to spend it on further development.
func CloseYear(f YearEndFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", day.EndOf(f.Year) < f.DecidedOn, yearNotOver)
	agreed.Require("", !f.Closed, alreadyClosed)
	agreed.Require("5.12", f.Use != "" || !f.surplusSoFar(), surplusSoFar.Of(written.Number(f.IncomeSoFar.Sub(f.CostsSoFar).StringFixed(2))))
	agreed.Require("5.12", f.Use != "" || !f.surplusForecast(), surplusForecast.Of(written.Number(f.IncomeWithForecast.Sub(f.CostsForecast).StringFixed(2))))
	return agreed.Ruling()
}

// surplusSoFar says whether income exceeds costs after the repayment period's middle, by more than
// a price step.
func (f YearEndFacts) surplusSoFar() bool {
	return f.pastMiddle() && f.IncomeSoFar.Sub(f.CostsSoFar).GreaterThan(f.PriceStep)
}

// surplusForecast says whether income will exceed costs over the whole period, by more than a price
// step.
func (f YearEndFacts) surplusForecast() bool {
	return f.IncomeWithForecast.Sub(f.CostsForecast).GreaterThan(f.PriceStep)
}

// pastMiddle says whether more of the repayment period lies before the year's end than after it.
func (f YearEndFacts) pastMiddle() bool {
	gone := f.Period.And(day.Range{Start: day.First, End: day.EndOf(f.Year)}).Days()
	return 2*gone > f.Period.Days()
}

var (
	yearNotOver = terms.Refusal{Code: "YEAR_NOT_OVER", Path: "year", Message: terms.Text{
		Danish:  "Året skal være gået, før det kan afsluttes.",
		English: "The year must be over before it can be closed."}}
	alreadyClosed = terms.Refusal{Code: "ALREADY_CLOSED", Path: "year", Message: terms.Text{
		Danish:  "Året må ikke være afsluttet i forvejen.",
		English: "The year must not be closed already."}}
	surplusSoFar = terms.Refusal{Code: "SURPLUS", Path: "surplusUse", Message: terms.Text{
		Danish:  "Indtægterne overstiger indtil nu udgifterne med %s kr.; prisen skal sænkes, eller beløbet gå til videreudvikling.",
		English: "Income so far exceeds cost by %s kr.; the price must be lowered, or the amount go to further development."}}
	surplusForecast = terms.Refusal{Code: "SURPLUS_EXPECTED", Path: "surplusUse", Message: terms.Text{
		Danish:  "Indtægterne ventes at overstige udgifterne med %s kr. i hele perioden; prisen skal sænkes, eller beløbet gå til videreudvikling.",
		English: "Income is expected to exceed cost by %s kr. over the whole period; the price must be lowered, or the amount go to further development."}}
)
