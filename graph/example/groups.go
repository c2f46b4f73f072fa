package example

import (
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/phases"
)

// steering forms a project's steering group before the accession material goes out (3.4–3.9), and
// tells which municipalities sit in it; nil in a project without one.
func (w *writer) steering(p project, c course, slug string, joining []*place) (*string, []*place) {
	if p.without != "" {
		return nil, nil
	}
	group := w.open(c.group, slug, "STEERING_GROUP", "Styregruppe for "+p.name, nil)
	mayBind := ""
	if drawn := w.rand.IntN(4) == 0; p.power == binds || p.power == "" && drawn {
		mayBind = "Gruppen kan binde kommunerne ved lavere priser og ved prisstigninger på op til 3 %."
	}
	w.mandate(c.group.Plus(14), group, "Kommissorium", mayBind)
	w.sit(c.group.Plus(2), group, oneOf(w, w.owners), "CHAIR", true, "KOMBIT")
	w.sit(c.group.Plus(4), group, oneOf(w, w.atKL), "KL", true, "KL")
	members := w.some(2+w.rand.IntN(3), joining)
	if len(p.departs) > 0 && p.departs[0].clause == "3.5" {
		members = w.some(4, joining)
	}
	first := p.name == portfolio[0].name // one of its members has a login
	if i := slices.IndexFunc(joining, isOdense); first && i >= 0 {
		members = append(slices.DeleteFunc(members, isOdense), joining[i])
	}
	for n, m := range members {
		who, from := w.manager(m, p.area), c.group.Plus(6+n)
		if first && isOdense(m) {
			who.subject, who.name = "odense.seat", "Gitte Rask" // as the development identity provider has it
		}
		seat := w.sit(from, group, who, "MEMBER", true, "KOMBIT og KL")
		if leaves := w.between(c.answerBy.Plus(60), c.answerBy.Plus(600)); n == 0 && w.rand.IntN(5) == 0 && leaves < w.asOf {
			w.leave(leaves, seat)
			w.sit(leaves.Plus(1), group, w.newPerson(oneOf(w, managers[p.area]), &m.organisation), "MEMBER", true, "KOMBIT og KL")
		}
	}
	return group, members
}

func isOdense(p *place) bool { return p.code == "461" }

// experts calls for members of expert groups, publicly, and has them nominated and approved
// (3.13–3.16).
func (w *writer) experts(p project, c course, slug string, steering *string, joining []*place) {
	contract := c.starts[phases.III]
	w.expert(p, slug, steering, joining, contract.Plus(20+w.rand.IntN(20)), "WORKING", "Arbejdsgruppe",
		"Alle kommuner inviteres til at deltage i arbejdsgruppen, som skriver kravene til løsningen sammen med KOMBIT.", 5+w.rand.IntN(4))
	switch {
	case p.phase == phases.III: // a call is out, and some are nominated
		w.expert(p, slug, steering, joining, w.asOf.Plus(-30), "REFERENCE", "Referencegruppe",
			"Alle kommuner inviteres til at kommentere kravene, før de sendes i udbud. Meld jer til KOMBIT.", 3)
	case p.phase.Number() >= 4 && p.joins > 30:
		w.expert(p, slug, steering, joining, c.starts[phases.IV].Plus(30), "FOLLOW_UP", "Følgegruppe",
			"Alle kommuner inviteres til at følge udviklingen og afprøve løsningen, før den tages i brug.", 5+w.rand.IntN(3))
	}
}

func (w *writer) expert(p project, slug string, steering *string, joining []*place, opened day.Day, form, name, call string, size int) {
	group := w.open(opened, slug, "EXPERT_GROUP", name+" for "+p.name, in{"form": form, "calledOn": opened, "call": call})
	var seats []*string
	approved := opened.Plus(42)
	for n, m := range w.some(size, joining) {
		seat := w.sit(opened.Plus(16+n%6), group, w.specialist(m, p.area), "MEMBER", false, "")
		seats = append(seats, seat)
		if leaves := w.between(approved.Plus(90), approved.Plus(900)); w.rand.IntN(12) == 0 && leaves < w.asOf {
			w.leave(leaves, seat)
		}
	}
	if w.rand.IntN(3) == 0 {
		seats = append(seats, w.sit(opened.Plus(20), group, w.newPerson("Chefkonsulent", w.kl), "SPECIALIST", false, ""))
	}
	input := in{"body": group, "seats": seats, "decidedOn": approved}
	if steering != nil {
		input["decision"] = w.decide(approved, steering, "", "COMPOSITION", "APPROVED", "Styregruppen godkendte den indstillede sammensætning.")
	} else {
		input["reason"] = "Projektet har ingen styregruppe; de indstillede dækker små og store kommuner i alle dele af landet."
	}
	w.do(approved, kombitProject, "approveSeats", input)
}

// decisions writes what the steering group decides on the way.
func (w *writer) decisions(p project, c course, slug string, steering *string) {
	project := ""
	if steering == nil {
		project = slug
	}
	w.decide(w.between(c.starts[phases.III].Plus(60), c.starts[phases.IV]), steering, project, "STRATEGY", "APPROVED",
		"Udbudsstrategi og tolerancer for tid og økonomi er godkendt.")
	for year := range 3 {
		on := w.between(c.starts[phases.V].Plus(90+365*year), c.starts[phases.V].Plus(240+365*year))
		outcome := oneOf(w, []string{"APPROVED", "APPROVED", "REJECTED"})
		if p.closes != "" && on >= w.dated(0, "01-01") {
			continue
		}
		w.decide(on, steering, project, "FURTHER_DEVELOPMENT", outcome,
			"Forslaget til næste udgave af løsningen er behandlet på baggrund af kommunernes ønsker.")
	}
	if p.phase == phases.V && c.ends < w.asOf.Plus(450) {
		on := w.asOf.Plus(-80 - w.rand.IntN(100))
		w.decide(on, steering, project, "FUTURE", "RECOMMENDED", "Løsningen anbefales sendt i genudbud, når aftalen med leverandøren udløber.")
		w.product(slug, phases.Evaluation, on.Plus(10), p)
	}
}
