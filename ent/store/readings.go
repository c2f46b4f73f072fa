package store

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"tilslutning/ent/db/reading"
	"tilslutning/rules/access"
)

// LogReadings keeps that the viewer is shown the contact data of those persons: by plain SQL, for it is
// no act, and must not wait for one.
func (s *Store) LogReadings(ctx context.Context, persons []string) error {
	if len(persons) == 0 {
		return nil
	}
	v, from, at := access.From(ctx), requestOf(ctx), s.now().UTC().Truncate(time.Second)
	insert := sql.Dialect(s.dialect).Insert(reading.Table).Columns(reading.FieldID, reading.FieldAt, reading.FieldSubject,
		reading.FieldCvr, reading.FieldClient, reading.FieldRequest, reading.FieldAddress, reading.PersonColumn)
	for _, person := range persons {
		insert.Values(NewID("RD"), at, v.Subject, v.CVR, v.Client, from.ID, from.Address, person)
	}
	query, values := insert.Query()
	_, err := s.sql.ExecContext(ctx, query, values...)
	return err
}
