// Package storetest opens migrated databases for tests, on SQLite and on PostgreSQL.
package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver of the databases made here

	"tilslutning/ent/store"
)

// Each runs a test on both databases. PostgreSQL is the one that the PG* variables name, as
// pg_virtualenv sets them; without them, and without REQUIRE_POSTGRES, SQLite alone is tested.
func Each(t *testing.T, now func() time.Time, test func(t *testing.T, s *store.Store)) {
	t.Run("sqlite", func(t *testing.T) { test(t, Open(t, SQLite(t), now)) })
	if os.Getenv("PGHOST") == "" {
		if os.Getenv("REQUIRE_POSTGRES") != "" {
			t.Fatal("REQUIRE_POSTGRES is set, and no PGHOST")
		}
		return
	}
	t.Run("postgres", func(t *testing.T) { test(t, Open(t, Postgres(t), now)) })
}

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
