package graph_test

import (
	"context"
	"strings"
	"testing"

	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
)

func TestBadInputIsToldAndNothingIsStored(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite(t), mayDay)
	ctx := access.With(context.Background(), access.Viewer{Subject: "p", Roles: []access.Role{access.KombitProject}})
	before, _ := s.Version(ctx)
	for sentence, query := range map[string]string{
		"an empty name":     `mutation { registerOrganisation(input: {kind: SUPPLIER, name: ""}) { refusals { code } } }`,
		"a name too long":   `mutation { registerOrganisation(input: {kind: SUPPLIER, name: "` + strings.Repeat("x", 201) + `"}) { refusals { code } } }`,
		"a number taken":    `mutation { registerOrganisation(input: {kind: SUPPLIER, name: "A", cvr: "64942212"}) { refusals { code } } }`,
		"an unknown id":     `mutation { registerPerson(input: {name: "A", title: "B", organisation: "OR0"}) { refusals { code } } }`,
		"what is no date":   `{ municipality(code: "101") { region(on: "31/12/2026") } }`,
		"both code and cvr": `{ municipality(code: "101", cvr: "64942212") { name } }`,
	} {
		answer := graph.Execute(ctx, s, query, nil)
		if len(answer.Errors) != 1 || answer.Errors[0].Extensions["code"] != "BAD_USER_INPUT" {
			t.Errorf("%s: %v", sentence, answer.Errors)
		}
	}
	if after, _ := s.Version(ctx); after != before {
		t.Error("bad input was stored")
	}
}

func TestWhatIsNotForSomebodyIsSaidInTheReadersLanguage(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		viewer access.Viewer
		want   string
	}{
		{access.Viewer{}, "UNAUTHENTICATED Log ind først."},
		{access.Viewer{English: true}, "UNAUTHENTICATED Log in first."},
		{access.Viewer{Subject: "p"}, "FORBIDDEN Ikke for din rolle."},
		{access.Viewer{Subject: "p", English: true}, "FORBIDDEN Not for your role."},
	} {
		a := w.askAs(c.viewer, `{ invoiceTotals { count } }`)
		if len(a.Errors) != 1 || a.Errors[0].Extensions.Code+" "+a.Errors[0].Message != c.want {
			t.Errorf("want %s, got %v", c.want, a.Errors)
		}
	}
}
