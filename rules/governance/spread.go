package governance

import (
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Place is where a municipality lies and how large it is.
type Place struct {
	Code        string // of the municipality; "" for none
	Region      string // its name, as "Region Nordjylland"
	Inhabitants int    // the newest figure
}

// SizeClass is municipalities of about the same size (3.17).
type SizeClass struct {
	Code string
	From int // inhabitants, up to the next class
	Name terms.Text
}

// SizeClasses lists them from the smallest.
var SizeClasses = []SizeClass{
	{"UNDER_30000", 0, terms.Text{Danish: "Under 30.000 indbyggere", English: "Under 30,000 inhabitants"}},
	{"FROM_30000", 30_000, terms.Text{Danish: "30.000–59.999 indbyggere", English: "30,000–59,999 inhabitants"}},
	{"FROM_60000", 60_000, terms.Text{Danish: "60.000–99.999 indbyggere", English: "60,000–99,999 inhabitants"}},
	{"FROM_100000", 100_000, terms.Text{Danish: "100.000 indbyggere og derover", English: "100,000 inhabitants and over"}},
}

// SizeOf is the class of a municipality with so many inhabitants.
func SizeOf(inhabitants int) SizeClass {
	class := SizeClasses[0]
	for _, c := range SizeClasses {
		if inhabitants >= c.From {
			class = c
		}
	}
	return class
}

// Spread is how a body's municipal seats lie over the country (3.17).
type Spread struct {
	Regions []Share // by name
	Sizes   []Share // from the smallest
}

// Share is one region's or size class's part of a body, and of the country.
type Share struct {
	Name           terms.Text
	Seats          int // of the body
	SeatPercent    int // of the body's municipal seats, in whole percent; 0 where it has none
	Municipalities int // of the country
	CountryPercent int // of the country's municipalities, in whole percent
	Missing        bool
}

// SpreadOf lays the municipal seats held on a day beside the country's municipalities. A region or
// size class is Missing when the body has no seat from it, although one of so many seats would be
// expected: seats × its share of the country's municipalities is at least one. So a group of two
// is never short of a region, and one of ten is short of any that holds a tenth of the country.
// Seconded employees work in the project for all, and do not count.
func SpreadOf(on day.Day, seats []Seat, country []Place) Spread {
	var held []Place
	for _, s := range seats {
		if s.municipal(on) {
			held = append(held, s.Municipality)
		}
	}
	var spread Spread
	var regions []string
	for _, p := range country {
		if !slices.Contains(regions, p.Region) {
			regions = append(regions, p.Region)
		}
	}
	slices.Sort(regions)
	for _, r := range regions {
		spread.Regions = append(spread.Regions, share(terms.Text{Danish: r, English: r}, held, country,
			func(p Place) bool { return p.Region == r }))
	}
	for _, c := range SizeClasses {
		spread.Sizes = append(spread.Sizes, share(c.Name, held, country,
			func(p Place) bool { return SizeOf(p.Inhabitants) == c }))
	}
	return spread
}

// missing names what the body is short of, regions first.
func (s Spread) missing() (names []terms.Text) {
	for _, of := range slices.Concat(s.Regions, s.Sizes) {
		if of.Missing {
			names = append(names, of.Name)
		}
	}
	return names
}

// municipal says whether the seat is held for a municipality on that day, and not by a seconded employee.
func (s Seat) municipal(on day.Day) bool {
	return s.Held(on) && s.Municipality.Code != "" && s.Kind != Seconded
}

func share(name terms.Text, held, country []Place, in func(Place) bool) Share {
	seats, municipalities := count(held, in), count(country, in)
	return Share{
		Name: name, Seats: seats, Municipalities: municipalities,
		SeatPercent: percent(seats, len(held)), CountryPercent: percent(municipalities, len(country)),
		Missing: seats == 0 && municipalities > 0 && len(held)*municipalities >= len(country),
	}
}

func count(places []Place, in func(Place) bool) (n int) {
	for _, p := range places {
		if in(p) {
			n++
		}
	}
	return n
}

// percent rounds half up; nothing of nothing is nothing.
func percent(part, of int) int {
	if of == 0 {
		return 0
	}
	return (200*part + of) / (2 * of)
}
