package graph

import (
	"context"
	"errors"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// accountsOf loads the accounts of the agreements that something can be charged for, by project.
func (r *Resolver) accountsOf(ctx context.Context, of ...predicate.Agreement) ([]account, error) {
	rows, err := r.store.Agreement.Query().Where(append(of,
		agreement.Or(agreement.StatusNotIn(accession.Invited, accession.Withdrawn), agreement.HasInvoices(), agreement.HasShares()))...).
		Order(agreement.ByProjectField(project.FieldNameKey), agreement.ByMunicipalityField("code")).
		Select(agreement.FieldID, agreement.FieldProjectID).All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	var ids, projects []string
	for _, a := range rows {
		ids, projects = append(ids, a.ID), append(projects, a.ProjectID)
	}
	places, err := r.municipals(ctx)
	if err != nil {
		return nil, err
	}
	books, err := booksOf(ctx, r.store.Client, projects...)
	if err != nil {
		return nil, err
	}
	return accounts(ctx, r.store.Client, books, places, ids)
}

// accountsKey stands for the accounts of one municipality, or of one project, by its id.
type accountsKey struct{ of string }

// accountsInMunicipality is the accounts of a municipality, loaded once for all that is asked of it.
func (r *Resolver) accountsInMunicipality(ctx context.Context, id string) ([]account, error) {
	return once(ctx, accountsKey{id}, func() ([]account, error) { return r.accountsOf(ctx, agreement.MunicipalityID(id)) })
}

// accountsInProject is the accounts of a project, loaded once for all its agreements.
func (r *Resolver) accountsInProject(ctx context.Context, id string) ([]account, error) {
	return once(ctx, accountsKey{id}, func() ([]account, error) { return r.accountsOf(ctx, agreement.ProjectID(id)) })
}

type municipalsKey struct{}

// municipals is every municipality with its figures, by its id.
func (r *Resolver) municipals(ctx context.Context) (map[string]municipal, error) {
	return once(ctx, municipalsKey{}, func() (map[string]municipal, error) { return municipals(ctx, r.store.Client) })
}

// thisYear is the range asked for, or the parts of this year that are not.
func (r *Resolver) thisYear(from, to *day.Day) day.Range {
	year := r.store.Today().Year()
	asked := day.Range{Start: day.StartOf(year), End: day.EndOf(year)}
	if from != nil {
		asked.Start = *from
	}
	if to != nil {
		asked.End = *to
	}
	return asked
}

// costsOf adds the costs of accounts up.
func costsOf(ctx context.Context, list []account, days day.Range) (*billing.Costs, error) {
	if days.End < days.Start {
		return nil, badInput("to must be on or after from")
	}
	sum := billing.Costs{From: days.Start, To: days.End, Final: true}
	for _, acc := range list {
		for _, s := range acc.streams {
			costs, err := billing.CostsOf(s.history, s.issued, days.Start, days.End)
			if err != nil {
				return nil, lacking(ctx, err)
			}
			sum = sum.Plus(costs)
		}
	}
	return &sum, nil
}

// lacking tells the viewer which price or figure is missing.
func lacking(ctx context.Context, err error) error {
	var lacks interface{ Refusal() terms.Refusal }
	if !errors.As(err, &lacks) {
		return err
	}
	message := lacks.Refusal().Message
	if access.From(ctx).English {
		return badInput("%s", message.English)
	}
	return badInput("%s", message.Danish)
}

// ExitQuote is what leaving on a day would cost.
type ExitQuote struct {
	Exits, Ordinary []billing.Invoice
	InhabitantsYear int // the newest figure used; 0 for none
	Final           bool
}

// ExitTotal is what the exit payments come to.
func (q *ExitQuote) ExitTotal() billing.Amounts { return billing.Sum(q.Exits) }

// OrdinaryTotal is what falls due besides.
func (q *ExitQuote) OrdinaryTotal() billing.Amounts { return billing.Sum(q.Ordinary) }

// Total is all that is still to be paid.
func (q *ExitQuote) Total() billing.Amounts { return q.ExitTotal().Plus(q.OrdinaryTotal()) }

func (r *Resolver) exitQuote(ctx context.Context, a *db.Agreement, on day.Day) (*ExitQuote, error) {
	list, err := r.accountsOf(ctx, agreement.ID(a.ID))
	if err != nil {
		return nil, err
	}
	sum := &ExitQuote{Exits: []billing.Invoice{}, Ordinary: []billing.Invoice{}, Final: true}
	for _, acc := range list {
		for _, s := range acc.streams {
			quote, err := billing.ExitQuote(s.history, s.issued, on)
			if err != nil {
				return nil, lacking(ctx, err)
			}
			if quote.Exit != nil {
				sum.Exits = append(sum.Exits, *quote.Exit)
			}
			sum.Ordinary = append(sum.Ordinary, quote.Ordinary...)
			sum.InhabitantsYear = max(sum.InhabitantsYear, quote.InhabitantsYear)
			sum.Final = sum.Final && quote.Final
		}
	}
	return sum, nil
}

const forecastYears = 5

func (r *Resolver) forecast(ctx context.Context, m *db.Municipality, from *int) ([]*ForecastYear, error) {
	first := r.store.Today().Year()
	if from != nil {
		first = *from
	}
	if first < day.First.Year() || first+forecastYears-1 > day.Last.Year() {
		return nil, badInput("from must be a year from %d to %d", day.First.Year(), day.Last.Year()-forecastYears+1)
	}
	list, err := r.accountsInMunicipality(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	var years []*ForecastYear
	for year := first; year < first+forecastYears; year++ {
		y, err := forecastOf(ctx, list, year)
		if err != nil {
			return nil, err
		}
		years = append(years, y)
	}
	return years, nil
}

// forecastOf is one year of a forecast: each agreement that costs something in it, and their sums.
func forecastOf(ctx context.Context, list []account, year int) (*ForecastYear, error) {
	of := func(start, end day.Day) billing.Costs { return billing.Costs{From: start, To: end, Final: true} }
	start := day.StartOf(year)
	y := &ForecastYear{Year: year, Costs: new(of(start, day.EndOf(year))), Corrections: &billing.Amounts{}, Projects: []*ForecastProject{}}
	for q := range 4 {
		from := start.PlusMonths(3 * q)
		y.Quarters = append(y.Quarters, new(of(from, from.PlusMonths(3).Plus(-1))))
	}
	for i := range list {
		p := &ForecastProject{Agreement: list[i].agreement, Costs: new(of(start, day.EndOf(year))), Corrections: &billing.Amounts{}}
		for _, q := range y.Quarters {
			costs, err := costsOf(ctx, list[i:i+1], day.Range{Start: q.From, End: q.To})
			if err != nil {
				return nil, err
			}
			p.Quarters = append(p.Quarters, costs)
			*p.Costs = p.Costs.Plus(*costs)
		}
		for _, s := range list[i].streams {
			*p.Corrections = p.Corrections.Plus(billing.EarlierYears(s.issued, year))
		}
		if p.Costs.Nothing() && p.Corrections.Net.IsZero() {
			continue
		}
		y.Projects = append(y.Projects, p)
		*y.Costs, *y.Corrections = y.Costs.Plus(*p.Costs), y.Corrections.Plus(*p.Corrections)
		for q := range y.Quarters {
			*y.Quarters[q] = y.Quarters[q].Plus(*p.Quarters[q])
		}
	}
	return y, nil
}
