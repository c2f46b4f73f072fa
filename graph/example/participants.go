package example

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tilslutning/rules/day"
	"tilslutning/rules/phases"
)

// offer plans what the accession material states: repayment period and price (5.2, 5.3).
func (w *writer) offer(p project, c course, slug string) price {
	start := c.operation
	if w.rand.IntN(4) == 0 {
		start = day.Day(date(start).AddDate(0, -2, 0).Format(time.DateOnly)) // operation starts later than planned
	}
	w.do(c.invited.Plus(-20), kombitProject, "recordRepaymentPeriod", in{"project": slug, "period": in{"start": start, "end": c.ends}})
	asked := w.price(p)
	if counted := w.countedFrom; start < counted {
		w.offerPrice(c, slug, asked.fixed().input(start))
		start = counted
	}
	w.offerPrice(c, slug, asked.input(start))
	return asked
}

func (w *writer) offerPrice(c course, slug string, input in) {
	input["project"] = slug
	w.do(c.invited.Plus(-14), kombitFinance, "recordPrice", input)
}

// member is a municipality on its way into a project.
type member struct {
	*place
	id        *string
	accedes   day.Day
	withdrew  bool
	wave      int
	available day.Day // the first day it has the system, which may be to come
}

// participate invites the municipalities, has them accede and gives them the system in waves. It tells
// who acceded, by code.
func (w *writer) participate(p project, c course, slug string, joining []*place) []*member {
	all := w.invite(p, c, slug, joining)
	for _, a := range all {
		w.accede(a, c)
	}
	joined := slices.DeleteFunc(all, func(a *member) bool { return a.withdrew })
	w.planWaves(c, slug, joined)
	w.planPilots(p, c, slug, joined)
	w.do(c.operation, kombitProject, "startOperation", in{"project": slug, "on": c.operation})
	for _, a := range joined {
		w.takeUp(a, p, c)
	}
	return joined
}

// invite has a few more invited, of whom some accede and withdraw, and the others, who are not among
// the result, never answer.
func (w *writer) invite(p project, c course, slug string, joining []*place) (all []*member) {
	invited := slices.Clone(joining)
	var withdrawing []*place
	if p.origin != innovation {
		further := w.some(3+w.rand.IntN(9), w.others(joining))
		withdrawing = further[:min(len(further), max(w.rand.IntN(4)-1, 0))]
		invited = append(invited, further...)
	}
	slices.SortFunc(invited, byCode)
	invitation := w.act(c.invited, kombitProject, "inviteMunicipalities", in{
		"project": slug, "municipalities": codes(invited), "decidedOn": c.invited, "answerBy": c.answerBy})
	invitation.agreements = map[string]*string{}
	for _, place := range invited {
		withdrew := slices.Contains(withdrawing, place)
		if !withdrew && !slices.Contains(joining, place) {
			continue
		}
		a := &member{place: place, id: new(string), accedes: w.between(c.invited, c.answerBy.Plus(-10)), withdrew: withdrew}
		invitation.agreements[place.code] = a.id
		all = append(all, a)
	}
	return all
}

// accede is done by the municipality; now and then KOMBIT records it from the signed document.
func (w *writer) accede(a *member, c course) {
	by, input := a.signatory(), in{"agreement": a.id, "decidedOn": a.accedes}
	if w.rand.IntN(20) == 0 {
		by, input["document"] = kombitProject, w.document(a.accedes)
	}
	w.do(a.accedes, by, "accede", input)
	if a.withdrew {
		on := w.between(a.accedes.Plus(1), c.answerBy.Plus(1))
		w.do(on, a.signatory(), "withdraw", in{"agreement": a.id, "decidedOn": on})
	}
}

// planWaves fills the waves from one end of the country to the other.
func (w *writer) planWaves(c course, slug string, joined []*member) {
	ordered := slices.Clone(joined)
	if w.rand.IntN(2) == 0 {
		slices.Reverse(ordered)
	}
	on := c.starts[phases.IV].Plus(25)
	for n, planned := range c.waves {
		var wave []*place
		for _, a := range ordered[n*len(ordered)/len(c.waves) : (n+1)*len(ordered)/len(c.waves)] {
			a.wave = n
			wave = append(wave, a.place)
		}
		w.do(on, kombitProject, "planWave", in{"project": slug, "number": n + 1, "plannedOn": planned, "municipalities": codes(wave)})
	}
}

func (w *writer) planPilots(p project, c course, slug string, joined []*member) {
	if p.pilots == 0 {
		return
	}
	on := c.starts[phases.IV].Plus(40)
	w.do(on, kombitProject, "recordPilotPeriod", in{"project": slug, "period": in{"start": c.operation, "end": c.operation.Plus(119)}})
	pilots := 0
	for _, a := range joined {
		if a.wave == 0 && pilots < p.pilots {
			pilots++
			w.do(on.Plus(5), kombitProject, "recordPilot", in{"agreement": a.id, "pilot": true})
		}
	}
}

// takeUp names a contact person, signs the data-processing agreement and, when the wave has come,
// has the system made available. Those whose wave is still to come may not have got so far.
func (w *writer) takeUp(a *member, p project, c course) {
	a.available = c.waves[a.wave]
	if a.wave > 0 && w.rand.IntN(8) == 0 {
		a.available = w.between(a.available.Plus(10), a.available.Plus(40)) // later than the others
	}
	ready := a.available <= w.asOf
	if ready || w.rand.IntN(5) > 0 {
		on := w.between(c.answerBy.Plus(5), c.answerBy.Plus(80))
		w.do(on, a.coordinator(), "nameContactPerson", w.contact(a, p))
	}
	if p.personal && (ready || w.rand.IntN(2) == 0) {
		on := w.between(c.starts[phases.IV].Plus(10), c.operation)
		w.do(on, a.signatory(), "signProcessingAgreement", in{
			"agreement": a.id, "signedOn": on, "templateVersion": "2." + fmt.Sprint(on.Year()%10), "document": w.document(on)})
	}
	w.do(a.available, kombitProject, "confirmAvailability", in{"agreement": a.id, "on": a.available})
}

func (w *writer) contact(a *member, p project) in {
	name := oneOf(w, givenNames) + " " + oneOf(w, surnames)
	address := strings.ReplaceAll(slugOf(name), "-", ".") + "@" + slugOf(a.name) + ".example"
	return in{"agreement": a.id, "name": name, "title": oneOf(w, specialists[p.area]), "mail": address,
		"telephone": fmt.Sprintf("70 %02d %02d %02d", w.rand.IntN(100), w.rand.IntN(100), w.rand.IntN(100))}
}
