package example

import (
	"maps"
	"slices"

	"tilslutning/rules/day"
)

// exits has municipalities leave: most declare it well ahead, one has not left yet, and one's letter
// lay unread until after the next invoice (5.7, 5.8).
func (w *writer) exits() {
	for _, e := range []struct {
		project      string
		declared, on day.Day
		recorded     day.Day // by KOMBIT from the signed document; "" where the municipality did
	}{
		{"Affaldsordning", w.dated(-1, "09-25"), w.dated(0, "01-01"), ""},
		{"Arkivaflevering", w.dated(-1, "03-20"), w.dated(0, "01-01"), ""},
		{"Bibliotekets Samling", w.dated(-1, "04-10"), w.dated(-1, "09-15"), ""},
		{"Dagtilbudsplads", w.dated(0, "02-25"), w.dated(0, "08-01"), ""},
		{"Ferie og Fravær", w.dated(0, "01-21"), w.dated(0, "07-01"), ""},
		{"Fleksjob", w.dated(-1, "10-08"), w.dated(-1, "11-01"), w.dated(0, "03-19")},
		{"Kommunal Organisation", w.dated(-1, "08-14"), w.dated(0, "03-01"), w.dated(-1, "08-19")},
		{"Lokalebooking", w.dated(-1, "06-19"), w.dated(-1, "10-01"), ""},
		{"Plejefamilie", w.dated(-1, "05-12"), w.dated(-1, "07-01"), ""},
		{"Ungeindsats", w.dated(-1, "11-05"), w.dated(0, "05-01"), ""},
		{"Vintertjeneste", w.dated(0, "06-10"), w.dated(1, "04-01"), ""},
	} {
		a := w.running[e.project].leaver()
		input := in{"agreement": a.id, "on": e.on, "decidedOn": e.declared}
		if e.recorded == "" {
			w.do(e.declared, a.signatory(), "exitAgreement", input)
			continue
		}
		input["document"] = w.document(e.declared)
		w.do(e.recorded, kombitProject, "exitAgreement", input)
	}
}

// leaver is a member with no seat in the steering group, which would lose it (3.6).
func (r *running) leaver() *member {
	for _, a := range r.members[len(r.members)/2:] {
		if !slices.Contains(r.seated, a.place) {
			return a
		}
	}
	return r.members[0]
}

// closings has the board close a project, with what is left shared over the municipalities, and
// decide to close another, which it takes back (3.11, 5.9).
func (w *writer) closings() {
	r := w.running["Idrætsanlæg"]
	w.decide(w.dated(0, "02-05"), r.steering, r.slug, "CLOSING", "RECOMMENDED", "Styregruppen indstiller, at projektet lukkes: leverandøren ophører, og for få kommuner bruger løsningen.")
	closed := w.dated(0, r.closes)
	decided := w.closing(w.dated(0, "03-05"), r, "Bestyrelsen lukker projektet den 1. maj.", in{
		"settlement": "Kommunerne deler det, der er tilbage af udviklingen, efter deres årlige betaling.", "sharesCosts": true})
	w.do(w.dated(0, "03-09"), kombitProject, "closeProject", in{"project": r.slug, "on": closed, "decision": decided})
	inUse := day.Range{Start: r.course.operation, End: r.course.ends}
	for year := closed.Year(); year <= r.course.ends.Year(); year++ {
		after := inUse.And(day.Range{Start: closed, End: r.course.ends})
		w.cost(r, w.dated(0, "03-26"), year, "OPERATION", -r.income()*52/100*share(after, year), inUse.Days(), "Kontrakten er opsagt")
	}
	involved := w.decide(w.dated(0, "04-21"), r.steering, "", "STRATEGY", "APPROVED", "Styregruppen har gennemgået opgørelsen af det, der er tilbage.")
	w.do(w.dated(0, "05-27"), kombitFinance, "shareCost", in{"project": r.slug, "kind": "SETTLEMENT", "amount": "1148250.00",
		"decision": involved, "cause": "Udvikling, der ikke nåede at blive betalt, før projektet lukkede.", "underMunicipalControl": false})

	r = w.running["Vintertjeneste"]
	decided = w.closing(w.dated(-1, "02-25"), r, "Bestyrelsen lukker projektet den 1. oktober.", in{
		"settlement": "KOMBIT bærer det, der er tilbage."})
	w.do(w.dated(-1, "03-03"), kombitProject, "closeProject", in{"project": r.slug, "on": w.dated(-1, "10-01"), "decision": decided})
	decided = w.closing(w.dated(-1, "09-19"), r, "Bestyrelsen trækker lukningen tilbage: en anden leverandør fører løsningen videre.", nil)
	w.do(w.dated(-1, "09-23"), kombitProject, "closeProject", in{"project": r.slug, "on": nil, "decision": decided})
}

// closing is a decision on it by KOMBIT's board.
func (w *writer) closing(on day.Day, r *running, text string, further in) *string {
	input := in{"body": w.kombitBoard, "project": r.slug, "kind": "CLOSING", "outcome": "APPROVED", "decidedOn": on, "text": text}
	maps.Copy(input, further)
	return w.do(on, kombitProject, "recordDecision", input)
}

// claim has citizens compensated for a breach at a supplier's supplier; the municipalities share what
// the project's economy cannot carry (9.4).
func (w *writer) claim() {
	r := w.running["Dagtilbudsplads"]
	on := w.dated(-1, "11-12")
	w.do(w.dated(-1, "10-02"), kombitFinance, "recordCost", in{"project": r.slug, "year": on.Year(), "kind": "CLAIMS", "amount": "300000.00",
		"note": "Godtgørelser ud over leverandørens loft"})
	involved := w.decide(on, r.steering, "", "CLAIM", "APPROVED", "Styregruppen er inddraget i sagen og tager fordelingen til efterretning.")
	w.do(w.dated(-1, "11-14"), kombitFinance, "shareCost", in{"project": r.slug, "kind": "CLAIM", "amount": "212500.00", "paid": "300000.00",
		"carried": "87500.00", "on": on, "decision": involved, "cause": "Brud på persondatasikkerheden hos en underdatabehandler.", "underMunicipalControl": false})
}

// extension lets a project go on for two years at a price of its own. Most opt in, some of them after
// the repayment period is over (5.13).
func (w *writer) extension() {
	r := w.running["Gravetilladelser"]
	over, dearer := r.course.ends.Plus(1), r.price.changed(120)
	involved := w.decide(r.course.ends.Plus(-160), r.steering, "", "EXTENSION", "APPROVED",
		"Kommunerne er hørt; projektet føres videre i to år, mens genudbuddet forberedes.")
	input := dearer.input(over)
	delete(input, "validFrom")
	input["project"], input["decision"] = r.slug, involved
	input["period"] = in{"start": over, "end": over.PlusMonths(24).Plus(-1)}
	extended := w.do(r.course.ends.Plus(-131), kombitFinance, "extendProject", input)
	var goesOn []*member
	for n, a := range r.members {
		on := w.between(r.course.ends.Plus(-120), r.course.ends.Plus(-20))
		if n%4 == 1 {
			on = w.between(over.Plus(10), over.Plus(80))
		}
		if n%5 != 3 {
			goesOn = append(goesOn, a)
			w.do(on, a.signatory(), "optIn", in{"agreement": a.id, "extension": extended, "decidedOn": on})
		}
	}
	further := day.Range{Start: over, End: over.PlusMonths(24).Plus(-1)}
	for year := further.Start.Year(); year <= further.End.Year(); year++ {
		w.cost(r, over.Plus(9), year, "OPERATION", incomeOf(dearer, goesOn, further)*share(further, year), further.Days(), "Drift i forlængelsen")
	}
}
