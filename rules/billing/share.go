package billing

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

// Share is an agreement's share of a cost, which becomes one invoice (4.9).
type Share struct {
	ID      string    // of the shared cost
	Kind    Kind      // CLAIM or SETTLEMENT
	On      day.Day   // the deciding date
	Net     money.Ore // may be 0
	VATRate money.Rate
}

// shares issues each share that is due and not issued yet (4.9).
func (r *run) shares(shares []Share) {
	for _, s := range shares {
		if s.On <= r.asOf && !s.issuedIn(r.documents) {
			r.issue(s.invoice())
		}
	}
}

func (s Share) issuedIn(documents []Invoice) bool {
	return slices.ContainsFunc(documents, func(i Invoice) bool { return i.Share == s.ID })
}

// invoice is the share's one document, with one line (4.9). Its days to pay come with the run.
func (s Share) invoice() Invoice {
	clause := terms.ClauseID("9.4")
	if s.Kind == Settlement {
		clause = "3.11"
	}
	i := Facts{VATRate: s.VATRate}.invoice(s.Kind, s.On, []Line{{Start: s.On, End: s.On, Net: s.Net.Kroner(),
		Clauses: []terms.ClauseID{clause}, Of: s.Kind}})
	i.Share = s.ID
	return i
}

// Sharer is a municipality that a cost is shared over: one whose agreement is ACCEDED that day.
type Sharer struct {
	Municipality string // its code
	Prices       []Price
	Figures      []Figure
}

// ShareCost shares an amount above zero over the municipalities, in their order; the shares add up
// to it (4.9). Weights are what each pays a year on that day, or where that is undefined for any or
// zero for all, the newest inhabitants. The refusal says that there is nobody to share it over; the
// error is an Uncounted.
func ShareCost(amount money.Ore, on day.Day, sharers []Sharer) ([]money.Ore, *terms.Refusal, error) {
	weights, defined := yearlyOn(on, sharers)
	if !defined {
		var err error
		if weights, err = newestInhabitants(on, sharers); err != nil {
			return nil, nil, err
		}
	}
	all := new(big.Int)
	for _, w := range weights {
		all.Add(all, w)
	}
	if all.Sign() == 0 {
		return nil, &nobodyShares, nil
	}
	return divided(amount, all, weights, sharers), nil, nil
}

// divided gives each the floor of its part, and the øre left over to the largest fractions, ties to
// the lower municipality code.
func divided(amount money.Ore, all *big.Int, weights []*big.Int, sharers []Sharer) []money.Ore {
	shares, rests := make([]money.Ore, len(weights)), make([]*big.Int, len(weights))
	order, left := make([]int, len(weights)), amount
	for i, w := range weights {
		var part *big.Int
		part, rests[i] = new(big.Int).QuoRem(new(big.Int).Mul(big.NewInt(int64(amount)), w), all, new(big.Int))
		shares[i], order[i] = money.Ore(part.Int64()), i
		left -= shares[i]
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(rests[b].Cmp(rests[a]), strings.Compare(sharers[a].Municipality, sharers[b].Municipality))
	})
	for _, i := range order[:left] {
		shares[i]++
	}
	return shares
}

// yearlyOn is what each pays a year on that day, by the figure of that year (4.1), and whether it
// is defined for all and above zero for one.
func yearlyOn(on day.Day, sharers []Sharer) (weights []*big.Int, defined bool) {
	for _, s := range sharers {
		f := Facts{Period: day.Range{Start: on, End: on}, AvailableFrom: on, Prices: s.Prices, Figures: s.Figures}
		charged := f.account(day.Never, counting{strict: true})[0]
		if charged.price == nil || charged.missing != 0 {
			return nil, false
		}
		weights = append(weights, charged.yearly)
		defined = defined || charged.yearly.Sign() > 0
	}
	return weights, defined
}

// newestInhabitants is each municipality's newest figure.
func newestInhabitants(on day.Day, sharers []Sharer) (weights []*big.Int, err error) {
	for _, s := range sharers {
		figures := countedIn(s.Figures)
		if len(figures) == 0 {
			return nil, Uncounted{s.Municipality, on.Year()}
		}
		weights = append(weights, big.NewInt(int64(figures[len(figures)-1].Inhabitants)))
	}
	return weights, nil
}

var nobodyShares = terms.Refusal{Code: "NOBODY_SHARES", Path: "decidedOn", Message: terms.Text{
	Danish:  "Mindst én kommune med indbyggere skal være tilsluttet på den dag, udgiften fordeles.",
	English: "At least one municipality with inhabitants must have acceded on the day the cost is shared."}}
