package store

import (
	"context"
	"fmt"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/migrations"
	"tilslutning/rules/population"
	"tilslutning/rules/terms"
)

// Migrate brings the database at the URL up to date. A fresh one gets the 98 municipalities, with
// their regions and inhabitants.
func Migrate(ctx context.Context, databaseURL string, now func() time.Time) error {
	handle, kind, err := open(databaseURL, "off")
	if err != nil {
		return err
	}
	err = migrations.Up(ctx, handle, kind)
	if closing := handle.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	s, err := Open(ctx, databaseURL, now)
	if err != nil {
		return err
	}
	defer s.Close()
	return s.seed(AsStore(ctx))
}

// seed stores what the product knows of itself, once.
func (s *Store) seed(ctx context.Context) error {
	if known, err := s.Municipality.Query().Exist(ctx); known || err != nil {
		return err
	}
	municipalities, figures := population.Embedded()
	_, err := s.Change(ctx, Act{Name: "seed"}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		known, err := tx.Municipality.Query().Exist(ctx)
		if known || err != nil {
			return terms.Ruling{}, err // another process was first
		}
		if _, err := RecordMunicipalities(ctx, tx, municipalities, regionsSince); err != nil {
			return terms.Ruling{}, err
		}
		if err := RecordMerger(ctx, tx); err != nil {
			return terms.Ruling{}, err
		}
		_, err = RecordInhabitants(ctx, tx, figures, population.Source, s.Today())
		return terms.Ruling{}, err
	})
	if err != nil {
		return fmt.Errorf("storing the municipalities: %w", err)
	}
	return nil
}
