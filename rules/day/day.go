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

// Begin is the instant that the day begins in Denmark.
func (d Day) Begin() time.Time {
	t := d.utc()
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, denmark)
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
	return civil(d.number() + n)
}

// Year is the calendar year.
func (d Day) Year() int { return d.digits(0, 4) }

// digits reads the digits from one place to another. Days were parsed when they came in.
func (d Day) digits(from, to int) (n int) {
	for _, c := range []byte(d[from:to]) {
		n = n*10 + int(c-'0')
	}
	return n
}

// utc is a carrier for the calendar's arithmetic alone.
func (d Day) utc() time.Time {
	if len(d) != len(time.DateOnly) {
		panic("day: " + string(d) + " was not parsed")
	}
	return time.Date(d.Year(), time.Month(d.digits(5, 7)), d.digits(8, 10), 0, 0, 0, 0, time.UTC)
}

// number counts the days from 1 January 1970, for arithmetic.
func (d Day) number() int { return int(d.utc().Unix() / secondsADay) }

// civil is the day with that number.
func civil(number int) Day {
	year, month, date := time.Unix(int64(number)*secondsADay, 0).UTC().Date()
	return Day([]byte{digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), '-',
		digit(int(month), 10), digit(int(month), 1), '-', digit(date, 10), digit(date, 1)})
}

func digit(n, place int) byte { return byte('0' + n/place%10) }

const secondsADay = 24 * 60 * 60

var denmark = func() *time.Location {
	l, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err)
	}
	return l
}()

// EndOf is the last day of a year.
func EndOf(year int) Day { return inYear(year, "-12-31") }

// inYear is a year with a month and day behind it.
func inYear(year int, rest string) Day {
	return Day([]byte{digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1)}) + Day(rest)
}
