package example

import (
	"fmt"

	"tilslutning/rules/day"
)

// running is a project as it was written, for what comes on top.
type running struct {
	project
	course   course
	slug     string
	price    price
	steering *string   // id; nil without one
	seated   []*place  // who sit in the steering group
	members  []*member // who acceded
}

// bill writes the money: what the projects cost, what changes what they charge, and the invoices.
func (w *writer) bill() {
	for _, p := range portfolio {
		if r := w.running[p.name]; r != nil {
			w.costs(r)
		}
	}
	w.withoutVAT()
	w.priceChanges()
	w.shifts()
	w.correctAvailability()
	w.exits()
	w.closings()
	w.claim()
	w.extension()
	w.yearEnds()
	w.invoice()
}

// invoicingDays are those of every year (5.11).
var invoicingDays = []string{"02-15", "09-15", "12-31"}

// invoice has the invoicing run three times a year from when the first system was in use, each after
// all else that was done that day.
func (w *writer) invoice() {
	first := w.asOf
	for _, r := range w.running {
		first = min(first, r.course.operation)
	}
	for year := first.Year(); year <= w.asOf.Year(); year++ {
		for _, monthAndDay := range invoicingDays {
			if on := day.Day(fmt.Sprintf("%d-%s", year, monthAndDay)); on > first {
				w.do(on, kombitFinance, "runInvoicing", in{"asOf": on})
			}
		}
	}
}

// firstInvoice is when a municipality is first invoiced that has the system from that day (5.11).
func firstInvoice(start day.Day) day.Day {
	monthAndDay := invoicingDays[1]
	switch month := start[5:7]; {
	case month == "01":
		monthAndDay = invoicingDays[0]
	case month >= "09":
		monthAndDay = invoicingDays[2]
	}
	return day.Day(fmt.Sprintf("%d-%s", start.Year(), monthAndDay))
}

// dated is a day of the year so many after that of the data.
func (w *writer) dated(years int, monthAndDay string) day.Day {
	return day.Day(fmt.Sprintf("%d-%s", w.asOf.Year()+years, monthAndDay))
}
