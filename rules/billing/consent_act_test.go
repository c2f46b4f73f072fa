package billing

import (
	"testing"

	"tilslutning/rules/accession"
	"tilslutning/rules/terms/termstest"
)

func TestConsent(t *testing.T) {
	rule := termstest.Rule(t, Consent, func() ConsentFacts {
		return ConsentFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", PriceDecidedOn: "2026-02-01", Status: accession.Acceded}
	})
	rule("a municipality agrees to a price that came after its accession", nil)
	rule("a municipality that has left may still agree to what it paid",
		func(f *ConsentFacts) { f.Status = accession.Exited })
	rule("a municipality that has not acceded agrees to nothing",
		func(f *ConsentFacts) { f.Status = accession.Invited }, "5.7 NOT_ACCEDED agreement")
	rule("nothing is agreed to before it was decided",
		func(f *ConsentFacts) { f.DecidedOn = "2026-01-31" }, "BEFORE_PRICE decidedOn")
	rule("nothing is agreed to on a day that has not come",
		func(f *ConsentFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("a price binds once",
		func(f *ConsentFacts) { f.Binds = true }, "5.10 BINDS_ALREADY price")
}
