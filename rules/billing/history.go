package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/money"
)

// Fact is one value that was decided on a day.
type Fact[T any] struct {
	DecidedOn day.Day
	Value     T
}

// Availability is the first day a municipality has the system: planned, or confirmed.
type Availability struct {
	On        day.Day
	Confirmed bool
}

// History is all that was ever recorded of an agreement, or of its extension: each kind of fact in
// the order of recording, of which the later recorded holds (a price: for its first day; a figure:
// for its year). Numbers of the agreement itself have no history.
type History struct {
	Municipality string // its code
	Periods      []Fact[day.Range]
	Available    []Fact[Availability]
	Prices       []Fact[Price]  // that bind the agreement
	Figures      []Fact[Figure] // of the municipality
	PilotPeriods []Fact[day.Range]
	Pilots       []Fact[bool]    // whether the municipality is a pilot
	Exits        []Fact[day.Day] // Never withdraws one
	Closings     []Fact[day.Day] // Never withdraws one
	VATRates     []Fact[money.Rate]
	FreeMonths   int // of a pilot (5.5)
	DaysToPay    int // 5.11
	Extension    bool
	Shares       []Share // of costs, apart from the schedule (4.9)
}

// Known is what holds today. A system that is only planned is not available.
func (h History) Known() Facts {
	f := h.facts(always)
	f.AvailableFrom = confirmed(h.Available, always)
	return f
}

// Expected is what holds today, for forecasts: a system is available as planned, until it is
// confirmed.
func (h History) Expected() Facts {
	f := h.facts(always)
	f.AvailableFrom = planned(h.Available, always)
	return f
}

// DecidedBy is the facts that fix an exit on that day (4.6): those decided by then; of a kind with
// none, pilot apart, today's. A municipality with no availability counts from the period's first
// day, and the newest figures hold whenever they were decided.
func (h History) DecidedBy(exit day.Day) Facts {
	by := func(decidedOn day.Day) bool { return decidedOn <= exit }
	f, today := h.facts(by), h.Expected()
	if len(f.Prices) == 0 {
		f.Prices = today.Prices
	}
	if !f.Period.Known() {
		f.Period = today.Period
	}
	f.AvailableFrom = planned(h.Available, by)
	if !f.AvailableFrom.Known() {
		f.AvailableFrom = today.AvailableFrom
	}
	if !f.AvailableFrom.Known() {
		f.AvailableFrom = f.Period.Start
	}
	f.Figures, f.ExitOn, f.ClosedOn, f.VATRate = today.Figures, today.ExitOn, today.ClosedOn, today.VATRate
	return f
}

func always(day.Day) bool { return true }

// facts is what holds of the facts decided on such days, but for availability.
func (h History) facts(on func(day.Day) bool) Facts {
	f := Facts{Municipality: h.Municipality, FreeMonths: h.FreeMonths, DaysToPay: h.DaysToPay, Extension: h.Extension,
		Period: newest(h.Periods, on, day.Nothing), ExitOn: newest(h.Exits, on, day.Never), ClosedOn: newest(h.Closings, on, day.Never),
		VATRate: newest(h.VATRates, on, UsualVATRate), Prices: values(h.Prices, on), Figures: values(h.Figures, on)}
	if newest(h.Pilots, on, false) && !h.Extension {
		f.Pilot = newest(h.PilotPeriods, on, day.Nothing)
	}
	return f
}

// newest is the last recorded of the facts decided on such days, or else another value.
func newest[T any](facts []Fact[T], on func(day.Day) bool, otherwise T) T {
	for _, f := range facts {
		if on(f.DecidedOn) {
			otherwise = f.Value
		}
	}
	return otherwise
}

func values[T any](facts []Fact[T], on func(day.Day) bool) (all []T) {
	for _, f := range facts {
		if on(f.DecidedOn) {
			all = append(all, f.Value)
		}
	}
	return all
}

// confirmed is the day the system is confirmed to be available; Never without one.
func confirmed(facts []Fact[Availability], on func(day.Day) bool) day.Day {
	found := day.Never
	for _, f := range facts {
		if f.Value.Confirmed && on(f.DecidedOn) {
			found = f.Value.On
		}
	}
	return found
}

// planned is the day the system is available as planned, until it is confirmed.
func planned(facts []Fact[Availability], on func(day.Day) bool) day.Day {
	if found := confirmed(facts, on); found.Known() {
		return found
	}
	return newest(facts, on, Availability{On: day.Never}).On
}
