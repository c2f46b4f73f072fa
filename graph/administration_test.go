package graph_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/store"
	"tilslutning/rules/access"
)

// loginOf is a login at Copenhagen.
func loginOf(subject string, roles ...string) access.Login {
	return access.Login{Subject: subject, Name: subject, CVR: "64942212", Roles: roles}
}

// granted is a client that an administrator registers.
var granted = in{"client": "budget", "name": "Budgethuset", "cvr": "64942212", "roles": []string{"MUNICIPALITY_FINANCE"}}

func TestAClientMayBeWhatItsNewestGrantSays(t *testing.T) {
	w := newWorld(t)
	w.done("kombit.admin", "registerClient", granted)
	w.refused("kombit.admin", "registerClient", granted, "- UNCHANGED client")
	w.refused("kombit.admin", "registerClient", w.but(granted, in{"roles": []string{"KOMBIT_FINANCE"}}), "- OTHER_ORGANISATION roles")
	w.done("kombit.admin", "registerClient", w.but(granted, in{"roles": []string{"MUNICIPALITY_READER"}}))
	grant, err := w.store.Grant(w.Context(), "budget")
	check(err)
	if got := fmt.Sprint(*grant); got != "{budget Budgethuset 64942212 [MUNICIPALITY_READER]}" {
		t.Errorf("the grant is %s", got)
	}
	w.done("kombit.admin", "revokeClient", in{"client": "budget"})
	w.refused("kombit.admin", "revokeClient", in{"client": "budget"}, "- NOT_REGISTERED client")
	w.refused("kombit.admin", "revokeClient", in{"client": "another"}, "- NOT_REGISTERED client")
	if grant, err = w.store.Grant(w.Context(), "budget"); grant != nil || err != nil {
		t.Errorf("once revoked the grant is %v, %v", grant, err)
	}
	const clients = `{ integratorClients(first: 9) { totalCount edges { node { client name cvr roles revoked grants { roles revoked } } } } }`
	w.wants(w.ask("kombit.admin", clients), `{"integratorClients":{"totalCount":1,"edges":[{"node":{"client":"budget","name":"Budgethuset","cvr":"64942212",`+
		`"roles":["MUNICIPALITY_READER"],"revoked":true,"grants":[{"roles":["MUNICIPALITY_FINANCE"],"revoked":false},`+
		`{"roles":["MUNICIPALITY_READER"],"revoked":false},{"roles":["MUNICIPALITY_READER"],"revoked":true}]}}]}}`)
	for _, user := range []string{"", "stranger", "101.signatory", "kombit.project", "kombit.finance"} {
		w.wants(w.ask(user, clients), `{"integratorClients":{"totalCount":0,"edges":[]}}`)
	}
}

func TestTheAuditLogTellsWhoDidWhatForWhomAndWhichRowsItAdded(t *testing.T) {
	w := newWorld(t)
	ctx := store.WithRequest(w.Context(), store.Request{ID: "R7", Address: "192.0.2.7"})
	v := w.viewer("kombit.admin")
	v.CVR = "19435075"
	w.answer(access.With(ctx, v), `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { refusals { code } } }`, in{"input": granted})
	w.done(kombit, "registerOrganisation", in{"kind": "SUPPLIER", "name": "Nordlys"})
	const log = `query ($where: AuditEntryWhere, $after: Cursor) { auditEntries(first: 1, where: $where, after: $after) { totalCount
		pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { number at subject cvr act rows request address } } } }`
	type page struct {
		AuditEntries struct {
			TotalCount int
			PageInfo   struct {
				HasNextPage bool
				EndCursor   string
			}
			Edges []struct {
				Node struct {
					Number                                  int
					At, Subject, Cvr, Act, Request, Address string
					Rows                                    []string
				}
			}
		}
	}
	first := get[page](w, "kombit.admin", log).AuditEntries
	if n := first.Edges[0].Node; n.Act != "registerOrganisation" || n.Subject != kombit || n.Request != "" || n.At != "2025-06-01T10:00:00Z" || first.TotalCount != n.Number || !first.PageInfo.HasNextPage {
		t.Errorf("the newest entry is %+v", first)
	}
	second := get[page](w, "kombit.admin", log, in{"after": first.PageInfo.EndCursor}).AuditEntries.Edges[0].Node
	if second.Act != "registerClient" || second.Cvr != "19435075" || second.Request != "R7" || second.Address != "192.0.2.7" || len(second.Rows) != 2 {
		t.Errorf("the one before it is %+v", second)
	}
	for _, where := range []in{{"row": second.Rows[0]}, {"act": "registerClient"}, {"subject": "kombit.admin", "from": "2025-06-01", "to": "2025-06-01"}, {"cvr": "19435075"}} {
		if found := get[page](w, "kombit.admin", log, in{"where": where}).AuditEntries; found.TotalCount != 1 || found.Edges[0].Node.Number != second.Number {
			t.Errorf("%v finds %+v", where, found)
		}
	}
	for _, where := range []in{{"row": "PE1"}, {"to": "2025-05-31"}, {"from": "2025-06-02", "act": "registerClient"}} {
		if found := get[page](w, "kombit.admin", log, in{"where": where}).AuditEntries; found.TotalCount != 0 {
			t.Errorf("%v finds %+v", where, found)
		}
	}
	for _, user := range []string{"", "stranger", "101.signatory", "kombit.project", "kombit.finance"} {
		if found := get[page](w, user, log).AuditEntries; found.TotalCount != 0 || len(found.Edges) > 0 {
			t.Errorf("%q finds %+v", user, found)
		}
	}
	w.today = "2025-08-01"
	w.refused("kombit.admin", "eraseTraces", in{"before": "2025-07-03"}, "- TOO_NEW before")
	w.done("kombit.admin", "eraseTraces", in{"before": "2025-06-02"})
	again := get[page](w, "kombit.admin", log, in{"where": in{"act": "registerClient"}}).AuditEntries.Edges[0].Node
	if again.Request != "" || again.Address != "" || again.Subject == "" {
		t.Errorf("once its traces are erased it is %+v", again)
	}
	check(w.store.Check(w.Context())) // the chain holds without them
	w.nowhereInTheFile("192.0.2.7")
}

// reachable is a person of 101 with mail and telephone and a seat, as a person of that login.
func (w *world) reachable(subject string) (id string) {
	w.Helper()
	id = w.done(kombit, "registerPerson", in{"name": "Mona Madsen", "title": "Direktør", "organisation": w.places["101"].organisation,
		"subject": subject, "mail": "mm@kk.dk", "telephone": "33 66 33 66"})
	w.done(kombit, "takeSeat", in{"body": w.invitable("alfa"), "person": id, "seatKind": "MEMBER", "managerLevel": true, "appointedBy": "KOMBIT og KL", "from": w.today})
	return id
}

const (
	contactData = `query ($id: ID!) { node(id: $id) { ... on Person { name mail telephone } } }`
	shownData   = `{"node":{"name":"Mona Madsen","mail":"mm@kk.dk","telephone":"33 66 33 66"}}`
	readingsOf  = `{ readings(first: 9) { totalCount edges { node { subject person { name } } } } }`
)

func TestMailAndTelephoneAreForThePersonItsCoordinatorAndKombitAndEachReadingIsKept(t *testing.T) {
	w := newWorld(t)
	id := in{"id": w.reachable("mona")}
	self := w.viewer("mona")
	self.Person = id["id"].(string)
	w.wants(w.askAs(self, contactData, id), shownData)
	w.wants(w.ask("kombit.admin", readingsOf), `{"readings":{"totalCount":0,"edges":[]}}`) // one's own is no reading
	for i, user := range []string{"101.coordinator", "kombit.project"} {
		w.wants(w.ask(user, contactData, id), shownData)
		log := string(w.ask("kombit.admin", readingsOf).Data)
		if !strings.Contains(log, fmt.Sprintf(`"totalCount":%d`, i+1)) || !strings.Contains(log, `{"subject":"`+user+`","person":{"name":"Mona Madsen"}}`) {
			t.Errorf("after %s the log of readings is %s", user, log)
		}
	}
	for user, code := range map[string]string{"": "UNAUTHENTICATED", "stranger": "FORBIDDEN", "101.reader": "FORBIDDEN", "101.signatory": "FORBIDDEN",
		"751.coordinator": "FORBIDDEN", "kombit.finance": "FORBIDDEN"} {
		a := w.ask(user, contactData, id)
		w.wantsErrors(a, code+" node.mail", code+" node.telephone")
		if strings.Contains(string(a.Data), "mm@kk.dk") {
			t.Errorf("%q is shown %s", user, a.Data)
		}
		w.wants(w.ask(user, readingsOf), `{"readings":{"totalCount":0,"edges":[]}}`)
	}
}

func TestAnErasedPersonIsAnAnonymousMarkInItsSeats(t *testing.T) {
	w := newWorld(t)
	id := w.reachable("mona")
	w.refused(kombit, "erasePerson", in{"person": id}, "3.18 HAS_SEAT person")
	seat := get[struct {
		Node struct {
			Memberships struct {
				Edges []struct{ Node struct{ ID string } }
			}
		}
	}](w, "", `query ($id: ID!) { node(id: $id) { ... on Person { memberships(first: 1) { edges { node { id } } } } } }`, in{"id": id}).Node.Memberships.Edges[0].Node.ID
	w.done(kombit, "leaveSeat", in{"seat": seat, "to": w.today})
	w.today = w.today.Plus(1)
	w.done(kombit, "erasePerson", in{"person": id})
	w.wants(w.ask(kombit, `query ($id: ID!) { node(id: $id) { ... on Membership { person { name title mail telephone erasedOn } organisation { name } } } }`, in{"id": seat}),
		`{"node":{"person":{"name":"Anonym","title":"Anonym","mail":null,"telephone":null,"erasedOn":"2025-06-02"},"organisation":{"name":"Københavns Kommune"}}}`)
	viewer, _, err := w.store.Viewer(w.Context(), loginOf("mona"), "19435075")
	check(err)
	if viewer.Person != "" {
		t.Error("the login still is the person")
	}
	w.refused(kombit, "erasePerson", in{"person": id}, "- ALREADY_ERASED person")
	w.refused(kombit, "takeSeat", in{"body": w.body("EXPERT_GROUP", "alfa"), "person": id, "seatKind": "MEMBER", "from": w.today}, "- ERASED person")
	w.nowhereInTheFile("mm@kk.dk", "33 66 33 66", "Mona Madsen")
}

// nowhereInTheFile wants those words neither in the database's file nor beside it, where it is one.
func (w *world) nowhereInTheFile(words ...string) {
	w.Helper()
	path, is := strings.CutPrefix(w.url, "sqlite://")
	if !is {
		return
	}
	for _, file := range []string{path, path + "-wal"} {
		content, err := os.ReadFile(file)
		if err != nil && !os.IsNotExist(err) {
			w.Fatal(err)
		}
		for _, word := range words {
			if strings.Contains(string(content), word) {
				w.Errorf("%q still stands in %s", word, file)
			}
		}
	}
}

func TestAFormerContactPersonWhomNothingNeedsIsErased(t *testing.T) {
	w := newWorld(t)
	w.makeReady(w.acceded(), "101")
	const contact = `{ agreement(project: "alfa", municipality: "101") { contactPerson { id name } } }`
	former := get[struct {
		Agreement struct{ ContactPerson struct{ ID string } }
	}](w, "101.reader", contact).Agreement.ContactPerson.ID
	w.done("101.coordinator", "nameContactPerson", in{"agreement": w.agreement("alfa", "101"), "name": "Ny Kontakt", "title": "Chef", "mail": "ny@kk.dk"})
	w.wants(w.ask(kombit, `query ($id: ID!) { node(id: $id) { ... on Person { name title mail } } }`, in{"id": former}), `{"node":{"name":"Anonym","title":"Anonym","mail":null}}`)
	if data := string(w.ask("101.coordinator", `{ agreement(project: "alfa", municipality: "101") { contactPerson { name mail } } }`).Data); !strings.Contains(data, `{"name":"Ny Kontakt","mail":"ny@kk.dk"}`) {
		t.Errorf("the contact person is %s", data)
	}
	w.nowhereInTheFile("kim@example.dk", "Kim Kontakt")
}

func TestALoginIsThePersonWithItsSubAndHasItsSeatsToday(t *testing.T) {
	w := newWorld(t)
	id := w.reachable("mona")
	of := func() string {
		v, ignored, err := w.store.Viewer(w.Context(), loginOf("mona", "municipality.finance", "kombit.admin"), "19435075")
		check(err)
		return fmt.Sprint(v.Person == id, v.Municipality == w.places["101"].id, len(v.Bodies), len(v.Steering), v.Roles, ignored)
	}
	if got := of(); got != "true true 1 1 [MUNICIPALITY_FINANCE] [kombit.admin]" {
		t.Errorf("the login is %s", got)
	}
	w.done(kombit, "takeSeat", in{"body": w.body("EXPERT_GROUP", "alfa"), "person": id, "seatKind": "MEMBER", "from": w.today})
	if got := of(); got != "true true 1 1 [MUNICIPALITY_FINANCE] [kombit.admin]" {
		t.Errorf("once nominated to another body too, the login is %s", got)
	}
	w.today = "2025-05-31" // before the seat
	if got := of(); got != "true true 0 0 [MUNICIPALITY_FINANCE] [kombit.admin]" {
		t.Errorf("before the seat the login is %s", got)
	}
}

func TestThePermissionsAreThoseOfTheSchemaAsFarAsTheViewerGoes(t *testing.T) {
	w := newWorld(t)
	type table struct {
		Viewer struct {
			Permissions []struct {
				Type, Field, Description string
				To                       []string
				Allowed                  bool
			}
		}
	}
	all := get[table](w, "101.finance", `{ viewer { permissions { type field description to allowed } } }`).Viewer.Permissions
	seen := map[string]bool{}
	for _, p := range all {
		seen[p.Type+"."+p.Field] = p.Allowed
		if p.Description == "" || len(p.To) == 0 {
			t.Errorf("%s.%s says %q to %v", p.Type, p.Field, p.Description, p.To)
		}
	}
	published(func(d *ast.Definition, f *ast.FieldDefinition) {
		if _, is := seen[d.Name+"."+f.Name]; !is {
			t.Errorf("%s.%s is missing", d.Name, f.Name)
		}
	})
	for field, allowed := range map[string]bool{"Agreement.costs": true, "Mutation.accede": false, "Project.slug": true, "Decision.text": false, "AuditEntry.at": false} {
		if is, listed := seen[field]; !listed || is != allowed {
			t.Errorf("%s: listed %t, allowed %t", field, listed, is)
		}
	}
	some := get[table](w, "", `{ viewer { permissions(type: "Decision", private: true) { type field description to allowed } } }`).Viewer.Permissions
	for _, p := range some {
		if p.Type != "Decision" || p.Allowed {
			t.Errorf("asked for Decision's private fields: %+v", p)
		}
	}
	if len(some) != 2 {
		t.Errorf("%d private fields of Decision", len(some))
	}
}

func TestWhoseContactPersonSomebodyIsIsForTheirMunicipalitysReaders(t *testing.T) {
	w := newWorld(t)
	w.makeReady(w.acceded(), "101")
	id := get[struct {
		Agreement struct{ ContactPerson struct{ ID string } }
	}](w, "101.reader", `{ agreement(project: "alfa", municipality: "101") { contactPerson { id } } }`).Agreement.ContactPerson.ID
	const contactFor = `query ($id: ID!) { node(id: $id) { ... on Person { contactFor { project { slug } } } } }`
	for _, user := range []string{"101.reader", "101.coordinator", "kombit.project"} {
		w.wants(w.ask(user, contactFor, in{"id": id}), `{"node":{"contactFor":[{"project":{"slug":"alfa"}}]}}`)
	}
	w.refused(kombit, "erasePerson", in{"person": id}, "8.2 IS_CONTACT person")
}
