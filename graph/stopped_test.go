package graph_test

import (
	"context"
	"database/sql"
	"strings"
	"testing"

	"tilslutning/rules/access"
)

// A query waits in the database for a table that another holds, and is stopped there: its statement ends with it.
func TestASlowQuerysStatementIsStoppedInTheDatabase(t *testing.T) {
	w := newWorld(t)
	if strings.HasPrefix(w.url, "sqlite://") {
		t.Skip("in SQLite nobody waits to read")
	}
	w.project("alfa", "III")
	other, err := sql.Open("pgx", w.url)
	check(err)
	t.Cleanup(func() { _ = other.Close() })
	holds, err := other.BeginTx(t.Context(), nil)
	check(err)
	t.Cleanup(func() { _ = holds.Rollback() })
	_, err = holds.ExecContext(t.Context(), `LOCK TABLE projects IN ACCESS EXCLUSIVE MODE`)
	check(err)
	waiting := func() (n int) {
		check(other.QueryRowContext(t.Context(), `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`).Scan(&n))
		return n
	}
	ctx, stop := context.WithCancel(access.With(t.Context(), w.viewer("")))
	answered := make(chan []string)
	go func() { answered <- w.answer(ctx, `{ projects(first: 5) { edges { node { name } } } }`).codes() }()
	for waiting() == 0 {
	}
	stop()
	if codes := <-answered; strings.Join(codes, " ") != "TOO_COMPLEX" {
		t.Errorf("%q", codes)
	}
	for waiting() > 0 { // the server learns of it by a message of its own; it would wait as long as the table is held
	}
}
