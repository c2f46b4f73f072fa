package population

import (
	"tilslutning/rules/terms"
)

// addUp holds a file's municipalities and Christiansø against the country, where it has it: together
// they are the country. Without Christiansø, which has some hundred inhabitants, so many are missing;
// and where fewer than half of the municipalities were chosen, they are no more than it. A
// municipality that is missing, from a file cut at the end of a line, is seen by that.
func (r *reading) addUp() {
	if len(r.faults) > 0 {
		return // what cannot be read does not add up either
	}
	type parts struct {
		sum, municipalities int
		christiansø         bool
	}
	of := map[period]parts{}
	for at, t := range r.totals {
		if at.area.kind != municipality && at.area.kind != ertholmene {
			continue
		}
		p := of[at.period]
		p.sum += t.figure
		if at.area.kind == municipality {
			p.municipalities++
		} else {
			p.christiansø = true
		}
		of[at.period] = p
	}
	for at, t := range r.totals {
		if at.area.kind != country || !at.period.isNewYear() {
			continue
		}
		p := of[at.period]
		missing, most := t.figure-p.sum, 0
		switch {
		case 2*p.municipalities < len(r.known.Municipalities):
			most = t.figure
		case !p.christiansø:
			most = 200
		}
		if missing < 0 || missing > most {
			r.refuseTotal(t, text("Landet har %[1]d indbyggere, kommunerne og Christiansø tilsammen %[2]d, den 1. januar %[3]d. "+
				"Hent filen igen med alle kommuner og Christiansø, eller uden hele landet.",
				"The country has %[1]d inhabitants, the municipalities and Christiansø %[2]d together, on 1 January %[3]d. "+
					"Download the file again with all municipalities and Christiansø, or without the country.",
				t.figure, p.sum, at.period.year))
		}
	}
}

// compare holds each figure against what is known of its municipality. No municipality doubles or
// halves; another table's figures are far off.
func (r *reading) compare(known []Figure) {
	by := map[string][]Figure{}
	for _, f := range known {
		by[f.Municipality] = append(by[f.Municipality], f)
	}
	for at, t := range r.totals {
		if at.area.kind != municipality || !at.period.isNewYear() || !t.readable || t.figure == 0 {
			continue
		}
		before, is := nearest(by[at.area.code], at.period.year)
		if is && (t.figure > 2*before.Inhabitants || 2*t.figure < before.Inhabitants) {
			r.refuseTotal(t, text("%[1]d er ikke sandsynligt: %[2]s havde %[3]d indbyggere den 1. januar %[4]d. "+
				"Er tallet rigtigt, så registrér det først som et tal alene (recordInhabitants).",
				"%[1]d is not plausible: %[2]s had %[3]d inhabitants on 1 January %[4]d. "+
					"If it is right, record it first as one figure alone (recordInhabitants).", t.figure, at.area.name, before.Inhabitants, before.Year))
		}
	}
}

// nearest is the newest figure of the year or an earlier one, and where there is none, the oldest.
func nearest(figures []Figure, year int) (found Figure, is bool) {
	for _, f := range figures {
		later := f.Year > year
		if !is || later && found.Year > f.Year || !later && (found.Year > year || found.Year < f.Year) {
			found, is = f, true
		}
	}
	return found, is
}

func (r *reading) refuseTotal(t total, reason terms.Text) {
	r.faults = append(r.faults, Fault{Line: t.line, Column: r.heading.cells[r.content], Reason: reason})
}
