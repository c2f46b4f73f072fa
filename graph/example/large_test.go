package example

import (
	"path/filepath"
	"slices"
	"testing"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/phases"
	"tilslutning/rules/prices"
)

// Of the large one, so many projects with one in so many of their municipalities.
const fewProjects, fewOf = 7, 12

func TestTheLargeExample(t *testing.T) {
	s := buildLarge(t)
	ctx := store.AsStore(t.Context())
	projects := all(t, ctx, s.Project.Query().WithAgreements())
	if len(projects) != fewProjects {
		t.Errorf("%d projects, want %d", len(projects), fewProjects)
	}
	t.Run("is sound", func(t *testing.T) {
		if err := s.Check(ctx); err != nil {
			t.Error(err)
		}
	})
	t.Run("has invoices twice a year in every year of a project", func(t *testing.T) { checkOrdinary(t, s) })
	t.Run("has fixed prices until the inhabitants are known", func(t *testing.T) {
		for _, p := range all(t, ctx, s.Price.Query()) {
			if p.Model == prices.PerInhabitant && p.ValidFrom < "2019-01-01" {
				t.Errorf("a price per inhabitant holds from %s", p.ValidFrom)
			}
		}
	})
	t.Run("has corrections, an exit and nothing held back", func(t *testing.T) {
		of := map[billing.Kind]int{}
		for _, i := range all(t, ctx, s.Invoice.Query()) {
			of[i.Kind]++
		}
		if of[billing.Correction] == 0 || of[billing.Exit] == 0 {
			t.Error(of)
		}
		for _, r := range all(t, ctx, s.InvoiceRun.Query()) {
			if len(r.Held) > 0 {
				t.Errorf("the run as of %s held back %v", r.AsOf, r.Held)
			}
		}
	})
	t.Run("is the same every time", func(t *testing.T) {
		if first, second := dump(t, ctx, s), dump(t, ctx, buildLarge(t)); !slices.Equal(first, second) {
			t.Error(difference(first, second))
		}
	})
}

func buildLarge(t *testing.T) *store.Store {
	t.Helper()
	url, clock := "sqlite://"+filepath.Join(t.TempDir(), "large"), day.Day("2011-01-01").Noon
	if err := store.Migrate(t.Context(), url, clock); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), url, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := makeLarge(t.Context(), s, asOf, fewProjects, fewOf, nil); err != nil {
		t.Fatal(err)
	}
	return s
}

// checkOrdinary finds the documents of agreements that are in use all the while.
func checkOrdinary(t *testing.T, s *store.Store) {
	t.Helper()
	ctx := store.AsStore(t.Context())
	aged := 0
	for _, a := range all(t, ctx, s.Agreement.Query().WithProject().WithInvoices(func(q *db.InvoiceQuery) { q.WithLines() })) {
		if a.Edges.Project.Phase != phases.V || a.Status != "ACCEDED" {
			continue
		}
		aged++
		ordinary := 0
		for _, i := range a.Edges.Invoices {
			ordinary += count(i.Kind == billing.Ordinary)
			if i.Edges.Lines == nil {
				t.Errorf("%s has no lines", i.Number)
			}
		}
		if years := asOf.Year() - a.AvailableFrom.Year(); ordinary < 2*years || ordinary > 2*years+2 {
			t.Errorf("%d ordinary invoices of a system in use since %s", ordinary, a.AvailableFrom)
		}
	}
	if aged < fewProjects*4 {
		t.Errorf("%d agreements are of old projects", aged)
	}
}
