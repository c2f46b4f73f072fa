package server_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
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
	"tilslutning/server/login"
)

// product is the whole server over a new database, on 1 June 2025.
func product(t *testing.T) (h http.Handler, s *store.Store) {
	t.Helper()
	s = storetest.Open(t, storetest.SQLite(t), func() time.Time { return day.Day("2025-06-01").Noon() })
	logins, err := login.New(login.Config{PublicURL: "https://tilslutning.example.dk"}, s, slog.New(slog.DiscardHandler), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	h, err = server.New(server.Parts{
		Graph: graph.NewHandler(s),
		Ask: func(ctx context.Context, query string, variables map[string]any) *graphql.Response {
			return graph.Execute(ctx, s, query, variables)
		},
		News: func(ctx context.Context, newest int) ([]graph.News, error) {
			return graph.NewsOf(ctx, s, newest)
		},
		Page:    fstest.MapFS{},
		Contact: "drift@example.dk, 70 10 20 30",
		Ready:   s.Ready,
		Logins:  logins,
		Log:     slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	return h, s
}

// create makes a project of that name, with what more is said of it.
func create(t *testing.T, s *store.Store, slug, name string, more ...map[string]any) {
	t.Helper()
	project := map[string]any{"slug": slug, "name": name, "purpose": "Et fælles system.",
		"origin": "MUNICIPAL_DEMAND", "processesPersonalData": false, "startedOn": "2025-01-01"}
	for _, each := range more {
		maps.Copy(project, each)
	}
	done(t, s, "createProject", "project", project)
}

// done is an act of KOMBIT's, and the id of the thing that it made or changed.
func done(t *testing.T, s *store.Store, act, thing string, input map[string]any) (id string) {
	t.Helper()
	kombit := access.With(t.Context(), access.Viewer{Subject: "kombit", Roles: []access.Role{access.KombitProject}})
	mutation := fmt.Sprintf(`mutation($input: %s%sInput!) { act: %[3]s(input: $input) { thing: %[4]s { id } refusals { message } } }`,
		strings.ToUpper(act[:1]), act[1:], act, thing)
	answer := graph.Execute(kombit, s, mutation, map[string]any{"input": input})
	var data struct {
		Act struct {
			Thing    struct{ ID string }
			Refusals []struct{ Message string }
		}
	}
	err := json.Unmarshal(answer.Data, &data)
	if err != nil || len(answer.Errors) > 0 || len(data.Act.Refusals) > 0 {
		t.Fatalf("%s: %s %v", act, answer.Data, answer.Errors)
	}
	return data.Act.Thing.ID
}

// steeringGroup opens one, and is who may chair it: KOMBIT's project owner.
func steeringGroup(t *testing.T, s *store.Store, project string) (chair, group string) {
	t.Helper()
	kombit := done(t, s, "registerOrganisation", "organisation", map[string]any{"kind": "KOMBIT", "name": "KOMBIT"})
	chair = done(t, s, "registerPerson", "person", map[string]any{"name": "Dan Dam", "title": "Direktør", "organisation": kombit})
	group = done(t, s, "openBody", "body", map[string]any{"project": project, "kind": "STEERING_GROUP", "name": "Styregruppe", "openedOn": "2025-01-15"})
	return chair, group
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
	for _, address := range []string{"/export/projects/alfa/participants.csv", "/export/projects/alfa/seats.csv", "/export/projects/alfa/decisions.csv", "/export/municipalities/101/projects.csv"} {
		if rows := file(t, h, address); len(rows) != 0 {
			t.Errorf("%s: %v", address, rows)
		}
	}
}

func TestTheFileOfSeatsHasAllOrThoseOfADay(t *testing.T) {
	h, s := product(t)
	create(t, s, "alfa", "Alfa")
	chair, group := steeringGroup(t, s, "alfa")
	seat := done(t, s, "takeSeat", "seat", map[string]any{"body": group, "person": chair, "seatKind": "CHAIR",
		"managerLevel": true, "appointedBy": "KOMBIT", "from": "2025-02-01"})
	done(t, s, "leaveSeat", "seat", map[string]any{"seat": seat, "to": "2025-03-31"})
	want := []string{"Styregruppe", "Dan Dam", "Direktør", "KOMBIT", "CHAIR", "2025-02-01", "2025-03-31"}
	for address, seats := range map[string]int{"": 1, "?on=2025-01-31": 0, "?on=2025-02-01": 1, "?on=2025-03-31": 1, "?on=2025-04-01": 0} {
		rows := file(t, h, "/export/projects/alfa/seats.csv"+address)
		if len(rows) != seats || seats == 1 && !slices.Equal(rows[0], want) {
			t.Errorf("%s: %q", address, rows)
		}
	}
}

func TestTheFileOfDecisionsHasTheLatestFirstAndNoneOfTheirPrivateWords(t *testing.T) {
	h, s := product(t)
	create(t, s, "alfa", "Alfa")
	_, group := steeringGroup(t, s, "alfa")
	for on, outcome := range map[string]string{"2025-02-01": "APPROVED", "2025-03-01": "REJECTED"} {
		done(t, s, "recordDecision", "decision", map[string]any{"body": group, "kind": "STRATEGY", "outcome": outcome,
			"decidedOn": on, "text": "Fortroligt."})
	}
	want := [][]string{
		{"2025-03-01", "Styregruppe", "STRATEGY", "REJECTED", ""},
		{"2025-02-01", "Styregruppe", "STRATEGY", "APPROVED", ""},
	}
	if got := file(t, h, "/export/projects/alfa/decisions.csv"); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%q", got)
	}
}

func TestTheFileOfDecisionsHasTheProjectOwnersWithItsReason(t *testing.T) {
	h, s := product(t)
	create(t, s, "alfa", "Alfa", map[string]any{"withoutSteeringGroup": true, "withoutSteeringGroupReason": "Staten styrer."})
	done(t, s, "recordDecision", "decision", map[string]any{"project": "alfa", "kind": "STRATEGY", "outcome": "APPROVED",
		"decidedOn": "2025-02-01", "reason": "Planen holder."})
	want := []string{"2025-02-01", "Projektejeren", "STRATEGY", "APPROVED", "Planen holder."}
	if got := file(t, h, "/export/projects/alfa/decisions.csv"); len(got) != 1 || !slices.Equal(got[0], want) {
		t.Errorf("%q", got)
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
		"/export/projects/beta/decisions.csv":                  404,
		"/export/projects/beta/participants.csv?on=2026-02-30": 400,
		"/export/projects/beta/seats.csv?on=2026-02-30":        400,
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
