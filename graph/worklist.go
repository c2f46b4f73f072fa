package graph

import (
	"context"
	"slices"
	"time"

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
	lots, err := overAccounts(ctx, r, func(list []account) (workFound, error) { return r.workIn(list, offers) })
	if err != nil {
		return nil, err
	}
	found := workFound{}
	for project, list := range costs {
		for _, c := range list {
			found.year(project, c.Year)
		}
	}
	for _, some := range lots {
		found.add(some)
	}
	for id, p := range found {
		for _, y := range closed[id] {
			p.Closed = append(p.Closed, y.Year)
		}
	}
	return found, nil
}

// workIn is what is known of some agreements' money today.
func (r *Resolver) workIn(list []account, offers map[string][]*db.Price) (workFound, error) {
	found := workFound{}
	for _, acc := range list {
		one, err := r.workOn(acc, offers[acc.project.ID])
		if err != nil {
			return nil, err
		}
		p := found.of(acc.project.ID)
		p.Agreements = append(p.Agreements, one)
		found.issued(acc)
	}
	return found, nil
}

// workFound is what is known so far, by the project's id.
type workFound map[string]*billing.ProjectWork

func (w workFound) of(project string) *billing.ProjectWork {
	if w[project] == nil {
		w[project] = &billing.ProjectWork{}
	}
	return w[project]
}

// add adds what is known of other agreements.
func (w workFound) add(others workFound) {
	for project, more := range others {
		p := w.of(project)
		p.Agreements = append(p.Agreements, more.Agreements...)
		for _, y := range more.Years {
			w.year(project, y)
		}
	}
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
	work := billing.AgreementWork{Municipality: acc.place.code, Recorded: acc.recorded()}
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

// recorded is the day on which the newest fact was recorded that the agreement's amounts rest on; "" without
// any.
func (acc account) recorded() day.Day {
	of, project := acc.agreement.Edges, acc.project.Edges
	all := slices.Concat(
		moments(of.Availabilities, func(f *db.Availability) time.Time { return f.RecordedAt }),
		moments(of.PilotFacts, func(f *db.Pilot) time.Time { return f.RecordedAt }),
		moments(of.Exits, func(f *db.Exit) time.Time { return f.RecordedAt }),
		moments(of.Prices, func(f *db.Price) time.Time { return f.RecordedAt }),
		moments(of.Bindings, func(f *db.Binding) time.Time { return f.RecordedAt }),
		moments(of.OptIns, func(f *db.OptIn) time.Time { return f.RecordedAt }),
		moments(project.Periods, func(f *db.Period) time.Time { return f.RecordedAt }),
		moments(project.Closings, func(f *db.Closing) time.Time { return f.RecordedAt }),
		moments(acc.place.row.Edges.Figures, func(f *db.Inhabitants) time.Time { return f.RecordedAt }),
	)
	if len(all) == 0 {
		return ""
	}
	return day.Of(slices.MaxFunc(all, time.Time.Compare))
}

func moments[T any](facts []T, recordedAt func(T) time.Time) (at []time.Time) {
	for _, f := range facts {
		at = append(at, recordedAt(f))
	}
	return at
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
