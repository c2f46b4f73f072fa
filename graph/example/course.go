package example

import (
	"slices"
	"time"

	"tilslutning/rules/day"
	"tilslutning/rules/phases"
)

// course is when the steps of a project fall, those still to come too.
type course struct {
	starts    map[phases.Phase]day.Day // each phase's first day
	group     day.Day                  // the steering group is formed
	invited   day.Day                  // the accession material goes out
	answerBy  day.Day
	operation day.Day
	ends      day.Day   // the repayment period's last day
	waves     []day.Day // when the waves get the system
}

// course lays a project's steps around the day its phase began. All phases before lie in the past,
// and all phases after in the future.
func (w *writer) course(p project) course {
	building, waves, apart := 12+w.rand.IntN(3), 2+w.rand.IntN(3), 2+w.rand.IntN(2)
	if p.phase == phases.IV {
		waves, apart = 4, 3 // some are still to come
	}
	lasts := []int{4 + w.rand.IntN(3), 9 + w.rand.IntN(3), 9 + w.rand.IntN(4), building + (waves-1)*apart + 2}
	at := make([]int, 5) // months from the month the data is made for
	known := p.phase.Number() - 1
	if at[known] = -p.began; p.phase == phases.V {
		known = 3
		at[known] = -p.began - building
	}
	for n := known; n < 4; n++ {
		at[n+1] = at[n] + lasts[n]
	}
	if soon := 3 + w.rand.IntN(3); p.phase != phases.V && at[known+1] < soon {
		for n, late := known+1, soon-at[known+1]; n < 5; n++ {
			at[n] += late
		}
	}
	for n := known; n > 0; n-- {
		at[n-1] = at[n] - lasts[n-1]
	}
	operation := at[3] + building
	c := course{
		starts:   map[phases.Phase]day.Day{},
		group:    w.month(at[1] + 1).Plus(w.rand.IntN(20)),
		invited:  w.month(at[2] - 5).Plus(6),
		answerBy: w.month(at[2] - 1).Plus(-1),

		operation: w.month(operation),
		ends:      w.month(operation + 12*p.repays).Plus(-1),
	}
	for n, phase := range phases.All {
		c.starts[phase] = w.month(at[n])
	}
	for n := range waves {
		c.waves = append(c.waves, w.month(operation+n*apart))
	}
	return c
}

// month is the first day of the month that many months from the one the data is made for.
func (w *writer) month(n int) day.Day {
	t := date(w.asOf)
	return day.Day(time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

// between is a working day from first up to the day before end, where there is one.
func (w *writer) between(first, end day.Day) day.Day {
	days := int(date(end).Sub(date(first)) / (24 * time.Hour))
	d := first.Plus(w.rand.IntN(max(days, 1)))
	for _, near := range []int{0, 1, 2, -1, -2} {
		if moved := d.Plus(near); first <= moved && moved < end && !slices.Contains(weekend, date(moved).Weekday()) {
			return moved
		}
	}
	return d
}

var weekend = []time.Weekday{time.Saturday, time.Sunday}

// date is a carrier for the calendar's arithmetic alone.
func date(d day.Day) time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		panic("example: " + string(d) + " was not parsed")
	}
	return t
}
