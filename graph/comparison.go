package graph

import (
	"context"

	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// CostComparison is what an agreement costs for each inhabitant, against the others of its project.
type CostComparison struct {
	Year                      int
	PerInhabitant             *decimal.Decimal
	Others                    int
	Smallest, Median, Largest *decimal.Decimal // nil where Refusals says why
	Refusals                  []terms.Refusal
}

// comparison is for the finance of the agreement's own municipality: of the others it is told what the rule
// lets it be told, once it takes part itself, and KOMBIT's finance with it.
func (r *Resolver) comparison(ctx context.Context, a *db.Agreement, given *int) (*CostComparison, error) {
	year, err := r.checkedYear(given)
	if err != nil {
		return nil, err
	}
	list, err := r.accountsInProject(ctx, a.ProjectID)
	if err != nil {
		return nil, err
	}
	c := &CostComparison{Year: year, Refusals: []terms.Refusal{}}
	days := day.Range{Start: day.StartOf(year), End: day.EndOf(year)}
	var others []billing.Costs
	for i := range list {
		costs, err := costsOf(ctx, list[i:i+1], days)
		switch own := list[i].agreement.ID == a.ID; {
		case own && err != nil:
			return nil, err
		case own && costs.Accrued.IsPositive():
			c.PerInhabitant = costs.PerInhabitant()
		case !own && err == nil: // what cannot be worked out is not compared
			others = append(others, *costs)
		}
	}
	spread, compared, why := billing.SpreadOf(others)
	if c.Others = compared; why == nil && statusOn(a, r.store.Today()) != accession.Acceded {
		why = &billing.NotCompared
	}
	if why != nil {
		c.Refusals = append(c.Refusals, *why)
		return c, nil
	}
	c.Smallest, c.Median, c.Largest = &spread.Smallest, &spread.Median, &spread.Largest
	return c, nil
}

// checkedYear is the year given, or this one.
func (r *Resolver) checkedYear(given *int) (int, error) {
	if given == nil {
		return r.store.Today().Year(), nil
	}
	if *given <= day.First.Year() || *given > day.Last.Year() {
		return 0, badInput("year must be from %d to %d", day.First.Year()+1, day.Last.Year())
	}
	return *given, nil
}
