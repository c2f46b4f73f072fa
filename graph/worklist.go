package graph

import (
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/price"
	entproject "tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// worklist is what needs a hand today.
func (r *Resolver) worklist(ctx context.Context) ([]*WorkItem, error) {
	projects, err := r.store.Project.Query().Order(entproject.BySlug()).All(ctx)
	if err != nil {
		return nil, err
	}
	work, err := r.workOf(ctx)
	if err != nil {
		return nil, err
	}
	bySlug := map[string]*db.Project{}
	var facts []billing.ProjectWork
	for _, p := range projects {
		bySlug[p.Slug] = p
		if of := work[p.ID]; of != nil {
			of.Slug, of.Deviations = p.Slug, p.Deviations
			facts = append(facts, *of)
		}
	}
	municipality, err := byCode(ctx, r.store.Municipality.Query())
	if err != nil {
		return nil, err
	}
	items := []*WorkItem{}
	for _, w := range billing.Worklist(r.store.Today(), facts) {
		item := &WorkItem{Kind: w.Kind, Project: bySlug[w.Project], Municipality: municipality[w.Municipality], Year: orNone(w.Year), Count: w.Count,
			Since: w.Since, Clause: terms.Find(w.Clause), Message: w.Message.Danish}
		if access.From(ctx).English {
			item.Message = w.Message.English
		}
		items = append(items, item)
	}
	return items, nil
}

// workOf is what is known of each project's money today, by the project's id.
func (r *Resolver) workOf(ctx context.Context) (map[string]*billing.ProjectWork, error) {
	costs, err := r.costsByProject(ctx)
	if err != nil {
		return nil, err
	}
	closed, err := r.closedYears(ctx)
	if err != nil {
		return nil, err
	}
	offers, err := r.offers(ctx)
	if err != nil {
		return nil, err
	}
	found := workFound{projects: map[string]*billing.ProjectWork{}}
	for project, list := range costs {
		for _, c := range list {
			found.year(project, c.Year)
		}
	}
	err = r.eachAccount(ctx, func(list []account) error {
		for _, acc := range list {
			one, err := r.workOn(acc, offers[acc.project.ID])
			if err != nil {
				return err
			}
			p := found.of(acc.project.ID)
			p.Agreements = append(p.Agreements, one)
			found.issued(acc)
		}
		return nil
	})
	for id, p := range found.projects {
		for _, y := range closed[id] {
			p.Closed = append(p.Closed, y.Year)
		}
	}
	return found.projects, err
}

// workFound is what is known so far, by the project's id.
type workFound struct {
	projects map[string]*billing.ProjectWork
}

func (w workFound) of(project string) *billing.ProjectWork {
	if w.projects[project] == nil {
		w.projects[project] = &billing.ProjectWork{}
	}
	return w.projects[project]
}

// year notes that there is money in a project's year.
func (w workFound) year(project string, year int) {
	if p := w.of(project); !slices.Contains(p.Years, year) {
		p.Years = append(p.Years, year)
	}
}

// issued notes the years that the agreement's documents are for.
func (w workFound) issued(acc account) {
	for _, s := range acc.streams {
		for _, d := range s.issued {
			for _, l := range d.Lines {
				w.year(acc.project.ID, l.Start.Year())
			}
		}
	}
}

// workOn is what is known of one agreement's money today.
func (r *Resolver) workOn(acc account, offers []*db.Price) (billing.AgreementWork, error) {
	today := r.store.Today()
	work := billing.AgreementWork{Municipality: acc.place.code}
	for _, s := range acc.streams {
		if err := work.WorkOf(s.history, s.issued, today); err != nil {
			return work, err
		}
	}
	if newest := holding(offers, today); newest != nil && statusOn(acc.agreement, today) == accession.Acceded &&
		!slices.ContainsFunc(acc.agreement.Edges.Prices, func(p *db.Price) bool { return p.ID == newest.ID }) {
		work.Offered = newest.ValidFrom
	}
	return work, nil
}

// holding is the price that would hold on a day, if it bound; nil without one.
func holding(prices []*db.Price, on day.Day) (newest *db.Price) {
	for _, p := range prices { // in the order in which they hold
		if p.ValidFrom <= on {
			newest = p
		}
	}
	return newest
}

// offers is the prices of each project's repayment period, by the project's id.
func (r *Resolver) offers(ctx context.Context) (map[string][]*db.Price, error) {
	rows, err := r.store.Price.Query().Where(price.Not(price.HasExtension())).
		WithProject(func(q *db.ProjectQuery) { q.Select(entproject.FieldID) }).All(store.AsStore(ctx))
	byProject := map[string][]*db.Price{}
	for _, p := range rows {
		byProject[p.Edges.Project.ID] = append(byProject[p.Edges.Project.ID], p)
	}
	return byProject, err
}

// byCode is those municipalities, by their codes.
func byCode(ctx context.Context, of *db.MunicipalityQuery) (map[string]*db.Municipality, error) {
	rows, err := of.All(ctx)
	found := map[string]*db.Municipality{}
	for _, m := range rows {
		found[m.Code] = m
	}
	return found, err
}
