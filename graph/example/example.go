// Package example makes up a portfolio of projects, with the acts that their bodies, KOMBIT and the
// municipalities would have done, each as who would do it and on its day.
package example

import (
	"context"
	"errors"
	"math/rand/v2"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Make fills a migrated database that holds no projects with example data made for a day: the same
// every time but for the ids. Nothing is dated after the day but plans. It stops at the first act
// that is refused or fails, and keeps those before it. Progress, which may be nil, hears how many
// of the acts are done.
func Make(ctx context.Context, s *store.Store, asOf day.Day, progress func(done, total int)) error {
	return fill(ctx, s, asOf, progress, func(w *writer) {
		w.begin(w.month(-132))
		for _, p := range portfolio {
			w.project(p)
		}
		w.successors()
		w.bill()
	})
}

// fill has the acts written, and does them.
func fill(ctx context.Context, s *store.Store, asOf day.Day, progress func(done, total int), write func(*writer)) error {
	if taken, err := s.Project.Query().Exist(ctx); err != nil || taken {
		return errors.Join(err, unless(!taken, "the database holds projects already"))
	}
	places, err := loadPlaces(ctx, s)
	if err != nil {
		return err
	}
	w := &writer{asOf: asOf, places: places, rand: rand.New(rand.NewPCG(2019, 7)), named: map[string]bool{},
		managers: map[string]*person{}, begins: map[string]day.Day{}, running: map[string]*running{}}
	write(w)
	// Marked first: whatever stops the script, what it has made so far is told to be made up.
	if err := mark(ctx, s.At(w.acts[0].on.Noon), asOf); err != nil {
		return err
	}
	return play(ctx, s, w.acts, progress)
}

// mark says in the database that its data is made up.
func mark(ctx context.Context, s *store.Store, asOf day.Day) error {
	_, err := s.Change(access.With(ctx, kombitAdmin), store.Act{Name: "example", Input: asOf},
		func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return terms.Ruling{}, tx.Example.Create().SetAsOf(asOf).Exec(ctx)
		})
	return err
}

func unless(holds bool, otherwise string) error {
	if holds {
		return nil
	}
	return errors.New(otherwise)
}
