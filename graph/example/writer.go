package example

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/phases"
	"tilslutning/rules/terms"
)

// writer writes the acts, project by project.
type writer struct {
	asOf   day.Day
	places []*place
	rand   *rand.Rand
	acts   []*act

	named      map[string]bool    // names given
	managers   map[string]*person // by municipality code and subject area
	kombit, kl *string            // ids
	suppliers  []*string          // ids
	owners     []*person          // KOMBIT's, who chair the steering groups (3.7)
	atKL       []*person
	begins     map[string]day.Day // of projects, by name

	countedFrom day.Day // before it prices are fixed, as no inhabitants are known; "" if all start later

	kombitBoard *string             // id
	running     map[string]*running // projects that municipalities take part in, by name
}

// act writes one, unless it falls after the day the data is made for.
func (w *writer) act(on day.Day, by access.Viewer, mutation string, input in) *act {
	a := &act{on: on, by: by, mutation: mutation, input: input, id: new(string)}
	if on <= w.asOf {
		w.acts = append(w.acts, a)
	}
	return a
}

func (w *writer) do(on day.Day, by access.Viewer, mutation string, input in) *string {
	return w.act(on, by, mutation, input).id
}

// project writes a project from its idea on.
func (w *writer) project(p project) {
	c := w.course(p)
	slug := slugOf(p.name)
	joining := w.choose(p.joins, p.among)
	w.create(p, c, slug, joining)
	w.phases(p, c, slug)
	if p.joins == 0 {
		return
	}
	r := &running{project: p, course: c, slug: slug}
	w.running[p.name] = r
	r.steering, r.seated = w.steering(p, c, slug, joining)
	w.experts(p, c, slug, r.steering, joining)
	r.price = w.offer(p, c, slug)
	r.members = w.participate(p, c, slug, joining)
	w.decisions(p, c, slug, r.steering)
}

func (w *writer) create(p project, c course, slug string, joining []*place) {
	begins := c.starts[phases.I]
	w.begins[p.name] = begins
	input := in{"slug": slug, "name": p.name, "subjectArea": p.area, "purpose": p.purpose, "origin": p.origin,
		"processesPersonalData": p.personal, "startedOn": begins}
	if p.act != "" {
		input["act"] = p.act
	}
	if p.without != "" {
		input["withoutSteeringGroup"], input["withoutSteeringGroupReason"] = true, p.without
	}
	if p.origin == innovation {
		selected := joining
		if len(selected) == 0 {
			selected = w.choose(5, p.among)
		}
		input["selectedMunicipalities"], input["selectedSuppliers"] = codes(selected), w.suppliers[2:4]
	}
	if p.phase.Number() >= 4 {
		input["supplier"] = oneOf(w, w.suppliers)
	}
	w.do(begins, kombitProject, "createProject", input)
	if terms.InForce(begins) == "" {
		return // there is nothing to depart from (1.1)
	}
	for _, d := range p.departs {
		input := in{"project": slug, "clause": d.clause, "kind": d.kind, "text": d.text}
		if d.kind == "PARAMETER" {
			input["value"] = d.value
		}
		w.do(begins.Plus(45), kombitProject, "recordDeviation", input)
	}
}

// phases plans the phases twice, begins them and makes their products.
func (w *writer) phases(p project, c course, slug string) {
	ends := c.ends
	plan := func(on day.Day, from phases.Phase, early int) {
		var planned []in
		for n, phase := range phases.All {
			if phase.Number() < from.Number() {
				continue
			}
			start, end := c.starts[phase].Plus(-early*n), ends
			if n < 4 {
				end = c.starts[phases.All[n+1]].Plus(-early*(n+1) - 1)
			}
			planned = append(planned, in{"phase": phase, "start": start, "end": end})
		}
		w.do(on, kombitProject, "planPhases", in{"project": slug, "phases": planned})
	}
	if p.phase.Number() >= 3 {
		plan(c.starts[phases.I].Plus(12), phases.I, 7*w.rand.IntN(6)) // it took a little longer
		plan(c.starts[phases.III].Plus(5), phases.III, 0)
	} else {
		plan(c.starts[phases.I].Plus(12), phases.I, 0)
	}
	for n, phase := range phases.All {
		start := c.starts[phase]
		if n > 0 {
			input := in{"project": slug, "phase": phase, "on": start}
			if p.skipped != "" && p.skipped.Phase() == phases.All[n-1] {
				input["reason"] = p.skipReason
			}
			w.do(start, kombitProject, "beginPhase", input)
		}
		if phase == phases.V {
			continue
		}
		next := c.starts[phases.All[n+1]]
		for _, product := range phases.Products[phase] {
			from, until := start.Plus(20), next
			switch product {
			case phases.BindingAccessions:
				from = c.answerBy.Plus(1)
			case phases.FinalGoDecision, phases.SignedContract, phases.ManagementPlan:
				from = next.Plus(-20)
			case phases.AcceptanceTest:
				from, until = c.operation.Plus(-60), c.operation
			case phases.OperationTest:
				from = c.operation.Plus(20)
			}
			w.product(slug, product, w.between(from, until), p)
		}
	}
}

func (w *writer) product(slug string, product phases.Product, on day.Day, p project) {
	if product != p.skipped {
		w.do(on, kombitProject, "recordProduct", in{"project": slug, "product": product, "on": on, "reference": w.document(on)})
	}
}

// document is where one is: the number of its file.
func (w *writer) document(on day.Day) string {
	return fmt.Sprintf("Sag %d-%05d", on.Year(), 1+w.rand.IntN(99_999))
}

// successors links the project that is put out to tender again (4.4), with its future decided (4.3).
func (w *writer) successors() {
	for _, p := range portfolio {
		if p.successorOf == "" {
			continue
		}
		linked := w.begins[p.name].Plus(21)
		predecessor := slugOf(p.successorOf)
		w.do(linked, kombitProject, "linkSuccessor", in{"project": predecessor, "successor": slugOf(p.name)})
		w.product(predecessor, phases.DecisionOnFuture, linked.Plus(1), project{})
	}
}

func slugOf(name string) string {
	return strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", " ", "-").Replace(strings.ToLower(name))
}
