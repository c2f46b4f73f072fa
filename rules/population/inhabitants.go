package population

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Inhabitants is what a file of Statistics Denmark says.
type Inhabitants struct {
	Figures        []Figure // of 1 January, by year and code
	LeftOut        []string // the country, regions, provinces and Christiansø, as the file names them, in its order
	SkippedPeriods []string // other days than 1 January, as the file writes them, in the order of time
	SkippedRows    int      // the rows of those days, whatever their area
	PartRows       int      // municipalities' rows of 1 January for a part: one sex, one age, …
}

// Known is what a file of inhabitants is held against.
type Known struct {
	Municipalities []Municipality
	Figures        []Figure // that hold now, one for each municipality and year
	Today          day.Day
}

// ParseInhabitants reads a file of FOLK1A (quarters) or FOLK1AM (months), for the municipalities
// that are known. Columns come in any order, with Danish or English headings, divided by semicolons,
// commas or tabs; areas are names, codes or both.
//
// A row counts if it is of a municipality and 1 January and every category in it is a total; rows
// are never added. A file may hold some of the municipalities only, and days other than 1 January
// only: then it has no figures. It is refused, and no figure given, if
//   - it has a column that these tables do not have;
//   - a cell of any row cannot be read, also in a row that does not count, or is of a year that has
//     not begun;
//   - a municipality stands in it without its total for a 1 January that the file has;
//   - two totals are of one area and one day; also two that are equal, since they tell of a category
//     that is missing from the file, and nobody knows which row is the whole;
//   - it holds no municipality, or no totals, or was cut in its last number;
//   - it has the country on a 1 January, and its municipalities and Christiansø do not add up to it;
//   - a figure is more than twice or less than half of what is known of the municipality.
func ParseInhabitants(file []byte, known Known) (Inhabitants, Faults) {
	t, faults := readTable(file, ";\t,")
	if t.heading.cells == nil {
		return Inhabitants{}, report(faults)
	}
	columns, more := findColumns(t.heading)
	if more != nil {
		return Inhabitants{}, report(append(faults, more...))
	}
	r := reading{
		table: t, columns: columns, areas: newAreas(known.Municipalities), known: known, faults: faults, unread: faults != nil,
		seen: map[area]int{}, totals: map[place]total{}, newYears: map[int]bool{},
		totalled: map[int]bool{}, skipped: map[period]string{}, undated: map[area]bool{},
	}
	for _, row := range t.rows {
		r.read(row)
	}
	r.judge()
	if !r.findCut(len(known.Municipalities)) {
		r.addUp()
		r.compare(known.Figures)
	}
	if len(r.faults) > 0 {
		return Inhabitants{}, report(r.faults)
	}
	return r.result(), Faults{}
}

// reading is what is known of a file while its rows are read.
type reading struct {
	table
	columns
	areas
	known  Known
	faults []Fault
	unread bool // some row's area is not known
	whole  bool // some municipality has a total, of whatever day

	order    []area          // as they first appear
	seen     map[area]int    // the line where an area first appears
	totals   map[place]total // the rows in which every category is a total
	undated  map[area]bool   // it has a total of a day that cannot be read
	newYears map[int]bool    // the years whose 1 January the file has
	totalled map[int]bool    // the categories that are a total in some municipality's row
	skipped  map[period]string
	counts   Inhabitants // its counts alone, until the result is made
}

// place is what one total is for.
type place struct {
	area   area
	period period
}

type total struct {
	line, figure int
	readable     bool
}

// read takes in one row, with everything that is wrong with it.
func (r *reading) read(row row) {
	here, noArea := r.find(row.cells[r.area])
	on, noPeriod := r.period(row.cells[r.time])
	figure, noFigure := parseNumber(row.cells[r.content])
	r.refuse(row, r.area, noArea)
	r.refuse(row, r.time, noPeriod)
	r.refuse(row, r.content, noFigure)
	if noArea != nil {
		r.unread = true
		return
	}
	if r.seen[here] == 0 {
		r.seen[here] = row.line
		r.order = append(r.order, here)
	}
	whole := r.isWhole(here, row)
	r.whole = r.whole || whole && here.kind == municipality
	if noPeriod != nil {
		r.undated[here] = r.undated[here] || whole
		return
	}
	if on.isNewYear() {
		r.newYears[on.year] = true
	}
	r.count(here, on, row, whole)
	if whole {
		r.add(place{here, on}, row, total{row.line, figure, noFigure == nil})
	}
}

// period is the day of a cell, in a year that has begun.
func (r *reading) period(cell string) (period, *terms.Text) {
	on, reason := parsePeriod(cell)
	if reason == nil && on.year > r.known.Today.Year() {
		toCome := text("%[1]d er ikke begyndt.", "%[1]d has not begun.", on.year)
		reason = &toCome
	}
	return on, reason
}

func (r *reading) refuse(row row, column int, reason *terms.Text) {
	if reason != nil {
		r.faults = append(r.faults, Fault{Line: row.line, Column: r.heading.cells[column], Reason: *reason})
	}
}

// isWhole says whether every category of the row is a total, and notes which are.
func (r *reading) isWhole(here area, row row) bool {
	whole := true
	for _, c := range r.categories {
		total := isTotal(r.heading.cells[c], row.cells[c])
		whole = whole && total
		if total && here.kind == municipality {
			r.totalled[c] = true
		}
	}
	return whole
}

func (r *reading) count(here area, on period, row row, whole bool) {
	switch {
	case !on.isNewYear():
		r.counts.SkippedRows++
		r.skipped[on] = row.cells[r.time]
	case here.kind == municipality && !whole:
		r.counts.PartRows++
	}
}

func (r *reading) add(at place, row row, t total) {
	first, twice := r.totals[at]
	switch {
	case !twice || !first.readable:
		r.totals[at] = t
	case !t.readable: // which is refused already
	case first.figure != t.figure:
		reason := text("To tal for %[1]s på samme dag: %[2]d her, %[3]d i linje %[4]d.",
			"Two figures for %[1]s on one day: %[2]d here, %[3]d in line %[4]d.", at.area.name, t.figure, first.figure, first.line)
		r.refuse(row, r.content, &reason)
	default:
		reason := text("%[1]s står også i linje %[2]d for samme dag, med samme tal.",
			"%[1]s also stands in line %[2]d for the same day, with the same figure.", at.area.name, first.line)
		r.refuse(row, r.area, &reason)
	}
	if at.area.kind == municipality && at.period.isNewYear() && t.readable && t.figure == 0 {
		r.refuse(row, r.content, &nobody)
	}
}

// judge finds what no single row shows.
func (r *reading) judge() {
	var municipalities []area
	for _, a := range r.order {
		if a.kind == municipality {
			municipalities = append(municipalities, a)
		}
	}
	switch {
	case len(municipalities) == 0:
		if !r.unread {
			reason := text("Filen har ingen kommuner, kun %[1]s. Hent FOLK1A eller FOLK1AM med kommunerne valgt.",
				"The file has no municipalities, only %[1]s. Download FOLK1A or FOLK1AM with the municipalities chosen.", r.someNames())
			r.faults = append(r.faults, Fault{Reason: reason})
		}
		return
	case !r.whole:
		reason := text("Filen har kun dele af indbyggerne, ingen totaler, og dele lægges ikke sammen. "+
			"Hent FOLK1A eller FOLK1AM igen med »I alt« valgt i %[1]s.",
			"The file has only parts of the inhabitants, no totals, and parts are not added. "+
				"Download FOLK1A or FOLK1AM again with “Total” chosen in %[1]s.", r.withoutTotals())
		r.faults = append(r.faults, Fault{Reason: reason})
		return
	}
	years := slices.Sorted(maps.Keys(r.newYears))
	for _, a := range municipalities {
		var missing []string
		for _, year := range years {
			if _, has := r.totals[place{a, period{year, 1}}]; !has {
				missing = append(missing, strconv.Itoa(year))
			}
		}
		if missing != nil && !r.undated[a] {
			reason := text("%[1]s står i filen uden sit samlede tal (»I alt«) for 1. januar %[2]s.",
				"%[1]s stands in the file without its total for 1 January %[2]s.", a.name, strings.Join(missing, ", "))
			r.faults = append(r.faults, Fault{Line: r.seen[a], Column: r.heading.cells[r.area], Reason: reason})
		}
	}
}

// withoutTotals names the columns in which no municipality has a total; all, if each has some.
func (r *reading) withoutTotals() string {
	var all, without []string
	for _, c := range r.categories {
		all = append(all, r.heading.cells[c])
		if !r.totalled[c] {
			without = append(without, r.heading.cells[c])
		}
	}
	if without == nil {
		without = all
	}
	return strings.Join(without, ", ")
}

// someNames is the first areas of a file.
func (r *reading) someNames() string {
	const enough = 6
	var names []string
	for _, a := range r.order[:min(enough, len(r.order))] {
		names = append(names, a.name)
	}
	if len(r.order) > enough {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

func (r *reading) result() Inhabitants {
	result := r.counts
	for at, t := range r.totals {
		if at.area.kind == municipality && at.period.isNewYear() {
			result.Figures = append(result.Figures, Figure{at.area.code, at.period.year, t.figure})
		}
	}
	slices.SortFunc(result.Figures, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Municipality, b.Municipality))
	})
	for _, a := range r.order {
		if a.kind != municipality {
			result.LeftOut = append(result.LeftOut, a.name)
		}
	}
	for _, p := range slices.SortedFunc(maps.Keys(r.skipped), earlier) {
		result.SkippedPeriods = append(result.SkippedPeriods, r.skipped[p])
	}
	return result
}

var nobody = text("En kommune kan ikke have 0 indbyggere.", "A municipality cannot have 0 inhabitants.")
