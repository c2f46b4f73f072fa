package graph_test

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// manyAgreements is as many as a run takes up in three parts.
const manyAgreements = 600

// running is the day of those runs; what is due of two years is issued then.
const running = day.Day("2023-09-15")

func atRunning() time.Time { return running.Noon() }

// toRun is a database with a portfolio in which nothing is issued, and how many documents are due.
func toRun(t *testing.T, url string) (s *store.Store, due int) {
	t.Helper()
	s = storetest.Open(t, url, atRunning)
	portfolio(t, s, manyAgreements)
	preview, _, err := graph.PreviewInvoicing(t.Context(), s, running, func(int, int) {})
	check(err)
	if preview.Count() < 2*manyAgreements {
		t.Fatalf("%d documents are due", preview.Count())
	}
	return s, preview.Count()
}

// runAt issues what is due as KOMBIT's finance role, and tells how many documents that is.
func runAt(ctx context.Context, s *store.Store, progress func(done, of int)) (documents int, err error) {
	ctx = access.With(ctx, access.Viewer{Subject: "finance", Roles: []access.Role{access.KombitFinance}})
	issued, err := graph.RunInvoicing(ctx, s, running, nil, progress)
	if err != nil || !issued.Allowed() {
		return 0, fmt.Errorf("%v %w", issued, err)
	}
	return issued.Run.Documents, nil
}

// raw reads each row of a query past the store, as text.
func raw(t *testing.T, url, query string) (rows []string) {
	t.Helper()
	driver, at := "pgx", url
	if path, isFile := strings.CutPrefix(url, "sqlite://"); isFile {
		driver, at = "sqlite3", path
	}
	handle, err := sql.Open(driver, at)
	check(err)
	defer handle.Close()
	for _, row := range allOf(t.Context(), handle, query) {
		rows = append(rows, fmt.Sprint(row...))
	}
	return rows
}

// allOf is every row that a query finds.
func allOf(ctx context.Context, handle *sql.DB, query string, values ...any) (all [][]any) {
	rows, err := handle.QueryContext(ctx, query, values...)
	check(err)
	defer rows.Close()
	columns, err := rows.Columns()
	check(err)
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		check(rows.Scan(into...))
		all = append(all, row)
	}
	check(rows.Err())
	return all
}

// allIssued wants that many documents, each once, numbered from 1 without a gap, in a sound database.
func allIssued(t *testing.T, url string, s *store.Store, documents int) {
	t.Helper()
	numbers := raw(t, url, "SELECT number FROM invoices ORDER BY number")
	if len(numbers) != documents {
		t.Errorf("%d documents are issued, and %d were due", len(numbers), documents)
	}
	for i, number := range numbers {
		if want := fmt.Sprintf("2023-%06d", i+1); number != want {
			t.Fatalf("%s stands where %s should", number, want)
		}
	}
	if twice := raw(t, url, `SELECT agreement_id FROM invoices GROUP BY agreement_id, start HAVING count(*) > 1`); len(twice) > 0 {
		t.Errorf("%d agreements pay twice for the same days", len(twice))
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestRunsAtOnceIssueEachDocumentOnce(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		s, due := toRun(t, url)
		var all sync.WaitGroup
		var together sync.Mutex
		issued := map[int]int{} // how many runs issued how many documents
		for _, process := range []*store.Store{s, storetest.Open(t, url, atRunning)} {
			for range 2 {
				all.Go(func() {
					documents, err := runAt(t.Context(), process, func(int, int) {})
					together.Lock()
					defer together.Unlock()
					if issued[documents]++; err != nil {
						t.Error(err)
					}
				})
			}
		}
		all.Wait()
		if want := map[int]int{due: 1, 0: 3}; !reflect.DeepEqual(issued, want) {
			t.Errorf("the runs issued %v, want %v", issued, want)
		}
		allIssued(t, url, s, due)
	})
}

// The program that is killed is the test's own, started anew: it runs the invoicing, tells when it has
// stored a part, and stops there until it is told to go on.
const killedDatabase = "KILLED_RUN_DATABASE"

func TestMain(m *testing.M) {
	if url := os.Getenv(killedDatabase); url != "" {
		s, err := store.Open(context.Background(), url, atRunning)
		check(err)
		goOn := bufio.NewReader(os.Stdin)
		_, err = runAt(context.Background(), s, func(done, of int) {
			fmt.Fprintln(os.Stdout, done, "of", of)
			_, err := goOn.ReadString('\n')
			check(err)
		})
		check(err)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestAKilledRunLeavesNothingHalfIssued(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		s, due := toRun(t, url)
		before, err := s.Version(t.Context())
		check(err)
		for parts := 1; parts <= 3; parts++ {
			kill(t, url, parts)
			if rows := raw(t, url, "SELECT id FROM invoices UNION ALL SELECT id FROM invoice_lines UNION ALL SELECT id FROM invoice_runs"); len(rows) > 0 {
				t.Errorf("killed after %d parts, the run left %d rows", parts, len(rows))
			}
			if after, err := s.Version(t.Context()); after != before || err != nil {
				t.Errorf("killed after %d parts, the run moved the version from %d to %d (%v)", parts, before, after, err)
			}
		}
		documents, err := runAt(t.Context(), s, func(int, int) {})
		if documents != due || err != nil {
			t.Errorf("the next run issued %d documents of %d (%v)", documents, due, err)
		}
		allIssued(t, url, s, due)
	})
}

// kill starts a run in another process, and kills it once it has stored so many parts of its documents.
func kill(t *testing.T, url string, parts int) {
	t.Helper()
	self, err := os.Executable()
	check(err)
	program := exec.CommandContext(t.Context(), self)
	program.Env = append(os.Environ(), killedDatabase+"="+url)
	program.Stderr = os.Stderr
	in, err := program.StdinPipe()
	check(err)
	out, err := program.StdoutPipe()
	check(err)
	check(program.Start())
	told := bufio.NewReader(out)
	for part := range parts {
		if part > 0 {
			_, err := fmt.Fprintln(in)
			check(err)
		}
		line, err := told.ReadString('\n')
		if err != nil {
			t.Fatal(line, err)
		}
	}
	check(program.Process.Kill())
	if err := program.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Fatalf("the run ended by itself: %v", err)
	}
}

func TestARunRepeatedIssuesNothingMore(t *testing.T) { // 4.5 of billing
	w := newWorld(t)
	w.charging("alfa", "101", "751")
	if first, again := w.runs("2026-02-15"), w.runs("2026-02-15"); first != 2 || again != 0 {
		t.Errorf("%d documents, and again %d", first, again)
	}
	key := in{"asOf": "2026-09-15", "idempotencyKey": "k"}
	w.today = "2026-09-15"
	run := w.done("kombit.finance", "runInvoicing", key)
	version := w.version()
	again, a := w.act("kombit.finance", "runInvoicing", key)
	if len(a.Errors) > 0 || again.Thing == nil || again.Thing.ID != run || w.version() != version {
		t.Errorf("with the same key: %s %v", a.Data, a.Errors)
	}
	w.refused("kombit.finance", "runInvoicing", w.but(key, in{"asOf": "2026-09-14"}), "- IDEMPOTENCY_KEY_USED idempotencyKey")
}

func TestTheNumbersOfAYearFollowDateProjectMunicipalityAndPlannedDate(t *testing.T) { // 4.5 of billing
	w := newWorld(t)
	w.charging("beta", "751", "101")
	w.charging("alfa", "751")
	w.runs("2026-02-15")
	w.runs("2027-02-01") // the figures of 2027 are not known, and nothing of it is due
	var got []string
	for _, e := range get[struct {
		Invoices struct {
			Edges []struct {
				Node struct {
					Number, PlannedDate string
					Agreement           struct {
						Project      struct{ Slug string }
						Municipality struct{ Code string }
					}
				}
			}
		}
	}](w, "kombit.finance", `{ invoices(first: 9, orderBy: [{field: NUMBER, direction: ASC}]) { edges { node {
		number plannedDate agreement { project { slug } municipality { code } } } } } }`).Invoices.Edges {
		got = append(got, strings.Join([]string{e.Node.Number, e.Node.Agreement.Project.Slug, e.Node.Agreement.Municipality.Code, e.Node.PlannedDate}, " "))
	}
	want := []string{"2026-000001 alfa 751 2026-02-15", "2026-000002 beta 101 2026-02-15", "2026-000003 beta 751 2026-02-15",
		"2027-000001 alfa 751 2026-09-15", "2027-000002 beta 101 2026-09-15", "2027-000003 beta 751 2026-09-15"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestWhatLacksAFigureIsHeldBackAndToldOf(t *testing.T) { // 4.1 of billing
	w := newWorld(t)
	w.charging("alfa", "101")
	w.runs("2026-09-15")
	w.today = "2027-02-15"
	const run = `mutation { runInvoicing(input: {asOf: "2027-02-15"}) { run { documents held { project municipality figure corrections
		invoices { kind plannedDate start end days } } } refusals { code } } }`
	held := `"held":[{"project":"alfa","municipality":"101","figure":2027,"corrections":2027,` +
		`"invoices":[{"kind":"ORDINARY","plannedDate":"2027-02-15","start":"2027-01-01","end":"2027-06-30","days":181}]}]`
	w.wants(w.ask("kombit.finance", `{ previewInvoicing(asOf: "2027-02-15") { count held { project municipality figure corrections
		invoices { kind plannedDate start end days } } } }`), `{"previewInvoicing":{"count":0,`+held+`}}`)
	w.wants(w.ask("kombit.finance", run), `{"runInvoicing":{"run":{"documents":0,`+held+`},"refusals":[]}}`)
	w.done("kombit.finance", "recordInhabitants", in{"municipality": "101", "year": 2027, "inhabitants": 660_000, "source": "Danmarks Statistik"})
	w.wants(w.ask("kombit.finance", run), `{"runInvoicing":{"run":{"documents":1,"held":[]},"refusals":[]}}`)
}

func TestARunIsRefusedWhereAChargedDayHasNoPrice(t *testing.T) { // 4.1 of billing
	w := newWorld(t)
	w.charging("alfa", "751")
	w.charging("beta", "101", "147", "151")
	w.done(kombit, "recordRepaymentPeriod", in{"project": "beta", "period": in{"start": "2025-12-31", "end": "2030-12-31"}})
	for _, code := range []string{"101", "147", "151"} {
		w.done(kombit, "confirmAvailability", in{"agreement": w.agreement("beta", code), "on": "2025-12-31"})
	}
	w.today = "2026-02-15"
	w.refused("kombit.finance", "runInvoicing", in{"asOf": "2026-02-15"}, "- NO_PRICE asOf")
	for range 20 { // they are worked out side by side, and the first is named
		a := w.ask("kombit.finance", `{ previewInvoicing(asOf: "2026-02-15") { count } }`)
		w.wantsErrors(a, "BAD_USER_INPUT previewInvoicing.asOf")
		if said := "Projekt beta, København: A price must hold from the first day that is charged: 31 December 2025."; a.Errors[0].Message != said {
			t.Fatalf("%q, want %q", a.Errors[0].Message, said)
		}
	}
	if n := len(w.documents("kombit.finance")); n > 0 {
		t.Errorf("%d documents are issued", n)
	}
}

func TestWhatIsIssuedNeverChanges(t *testing.T) { // 4.5 of billing
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		steering := w.charging("alfa")
		agreement := w.uses("alfa", "101")
		w.uses("alfa", "751")
		w.done("kombit.finance", "shareCost", w.but(claim("alfa", w.decides(steering, "CLAIM")), in{"on": "2026-01-10"}))
		w.runs("2026-02-15")
		rows := func() (all []string) {
			for _, table := range []string{"invoices", "invoice_lines", "invoice_corrects", "invoice_runs"} {
				for _, row := range raw(t, url, "SELECT * FROM "+table) {
					all = append(all, table+" "+row)
				}
			}
			return all
		}
		before := rows()
		w.today = "2026-03-01"
		w.done("kombit.finance", "recordInhabitants", in{"municipality": "101", "year": 2026, "inhabitants": 1000, "source": "Rettet"})
		w.done("kombit.finance", "recordVatRate", in{"project": "alfa", "rate": "0.1000"})
		w.done(kombit, "recordRepaymentPeriod", in{"project": "alfa", "period": in{"start": "2026-02-01", "end": "2028-12-31"}})
		w.done("kombit.finance", "recordPrice", w.lowers(steering))
		w.done("101.signatory", "consentToPrice", in{"agreement": agreement, "price": w.price()})
		w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": "2026-03-01"})
		if w.runs("2026-03-01") == 0 {
			t.Error("nothing is corrected")
		}
		after := rows()
		there := map[string]bool{}
		for _, row := range after {
			there[row] = true
		}
		for _, row := range before {
			if !there[row] {
				t.Errorf("changed or gone: %s", row)
			}
		}
		if len(before) != 9 || len(after) <= len(before) { // four documents, their lines, and the run
			t.Errorf("%d rows, then %d", len(before), len(after))
		}
	})
}
