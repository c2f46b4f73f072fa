package graph_test

import "tilslutning/rules/day"

const kombitFinance = "kombit.finance"

// charging is a project in which those municipalities have the system from 1 January 2026, for a price
// an inhabitant; they are free to have it before the rest of the terms is met.
func (w *world) charging(slug string, codes ...string) (steering string) {
	w.Helper()
	w.project(slug, "I", in{"processesPersonalData": false})
	for _, clause := range []string{"4.2", "5.3", "8.2"} {
		w.done(kombit, "recordDeviation", in{"project": slug, "clause": clause, "kind": "WAIVED"})
	}
	w.goesOn(slug, "I", "II")
	w.repays(slug)
	steering = w.steered(slug)
	w.done(kombitFinance, "recordPrice", in{"project": slug, "validFrom": "2026-01-01", "model": "PER_INHABITANT", "amount": "3.2500"})
	for _, code := range codes {
		w.uses(slug, code)
	}
	return steering
}

// uses has the municipality accede to the project, with the system from 1 January 2026.
func (w *world) uses(slug, code string) (agreement string) {
	w.Helper()
	agreement = w.accedes(slug, code)
	return w.done(kombit, "confirmAvailability", in{"agreement": agreement, "on": "2026-01-01"})
}

// runs invoices what is due on a day, which is today at the latest, and tells how many documents.
func (w *world) runs(asOf day.Day) (documents int) {
	w.Helper()
	w.today = max(w.today, asOf)
	run := w.done(kombitFinance, "runInvoicing", in{"asOf": asOf})
	return get[struct{ Node struct{ Documents int } }](w, kombitFinance,
		`query ($id: ID!) { node(id: $id) { ... on InvoiceRun { documents } } }`, in{"id": run}).Node.Documents
}

// decides is an approval by the body.
func (w *world) decides(body, kind string, differs ...in) (decision string) {
	w.Helper()
	return w.done(kombit, "recordDecision", w.but(in{"body": body, "kind": kind, "outcome": "APPROVED", "text": "Besluttet."}, differs...))
}

// closing is a board's decision to close the project alfa.
func (w *world) closing(board string, differs ...in) (decision string) {
	w.Helper()
	return w.decides(board, "CLOSING", w.but(in{"project": "alfa", "settlement": "KOMBIT bærer resten."}, differs...))
}

// shared is how a board's decision to close differs, where the municipalities share what is left.
var shared = in{"settlement": "Resten fordeles.", "sharesCosts": true}

// claim is 70 kr. of a claim, which the project's economy cannot carry.
func claim(slug, involved string) in {
	return in{"project": slug, "kind": "CLAIM", "amount": "70.00", "paid": "100.00", "carried": "30.00", "decision": involved,
		"cause": "Fejl hos leverandøren", "underMunicipalControl": false}
}

// extension is two years of the project alfa after five, for 1 200 kr. a municipality a year.
func extension(involved string) in {
	return in{"project": "alfa", "period": in{"start": "2031-01-01", "end": "2032-12-31"}, "model": "FIXED", "amount": "1200.0000", "decision": involved}
}

// price is the id of the project alfa's newest price from 1 January 2026.
func (w *world) price() (id string) {
	w.Helper()
	for _, p := range get[struct {
		Project struct {
			Prices []struct{ ID, ValidFrom string }
		}
	}](w, kombitFinance, `{ project(slug: "alfa") { prices { id validFrom } } }`).Project.Prices {
		if p.ValidFrom == "2026-01-01" {
			id = p.ID
		}
	}
	return id
}

// extension is the id of the project alfa's.
func (w *world) extension() (id string) {
	w.Helper()
	return get[struct {
		Project struct{ Extensions []struct{ ID string } }
	}](w, "", `{ project(slug: "alfa") { extensions { id } } }`).Project.Extensions[0].ID
}
