package graph_test

// publicRows is what the marked rows lack of what everyone may see: a project of innovation, the seat of somebody
// whose data are erased, and a project without a steering group from its beginning to its end.
func publicRows(w *world) {
	w.Helper()
	supplier := w.organisation("SUPPLIER")
	w.project("epsilon", "I", in{"origin": "INNOVATION", "selectedMunicipalities": []string{"101"}, "selectedSuppliers": []string{supplier}, "startedOn": w.today})
	w.done(kombit, "recordDeviation", in{"project": "epsilon", "clause": "3.5", "kind": "WAIVED"})
	w.done(kombit, "recordMandate", in{"body": w.mandated("epsilon"), "reference": "Kommissorium 2", "mayBind": "Op til 5 pct."})
	w.done(kombit, "planPhases", in{"project": "epsilon", "phases": []in{{"phase": "II", "start": w.today.Plus(30), "end": w.today.Plus(60)}},
		"idempotencyKey": "k2"})
	w.done(kombit, "recordPilotPeriod", in{"project": "epsilon", "period": in{"start": w.today.Plus(400), "end": w.today.Plus(500)}})

	lawyers, lawyer := w.body("LEGAL_REFERENCE_GROUP", "", in{"openedOn": "2026-01-01"}), w.person("157", "Jurist")
	seat := w.done(kombit, "takeSeat", w.but(w.seat(lawyers, "MEMBER", "157", "Jurist"), in{"person": lawyer, "from": "2026-01-01"}))
	w.done(kombit, "leaveSeat", in{"seat": seat, "to": "2026-12-31"})
	w.done(kombit, "erasePerson", in{"person": lawyer})

	delta := in{"project": "delta"}
	w.project("delta", "III", in{"origin": "LAW", "act": "Lov nr. 1", "withoutSteeringGroup": true, "withoutSteeringGroupReason": "Statens system."})
	w.done(kombit, "recordDecision", w.but(delta, in{"kind": "STRATEGY", "outcome": "APPROVED", "reason": "Det er det rette."}))
	product := w.but(delta, in{"on": w.today, "reference": "Sag 2"})
	w.done(kombit, "recordProduct", w.but(product, in{"product": "SIGNED_CONTRACT", "supplier": supplier}))
	w.repays("delta")
	w.goesOn("delta", "III", "IV")
	w.done(kombit, "startOperation", w.but(delta, in{"on": w.today}))
	w.goesOn("delta", "IV", "V")
	w.done(kombit, "recordProduct", w.but(product, in{"product": "DECISION_ON_FUTURE"}))
	w.done(kombit, "linkSuccessor", w.but(delta, in{"successor": "epsilon"}))
	w.done(kombit, "endProject", w.but(delta, in{"on": w.today, "reason": "Ingen evaluering."}))
}
