package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/rules/day"
)

// permission is whether an act is allowed.
type permission struct {
	Allowed    bool
	Refusals   []struct{ Clause, Code, Path, Message string }
	Deviations []struct{ Clause, Kind string }
}

// reasons is what refuses, as "clause CODE path"; a reason without clause begins with a dash.
func (p permission) reasons() (reasons []string) {
	for _, r := range p.Refusals {
		if r.Clause == "" {
			r.Clause = "-"
		}
		reasons = append(reasons, strings.TrimSpace(r.Clause+" "+r.Code+" "+r.Path))
	}
	return reasons
}

// permitting is where each act's permission is: the type of its row, and what of the act's input names it.
var permitting = func() map[string]struct{ row, by string } {
	found := map[string]struct{ row, by string }{}
	for row, by := range map[string]string{"Agreement": "agreement", "Project": "project", "GovernanceBody": "body", "Membership": "seat"} {
		for _, f := range schema.Types[row+"Permissions"].Fields {
			if !strings.HasPrefix(f.Name, "__") {
				found[f.Name] = struct{ row, by string }{row, by}
			}
		}
	}
	return found
}()

// inputOf is the fields of a mutation's input.
func inputOf(mutation string) ast.FieldList {
	return schema.Types[mutations[mutation].Arguments[0].Type.Name()].Fields
}

// permitted is the permission that the user has for an act with that input, as far as the permission
// takes it. It is nil where there is none, or where the user does not see the row.
func (w *world) permitted(user, mutation string, input in) *permission {
	w.Helper()
	where := permitting[mutation]
	if input[where.by] == nil {
		return nil
	}
	variables, declared, passed := in{"row": input[where.by]}, "", ""
	for _, arg := range schema.Types[where.row+"Permissions"].Fields.ForName(mutation).Arguments {
		value, given := input[arg.Name]
		if given || !inputOf(mutation).ForName(arg.Name).Type.NonNull { // what an input may leave out is null there
			variables[arg.Name] = value
			declared += fmt.Sprintf(", $%s: %s", arg.Name, arg.Type)
			passed += fmt.Sprintf("%s: $%[1]s ", arg.Name)
		}
	}
	if passed != "" {
		passed = "(" + passed + ")"
	}
	asks := ` permissions { asked: ` + mutation + passed + ` { allowed refusals { clause code path message } deviations { clause kind } } } `
	query := `query ($row: ID!` + declared + `) { row: node(id: $row) { ... on ` + where.row + ` {` + asks + `} } }`
	if where.row == "Project" {
		query = `query ($row: String!` + declared + `) { row: project(slug: $row) {` + asks + `} }`
	}
	a := w.ask(user, query, variables)
	var data struct {
		Row *struct{ Permissions struct{ Asked *permission } }
	}
	check(json.Unmarshal(a.Data, &data))
	if data.Row == nil {
		return nil
	}
	if len(a.Errors) > 0 || data.Row.Permissions.Asked == nil {
		w.Fatalf("%s as %q: %s %v", query, user, a.Data, a.Errors)
	}
	p := data.Row.Permissions.Asked
	if p.Allowed != (len(p.Refusals) == 0) {
		w.Errorf("%s as %q: allowed is %v with the refusals %v", mutation, user, p.Allowed, p.Refusals)
	}
	return p
}

// judged is those of an act's refusals that its permission must tell before: not those at an input that
// the permission does not take. They cannot be compared where the act is of another day.
func (w *world) judged(mutation string, input in, refusals []struct{ Clause, Code, Path, Message string }) (reasons []string, comparable bool) {
	arguments := schema.Types[permitting[mutation].row+"Permissions"].Fields.ForName(mutation).Arguments
	for _, f := range inputOf(mutation) {
		given := input[f.Name]
		if f.Name == "idempotencyKey" && given != nil ||
			f.Type.Name() == "Date" && arguments.ForName(f.Name) == nil && given != nil && fmt.Sprint(given) != string(w.today) {
			return nil, false
		}
	}
	var of permission
	for _, r := range refusals {
		name, _, _ := strings.Cut(strings.ReplaceAll(r.Path, "[", "."), ".")
		f := inputOf(mutation).ForName(name)
		if f == nil || f == inputOf(mutation)[0] || f.Type.Name() == "Date" || arguments.ForName(name) != nil {
			of.Refusals = append(of.Refusals, r)
		}
	}
	return of.reasons(), true
}

// wantsPermission wants the permission that was asked for before an act to have told what came of it: no
// reason that did not refuse it, and each that it must.
func (w *world) wantsPermission(before *permission, user, mutation string, input in, out outcome) {
	w.Helper()
	if before == nil {
		return
	}
	told, all := before.reasons(), permission{Refusals: out.Refusals}.reasons()
	must, comparable := w.judged(mutation, input, out.Refusals)
	if comparable && (len(less(must, told)) > 0 || len(less(told, all)) > 0) {
		w.Errorf("%s as %s with %v was refused for %q, but the permission told of %q", mutation, user, input, all, told)
	}
}

// less is the reasons that are not among the others.
func less(reasons, others []string) []string {
	return slices.DeleteFunc(slices.Clone(reasons), func(r string) bool { return slices.Contains(others, r) })
}

func TestEveryActOnARowHasItsPermission(t *testing.T) {
	var without []string
	for name, mutation := range mutations {
		if permitting[name].row == "" {
			without = append(without, name)
			continue
		}
		input := inputOf(name)
		if by := input.ForName(permitting[name].by); by == nil {
			t.Errorf("%s has no %s", name, permitting[name].by)
		}
		for _, arg := range schema.Types[permitting[name].row+"Permissions"].Fields.ForName(name).Arguments {
			if f := input.ForName(arg.Name); f == nil || f.Type.Name() != arg.Type.Name() || arg.Type.NonNull {
				t.Errorf("the permission of %s takes %s, as %s does not", name, arg.Name, mutation.Arguments[0].Type)
			}
		}
	}
	slices.Sort(without)
	if want := []string{"createProject", "erasePerson", "eraseTraces", "importInhabitants", "recordInhabitants", "registerClient",
		"registerOrganisation", "registerPerson", "revokeClient", "runInvoicing"}; !slices.Equal(without, want) {
		t.Errorf("%v have no permission, want %v", without, want)
	}
	for name := range permitting {
		if mutations[name] == nil {
			t.Errorf("%s is no mutation", name)
		}
	}
}

func TestAPermissionIsWhetherTheActIsCarriedOut(t *testing.T) {
	w := newWorld(t)
	type told struct {
		mutation string
		input    in
	}
	var acts []told
	story(w, func(mutation string, input in) string {
		w.Helper()
		may := w.rightful(mutation)
		for _, user := range append([]string{"", "751.signatory", "751.coordinator"}, acting...) {
			p := w.permitted(user, mutation, input)
			switch {
			case p == nil:
			case !slices.Contains(may, user):
				if !slices.Equal(p.reasons(), []string{"- FORBIDDEN"}) || len(p.Deviations) > 0 || p.Refusals[0].Message == "" {
					t.Errorf("%s as %q is told %+v", mutation, user, p)
				}
			case !p.Allowed:
				t.Errorf("%s as %s is carried out, but the permission told of %q", mutation, user, p.reasons())
			}
		}
		acts = append(acts, told{mutation, maps.Clone(input)})
		return w.done(may[0], mutation, input)
	})
	refused := map[string]bool{}
	for _, again := range acts { // now that the project is closed and has ended
		for _, user := range w.rightful(again.mutation) {
			p := w.permitted(user, again.mutation, again.input)
			out, a := w.act(user, again.mutation, again.input)
			if len(a.Errors) == 0 {
				w.wantsPermission(p, user, again.mutation, again.input, out)
			}
			refused[again.mutation] = refused[again.mutation] || p != nil && !p.Allowed
		}
	}
	n := 0
	for _, is := range refused {
		if is {
			n++
		}
	}
	if n < 15 {
		t.Errorf("only %d acts are refused after the story: %v", n, refused)
	}
}

func TestWhoMayNotActIsToldNothingOfTheFacts(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	w.accedes("alfa", "101")
	const asks = `{ agreement(project: "alfa", municipality: "101") { permissions { confirmAvailability { allowed refusals { code clause message } deviations { clause } } } } }`
	const list = `{ agreements(first: 9) { edges { node { status%s } } } }`
	for _, user := range []string{"", "stranger", "101.signatory", "751.signatory", "kombit.finance"} {
		w.wants(w.ask(user, asks), `{"agreement":{"permissions":{"confirmAvailability":{"allowed":false,`+
			`"refusals":[{"code":"FORBIDDEN","clause":null,"message":"The act is not for your role."}],"deviations":[]}}}}`)
		every := ` permissions { accede { allowed } recordPilot { allowed } planAvailability { allowed } confirmAvailability { allowed } }`
		if user == "101.signatory" {
			every = ` permissions { recordPilot { allowed } planAvailability { allowed } confirmAvailability { allowed } }`
		}
		if with, without := w.statementsOf(user, fmt.Sprintf(list, every)), w.statementsOf(user, fmt.Sprintf(list, "")); with != without {
			t.Errorf("%q: %d statements with permissions, %d without", user, with, without)
		}
	}
	told := w.permitted(kombit, "confirmAvailability", in{"agreement": w.agreement("alfa", "101")})
	if want := []string{"4.2 NOT_IN_OPERATION on", "9.1 PROCESSING_AGREEMENT_NOT_SIGNED on", "8.2 NO_CONTACT_PERSON agreement"}; !slices.Equal(told.reasons(), want) {
		t.Errorf("KOMBIT is told %q, want %q", told.reasons(), want)
	}
}

func TestAPermissionIsOfTheDayThatIsAskedFor(t *testing.T) {
	w := newWorld(t)
	agreement := w.acceded()
	for on, want := range map[day.Day][]string{"2025-05-31": {"5.7 BEFORE_ACCESSION on"}, "2025-06-01": nil, "2027-01-01": nil} {
		if p := w.permitted("101.signatory", "exitAgreement", in{"agreement": agreement, "on": on}); !slices.Equal(p.reasons(), want) {
			t.Errorf("to leave on %s is refused for %q, want %q", on, p.reasons(), want)
		}
	}
	w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": w.today})
	w.today = w.today.Plus(1)
	if p := w.permitted("101.signatory", "exitAgreement", in{"agreement": agreement}); !slices.Equal(p.reasons(), []string{"5.8 ALREADY_LEFT agreement"}) {
		t.Errorf("to leave once more is refused for %q", p.reasons())
	}
}

func TestAPermissionOfWhatANullAsksForIsOfThat(t *testing.T) { // 3.11
	w := newWorld(t)
	w.project("alfa", "II")
	for input, want := range map[string]string{``: `{"allowed":true,"refusals":[]}`, `(on: "2026-01-01")`: `{"allowed":true,"refusals":[]}`,
		`(on: null)`: `{"allowed":false,"refusals":[{"code":"NOT_CLOSED"}]}`} {
		w.wants(w.ask(kombit, `{ project(slug: "alfa") { permissions { closeProject`+input+` { allowed refusals { code } } } } }`),
			`{"project":{"permissions":{"closeProject":`+want+`}}}`)
	}
}

func TestADeviationIsCitedInThePermission(t *testing.T) { // 1.2
	w := newWorld(t)
	w.invitable("alfa")
	w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": "5.7", "kind": "WAIVED"})
	agreement := w.accedes("alfa", "101")
	w.today = "2025-12-01" // after the answer date
	p := w.permitted("101.signatory", "withdraw", in{"agreement": agreement})
	if !p.Allowed || len(p.Deviations) != 1 || p.Deviations[0].Clause != "5.7" {
		t.Errorf("got %+v", p)
	}
}

func TestWhatIsAskedAboutMustBeThere(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	w.wantsErrors(w.ask("101.signatory", `{ agreements(first: 1) { edges { node { permissions { accede { allowed } consentToPrice(price: "nonsense") { allowed } } } } } }`),
		"NOT_FOUND agreements.edges.0.node.permissions.consentToPrice")
}

func TestPermissionsTakeFewStatements(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	const list = `{ agreements(first: 100) { edges { node { id%s } } } }`
	const every = ` permissions { accede { allowed } withdraw { allowed } recordPilot { allowed } nameContactPerson { allowed } signProcessingAgreement { allowed }
		planAvailability { allowed } confirmAvailability { allowed } consentToPrice { allowed } exitAgreement { allowed } optIn { allowed } }`
	const ofProject, ofAgreement = 3, 2 // the project with its phases and products; whether it leaves, and has a contact person
	for n, code := range []string{"101", "147", "151"} {
		w.accedes("alfa", code)
		without, with := w.statementsOf(kombit, fmt.Sprintf(list, "")), w.statementsOf(kombit, fmt.Sprintf(list, every))
		if want := without + ofProject + ofAgreement*int64(n+1); with != want {
			t.Errorf("%d statements for the permissions on %d agreements, want %d", with, n+1, want)
		}
	}
}

func TestWhatAPermissionIsNotAskedAboutIsAssumed(t *testing.T) {
	w := newWorld(t)
	told := func(user, mutation string, input in, want ...string) {
		w.Helper()
		if p := w.permitted(user, mutation, input); !slices.Equal(p.reasons(), want) {
			w.Errorf("%s with %v is refused for %q, want %q", mutation, input, p.reasons(), want)
		}
	}
	alfa := in{"project": "alfa"}
	w.project("alfa", "II")
	told("kombit.finance", "extendProject", alfa, "5.13 NOT_AFTER_REPAYMENT_PERIOD period.start")
	told(kombit, "beginPhase", alfa)
	told(kombit, "beginPhase", w.but(alfa, in{"phase": "IV"}), "4.1 NOT_THE_NEXT_PHASE phase")
	told(kombit, "openBody", alfa)
	told(kombit, "recordProduct", alfa)
	w.repays("alfa")
	steering := w.steered("alfa")
	told(kombit, "openBody", w.but(alfa, in{"kind": "STEERING_GROUP"}), "- ALREADY_EXISTS kind")
	told("kombit.finance", "extendProject", alfa)

	of := in{"agreement": w.accedes("alfa", "101")}
	told("101.signatory", "consentToPrice", of)
	told("101.signatory", "optIn", of, "5.13 NOT_EXTENDED project")
	involved := w.done(kombit, "recordDecision", in{"body": steering, "kind": "EXTENSION", "outcome": "APPROVED", "text": "Forlænges."})
	w.done("kombit.finance", "extendProject", extension(involved))
	told("101.signatory", "optIn", of)
	w.done("101.signatory", "optIn", w.but(of, in{"extension": w.extension()}))
	told("101.signatory", "optIn", of, "- ALREADY_IN agreement")

	told("kombit.finance", "closeYear", alfa)
	w.done("kombit.finance", "closeYear", w.but(alfa, in{"year": 2024}))
	told("kombit.finance", "closeYear", alfa, "- ALREADY_CLOSED year")
	told("kombit.finance", "closeYear", w.but(alfa, in{"year": 2025}), "- YEAR_NOT_OVER year")
	told("kombit.finance", "recordCost", alfa)
	told("kombit.finance", "recordCost", w.but(alfa, in{"year": 2024}), "- YEAR_CLOSED year")
	w.goesOn("alfa", "II", "V")
	told(kombit, "beginPhase", alfa, "4.1 NOT_THE_NEXT_PHASE phase")
}
