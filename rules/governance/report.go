package governance

import (
	"fmt"
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// ProjectFacts is how far a project's bodies have come on a day.
type ProjectFacts struct {
	PhaseIIBegun         bool
	WithoutSteeringGroup bool // 3.12
	Board                bool // KOMBIT's is there
	PortfolioGroup       bool // is there
	SteeringGroup        bool // the project's is there
	ExpertGroups         int  // of the project
	Deviations           []terms.Deviation
}

// ForProject reports how a project meets 3.1 and 3.13. Its own bodies are not due in phase I. In a
// project without steering group the three other levels count (3.12); one for which the terms do not
// hold has nothing to meet (1.1).
func ForProject(f ProjectFacts) []terms.Report {
	if !terms.Hold(f.Deviations) {
		return nil
	}
	var missing []terms.Text
	lack := func(there bool, name terms.Text) {
		if !there {
			missing = append(missing, name)
		}
	}
	lack(f.Board, terms.Text{Danish: "bestyrelse", English: "board"})
	lack(f.PortfolioGroup, terms.Text{Danish: "porteføljegruppe", English: "portfolio group"})
	shared := len(missing) // what all projects have in common is due at once
	lack(f.SteeringGroup || f.WithoutSteeringGroup, terms.Text{Danish: "styregruppe", English: "steering group"})
	lack(f.ExpertGroups > 0, terms.Text{Danish: "faggruppe", English: "expert group"})

	levels := terms.Text{Danish: "Kommunerne er inddraget på alle niveauer.", English: "Municipalities are involved on all levels."}
	if len(missing) > 0 {
		levels = say("Der mangler: %s.", "Missing: %s.", list(missing))
	}
	return []terms.Report{
		report(f.Deviations, "3.1", standing(len(missing) == 0, shared > 0 || f.PhaseIIBegun), levels),
		report(f.Deviations, "3.13", standing(f.ExpertGroups > 0, f.PhaseIIBegun),
			say("Faggrupper: %v; der skal være mindst én.", "Expert groups: %v; there must be at least one.", same(f.ExpertGroups))),
	}
}

// BodyFacts is a body as it stands on a day.
type BodyFacts struct {
	On                day.Day
	Body              Body
	CalledOn          day.Day // an expert group's public call; Never without one
	AccessionDeadline day.Day // of the body's project; Never before the first invitation
	Seats             []Seat  // former, coming and nominated ones too: only those held on the day count
	Country           []Place // all municipalities
	Deviations        []terms.Deviation
}

// ForBody reports how a body meets the clauses on its composition: a board 3.2; a steering group
// 3.5, 3.6, 3.7, 3.8 and 3.17; an expert group 3.14, 3.15, 3.16 and 3.17; other bodies none. It is
// public, so nothing in it tells of a nominated seat.
func ForBody(f BodyFacts) []terms.Report {
	if !terms.Hold(f.Deviations) {
		return nil
	}
	switch f.Body.Kind {
	case Board:
		return []terms.Report{f.board()}
	case SteeringGroup:
		return []terms.Report{f.managers(), f.acceded(), f.chair(), f.kl(), f.variation()}
	case ExpertGroup:
		return []terms.Report{f.size(), f.called(), f.approved(), f.variation()}
	}
	return nil
}

func (f BodyFacts) board() terms.Report {
	members := f.held(func(s Seat) bool { return boardMember(s.Kind) })
	employees := f.held(func(s Seat) bool { return employee(s.Kind) })
	return f.report("3.2", standing(members == boardMembers && employees == boardEmployees, true),
		say("Kommunale medlemmer: %v af %v. Medarbejderrepræsentanter: %v af %v.",
			"Municipal members: %v of %v. Employee representatives: %v of %v.",
			same(members), same(boardMembers), same(employees), same(boardEmployees)))
}

// managersUsually is how many municipal representatives at manager level there are at least, where
// the agreement has no other number (3.5).
const managersUsually = 2

// managers is due when the accession material goes out.
func (f BodyFacts) managers() terms.Report {
	least := terms.Under(f.Deviations).Number("3.5", managersUsually)
	there := ManagerSeats(f.On, f.Seats)
	return f.report("3.5", standing(there >= least, f.AccessionDeadline.Known()),
		say("Kommunale repræsentanter på ledelsesniveau: %v; der skal være mindst %v.",
			"Municipal representatives at manager level: %v; there must be at least %v.", same(there), same(least)))
}

// ManagerSeats counts a steering group's municipal representatives at manager level on a day (3.5).
func ManagerSeats(on day.Day, seats []Seat) (n int) {
	for _, s := range seats {
		if s.Held(on) && s.Kind == Member && s.ManagerLevel {
			n++
		}
	}
	return n
}

// acceded is due from the day after the accession deadline.
func (f BodyFacts) acceded() terms.Report {
	municipal := f.held(func(s Seat) bool { return s.municipal(f.On) })
	acceded := f.held(func(s Seat) bool { return s.municipal(f.On) && s.Agreement.InForce(f.On) })
	return f.report("3.6", standing(acceded == municipal, f.AccessionDeadline < f.On),
		say("Kommunale pladser, hvis kommune er tilsluttet: %v af %v.",
			"Municipal seats whose municipality has acceded: %v of %v.", same(acceded), same(municipal)))
}

func (f BodyFacts) chair() terms.Report {
	chairs := f.held(func(s Seat) bool { return s.Kind == Chair })
	owners := f.held(func(s Seat) bool { return s.Kind == Chair && mayChair(s.Organisation, s.Title) })
	return f.report("3.7", standing(chairs == 1 && owners == 1, true),
		say("Formænd: %v, heraf %v direktør eller vicedirektør i KOMBIT; der skal være én.",
			"Chairs: %v, of these %v director or deputy director of KOMBIT; there must be one.", same(chairs), same(owners)))
}

func (f BodyFacts) kl() terms.Report {
	managers := f.held(func(s Seat) bool { return s.Kind == KL && s.ManagerLevel })
	return f.report("3.8", standing(managers > 0, true),
		say("KL's pladser på ledelsesniveau: %v; der er sædvanligvis én.",
			"KL's seats at manager level: %v; there is usually one.", same(managers)))
}

func (f BodyFacts) size() terms.Report {
	seen := map[string]bool{}
	for _, s := range f.Seats {
		if s.municipal(f.On) {
			seen[s.Municipality.Code] = true
		}
	}
	return f.report("3.14", standing(len(seen) >= 5 && len(seen) <= 15, len(seen) > 0),
		say("Kommuner: %v; en faggruppe har almindeligvis 5 til 15.",
			"Municipalities: %v; an expert group usually has 5 to 15.", same(len(seen))))
}

func (f BodyFacts) called() terms.Report {
	if f.CalledOn.By(f.On) {
		return f.report("3.15", terms.Met, say("Alle kommuner er inviteret offentligt.", "All municipalities have been invited publicly."))
	}
	return f.report("3.15", terms.NotMet, say("Kommunerne er ikke inviteret offentligt.", "The municipalities have not been invited publicly."))
}

// approved tells of seats held alone: how many wait for approval is not public.
func (f BodyFacts) approved() terms.Report {
	approved := f.held(func(Seat) bool { return true })
	return f.report("3.16", standing(approved > 0, false),
		say("Godkendte pladser: %v.", "Approved seats: %v.", same(approved)))
}

// variation is due once a municipality has a seat.
func (f BodyFacts) variation() terms.Report {
	missing := SpreadOf(f.On, f.Seats, f.Country).missing()
	message := say("Gruppen afspejler kommunernes størrelse og geografi.", "The group reflects the municipalities' size and geography.")
	municipal := f.held(func(s Seat) bool { return s.municipal(f.On) })
	switch {
	case municipal == 0:
		message = say("Ingen kommune har en plads.", "No municipality has a seat.")
	case len(missing) > 0:
		message = say("Der mangler kommuner fra: %s.", "No municipalities from: %s.", list(missing))
	}
	return f.report("3.17", standing(municipal > 0 && len(missing) == 0, municipal > 0), message)
}

// held counts the seats held on the day.
func (f BodyFacts) held(which func(Seat) bool) (n int) {
	for _, s := range f.Seats {
		if s.Held(f.On) && which(s) {
			n++
		}
	}
	return n
}

func (f BodyFacts) report(clause terms.ClauseID, status terms.ReportStatus, message terms.Text) terms.Report {
	return report(f.Deviations, clause, status, message)
}

// report is met where the agreement waives the clause: it asks for nothing more.
func report(deviations []terms.Deviation, clause terms.ClauseID, status terms.ReportStatus, message terms.Text) terms.Report {
	r := terms.Report{Clause: terms.Find(clause), Status: status, Message: message}
	for _, d := range deviations {
		if d.Clause != clause {
			continue
		}
		if r.Deviations = append(r.Deviations, d); d.Kind == terms.Waived {
			r.Status = terms.Met
		}
	}
	return r
}

// standing is MET, or else whether it is due.
func standing(met, due bool) terms.ReportStatus {
	switch {
	case met:
		return terms.Met
	case due:
		return terms.NotMet
	}
	return terms.Pending
}

// say fills each value's Danish and English form in.
func say(danish, english string, values ...terms.Text) terms.Text {
	da, en := make([]any, len(values)), make([]any, len(values))
	for i, v := range values {
		da[i], en[i] = v.Danish, v.English
	}
	return terms.Text{Danish: fmt.Sprintf(danish, da...), English: fmt.Sprintf(english, en...)}
}

// same is a number, which reads alike in both languages.
func same(n int) terms.Text { return terms.Text{Danish: fmt.Sprint(n), English: fmt.Sprint(n)} }

// list joins names with commas.
func list(names []terms.Text) terms.Text {
	var danish, english []string
	for _, n := range names {
		danish, english = append(danish, n.Danish), append(english, n.English)
	}
	return terms.Text{Danish: strings.Join(danish, ", "), English: strings.Join(english, ", ")}
}
