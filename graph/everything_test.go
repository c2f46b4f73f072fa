package graph_test

import (
	"slices"
	"strings"

	"tilslutning/ent/store"
	"tilslutning/rules/access"
)

// everything is rows of every entity, in every state that is for some alone.
func everything(m *marks) {
	m.Helper()
	w := m.world
	steering := w.charging("alfa", "101", "751")
	board := w.body("BOARD", "")
	for _, code := range []string{"155", "157", "159", "161"} {
		w.uses("alfa", code)
	}
	of := in{"agreement": w.agreement("alfa", "101"), "idempotencyKey": "k1"}
	w.done(kombit, "recordPilot", w.but(of, in{"pilot": true}))
	w.makeReady(w.agreement("alfa", "101"), "101")
	w.makeReady(w.agreement("alfa", "751"), "751")
	w.invited("alfa", "147")
	w.uses("alfa", "153")
	w.done(kombit, "planWave", in{"project": "alfa", "number": 1, "plannedOn": "2026-02-01", "municipalities": []string{"101", "153"}})
	w.done("153.signatory", "withdraw", in{"agreement": w.agreement("alfa", "153")})
	w.withdraws("alfa", "151")
	w.done(kombit, "inviteMunicipalities", invitation("alfa", "151"))
	w.done(kombit, "accede", in{"agreement": w.agreement("alfa", "151"), "document": "Brev 1"})

	group := w.body("EXPERT_GROUP", "alfa")
	nominee := w.done(kombit, "registerPerson", in{"name": "Nora Nord", "title": "Konsulent", "organisation": w.places["101"].organisation, "subject": "nora"})
	w.done(kombit, "takeSeat", w.but(w.seat(group, "MEMBER", "101", "Konsulent", nomination), in{"person": nominee}))
	w.nominate(group, "751")
	w.approved(group, w.decided(steering), "155", "157", "159", "161") // with the nominees it would be large enough (3.14)
	w.person("157", "Chef")                                            // who has no seat

	w.charging("beta")
	w.done(kombitFinance, "recordPrice", in{"project": "beta", "validFrom": "2026-07-01", "model": "PER_INHABITANT", "amount": "3.0000",
		"tiers": []in{{"above": 150_000, "factor": "0.5"}}})
	w.uses("beta", "751")
	closing := w.charging("gamma", "101", "751")
	w.done(kombit, "recordProduct", in{"project": "alfa", "product": "PLAN_AND_BUDGET", "on": w.today, "reference": "Sag 1"})
	isPaidFor(m, steering, closing, board)
	isLookedAfter(m)
	m.watch(steering, board, group, nominee)
}

// isPaidFor is what the projects cost, with every kind of document, until one of them closes.
func isPaidFor(m *marks, steering, closing, board string) {
	m.Helper()
	w := m.world
	decides := func(body, project, kind string, differs ...in) string {
		return w.decides(body, kind, append([]in{{"project": project}}, differs...)...)
	}
	for _, slug := range []string{"alfa", "beta", "gamma"} {
		w.done(kombitFinance, "recordVatRate", in{"project": slug, "rate": "0.2500"})
		w.done(kombitFinance, "recordCost", in{"project": slug, "year": 2026, "kind": "OPERATION", "amount": "100.00", "note": "Drift"})
		w.done(kombitFinance, "recordCost", in{"project": slug, "year": 2026, "kind": "DEVELOPMENT", "amount": "200.00", "note": "Udvikling"})
	}
	w.done(kombitFinance, "closeYear", in{"project": "alfa", "year": 2024, "decision": decides(steering, "alfa", "SURPLUS"), "surplusUse": "FURTHER_DEVELOPMENT"})
	w.done(kombitFinance, "shareCost", w.but(claim("alfa", decides(steering, "alfa", "CLAIM")), in{"on": "2026-01-10"}))
	w.runs("2026-02-15")
	w.done(kombitFinance, "recordPrice", w.but(w.lowers(steering), in{"decidedOn": w.today}))
	w.done("101.signatory", "consentToPrice", in{"agreement": w.agreement("alfa", "101"), "price": w.price()})
	w.done(kombitFinance, "extendProject", extension(decides(steering, "alfa", "EXTENSION")))
	w.done("101.signatory", "optIn", in{"agreement": w.agreement("alfa", "101"), "extension": w.extension()})
	w.runs("2026-03-01")
	w.done(kombit, "exitAgreement", in{"agreement": w.agreement("alfa", "155"), "on": "2026-10-01", "document": "Brev 2"})
	w.done(kombit, "closeProject", in{"project": "gamma", "on": "2026-08-01", "decision": decides(board, "gamma", "CLOSING", shared)})
	w.done(kombitFinance, "shareCost", in{"project": "gamma", "kind": "SETTLEMENT", "amount": "1000.00", "cause": "Rest", "underMunicipalControl": false,
		"decision": decides(closing, "gamma", "CLOSING", in{"outcome": "RECOMMENDED"})})
	w.runs("2026-10-15")
	w.runs("2027-02-15")
}

// isLookedAfter is what administrators find: clients, and acts and readings with where they came from.
func isLookedAfter(m *marks) {
	m.Helper()
	w := m.world
	for _, client := range []string{"esdh", "fagsystem"} {
		w.done("kombit.admin", "registerClient", in{"client": client, "name": client, "cvr": "64942212", "roles": []string{"MUNICIPALITY_READER"}})
	}
	ctx := store.WithRequest(access.With(w.Context(), w.viewer("kombit.admin")), store.Request{ID: "r1", Address: "192.0.2.1"})
	w.answer(ctx, `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { refusals { code } } }`,
		in{"input": in{"kind": "ASSOCIATION", "name": "En forening"}})
	w.answer(ctx, `{ agreements(first: 100) { edges { node { contactPerson { mail } } } } }`)
}

// watch lets everyone look: each role, at a municipality that the private rows are of and at others, each kind of
// seat, and who is nominated to one.
func (m *marks) watch(steering, board, group, nominee string) {
	for _, name := range []string{"", "stranger", "101.reader", "101.coordinator", "101.finance", "101.signatory",
		"147.finance", "751.reader", "751.signatory", "163.signatory", "kombit.project", "kombit.finance", "kombit.admin"} {
		m.watchers = append(m.watchers, watcher{name, m.viewer(name)})
	}
	for name, v := range map[string]access.Viewer{
		"board":    {Bodies: []string{board}},
		"steering": {Bodies: []string{steering}, Steering: []string{m.projectID("alfa")}},
		"experts":  {Bodies: []string{group}},
		"nominee":  {Person: nominee},
	} {
		v.Subject, v.English = name, true
		m.watchers = append(m.watchers, watcher{name, v})
	}
	slices.SortFunc(m.watchers, func(a, b watcher) int { return strings.Compare(a.name, b.name) })
}
