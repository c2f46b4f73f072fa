package example

import (
	"context"
	"fmt"

	"tilslutning/ent/store"
	"tilslutning/rules/day"
	"tilslutning/rules/phases"
)

// MakeLarge is Make of a portfolio to measure by: as many projects, nearly all of them so old and so
// widely joined that there are over 5,000 agreements and 100,000 invoices.
func MakeLarge(ctx context.Context, s *store.Store, asOf day.Day, progress func(done, total int)) error {
	return makeLarge(ctx, s, asOf, len(portfolio), 1, progress)
}

// makeLarge makes the first so many projects, each with one in so many of its municipalities.
func makeLarge(ctx context.Context, s *store.Store, asOf day.Day, projects, oneIn int, progress func(done, total int)) error {
	return fill(ctx, s, asOf, progress, func(w *writer) {
		for _, p := range w.places {
			w.countedFrom = max(w.countedFrom, day.StartOf(p.countedSince))
		}
		w.begin(w.month(-200))
		for n, p := range portfolio[:projects] {
			p = aged(p, n)
			p.joins /= oneIn
			w.project(p)
			if r := w.running[p.name]; r != nil {
				w.billAged(r, n)
			}
		}
		w.invoice()
	})
}

// aged is a project of the portfolio, the nth, as the large one has it: of each phase before the last
// a few stay as they are.
func aged(p project, n int) project {
	p.closes, p.successorOf = "", ""
	if p.phase == phases.I {
		return p
	}
	p.joins = 86 + n%9
	if n%4 != 3 || p.phase == phases.V {
		p.phase, p.began, p.repays = phases.V, 128+n%12, 14
	}
	if p.without == "" && n%4 == 0 {
		p.power = binds
	}
	return p
}

// billAged writes what the project, the nth, costs and what changes what it charges: prices that the
// mandate makes binding are decided after the first invoices of their year, so that these are
// corrected (4.5), and a municipality leaves (5.8).
func (w *writer) billAged(r *running, n int) {
	w.costs(r)
	if r.phase != phases.V {
		return
	}
	if r.power == binds {
		for ago := 1; ago <= 3; ago++ {
			w.changePrice(r, w.dated(-ago, "03-11"), w.dated(-ago, "01-01"), 25-5*ago,
				"Styregruppen anbefaler prisregulering inden for kommissoriets 3 %.", "Prisen reguleres fra årets begyndelse, som kommissoriet giver adgang til.")
		}
	}
	if n%3 == 0 {
		a, month := r.leaver(), 1+n%12
		declared, on := w.dated(-1, fmt.Sprintf("%02d-11", month)), w.dated(0, fmt.Sprintf("%02d-01", month))
		w.do(declared, a.signatory(), "exitAgreement", in{"agreement": a.id, "on": on, "decidedOn": declared})
	}
}
