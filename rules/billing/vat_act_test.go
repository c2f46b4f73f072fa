package billing

import (
	"testing"

	"tilslutning/rules/terms/termstest"
)

func TestRecordVATRate(t *testing.T) {
	rule := termstest.Rule(t, RecordVATRate, func() VATRateFacts {
		return VATRateFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", Rate: 2_500}
	})
	rule("a share may be a quarter", nil)
	rule("a share may be nothing", func(f *VATRateFacts) { f.Rate = 0 })
	rule("a share may be all", func(f *VATRateFacts) { f.Rate = 10_000 })
	rule("a share is no more", func(f *VATRateFacts) { f.Rate = 10_001 }, "OUT_OF_RANGE rate")
	rule("a share is not negative", func(f *VATRateFacts) { f.Rate = -1 }, "OUT_OF_RANGE rate")
	rule("nothing is decided on a day that has not come",
		func(f *VATRateFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
}
