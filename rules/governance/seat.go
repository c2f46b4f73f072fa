package governance

import (
	"slices"
	"strings"
	"unicode"

	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// OrganisationKind is what a seat's organisation is, as the database and the graph write it.
type OrganisationKind string

const (
	OfKombit         OrganisationKind = "KOMBIT"
	OfKL             OrganisationKind = "KL"
	OfStateAuthority OrganisationKind = "STATE_AUTHORITY"
	OfAssociation    OrganisationKind = "ASSOCIATION"
	OfSupplier       OrganisationKind = "SUPPLIER"
	OfMunicipality   OrganisationKind = "MUNICIPALITY"
)

// Seat is a person's seat in a body.
type Seat struct {
	Person       string // id
	Kind         SeatKind
	Status       SeatStatus
	ManagerLevel bool
	Organisation OrganisationKind
	Title        string        // of the person
	Municipality Place         // the zero Place for other organisations
	Agreement    SeatAgreement // of that municipality in the body's project
	From         day.Day       // first day; Never while it is only nominated
	To           day.Day       // last day; Never while it is held
}

// Held says whether somebody sits there on that day, approved or appointed.
func (s Seat) Held(on day.Day) bool { return s.Status != Nominated && s.From.By(on) && on <= s.To }

// SeatAgreement is how far a seat's municipality has come in the body's project (3.6). The zero
// value has not been invited.
type SeatAgreement struct {
	Status    accession.Status
	AccededOn day.Day // Never until then
	EndsOn    day.Day // first day it is no longer in force; Never while none is known
}

// InForce says whether the agreement binds on that day.
func (a SeatAgreement) InForce(on day.Day) bool {
	return a.Status.Binding() && a.AccededOn.By(on) && on < a.EndsOn
}

// LastDay is the last day on which a municipality can hold a steering group seat that it has from
// that day on (3.6); a day before from where it can't hold it at all. It may sit until the
// accession deadline (Never before the first invitation) without an agreement, and after that with one
// in force; one that leaves the project, or whose project closes, loses the seat the same day.
func (a SeatAgreement) LastDay(from, deadline day.Day) day.Day {
	due := max(from, deadline.Plus(1)) // the first day on which it must have acceded
	last := due.Plus(-1)
	if a.InForce(due) {
		last = day.Never
	}
	if a.Status == accession.Exited || a.Status == accession.Ended {
		last = min(last, a.endsAfter())
	}
	return last
}

// Ends is the last day of a seat that somebody left on that day (Never while they have not): in a
// steering group no later than its municipality can hold it (3.6).
func Ends(left, from, deadline day.Day, a SeatAgreement, deviations []terms.Deviation) day.Day {
	if !from.Known() || !terms.Under(deviations).Enforced("3.6") {
		return left
	}
	return min(left, a.LastDay(from, deadline))
}

// endsAfter is the last day in force; Never without an end.
func (a SeatAgreement) endsAfter() day.Day {
	if !a.EndsOn.Known() {
		return day.Never
	}
	return a.EndsOn.Plus(-1)
}

// SeatFacts is all that giving a person a seat rests on. In an expert group it is a nomination.
type SeatFacts struct {
	Today             day.Day
	From              day.Day // first day in the seat; of a nomination, its day
	Body              Body
	AccessionDeadline day.Day // of the body's project; Never before the first invitation
	Person            string  // id
	Erased            bool    // the person's data
	Title             string  // of the person
	Kind              SeatKind
	Organisation      OrganisationKind // for which
	Agreement         SeatAgreement    // of a municipality, in the body's project
	AppointedBy       string           // who appointed; "" for a nomination
	Others            []Seat           // all other seats of the body, former and nominated ones too
	Deviations        []terms.Deviation
}

// TakeSeat decides whether a person may have a seat in a body from that day on (3.2, 3.5, 3.6, 3.7,
// 3.16). The chair of the board is one of its five municipal members.
func TakeSeat(f SeatFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.From.By(f.Today), terms.InFuture.At("from"))
	agreed.Require("", f.Body.OpenedOn.By(f.From), bodyNotOpen)
	agreed.Require("", !f.Erased, erased)
	agreed.Require("", !f.overlaps(func(s Seat) bool { return s.Person == f.Person }), hasSeat)
	of, fixed := organisations[f.Kind]
	agreed.Require("", !fixed || f.Organisation == of, otherOrganisation)

	switch f.Body.Kind {
	case ExpertGroup: // nominated, and approved later: see ApproveSeats
		agreed.Require("", f.AppointedBy == "", nominatedNotAppointed)
	default:
		agreed.Require("3.16", given(f.AppointedBy), noAppointer)
	}
	switch f.Body.Kind {
	case Board:
		agreed.Require("3.2", !boardMember(f.Kind) || names(f.AppointedBy, "KL"), notByKL)
		agreed.Require("3.2", boardMember(f.Kind) || f.Kind == EmployeeRepresentative, noBoardSeat)
		agreed.Require("3.2", !boardMember(f.Kind) || f.most(boardMember) < boardMembers, boardFull.Of(boardMembers))
		agreed.Require("3.2", !employee(f.Kind) || f.most(employee) < boardEmployees, employeesFull.Of(boardEmployees))
	case SteeringGroup:
		chair, lastDay := f.Kind == Chair, f.Agreement.LastDay(f.From, f.AccessionDeadline)
		agreed.Require("3.5", f.Kind != Member || names(f.AppointedBy, "KOMBIT", "KL"), notByKombitAndKL)
		agreed.Require("3.6", f.Organisation != OfMunicipality || max(f.From, f.Today) <= lastDay, municipalityNotAcceded)
		agreed.Require("3.7", !chair || !f.overlaps(func(s Seat) bool { return s.Kind == Chair }), hasChair)
		agreed.Require("3.7", !chair || mayChair(f.Organisation, f.Title), notProjectOwner)
	}
	return agreed.Ruling()
}

// The board's size (3.2).
const boardMembers, boardEmployees = 5, 3

func boardMember(k SeatKind) bool { return k == Member || k == Chair }
func employee(k SeatKind) bool    { return k == EmployeeRepresentative }

// organisations is for whom a seat of a kind must be.
var organisations = map[SeatKind]OrganisationKind{
	Member: OfMunicipality, Seconded: OfMunicipality, KL: OfKL, EmployeeRepresentative: OfKombit}

// overlaps says whether one of the others is held or nominated on a day of the new seat, which has
// no end yet.
func (f SeatFacts) overlaps(is func(Seat) bool) bool {
	return slices.ContainsFunc(f.Others, func(s Seat) bool { return s.To >= f.From && is(s) })
}

// most is the greatest number of others of those kinds on any day of the new seat.
func (f SeatFacts) most(kind func(SeatKind) bool) (most int) {
	held := func(on day.Day) (n int) {
		for _, s := range f.Others {
			if kind(s.Kind) && s.Held(on) {
				n++
			}
		}
		return n
	}
	most = held(f.From)
	for _, s := range f.Others {
		if s.From > f.From && s.From.Known() { // only on such a day can the number have risen
			most = max(most, held(s.From))
		}
	}
	return most
}

// mayChair says whether somebody can chair a steering group: KOMBIT's director or deputy director,
// which is a part of the title between commas (3.7).
func mayChair(of OrganisationKind, title string) bool {
	return of == OfKombit && slices.ContainsFunc(strings.Split(title, ","), func(part string) bool {
		return slices.Contains(projectOwners, strings.ToLower(strings.TrimSpace(part)))
	})
}

var projectOwners = []string{"direktør", "vicedirektør", "director", "deputy director"}

// names says whether all the words stand in the text.
func names(text string, words ...string) bool {
	in := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(in, w) })
}

// LeaveFacts is all that leaving a seat rests on.
type LeaveFacts struct {
	Today day.Day
	To    day.Day // the last day in the seat
	From  day.Day // the first day in the seat; of a nomination, its day
	Left  day.Day // the last day, if the seat has been left before; Never otherwise
}

// Leave decides whether a seat may end, or a nomination be taken back.
func Leave(f LeaveFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.To.By(f.Today), terms.InFuture.At("to"))
	agreed.Require("", f.From.By(f.To), leftBeforeFrom)
	agreed.Require("", !f.Left.Known(), alreadyLeft)
	return agreed.Ruling()
}

var (
	bodyNotOpen = terms.Refusal{Code: "BODY_NOT_OPEN", Path: "from", Message: terms.Text{
		Danish:  "Gruppen skal være oprettet, før nogen får plads i den.",
		English: "The body must be open before anyone gets a seat in it."}}
	erased = terms.Refusal{Code: "ERASED", Path: "person", Message: terms.Text{
		Danish:  "Personens oplysninger er slettet; den, der får pladsen, skal registreres.",
		English: "The person's data is erased; who gets the seat must be registered."}}
	hasSeat = terms.Refusal{Code: "HAS_SEAT", Path: "person", Message: terms.Text{
		Danish:  "Personen skal have forladt sin plads i gruppen, før vedkommende kan få en ny.",
		English: "The person must have left their seat in the body before getting another."}}
	otherOrganisation = terms.Refusal{Code: "OTHER_ORGANISATION", Path: "seatKind", Message: terms.Text{
		Danish:  "Pladsens slags skal passe til organisationen: kommunale medlemmer og indstationerede er for en kommune, KL's plads for KL og medarbejderrepræsentanter for KOMBIT.",
		English: "The seat's kind must fit the organisation: municipal members and seconded employees are for a municipality, KL's seat for KL and employee representatives for KOMBIT."}}
	nominatedNotAppointed = terms.Refusal{Code: "NOMINATED_NOT_APPOINTED", Path: "appointedBy", Message: terms.Text{
		Danish:  "En plads i en faggruppe skal indstilles og godkendes; ingen udpeger den.",
		English: "An expert group seat must be nominated and approved; nobody appoints it."}}
	noAppointer = terms.Refusal{Code: "NO_APPOINTER", Path: "appointedBy", Message: terms.Text{
		Danish:  "Det skal fremgå, hvem der har udpeget til pladsen.",
		English: "It must be said who appointed to the seat."}}
	notByKL = terms.Refusal{Code: "NOT_BY_KL", Path: "appointedBy", Message: terms.Text{
		Danish:  "KL skal have udpeget bestyrelsens kommunale medlemmer.",
		English: "KL must have appointed the board's municipal members."}}
	noBoardSeat = terms.Refusal{Code: "NO_BOARD_SEAT", Path: "seatKind", Message: terms.Text{
		Danish:  "En plads i bestyrelsen skal være for et kommunalt medlem, formanden eller en medarbejderrepræsentant.",
		English: "A board seat must be for a municipal member, the chair or an employee representative."}}
	boardFull = terms.Refusal{Code: "BOARD_FULL", Path: "seatKind", Message: terms.Text{
		Danish:  "Et kommunalt medlem skal have forladt bestyrelsen, før den kan få et nyt; den har højst %d.",
		English: "A municipal member must have left the board before it can get another; it has at most %d."}}
	employeesFull = terms.Refusal{Code: "EMPLOYEES_FULL", Path: "seatKind", Message: terms.Text{
		Danish:  "En medarbejderrepræsentant skal have forladt bestyrelsen, før den kan få en ny; den har højst %d.",
		English: "An employee representative must have left the board before it can get another; it has at most %d."}}
	notByKombitAndKL = terms.Refusal{Code: "NOT_BY_KOMBIT_AND_KL", Path: "appointedBy", Message: terms.Text{
		Danish:  "KOMBIT og KL skal have udpeget styregruppens kommunale repræsentanter.",
		English: "KOMBIT and KL must have appointed the steering group's municipal representatives."}}
	municipalityNotAcceded = terms.Refusal{Code: "MUNICIPALITY_NOT_ACCEDED", Path: "person", Message: terms.Text{
		Danish:  "Kommunen skal være tilsluttet projektet for at have plads i styregruppen efter tilslutningsfristen.",
		English: "The municipality must have acceded to the project to have a seat in the steering group after the accession deadline."}}
	hasChair = terms.Refusal{Code: "HAS_CHAIR", Path: "seatKind", Message: terms.Text{
		Danish:  "Formanden skal have forladt pladsen, før styregruppen kan få en ny.",
		English: "The chair must have left the seat before the steering group can get another."}}
	notProjectOwner = terms.Refusal{Code: "NOT_PROJECT_OWNER", Path: "person", Message: terms.Text{
		Danish:  "Styregruppens formand skal være direktør eller vicedirektør i KOMBIT.",
		English: "The steering group's chair must be a director or deputy director of KOMBIT."}}

	leftBeforeFrom = terms.Refusal{Code: "LEFT_BEFORE_BEGUN", Path: "to", Message: terms.Text{
		Danish:  "Den sidste dag på pladsen skal ligge på eller efter den første.",
		English: "The last day in the seat must be on or after the first."}}
	alreadyLeft = terms.Refusal{Code: "ALREADY_LEFT", Path: "seat", Message: terms.Text{
		Danish:  "Pladsen skal være besat for at kunne forlades.",
		English: "The seat must be held to be left."}}
)
