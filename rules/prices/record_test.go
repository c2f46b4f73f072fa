package prices

import (
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func TestRecord(t *testing.T) {
	rule := termstest.Rule(t, Record, func() RecordFacts {
		return RecordFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", ValidFrom: "2027-01-01", Model: PerInhabitant,
			Amount: 3_2500, Tiers: []Tier{{Above: 150_000, Factor: "0.5"}, {Above: 0, Factor: "1"}}}
	})
	fixed := func(f *RecordFacts) { f.Model, f.Tiers = Fixed, nil }
	rule("a price is recorded before it holds, its tiers in any order", nil)
	rule("a price may be fixed", fixed)
	rule("a price may be nothing",
		func(f *RecordFacts) { f.Amount = 0 })
	rule("a price is not negative",
		func(f *RecordFacts) { f.Amount = -1 }, "NEGATIVE amount")
	rule("a price may be 100 000 kr. an inhabitant",
		func(f *RecordFacts) { f.Amount = 100_000_0000 })
	rule("a price is no more an inhabitant",
		func(f *RecordFacts) { f.Amount = 100_000_0001 }, "TOO_MUCH amount")
	rule("however much more an inhabitant, that is said once",
		func(f *RecordFacts) { f.Amount = 2_000_000_000_0000 }, "TOO_MUCH amount")
	rule("a price may be 1 000 000 000 kr. fixed",
		func(f *RecordFacts) { fixed(f); f.Amount = 1_000_000_000_0000 })
	rule("a price is no more fixed",
		func(f *RecordFacts) { fixed(f); f.Amount = 1_000_000_000_0001 }, "TOO_MUCH amount")
	rule("nothing is decided on a day that has not come",
		func(f *RecordFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("a price may hold from the first day there is",
		func(f *RecordFacts) { f.ValidFrom = "1900-01-01" })
	rule("a price may hold from the last day there is",
		func(f *RecordFacts) { f.ValidFrom = "2200-12-31" })
	rule("a price holds from no earlier day",
		func(f *RecordFacts) { f.ValidFrom = "1899-12-31" }, "OUTSIDE_CALENDAR validFrom")
	rule("a price holds from some day",
		func(f *RecordFacts) { f.ValidFrom = day.Never }, "OUTSIDE_CALENDAR validFrom")
	rule("a fixed price has no tiers",
		func(f *RecordFacts) { f.Model = Fixed }, "TIERS_ON_FIXED tiers")
	rule("a price may have 20 tiers",
		func(f *RecordFacts) { f.Tiers = tiers(20) })
	rule("a price has no more tiers",
		func(f *RecordFacts) { f.Tiers = tiers(21) }, "TOO_MANY_TIERS tiers")
	rule("no two tiers begin alike",
		func(f *RecordFacts) { f.Tiers[1].Above = 150_000 }, "ABOVE_TWICE tiers[1].above")
	rule("no tier begins below nothing",
		func(f *RecordFacts) { f.Tiers[1].Above = -1 }, "NEGATIVE tiers[1].above")
	for _, factor := range []string{"0", "100", "0.3333", "100.0000"} {
		rule("a factor may be "+factor,
			func(f *RecordFacts) { f.Tiers[0].Factor = factor })
	}
	for _, factor := range []string{"", "half", "-0.1", "100.0001", "0.33333", "1e9"} {
		rule("no factor is "+factor,
			func(f *RecordFacts) { f.Tiers[0].Factor = factor }, "BAD_FACTOR tiers[0].factor")
	}
	rule("all that is wrong is said at once",
		func(f *RecordFacts) {
			*f = RecordFacts{Today: "2026-03-01", DecidedOn: "2026-03-02", ValidFrom: "1899-12-31", Model: Fixed, Amount: -1,
				Tiers: []Tier{{Above: -1, Factor: "101"}}}
		},
		"IN_FUTURE decidedOn", "OUTSIDE_CALENDAR validFrom", "NEGATIVE amount", "TIERS_ON_FIXED tiers",
		"NEGATIVE tiers[0].above", "BAD_FACTOR tiers[0].factor")
}

// tiers is n of them.
func tiers(n int) (tiers []Tier) {
	for above := range n {
		tiers = append(tiers, Tier{Above: above, Factor: "1"})
	}
	return tiers
}
