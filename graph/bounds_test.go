package graph_test

import "testing"

func TestWhoAsksForEdgesSaysHowMany(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	for query, path := range map[string]string{
		`{ projects { edges { node { id } } } }`:                                                                    "projects",
		`{ projects { edges { cursor } } }`:                                                                         "projects",
		`{ all: projects { edges { node { id } } } }`:                                                               "all",
		`{ projects(first: 0) { edges { node { id } } } }`:                                                          "projects",
		`{ projects(first: -1) { edges { node { id } } } }`:                                                         "projects",
		`{ projects(first: 201) { edges { node { id } } } }`:                                                        "projects",
		`{ projects(last: 201) { edges { node { id } } } }`:                                                         "projects",
		`{ projects(first: 1, last: 1) { edges { node { id } } } }`:                                                 "projects",
		`{ projects(first: null) { edges { node { id } } } }`:                                                       "projects",
		`{ projects(first: 1) { edges { node { agreements { edges { node { id } } } } } } }`:                        "projects.edges.node.agreements",
		`{ projects(first: 1) { edges { node { agreements(first: 300) { edges { node { id } } } } } } }`:            "projects.edges.node.agreements",
		`{ project(slug: "alfa") { bodies(first: 9) { edges { node { memberships { edges { cursor } } } } } } }`:    "project.bodies.edges.node.memberships",
		`{ ...All } fragment All on Query { projects { edges { node { id } } } }`:                                   "projects",
		`{ projects { ...Edges } } fragment Edges on ProjectConnection { edges { node { id } } }`:                   "projects",
		`{ ... on Query { projects { ... on ProjectConnection { edges { node { id } } } } } }`:                      "projects",
		`{ municipality(code: "101") { ... on Node { ... on Municipality { agreements { edges { cursor } } } } } }`: "municipality.agreements",
		`mutation { recordProduct(input: {project: "alfa", product: SCOPE, on: "2025-06-01", reference: "x"}) {
			project { agreements { edges { node { id } } } } } }`: "recordProduct.project.agreements",
	} {
		before := w.version()
		if codes := w.ask(kombit, query).codes(); len(codes) != 1 || codes[0] != "BAD_USER_INPUT "+path || w.version() != before {
			t.Errorf("%s: got %q", query, codes)
		}
	}
}

func TestHowManyCanBeAVariable(t *testing.T) {
	w := newWorld(t)
	const query = `query ($n: Int) { municipalities(first: $n) { edges { node { code } } } }`
	for _, n := range []any{nil, 0, 201} {
		w.wantsErrors(w.ask("", query, in{"n": n}), "BAD_USER_INPUT municipalities")
	}
	w.wantsErrors(w.ask("", query), "BAD_USER_INPUT municipalities")
	w.wants(w.ask("", query, in{"n": 1}), `{"municipalities":{"edges":[{"node":{"code":"101"}}]}}`)
	w.wants(w.ask("", `query ($n: Int = 1) { municipalities(last: $n) { edges { node { code } } } }`),
		`{"municipalities":{"edges":[{"node":{"code":"860"}}]}}`)
	if a := w.ask("", query, in{"n": 200}); len(a.Errors) > 0 {
		t.Error(a.Errors)
	}
}

func TestTheCountAloneNeedsNoBound(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	w.wants(w.ask("", `{ municipalities { totalCount } projects { totalCount } project(slug: "alfa") { agreements { totalCount } bodies { totalCount } } }`),
		`{"municipalities":{"totalCount":98},"projects":{"totalCount":1},"project":{"agreements":{"totalCount":1},"bodies":{"totalCount":1}}}`)
}
