// Command bench measures how fast the graph answers: each of some questions as a share of one
// hand-written SQL statement that makes the same JSON behind net/http, on the same database. See
// docs/performance.md.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"time"

	"tilslutning/ent/store"
	"tilslutning/graph/example"
	"tilslutning/rules/day"
)

// asOf is the day that the databases are made for.
const asOf = day.Day("2026-09-30")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	file := "" // to be made
	if len(os.Args) == 2 {
		file = os.Args[1]
	}
	if err := run(ctx, file, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}

// run measures on a SQLite file that holds the large example, or on one that it makes where none is
// named, and on PostgreSQL, and prints the table. It fails where an answer differs from the statement's,
// or is slower than is asked for.
func run(ctx context.Context, file string, out, progress io.Writer) error {
	if file == "" {
		dir, err := os.MkdirTemp("", "tilslutning-bench")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		file = filepath.Join(dir, "large.db")
	}
	databases := []database{
		{name: "SQLite", url: "sqlite://" + file, driver: "sqlite3", source: "file:" + file + "?_journal_mode=WAL&_synchronous=NORMAL&_busy_timeout=30000"},
		{name: "PostgreSQL", url: "postgres:///" + os.Getenv("PGDATABASE"), driver: "pgx", source: "postgres:///" + os.Getenv("PGDATABASE")},
	}
	if err := fill(ctx, databases[0], databases[1], progress); err != nil {
		return err
	}
	var columns []column
	for _, d := range databases {
		c, err := d.measure(ctx, progress)
		if err != nil {
			return fmt.Errorf("%s: %w", d.name, err)
		}
		columns = append(columns, c)
	}
	fmt.Fprintf(out, "%s, %d cores, %d clients; median of %d rounds of %s\n", runtime.Version(), runtime.GOMAXPROCS(0), clients, rounds, slice)
	return report(out, columns)
}

// database is one to measure on.
type database struct{ name, url, driver, source string }

// fill makes the example in the first database, unless it is there, and gives the second the same rows.
func fill(ctx context.Context, first, second database, progress io.Writer) error {
	s, err := first.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	made, err := s.Example.Query().Exist(store.AsStore(ctx))
	if err != nil {
		return err
	}
	if !made {
		fmt.Fprintln(progress, "making the example …")
		if err := example.MakeLarge(ctx, s, asOf, nil); err != nil {
			return err
		}
	}
	if err := s.Check(ctx); err != nil {
		return err
	}
	t, err := second.open(ctx)
	if err != nil {
		return err
	}
	defer t.Close()
	fmt.Fprintln(progress, "copying it to PostgreSQL …")
	return second.copyFrom(ctx, first)
}

// open migrates the database.
func (d database) open(ctx context.Context) (*store.Store, error) {
	if err := store.Migrate(ctx, d.url, time.Now); err != nil {
		return nil, err
	}
	return store.Open(ctx, d.url, time.Now)
}

// version is the database's, in its own words.
func (d database) version(ctx context.Context, handle *sql.DB) (text string, err error) {
	query := "SELECT 'SQLite ' || sqlite_version()"
	if d.driver == "pgx" {
		query = "SELECT 'PostgreSQL ' || current_setting('server_version')"
	}
	return text, handle.QueryRowContext(ctx, query).Scan(&text)
}
