package population

import (
	"testing"

	"tilslutning/rules/terms/termstest"
)

func TestRecord(t *testing.T) {
	rule := termstest.Rule(t, Record, func() RecordFacts {
		return RecordFacts{Today: "2026-03-01", DecidedOn: "2026-02-12", Year: 2026, Inhabitants: 667_099, Source: "Danmarks Statistik"}
	})
	rule("a figure is recorded once its 1 January has come", nil)
	rule("a figure may be of an earlier year",
		func(f *RecordFacts) { f.Year = 1900 })
	rule("a figure is of no year to come",
		func(f *RecordFacts) { f.Year = 2027 }, "YEAR_TO_COME year")
	rule("a figure is of no year before the product's first",
		func(f *RecordFacts) { f.Year = 1899 }, "YEAR_TO_COME year")
	rule("a figure may be none at all",
		func(f *RecordFacts) { f.Inhabitants = 0 })
	rule("a figure is not negative",
		func(f *RecordFacts) { f.Inhabitants = -1 }, "NO_NUMBER_OF_INHABITANTS inhabitants")
	rule("a figure may be 100 million",
		func(f *RecordFacts) { f.Inhabitants = 100_000_000 })
	rule("a figure is no more",
		func(f *RecordFacts) { f.Inhabitants = 100_000_001 }, "NO_NUMBER_OF_INHABITANTS inhabitants")
	rule("readers are told where it comes from",
		func(f *RecordFacts) { f.Source = " " }, "NO_SOURCE source")
	rule("nothing is decided on a day that has not come",
		func(f *RecordFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
}
