package store

import (
	"context"
	"errors"
	"slices"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"tilslutning/ent/db"
)

// Rows is many rows of one table, to be stored at once.
type Rows struct {
	Table   string
	Columns []string
	Values  [][]any
}

// Add adds a row; its values stand in the order of the columns.
func (r *Rows) Add(values ...any) { r.Values = append(r.Values, values) }

// Insert stores the rows by as few statements as the database takes, within a change whose act names
// a row of its own, to which they point: they are not noted one by one.
func (s *Store) Insert(ctx context.Context, tx *db.Client, rows Rows) error {
	if noted, _ := ctx.Value(changedKey{}).(*changed); noted == nil {
		return errors.New("store: a write outside Change")
	}
	most := 32_766 // values of a statement in SQLite
	if s.dialect == dialect.Postgres {
		most = 65_535
	}
	for some := range slices.Chunk(rows.Values, max(1, most/max(1, len(rows.Columns)))) {
		insert := sql.Dialect(s.dialect).Insert(rows.Table).Columns(rows.Columns...)
		for _, row := range some {
			insert.Values(row...)
		}
		query, values := insert.Query()
		if _, err := tx.ExecContext(ctx, query, values...); err != nil {
			return err
		}
	}
	return nil
}

// NewID is a key of the table with that prefix, later than every one before.
func NewID(prefix string) string { return prefix + uuid.Must(uuid.NewV7()).String() }
