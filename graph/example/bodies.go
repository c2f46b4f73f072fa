package example

import (
	"fmt"
	"maps"

	"tilslutning/rules/day"
)

// person is somebody made up, registered when first needed.
type person struct {
	name, title, subject string
	organisation         *string // id
	id                   string  // "" until registered
}

// newPerson makes up somebody with a name of their own.
func (w *writer) newPerson(title string, organisation *string) *person {
	return &person{name: w.newName(), title: title, organisation: organisation}
}

func (w *writer) newName() string {
	for {
		name := givenNames[w.rand.IntN(len(givenNames))] + " "
		if w.rand.IntN(6) == 0 {
			name += surnames[w.rand.IntN(len(surnames))] + " "
		}
		name += surnames[w.rand.IntN(len(surnames))]
		if !w.named[name] {
			w.named[name] = true
			return name
		}
	}
}

// manager is a municipality's manager of a subject area: the same in all its groups.
func (w *writer) manager(p *place, area string) *person {
	key := p.code + area
	if w.managers[key] == nil {
		w.managers[key] = w.newPerson(oneOf(w, managers[area]), &p.organisation)
	}
	return w.managers[key]
}

func (w *writer) specialist(p *place, area string) *person {
	return w.newPerson(oneOf(w, specialists[area]), &p.organisation)
}

func oneOf[T any](w *writer, list []T) T { return list[w.rand.IntN(len(list))] }

// sit gives a person a seat; by is who appointed, "" for a nomination.
func (w *writer) sit(on day.Day, body *string, who *person, kind string, managerLevel bool, by string) *string {
	input := in{"body": body, "person": &who.id, "seatKind": kind, "managerLevel": managerLevel, "from": on}
	if by != "" {
		input["appointedBy"] = by
	}
	a := w.act(on, kombitProject, "takeSeat", input)
	a.person = who
	return a.id
}

func (w *writer) leave(on day.Day, seat *string) {
	w.do(on, kombitProject, "leaveSeat", in{"seat": seat, "to": on})
}

// begin writes who takes part in all projects, and the bodies of them all, from a day before the first.
func (w *writer) begin(begins day.Day) {
	organisation := func(kind, name, cvr string) *string {
		input := in{"kind": kind, "name": name}
		if cvr != "" {
			input["cvr"] = cvr
		}
		return w.do(begins, kombitProject, "registerOrganisation", input)
	}
	w.kombit = organisation("KOMBIT", "KOMBIT", kombitCVR)
	w.kl = organisation("KL", "KL", "62548315")
	organisation("STATE_AUTHORITY", "Styrelsen for Fælles Registre", "90000103")
	chiefs := organisation("ASSOCIATION", "Foreningen af Kommunale Forvaltningschefer", "")
	digital := organisation("ASSOCIATION", "Kommunernes Digitaliseringsforening", "")
	for _, s := range suppliers {
		w.suppliers = append(w.suppliers, organisation("SUPPLIER", s.name, s.cvr))
	}
	for _, title := range []string{"Vicedirektør, projektejer", "Direktør", "Vicedirektør, projektejer", "Vicedirektør"} {
		w.owners = append(w.owners, w.newPerson(title, w.kombit))
	}
	for range 5 {
		w.atKL = append(w.atKL, w.newPerson(oneOf(w, []string{"Kontorchef", "Chefkonsulent", "Afdelingschef"}), w.kl))
	}

	w.board(begins.Plus(9))
	opened := begins.Plus(40)
	portfolio := w.open(opened, "", "PORTFOLIO_GROUP", "Porteføljegruppen", nil)
	w.mandate(opened.Plus(14), portfolio, "Kommissorium for porteføljegruppen", "")
	for _, a := range []struct {
		by   string
		from *string
	}{{"Foreningen af Kommunale Forvaltningschefer", chiefs}, {"Kommunernes Digitaliseringsforening", digital}} {
		for _, title := range []string{"Formand", "Næstformand"} {
			w.sit(opened.Plus(20), portfolio, w.newPerson(title, a.from), "ASSOCIATION", true, a.by)
		}
	}
	w.sit(opened.Plus(20), portfolio, w.newPerson("Adm. direktør", w.suppliers[0]), "PRIVATE_BUSINESS", true, "It-leverandørernes kreds")
	w.sit(opened.Plus(20), portfolio, w.atKL[0], "KL", true, "KL")

	for _, b := range []struct {
		kind, name, area string
		seats            int
		title            string
	}{
		{"LEGAL_REFERENCE_GROUP", "Juridisk referencegruppe", "Administration", 6, "Jurist"},
		{"ARCHITECTURE_COUNCIL", "It-arkitekturrådet", "Infrastruktur", 7, "It-arkitekt"},
	} {
		body := w.open(opened.Plus(30), "", b.kind, b.name, nil)
		w.mandate(opened.Plus(45), body, "Kommissorium for "+b.name, "")
		for _, p := range w.some(b.seats, w.places) {
			w.sit(opened.Plus(50), body, w.newPerson(b.title, &p.organisation), "MEMBER", false, "KOMBIT og KL")
		}
		w.sit(opened.Plus(50), body, w.newPerson("Chefkonsulent", w.kl), "KL", false, "KL")
	}
}

// board has two municipal members replaced after the municipal election.
func (w *writer) board(opened day.Day) {
	board := w.open(opened, "", "BOARD", "KOMBITs bestyrelse", nil)
	w.kombitBoard = board
	w.mandate(opened.Plus(10), board, "Vedtægter for KOMBIT", "")
	var seats []*string
	members := w.some(7, w.choose(30, large))
	for n, p := range members {
		director := w.newPerson("Kommunaldirektør", &p.organisation)
		kind, from := "MEMBER", opened.Plus(20)
		if n == 0 {
			kind = "CHAIR"
		}
		if n >= 5 {
			w.leave(w.month(-57).Plus(-1), seats[n-4])
			from = w.month(-57)
		}
		seats = append(seats, w.sit(from, board, director, kind, true, "KL"))
	}
	for range 3 {
		w.sit(opened.Plus(25), board, w.newPerson("Projektleder", w.kombit), "EMPLOYEE_REPRESENTATIVE", false, "Medarbejderne i KOMBIT")
	}
	for _, months := range []int{-90, -52, -16} {
		w.decide(w.month(months).Plus(20), board, "", "STRATEGY", "APPROVED", "Bestyrelsen godkendte strategien for de fælles projekter de næste tre år.")
	}
}

// open forms a body; further is what an expert group has more.
func (w *writer) open(on day.Day, project, kind, name string, further in) *string {
	input := in{"kind": kind, "name": name, "openedOn": on}
	if project != "" {
		input["project"] = project
	}
	maps.Copy(input, further)
	return w.do(on, kombitProject, "openBody", input)
}

func (w *writer) mandate(on day.Day, body *string, reference, mayBind string) {
	input := in{"body": body, "decidedOn": on, "reference": fmt.Sprintf("%s af %s", reference, danishDate(on))}
	if mayBind != "" {
		input["mayBind"] = mayBind
	}
	w.do(on, kombitProject, "recordMandate", input)
}

func (w *writer) decide(on day.Day, body *string, project, kind, outcome, text string) *string {
	input := in{"kind": kind, "outcome": outcome, "decidedOn": on}
	if body != nil {
		input["body"], input["text"] = body, text
	} else {
		input["reason"] = text // the project owner's (3.12)
	}
	if project != "" {
		input["project"] = project
	}
	return w.do(on, kombitProject, "recordDecision", input)
}

func danishDate(d day.Day) string { return date(d).Format("02.01.2006") }
