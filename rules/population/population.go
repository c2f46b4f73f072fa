// Package population reads the municipalities of Denmark and their inhabitants: the reference
// data that the product carries, municipalities.csv, and the files that Statistics Denmark gives.
// A file is read as a whole or refused with all its faults.
package population

import (
	_ "embed"
	"strconv"
)

// Municipality is one row of municipalities.csv.
type Municipality struct {
	Code       string // Statistics Denmark's, three digits from "101" to "860"
	Name       string // without "Kommune"
	RegionCode string // four digits, as "1084"
	Region     string // as "Region Hovedstaden"
	CVR        string // eight digits
}

// Figure is how many inhabitants a municipality has on 1 January of a year (5.11).
type Figure struct {
	Municipality string // its code
	Year         int
	Inhabitants  int
}

// Source is where the embedded figures come from, to be named wherever they are shown.
const Source = "Danmarks Statistik, Statistikbanken (FOLK1A, FOLK1AM)"

//go:embed data/municipalities.csv
var municipalitiesFile []byte

//go:embed data/population.csv
var populationFile []byte

// Embedded is the 98 municipalities by code and their inhabitants of 1 January 2019 to 2026, by
// year and code. Every call gives new slices.
func Embedded() (municipalities []Municipality, figures []Figure) {
	municipalities, faults := ParseMunicipalities(municipalitiesFile, nil)
	lines, more := readTable(populationFile, ",")
	if !faults.None() || more != nil {
		panic("population: the embedded data cannot be read") // its tests hold that it can
	}
	for _, r := range lines.rows {
		figures = append(figures, Figure{Year: number(r.cells[0]), Municipality: r.cells[1], Inhabitants: number(r.cells[2])})
	}
	return municipalities, figures
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}
