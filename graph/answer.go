package graph

import (
	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/predicate"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
)

// found answers null for what is not there or not for the viewer.
func found[T any](row *T, err error) (*T, error) {
	if db.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// pointers is a list as gqlgen takes it; never null.
func pointers[T any](values []T) []*T {
	list := make([]*T, len(values))
	for i := range values {
		list[i] = &values[i]
	}
	return list
}

// values is a list as the rules take it.
func values[T any](pointers []*T) []T {
	var list []T
	for _, p := range pointers {
		list = append(list, *p)
	}
	return list
}

// orNone is null for a number that counts from 1.
func orNone(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// known is null for an empty text.
func known(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// rangeOf is null until both days are known.
func rangeOf(start, end day.Day) *day.Range {
	r := day.Range{Start: start, End: end}
	if !r.Known() {
		return nil
	}
	return &r
}

// bound is first where it or last is given; without either, only the count is asked for, and one
// row is enough.
func bound(first, last *int) *int {
	if first == nil && last == nil {
		return new(1)
	}
	return first
}

// statusOn is what an agreement's status is on a day: its period may be over by then, or its exit or
// closing still to come.
func statusOn(a *db.Agreement, on day.Day) accession.Status {
	switch {
	case a.Status == accession.Acceded && a.EndsOn.By(on):
		return accession.Ended
	case a.Status.Binding() && on < a.EndsOn:
		return accession.Acceded
	}
	return a.Status
}

// ofStatus finds the agreements of which statusOn says so.
func ofStatus(status accession.Status, on day.Day) predicate.Agreement {
	over := agreement.EndsOnLTE(on)
	switch status {
	case accession.Acceded:
		return agreement.And(agreement.StatusIn(accession.Acceded, accession.Exited, accession.Ended), agreement.EndsOnGT(on))
	case accession.Exited:
		return agreement.And(agreement.StatusEQ(status), over)
	case accession.Ended:
		return agreement.And(agreement.StatusIn(accession.Acceded, accession.Ended), over)
	}
	return agreement.StatusEQ(status)
}
