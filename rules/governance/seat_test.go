package governance

import (
	"fmt"
	"slices"
	"testing"

	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/terms/termstest"
)

// seated is somebody's seat of a kind, held on the days given.
func seated(person string, kind SeatKind, from, to day.Day) Seat {
	return Seat{Person: person, Kind: kind, Status: Appointed, From: from, To: to}
}

// times is n people's seats of a kind.
func times(n int, kind SeatKind, from, to day.Day) (seats []Seat) {
	for i := range n {
		seats = append(seats, seated(fmt.Sprint(kind, from, i), kind, from, to))
	}
	return seats
}

// acceded is an agreement acceded to on 1 April 2026.
var acceded = SeatAgreement{Status: accession.Acceded, AccededOn: "2026-04-01", EndsOn: day.Never}

func TestASeatOnTheBoard(t *testing.T) {
	rule := termstest.Rule(t, TakeSeat, func() SeatFacts {
		return SeatFacts{Today: "2026-06-01", From: "2026-06-01", Body: Body{Board, "2009-06-01"}, AccessionDeadline: day.Never,
			Person: "new", Kind: Member, Organisation: OfMunicipality, AppointedBy: "KL",
			Others: append(times(4, Member, "2022-01-01", day.Never), times(2, EmployeeRepresentative, "2022-01-01", day.Never)...)}
	})
	employee := func(f *SeatFacts) { f.Kind, f.Organisation = EmployeeRepresentative, OfKombit }
	rule("is the fifth member's", nil)
	rule("is the third employee representative's", employee)
	rule("is an employee representative's beside five members",
		func(f *SeatFacts) { employee(f); f.Others = times(5, Member, "2022-01-01", day.Never) })
	rule("is a member's beside three employee representatives",
		func(f *SeatFacts) { f.Others = times(3, EmployeeRepresentative, "2022-01-01", day.Never) })
	rule("is not a sixth member's",
		func(f *SeatFacts) { f.Others = times(5, Member, "2022-01-01", day.Never) }, "3.2 BOARD_FULL seatKind")
	rule("is not a fourth employee representative's",
		func(f *SeatFacts) { employee(f); f.Others = times(3, EmployeeRepresentative, "2022-01-01", day.Never) }, "3.2 EMPLOYEES_FULL seatKind")
	rule("is not a chair's beside five members",
		func(f *SeatFacts) { f.Kind, f.Others = Chair, times(5, Member, "2022-01-01", day.Never) }, "3.2 BOARD_FULL seatKind")
	rule("is not a fifth member's beside a chair",
		func(f *SeatFacts) { f.Others = append(f.Others, seated("chair", Chair, "2022-01-01", day.Never)) }, "3.2 BOARD_FULL seatKind")
	rule("follows one that was left the day before",
		func(f *SeatFacts) { f.Others = times(5, Member, "2022-01-01", "2026-05-31") })
	rule("does not overlap five others by a day",
		func(f *SeatFacts) { f.Others = times(5, Member, "2022-01-01", "2026-06-01") }, "3.2 BOARD_FULL seatKind")
	rule("does not come before five later ones",
		func(f *SeatFacts) {
			f.From, f.Others = "2026-05-01", append(times(2, Member, "2022-01-01", "2026-05-10"), times(5, Member, "2026-05-20", day.Never)...)
		}, "3.2 BOARD_FULL seatKind")
	rule("goes between four before and four after",
		func(f *SeatFacts) {
			f.From, f.Others = "2026-05-01", append(times(4, Member, "2022-01-01", "2026-05-19"), times(4, Member, "2026-05-20", day.Never)...)
		})
	rule("is no specialist's",
		func(f *SeatFacts) { f.Kind = Specialist }, "3.2 NO_BOARD_SEAT seatKind")
	rule("is appointed to by KL",
		func(f *SeatFacts) { f.AppointedBy = "KOMBIT" }, "3.2 NOT_BY_KL appointedBy")
	rule("is the employees' to appoint to, where it is theirs",
		func(f *SeatFacts) { employee(f); f.AppointedBy = "Medarbejderne" })
	rule("needs no accession to any project",
		func(f *SeatFacts) { f.AccessionDeadline = "2026-01-01" })
	rule("needs no director for a chair",
		func(f *SeatFacts) { f.Kind, f.Title = Chair, "Borgmester" })
	rule("says who appointed to it",
		func(f *SeatFacts) { f.AppointedBy = " " }, "3.16 NO_APPOINTER appointedBy", "3.2 NOT_BY_KL appointedBy")
}

func TestASteeringGroupSeatEnds(t *testing.T) {
	for name, c := range map[string]struct {
		left, deadline day.Day
		agreement      SeatAgreement
		deviations     []terms.Deviation
		want           day.Day
	}{
		"with no deadline yet, on no known day":             {day.Never, day.Never, SeatAgreement{}, nil, day.Never},
		"on the deadline without an agreement":              {day.Never, "2026-05-31", SeatAgreement{}, nil, "2026-05-31"},
		"before it where it is left before":                 {"2026-05-20", "2026-05-31", SeatAgreement{}, nil, "2026-05-20"},
		"on no known day where the municipality acceded":    {day.Never, "2026-05-31", acceded, nil, day.Never},
		"the day before the municipality is out":            {day.Never, "2026-05-31", SeatAgreement{accession.Exited, "2026-04-01", "2027-03-01"}, nil, "2027-02-28"},
		"on the deadline where it acceded later":            {day.Never, "2026-05-31", SeatAgreement{accession.Acceded, "2026-06-02", day.Never}, nil, "2026-05-31"},
		"on no known day where the project waives 3.6":      {day.Never, "2026-05-31", SeatAgreement{}, termstest.Waived("3.6"), day.Never},
		"on no known day where the terms do not hold (1.1)": {day.Never, "2026-05-31", SeatAgreement{}, []terms.Deviation{terms.BeforeTheTerms}, day.Never},
	} {
		if got := Ends(c.left, "2026-01-10", c.deadline, c.agreement, c.deviations); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestASeatInASteeringGroup(t *testing.T) {
	// In June 2026, after an accession deadline on 31 May.
	rule := termstest.Rule(t, TakeSeat, func() SeatFacts {
		return SeatFacts{Today: "2026-06-10", From: "2026-06-10", Body: Body{SteeringGroup, "2026-01-01"}, AccessionDeadline: "2026-05-31",
			Person: "new", Title: "Chefkonsulent", Kind: Member, Organisation: OfMunicipality, Agreement: acceded,
			AppointedBy: "KOMBIT og KL", Others: []Seat{seated("chair", Chair, "2026-01-01", day.Never)}}
	})
	rule("is a member's whose municipality has acceded", nil)
	rule("is not taken on a day that has not come",
		func(f *SeatFacts) { f.From = "2026-06-11" }, "IN_FUTURE from")
	rule("is not taken before the group is open",
		func(f *SeatFacts) { f.Body.OpenedOn = "2026-06-11" }, "BODY_NOT_OPEN from")
	rule("is not a second one of a person",
		func(f *SeatFacts) { f.Person = "chair" }, "HAS_SEAT person")
	rule("is a person's that has left another",
		func(f *SeatFacts) { f.Others = []Seat{seated("new", Member, "2026-01-01", "2026-06-09")} })
	rule("is for a municipality when it is a municipal member's",
		func(f *SeatFacts) { f.Organisation = OfSupplier }, "OTHER_ORGANISATION seatKind")
	rule("is for KL when it is KL's",
		func(f *SeatFacts) { f.Kind = KL }, "OTHER_ORGANISATION seatKind")

	rule("is appointed by KOMBIT and KL, in any words",
		func(f *SeatFacts) { f.AppointedBy = "KL/KOMBIT efter høring i chefforeningen" })
	rule("is not a municipal member's by KOMBIT alone",
		func(f *SeatFacts) { f.AppointedBy = "KOMBIT" }, "3.5 NOT_BY_KOMBIT_AND_KL appointedBy")
	rule("is not appointed by whoever has the letters",
		func(f *SeatFacts) { f.AppointedBy = "KOMBIT og KLIK" }, "3.5 NOT_BY_KOMBIT_AND_KL appointedBy")
	rule("may be appointed otherwise where the agreement waives it",
		func(f *SeatFacts) { f.AppointedBy, f.Deviations = "KOMBIT", termstest.Waived("3.5") })
	rule("of KL's is appointed by KL alone",
		func(f *SeatFacts) {
			f.Kind, f.Organisation, f.Agreement, f.AppointedBy = KL, OfKL, SeatAgreement{}, "KL"
		})

	rule("is not for a municipality that has not acceded after the deadline",
		func(f *SeatFacts) { f.Agreement = SeatAgreement{Status: accession.Invited, EndsOn: day.Never} }, "3.6 MUNICIPALITY_NOT_ACCEDED person")
	rule("is for such a municipality until the deadline",
		func(f *SeatFacts) { f.AccessionDeadline, f.Agreement = "2026-06-10", SeatAgreement{} })
	rule("is for such a municipality before there is a deadline",
		func(f *SeatFacts) { f.AccessionDeadline, f.Agreement = day.Never, SeatAgreement{} })
	rule("is not recorded late for a municipality that has lost it since",
		func(f *SeatFacts) { f.From, f.Agreement = "2026-05-01", SeatAgreement{} }, "3.6 MUNICIPALITY_NOT_ACCEDED person")
	rule("is not for a municipality whose agreement ends that day",
		func(f *SeatFacts) { f.Agreement.Status, f.Agreement.EndsOn = accession.Exited, "2026-06-10" }, "3.6 MUNICIPALITY_NOT_ACCEDED person")
	rule("is for a municipality whose agreement ends the day after",
		func(f *SeatFacts) { f.Agreement.EndsOn = "2026-06-11" })
	rule("may be for any municipality where the agreement waives it",
		func(f *SeatFacts) { f.Agreement, f.Deviations = SeatAgreement{}, termstest.Waived("3.6") })

	chair := func(title string) func(*SeatFacts) {
		return func(f *SeatFacts) {
			f.Kind, f.Organisation, f.Title, f.AppointedBy, f.Agreement, f.Others = Chair, OfKombit, title, "KOMBIT", SeatAgreement{}, nil
		}
	}
	rule("is the chair's, a deputy director", chair("Vicedirektør"))
	rule("is the chair's, a director among other things", chair("Projektejer, Direktør , cand.merc."))
	rule("is the chair's, a director in English", chair("Deputy Director"))
	rule("is not the chair's without that title", chair("Projektdirektør"), "3.7 NOT_PROJECT_OWNER person")
	rule("is not a chair's of somewhere else",
		func(f *SeatFacts) { chair("Direktør")(f); f.Organisation = OfMunicipality; f.Agreement = acceded }, "3.7 NOT_PROJECT_OWNER person")
	rule("is not a second chair's",
		func(f *SeatFacts) {
			chair("Direktør")(f)
			f.Others = []Seat{seated("chair", Chair, "2026-01-01", "2026-06-10")}
		}, "3.7 HAS_CHAIR seatKind")
	rule("is the next chair's, the day after",
		func(f *SeatFacts) {
			chair("Direktør")(f)
			f.Others = []Seat{seated("chair", Chair, "2026-01-01", "2026-06-09")}
		})
	rule("may be another chair's where the agreement waives it",
		func(f *SeatFacts) { chair("Kontorchef")(f); f.Deviations = termstest.Waived("3.7") })

	rule("hears all that is wrong at once",
		func(f *SeatFacts) {
			f.Person, f.Kind, f.From, f.Body.OpenedOn, f.AppointedBy = "chair", Chair, "2026-06-11", "2026-06-12", ""
			f.Agreement = SeatAgreement{}
		},
		"IN_FUTURE from", "BODY_NOT_OPEN from", "HAS_SEAT person", "3.16 NO_APPOINTER appointedBy",
		"3.6 MUNICIPALITY_NOT_ACCEDED person", "3.7 HAS_CHAIR seatKind", "3.7 NOT_PROJECT_OWNER person")
}

func TestANominationToAnExpertGroup(t *testing.T) {
	nominated := Seat{Person: "nominee", Kind: Member, Status: Nominated, From: day.Never, To: day.Never}
	rule := termstest.Rule(t, TakeSeat, func() SeatFacts {
		return SeatFacts{Today: "2026-06-10", From: "2026-06-10", Body: Body{ExpertGroup, "2026-01-01"}, AccessionDeadline: "2026-05-31",
			Person: "new", Kind: Member, Organisation: OfMunicipality, Others: []Seat{nominated}}
	})
	rule("needs no accession and no appointer", nil)
	rule("is not appointed",
		func(f *SeatFacts) { f.AppointedBy = "KOMBIT" }, "NOMINATED_NOT_APPOINTED appointedBy")
	rule("is not made twice",
		func(f *SeatFacts) { f.Person = "nominee" }, "HAS_SEAT person")
	rule("is made again after it was taken back",
		func(f *SeatFacts) {
			f.Person = "nominee"
			back := nominated
			back.To = "2026-06-09"
			f.Others = []Seat{back}
		})
}

func TestHowLongAMunicipalityKeepsItsSteeringGroupSeat(t *testing.T) {
	const deadline = day.Day("2026-05-31")
	for _, c := range []struct {
		sentence  string
		agreement SeatAgreement
		from      day.Day
		deadline  day.Day
		last      day.Day
	}{
		{"without a deadline it keeps it", SeatAgreement{}, "2026-01-01", day.Never, day.Never},
		{"without an agreement it keeps it until the deadline",
			SeatAgreement{Status: accession.Invited, AccededOn: day.Never, EndsOn: day.Never}, "2026-01-01", deadline, deadline},
		{"with an agreement it keeps it", acceded, "2026-01-01", deadline, day.Never},
		{"one that accedes the day after the deadline still keeps it",
			SeatAgreement{Status: accession.Acceded, AccededOn: "2026-06-01", EndsOn: day.Never}, "2026-01-01", deadline, day.Never},
		{"one that accedes later has lost it",
			SeatAgreement{Status: accession.Acceded, AccededOn: "2026-06-02", EndsOn: day.Never}, "2026-01-01", deadline, deadline},
		{"one that accedes later may take a new one",
			SeatAgreement{Status: accession.Acceded, AccededOn: "2026-06-02", EndsOn: day.Never}, "2026-06-02", deadline, day.Never},
		{"one that leaves loses it the same day",
			SeatAgreement{Status: accession.Exited, AccededOn: "2026-04-01", EndsOn: "2027-07-01"}, "2026-01-01", deadline, "2027-06-30"},
		{"one that leaves before the deadline loses it the same day",
			SeatAgreement{Status: accession.Exited, AccededOn: "2026-04-01", EndsOn: "2026-05-01"}, "2026-01-01", deadline, "2026-04-30"},
		{"one that withdraws keeps it until the deadline",
			SeatAgreement{Status: accession.Withdrawn, AccededOn: "2026-04-01", EndsOn: "2026-05-01"}, "2026-01-01", deadline, deadline},
		{"without an agreement none begins after the deadline",
			SeatAgreement{AccededOn: day.Never, EndsOn: day.Never}, "2026-06-01", deadline, "2026-05-31"},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			if got := c.agreement.LastDay(c.from, c.deadline); got != c.last {
				t.Errorf("its last day is %s, want %s", got, c.last)
			}
		})
	}
}

func TestASeatIsHeldFromItsFirstDayToItsLast(t *testing.T) {
	s := seated("a", Member, "2026-01-01", "2026-06-30")
	var held []day.Day
	for _, on := range []day.Day{"2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"} {
		if s.Held(on) {
			held = append(held, on)
		}
	}
	if want := []day.Day{"2026-01-01", "2026-06-30"}; !slices.Equal(held, want) {
		t.Errorf("held on %v, want %v", held, want)
	}
	if s.Status = Nominated; s.Held("2026-03-01") {
		t.Error("a nominated seat is held")
	}
}

func TestLeave(t *testing.T) {
	rule := termstest.Rule(t, Leave, func() LeaveFacts {
		return LeaveFacts{Today: "2026-06-30", To: "2026-06-30", From: "2026-01-01", Left: day.Never}
	})
	rule("a seat is left at the end of a day", nil)
	rule("a seat may be left on its first day",
		func(f *LeaveFacts) { f.To = "2026-01-01" })
	rule("no seat is left before it began",
		func(f *LeaveFacts) { f.To = "2025-12-31" }, "LEFT_BEFORE_BEGUN to")
	rule("no seat is left on a day that has not come",
		func(f *LeaveFacts) { f.To = "2026-07-01" }, "IN_FUTURE to")
	rule("no seat is left twice",
		func(f *LeaveFacts) { f.Left = "2026-03-31" }, "ALREADY_LEFT seat")
}
