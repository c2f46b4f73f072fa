package graph_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
)

const samples = "../rules/population/testdata/statbank/"

func mayDay() time.Time { return time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC) }

func finance(ctx context.Context) context.Context {
	return access.With(ctx, access.Viewer{Subject: "f", CVR: "19435075", Roles: []access.Role{access.KombitFinance}})
}

func sample(t *testing.T, name string) []byte {
	t.Helper()
	file, err := os.ReadFile(samples + name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAChangedFigureIsANewFactAndTheOldOneIsKept(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		file := []byte(strings.Replace(string(sample(t, "folk1a_2026K1_kommuner.csv")), ";671714", ";671715", 1))
		got, err := graph.ImportInhabitants(ctx, s, file, "Prøve", false)
		if err != nil || !got.Faults.None() || len(got.Inhabitants.Changed) != 1 || got.Inhabitants.Unchanged != 97 {
			t.Fatalf("%+v %v", got, err)
		}
		if n := s.Inhabitants.Query().Where(inhabitants.Year(2026)).CountX(ctx); n != 99 {
			t.Error(n, "facts of 2026, want the 98 and the new one")
		}
		answer := graph.Execute(ctx, s, `{ municipality(code: "101") { inhabitants(year: 2026) inhabitantsByYear { year source } } }`, nil)
		if text := string(answer.Data); !strings.Contains(text, `"inhabitants":671715`) || !strings.Contains(text, `{"year":2026,"source":"Prøve"}`) {
			t.Error(text, answer.Errors)
		}
	})
}

func TestASecondImportOfAFileChangesNothing(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		before, _ := s.Version(ctx)
		got, err := graph.ImportInhabitants(ctx, s, sample(t, "folk1am_2021M10-2024M04_kommuner.csv"), "Prøve", false)
		if err != nil || !got.Faults.None() || got.Inhabitants.Unchanged != 3*98 || got.SkippedRows == 0 {
			t.Fatalf("%+v %v", got, err)
		}
		if after, _ := s.Version(ctx); after != before {
			t.Error("an import of what is known stored something")
		}
	})
}

func TestADryRunShowsTheChangeAndStoresNothing(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		before, _ := s.Version(ctx)
		file := []byte(strings.Replace(string(sample(t, "folk1a_2026K1_kommuner.csv")), ";671714", ";671715", 1))
		got, err := graph.ImportInhabitants(ctx, s, file, "Prøve", true)
		if err != nil || len(got.Inhabitants.Changed) != 1 {
			t.Fatalf("%+v %v", got, err)
		}
		csv := "code,name,region_code,region,cvr\n101,Hovedstaden,1084,Region Hovedstaden,64942212\n"
		named, err := graph.ImportMunicipalities(ctx, s, []byte(csv), true)
		if err != nil || len(named.Municipalities.Renamed) != 1 {
			t.Fatalf("%+v %v", named, err)
		}
		if after, _ := s.Version(ctx); after != before {
			t.Error("a dry run stored something")
		}
	})
}

func TestARowThatCannotBeReadStoresNothing(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		before, _ := s.Version(ctx)
		file := []byte(strings.Replace(string(sample(t, "folk1a_2026K1_kommuner.csv")), ";671714", ";671,7", 1))
		got, err := graph.ImportInhabitants(ctx, s, file, "Prøve", false)
		if err != nil || got.Faults.None() || got.Faults.List[0].Line < 2 {
			t.Fatalf("%+v %v", got, err)
		}
		if after, _ := s.Version(ctx); after != before {
			t.Error("a broken file stored something")
		}
	})
}

func TestAMovedMunicipalityLiesElsewhereFromTheDayOfTheImport(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		csv := "code,name,region_code,region,cvr\n101,København,1085,Region Sjælland,64942212\n"
		got, err := graph.ImportMunicipalities(ctx, s, []byte(csv), false)
		if err != nil || len(got.Municipalities.Moved) != 1 {
			t.Fatalf("%+v %v", got, err)
		}
		answer := graph.Execute(ctx, s, `{ municipality(code: "101") { before: region(on: "2026-04-30") after: region(on: "2026-05-01") later: region(on: "2027-01-01") } }`, nil)
		const want = `{"municipality":{"before":"Region Hovedstaden","after":"Region Sjælland","later":"Region Østdanmark"}}`
		if string(answer.Data) != want {
			t.Errorf("got %s %v", answer.Data, answer.Errors)
		}
	})
}

func TestOnlyKombitsFinanceImports(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite(t), mayDay)
	file := []byte(strings.Replace(string(sample(t, "folk1a_2026K1_kommuner.csv")), ";671714", ";671715", 1))
	if _, err := graph.ImportInhabitants(t.Context(), s, file, "Prøve", false); err == nil {
		t.Error("a visitor imported")
	}
	project := access.With(t.Context(), access.Viewer{Subject: "p", Roles: []access.Role{access.KombitProject}})
	if _, err := graph.ImportInhabitants(project, s, file, "Prøve", false); err == nil {
		t.Error("KOMBIT's project role imported")
	}
}

func TestAFigureIsRecordedByHandAndTheLaterHolds(t *testing.T) { // 5.11
	w := newWorld(t)
	figure := func(year, inhabitants int) in {
		return in{"municipality": "101", "year": year, "inhabitants": inhabitants, "source": "Danmarks Statistik, FOLK1A"}
	}
	w.refused("kombit.finance", "recordInhabitants", figure(2026, 1), "- YEAR_TO_COME year")
	w.done("kombit.finance", "recordInhabitants", figure(2025, 650_000))
	w.done("kombit.finance", "recordInhabitants", figure(2025, 650_001))
	w.wants(w.ask("", `{ municipality(code: "101") { inhabitants(year: 2025) } }`), `{"municipality":{"inhabitants":650001}}`)
}

func TestStatisticsCountTheInhabitantsOfTheirYear(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	known := get[struct {
		Municipality struct{ Then, Now, Last int }
	}](w, "", `{ municipality(code: "101") { then: inhabitants(year: 2025) now: inhabitants(year: 2026) last: inhabitants } }`).Municipality
	if known.Then == known.Now || known.Now != known.Last {
		t.Fatal("the two years must differ:", known)
	}
	for on, want := range map[string]int{"2025-07-01": known.Then, "2026-07-01": known.Now, "2029-07-01": known.Now} {
		w.wants(w.ask("", `query ($on: Date) { statistics(on: $on) { inhabitants } }`, in{"on": on}),
			fmt.Sprintf(`{"statistics":{"inhabitants":%d}}`, want))
	}
	w.wants(w.ask("", `{ statistics(on: "2026-07-01") { byYear { year inhabitants } } }`),
		fmt.Sprintf(`{"statistics":{"byYear":[{"year":2025,"inhabitants":%d},{"year":2026,"inhabitants":%d}]}}`, known.Then, known.Now))
}
