package store_test

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/privacy"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func noon() time.Time { return time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC) }

// project is the context of KOMBIT's project role.
func project(ctx context.Context) context.Context {
	return access.With(ctx, access.Viewer{Subject: "p", CVR: "19435075", Roles: []access.Role{access.KombitProject}})
}

func supplier(tx *db.Client, name string) *db.OrganisationCreate {
	return tx.Organisation.Create().SetKind("SUPPLIER").SetName(name)
}

// addSupplier reads before it writes, as an act does.
func addSupplier(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
	tx.Organisation.Query().CountX(ctx)
	return terms.Ruling{}, supplier(tx, "Nordlys").Exec(ctx)
}

func TestAFreshDatabaseHasTheMunicipalitiesAndTheirInhabitants(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		if n := s.Municipality.Query().CountX(t.Context()); n != 98 {
			t.Error(n, "municipalities")
		}
		if n := s.Inhabitants.Query().CountX(t.Context()); n != 784 {
			t.Error(n, "figures")
		}
		m := s.Municipality.Query().Where(municipality.Code("101")).WithRegions().OnlyX(t.Context())
		for on, want := range map[string]string{"2026-12-31": "Region Hovedstaden", "2027-01-01": "Region Østdanmark", "2006-12-31": ""} {
			if got := store.RegionOn(m.Edges.Regions, day.Day(on)); got != want {
				t.Errorf("on %s København lies in %q, want %q", on, got, want)
			}
		}
	})
}

func TestMigratingAgainChangesNothing(t *testing.T) {
	url := storetest.SQLite(t)
	s := storetest.Open(t, url, noon)
	before, _ := s.Version(t.Context())
	if err := store.Migrate(t.Context(), url, noon); err != nil {
		t.Fatal(err)
	}
	if after, _ := s.Version(t.Context()); after != before {
		t.Error("a second migration stored something")
	}
}

func TestTheMigrationsGiveTheSchema(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		var missing strings.Builder
		if err := s.Schema.WriteTo(t.Context(), &missing); err != nil {
			t.Fatal(err)
		}
		if missing.Len() > 0 {
			t.Errorf("make migration: the migrations lack\n%s", missing.String())
		}
	})
}

func TestWhatIsRefusedOrFailsLeavesNothingBehind(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		ctx := project(t.Context())
		before := s.Organisation.Query().CountX(ctx)
		refused := terms.Refuse(terms.Refusal{Code: "NO"})
		out, err := s.Change(ctx, store.Act{}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return refused, supplier(tx, "A").Exec(ctx)
		})
		if err != nil || out.Allowed() {
			t.Error(out, err)
		}
		_, err = s.Change(ctx, store.Act{}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return terms.Ruling{}, errors.Join(supplier(tx, "A").Exec(ctx), errors.New("broken"))
		})
		if err == nil {
			t.Error("a failure passed")
		}
		if after := s.Organisation.Query().CountX(ctx); after != before {
			t.Error("something was left behind")
		}
	})
}

func TestAWriteOutsideAChangeFails(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		if supplier(s.Client, "A").Exec(project(t.Context())) == nil {
			t.Error("an organisation was made, and no audit entry tells of it")
		}
	})
}

func TestThePolicyHoldsForWhoeverGetsThisFar(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		if _, err := s.Change(t.Context(), store.Act{}, addSupplier); !errors.Is(err, privacy.Deny) {
			t.Error(err)
		}
	})
}

func TestManyAtOnceTakeTurns(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		before, _ := s.Version(t.Context())
		var all sync.WaitGroup
		for range 80 {
			all.Go(func() {
				if _, err := s.Change(project(t.Context()), store.Act{}, addSupplier); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if after, _ := s.Version(t.Context()); after != before+80 {
			t.Errorf("version went from %d to %d", before, after)
		}
		if err := s.Check(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func TestTwoProcessesOnOneSQLiteFileTakeTurns(t *testing.T) {
	url := storetest.SQLite(t)
	var all sync.WaitGroup
	for _, s := range []*store.Store{storetest.Open(t, url, noon), storetest.Open(t, url, noon)} {
		for range 40 {
			all.Go(func() {
				if _, err := s.Change(project(t.Context()), store.Act{}, addSupplier); err != nil {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
}

func TestAKeyIsUsedOnce(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		ctx, key := project(t.Context()), "k"
		a := store.Act{Name: "add", Key: &key, Input: "one"}
		first, _ := s.Change(ctx, a, addSupplier)
		again, err := s.Change(ctx, a, addSupplier)
		if err != nil || len(first.Rows) != 1 || again.Rows[0] != first.Rows[0] {
			t.Error("the second gave another outcome", first, again, err)
		}
		a.Input = "two"
		if out, _ := s.Change(ctx, a, addSupplier); out.Allowed() {
			t.Error("the key was used for another input")
		}
	})
}

func TestAFactIsDatedByTheStore(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		ctx := access.With(t.Context(), access.Viewer{Subject: "f", Roles: []access.Role{access.KombitFinance}})
		m := s.Municipality.Query().FirstX(ctx)
		_, err := s.Change(ctx, store.Act{}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return terms.Ruling{}, tx.Region.Create().SetMunicipalityID(m.ID).SetName("X").SetValidFrom("2030-01-01").SetDecidedOn("2026-05-01").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range s.Region.Query().AllX(ctx) {
			if r.Name == "X" && (!r.RecordedAt.Equal(noon()) || r.RecordedBy != "f") {
				t.Error(r)
			}
		}
	})
}

func TestATamperedEntryIsFound(t *testing.T) {
	url := storetest.SQLite(t)
	s := storetest.Open(t, url, noon)
	for range 3 {
		if _, err := s.Change(project(t.Context()), store.Act{}, addSupplier); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
	raw, _ := sql.Open("sqlite3", strings.TrimPrefix(url, "sqlite://"))
	defer raw.Close()
	if _, err := raw.Exec("UPDATE audit_entries SET subject = 'somebody else' WHERE id = 2"); err != nil {
		t.Fatal(err)
	}
	if s.Check(t.Context()) == nil {
		t.Error("entry 2 names another, and the check passed")
	}
}

func TestABadURLSaysWhatIsWrong(t *testing.T) {
	for _, url := range []string{"", "mysql://x", "sqlite://", "tilslutning.db"} {
		if _, err := store.Open(t.Context(), url, noon); err == nil || !strings.Contains(err.Error(), "database URL") {
			t.Errorf("%q: %v", url, err)
		}
	}
}
