package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"tilslutning/rules/access"
)

// watched is the whole server over what is billed, and what the operator reads of it.
func watched(t *testing.T, change func(*Parts)) (b *billed, h http.Handler, figures func() string) {
	t.Helper()
	b = newBilled(t)
	b.parts.Page, b.parts.Metrics = built(), NewMetrics(b.store)
	if change != nil {
		change(&b.parts)
	}
	h, err := New(b.parts)
	if err != nil {
		t.Fatal(err)
	}
	admin := b.parts.Metrics.Admin(b.parts.Log)
	return b, h, func() string { return bodyOf(t, ask(admin, "GET", "/metrics", "")) }
}

// has finds each line in the figures.
func has(t *testing.T, figures string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains("\n"+figures, "\n"+line+"\n") {
			name, _, _ := strings.Cut(line, "{")
			t.Errorf("no line %s among\n%s", line, linesOf(figures, name))
		}
	}
}

func linesOf(figures, name string) string {
	var found []string
	for line := range strings.Lines(figures) {
		if strings.HasPrefix(line, name) {
			found = append(found, line)
		}
	}
	return strings.Join(found, "")
}

func question(query string) string {
	body, _ := json.Marshal(map[string]string{"query": query})
	return string(body)
}

func TestTheFiguresTellWhatWasAskedAndWhatCameOfIt(t *testing.T) {
	b, h, figures := watched(t, nil)
	for range 3 {
		ask(h, "GET", "/projekter/alfa", "")
	}
	ask(h, "GET", "/export/projects.csv", "")
	ask(h, "GET", "/export/projects/alfa/seats.csv", "")
	ask(h, "GET", "/export/projects/nothing/seats.csv", "")
	ask(h, "GET", "/export/nothing", "")
	ask(h, "GET", "/data/catalog.jsonld", "")
	ask(h, "PUT", "/healthz", "") // the page refuses what nobody serves
	for _, query := range []string{"{ nothing }", "{", `mutation { registerOrganisation(input: {kind: SUPPLIER, name: "A"}) { refusals { code } } }`} {
		ask(h, "POST", "/graphql", question(query), "Content-Type", "application/json")
	}
	newest, err := b.store.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	has(t, figures(),
		`tilslutning_requests_total{address="/",status="2xx"} 3`,
		`tilslutning_requests_total{address="/",status="4xx"} 1`,
		`tilslutning_requests_total{address="/export/projects.csv",status="2xx"} 1`,
		`tilslutning_requests_total{address="/export/projects/{slug}/seats.csv",status="2xx"} 1`,
		`tilslutning_requests_total{address="/export/projects/{slug}/seats.csv",status="4xx"} 1`,
		`tilslutning_requests_total{address="/export/",status="4xx"} 1`,
		`tilslutning_requests_total{address="/data/catalog.jsonld",status="2xx"} 1`,
		`tilslutning_requests_total{address="/graphql",status="2xx"} 3`,
		`tilslutning_request_seconds_count{address="/"} 4`,
		`tilslutning_graph_seconds_count{kind="mutation"} 1`,
		`tilslutning_graph_seconds_count{kind="unread"} 2`,
		`tilslutning_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1`,
		`tilslutning_graph_errors_total{code="GRAPHQL_PARSE_FAILED"} 1`,
		`tilslutning_graph_errors_total{code="UNAUTHENTICATED"} 1`,
		`tilslutning_acts_total{act="registerOrganisation",outcome="failed"} 1`,
		`tilslutning_database_up 1`,
		fmt.Sprintf(`tilslutning_audit_entry %d`, newest),
	)
	for _, name := range []string{"tilslutning_build_info{", "go_goroutines ", "process_cpu_seconds_total ", "tilslutning_sql_connections_open "} {
		if linesOf(figures(), name) == "" {
			t.Errorf("no %s", name)
		}
	}
}

func TestAnActIsCountedByWhatCameOfIt(t *testing.T) {
	b, _, figures := watched(t, nil)
	h := b.parts.Metrics.measured(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		for _, act := range []string{
			`registerOrganisation(input: {kind: SUPPLIER, name: "A"})`,
			`registerOrganisation(input: {kind: SUPPLIER, name: "B"})`,
			`registerOrganisation(input: {kind: SUPPLIER, name: "C"}) @validateOnly`,
			`inviteMunicipalities(input: {project: "alfa", municipalities: ["101"], answerBy: "2022-09-01"})`,
			`registerOrganisation(input: {kind: SUPPLIER, name: ""})`,
		} {
			b.parts.Ask(access.With(r.Context(), b.viewer("kombit.project")), `mutation { `+act+` { refusals { code } } }`, nil)
		}
	}))
	ask(h, "POST", "/", "")
	has(t, figures(),
		`tilslutning_acts_total{act="registerOrganisation",outcome="done"} 2`,
		`tilslutning_acts_total{act="registerOrganisation",outcome="validated"} 1`,
		`tilslutning_acts_total{act="registerOrganisation",outcome="failed"} 1`,
		`tilslutning_acts_total{act="inviteMunicipalities",outcome="refused"} 1`,
	)
}

func TestWhoIsRefusedByALimitIsCounted(t *testing.T) {
	_, h, figures := watched(t, func(p *Parts) { p.Limits.Requests = Rate{time.Hour, 2} })
	for range 5 {
		ask(h, "GET", "/export/projects.csv", "")
	}
	has(t, figures(), `tilslutning_rate_limited_total{limit="address"} 3`, `tilslutning_rate_limited_total{limit="login"} 0`,
		`tilslutning_requests_total{address="/export/",status="4xx"} 3`)
}

func TestNothingThatAClientWritesMakesANewFigure(t *testing.T) {
	_, h, figures := watched(t, nil)
	attack := func(text string) {
		for _, address := range []string{"/", "/export/", "/export/projects/" + text + "/seats.csv?q=", "/export/invoices/", "/data/", "/assets/", "/auth/", "/dev/", "/graphql/", "/explorer/", "//"} {
			ask(h, "GET", address+text, "")
		}
		ask(h, text, "/graphql", "")
		ask(h, "CONNECT", "/"+text, "")
		for _, query := range []string{
			"query " + text + " { viewer { name } }", "{ " + text + ": viewer { name } }", "{ viewer { " + text + " } }", text, "mutation { " + text + "(input: {}) { x } }",
			`mutation { ` + text + `: registerOrganisation(input: {kind: SUPPLIER, name: "` + text + `"}) { refusals { code } } }`,
		} {
			ask(h, "POST", "/graphql", question(query), "Content-Type", "application/json", "User-Agent", text)
		}
	}
	attack("first")
	before := strings.Count(linesOf(figures(), "tilslutning_"), "\n")
	for n := range 1000 {
		attack(fmt.Sprintf("text%d", n))
	}
	after := linesOf(figures(), "tilslutning_")
	if got := strings.Count(after, "\n"); got != before || strings.Contains(after, "text1") {
		t.Errorf("%d lines, and %d before:\n%s", got, before, linesOf(after, "tilslutning_requests"))
	}
}

func TestWhatIsTheOperatorsIsNotOnThePublicAddress(t *testing.T) {
	_, h, _ := watched(t, nil)
	page := bodyOf(t, ask(h, "GET", "/", ""))
	for _, address := range []string{"/metrics", "/debug/pprof/", "/debug/pprof/heap", "/debug/vars"} {
		if got := bodyOf(t, ask(h, "GET", address, "")); got != page {
			t.Errorf("%s: %.200s", address, got)
		}
	}
}

func TestTheOperatorHasProfilesButNotTheCommandLine(t *testing.T) {
	admin := NewMetrics(newBilled(t).store).Admin(slog.New(slog.DiscardHandler))
	for address, status := range map[string]int{"/debug/pprof/": 200, "/debug/pprof/heap": 200, "/debug/pprof/goroutine": 200, "/metrics": 200,
		"/debug/pprof/cmdline": 404, "/": 404, "/graphql": 404} {
		if r := ask(admin, "GET", address, ""); r.StatusCode != status {
			t.Errorf("%s: %d", address, r.StatusCode)
		}
	}
}

func TestADatabaseThatIsDownIsAFigure(t *testing.T) {
	s := newBilled(t).store
	admin := NewMetrics(s).Admin(slog.New(slog.DiscardHandler))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	figures := bodyOf(t, ask(admin, "GET", "/metrics", ""))
	has(t, figures, "tilslutning_database_up 0")
	if strings.Contains(figures, "\ntilslutning_audit_entry") {
		t.Error("it has a newest change")
	}
}

func TestAnAdminAddressThatIsTakenIsAFaultWhereItWasChosen(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	var lines bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&lines, nil))
	if _, err := listenAdmin(t.Context(), taken.Addr().String(), DefaultAdminListen, log); err == nil || !strings.HasPrefix(err.Error(), AdminListen+": ") {
		t.Errorf("%v", err)
	}
	on, err := listenAdmin(t.Context(), "", taken.Addr().String(), log)
	if err != nil || on != nil || !strings.Contains(lines.String(), AdminListen) {
		t.Errorf("%v %v %s", on, err, &lines)
	}
	if on, err := (&Config{AdminListen: "off"}).ListenAdmin(t.Context(), log); on != nil || err != nil {
		t.Errorf("off listens: %v %v", on, err)
	}
}

func TestTheAdminAddressClosesWithoutWaitingForAProfile(t *testing.T) {
	on, err := listenAdmin(t.Context(), "127.0.0.1:0", "", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	begun := make(chan struct{})
	stop := ServeAdmin(t.Context(), on, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(begun)
		<-r.Context().Done()
	}), slog.New(slog.DiscardHandler))
	ended := make(chan error, 1)
	go func() {
		r, err := http.Get("http://" + on.Addr().String())
		if err == nil {
			err = errors.Join(errors.New("answered"), r.Body.Close())
		}
		ended <- err
	}()
	<-begun
	if err := stop(); err != nil {
		t.Error(err)
	}
	if err := <-ended; err == nil || err.Error() == "answered" {
		t.Errorf("%v", err)
	}
	if c, err := (&net.Dialer{}).DialContext(context.Background(), "tcp", on.Addr().String()); err == nil {
		t.Error("it still listens", c.Close())
	}
}
