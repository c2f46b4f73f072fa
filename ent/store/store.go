// Package store opens the database, reads it through the policies of ent/schema, and carries out
// changes to it.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/mattn/go-sqlite3"

	"tilslutning/ent/db"
	_ "tilslutning/ent/db/runtime" // without it no policy is in force
	"tilslutning/ent/migrations"
	"tilslutning/rules/day"
)

// Store reads through the policies of ent/schema, and writes by Change alone.
type Store struct {
	*db.Client
	sql     *sql.DB
	dialect string
	now     func() time.Time
}

// Open opens the database at the URL, sqlite://PATH or postgres://…, as it stands: Migrate makes
// it ready. The clock is what everything recorded is dated by.
func Open(_ context.Context, databaseURL string, now func() time.Time) (*Store, error) {
	handle, kind, err := open(databaseURL, "on")
	if err != nil {
		return nil, err
	}
	s := &Store{sql: handle, dialect: kind, now: now}
	s.Client = db.NewClient(db.Driver(s.driver(entsql.OpenDB(kind, handle))))
	s.Use(s.noteRow)
	return s, nil
}

// At is the same store at another time.
func (s *Store) At(now func() time.Time) *Store {
	at := *s
	at.now = now
	at.Client = db.NewClient(db.Driver(at.driver(entsql.OpenDB(s.dialect, s.sql))))
	at.Use(at.noteRow)
	return &at
}

// Within is the same store as a change under way sees it.
func (s *Store) Within(tx *db.Client) *Store {
	within := *s
	within.Client = tx
	return &within
}

// Today is the date in Denmark.
func (s *Store) Today() day.Day { return day.Of(s.now()) }

// Ready says whether the database can be reached and is migrated.
func (s *Store) Ready(ctx context.Context) error {
	if err := s.sql.PingContext(ctx); err != nil {
		return err
	}
	return migrations.Current(ctx, s.sql, s.dialect)
}

// settle has SQLite write into the file what still stands beside it, so that what a change has deleted is
// in neither. It waits for those who read meanwhile as long as a write does; past that, what is deleted
// goes with the next that is settled.
func (s *Store) settle(ctx context.Context) error {
	if s.dialect != dialect.SQLite {
		return nil
	}
	_, err := s.sql.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

// driver counts the statements of a context that asks for it.
func (s *Store) driver(d dialect.Driver) dialect.Driver { return counted{d} }

// open opens a handle and tells the dialect.
func open(databaseURL, foreignKeys string) (*sql.DB, string, error) {
	switch scheme, rest, _ := strings.Cut(databaseURL, "://"); scheme {
	case "sqlite":
		if rest == "" {
			return nil, "", errors.New("the database URL names no file: sqlite://tilslutning.db")
		}
		handle, err := sql.Open("sqlite3", "file:"+rest+"?"+sqliteOptions(foreignKeys))
		return handle, dialect.SQLite, err
	case "postgres", "postgresql":
		handle, err := sql.Open("pgx", databaseURL)
		if err != nil {
			return nil, "", err
		}
		handle.SetMaxOpenConns(20)
		handle.SetMaxIdleConns(20) // or all but two are opened anew for every rush
		return handle, dialect.Postgres, nil
	default:
		return nil, "", fmt.Errorf("the database URL starts with %.20q; it must start with sqlite:// or postgres://", scheme)
	}
}

// sqliteOptions: an immediate transaction takes the write lock at its start and waits for it; a
// deferred one fails when it first writes beside another.
func sqliteOptions(foreignKeys string) string {
	return url.Values{
		"_txlock":        {"immediate"},
		"_journal_mode":  {"WAL"},
		"_synchronous":   {"NORMAL"},
		"_busy_timeout":  {"30000"}, // milliseconds
		"_foreign_keys":  {foreignKeys},
		"_secure_delete": {"on"}, // what is erased leaves the file too
	}.Encode()
}
