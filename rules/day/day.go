// Package day has civil dates: a day in Denmark, without time of day or zone.
package day

import (
	"fmt"
	"time"
	_ "time/tzdata" // the program carries its own time zones
)

// Day is written "2026-01-31", so that days sort and compare as text, here and in both
// databases.
type Day string

// Never is the day of what has not happened or is not planned: after every other day. A range
// that has not ended ends on it, and no comparison, order or filter needs a null.
const Never Day = "9999-12-31"

// The first and last day that the product takes from anyone.
const (
	First Day = "1900-01-01"
	Last  Day = "2200-12-31"
)

// Parse reads a day from First to Last; the error says what is wrong.
func Parse(s string) (Day, error) {
	d := Day(s)
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("%.20q is no date as 2026-01-31", s)
	}
	if d < First || d > Last {
		return "", fmt.Errorf("%s is outside %s to %s", d, First[:4], Last[:4])
	}
	return d, nil
}

// Of is the day it is in Denmark at the instant t.
func Of(t time.Time) Day { return Day(t.In(denmark).Format(time.DateOnly)) }

// Noon is the middle of the day in Denmark, an instant that falls on d.
func (d Day) Noon() time.Time {
	t := d.utc()
	return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, denmark)
}

// Known says whether d is a day at all: neither the zero value nor Never.
func (d Day) Known() bool { return d != "" && d != Never }

// By says whether d has come by the end of the day other. The zero Day and Never have not.
func (d Day) By(other Day) bool { return d.Known() && d <= other }

// Plus is the day n days later; earlier where n is negative. Never stays Never.
func (d Day) Plus(n int) Day {
	if !d.Known() {
		return d
	}
	return Day(d.utc().AddDate(0, 0, n).Format(time.DateOnly))
}

// Year is the calendar year.
func (d Day) Year() int { return d.utc().Year() }

// utc is a carrier for the calendar's arithmetic alone.
func (d Day) utc() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		panic("day: " + string(d) + " was not parsed")
	}
	return t
}

var denmark = func() *time.Location {
	l, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err)
	}
	return l
}()

// EndOf is the last day of a year.
func EndOf(year int) Day { return Day(fmt.Sprintf("%04d-12-31", year)) }
