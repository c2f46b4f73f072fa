package graph_test

import "testing"

func TestAProjectWithoutSteeringGroupSaysWhy(t *testing.T) { // 3.12
	w := newWorld(t)
	without := w.but(newProject("state"), in{"withoutSteeringGroup": true})
	w.refused(kombit, "createProject", without, "3.12 NO_REASON withoutSteeringGroupReason")
	w.refused(kombit, "createProject", w.but(newProject("state"), in{"withoutSteeringGroupReason": "Statens system."}),
		"3.12 REASON_OF_PROJECT_WITHOUT_STEERING_GROUP withoutSteeringGroupReason")
	w.project("state", "II", in{"withoutSteeringGroup": true, "withoutSteeringGroupReason": "Statens system."})
	w.repays("state")
	w.refused(kombit, "openBody", in{"project": "state", "kind": "STEERING_GROUP", "name": "Styregruppe", "openedOn": w.today},
		"3.12 WITHOUT_STEERING_GROUP kind")
	w.done(kombit, "inviteMunicipalities", invitation("state", "101"))
}

func TestWithoutSteeringGroupTheProjectOwnerApprovesWithAPublicReason(t *testing.T) { // 3.12, 3.16
	w := newWorld(t)
	w.project("state", "II", in{"withoutSteeringGroup": true, "withoutSteeringGroupReason": "Statens system."})
	group := w.body("EXPERT_GROUP", "state")
	approval := in{"body": group, "seats": []string{w.nominate(group, "101")}}
	w.refused(kombit, "approveSeats", approval, "3.16 NO_REASON reason")
	w.done(kombit, "approveSeats", w.but(approval, in{"reason": "De er de rette."}))
	w.wants(w.ask("", `{ project(slug: "state") { decisions(first: 2) { edges { node { body { id } kind reason } } } } }`),
		`{"project":{"decisions":{"edges":[{"node":{"body":null,"kind":"COMPOSITION","reason":"De er de rette."}}]}}}`)
}

func TestAllMunicipalitiesAreCalledToAnExpertGroup(t *testing.T) { // 3.15
	w := newWorld(t)
	steering := w.invitable("alfa")
	group := in{"project": "alfa", "kind": "EXPERT_GROUP", "form": "REFERENCE", "name": "Faggruppe", "openedOn": "2025-06-01"}
	w.refused(kombit, "openBody", group, "3.15 NO_PUBLIC_CALL call")
	w.today = "2025-06-20"
	id := w.done(kombit, "openBody", w.but(group, in{"calledOn": "2025-06-20", "call": "Alle kan deltage."}))
	seat := w.appoint(id, "MEMBER", "101", "Konsulent", nomination, in{"from": "2025-06-02"})
	decision := w.done(kombit, "recordDecision", in{"body": steering, "kind": "COMPOSITION", "outcome": "APPROVED",
		"text": "Godkendt.", "decidedOn": "2025-06-10"})
	approval := in{"body": id, "seats": []string{seat}, "decision": decision}
	w.refused(kombit, "approveSeats", w.but(approval, in{"decidedOn": "2025-06-19"}), "3.15 CALL_NOT_PUBLIC decidedOn")
	w.done(kombit, "approveSeats", w.but(approval, in{"decidedOn": "2025-06-20"}))
}

func TestAnExpertGroupSeatWaitsForTheSteeringGroup(t *testing.T) { // 3.16
	w := newWorld(t)
	steering := w.invitable("alfa")
	group := w.body("EXPERT_GROUP", "alfa")
	approval := in{"body": group, "seats": []string{w.nominate(group, "101")}}
	const seats = `query ($id: ID!) { node(id: $id) { ... on GovernanceBody { memberships(first: 2) { edges { node { status from } } } } } }`
	w.wants(w.ask("", seats, in{"id": group}), `{"node":{"memberships":{"edges":[]}}}`)
	w.refused(kombit, "approveSeats", approval, "3.16 NOT_APPROVED_BY_STEERING_GROUP decision")
	w.done(kombit, "approveSeats", w.but(approval, in{"decision": w.decided(steering)}))
	w.wants(w.ask("", seats, in{"id": group}), `{"node":{"memberships":{"edges":[{"node":{"status":"APPROVED","from":"2025-06-01"}}]}}}`)
	w.refused(kombit, "takeSeat", w.seat(steering, "SPECIALIST", "KL", "Konsulent", nomination), "3.16 NO_APPOINTER appointedBy")
}

func TestThePhasesFollowInOrderWithTheirProducts(t *testing.T) { // 4.1
	w := newWorld(t)
	w.project("alfa", "I")
	begins := func(phase string) in { return in{"project": "alfa", "phase": phase, "on": w.today} }
	w.refused(kombit, "beginPhase", begins("III"), "4.1 NOT_THE_NEXT_PHASE phase", "4.1 PRODUCTS_MISSING reason")
	w.done(kombit, "recordProduct", w.product("MINI_BUSINESS_CASE"))
	w.refused(kombit, "beginPhase", begins("II"), "4.1 PRODUCTS_MISSING reason")
	w.refused(kombit, "recordProduct", w.product("SCOPE"), "4.1 PHASE_NOT_BEGUN on")
	w.done(kombit, "recordProduct", w.product("PLAN_AND_BUDGET"))
	w.done(kombit, "beginPhase", begins("II"))
	w.done(kombit, "beginPhase", w.but(begins("III"), in{"reason": "Det haster."}))
	w.wants(w.ask("", `{ project(slug: "alfa") { phase phases { phase startedOn endedOn reason } } }`),
		`{"project":{"phase":"III","phases":[{"phase":"I","startedOn":"2025-01-01","endedOn":"2025-06-01","reason":null},`+
			`{"phase":"II","startedOn":"2025-06-01","endedOn":"2025-06-01","reason":"Det haster."},`+
			`{"phase":"III","startedOn":"2025-06-01","endedOn":null,"reason":null},`+
			`{"phase":"IV","startedOn":null,"endedOn":null,"reason":null},{"phase":"V","startedOn":null,"endedOn":null,"reason":null}]}}`)
}

func TestPlannedPhasesFollowEachOther(t *testing.T) { // 4.1
	w := newWorld(t)
	w.project("alfa", "I")
	plan := func(end string) in {
		return in{"project": "alfa", "phases": []in{{"phase": "II", "start": "2025-09-01", "end": end}, {"phase": "III", "start": "2026-02-01", "end": "2026-09-01"}}}
	}
	w.refused(kombit, "planPhases", plan("2026-03-01"), "4.1 NOT_IN_ORDER phases[1].start")
	w.done(kombit, "planPhases", plan("2026-02-01"))
	w.refused(kombit, "inviteMunicipalities", invitation("alfa", "101"), "4.1 PHASE_II_NOT_BEGUN project", "3.4 NO_STEERING_GROUP project",
		"3.5 TOO_FEW_MANAGERS project", "3.9 NO_MANDATE project", "5.3 NO_REPAYMENT_PERIOD project")
}

func TestTheContractIsSignedInIIIAndOperationStartsInIV(t *testing.T) { // 4.2
	w := newWorld(t)
	agreement := w.acceded()
	contract, starts := w.product("SIGNED_CONTRACT"), in{"project": "alfa", "on": w.today}
	w.refused(kombit, "recordProduct", contract, "4.2 PHASE_NOT_BEGUN on")
	w.goesOn("alfa", "II", "III")
	w.refused(kombit, "startOperation", starts, "4.2 OPERATION_BEFORE_PHASE_IV on", "4.2 CONTRACT_NOT_SIGNED on")
	w.done(kombit, "recordProduct", contract)
	w.goesOn("alfa", "III", "IV")
	w.makeReady(agreement, "101")
	w.refused(kombit, "confirmAvailability", in{"agreement": agreement, "on": w.today}, "4.2 NOT_IN_OPERATION on")
	w.done(kombit, "startOperation", starts)
	w.done(kombit, "confirmAvailability", in{"agreement": agreement, "on": w.today})
}

func TestAContractNamesTheSupplier(t *testing.T) { // 4.2
	w := newWorld(t)
	w.project("alfa", "III")
	supplier := in{"supplier": w.organisation("SUPPLIER")}
	w.refused(kombit, "recordProduct", w.but(w.product("REQUIREMENTS_SPECIFICATION"), supplier), "- SUPPLIER_OF_CONTRACT supplier")
	w.done(kombit, "recordProduct", w.but(w.product("SIGNED_CONTRACT"), supplier))
	w.wants(w.ask("", `{ project(slug: "alfa") { supplier { name } phases { products { supplier { name } } } } }`),
		`{"project":{"supplier":{"name":"SUPPLIER"},"phases":[{"products":[]},{"products":[]},`+
			`{"products":[{"supplier":{"name":"SUPPLIER"}}]},{"products":[]},{"products":[]}]}}`)
}

func TestAProjectEndsOnceItsFutureIsDecided(t *testing.T) { // 4.3
	w := newWorld(t)
	w.project("alfa", "IV")
	ends := in{"project": "alfa", "on": w.today, "reason": "Ingen evaluering."}
	w.refused(kombit, "endProject", ends, "4.1 PHASE_NOT_BEGUN on", "4.3 FUTURE_NOT_DECIDED on")
	w.goesOn("alfa", "IV", "V")
	w.refused(kombit, "endProject", ends, "4.3 FUTURE_NOT_DECIDED on")
	w.done(kombit, "recordProduct", w.product("DECISION_ON_FUTURE"))
	w.done(kombit, "endProject", ends)
	w.wants(w.ask("", `{ project(slug: "alfa") { endedOn phases { endedOn reason } } }`),
		`{"project":{"endedOn":"2025-06-01","phases":[{"endedOn":"2025-06-01","reason":"Det haster."},{"endedOn":"2025-06-01","reason":"Det haster."},`+
			`{"endedOn":"2025-06-01","reason":"Det haster."},{"endedOn":"2025-06-01","reason":"Det haster."},{"endedOn":"2025-06-01","reason":"Ingen evaluering."}]}}`)
	w.refused(kombit, "endProject", ends, "- ALREADY_ENDED project")
}

func TestARetenderIsANewProject(t *testing.T) { // 4.4
	w := newWorld(t)
	w.project("first", "II")
	later := in{"startedOn": "2025-05-01"}
	w.project("begun", "II", later)
	w.refused(kombit, "linkSuccessor", in{"project": "first", "successor": "begun"}, "4.4 NOT_IN_PHASE_I successor")
	w.project("second", "I", later)
	w.done(kombit, "linkSuccessor", in{"project": "first", "successor": "second"})
	w.wants(w.ask("", `{ project(slug: "second") { predecessor { slug } agreements { totalCount } bodies { totalCount } } }`),
		`{"project":{"predecessor":{"slug":"first"},"agreements":{"totalCount":0},"bodies":{"totalCount":0}}}`)
}

func TestTheRepaymentPeriodIsPlannedAndStartsWithOperation(t *testing.T) { // 5.3
	w := newWorld(t)
	w.project("alfa", "II")
	w.steered("alfa")
	w.refused(kombit, "inviteMunicipalities", invitation("alfa", "101"), "5.3 NO_REPAYMENT_PERIOD project")
	w.repays("alfa")
	w.accedes("alfa", "101")
	w.operating()
	w.wants(w.ask("", `{ project(slug: "alfa") { repaymentPeriod { start end } } }`),
		`{"project":{"repaymentPeriod":{"start":"2025-06-01","end":"2030-12-31"}}}`)
	w.refused(kombit, "recordRepaymentPeriod", in{"project": "alfa", "period": fiveYears}, "5.3 NOT_WITH_OPERATION period.start")
	w.done(kombit, "recordRepaymentPeriod", in{"project": "alfa", "period": in{"start": "2025-06-01", "end": "2028-12-31"}})
	w.wants(w.ask("", `{ agreements(first: 1) { edges { node { endsOn } } } }`), `{"agreements":{"edges":[{"node":{"endsOn":"2029-01-01"}}]}}`)
}

func TestAMunicipalityIsBoundAfterItsDeadline(t *testing.T) { // 5.7
	w := newWorld(t)
	w.invitable("alfa")
	first, second := w.accedes("alfa", "101"), w.accedes("alfa", "751")
	w.today = deadline
	w.done("101.signatory", "withdraw", in{"agreement": first})
	w.today = "2025-07-02"
	w.refused("751.signatory", "withdraw", in{"agreement": second}, "5.7 BOUND decidedOn")
	w.wants(w.ask("", `{ agreements(first: 3) { totalCount edges { node { status municipality { code } } } } project(slug: "alfa") { participants } }`),
		`{"agreements":{"totalCount":1,"edges":[{"node":{"status":"ACCEDED","municipality":{"code":"751"}}}]},"project":{"participants":1}}`)
}

func TestOnlyWhoHasAccededGetsTheSystem(t *testing.T) { // 8.1
	w := newWorld(t)
	first := w.acceded()
	second := w.invited("alfa", "751")
	w.refused(kombit, "planAvailability", in{"agreement": second, "on": "2026-01-01"}, "8.1 NOT_ACCEDED agreement")
	w.refused("751.coordinator", "nameContactPerson", contact(second), "8.1 NOT_ACCEDED agreement")
	wave := in{"project": "alfa", "number": 1, "plannedOn": "2026-01-01", "municipalities": []string{"101", "751"}}
	w.refused(kombit, "planWave", wave, "8.1 NOT_ACCEDED municipalities[1]")
	w.done(kombit, "planAvailability", in{"agreement": first, "on": "2026-01-01"})
	w.done(kombit, "planWave", w.but(wave, in{"municipalities": []string{"101"}}))
	w.refused(kombit, "confirmAvailability", in{"agreement": second, "on": w.today}, "8.1 NOT_ACCEDED agreement",
		"4.2 NOT_IN_OPERATION on", "9.1 PROCESSING_AGREEMENT_NOT_SIGNED on", "8.2 NO_CONTACT_PERSON agreement")
	w.done("101.coordinator", "nameContactPerson", contact(first))
}

func TestAvailabilityWaitsForContactPersonAndProcessingAgreement(t *testing.T) { // 8.2, 9.1
	w := newWorld(t)
	agreement := w.acceded()
	w.operating()
	confirm := in{"agreement": agreement, "on": w.today}
	w.refused(kombit, "confirmAvailability", confirm, "9.1 PROCESSING_AGREEMENT_NOT_SIGNED on", "8.2 NO_CONTACT_PERSON agreement")
	w.refused("101.signatory", "signProcessingAgreement", w.but(signed(agreement), in{"document": " "}), "9.1 NO_DOCUMENT document")
	w.done("101.signatory", "signProcessingAgreement", signed(agreement))
	w.refused(kombit, "confirmAvailability", confirm, "8.2 NO_CONTACT_PERSON agreement")
	w.done("101.coordinator", "nameContactPerson", contact(agreement))
	w.done(kombit, "confirmAvailability", confirm)
}

func TestASystemWithoutPersonalDataNeedsNoProcessingAgreement(t *testing.T) { // 9.1
	w := newWorld(t)
	w.invitable("alfa", in{"processesPersonalData": false})
	agreement := w.accedes("alfa", "101")
	w.operating()
	w.done("101.coordinator", "nameContactPerson", contact(agreement))
	w.done(kombit, "confirmAvailability", in{"agreement": agreement, "on": w.today})
}
