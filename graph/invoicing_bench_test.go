package graph_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/availability"
	"tilslutning/ent/db/period"
	"tilslutning/ent/store"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

// portfolio fills a database with so many agreements, each with a price and the system from 1 January
// 2022, over projects that all municipalities take part in.
func portfolio(tb testing.TB, s *store.Store, agreements int) {
	tb.Helper()
	_, err := s.Change(store.AsStore(tb.Context()), store.Act{Name: "portfolio"}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		places, err := tx.Municipality.Query().All(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		var p *db.Project
		var price *db.Price
		for n := range agreements {
			if n%len(places) == 0 {
				if p, price, err = repaid(ctx, tx, n/len(places), min(len(places), agreements-n)); err != nil {
					return terms.Ruling{}, err
				}
			}
			a, err := tx.Agreement.Create().SetProjectID(p.ID).SetMunicipalityID(places[n%len(places)].ID).SetStatus(accession.Acceded).
				SetAccededOn("2021-06-01").SetEndsOn("2028-01-01").SetAvailableFrom("2022-01-01").AddPrices(price).Save(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
			err = tx.StatusChange.Create().SetAgreement(a).SetMunicipalityID(a.MunicipalityID).SetStatus(accession.Acceded).
				SetOn("2021-06-01").SetDecidedOn("2021-06-01").Exec(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
			if err := tx.Binding.Create().SetAgreement(a).SetPrice(price).SetBy("ACCESSION").SetDecidedOn("2021-06-01").Exec(ctx); err != nil {
				return terms.Ruling{}, err
			}
			err = tx.Availability.Create().SetAgreement(a).SetKind(availability.KindCONFIRMED).SetOn("2022-01-01").SetDecidedOn("2021-12-01").Exec(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
		}
		return terms.Ruling{}, nil
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// repaid is a project with a repayment period, a price and so many participants.
func repaid(ctx context.Context, tx *db.Client, n, participants int) (*db.Project, *db.Price, error) {
	slug := fmt.Sprintf("projekt-%03d", n)
	p, err := tx.Project.Create().SetSlug(slug).SetName(slug).SetPurpose("Prøve").SetOrigin(projects.MunicipalDemand).
		SetProcessesPersonalData(false).SetStartedOn("2021-01-01").SetRepaymentStart("2022-01-01").SetRepaymentEnd("2027-12-31").
		SetParticipants(participants).Save(ctx)
	if err != nil {
		return nil, nil, err
	}
	err = tx.Period.Create().SetProject(p).SetKind(period.KindREPAYMENT).SetStart("2022-01-01").SetEnd("2027-12-31").SetDecidedOn("2021-02-01").Exec(ctx)
	if err != nil {
		return nil, nil, err
	}
	price, err := tx.Price.Create().SetProject(p).SetValidFrom("2022-01-01").SetModel(prices.PerInhabitant).SetAmount(32_500).SetDecidedOn("2021-02-01").Save(ctx)
	return p, price, err
}

// Runs as of the days on which invoices fall due: the first issues what is due of two years, the
// second one invoice an agreement.
var due = []day.Day{"2023-09-15", "2024-02-15"}

// measured is one run: its time, that of its rows alone, and the memory held at most between chunks.
type measured struct {
	run, rows time.Duration
	memory    uint64
}

// least takes of each the least of two.
func (m measured) least(o measured) measured {
	return measured{min(m.run, o.run), min(m.rows, o.rows), min(m.memory, o.memory)}
}

type ratio = float64 //nolint:forbidigo // of times, and of memory

func BenchmarkInvoicing(b *testing.B) {
	for n, asOf := range due {
		b.Run(string(asOf), func(b *testing.B) {
			few, many := measure(b, 500, n), measure(b, 5000, n)
			for range 2 {
				few, many = few.least(measure(b, 500, n)), many.least(measure(b, 5000, n))
			}
			perAgreement := many.run / 5000
			growth := ratio(perAgreement) / ratio(few.run/500)
			memory, cost := ratio(many.memory)/ratio(few.memory), ratio(many.run)/ratio(many.rows)
			b.ReportMetric(0, "ns/op") // one run is what is measured
			b.ReportMetric(ratio(perAgreement.Microseconds()), "µs/agreement")
			b.ReportMetric(growth, "time-at-5000")
			b.ReportMetric(memory, "memory-at-5000")
			b.ReportMetric(cost, "run/rows")
			// A later run reads every document that an agreement has, to write one more: what it costs
			// beside its rows is told, and bound for the first alone.
			if growth > 1.3 || memory > 1.3 || n == 0 && cost > 3 {
				b.Errorf("at 5,000 agreements each may take 1.3 times as long as at 500 (%.2f) and the memory be 1.3 times as much (%.2f); a run may cost 3 times its rows (%.2f)",
					growth, memory, cost)
			}
		})
	}
}

// measure makes a portfolio and the runs before, and measures the next: its time, that of its rows on
// a copy, and its memory on another.
func measure(b *testing.B, agreements, run int) (m measured) {
	b.Helper()
	dir := b.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	today := day.Day("2021-12-31")
	open := func(name string) *store.Store {
		s, err := store.Open(b.Context(), "sqlite://"+file(name), func() time.Time { return today.Noon() })
		check(err)
		b.Cleanup(func() { s.Close() })
		return s
	}
	ctx := access.With(b.Context(), access.Viewer{Subject: "bench", Roles: []access.Role{access.KombitFinance}})
	issue := func(s *store.Store, asOf day.Day, progress func(int, int)) {
		today = asOf
		if done, err := graph.RunInvoicing(ctx, s, asOf, nil, progress); err != nil || done.Run.Documents < agreements {
			b.Fatalf("%+v %v", done, err)
		}
	}
	check(store.Migrate(b.Context(), "sqlite://"+file("run"), func() time.Time { return today.Noon() }))
	s := open("run")
	portfolio(b, s, agreements)
	for _, before := range due[:run] {
		issue(s, before, func(int, int) {})
	}
	rows, err := sql.Open("sqlite3", "file:"+file("run")+"?_journal_mode=WAL&_synchronous=NORMAL")
	check(err)
	b.Cleanup(func() { rows.Close() })
	for _, copied := range []string{"rows", "memory"} {
		_, err := rows.Exec("VACUUM INTO ?", file(copied))
		check(err)
	}
	marks := map[string]int{}
	for _, table := range written {
		var last int
		check(rows.QueryRow("SELECT coalesce(max(rowid), 0) FROM " + table).Scan(&last))
		marks[table] = last
	}
	runtime.GC()
	start := time.Now() //nolint:forbidigo // a time is measured
	issue(s, due[run], func(int, int) {})
	m.run = time.Since(start)
	m.rows = insertAlone(b, rows, file("rows"), marks)
	issue(open("memory"), due[run], func(int, int) {
		var held runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&held)
		m.memory = max(m.memory, held.HeapAlloc)
	})
	return m
}

// written is every table that a run writes.
var written = []string{"invoices", "invoice_lines", "invoice_corrects", "invoice_runs", "audit_entries"}

// insertAlone stores the rows that the run added in a copy from before it, by many-row statements of
// database/sql in one transaction, and gives the time that takes.
func insertAlone(b *testing.B, from *sql.DB, to string, marks map[string]int) time.Duration {
	b.Helper()
	var statements []string
	var values [][]any
	for _, table := range written {
		all := allOf(b.Context(), from, "SELECT * FROM "+table+" WHERE rowid > ?", marks[table])
		if len(all) == 0 {
			continue
		}
		columns := len(all[0])
		for some := range slices.Chunk(all, 32_766/columns) {
			one := "(?" + strings.Repeat(",?", columns-1) + ")"
			statements = append(statements, "INSERT INTO "+table+" VALUES "+one+strings.Repeat(","+one, len(some)-1))
			values = append(values, slices.Concat(some...))
		}
	}
	handle, err := sql.Open("sqlite3", "file:"+to+"?_txlock=immediate&_journal_mode=WAL&_synchronous=NORMAL&_foreign_keys=on")
	check(err)
	defer handle.Close()
	runtime.GC()
	start := time.Now() //nolint:forbidigo // a time is measured
	tx, err := handle.Begin()
	check(err)
	for i, statement := range statements {
		_, err := tx.Exec(statement, values[i]...)
		check(err)
	}
	check(tx.Commit())
	return time.Since(start)
}
