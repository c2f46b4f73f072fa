package example

import (
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/phases"
)

// costs writes what a project costs (5.1): development until operation starts, then the supplier's
// yearly price of operation, known from the contract for the whole period, and what KOMBIT spends on
// running it. They come to about what the price brings in.
func (w *writer) costs(r *running) {
	if r.phase.Number() < 3 {
		return
	}
	income, c := r.income(), r.course
	building := day.Range{Start: c.starts[phases.III], End: c.operation.Plus(-1)}
	for year := building.Start.Year(); year <= building.End.Year(); year++ {
		w.cost(r, day.EndOf(year).Plus(17), year, "DEVELOPMENT", income*50/100*share(building, year), building.Days(), "Udvikling efter kontrakten")
	}
	inUse := day.Range{Start: c.operation, End: c.ends}
	for year := c.operation.Year(); year <= c.ends.Year(); year++ {
		w.cost(r, c.operation.Plus(15), year, "OPERATION", income*52/100*share(inUse, year), inUse.Days(), "Drift efter kontrakten")
		w.cost(r, day.EndOf(year).Plus(22), year, "ADMINISTRATION", income*2/100*share(inUse, year), inUse.Days(), "KOMBITs forvaltning")
		if year > c.operation.Year()+1 {
			w.cost(r, day.EndOf(year).Plus(24), year, "FURTHER_DEVELOPMENT", income*2/100*share(inUse, year), inUse.Days(), "Mindre ændringer, som styregruppen har godkendt")
		}
	}
}

// share is how many days of the year lie in the range.
func share(of day.Range, year int) money.Ore {
	return money.Ore(of.And(day.Range{Start: day.StartOf(year), End: day.EndOf(year)}).Days())
}

// cost writes a cost of so many parts, in whole thousands of kroner, unless it comes to none.
func (w *writer) cost(r *running, on day.Day, year int, kind string, amount money.Ore, parts int, note string) {
	const thousand = 1000_00
	rounded := amount / money.Ore(parts) / thousand * thousand
	if rounded != 0 {
		w.do(on, kombitFinance, "recordCost", in{"project": r.slug, "year": year, "kind": kind, "amount": rounded.String(), "note": note})
	}
}

// income is what the price brings in over the whole period if nobody leaves, roughly, in øre.
func (r *running) income() money.Ore {
	return incomeOf(r.price, r.members, day.Range{Start: r.course.operation, End: r.course.ends})
}

func incomeOf(asked price, members []*member, period day.Range) (sum money.Ore) {
	for _, a := range members {
		days := period.And(day.Range{Start: a.available, End: period.End}).Days()
		sum += asked.yearly(a.place) * money.Ore(days) / 365
	}
	return sum
}

// yearEnds closes years in March. In two projects operation has become cheaper than the contract
// foresaw; what is left over goes to further development, or lowers the price (5.12).
func (w *writer) yearEnds() {
	for _, name := range []string{"Arkivaflevering", "Ejendomsklager", "Familiehus", "Fælles Byggesag", "Kommunal Organisation",
		"Plejefamilie", "Vintertjeneste", "Adresseforvaltning", "Lokalplanarkiv"} {
		r := w.running[name]
		if !w.counted(r) {
			continue
		}
		surplus := name == "Adresseforvaltning" || name == "Lokalplanarkiv"
		for year := r.course.operation.Year(); year < w.asOf.Year(); year++ {
			if !surplus || year < w.asOf.Year()-1 {
				w.do(day.EndOf(year).Plus(71), kombitFinance, "closeYear", in{"project": r.slug, "year": year})
			}
		}
	}
	w.surplus(w.running["Adresseforvaltning"], "FURTHER_DEVELOPMENT", "Overskuddet bruges på den næste udgave, som kommunerne har bedt om.")
	r := w.running["Lokalplanarkiv"]
	w.surplus(r, "LOWER_PRICE", "Overskuddet gives tilbage ved at sænke prisen fra 1. juli.")
	w.changePrice(r, w.dated(0, "03-04"), w.dated(0, "07-01"), -80,
		"Styregruppen anbefaler den lavere pris.", "Prisen sænkes, fordi driften er blevet billigere.")
}

// counted says whether all years are counted in which the project is paid for: no other year closes.
func (w *writer) counted(r *running) bool {
	return !slices.ContainsFunc(w.places, func(p *place) bool { return p.countedSince > r.course.operation.Year() })
}

// surplus closes last year in a project whose operation costs less from this year on.
func (w *writer) surplus(r *running, use, decision string) {
	if !w.counted(r) {
		return
	}
	year := w.asOf.Year() - 1
	inUse := day.Range{Start: r.course.operation, End: r.course.ends}
	for y := year + 1; y <= r.course.ends.Year(); y++ {
		w.cost(r, w.dated(0, "02-03"), y, "OPERATION", -r.income()*18/100*share(inUse, y), inUse.Days(), "Driften er genforhandlet")
	}
	decided := w.decide(w.dated(0, "03-04"), r.steering, "", "SURPLUS", "APPROVED", decision)
	w.do(w.dated(0, "03-13"), kombitFinance, "closeYear", in{"project": r.slug, "year": year, "decision": decided, "surplusUse": use})
}
