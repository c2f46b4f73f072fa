package graph_test

// mandated forms the project's steering group with a chair and a mandate, but no municipality.
func (w *world) mandated(slug string) (body string) {
	w.Helper()
	body = w.body("STEERING_GROUP", slug)
	w.done("kombit.project", "recordMandate", in{"body": body, "reference": "Kommissorium 1"})
	w.appoint(body, "CHAIR", "KOMBIT", "Direktør")
	return body
}

// steered forms the project's steering group with a chair, a mandate and two municipal managers.
func (w *world) steered(slug string) (body string) {
	w.Helper()
	body = w.mandated(slug)
	w.appoint(body, "MEMBER", "101", "Chef")
	w.appoint(body, "MEMBER", "751", "Chef")
	return body
}

var fiveYears = in{"start": "2026-01-01", "end": "2030-12-31"}

func (w *world) repays(slug string) {
	w.Helper()
	w.done("kombit.project", "recordRepaymentPeriod", in{"project": slug, "period": fiveYears})
}

// invitable is a project in phase II to which municipalities can be invited.
func (w *world) invitable(slug string, differs ...in) (steering string) {
	w.Helper()
	w.project(slug, "II", differs...)
	w.repays(slug)
	return w.steered(slug)
}

// deadline is a month after a world begins.
const deadline = "2025-07-01"

func invitation(slug string, codes ...string) in {
	return in{"project": slug, "municipalities": codes, "answerBy": deadline}
}

// invited invites the municipalities to the project, and tells the id of the first one's agreement.
func (w *world) invited(slug string, codes ...string) string {
	w.Helper()
	w.done("kombit.project", "inviteMunicipalities", invitation(slug, codes...))
	return w.agreement(slug, codes[0])
}

// agreement is the id of the municipality's.
func (w *world) agreement(slug, code string) string {
	w.Helper()
	return get[struct{ Agreement struct{ ID string } }](w, "kombit.project",
		`query ($p: String!, $m: String!) { agreement(project: $p, municipality: $m) { id } }`, in{"p": slug, "m": code}).Agreement.ID
}

// accedes invites the municipality to the project, to which it accedes.
func (w *world) accedes(slug, code string) (agreement string) {
	w.Helper()
	agreement = w.invited(slug, code)
	return w.done(code+".signatory", "accede", in{"agreement": agreement})
}

// acceded is a world in which København has acceded to the project alfa.
func (w *world) acceded() (agreement string) {
	w.Helper()
	w.invitable("alfa")
	return w.accedes("alfa", "101")
}

// withdraws is a municipality's agreement that it has withdrawn from.
func (w *world) withdraws(slug, code string) (agreement string) {
	w.Helper()
	return w.done(code+".signatory", "withdraw", in{"agreement": w.accedes(slug, code)})
}

// decided is the steering group's approval of the composition of an expert group.
func (w *world) decided(steering string) string {
	w.Helper()
	return w.done("kombit.project", "recordDecision",
		in{"body": steering, "kind": "COMPOSITION", "outcome": "APPROVED", "text": "Sammensætningen er godkendt."})
}

// approved nominates somebody of each municipality to the expert group, and approves them.
func (w *world) approved(group, decision string, codes ...string) {
	w.Helper()
	var seats []string
	for _, code := range codes {
		seats = append(seats, w.nominate(group, code))
	}
	w.done("kombit.project", "approveSeats", in{"body": group, "seats": seats, "decision": decision})
}

// operating has the project alfa in phase IV, with its contract signed and operation started today.
func (w *world) operating() {
	w.Helper()
	const slug = "alfa"
	w.goesOn(slug, "II", "III")
	w.done("kombit.project", "recordProduct", w.product("SIGNED_CONTRACT"))
	w.goesOn(slug, "III", "IV")
	w.done("kombit.project", "startOperation", in{"project": slug, "on": w.today})
}

// product is one of the project alfa, done today.
func (w *world) product(kind string) in {
	return in{"project": "alfa", "product": kind, "on": w.today, "reference": "Sag 1"}
}

// makeReady names the contact person and signs the processing agreement.
func (w *world) makeReady(agreement, code string) {
	w.Helper()
	w.done(code+".coordinator", "nameContactPerson", contact(agreement))
	w.done(code+".signatory", "signProcessingAgreement", signed(agreement))
}

func contact(agreement string) in {
	return in{"agreement": agreement, "name": "Kim Kontakt", "title": "Konsulent", "mail": "kim@example.dk", "telephone": "12345678"}
}

func signed(agreement string) in {
	return in{"agreement": agreement, "templateVersion": "1.0", "document": "Aftale 1"}
}
