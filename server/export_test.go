package server_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/server"
)

// product is the whole server over a new database, on 1 June 2025.
func product(t *testing.T) (h http.Handler, s *store.Store) {
	t.Helper()
	s = storetest.Open(t, storetest.SQLite(t), func() time.Time { return day.Day("2025-06-01").Noon() })
	h, err := server.New(server.Parts{
		Graph: graph.NewHandler(s),
		Ask: func(ctx context.Context, query string, variables map[string]any) *graphql.Response {
			return graph.Execute(ctx, s, query, variables)
		},
		Page:  fstest.MapFS{},
		Ready: s.Ready,
		Log:   slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	return h, s
}

// create makes a project of that name.
func create(t *testing.T, s *store.Store, slug, name string) {
	t.Helper()
	project := map[string]any{"slug": slug, "name": name, "purpose": "Et fælles system.",
		"origin": "MUNICIPAL_DEMAND", "processesPersonalData": false, "startedOn": "2025-01-01"}
	kombit := access.With(t.Context(), access.Viewer{Subject: "kombit", Roles: []access.Role{access.KombitProject}})
	answer := graph.Execute(kombit, s, `mutation($input: CreateProjectInput!) { createProject(input: $input) { project { id } refusals { message } } }`,
		map[string]any{"input": project})
	if len(answer.Errors) > 0 || !strings.Contains(string(answer.Data), `"refusals":[]`) {
		t.Fatalf("%s: %s %v", name, answer.Data, answer.Errors)
	}
}

// file is the rows of a list as a spreadsheet reads them, without its head.
func file(t *testing.T, h http.Handler, address string) [][]string {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
	body, err := io.ReadAll(w.Body)
	if err != nil || w.Code != http.StatusOK {
		t.Fatalf("%s: %d %.200s", address, w.Code, body)
	}
	if got := w.Header().Get("Content-Type"); got != "text/csv; charset=utf-8" {
		t.Errorf("%s is %s", address, got)
	}
	text, marked := strings.CutPrefix(string(body), "\ufeff")
	if !marked {
		t.Errorf("%s: Excel takes it for another charset", address)
	}
	from := csv.NewReader(strings.NewReader(text))
	from.Comma = ';'
	rows, err := from.ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatalf("%s: %v %v", address, rows, err)
	}
	return rows[1:]
}

func TestTheFileOfProjectsHasThemAllInOrderHoweverManyTheyAre(t *testing.T) {
	h, s := product(t)
	var want []string
	for n := range 401 { // two full pages of the graph, and one
		name := fmt.Sprintf("Projekt %03d", n)
		create(t, s, fmt.Sprintf("projekt-%d", n), name)
		want = append(want, name)
	}
	var got []string
	for _, row := range file(t, h, "/export/projects.csv") {
		got = append(got, row[0])
	}
	if !slices.Equal(got, want) {
		t.Errorf("%d of %d: %q", len(got), len(want), got)
	}
}

func TestAFileWithoutRowsHasItsHead(t *testing.T) {
	h, s := product(t)
	create(t, s, "alfa", "Alfa")
	for _, address := range []string{"/export/projects/alfa/participants.csv", "/export/projects/alfa/seats.csv", "/export/municipalities/101/projects.csv"} {
		if rows := file(t, h, address); len(rows) != 0 {
			t.Errorf("%s: %v", address, rows)
		}
	}
}

func TestTheFileOfMunicipalitiesHasAll98(t *testing.T) {
	h, _ := product(t)
	rows := file(t, h, "/export/municipalities.csv")
	if len(rows) != 98 || rows[0][1] != "Albertslund" || rows[97][1] != "Aarhus" {
		t.Errorf("%d: %v", len(rows), rows)
	}
}

func TestTheFileOfWhatIsNotThereIsNotFound(t *testing.T) {
	h, _ := product(t)
	for address, status := range map[string]int{
		"/export/projects/beta/participants.csv":               404,
		"/export/projects/beta/seats.csv":                      404,
		"/export/municipalities/999/projects.csv":              404,
		"/export/projects/beta/participants.csv?on=2026-02-30": 400,
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
		if w.Code != status {
			t.Errorf("%s: %d, not %d", address, w.Code, status)
		}
	}
}

func TestANameThatLooksLikeAFormulaIsText(t *testing.T) {
	h, s := product(t)
	create(t, s, "formel", `=HYPERLINK("http://example.org")`)
	if rows := file(t, h, "/export/projects.csv"); rows[0][0] != `'=HYPERLINK("http://example.org")` {
		t.Errorf("%q", rows[0][0])
	}
}
