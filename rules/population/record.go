package population

import (
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// RecordFacts is all that recording one figure by hand rests on.
type RecordFacts struct {
	Today       day.Day
	DecidedOn   day.Day
	Year        int // the figure is of its 1 January
	Inhabitants int
	Source      string // where the figure comes from, as readers are told
}

// Record decides whether a municipality's inhabitants on 1 January of a year can be that (5.11).
func Record(f RecordFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", day.First.Year() <= f.Year && f.Year <= f.Today.Year(), yearToCome)
	agreed.Require("", 0 <= f.Inhabitants && f.Inhabitants <= mostInhabitants, noNumberOfInhabitants)
	agreed.Require("", strings.TrimSpace(f.Source) != "", noSource)
	return agreed.Ruling()
}

const mostInhabitants = 100_000_000

var (
	yearToCome = terms.Refusal{Code: "YEAR_TO_COME", Path: "year", Message: terms.Text{
		Danish:  "Året skal være begyndt: tallet er indbyggerne den 1. januar i et år fra 1900 og frem.",
		English: "The year must have begun: the figure is the inhabitants on 1 January of a year from 1900 on."}}
	noNumberOfInhabitants = terms.Refusal{Code: "NO_NUMBER_OF_INHABITANTS", Path: "inhabitants", Message: terms.Text{
		Danish:  "Indbyggertallet skal ligge fra 0 til 100.000.000.",
		English: "The inhabitants must number from 0 to 100,000,000."}}
	noSource = terms.Refusal{Code: "NO_SOURCE", Path: "source", Message: terms.Text{
		Danish:  "Det skal fremgå, hvor tallet kommer fra.",
		English: "It must be said where the figure comes from."}}
)
