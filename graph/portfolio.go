package graph

import (
	"context"
	"errors"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/cost"
	entproject "tilslutning/ent/db/project"
	"tilslutning/ent/db/yearend"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/terms"
)

// eachAccount loads the account of every agreement that something can be charged for, by project, and hands
// them on some at a time: all of them would fill the memory.
func (r *Resolver) eachAccount(ctx context.Context, use func([]account) error) error {
	billed, err := billedAgreements(ctx, r.store.Client)
	if err != nil {
		return err
	}
	for some := range slices.Chunk(billed, atOnce) {
		var ids []string
		for _, a := range some {
			ids = append(ids, a.id)
		}
		list, err := r.accountsOf(ctx, agreement.IDIn(ids...))
		if err != nil {
			return err
		}
		if err := use(list); err != nil {
			return err
		}
	}
	return nil
}

// costsByProject is what each project cost, by its id.
func (r *Resolver) costsByProject(ctx context.Context) (map[string][]billing.ProjectCost, error) {
	rows, err := r.store.Cost.Query().Order(cost.ByID()).
		WithProject(func(q *db.ProjectQuery) { q.Select(entproject.FieldID) }).All(store.AsStore(ctx))
	byProject := map[string][]billing.ProjectCost{}
	for _, c := range rows {
		p := c.Edges.Project.ID
		byProject[p] = append(byProject[p], billing.ProjectCost{Year: c.Year, Kind: c.Kind, Amount: c.Amount})
	}
	return byProject, err
}

// portfolio is all projects' statements of costs and income, and their sums. An agreement whose amounts
// cannot be worked out has no forecast, and is named.
func (r *Resolver) portfolio(ctx context.Context) (*Portfolio, error) {
	costs, err := r.costsByProject(ctx)
	if err != nil {
		return nil, err
	}
	p := &Portfolio{Years: []*PortfolioYear{}, Projects: []*PortfolioProject{}, Refusals: []*terms.Refusal{}}
	income := map[string][]billing.Income{}
	err = r.eachAccount(ctx, func(list []account) error {
		for _, acc := range list {
			for _, s := range acc.streams {
				due, err := billing.StillDue(s.history, s.issued)
				if why := whyNot(&acc, err); why != nil {
					p.Refusals = append(p.Refusals, why)
				} else if err != nil {
					return err
				}
				income[acc.project.ID] = append(income[acc.project.ID], billing.Income{Issued: s.issued, Forecast: due})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, r.addEconomies(ctx, p, costs, income)
}

// whyNot is the price or figure that an agreement lacks, and whose that is; nil for another error or none.
func whyNot(acc *account, err error) *terms.Refusal {
	var lacks interface{ Refusal() terms.Refusal }
	if !errors.As(err, &lacks) {
		return nil
	}
	return new(acc.named(lacks.Refusal()).At(""))
}

// addEconomies adds each project's statement, by name, and the sums of all.
func (r *Resolver) addEconomies(ctx context.Context, p *Portfolio, costs map[string][]billing.ProjectCost, income map[string][]billing.Income) error {
	projects, err := r.store.Project.Query().Order(entproject.ByNameKey(), entproject.ByID()).All(ctx)
	if err != nil {
		return err
	}
	var economies []billing.Economy
	of := map[int][]*PortfolioProject{}
	for _, project := range projects {
		economy := billing.Statement(costs[project.ID], income[project.ID])
		if len(economy.Years) == 0 {
			continue
		}
		economies = append(economies, economy)
		p.Projects = append(p.Projects, &PortfolioProject{project, &economy.Total})
		for i, y := range economy.Years {
			of[y.Year] = append(of[y.Year], &PortfolioProject{project, &economy.Years[i]})
		}
	}
	all := billing.AddedUp(economies)
	p.Total = &all.Total
	for i, y := range all.Years {
		p.Years = append(p.Years, &PortfolioYear{y.Year, &all.Years[i], of[y.Year]})
	}
	return nil
}

type closedYearsKey struct{}

// closedYears is the financial years that are closed of every project, by its id.
func (r *Resolver) closedYears(ctx context.Context) (map[string][]*ClosedYear, error) {
	return once(ctx, closedYearsKey{}, func() (map[string][]*ClosedYear, error) {
		rows, err := r.store.YearEnd.Query().Order(yearend.ByYear()).WithDecision().
			WithProject(func(q *db.ProjectQuery) { q.Select(entproject.FieldID) }).All(ctx)
		byProject := map[string][]*ClosedYear{}
		for _, y := range rows {
			p := y.Edges.Project.ID
			byProject[p] = append(byProject[p], &ClosedYear{y.Year, y.SurplusUse, y.Edges.Decision, y.DecidedOn})
		}
		return byProject, err
	})
}
