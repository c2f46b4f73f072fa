package server

import (
	"net/http/httptest"
	"strings"
	"testing"

	"tilslutning/rules/access"
)

func TestAPersonsDataIsForThePersonTheOwnCoordinatorAndKombit(t *testing.T) {
	b := newBilled(t)
	work, err := b.store.Organisation.Query().All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	of := ""
	for _, o := range work {
		if strings.HasPrefix(o.Name, "København") {
			of = o.ID
		}
	}
	var made struct {
		RegisterPerson struct{ Person struct{ ID string } }
	}
	b.asks("kombit.project", `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } } }`, in{"input": in{
		"name": "Mona Madsen", "title": "Direktør", "organisation": of, "mail": "mm@kk.dk"}}, &made)
	person := made.RegisterPerson.Person.ID
	exports := exports(b.parts)
	for viewer, mayRead := range map[*access.Viewer]bool{
		{Subject: "mona", Person: person}:                                                                true,
		{Subject: "p", Roles: []access.Role{access.KombitProject}}:                                       true,
		{Subject: "f", Roles: []access.Role{access.KombitFinance}}:                                       false,
		{Subject: "r", Municipality: b.ids["101"], Roles: []access.Role{access.MunicipalityReader}}:      false,
		{Subject: "c", Municipality: b.ids["751"], Roles: []access.Role{access.MunicipalityCoordinator}}: false,
		{}: false,
	} {
		for id, known := range map[string]bool{person: true, "PE00000000-0000-7000-8000-000000000000": false} {
			answer := httptest.NewRecorder()
			r := httptest.NewRequest("GET", "/export/persons/"+id+".json", nil)
			exports.ServeHTTP(answer, r.WithContext(access.With(r.Context(), *viewer)))
			if shown := answer.Code == 200 && strings.Contains(answer.Body.String(), `"mail": "mm@kk.dk"`); shown != (mayRead && known) {
				t.Errorf("%+v: %d %s", viewer, answer.Code, answer.Body)
			}
			if answer.Code != 200 && (answer.Code != 404 || answer.Body.String() != "404 page not found\n") {
				t.Errorf("%+v is told %d %s", viewer, answer.Code, answer.Body)
			}
		}
	}
}
