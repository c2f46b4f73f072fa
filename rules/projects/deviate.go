package projects

import (
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// DeviateFacts is all that stating a deviation rests on.
type DeviateFacts struct {
	Today        day.Day
	DecidedOn    day.Day
	TermsVersion string // of the project; "" where the terms do not hold for it (1.1)
	Acceded      bool   // a municipality has acceded, whatever came after
	Deviation    terms.Deviation
	Standing     []terms.Deviation // the project's so far
}

// Deviate decides whether a project's agreement may depart from a clause so (1.1, 1.2): before
// anyone has acceded to it, and once for a clause. That it does is a clause that stands.
func Deviate(f DeviateFacts) terms.Ruling {
	agreed, d := terms.Under(nil), f.Deviation
	clause := terms.Find(d.Clause)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("1.1", f.TermsVersion != "", termsDoNotHold)
	agreed.Require("1.2", !f.Acceded, alreadyAcceded)
	agreed.Require("1.2", clause != nil, noSuchClause)
	agreed.Require("1.2", d.Clause != "1.1" && d.Clause != "1.2", clauseStands)
	agreed.Require("1.2", !slices.ContainsFunc(f.Standing, func(s terms.Deviation) bool { return s.Clause == d.Clause }), alreadyDeviates)

	switch d.Kind {
	case terms.Parameter:
		between, has := numbers[d.Clause]
		agreed.Require("1.2", clause == nil || has, noNumber)
		agreed.Require("1.2", !has || between.least <= d.Value && d.Value <= between.most, outsideNumbers.Of(between.least, between.most))
	default:
		agreed.Require("1.2", d.Value == 0, valueOfParameter)
		agreed.Require("1.2", d.Kind != terms.Wording || given(d.Text), noText)
	}
	return agreed.Ruling()
}

// numbers is within what a clause's number may be changed.
var numbers = map[terms.ClauseID]struct{ least, most int }{
	"3.5":  {0, 20},  // seats
	"5.5":  {0, 24},  // months
	"5.11": {1, 120}, // days
}

var (
	termsDoNotHold = terms.Refusal{Code: "TERMS_DO_NOT_HOLD", Path: "project", Message: terms.Text{
		Danish:  "Vilkårene skal gælde for projektet, før det kan afvige fra dem.",
		English: "The terms must hold for the project before it can deviate from them."}}
	alreadyAcceded = terms.Refusal{Code: "ALREADY_ACCEDED", Path: "project", Message: terms.Text{
		Danish:  "Afvigelser skal stå i tilslutningsaftalen, før den første kommune tilslutter sig.",
		English: "Deviations must stand in the accession agreement before the first municipality accedes."}}
	noSuchClause = terms.Refusal{Code: "NO_SUCH_CLAUSE", Path: "clause", Message: terms.Text{
		Danish:  "Punktet skal findes i vilkårene.",
		English: "The clause must be one of the terms."}}
	clauseStands = terms.Refusal{Code: "CLAUSE_STANDS", Path: "clause", Message: terms.Text{
		Danish:  "Det skal være et andet punkt end dem, der siger, hvornår vilkårene gælder, og hvordan der afviges.",
		English: "It must be another clause than those that say when the terms hold and how to deviate."}}
	alreadyDeviates = terms.Refusal{Code: "ALREADY_DEVIATES", Path: "clause", Message: terms.Text{
		Danish:  "Projektet må kun have én afvigelse fra hvert punkt.",
		English: "The project may have only one deviation from each clause."}}
	noNumber = terms.Refusal{Code: "NO_NUMBER_IN_CLAUSE", Path: "kind", Message: terms.Text{
		Danish:  "Punktet skal indeholde et tal, for at projektet kan have et andet.",
		English: "The clause must have a number for the project to have another."}}
	outsideNumbers = terms.Refusal{Code: "NUMBER_OUT_OF_RANGE", Path: "value", Message: terms.Text{
		Danish:  "Tallet skal ligge fra %d til %d.",
		English: "The number must lie from %d to %d."}}
	valueOfParameter = terms.Refusal{Code: "VALUE_OF_PARAMETER", Path: "value", Message: terms.Text{
		Danish:  "Afvigelsen skal være et andet tal i punktet for at have en værdi.",
		English: "The deviation must be another number in the clause to have a value."}}
	noText = terms.Refusal{Code: "NO_TEXT", Path: "text", Message: terms.Text{
		Danish:  "Afvigelsens ordlyd skal være udfyldt.",
		English: "The deviation's wording must be given."}}
)
