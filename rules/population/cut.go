package population

import (
	"strconv"
	"strings"
)

// findCut finds the one cut that leaves every row whole: in the file's last number. It is seen where
// the file also has the country, Christiansø and all the municipalities, since then the others tell what
// the last must be, and what stands there is the beginning of that.
func (r *reading) findCut(municipalities int) bool {
	if !r.open || len(r.faults) > 0 || len(r.rows) == 0 {
		return false
	}
	last := r.rows[len(r.rows)-1]
	cell := last.cells[r.content]
	on, _ := parsePeriod(last.cells[r.time])
	var whole, rest, found int
	counted := false // the last row is a municipality's total
	for at, t := range r.totals {
		switch {
		case at.period != on:
			continue
		case at.area.kind == country:
			whole += t.figure
			found++
		case t.line == last.line:
			counted = at.area.kind == municipality
			found++
		case at.area.kind == municipality, at.area.kind == ertholmene:
			rest += t.figure
			found++
		}
	}
	full := strconv.Itoa(whole - rest)
	cut := counted && found == municipalities+2 && full != cell && strings.HasPrefix(full, cell)
	if cut {
		reason := text("Filen er skåret over i sit sidste tal: her står %[1]s, men landets tal kræver %[2]s. Hent filen igen.",
			"The file was cut in its last number: this says %[1]s, but the country's figure asks for %[2]s. Download the file again.", cell, full)
		r.refuse(last, r.content, &reason)
	}
	return cut
}
