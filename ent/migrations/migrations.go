// Package migrations holds and applies the versioned migrations of both databases.
package migrations

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"
)

//go:embed sqlite/*.sql postgres/*.sql
var files embed.FS

// Up brings the database up to date. On SQLite the handle must be opened with foreign keys off:
// rebuilding a table would empty those that refer to it.
func Up(ctx context.Context, handle *sql.DB, kind string) error {
	p, err := provider(handle, kind)
	if err != nil {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("migrating: %w", err)
	}
	if kind != dialect.SQLite {
		return nil
	}
	var table string
	switch err := handle.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&table); {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return fmt.Errorf("migrating: table %s has broken references", table)
}

// Current fails unless all migrations are applied.
func Current(ctx context.Context, handle *sql.DB, kind string) error {
	p, err := provider(handle, kind)
	if err != nil {
		return err
	}
	pending, err := p.HasPending(ctx)
	if err != nil {
		return err
	}
	if pending {
		return errors.New("the database is not migrated: run tilslutning migrate")
	}
	return nil
}

func provider(handle *sql.DB, kind string) (*goose.Provider, error) {
	dir, gooseDialect := "sqlite", goose.DialectSQLite3
	if kind == dialect.Postgres {
		dir, gooseDialect = "postgres", goose.DialectPostgres
	}
	sub, err := fs.Sub(files, dir)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(gooseDialect, handle, sub)
}
