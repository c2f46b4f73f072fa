package graph

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/projectphase"
	"tilslutning/ent/db/rolloutwave"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
)

// facts is what many rows of one answer need, loaded once an operation however many ask: so the
// number of statements does not grow with the number of rows.
type facts struct {
	mu     sync.Mutex
	loaded map[any]func() (any, error)
	shown  map[string]bool // ids of the persons whose contact data the answer shows
}

type factsKey struct{}

func withFacts(ctx context.Context) context.Context {
	return context.WithValue(ctx, factsKey{}, &facts{loaded: map[any]func() (any, error){}, shown: map[string]bool{}})
}

// anewAfterEachAct forgets what was loaded before an act: acts of one operation follow each other.
func anewAfterEachAct(ctx context.Context, next graphql.Resolver) (any, error) {
	f, ok := ctx.Value(factsKey{}).(*facts)
	if !ok || graphql.GetFieldContext(ctx).Object != "Mutation" {
		return next(ctx)
	}
	f.forget()
	defer f.forget()
	return next(ctx)
}

func (f *facts) forget() {
	f.mu.Lock()
	defer f.mu.Unlock()
	clear(f.loaded)
}

// once loads what the key stands for, at the first that asks in the operation.
func once[T any](ctx context.Context, key any, load func() (T, error)) (T, error) {
	f, ok := ctx.Value(factsKey{}).(*facts)
	if !ok {
		return load()
	}
	f.mu.Lock()
	value, known := f.loaded[key]
	if !known {
		value = sync.OnceValues(func() (any, error) { return load() })
		f.loaded[key] = value
	}
	f.mu.Unlock()
	v, err := value()
	t, _ := v.(T)
	return t, err
}

type regionsKey struct{}

// regions is the region facts of every municipality, by its id.
func (r *Resolver) regions(ctx context.Context) (map[string][]*db.Region, error) {
	return once(ctx, regionsKey{}, func() (map[string][]*db.Region, error) {
		all, err := r.store.Region.Query().All(ctx)
		byMunicipality := map[string][]*db.Region{}
		for _, f := range all {
			byMunicipality[f.MunicipalityID] = append(byMunicipality[f.MunicipalityID], f)
		}
		return byMunicipality, err
	})
}

type figuresKey struct{}

// figures is the inhabitants that hold, by year and id of the municipality.
func (r *Resolver) figures(ctx context.Context) (map[int]map[string]*db.Inhabitants, error) {
	return once(ctx, figuresKey{}, func() (map[int]map[string]*db.Inhabitants, error) {
		all, err := r.store.Inhabitants.Query().Order(inhabitants.ByID()).All(ctx)
		byYear := map[int]map[string]*db.Inhabitants{}
		for _, f := range all { // in the order of their recording, so that the later holds
			if byYear[f.Year] == nil {
				byYear[f.Year] = map[string]*db.Inhabitants{}
			}
			byYear[f.Year][f.MunicipalityID] = f
		}
		return byYear, err
	})
}

// newestFigure is a municipality's inhabitants of the newest year known; nil where none is.
func newestFigure(byYear map[int]map[string]*db.Inhabitants, municipality string) *db.Inhabitants {
	var newest *db.Inhabitants
	for _, figures := range byYear {
		if f := figures[municipality]; f != nil && (newest == nil || f.Year > newest.Year) {
			newest = f
		}
	}
	return newest
}

// inhabitantsIn is how many lived in a municipality on 1 January of a year: by the newest figure
// known of that year or before it; before the first one, by that.
func inhabitantsIn(byYear map[int]map[string]*db.Inhabitants, municipality string, year int) int {
	var best *db.Inhabitants
	for _, figures := range byYear {
		f := figures[municipality]
		switch {
		case f == nil:
		case best == nil, f.Year <= year && (f.Year > best.Year || best.Year > year), f.Year > year && f.Year < best.Year:
			best = f
		}
	}
	if best == nil {
		return 0
	}
	return best.Figure
}

type placesKey struct{}

// places is where each municipality lies and how large it is today, by its id.
func (r *Resolver) places(ctx context.Context) (map[string]governance.Place, error) {
	return once(ctx, placesKey{}, func() (map[string]governance.Place, error) { return r.loadPlaces(ctx, r.store.Today()) })
}

func (r *Resolver) loadPlaces(ctx context.Context, on day.Day) (map[string]governance.Place, error) {
	regions, err := r.regions(ctx)
	if err != nil {
		return nil, err
	}
	figures, err := r.figures(ctx)
	if err != nil {
		return nil, err
	}
	all, err := r.store.Municipality.Query().All(ctx)
	places := map[string]governance.Place{}
	for _, m := range all {
		places[m.ID] = governance.Place{
			Code: m.Code, Region: store.RegionOn(regions[m.ID], on), Inhabitants: inhabitantsIn(figures, m.ID, on.Year()),
		}
	}
	return places, err
}

// stand is a binding agreement's dates, as participation counts them.
type stand struct {
	ProjectID      string           `json:"project_id"`
	MunicipalityID string           `json:"municipality_id"`
	Status         accession.Status `json:"status"`
	AccededOn      day.Day          `json:"acceded_on"`
	EndsOn         day.Day          `json:"ends_on"`
	AvailableFrom  day.Day          `json:"available_from"`
}

func (s stand) inForce(on day.Day) bool { return s.AccededOn.By(on) && on < s.EndsOn }

type standsKey struct{}

// stands is the dates of every agreement acceded to, which are public.
func (r *Resolver) stands(ctx context.Context) ([]stand, error) {
	return once(ctx, standsKey{}, func() (all []stand, err error) {
		err = r.store.Agreement.Query().Where(agreement.StatusNotIn(accession.Invited, accession.Withdrawn)).
			Select(agreement.FieldProjectID, agreement.FieldMunicipalityID, agreement.FieldStatus,
				agreement.FieldAccededOn, agreement.FieldEndsOn, agreement.FieldAvailableFrom).Scan(ctx, &all)
		return all, err
	})
}

type standsByProjectKey struct{}

func (r *Resolver) standsByProject(ctx context.Context) (map[string][]stand, error) {
	return once(ctx, standsByProjectKey{}, func() (map[string][]stand, error) {
		all, err := r.stands(ctx)
		byProject := map[string][]stand{}
		for _, s := range all {
			byProject[s.ProjectID] = append(byProject[s.ProjectID], s)
		}
		return byProject, err
	})
}

type wavesKey struct{}

// nextWaves is the next planned day of a wave after today, by the project's id.
func (r *Resolver) nextWaves(ctx context.Context) (map[string]day.Day, error) {
	return once(ctx, wavesKey{}, func() (map[string]day.Day, error) {
		waves, err := r.store.RolloutWave.Query().
			Where(rolloutwave.PlannedOnGT(r.store.Today()), rolloutwave.PlannedOnLT(day.Never)).
			WithProject(func(q *db.ProjectQuery) { q.Select(project.FieldID) }).All(ctx)
		next := map[string]day.Day{}
		for _, w := range waves {
			if p := w.Edges.Project.ID; next[p] == "" || w.PlannedOn < next[p] {
				next[p] = w.PlannedOn
			}
		}
		return next, err
	})
}

type phasesKey struct{}

// plannedPhases is the phases of every project that has not begun them, by the project's id.
func (r *Resolver) plannedPhases(ctx context.Context) (map[string][]*db.ProjectPhase, error) {
	return once(ctx, phasesKey{}, func() (map[string][]*db.ProjectPhase, error) {
		all, err := r.store.ProjectPhase.Query().Where(projectphase.StartedOn(day.Never)).
			WithProject(func(q *db.ProjectQuery) { q.Select(project.FieldID) }).All(ctx)
		byProject := map[string][]*db.ProjectPhase{}
		for _, p := range all {
			id := p.Edges.Project.ID
			byProject[id] = append(byProject[id], p)
		}
		return byProject, err
	})
}
