package billing

import (
	"math/big"
	"sort"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// BreakEven is the price that covers a project's costs (4.8).
type BreakEven struct {
	Price  money.Price     // a year
	Income decimal.Decimal // kroner net over the whole period
	Over   decimal.Decimal // by which it exceeds the costs
}

// Scheme is a price whose amount is not fixed: what it is asked for, and its tiers (4.1).
type Scheme struct {
	Model prices.Model
	Tiers []prices.Tier
}

// BreakEvenPrice finds the smallest price with four decimals, from the repayment period's first day,
// whose invoices to those municipalities cover the costs, if none leaves early (4.8). Prices and exits
// among the facts do not count. A refusal says why there is none; the error is an Uncounted.
func BreakEvenPrice(costs decimal.Decimal, scheme Scheme, municipalities []Facts) (BreakEven, *terms.Refusal, error) {
	weights, err := scheme.weights(municipalities)
	if err != nil {
		return BreakEven{}, nil, err
	}
	if len(weights) == 0 {
		return BreakEven{}, &nobodyPays, nil
	}
	amount := money.Price(sort.Search(int(priceLimit), func(n int) bool {
		return income(weights, money.Price(n)).GreaterThanOrEqual(costs)
	}))
	if amount == priceLimit {
		return BreakEven{}, &neverBreaksEven, nil
	}
	sum := income(weights, amount)
	return BreakEven{amount, sum, sum.Sub(costs)}, nil, nil
}

// PriceStep is what the project's income rises by, at most, when its price does by 0.0001 (5.12).
func PriceStep(scheme Scheme, municipalities []Facts) (decimal.Decimal, error) {
	weights, err := scheme.weights(municipalities)
	if err != nil {
		return decimal.Zero, err
	}
	// Each year's rounding can add an øre to what the step itself brings.
	return income(weights, 1).Add(decimal.New(int64(len(weights)), -2)), nil
}

// priceLimit is the price that none reaches: 1 000 000 kr.
const priceLimit money.Price = 1_000_000 * tenThousandths

// weight is what a price of 0.0001 brings in a municipality in a year, in 1/100 000 000 kr. times
// days.
type weight struct {
	sum        *big.Int
	daysInYear int
}

// weights is those above zero, one a municipality and year.
func (s Scheme) weights(municipalities []Facts) (list []weight, err error) {
	for _, f := range municipalities {
		f.ExitOn = day.Never
		f.Prices = []Price{{ValidFrom: day.First, Model: s.Model, Amount: 1, Tiers: s.Tiers}}
		a := newPlan(f, f, "", "").ordinary
		for i, charged := range a {
			if charged.missing != 0 {
				return nil, Uncounted{f.Municipality, charged.missing}
			}
			year := charged.days.Start.Year()
			if last := i+1 == len(a) || a[i+1].days.Start.Year() != year; last && charged.toEnd.Sign() > 0 {
				list = append(list, weight{charged.toEnd, day.DaysIn(year)})
			}
		}
	}
	return list, nil
}

// income is what the price brings: each municipality's years, each rounded once (4.4).
func income(weights []weight, price money.Price) (sum decimal.Decimal) {
	for _, w := range weights {
		sum = sum.Add(rounded(new(big.Int).Mul(w.sum, big.NewInt(int64(price))), w.daysInYear))
	}
	return sum
}

var (
	nobodyPays = terms.Refusal{Code: "NOBODY_PAYS", Path: "municipalities", Message: terms.Text{
		Danish:  "Mindst én kommune skal komme til at betale, for at der er en pris, der dækker udgifterne.",
		English: "At least one municipality must come to pay for there to be a price that covers the costs."}}
	neverBreaksEven = terms.Refusal{Code: "NO_PRICE_COVERS", Path: "costs", Message: terms.Text{
		Danish:  "Udgifterne skal kunne dækkes af en pris under 1.000.000 kr.",
		English: "The costs must be covered by a price under 1,000,000 kr."}}
)
