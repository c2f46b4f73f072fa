package graph_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/graph"
)

// schema is the published one.
var schema = gqlparser.MustLoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.SchemaText})

// mutations is each mutation's field by name.
var mutations = func() map[string]*ast.FieldDefinition {
	fields := map[string]*ast.FieldDefinition{}
	for _, f := range schema.Mutation.Fields {
		fields[f.Name] = f
	}
	return fields
}()

// outcome is what an act answers with.
type outcome struct {
	Thing      *struct{ ID string }
	Deviations []struct{ Clause, Kind string }
	Refusals   []struct{ Clause, Code, Path, Message string }
}

// withoutThing is what to ask of the acts that are on no single thing.
var withoutThing = map[string]string{"eraseTraces": "erased", "importInhabitants": "import { recorded }"}

// act carries a mutation out as the user. Validated alone just before, it must have told the same, and
// changed nothing.
func (w *world) act(user, mutation string, input in) (outcome, answer) {
	w.Helper()
	before := w.version()
	told, foretold := w.asked(user, mutation, " @validateOnly", input)
	if w.version() != before {
		w.Errorf("%s as %s was only validated, but changed something", mutation, user)
	}
	out, a := w.asked(user, mutation, "", input)
	if told.Thing != nil || !slices.Equal(told.Refusals, out.Refusals) || !slices.Equal(told.Deviations, out.Deviations) || !slices.Equal(foretold.codes(), a.codes()) {
		w.Errorf("%s as %s was validated as %v %q, and came to %v %q", mutation, user, told, foretold.codes(), out, a.codes())
	}
	return out, a
}

// asked asks for a mutation with a directive or none.
func (w *world) asked(user, mutation, directive string, input in) (outcome, answer) {
	w.Helper()
	f := mutations[mutation]
	if f == nil {
		w.Fatal("there is no mutation " + mutation)
	}
	thing := withoutThing[mutation]
	if thing == "" {
		thing = "thing: " + schema.Types[f.Type.Name()].Fields[0].Name + " { id }"
	}
	a := w.ask(user, `mutation ($input: `+f.Arguments[0].Type.String()+`) { `+mutation+`(input: $input)`+directive+` {
		`+thing+` deviations { clause kind } refusals { clause code path message } } }`, in{"input": input})
	var data map[string]outcome
	if a.Data != nil {
		check(json.Unmarshal(a.Data, &data))
	}
	return data[mutation], a
}

// done wants the act carried out, and tells the id of what it is about.
func (w *world) done(user, mutation string, input in) (id string) {
	w.Helper()
	before := w.version()
	out, a := w.act(user, mutation, input)
	if withoutThing[mutation] != "" {
		out.Thing = &struct{ ID string }{}
	}
	if len(a.Errors) > 0 || len(out.Refusals) > 0 || out.Thing == nil {
		w.Fatalf("%s as %s: %s %v", mutation, user, a.Data, a.Errors)
	}
	if w.version() != before+1 {
		w.Fatalf("%s as %s: the version went from %d to %d", mutation, user, before, w.version())
	}
	return out.Thing.ID
}

// refused wants the act refused for exactly those reasons, as "clause CODE path", with nothing
// changed; a reason without clause begins with a dash. The permission to act must have told so.
func (w *world) refused(user, mutation string, input in, reasons ...string) {
	w.Helper()
	before, permission := w.version(), w.permitted(user, mutation, input)
	out, a := w.act(user, mutation, input)
	w.wantsPermission(permission, user, mutation, input, out)
	var got []string
	for _, r := range out.Refusals {
		if r.Message == "" {
			w.Errorf("%s: %s says nothing", mutation, r.Code)
		}
		if field, _, _ := strings.Cut(strings.ReplaceAll(r.Path, "[", "."), "."); schema.Types[mutations[mutation].Arguments[0].Type.Name()].Fields.ForName(field) == nil {
			w.Errorf("%s: %s points to %s, which is no field of its input", mutation, r.Code, r.Path)
		}
		if r.Clause == "" {
			r.Clause = "-"
		}
		got = append(got, r.Clause+" "+r.Code+" "+r.Path)
	}
	if len(a.Errors) > 0 || !slices.Equal(got, reasons) {
		w.Errorf("%s as %s: %v\n got %q\nwant %q", mutation, user, a.Errors, got, reasons)
	}
	if w.version() != before {
		w.Errorf("%s as %s was refused, but changed something", mutation, user)
	}
}

// denied wants the act answered with null and that code, with nothing changed.
func (w *world) denied(user, mutation string, input in, code string) {
	w.Helper()
	before := w.version()
	_, a := w.act(user, mutation, input)
	if want := []string{code + " " + mutation}; !slices.Equal(a.codes(), want) || string(a.Data) != `{"`+mutation+`":null}` {
		w.Errorf("%s as %q: got %q in %s, want %q", mutation, user, a.codes(), a.Data, want)
	}
	if w.version() != before {
		w.Errorf("%s as %q was denied, but changed something", mutation, user)
	}
}

// but is the input with what differs.
func (w *world) but(input in, differs ...in) in {
	input = maps.Clone(input)
	for _, d := range differs {
		maps.Copy(input, d)
	}
	return input
}

// organisation is the id of KOMBIT, KL or a supplier, registered when first asked for.
func (w *world) organisation(kind string) string {
	w.Helper()
	if w.organisations[kind] == "" {
		w.organisations[kind] = w.done("kombit.project", "registerOrganisation", in{"kind": kind, "name": kind})
	}
	return w.organisations[kind]
}

// person registers somebody at the municipality with that code, or at KOMBIT, KL or the supplier.
func (w *world) person(at, title string) string {
	w.Helper()
	organisation := w.places[at].organisation
	if organisation == "" {
		organisation = w.organisation(at)
	}
	w.people++
	return w.done("kombit.project", "registerPerson",
		in{"name": "Person " + strings.Repeat("I", w.people), "title": title, "organisation": organisation})
}

// newProject is the input of a project from municipal demand, begun at the year's start.
func newProject(slug string) in {
	return in{"slug": slug, "name": "Projekt " + slug, "purpose": "At gøre noget sammen.", "origin": "MUNICIPAL_DEMAND",
		"processesPersonalData": true, "startedOn": "2025-01-01"}
}

// project creates one in that phase, into which it goes today, the products left out with a reason.
func (w *world) project(slug, phase string, differs ...in) {
	w.Helper()
	w.done("kombit.project", "createProject", w.but(newProject(slug), differs...))
	w.goesOn(slug, "I", phase)
}

// goesOn takes the project from one phase to another today.
func (w *world) goesOn(slug, from, to string) {
	w.Helper()
	all := []string{"I", "II", "III", "IV", "V"}
	for _, next := range all[slices.Index(all, from)+1 : slices.Index(all, to)+1] {
		w.done("kombit.project", "beginPhase", in{"project": slug, "phase": next, "on": w.today, "reason": "Det haster."})
	}
}

// body opens one today.
func (w *world) body(kind, project string, differs ...in) string {
	w.Helper()
	input := in{"kind": kind, "name": kind, "openedOn": w.today}
	if project != "" {
		input["project"] = project
	}
	if kind == "EXPERT_GROUP" {
		input["form"], input["calledOn"], input["call"] = "WORKING", w.today, "Alle kommuner kan deltage."
	}
	return w.done("kombit.project", "openBody", w.but(input, differs...))
}

// seat is the input by which somebody of that municipality or organisation is appointed today.
func (w *world) seat(body, kind, at, title string, differs ...in) in {
	w.Helper()
	return w.but(in{"body": body, "person": w.person(at, title), "seatKind": kind, "managerLevel": true,
		"appointedBy": "KOMBIT og KL", "from": w.today}, differs...)
}

// appoint gives somebody that seat today.
func (w *world) appoint(body, kind, at, title string, differs ...in) string {
	w.Helper()
	return w.done("kombit.project", "takeSeat", w.seat(body, kind, at, title, differs...))
}

// nomination is how a seat in an expert group differs.
var nomination = in{"appointedBy": nil}

// nominate nominates somebody of the municipality to the expert group.
func (w *world) nominate(group, code string) string {
	w.Helper()
	return w.appoint(group, "MEMBER", code, "Konsulent", nomination)
}
