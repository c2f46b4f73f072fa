package billing

import (
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
)

// Issue is what a run issues for one agreement, in the order of issue, and what it holds back.
type Issue struct {
	Documents []Invoice
	Held      *Held // nil where nothing is
}

// Held is what waits for a figure (4.1).
type Held struct {
	Municipality string // its code
	Figure       int    // the year whose inhabitants are missing
	Invoices     []Waiting
	Corrections  int // of this year and later wait too
}

// HeldIn is what waits of an agreement in a project.
type HeldIn struct {
	Project string // its slug
	Held
}

// Waiting is an invoice planned by the run's day whose amount is not known.
type Waiting struct {
	Kind        Kind
	PlannedDate day.Day
	Start, End  day.Day
	Days        int
}

// Run is what a run as of a day issues for one agreement whose issued documents are those, in the
// order of issue (4.5). Its preview is the run itself, not stored. The error is an Unpriced.
//
// What a run takes back may move the last day in force, and with it what is due. So it goes on
// until it would have no effect; nearly always that is once.
func Run(h History, issued []Invoice, asOf day.Day) (Issue, error) {
	r := run{h: h, today: h.Known(), asOf: asOf, documents: slices.Clone(issued)}
	for {
		before := len(r.documents)
		held, err := r.pass()
		if err != nil {
			return Issue{}, err
		}
		if !takesBack(r.documents[before:]) {
			return Issue{r.documents[len(issued):], held}, nil
		}
	}
}

// takesBack says whether a line of the documents takes one back.
func takesBack(documents []Invoice) bool {
	return slices.ContainsFunc(documents, func(d Invoice) bool {
		return slices.ContainsFunc(d.Lines, func(l Line) bool { return l.TakesBack != nil })
	})
}

// run is a run under way: the agreement's documents, issued before it and by it.
type run struct {
	h         History
	today     Facts
	asOf      day.Day
	documents []Invoice
}

// pass issues what is due and not issued, by planned date, and then each year's correction.
func (r *run) pass() (*Held, error) {
	before, last := len(r.documents), lastInForce(r.documents)
	due, held, err := split(r.h.plan(r.documents, r.asOf), last)
	if err != nil {
		return nil, err
	}
	for _, i := range due {
		if i.Start > last {
			r.issue(i)
		}
	}
	r.shares(r.h.Shares)
	slices.SortStableFunc(r.documents[before:], func(a, b Invoice) int { return compare(a.PlannedDate, b.PlannedDate) })
	standing := inForceOf(r.documents)
	for _, year := range years(due, standing) {
		if held == nil || year < held.Corrections {
			r.correct(linesOf(year, due), chargesOf(year, standing))
		}
	}
	return held, nil
}

// issue adds the document, dated as the run.
func (r *run) issue(i Invoice) { r.documents = append(r.documents, i.dated(r.asOf, r.today.DaysToPay)) }

// plan is today's schedule as it stands after the documents issued: of a run as of a day, or with ""
// of a forecast.
func (h History) plan(issued []Invoice, asOf day.Day) plan {
	today := h.Known()
	if asOf == "" {
		today = h.Expected()
	}
	if !today.ExitOn.Known() {
		return newPlan(today, today, "", asOf)
	}
	return newPlan(today, h.DecidedBy(today.ExitOn), lastBeforeExit(issued), asOf)
}

// split is the plan's invoices: those due, and from the first that lacks a figure on, those
// held back, of which the ones that start after the last day in force are not issued yet (4.1).
func split(p plan, last day.Day) (due []Invoice, held *Held, err error) {
	for _, d := range p.drafts() {
		if d.unpriced != "" {
			return nil, nil, Unpriced{d.unpriced}
		}
		if held == nil && d.missing != 0 {
			held = &Held{Municipality: p.today.Municipality, Figure: d.missing, Corrections: d.Start.Year()}
		}
		if held == nil {
			due = append(due, d.Invoice)
			continue
		}
		held.Corrections = min(held.Corrections, d.Start.Year())
		if d.Start > last {
			held.Invoices = append(held.Invoices, Waiting{d.Kind, d.PlannedDate, d.Start, d.End, d.Days})
		}
	}
	return due, held, nil
}

// charge is a line in force, with its place among the documents.
type charge struct {
	Line
	at Place
}

// inForceOf is the lines that charge something and are not taken back, in the order of issue.
func inForceOf(documents []Invoice) []charge {
	taken := map[Place]bool{}
	for _, d := range documents {
		for _, l := range d.Lines {
			if l.TakesBack != nil {
				taken[*l.TakesBack] = true
			}
		}
	}
	var list []charge
	for i, d := range documents {
		if d.Kind.shared() {
			continue
		}
		for j, l := range d.Lines {
			if at := (Place{i, j}); l.TakesBack == nil && !taken[at] {
				list = append(list, charge{l, at})
			}
		}
	}
	return list
}

// lastInForce is the agreement's last day in force; "" without one.
func lastInForce(documents []Invoice) (last day.Day) {
	for _, c := range inForceOf(documents) {
		last = max(last, c.End)
	}
	return last
}

// lastBeforeExit is the last day in force before the run that issues the exit: before the one that
// did, while a line of the exit is in force, corrections' included (4.6).
func lastBeforeExit(documents []Invoice) day.Day {
	exits := slices.ContainsFunc(inForceOf(documents), func(c charge) bool {
		return either(c.Of, documents[c.at.Document].Kind) == Exit
	})
	if exits {
		for i, d := range slices.Backward(documents) {
			if d.Kind == Exit {
				return lastInForce(documents[:i])
			}
		}
	}
	return lastInForce(documents)
}

// years is those with a line due or in force, in order.
func years(due []Invoice, standing []charge) (years []int) {
	for _, i := range due {
		for _, l := range i.Lines {
			years = append(years, l.Start.Year())
		}
	}
	for _, c := range standing {
		years = append(years, c.Start.Year())
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// correct issues a year's one correction of what is missing or too much, from the lines that today's
// schedule has due and those in force (4.5).
func (r *run) correct(wanted []Line, standing []charge) {
	difference := net(wanted)
	for _, c := range standing {
		difference = difference.Sub(c.Net)
	}
	if difference.IsZero() {
		return
	}
	back, added := differing(standing, wanted)
	c := r.today.invoice(Correction, r.asOf, append(takenBack(back), added...))
	if difference.IsNegative() {
		c.Kind = CreditNote
	}
	c.Corrects = documentsOf(back)
	if len(back) == 0 {
		c.Corrects = documentsOf(standing)
	}
	if len(c.Corrects) > 0 {
		c = c.taxed(r.documents[c.Corrects[0]].VATRate)
	}
	r.issue(c)
}

// linesOf is the lines of a year in those invoices.
func linesOf(year int, invoices []Invoice) (lines []Line) {
	for _, i := range invoices {
		for _, l := range i.Lines {
			if l.Start.Year() == year {
				lines = append(lines, l)
			}
		}
	}
	return lines
}

// chargesOf is those of a year.
func chargesOf(year int, standing []charge) (charges []charge) {
	for _, c := range standing {
		if c.Start.Year() == year {
			charges = append(charges, c)
		}
	}
	return charges
}

func net(lines []Line) (sum decimal.Decimal) {
	for _, l := range lines {
		sum = sum.Add(l.Net)
	}
	return sum
}

// differing is the lines in force that no longer hold and today's that are new, each in order of
// start.
func differing(standing []charge, wanted []Line) (back []charge, added []Line) {
	added = slices.Clone(wanted)
	for _, c := range standing {
		if i := slices.IndexFunc(added, c.same); i >= 0 {
			added = slices.Delete(added, i, i+1)
		} else {
			back = append(back, c)
		}
	}
	slices.SortStableFunc(back, func(a, b charge) int { return compare(a.Start, b.Start) })
	slices.SortStableFunc(added, func(a, b Line) int { return compare(a.Start, b.Start) })
	return back, added
}

// takenBack is the lines that take those back: theirs, with negative days and net.
func takenBack(back []charge) (lines []Line) {
	for _, c := range back {
		l := c.Line
		l.Days, l.Net, l.TakesBack, l.sums = -l.Days, l.Net.Neg(), &c.at, nil
		lines = append(lines, l)
	}
	return lines
}

// documentsOf is the documents that the lines stand in, in the order of issue.
func documentsOf(lines []charge) (documents []int) {
	for _, c := range lines {
		documents = append(documents, c.at.Document)
	}
	slices.Sort(documents)
	return slices.Compact(documents)
}
