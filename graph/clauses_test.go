package graph_test

import "testing"

const kombit = "kombit.project"

func TestAnAgreementOfANewProjectCarriesTheTermsVersion(t *testing.T) { // 1.1
	w := newWorld(t)
	w.acceded()
	const versions = `{ agreements(first: 9) { edges { node { termsVersion project { termsVersion } } } } }`
	w.wants(w.ask("", versions), `{"agreements":{"edges":[{"node":{"termsVersion":"1.0","project":{"termsVersion":"1.0"}}}]}}`)
	w.done(kombit, "createProject", w.but(newProject("old"), in{"startedOn": "2019-08-01"}))
	w.wants(w.ask("", `{ project(slug: "old") { termsVersion clauses { id } } }`), `{"project":{"termsVersion":null,"clauses":[]}}`)
	w.refused(kombit, "recordDeviation", in{"project": "old", "clause": "3.9", "kind": "WAIVED"}, "1.1 TERMS_DO_NOT_HOLD project")
}

func TestDeviationsAreStatedBeforeTheFirstAccession(t *testing.T) { // 1.2
	w := newWorld(t)
	w.invitable("alfa")
	agreement := w.invited("alfa", "101")
	w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": "5.7", "kind": "TEXT", "text": "Også senere."})
	w.done("101.signatory", "accede", in{"agreement": agreement})
	w.refused(kombit, "recordDeviation", in{"project": "alfa", "clause": "8.2", "kind": "WAIVED"}, "1.2 ALREADY_ACCEDED project")
	w.wants(w.ask("", `{ agreements(first: 1) { edges { node { deviations { clause kind text } } } } }`),
		`{"agreements":{"edges":[{"node":{"deviations":[{"clause":"5.7","kind":"TEXT","text":"Også senere."}]}}]}}`)
	out, _ := w.act("101.signatory", "withdraw", in{"agreement": agreement})
	if len(out.Deviations) != 1 || out.Deviations[0].Clause != "5.7" {
		t.Errorf("the withdrawal cites %v", out.Deviations)
	}
}

func TestAWaivedClauseIsNotEnforcedAndCited(t *testing.T) { // 1.2
	w := newWorld(t)
	w.invitable("alfa")
	w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": "8.2", "kind": "WAIVED"})
	w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": "9.1", "kind": "WAIVED"})
	agreement := w.accedes("alfa", "101")
	w.operating()
	out, _ := w.act(kombit, "confirmAvailability", in{"agreement": agreement, "on": w.today})
	if len(out.Refusals) > 0 || len(out.Deviations) != 2 {
		t.Errorf("got %+v", out)
	}
}

func TestAnAgreementsOwnNumberHoldsForTheClause(t *testing.T) { // 1.2, 3.5
	w := newWorld(t)
	w.invitable("alfa")
	w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": "3.5", "kind": "PARAMETER", "value": 3})
	w.refused(kombit, "inviteMunicipalities", invitation("alfa", "101"), "3.5 TOO_FEW_MANAGERS project")
}

func TestAProjectHasAnOrigin(t *testing.T) { // 2.1
	w := newWorld(t)
	law := w.but(newProject("law"), in{"origin": "LAW"})
	w.refused(kombit, "createProject", law, "2.1 NO_ACT act")
	w.done(kombit, "createProject", w.but(law, in{"act": "Arkivloven"}))
	w.refused(kombit, "createProject", w.but(newProject("idea"), in{"origin": "INNOVATION"}),
		"2.1 NO_SELECTED_MUNICIPALITIES selectedMunicipalities", "2.1 NO_SELECTED_SUPPLIERS selectedSuppliers")
	w.refused(kombit, "createProject", w.but(newProject("idea"), in{"act": "Arkivloven"}), "2.1 ACT_OF_LAW act")
}

func TestAnInnovationIsForThoseItNames(t *testing.T) { // 2.1
	w := newWorld(t)
	w.invitable("idea", in{"origin": "INNOVATION", "selectedMunicipalities": []string{"101"}, "selectedSuppliers": []string{w.organisation("SUPPLIER")}})
	w.refused(kombit, "inviteMunicipalities", invitation("idea", "101", "751"), "2.1 NOT_SELECTED municipalities[1]")
	w.done(kombit, "inviteMunicipalities", invitation("idea", "101"))
}

func TestTheBoardIsFiveMembersAndThreeEmployees(t *testing.T) { // 3.2
	w := newWorld(t)
	board := w.body("BOARD", "")
	for _, code := range []string{"101", "147", "151", "153", "155"} {
		w.appoint(board, "MEMBER", code, "Borgmester")
	}
	for range 3 {
		w.appoint(board, "EMPLOYEE_REPRESENTATIVE", "KOMBIT", "Udvikler")
	}
	w.refused(kombit, "takeSeat", w.seat(board, "MEMBER", "157", "Borgmester"), "3.2 BOARD_FULL seatKind")
	w.refused(kombit, "takeSeat", w.seat(board, "EMPLOYEE_REPRESENTATIVE", "KOMBIT", "Udvikler"), "3.2 EMPLOYEES_FULL seatKind")
	w.refused(kombit, "takeSeat", w.seat(board, "KL", "KL", "Chef"), "3.2 NO_BOARD_SEAT seatKind")
}

func TestTheMaterialGoesOutOnceASteeringGroupIsReady(t *testing.T) { // 3.4, 3.5, 3.9
	w := newWorld(t)
	w.project("alfa", "II")
	w.repays("alfa")
	w.refused(kombit, "inviteMunicipalities", invitation("alfa", "101"),
		"3.4 NO_STEERING_GROUP project", "3.5 TOO_FEW_MANAGERS project", "3.9 NO_MANDATE project")
	group := w.body("STEERING_GROUP", "alfa")
	w.appoint(group, "MEMBER", "101", "Chef")
	w.appoint(group, "MEMBER", "751", "Konsulent", in{"managerLevel": false})
	w.refused(kombit, "inviteMunicipalities", invitation("alfa", "101"), "3.5 TOO_FEW_MANAGERS project", "3.9 NO_MANDATE project")
	w.appoint(group, "MEMBER", "461", "Chef")
	w.refused(kombit, "inviteMunicipalities", invitation("alfa", "101"), "3.9 NO_MANDATE project")
	w.done(kombit, "recordMandate", in{"body": group, "reference": "Kommissorium 1"})
	w.done(kombit, "inviteMunicipalities", invitation("alfa", "101"))
}

func TestTheTermsDoNotHoldForAProjectFromBeforeThem(t *testing.T) { // 1.1
	w := newWorld(t)
	w.done(kombit, "createProject", w.but(newProject("old"), in{"startedOn": "2019-07-31"}))
	w.repays("old")
	input := in{"input": invitation("old", "101")}
	w.wants(w.ask(kombit, `mutation ($input: InviteMunicipalitiesInput!) { inviteMunicipalities(input: $input) { deviations { clause kind } refusals { code } } }`, input),
		`{"inviteMunicipalities":{"deviations":[{"clause":"1.1","kind":"WAIVED"}],"refusals":[]}}`)
	w.done("101.signatory", "accede", in{"agreement": w.agreement("old", "101")})
	w.wants(w.ask("", `{ project(slug: "old") { termsVersion clauses { id } reports { clause { id } } deviations { clause kind text } }
			agreement(project: "old", municipality: "101") { termsVersion deviations { clause } } }`),
		`{"project":{"termsVersion":null,"clauses":[],"reports":[],"deviations":[{"clause":"1.1","kind":"WAIVED","text":"Projektet begyndte, før vilkårene kom til at gælde."}]},`+
			`"agreement":{"termsVersion":null,"deviations":[{"clause":"1.1"}]}}`)
	w.refused(kombit, "recordDeviation", in{"project": "old", "clause": "5.5", "kind": "WAIVED"}, "1.1 TERMS_DO_NOT_HOLD project", "1.2 ALREADY_ACCEDED project")
}

func TestTheBoardsMunicipalMembersAreAppointedByKL(t *testing.T) { // 3.2
	w := newWorld(t)
	board := w.body("BOARD", "")
	w.refused(kombit, "takeSeat", w.seat(board, "MEMBER", "101", "Borgmester", in{"appointedBy": "KOMBIT"}), "3.2 NOT_BY_KL appointedBy")
	w.appoint(board, "MEMBER", "101", "Borgmester", in{"appointedBy": "KL"})
}

func TestMunicipalManagersAreAppointedByKombitAndKL(t *testing.T) { // 3.5
	w := newWorld(t)
	w.project("alfa", "II")
	group := w.body("STEERING_GROUP", "alfa")
	w.refused(kombit, "takeSeat", w.seat(group, "MEMBER", "101", "Chef", in{"appointedBy": "KOMBIT"}), "3.5 NOT_BY_KOMBIT_AND_KL appointedBy")
	w.appoint(group, "MEMBER", "101", "Chef", in{"appointedBy": "KOMBIT og KL"})
}

func TestAfterTheDeadlineASteeringGroupMemberHasAcceded(t *testing.T) { // 3.6
	w := newWorld(t)
	group := w.invitable("alfa")
	w.accedes("alfa", "101")
	w.appoint(group, "MEMBER", "461", "Chef")
	w.today = "2025-07-02"
	w.refused(kombit, "takeSeat", w.seat(group, "MEMBER", "147", "Chef"), "3.6 MUNICIPALITY_NOT_ACCEDED person")
	w.appoint(group, "MEMBER", "101", "Chef")
}

func TestKombitsProjectOwnerIsTheOneChair(t *testing.T) { // 3.7
	w := newWorld(t)
	w.project("alfa", "II")
	group := w.body("STEERING_GROUP", "alfa")
	w.refused(kombit, "takeSeat", w.seat(group, "CHAIR", "KOMBIT", "Projektleder"), "3.7 NOT_PROJECT_OWNER person")
	w.refused(kombit, "takeSeat", w.seat(group, "CHAIR", "101", "Direktør"), "3.7 NOT_PROJECT_OWNER person")
	w.appoint(group, "CHAIR", "KOMBIT", "Vicedirektør")
	w.refused(kombit, "takeSeat", w.seat(group, "CHAIR", "KOMBIT", "Direktør"), "3.7 HAS_CHAIR seatKind")
}

func TestOnlyASteeringGroupMayBindTheMunicipalities(t *testing.T) { // 3.9
	w := newWorld(t)
	w.project("alfa", "II")
	group, council := w.body("STEERING_GROUP", "alfa"), w.body("ARCHITECTURE_COUNCIL", "")
	mandate := in{"reference": "Kommissorium 1", "mayBind": "Op til 5 pct."}
	w.refused(kombit, "recordMandate", w.but(mandate, in{"body": council}), "3.9 MAY_NOT_BIND mayBind")
	w.done(kombit, "recordMandate", w.but(mandate, in{"body": group}))
}
