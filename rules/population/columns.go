package population

import (
	"slices"

	"tilslutning/rules/terms"
)

// columns says which column of a file holds what. Categories divide the inhabitants, and only their
// totals count.
type columns struct {
	area, time, content int
	categories          []int
}

// role is what a file must have a column for.
type role struct {
	headings []string // in small letters
	missing  terms.Text
}

var (
	areaRole = role{
		headings: []string{"område", "omraade", "omrade", "region", "area", "kommune", "kommuner", "komk", "municipality"},
		missing: text("Filen har ingen kolonne med område (OMRÅDE). Hent FOLK1A eller FOLK1AM med kommunerne valgt.",
			"The file has no column of areas (OMRÅDE, REGION). Download FOLK1A or FOLK1AM with the municipalities chosen."),
	}
	timeRole = role{
		headings: []string{"tid", "time", "periode", "period", "kvartal", "quarter", "måned", "month", "år", "year"},
		missing: text("Filen har ingen kolonne med tid (TID). Hent FOLK1A eller FOLK1AM med én række for hvert tal.",
			"The file has no column of time (TID). Download FOLK1A or FOLK1AM with one row for each figure."),
	}
	contentRole = role{
		headings: []string{"indhold", "content", "contents", "value", "værdi", "antal", "number", "folketal", "indbyggere", "population", "inhabitants"},
		missing: text("Filen har ingen kolonne med tallene (INDHOLD). Hent FOLK1A eller FOLK1AM med én række for hvert tal.",
			"The file has no column of figures (INDHOLD). Download FOLK1A or FOLK1AM with one row for each figure."),
	}
)

// categories are the variables of FOLK1A and FOLK1AM that divide the inhabitants: sex, age and marital
// status. Any other is of another table, whose figures may be of anything.
var categories = [][]string{
	{"køn", "koen", "sex"},
	{"alder", "age"},
	{"civilstand", "marital status", "maritalstatus"},
}

// variables are all that these tables have.
var variables = slices.Concat(categories, [][]string{areaRole.headings, timeRole.headings, contentRole.headings})

// findColumns recognises the headings, in any order.
func findColumns(heading row) (columns, []Fault) {
	c := columns{area: -1, time: -1, content: -1}
	places := []struct {
		role
		at *int
	}{{areaRole, &c.area}, {timeRole, &c.time}, {contentRole, &c.content}}
	found := map[string]int{} // a variable, by the first of its headings, to its column

	var faults []Fault
	refuse := func(column string, reason terms.Text) {
		faults = append(faults, Fault{Line: heading.line, Column: column, Reason: reason})
	}
	for i, cell := range heading.cells {
		variable := variableOf(cell)
		first, twice := found[variable]
		switch {
		case cell == "":
			refuse("", text("Kolonne %d har ingen overskrift.", "Column %d has no heading.", i+1))
			continue
		case variable == "":
			refuse(cell, text("Kolonnen %.40q findes ikke i FOLK1A og FOLK1AM: filen er en anden tabel. Hent en af de to.",
				"%.40q is no variable of FOLK1A or FOLK1AM: the file is another table. Download one of those two.", cell))
			continue
		case twice:
			refuse(cell, text("Filen har to kolonner for det samme: %.40[1]q og %.40[2]q.",
				"The file has two columns for the same: %.40[1]q and %.40[2]q.", heading.cells[first], cell))
		}
		found[variable] = i
	}
	for _, p := range places {
		if at, has := found[p.headings[0]]; has {
			*p.at = at
		}
	}
	for _, headings := range categories {
		if at, has := found[headings[0]]; has {
			c.categories = append(c.categories, at)
		}
	}
	if c.area < 0 && c.time < 0 && c.content < 0 {
		return c, []Fault{{Line: heading.line, Reason: noHeadings}}
	}
	for _, p := range places {
		if *p.at < 0 {
			refuse("", p.missing)
		}
	}
	return c, faults
}

// variableOf is the variable that a heading names, by the first of its headings; "" for none.
func variableOf(cell string) string {
	for _, headings := range variables {
		if slices.Contains(headings, key(cell)) {
			return headings[0]
		}
	}
	return ""
}

var noHeadings = text("Første linje har ingen af overskrifterne OMRÅDE, TID og INDHOLD: filen er en matrix eller en anden tabel. "+
	"Hent FOLK1A eller FOLK1AM som CSV med overskrifter og én række for hvert tal.",
	"The first line has none of the headings OMRÅDE, TID and INDHOLD: the file is a matrix or another table. "+
		"Download FOLK1A or FOLK1AM as CSV with headings and one row for each figure.")
