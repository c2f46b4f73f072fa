package access

import (
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// ErasureFacts is all that erasing a person's data rests on.
type ErasureFacts struct {
	Today        day.Day
	ErasedOn     day.Day   // Never where it stands
	SeatsTo      []day.Day // the last day of each of the person's seats
	ContactToday bool      // somebody's contact person for a system
}

// Erase decides whether a person's data may be erased: not while the person has a seat, whose name is
// public (3.18), or is a contact person (8.2).
func Erase(f ErasureFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.ErasedOn == day.Never, alreadyErased)
	seated := slices.ContainsFunc(f.SeatsTo, func(to day.Day) bool { return to >= f.Today })
	agreed.Require("3.18", !seated, hasSeat)
	agreed.Require("8.2", !f.ContactToday, isContact)
	return agreed.Ruling()
}

// EraseTraces decides whether what was kept before a day may be erased: at least the last month stands.
func EraseTraces(today, before day.Day) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", before <= today.Plus(-tracesKept), tooNew.Of(tracesKept))
	return agreed.Ruling()
}

// tracesKept is for how many days at the least one can find out where an act came from.
const tracesKept = 30

var (
	alreadyErased = terms.Refusal{Code: "ALREADY_ERASED", Path: "person", Message: terms.Text{
		Danish:  "Personens oplysninger er slettet.",
		English: "The person's data is erased."}}
	hasSeat = terms.Refusal{Code: "HAS_SEAT", Path: "person", Message: terms.Text{
		Danish:  "Personen har en plads, hvis navn er offentligt. Lad personen forlade den først.",
		English: "The person has a seat, whose name is public. Let the person leave it first."}}
	isContact = terms.Refusal{Code: "IS_CONTACT", Path: "person", Message: terms.Text{
		Danish:  "Personen er kontaktperson. Lad kommunen udpege en anden først.",
		English: "The person is a contact person. Let the municipality name another first."}}
	tooNew = terms.Refusal{Code: "TOO_NEW", Path: "before", Message: terms.Text{
		Danish:  "De seneste %d dage skal kunne efterspores.",
		English: "The last %d days must stay traceable."}}
)
