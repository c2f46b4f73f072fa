package billing

import (
	"cmp"
	"math/big"
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
)

// Price is what is asked for a year, from a day on (4.1).
type Price struct {
	ValidFrom day.Day // the first day it holds
	Model     prices.Model
	Amount    money.Price   // an inhabitant or a municipality a year
	Tiers     []prices.Tier // in any order; each factor a number with at most four decimals
}

// Figure is a municipality's inhabitants on 1 January of a year (5.11).
type Figure struct{ Year, Inhabitants int }

// yearly is what the price asks for a year, in 1/100 000 000 kr. (4.1).
func (p Price) yearly(inhabitants int) *big.Int {
	counted := int64(tenThousandths)
	if p.Model == prices.PerInhabitant {
		counted = p.counted(inhabitants)
	}
	return new(big.Int).Mul(big.NewInt(int64(p.Amount)), big.NewInt(counted))
}

// counted is how many inhabitants the price is asked for, in 1/10 000: each beyond a tier's
// number counts as the tier's factor, up to the next tier (4.1).
func (p Price) counted(inhabitants int) int64 {
	above, factor, counted := 0, int64(tenThousandths), int64(0)
	for _, tier := range p.byAbove() {
		if tier.Above >= inhabitants {
			break
		}
		counted += int64(tier.Above-above) * factor
		above, factor = tier.Above, factorOf(tier)
	}
	return counted + int64(inhabitants-above)*factor
}

// byAbove is the tiers from the lowest number on.
func (p Price) byAbove() []prices.Tier {
	return slices.SortedFunc(slices.Values(p.Tiers), func(a, b prices.Tier) int { return cmp.Compare(a.Above, b.Above) })
}

// factorOf is a tier's factor in 1/10 000, as it was checked when the price was recorded.
func factorOf(t prices.Tier) int64 {
	factor, err := money.ParsePrice(t.Factor)
	if err != nil {
		panic("billing: the factor " + t.Factor + " was not checked")
	}
	return int64(factor)
}

const tenThousandths = 10_000

// holding is a price with the days it is in force (4.1).
type holding struct {
	Price
	days  day.Range
	first bool // no price held before it
}

// inForce is the prices, each with its days, in date order. Of two from one day the later in the
// list holds.
func inForce(list []Price) []holding {
	var held []holding
	for _, p := range slices.SortedStableFunc(slices.Values(list), func(a, b Price) int { return cmp.Compare(a.ValidFrom, b.ValidFrom) }) {
		if n := len(held); n > 0 && held[n-1].ValidFrom == p.ValidFrom {
			held[n-1].Price = p
			continue
		}
		if n := len(held); n > 0 {
			held[n-1].days.End = p.ValidFrom.Plus(-1)
		}
		held = append(held, holding{p, day.Range{Start: p.ValidFrom, End: day.Never}, len(held) == 0})
	}
	return held
}

// census is a municipality's figures, by year.
type census []Figure

// countedIn puts the figures in order of year; of two for one year the later in the list holds.
func countedIn(list []Figure) census {
	var c census
	for _, f := range slices.SortedStableFunc(slices.Values(list), func(a, b Figure) int { return cmp.Compare(a.Year, b.Year) }) {
		if n := len(c); n > 0 && c[n-1].Year == f.Year {
			c[n-1] = f
			continue
		}
		c = append(c, f)
	}
	return c
}

// of is the figure for a year: its own, or the newest earlier one; nil without either.
func (c census) of(year int) *Figure {
	i, found := slices.BinarySearchFunc(c, year, func(f Figure, year int) int { return cmp.Compare(f.Year, year) })
	switch {
	case found:
		return &c[i]
	case i > 0:
		return &c[i-1]
	}
	return nil
}
