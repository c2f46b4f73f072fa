// diff writes the next versioned migration of one database from the schema: it replays the files
// there are in a scratch database, and writes what is missing.
//
//	go run ./ent/migrations/diff sqlite NAME
//	pg_virtualenv go run ./ent/migrations/diff postgres NAME
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/mattn/go-sqlite3"

	"tilslutning/ent/db"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: diff sqlite|postgres NAME")
		os.Exit(2)
	}
	if err := diff(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func diff(dir, name string) error {
	kind, driver, source := dialect.SQLite, "sqlite3", "file:diff?mode=memory&cache=shared&_foreign_keys=on"
	if dir == "postgres" {
		kind, driver, source = dialect.Postgres, "pgx", "postgres:///"+os.Getenv("PGDATABASE")
	}
	handle, err := entsql.Open(driver, source)
	if err != nil {
		return err
	}
	defer handle.Close()
	files, err := sqltool.NewGooseDir(filepath.Join("ent", "migrations", dir))
	if err != nil {
		return err
	}
	client := db.NewClient(db.Driver(entsql.OpenDB(kind, handle.DB())))
	return client.Schema.NamedDiff(context.Background(), name,
		schema.WithDir(files), schema.WithMigrationMode(schema.ModeReplay), schema.WithDialect(kind),
		schema.WithFormatter(sqltool.GooseFormatter), schema.WithDropColumn(true), schema.WithDropIndex(true))
}
