package population

import (
	"testing"

	"tilslutning/rules/terms/termstest"
)

func TestImport(t *testing.T) {
	rule := termstest.Rule(t, Import, func() ImportFacts {
		return ImportFacts{Today: "2026-03-01", DecidedOn: "2026-02-12", Source: "Danmarks Statistik",
			Changes: Changes{New: []Figure{{"101", 2026, 671_714}}}, Confirmed: "a", Digest: "a"}
	})
	rule("new figures are stored", nil)
	rule("figures that change others are stored",
		func(f *ImportFacts) { f.Changes = Changes{Changed: []Change{{"101", 2026, 1, 2}}} })
	rule("nothing needs to have been confirmed",
		func(f *ImportFacts) { f.Confirmed = "" })
	rule("nothing else is stored than what was confirmed",
		func(f *ImportFacts) { f.Digest = "b" }, "PREVIEW_OUT_OF_DATE digest")
	rule("a file that changes nothing is told of",
		func(f *ImportFacts) { f.Changes = Changes{Unchanged: 98} }, "NOTHING_TO_STORE file")
	rule("each fault of the file refuses all of it, and is all that is told of the file",
		func(f *ImportFacts) {
			f.Changes, f.Faults = Changes{}, report([]Fault{{Reason: empty}, {Line: 2, Reason: brokenLetter}})
		}, "FILE_REFUSED file", "FILE_REFUSED file")
	rule("readers are told where the figures come from",
		func(f *ImportFacts) { f.Source = " " }, "NO_SOURCE source")
	rule("nothing is decided on a day that has not come",
		func(f *ImportFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
}
