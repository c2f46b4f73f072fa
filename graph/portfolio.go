package graph

import (
	"context"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"tilslutning/ent/db"
	"tilslutning/ent/db/cost"
	entproject "tilslutning/ent/db/project"
	"tilslutning/ent/db/yearend"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/terms"
)

// overAccounts has something made of the account of every agreement that something can be charged for, some
// at a time, in the order of projects: all of them would fill the memory. Each processor has some in hand.
func overAccounts[T any](ctx context.Context, r *Resolver, from func([]account) (T, error)) ([]T, error) {
	places, err := r.municipals(ctx)
	if err != nil {
		return nil, err
	}
	billed, err := billedAgreements(ctx, r.store.Client)
	if err != nil {
		return nil, err
	}
	lots := slices.Collect(slices.Chunk(billed, atOnce))
	made := make([]T, len(lots))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, some := range lots {
		group.Go(func() (err error) {
			defer func() {
				if cause := recover(); cause != nil {
					err = recovered(ctx, cause)
				}
			}()
			list, err := accountsIn(ctx, r.store.Client, places, some)
			if err != nil {
				return err
			}
			made[i], err = from(list)
			return err
		})
	}
	return made, group.Wait()
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
	lots, err := overAccounts(ctx, r, incomeOf)
	if err != nil {
		return nil, err
	}
	p := &Portfolio{Years: []*PortfolioYear{}, Projects: []*PortfolioProject{}, Refusals: []*terms.Refusal{}}
	parts := map[string][]billing.Economy{}
	for project, list := range costs {
		parts[project] = append(parts[project], billing.Statement(list, nil))
	}
	for _, some := range lots {
		p.Refusals = append(p.Refusals, some.refusals...)
		for project, income := range some.byProject {
			parts[project] = append(parts[project], income)
		}
	}
	return p, r.addEconomies(ctx, p, parts)
}

// incomes is what some agreements bring in, by the project's id, and why there is no forecast of others.
type incomes struct {
	byProject map[string]billing.Economy
	refusals  []*terms.Refusal
}

func incomeOf(list []account) (incomes, error) {
	found := incomes{byProject: map[string]billing.Economy{}}
	byProject := map[string][]billing.Income{}
	for _, acc := range list {
		for _, s := range acc.streams {
			due, err := billing.StillDue(s.history, s.issued)
			if why := acc.lacks(err); why != nil {
				found.refusals = append(found.refusals, new(why.At("")))
			} else if err != nil {
				return found, err
			}
			byProject[acc.project.ID] = append(byProject[acc.project.ID], billing.Income{Issued: s.issued, Forecast: due})
		}
	}
	for project, income := range byProject {
		found.byProject[project] = billing.Statement(nil, income)
	}
	return found, nil
}

// addEconomies adds each project's statement, by name, and the sums of all; parts is what each is made of, by
// its id.
func (r *Resolver) addEconomies(ctx context.Context, p *Portfolio, parts map[string][]billing.Economy) error {
	projects, err := r.store.Project.Query().Order(entproject.ByNameKey(), entproject.ByID()).All(ctx)
	if err != nil {
		return err
	}
	var economies []billing.Economy
	of := map[int][]*PortfolioProject{}
	for _, project := range projects {
		economy := billing.AddedUp(parts[project.ID])
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
