package graph

import (
	"context"
	"maps"
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
	byCode, err := r.municipalitiesByCode(ctx)
	if err != nil {
		return nil, err
	}
	items := []*WorkItem{}
	for _, w := range billing.Worklist(r.store.Today(), facts) {
		item := &WorkItem{Kind: w.Kind, Project: bySlug[w.Project], Municipality: byCode[w.Municipality], Year: orNone(w.Year), Count: w.Count,
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
	work, years := map[string]*billing.ProjectWork{}, map[string]map[int]bool{}
	of := func(project string) *billing.ProjectWork {
		if work[project] == nil {
			work[project], years[project] = &billing.ProjectWork{}, map[int]bool{}
		}
		return work[project]
	}
	for project, list := range costs {
		of(project)
		for _, c := range list {
			years[project][c.Year] = true
		}
	}
	err = r.eachAccount(ctx, func(list []account) error {
		for _, acc := range list {
			one, err := r.workOn(acc, offers[acc.project.ID])
			if err != nil {
				return err
			}
			p := of(acc.project.ID)
			p.Agreements = append(p.Agreements, one)
			for _, s := range acc.streams {
				for _, d := range s.issued {
					for _, l := range d.Lines {
						years[acc.project.ID][l.Start.Year()] = true
					}
				}
			}
		}
		return nil
	})
	for id, p := range work {
		p.Years = slices.Sorted(maps.Keys(years[id]))
		for _, y := range closed[id] {
			p.Closed = append(p.Closed, y.Year)
		}
	}
	return work, err
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

// municipalitiesByCode is every municipality.
func (r *Resolver) municipalitiesByCode(ctx context.Context) (map[string]*db.Municipality, error) {
	rows, err := r.store.Municipality.Query().All(ctx)
	byCode := map[string]*db.Municipality{}
	for _, m := range rows {
		byCode[m.Code] = m
	}
	return byCode, err
}
