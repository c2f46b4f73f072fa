// Package storetest opens migrated databases for tests, on SQLite and on PostgreSQL.
package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	_ "github.com/jackc/pgx/v5/stdlib" // the drivers of the databases made here
	_ "github.com/mattn/go-sqlite3"

	"tilslutning/ent/store"
)

// Each runs a test on both databases. PostgreSQL is the one that the PG* variables name, as
// pg_virtualenv sets them; without them, and without REQUIRE_POSTGRES, SQLite alone is tested.
func Each(t *testing.T, now func() time.Time, test func(t *testing.T, s *store.Store)) {
	EachURL(t, func(t *testing.T, url string) { test(t, Open(t, url, now)) })
}

// EachURL is Each for a test that opens its migrated database itself.
func EachURL(t *testing.T, test func(t *testing.T, url string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	if required() || os.Getenv("PGHOST") != "" {
		t.Run("postgres", func(t *testing.T) { test(t, Postgres(t)) })
	}
}

// One is the URL of a migrated database for a test that needs no more than one: on PostgreSQL
// where that is required, so that a run of both covers both.
func One(t *testing.T) string {
	t.Helper()
	if required() {
		return Postgres(t)
	}
	return SQLite(t)
}

func required() bool { return os.Getenv("REQUIRE_POSTGRES") != "" }

// Open opens the database at the URL until the test ends.
func Open(t *testing.T, url string, now func() time.Time) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), url, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// SQLite is the URL of a migrated file of the test's own.
func SQLite(t *testing.T) string {
	t.Helper()
	template, err := sqliteTemplate()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "test.db")
	if err := os.WriteFile(path, template, 0o600); err != nil {
		t.Fatal(err)
	}
	return "sqlite://" + path
}

// sqliteTemplate is a migrated file, made once.
var sqliteTemplate = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "tilslutning")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "template.db")
	if err := store.Migrate(context.Background(), "sqlite://"+path, made); err != nil {
		return nil, err
	}
	return os.ReadFile(path) // the last handle is closed, so that nothing is left in the write-ahead log
})

// Postgres is the URL of a migrated database of the test's own, dropped when the test ends.
func Postgres(t *testing.T) string {
	t.Helper()
	if os.Getenv("PGHOST") == "" {
		t.Fatal("PostgreSQL is required, and PGHOST names none")
	}
	template, err := postgresTemplate()
	if err != nil {
		t.Fatal(err)
	}
	name := scratch()
	if err := administer(`CREATE DATABASE ` + name + ` TEMPLATE ` + template); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := administer(`DROP DATABASE ` + name + ` WITH (FORCE)`); err != nil {
			t.Error(err)
		}
	})
	return "postgres:///" + name
}

// postgresTemplate is a migrated database, made once; it goes with the test's cluster.
var postgresTemplate = sync.OnceValues(func() (string, error) {
	name := scratch()
	if err := administer(`CREATE DATABASE ` + name); err != nil {
		return "", err
	}
	return name, store.Migrate(context.Background(), "postgres:///"+name, made)
})

// made is when the databases of tests are made.
func made() time.Time { return time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC) }

// Tamper runs a statement in the database at the URL past the store, as who has its password can.
// It must change something.
func Tamper(t *testing.T, url, statement string) {
	t.Helper()
	driver, at := "pgx", url
	if path, isFile := strings.CutPrefix(url, "sqlite://"); isFile {
		driver, at = "sqlite3", path
	}
	handle, err := sql.Open(driver, at)
	if err != nil {
		t.Fatal(err)
	}
	defer handle.Close()
	result, err := handle.ExecContext(t.Context(), statement)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := result.RowsAffected(); n == 0 || err != nil {
		t.Fatalf("%s changed %d rows: %v", statement, n, err)
	}
}

func scratch() string { return fmt.Sprintf("t%x", uuid.New()) }

// administer runs one statement in the database that the PG* variables name.
func administer(statement string) error {
	handle, err := sql.Open("pgx", "postgres:///"+os.Getenv("PGDATABASE"))
	if err != nil {
		return err
	}
	defer handle.Close()
	_, err = handle.ExecContext(context.Background(), statement)
	return err
}
