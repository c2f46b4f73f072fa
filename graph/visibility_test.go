package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/rules/access"
)

// to is the roles of a field's @visibility; none without it.
func to(f *ast.FieldDefinition) (roles []string) {
	if d := f.Directives.ForName("visibility"); d != nil {
		for _, role := range d.Arguments.ForName("to").Value.Children {
			roles = append(roles, role.Value.Raw)
		}
	}
	return roles
}

// published is each object's fields but those of introspection.
func published(visit func(d *ast.Definition, f *ast.FieldDefinition)) {
	for _, d := range schema.Types {
		for _, f := range d.Fields {
			if d.Kind == ast.Object && !strings.HasPrefix(d.Name, "__") && !strings.HasPrefix(f.Name, "__") {
				visit(d, f)
			}
		}
	}
}

// within is the types whose rows are as private as their fields.
var within = []string{"Price", "PriceTier", "ProcessingAgreement", "Invoice", "InvoiceLine", "InvoiceRun", "Cost", "SharedCost", "Share",
	"IntegratorClient", "ClientGrant", "AuditEntry", "Reading"}

func TestEveryFieldSaysWhoMaySeeIt(t *testing.T) {
	private := 0
	published(func(d *ast.Definition, f *ast.FieldDefinition) {
		roles := to(f)
		if len(roles) == 0 {
			t.Errorf("%s.%s says not who may see it", d.Name, f.Name)
		}
		for _, role := range roles {
			if !slices.Contains(access.Roles, access.Role(role)) {
				t.Errorf("%s.%s is for %s, which is no role", d.Name, f.Name, role)
			}
		}
		if slices.Contains(roles, "VISITOR") {
			return
		}
		private++
		if f.Type.NonNull && f.Type.Elem == nil && !slices.Contains(within, d.Name) {
			t.Errorf("%s.%s is private and never null: a refusal would take the row away", d.Name, f.Name)
		}
	})
	if private < 35 {
		t.Errorf("only %d fields are private", private)
	}
}

func TestNoFilterAndNoOrderTellsWhatIsPrivate(t *testing.T) {
	published(func(d *ast.Definition, f *ast.FieldDefinition) {
		where := schema.Types[d.Name+"WhereInput"]
		guarded := strings.HasSuffix(f.Type.Name(), "Connection") &&
			slices.Contains([]string{"AgreementConnection", "MembershipConnection"}, f.Type.Name()) || f.Type.Name() == "Price"
		if where == nil || slices.Contains(within, d.Name) || !guarded && slices.Contains(to(f), "VISITOR") {
			return
		}
		for _, filter := range where.Fields {
			if strings.HasPrefix(filter.Name, f.Name) || strings.HasPrefix(strings.ToLower(filter.Name), "has"+strings.ToLower(f.Name)) {
				t.Errorf("%s.%s filters by what not all may see", where.Name, filter.Name)
			}
		}
		if order := schema.Types[d.Name+"OrderField"]; order != nil {
			for _, v := range order.EnumValues {
				if strings.ReplaceAll(v.Name, "_", "") == strings.ToUpper(f.Name) {
					t.Errorf("%s.%s orders by what not all may see", order.Name, v.Name)
				}
			}
		}
	})
	for _, d := range schema.Types {
		for _, f := range d.Fields {
			of := f.Type.Name()
			if d.Kind == ast.InputObject && slices.Contains([]string{"PriceWhereInput", "InvoiceWhereInput"}, of) && d.Name != of {
				t.Errorf("%s.%s filters by amounts", d.Name, f.Name)
			}
		}
	}
}

// everywhere is what anyone finds of a municipality's agreement in the project.
const everywhere = `query ($m: String!) {
	agreements(first: 9, where: {municipality: $m}) { totalCount edges { node { status } } }
	withdrawn: agreements(where: {status: WITHDRAWN, municipality: $m}) { totalCount }
	invited: agreements(where: {status: INVITED, municipality: $m}) { totalCount }
	agreement(project: "alfa", municipality: $m) { status }
	municipality(code: $m) { agreements(first: 9) { totalCount edges { node { status } } } }
	project(slug: "alfa") { agreements(first: 9, where: {municipality: $m}) { totalCount edges { node { status } } } participants participation { acceded left } }
	statistics(project: "alfa") { participants } }`

const nothing = `{"agreements":{"totalCount":0,"edges":[]},"withdrawn":{"totalCount":0},"invited":{"totalCount":0},"agreement":null,` +
	`"municipality":{"agreements":{"totalCount":0,"edges":[]}},"project":{"agreements":{"totalCount":0,"edges":[]},"participants":0,` +
	`"participation":{"acceded":0,"left":0}},"statistics":{"participants":0}}`

func TestAnAgreementNotAccededToIsThereForItsOwnMunicipalityAndKombit(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	invited, withdrawn := w.invited("alfa", "147"), w.withdraws("alfa", "101")
	for code, id := range map[string]string{"147": invited, "101": withdrawn} {
		for _, user := range []string{"", "stranger", "751.signatory"} {
			w.wants(w.ask(user, everywhere, in{"m": code}), nothing)
			w.asMissing(user, id)
		}
		status := map[string]string{"147": "INVITED", "101": "WITHDRAWN"}[code]
		for _, user := range []string{code + ".reader", "kombit.project", "kombit.finance"} {
			data := string(w.ask(user, everywhere, in{"m": code}).Data)
			if strings.Count(data, `{"node":{"status":"`+status+`"}}`) != 3 || !strings.Contains(data, `"agreement":{"status":"`+status+`"}`) {
				t.Errorf("%s finds %s", user, data)
			}
		}
	}
}

// asMissing wants the user to be answered on the row just as on one that is not there.
func (w *world) asMissing(user, id string) {
	w.Helper()
	missing := id[:2] + "00000000-0000-7000-8000-000000000000"
	const query = `query ($id: ID!) { node(id: $id) { id } }`
	hidden, none := w.ask(user, query, in{"id": id}), w.ask(user, query, in{"id": missing})
	w.wantsErrors(hidden, "NOT_FOUND node")
	if string(hidden.Data) != string(none.Data) || len(none.Errors) != 1 ||
		hidden.Errors[0].Message != strings.ReplaceAll(none.Errors[0].Message, missing, id) {
		w.Errorf("%s: %s %v for a hidden row, %s %v for a missing one", user, hidden.Data, hidden.Errors, none.Data, none.Errors)
	}
	among := w.ask(user, `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Municipality { code } } }`, in{"ids": []string{id, w.places["101"].id}})
	w.wantsErrors(among, "NOT_FOUND nodes.0")
	alone := w.ask(user, `query ($ids: [ID!]!) { nodes(ids: $ids) { id } about { today } }`, in{"ids": []string{id}})
	w.wantsErrors(alone, "NOT_FOUND nodes.0")
	if !strings.HasPrefix(string(alone.Data), `{"nodes":[null],"about":{"today":`) {
		w.Errorf("%s: %s", user, alone.Data)
	}
	if string(among.Data) != `{"nodes":[null,{"code":"101"}]}` {
		w.Errorf("%s: %s", user, among.Data)
	}
}

func TestANominatedSeatAndItsPersonAreNotPublic(t *testing.T) {
	w := newWorld(t)
	steering := w.invitable("alfa")
	group := w.body("EXPERT_GROUP", "alfa")
	seat := w.nominate(group, "147")
	person := get[struct {
		Node struct{ Person struct{ ID string } }
	}](w, kombit,
		`query ($id: ID!) { node(id: $id) { ... on Membership { person { id } } } }`, in{"id": seat}).Node.Person.ID
	const seats = `query ($id: ID!) { node(id: $id) { ... on GovernanceBody { memberships(first: 9) { totalCount edges { node { status } } } } }
		municipality(code: "147") { memberships { totalCount } organisation { memberships { totalCount } } } }`
	seen := `{"node":{"memberships":{"totalCount":1,"edges":[{"node":{"status":"NOMINATED"}}]}},"municipality":{"memberships":{"totalCount":1},"organisation":{"memberships":{"totalCount":1}}}}`
	hidden := `{"node":{"memberships":{"totalCount":0,"edges":[]}},"municipality":{"memberships":{"totalCount":0},"organisation":{"memberships":{"totalCount":0}}}}`
	for _, user := range []string{"", "751.signatory", "kombit.finance"} {
		w.wants(w.ask(user, seats, in{"id": group}), hidden)
		w.asMissing(user, seat)
		w.asMissing(user, person)
	}
	for _, user := range []string{"147.reader", "kombit.project"} {
		w.wants(w.ask(user, seats, in{"id": group}), seen)
	}
	member := w.viewer("751.reader")
	member.Steering = []string{w.projectID("alfa")}
	member.Municipality, member.Roles = "", nil
	w.wants(w.askAs(member, seats, in{"id": group}), seen)
	w.done(kombit, "approveSeats", in{"body": group, "seats": []string{seat}, "decision": w.decided(steering)})
	w.wants(w.ask("", seats, in{"id": group}), strings.Replace(seen, "NOMINATED", "APPROVED", 1))
}
