package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/rules/access"
)

// acting is one login of each role, and one without.
var acting = func() (logins []string) {
	for _, role := range access.Roles {
		if of, name, _ := strings.Cut(strings.ToLower(string(role)), "_"); of == "municipality" {
			logins = append(logins, "101."+name)
		} else if of == "kombit" {
			logins = append(logins, "kombit."+name)
		}
	}
	return append(logins, "stranger")
}()

// mayAct is who may carry an act out, where it is not KOMBIT's project role alone, whose acts are
// its administrator's too. It is said here without regard to the schema, which must agree.
var mayAct = map[string][]string{
	"recordPrice":             {"kombit.finance", "kombit.admin"},
	"recordInhabitants":       {"kombit.finance", "kombit.admin"},
	"importInhabitants":       {"kombit.finance", "kombit.admin"},
	"recordCost":              {"kombit.finance", "kombit.admin"},
	"recordVatRate":           {"kombit.finance", "kombit.admin"},
	"shareCost":               {"kombit.finance", "kombit.admin"},
	"closeYear":               {"kombit.finance", "kombit.admin"},
	"runInvoicing":            {"kombit.finance", "kombit.admin"},
	"extendProject":           {"kombit.finance", "kombit.admin"},
	"consentToPrice":          {"101.signatory"},
	"exitAgreement":           {"101.signatory", "kombit.project", "kombit.admin"},
	"optIn":                   {"101.signatory"},
	"accede":                  {"101.signatory", "kombit.project", "kombit.admin"},
	"withdraw":                {"101.signatory", "kombit.project", "kombit.admin"},
	"signProcessingAgreement": {"101.signatory", "kombit.project", "kombit.admin"},
	"nameContactPerson":       {"101.coordinator"},
	"registerClient":          {"kombit.admin"},
	"revokeClient":            {"kombit.admin"},
	"eraseTraces":             {"kombit.admin"},
}

// rightful is the logins that the mutation's @visibility reaches.
func (w *world) rightful(mutation string) (logins []string) {
	for _, user := range acting {
		if slices.ContainsFunc(to(mutations[mutation]), func(role string) bool { return w.viewer(user).Has(access.Role(role)) }) {
			logins = append(logins, user)
		}
	}
	return logins
}

func TestEveryActIsForItsRolesAlone(t *testing.T) {
	w := newWorld(t)
	for name, field := range mutations {
		may := mayAct[name]
		if may == nil {
			may = []string{"kombit.project", "kombit.admin"}
		}
		if by := w.rightful(name); !slices.Equal(by, may) {
			t.Errorf("%s is for %v by the schema, and for %v by mayAct", name, by, may)
		}
		input := anything(field.Arguments[0].Type).(in)
		w.denied("", name, input, "UNAUTHENTICATED")
		for _, user := range acting {
			if !slices.Contains(may, user) {
				w.denied(user, name, input, "FORBIDDEN")
			}
		}
	}
	for name := range mayAct {
		if mutations[name] == nil {
			t.Errorf("mayAct tells of %s, which is no mutation", name)
		}
	}
}

func TestEachRoleCarriesOutEachOfItsActs(t *testing.T) {
	carriedOut := map[string]bool{}
	rounds := 1
	for round := 0; round < rounds; round++ {
		t.Run(fmt.Sprint("round ", round+1), func(t *testing.T) {
			w := newWorld(t)
			story(w, func(mutation string, input in) string {
				w.Helper()
				may := w.rightful(mutation)
				if len(may) == 0 {
					w.Fatalf("nobody may %s", mutation)
				}
				rounds = max(rounds, len(may))
				user := may[round%len(may)]
				id := w.done(user, mutation, input)
				carriedOut[mutation+" as "+user] = true
				return id
			})
		})
	}
	w := newWorld(t)
	var missing []string
	for _, mutation := range slices.Sorted(maps.Keys(mutations)) {
		for _, user := range w.rightful(mutation) {
			if act := mutation + " as " + user; !carriedOut[act] {
				missing = append(missing, act)
			}
		}
	}
	switch {
	case len(missing) == 0:
	case t.Failed():
		t.Errorf("not carried out, as a round ended early: %s", strings.Join(missing, ", "))
	default:
		t.Errorf("the story lacks these, and must be told with them: %s", strings.Join(missing, ", "))
	}
}

// story is a project from its beginning to its end, with every mutation of the schema.
func story(w *world, does func(mutation string, input in) (id string)) {
	w.Helper()
	client := in{"client": "budget", "name": "Budgethuset", "cvr": "64942212", "roles": []string{"MUNICIPALITY_FINANCE"}}
	does("registerClient", client)
	does("revokeClient", in{"client": "budget"})
	does("eraseTraces", in{"before": w.today.Plus(-30)})
	supplier := does("registerOrganisation", in{"kind": "SUPPLIER", "name": "Nordlys"})
	does("erasePerson", in{"person": does("registerPerson", in{"name": "Ida Ibsen", "title": "Konsulent", "organisation": supplier, "mail": "ii@nordlys.dk"})})
	chair := does("registerPerson", in{"name": "Dan Dam", "title": "Direktør", "organisation": w.organisation("KOMBIT")})
	does("createProject", w.but(newProject("alfa"), in{"origin": "INNOVATION",
		"selectedMunicipalities": []string{"101"}, "selectedSuppliers": []string{supplier}}))
	alfa := in{"project": "alfa"}
	does("recordDeviation", w.but(alfa, in{"clause": "5.7", "kind": "TEXT", "text": "Også senere."}))
	does("planPhases", w.but(alfa, in{"phases": []in{{"phase": "V", "start": "2025-07-01", "end": "2030-12-31"}}}))
	does("recordProduct", w.product("MINI_BUSINESS_CASE"))
	does("beginPhase", w.but(alfa, in{"phase": "II", "on": w.today, "reason": "Det haster."}))
	does("recordRepaymentPeriod", w.but(alfa, in{"period": fiveYears}))
	does("recordPilotPeriod", w.but(alfa, in{"period": in{"start": "2026-01-01", "end": "2026-06-30"}}))
	does("recordInhabitants", in{"municipality": "101", "year": 2025, "inhabitants": 650_000, "source": "Danmarks Statistik, FOLK1A"})
	does("importInhabitants", in{"file": encoded([]byte("OMRÅDE;TID;INDHOLD\nKøbenhavn;2025K1;650001\n")), "source": "Danmarks Statistik, FOLK1A"})
	does("recordPrice", w.but(alfa, in{"validFrom": "2025-01-01", "model": "PER_INHABITANT", "amount": "3.2500",
		"tiers": []in{{"above": 150_000, "factor": "0.5"}}}))

	steering := does("openBody", w.but(alfa, in{"kind": "STEERING_GROUP", "name": "Styregruppe", "openedOn": w.today}))
	does("recordMandate", in{"body": steering, "reference": "Kommissorium 1", "mayBind": "Op til 5 pct."})
	does("takeSeat", in{"body": steering, "person": chair, "seatKind": "CHAIR", "managerLevel": true, "appointedBy": "KOMBIT", "from": w.today})
	does("takeSeat", w.seat(steering, "MEMBER", "101", "Chef"))
	leaving := does("takeSeat", w.seat(steering, "MEMBER", "751", "Chef"))
	experts := does("openBody", w.but(alfa, in{"kind": "EXPERT_GROUP", "name": "Faggruppe", "openedOn": w.today,
		"form": "WORKING", "calledOn": w.today, "call": "Alle kommuner kan deltage."}))
	nominated := does("takeSeat", w.seat(experts, "MEMBER", "101", "Konsulent", nomination))
	approval := does("recordDecision", in{"body": steering, "kind": "COMPOSITION", "outcome": "APPROVED", "text": "Godkendt."})
	does("approveSeats", in{"body": experts, "seats": []string{nominated}, "decision": approval})

	does("inviteMunicipalities", invitation("alfa", "101"))
	of := in{"agreement": w.agreement("alfa", "101")}
	document := in{"document": "Brev 1"}
	does("accede", w.but(of, document))
	does("withdraw", w.but(of, document))
	does("inviteMunicipalities", invitation("alfa", "101"))
	does("accede", w.but(of, document))
	does("leaveSeat", in{"seat": leaving, "to": w.today})
	does("recordPilot", w.but(of, in{"pilot": true}))
	does("planAvailability", w.but(of, in{"on": "2026-01-01"}))
	does("planWave", w.but(alfa, in{"number": 1, "plannedOn": "2026-02-01", "municipalities": []string{"101"}}))
	does("nameContactPerson", contact(of["agreement"].(string)))
	does("signProcessingAgreement", signed(of["agreement"].(string)))

	does("beginPhase", w.but(alfa, in{"phase": "III", "on": w.today, "reason": "Det haster."}))
	does("recordProduct", w.but(w.product("SIGNED_CONTRACT"), in{"supplier": supplier}))
	does("beginPhase", w.but(alfa, in{"phase": "IV", "on": w.today, "reason": "Det haster."}))
	does("startOperation", w.but(alfa, in{"on": w.today}))
	does("confirmAvailability", w.but(of, in{"on": w.today}))
	isBilled(w, steering, of, does)

	does("beginPhase", w.but(alfa, in{"phase": "V", "on": w.today, "reason": "Det haster."}))
	does("recordProduct", w.product("DECISION_ON_FUTURE"))
	does("createProject", w.but(newProject("beta"), in{"startedOn": w.today}))
	does("linkSuccessor", w.but(alfa, in{"successor": "beta"}))
	does("endProject", w.but(alfa, in{"on": w.today, "reason": "Ingen evaluering."}))
}

// isBilled is what the agreement of the story costs, until its municipality leaves and its project closes.
func isBilled(w *world, steering string, of in, does func(mutation string, input in) (id string)) {
	w.Helper()
	alfa, document := in{"project": "alfa"}, in{"document": "Brev 2"}
	decides := func(body, kind string, differs ...in) string {
		return does("recordDecision", w.but(in{"body": body, "project": "alfa", "kind": kind, "outcome": "APPROVED", "text": "Besluttet."}, differs...))
	}
	does("recordVatRate", w.but(alfa, in{"rate": "0.2500"}))
	does("recordMandate", in{"body": steering, "reference": "Kommissorium 2"})
	does("recordPrice", w.but(alfa, in{"validFrom": "2026-01-01", "model": "FIXED", "amount": "700000", "advice": decides(steering, "PRICE"),
		"ownerDecision": "Prisen er besluttet."}))
	does("consentToPrice", w.but(of, in{"price": w.price()}))
	does("recordCost", w.but(alfa, in{"year": 2025, "kind": "DEVELOPMENT", "amount": "9000000.00"}))
	does("closeYear", w.but(alfa, in{"year": 2024}))
	does("shareCost", w.but(claim("alfa", decides(steering, "CLAIM")), in{"amount": "70.00"}))
	does("extendProject", extension(decides(steering, "EXTENSION")))
	does("optIn", w.but(of, in{"extension": w.extension()}))
	does("runInvoicing", in{"asOf": w.today})
	does("exitAgreement", w.but(of, document, in{"on": "2027-01-01"}))
	board := does("openBody", in{"kind": "BOARD", "name": "KOMBITs bestyrelse", "openedOn": w.today})
	does("closeProject", w.but(alfa, in{"on": "2026-09-01", "decision": decides(board, "CLOSING", shared)}))
	does("shareCost", w.but(alfa, in{"kind": "SETTLEMENT", "amount": "1000.00", "cause": "Rest", "underMunicipalControl": false,
		"decision": decides(steering, "CLOSING", in{"outcome": "RECOMMENDED"})}))
}

// anything is a value of an input type, with what it must have and nothing more.
func anything(of *ast.Type) any {
	if of.Elem != nil {
		return []any{anything(of.Elem)}
	}
	switch d := schema.Types[of.NamedType]; d.Kind {
	case ast.InputObject:
		input := in{}
		for _, f := range d.Fields {
			if f.Type.NonNull {
				input[f.Name] = anything(f.Type)
			}
		}
		return input
	case ast.Enum:
		return d.EnumValues[0].Name
	}
	if value, known := map[string]any{"Date": "2025-05-01", "Int": 1, "Boolean": true, "Decimal": "1.0000", "ClauseID": "3.5"}[of.NamedType]; known {
		return value
	}
	return "x"
}

func TestAMunicipalityActsOnItsOwnAgreementAlone(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	public, hidden := w.accedes("alfa", "101"), w.invited("alfa", "147")
	missing := "AG00000000-0000-7000-8000-000000000000"
	for _, id := range []string{hidden, missing, "nonsense"} {
		on := in{"agreement": id}
		w.denied("751.signatory", "accede", on, "NOT_FOUND")
		w.denied("751.signatory", "withdraw", on, "NOT_FOUND")
		w.denied("751.signatory", "signProcessingAgreement", signed(id), "NOT_FOUND")
		w.denied("751.coordinator", "nameContactPerson", contact(id), "NOT_FOUND")
	}
	w.denied("751.signatory", "accede", in{"agreement": public}, "FORBIDDEN")
	w.denied("751.signatory", "withdraw", in{"agreement": public}, "FORBIDDEN")
	w.denied("751.signatory", "signProcessingAgreement", signed(public), "FORBIDDEN")
	w.denied("751.coordinator", "nameContactPerson", contact(public), "FORBIDDEN")
}

func TestAnActOnWhatIsNotThereIsNotFound(t *testing.T) {
	w := newWorld(t)
	w.denied(kombit, "beginPhase", in{"project": "nowhere", "phase": "II", "on": w.today}, "NOT_FOUND")
	w.denied(kombit, "recordMandate", in{"body": "nonsense", "reference": "x"}, "NOT_FOUND")
	w.denied(kombit, "accede", in{"agreement": "nonsense"}, "NOT_FOUND")
	w.project("alfa", "II")
	w.denied(kombit, "inviteMunicipalities", invitation("alfa", "100"), "BAD_USER_INPUT")
}

func TestKombitRecordsAMunicipalitysActFromItsSignedDocument(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	on, document := in{"agreement": w.invited("alfa", "101")}, in{"document": "Brev 7"}
	w.refused(kombit, "accede", on, "- NO_SIGNED_DOCUMENT document")
	w.done(kombit, "accede", w.but(on, document))
	w.refused(kombit, "withdraw", on, "- NO_SIGNED_DOCUMENT document")
	w.done(kombit, "withdraw", w.but(on, document))
}

func TestAMunicipalityIsInvitedAgainOnceItsAnswerDateHasPassed(t *testing.T) {
	w := newWorld(t)
	w.appoint(w.invitable("alfa"), "MEMBER", "147", "Chef")
	w.accedes("alfa", "751") // whose managers then stay in the steering group
	w.accedes("alfa", "147")
	agreement := w.invited("alfa", "101")
	again := w.but(invitation("alfa", "101"), in{"answerBy": "2025-09-01"})
	w.refused(kombit, "inviteMunicipalities", again, "- ALREADY_INVITED municipalities[0]")
	w.today = "2025-07-02"
	w.refused("101.signatory", "accede", in{"agreement": agreement}, "- ANSWER_DATE_PASSED decidedOn")
	w.done(kombit, "inviteMunicipalities", again)
	w.done("101.signatory", "accede", in{"agreement": agreement})
	w.refused(kombit, "inviteMunicipalities", again, "- ALREADY_ACCEDED municipalities[0]")
	w.wants(w.ask(kombit, `{ agreement(project: "alfa", municipality: "101") { answerBy statuses { status on answerBy } } project(slug: "alfa") { accessionDeadline } }`),
		`{"agreement":{"answerBy":"2025-09-01","statuses":[{"status":"INVITED","on":"2025-06-01","answerBy":"2025-07-01"},`+
			`{"status":"INVITED","on":"2025-07-02","answerBy":"2025-09-01"},{"status":"ACCEDED","on":"2025-07-02","answerBy":null}]},"project":{"accessionDeadline":"2025-07-01"}}`)
}

func TestAnAgreementWithdrawnAndAccededToAgainBeginsAnew(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	agreement := w.invited("alfa", "101")
	of := in{"agreement": agreement}
	w.done("101.signatory", "accede", of)
	w.done(kombit, "recordPilot", w.but(of, in{"pilot": true}))
	w.done(kombit, "planAvailability", w.but(of, in{"on": "2026-03-01"}))
	w.done("101.signatory", "signProcessingAgreement", w.but(of, in{"templateVersion": "1", "document": "Brev 1"}))
	w.done("101.coordinator", "nameContactPerson", w.but(of, in{"name": "Ane Bo", "title": "Konsulent", "mail": "ab@example.dk"}))
	w.done("101.signatory", "withdraw", of)
	w.done(kombit, "inviteMunicipalities", invitation("alfa", "101"))
	w.done("101.signatory", "accede", of)
	w.wants(w.ask("101.reader", `{ agreement(project: "alfa", municipality: "101") { status pilot plannedAvailableFrom processingAgreementSignedOn
			contactPerson { name } processingAgreements { document } statuses { status } } }`),
		`{"agreement":{"status":"ACCEDED","pilot":false,"plannedAvailableFrom":null,"processingAgreementSignedOn":null,`+
			`"contactPerson":null,"processingAgreements":[{"document":"Brev 1"}],`+
			`"statuses":[{"status":"INVITED"},{"status":"ACCEDED"},{"status":"WITHDRAWN"},{"status":"INVITED"},{"status":"ACCEDED"}]}}`)
	for _, other := range []string{"", "751.signatory", "stranger"} {
		w.wants(w.ask(other, `{ agreement(project: "alfa", municipality: "101") { statuses { status } processingAgreements { document } } }`),
			`{"agreement":{"statuses":[{"status":"ACCEDED"}],"processingAgreements":[]}}`)
	}
}

func TestALaterFactHoldsInsteadOfAnEarlierOne(t *testing.T) {
	w := newWorld(t)
	agreement := w.acceded()
	for _, day := range []string{"2026-04-01", "2026-03-01"} {
		w.done(kombit, "planAvailability", in{"agreement": agreement, "on": day})
	}
	w.wants(w.ask("", `{ agreements(first: 1) { edges { node { plannedAvailableFrom availableFrom } } } }`),
		`{"agreements":{"edges":[{"node":{"plannedAvailableFrom":"2026-03-01","availableFrom":null}}]}}`)
}

func TestNothingIsDecidedOnADayToCome(t *testing.T) {
	w := newWorld(t)
	agreement := w.acceded()
	w.refused(kombit, "planAvailability", in{"agreement": agreement, "on": "2026-03-01", "decidedOn": "2025-06-02"}, "- IN_FUTURE decidedOn")
	w.refused("101.signatory", "withdraw", in{"agreement": agreement, "decidedOn": "2025-06-02"}, "- IN_FUTURE decidedOn")
}

func TestTheSameKeyAndInputHappensOnce(t *testing.T) {
	w := newWorld(t)
	agreement := w.acceded()
	plan := in{"agreement": agreement, "on": "2026-03-01", "idempotencyKey": "k1"}
	w.done(kombit, "planAvailability", plan)
	before := w.version()
	out, a := w.act(kombit, "planAvailability", plan)
	if len(a.Errors) > 0 || len(out.Refusals) > 0 || out.Thing.ID != agreement || w.version() != before {
		t.Errorf("the repeated act answered %s %v", a.Data, a.Errors)
	}
	w.refused(kombit, "planAvailability", w.but(plan, in{"on": "2026-04-01"}), "- IDEMPOTENCY_KEY_USED idempotencyKey")
	w.refused(kombit, "recordPilot", in{"agreement": agreement, "pilot": true, "idempotencyKey": "k1"}, "- IDEMPOTENCY_KEY_USED idempotencyKey")
	w.done("kombit.admin", "planAvailability", plan) // a key is its maker's own
}

func TestARepeatedActThatMadeSomethingTellsWhatItMade(t *testing.T) {
	w := newWorld(t)
	for _, made := range []struct {
		act   string
		input in
	}{
		{"registerOrganisation", in{"kind": "KL", "name": "KL"}},
		{"createProject", newProject("alfa")},
		{"openBody", in{"project": "alfa", "kind": "STEERING_GROUP", "name": "Styregruppe", "openedOn": w.today}},
	} {
		input := w.but(made.input, in{"idempotencyKey": made.act})
		first := w.done(kombit, made.act, input)
		if again, a := w.act(kombit, made.act, input); again.Thing == nil || again.Thing.ID != first {
			t.Errorf("%s again: %s %v", made.act, a.Data, a.Errors)
		}
	}
}

func TestWhatIsNoDateOrNoDecimalIsBadInput(t *testing.T) {
	w := newWorld(t)
	w.project("alfa", "I")
	_, a := w.act(kombit, "beginPhase", in{"project": "alfa", "phase": "II", "on": "31/12/2026"})
	w.wantsErrors(a, "BAD_USER_INPUT beginPhase.input.on")
	price := in{"project": "alfa", "validFrom": "2026-01-01", "model": "FIXED"}
	_, a = w.act("kombit.finance", "recordPrice", w.but(price, in{"amount": "1.00001"}))
	w.wantsErrors(a, "BAD_USER_INPUT recordPrice.input.amount")
	for _, amount := range []string{"1e5", ".5", "5.", "+5"} {
		_, a = w.act("kombit.finance", "recordCost", in{"project": "alfa", "year": 2026, "kind": "OPERATION", "amount": amount})
		w.wantsErrors(a, "BAD_USER_INPUT recordCost.input.amount")
	}
	w.wantsErrors(w.ask("", `{ projects(first: 1, after: "nonsense") { totalCount } }`), "BAD_USER_INPUT projects.after")
}

func TestAnActIsNeverDoneThatWasToBeValidated(t *testing.T) {
	w := newWorld(t)
	before := w.version()
	act := `recordInhabitants(input: {municipality: "101", year: 2025, inhabitants: 7, source: "x"})`
	for _, query := range []string{
		`{ about @validateOnly { today } }`,
		`mutation { ` + act + ` { municipality @validateOnly { code } } }`,
		`mutation { ` + act + ` { municipality { ... on Municipality { code @validateOnly } } } }`,
		`mutation { ` + act + ` { refusals { code } } ` + act + ` @validateOnly { refusals { code } } }`,
		`mutation { ` + act + ` @validateOnly { refusals { code } } ...again } fragment again on Mutation { ` + act + ` { refusals { code } } }`,
	} {
		w.wantsErrors(w.ask("kombit.finance", query), "BAD_USER_INPUT")
	}
	w.wants(w.ask("kombit.finance", `mutation { ...once ... on Mutation { `+act+` @validateOnly { refusals { code } } } }
		fragment once on Mutation { `+act+` @validateOnly { municipality { code } } }`), `{"recordInhabitants":{"municipality":null,"refusals":[]}}`)
	if w.version() != before {
		t.Error("something was done")
	}
	w.ask("kombit.finance", `mutation { `+act+` { refusals { code } } }`)
	if w.version() == before {
		t.Error("the act itself is not done")
	}
}
