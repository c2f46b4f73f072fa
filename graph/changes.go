package graph

import (
	"cmp"
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
)

func (r *Resolver) costChanges(ctx context.Context, m *db.Municipality, given *int) (*CostChanges, error) {
	year, err := r.checkedYear(given)
	if err != nil {
		return nil, err
	}
	list, err := r.accountsInMunicipality(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	var all billing.Change
	changes := &CostChanges{Year: year, Agreements: []*CostChange{}}
	for _, acc := range list {
		var streams []billing.Stream
		for _, s := range acc.streams {
			streams = append(streams, billing.Stream{History: s.history, Issued: s.issued})
		}
		sum, err := billing.ChangeOf(year, streams...)
		if err != nil {
			return nil, lacking(ctx, err)
		}
		if sum.Nothing() {
			continue
		}
		all = all.Plus(sum)
		changes.Agreements = append(changes.Agreements, &CostChange{Agreement: acc.agreement, Before: sum.Before, Now: sum.Now,
			Difference: sum.Difference(), Parts: pointers(sum.Parts)})
	}
	changes.Before, changes.Now, changes.Difference = all.Before, all.Now, all.Difference()
	changes.Parts = pointers(all.WithoutDetails().Parts)
	return changes, nil
}

// comingYears is how many years after this one's end invoices are planned for.
const comingYears = 5

func (r *Resolver) plannedInvoices(ctx context.Context, m *db.Municipality, given *day.Day) ([]*ComingInvoice, error) {
	this := r.store.Today().Year()
	until := day.EndOf(this + 1)
	if given != nil {
		until = *given
	}
	if until > day.EndOf(this+comingYears) {
		return nil, badInput("until must be %s at the latest", day.EndOf(this+comingYears))
	}
	list, err := r.accountsInMunicipality(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	coming := []*ComingInvoice{}
	for _, acc := range list {
		for _, s := range acc.streams {
			invoices, err := billing.Coming(s.history, s.issued, until)
			if err != nil {
				return nil, lacking(ctx, err)
			}
			for i := range invoices {
				coming = append(coming, &ComingInvoice{acc.agreement, &invoices[i]})
			}
		}
	}
	slices.SortStableFunc(coming, func(a, b *ComingInvoice) int { return cmp.Compare(a.Invoice.Date, b.Invoice.Date) })
	return coming, nil
}
