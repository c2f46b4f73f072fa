package graph_test

import (
	"strings"
	"testing"
)

// priced is a world in which alfa has a price that binds 101 and is offered to 147, and beta one that
// binds 751.
func priced(t *testing.T) *world {
	w := newWorld(t)
	for _, slug := range []string{"alfa", "beta"} {
		w.invitable(slug)
		w.done("kombit.finance", "recordPrice", in{"project": slug, "validFrom": "2026-01-01", "model": "PER_INHABITANT",
			"amount": "3.2500", "tiers": []in{{"above": 150000, "factor": "0.5"}}})
	}
	w.accedes("alfa", "101")
	w.invited("alfa", "147")
	w.accedes("beta", "751")
	return w
}

const (
	offered  = `query ($p: String!) { project(slug: $p) { prices { amount tiers { above factor } } } }`
	binding  = `query ($p: String!, $m: String!) { agreement(project: $p, municipality: $m) { prices { id amount project { slug } } } }`
	thePrice = `{"project":{"prices":[{"amount":"3.2500","tiers":[{"above":150000,"factor":"0.5"}]}]}}`
	noPrice  = `{"project":{"prices":[]}}`
)

func TestAPriceIsForTheFinanceOfThoseItBindsOrIsOfferedTo(t *testing.T) {
	w := priced(t)
	for _, user := range []string{"101.finance", "101.signatory", "147.finance", "kombit.finance", "kombit.admin"} {
		w.wants(w.ask(user, offered, in{"p": "alfa"}), thePrice)
	}
	for _, user := range []string{"", "stranger", "101.reader", "101.coordinator", "147.reader", "751.finance", "kombit.project"} {
		w.wants(w.ask(user, offered, in{"p": "alfa"}), noPrice)
	}
	w.wants(w.ask("147.finance", offered, in{"p": "beta"}), noPrice)
}

func TestWhatBindsAnAgreementIsForItsOwnFinance(t *testing.T) {
	w := priced(t)
	for _, user := range []string{"101.finance", "kombit.finance"} {
		if data := string(w.ask(user, binding, in{"p": "alfa", "m": "101"}).Data); !strings.Contains(data, `"amount":"3.2500","project":{"slug":"alfa"}`) {
			t.Errorf("%s finds %s", user, data)
		}
	}
	for _, user := range []string{"", "101.reader", "751.finance", "kombit.project"} {
		w.wants(w.ask(user, binding, in{"p": "alfa", "m": "101"}), `{"agreement":{"prices":[]}}`)
	}
}

func TestAHiddenPriceIsAsAMissingOne(t *testing.T) {
	w := priced(t)
	price := get[struct {
		Project struct{ Prices []struct{ ID string } }
	}](w, "kombit.finance", `{ project(slug: "alfa") { prices { id } } }`)
	for _, user := range []string{"", "101.reader", "751.finance", "kombit.project"} {
		w.asMissing(user, price.Project.Prices[0].ID)
	}
}

func TestAWithdrawnMunicipalityIsOfferedNothing(t *testing.T) {
	w := priced(t)
	w.done("751.signatory", "withdraw", in{"agreement": w.agreement("beta", "751")})
	w.wants(w.ask("751.finance", offered, in{"p": "beta"}), noPrice)
}

// private reads an agreement's private fields, with little and with much beside them.
var private = map[string]string{
	"agreements.edges.0.node":                       `{ agreements(first: 1, where: {municipality: "101"}) { edges { node { %s } } } }`,
	"agreement":                                     `{ agreement(project: "alfa", municipality: "101") { %s } }`,
	"project.agreements.edges.0.node":               `{ project(slug: "alfa") { agreements(first: 1) { edges { node { %s } } } } }`,
	"municipality.agreements.edges.0.node":          `{ municipality(code: "101") { agreements(first: 1) { edges { node { id %s } } } } }`,
	"projects.edges.0.node.agreements.edges.0.node": `{ projects(first: 1) { edges { node { agreements(first: 1) { edges { node { %s municipality { name } } } } } } } }`,
}

func TestAMunicipalitysReaderSeesItsProcessingAgreementAndContactPerson(t *testing.T) {
	w := newWorld(t)
	w.makeReady(w.acceded(), "101")
	for path, query := range private {
		for field, value := range map[string]string{
			"processingAgreementSignedOn": `"processingAgreementSignedOn":"2025-06-01"`, "contactPerson { name }": `"contactPerson":{"name":"Kim Kontakt"}`} {
			asked := strings.Replace(query, "%s", field, 1)
			for _, user := range []string{"101.reader", "101.signatory", "kombit.project"} {
				if a := w.ask(user, asked); len(a.Errors) > 0 || !strings.Contains(string(a.Data), value) {
					t.Errorf("%s as %s: %s %v", asked, user, a.Data, a.Errors)
				}
			}
			name, _, _ := strings.Cut(field, " ")
			for user, code := range map[string]string{"": "UNAUTHENTICATED", "stranger": "FORBIDDEN", "751.signatory": "FORBIDDEN", "kombit.finance": "FORBIDDEN"} {
				a := w.ask(user, asked)
				w.wantsErrors(a, code+" "+path+"."+name)
				if !strings.Contains(string(a.Data), `"`+name+`":null`) {
					t.Errorf("%s as %q: %s", asked, user, a.Data)
				}
			}
		}
	}
}

func TestASignedDocumentIsForItsOwnMunicipality(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	w.done(kombit, "accede", in{"agreement": w.invited("alfa", "101"), "document": "Brev 7"})
	const documents = `{ agreements(first: 1) { edges { node { statuses { document } } } } }`
	for _, user := range []string{"101.reader", "kombit.project"} {
		w.wants(w.ask(user, documents), `{"agreements":{"edges":[{"node":{"statuses":[{"document":null},{"document":"Brev 7"}]}}]}}`)
	}
	w.wantsErrors(w.ask("751.reader", documents), "FORBIDDEN agreements.edges.0.node.statuses.0.document")
}

func TestADecisionsTextIsForTheBodysMembers(t *testing.T) {
	w := newWorld(t)
	steering := w.invitable("alfa")
	w.decided(steering)
	const text = `{ project(slug: "alfa") { decisions(first: 1) { edges { node { outcome text } } } } }`
	shown := `{"project":{"decisions":{"edges":[{"node":{"outcome":"APPROVED","text":"Sammensætningen er godkendt."}}]}}}`
	w.wants(w.ask(kombit, text), shown)
	member := w.viewer("member")
	member.Bodies = []string{steering}
	w.wants(w.askAs(member, text), shown)
	w.wantsErrors(w.ask("", text), "UNAUTHENTICATED project.decisions.edges.0.node.text")
	w.wantsErrors(w.ask("101.signatory", text), "FORBIDDEN project.decisions.edges.0.node.text")
}

func TestAContactPersonIsNotPublic(t *testing.T) {
	w := newWorld(t)
	w.makeReady(w.acceded(), "101")
	id := get[struct {
		Agreement struct{ ContactPerson struct{ ID string } }
	}](w, "101.reader",
		`{ agreement(project: "alfa", municipality: "101") { contactPerson { id } } }`).Agreement.ContactPerson.ID
	w.asMissing("", id)
	w.asMissing("751.signatory", id)
}
