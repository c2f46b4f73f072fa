package billing

import (
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// InvoicingFacts is all that running the invoicing rests on.
type InvoicingFacts struct {
	Today   day.Day
	AsOf    day.Day
	Newest  day.Day // the newest document's date, of all projects; "" before the first
	Preview bool    // writes nothing, and may look ahead
}

// RunInvoicing decides whether invoicing may be run as of that day (4.5).
func RunInvoicing(f InvoicingFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.Newest <= f.AsOf, beforeNewest.Of(written.Day(f.Newest)))
	agreed.Require("", f.Preview || f.AsOf.By(f.Today), runAhead)
	return agreed.Ruling()
}

var (
	beforeNewest = terms.Refusal{Code: "BEFORE_NEWEST_DOCUMENT", Path: "asOf", Message: terms.Text{
		Danish:  "Dagen må ikke ligge før den nyeste faktura: %s.",
		English: "The day must not lie before the newest document: %s."}}
	runAhead = terms.Refusal{Code: "IN_FUTURE", Path: "asOf", Message: terms.Text{
		Danish:  "Dagen skal være kommet, før der kan faktureres på den.",
		English: "The day must have come before anything can be invoiced on it."}}
)
