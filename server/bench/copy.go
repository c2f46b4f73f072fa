package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// copyFrom gives a migrated PostgreSQL the rows of a SQLite database, all as they are: to do every act
// again takes it many times as long.
func (d database) copyFrom(ctx context.Context, from database) error {
	source, err := sql.Open(from.driver, from.source)
	if err != nil {
		return err
	}
	defer source.Close()
	to, err := pgx.Connect(ctx, d.source)
	if err != nil {
		return err
	}
	defer to.Close(ctx)
	tables, err := texts(ctx, source, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'goose%'`)
	if err != nil {
		return err
	}
	// The tables come in no order, so their references are not looked at meanwhile.
	if _, err := to.Exec(ctx, "SET session_replication_role = replica"); err != nil {
		return err
	}
	for _, table := range tables {
		if err := copyTable(ctx, source, to, table); err != nil {
			return fmt.Errorf("copying %s: %w", table, err)
		}
	}
	_, err = to.Exec(ctx, "ANALYZE")
	return err
}

func copyTable(ctx context.Context, source *sql.DB, to *pgx.Conn, table string) (err error) {
	if _, err := to.Exec(ctx, "DELETE FROM "+pgx.Identifier{table}.Sanitize()); err != nil {
		return err
	}
	rows, err := source.QueryContext(ctx, "SELECT * FROM "+pgx.Identifier{table}.Sanitize())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	types, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	_, err = to.CopyFrom(ctx, pgx.Identifier{table}, columns, pgx.CopyFromFunc(func() ([]any, error) {
		if !rows.Next() {
			return nil, rows.Err()
		}
		row := make([]any, len(columns))
		pointers := make([]any, len(columns))
		for i := range row {
			pointers[i] = &row[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			return nil, err
		}
		for i, value := range row {
			if n, isNumber := value.(int64); isNumber && strings.EqualFold(types[i].DatabaseTypeName(), "bool") { // SQLite has no such type
				row[i] = n != 0
			}
		}
		return row, nil
	}))
	return err
}

func texts(ctx context.Context, handle *sql.DB, query string) (list []string, err error) {
	rows, err := handle.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		list = append(list, text)
	}
	return list, nil
}
