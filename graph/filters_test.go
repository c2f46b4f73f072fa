package graph_test

import "testing"

func TestAnArgumentThatWouldBePassedOverIsRefused(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	for query, path := range map[string]string{
		`{ projects(where: {not: {}}) { totalCount } }`:                                                   "projects",
		`{ projects(where: {and: [{}]}) { totalCount } }`:                                                 "projects",
		`{ projects(where: {hasBodiesWith: [{}]}) { totalCount } }`:                                       "projects",
		`{ projects(where: {actIsNil: false}) { totalCount } }`:                                           "projects",
		`{ projects(where: {actNotNil: false}) { totalCount } }`:                                          "projects",
		`{ projects(where: {slugIn: []}) { totalCount } }`:                                                "projects",
		`{ agreements(where: {not: {activeOn: null}}) { totalCount } }`:                                   "agreements",
		`{ agreements(where: {or: [{status: null}]}) { totalCount } }`:                                    "agreements",
		`{ projects(first: -1) { totalCount } }`:                                                          "projects",
		`{ projects(last: -5) { totalCount } }`:                                                           "projects",
		`{ project(slug: "\u0000") { name } }`:                                                            "project",
		`{ node(id: "AG\u0000") { id } }`:                                                                 "node",
		`{ projects(where: {search: "\u0000"}) { totalCount } }`:                                          "projects",
		`{ project(slug: "alfa") { agreements(first: 1, orderBy: {field: ACCEDED_ON}) { totalCount } } }`: "project.agreements",
	} {
		w.wantsErrors(w.ask("", query), "BAD_USER_INPUT "+path)
	}
	w.wantsErrors(w.ask("", `query ($w: ProjectWhereInput) { projects(where: $w) { totalCount } }`, in{"w": in{"or": []in{{}}}}), "BAD_USER_INPUT projects")
	w.wants(w.ask("", `{ projects(where: {}) { totalCount } agreements(where: {status: null}) { totalCount } absent: projects(where: {actIsNil: true}) { totalCount }
			ordered: projects(first: 1, orderBy: {field: NAME}) { totalCount } }`),
		`{"projects":{"totalCount":1},"agreements":{"totalCount":1},"absent":{"totalCount":1},"ordered":{"totalCount":1}}`)
}

func TestTheSearchTakesAaForÅ(t *testing.T) {
	w := newWorld(t)
	for _, search := range []string{"århus", "Aarhus", "ÅRHUS"} {
		w.wants(w.ask("", `query ($s: String) { municipalities(first: 9, where: {search: $s}) { edges { node { name } } } }`, in{"s": search}),
			`{"municipalities":{"edges":[{"node":{"name":"Aarhus"}}]}}`)
	}
}
