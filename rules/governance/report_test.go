package governance

import (
	"fmt"
	"testing"

	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/terms/termstest"
)

// country is a hundred municipalities: a large region and a small one, each half small and half
// of 30 000 inhabitants.
func country() (places []Place) {
	for i := range 100 {
		p := Place{Code: fmt.Sprint(100 + i), Region: "Region Stor", Inhabitants: 29_999 + i%2}
		if i >= 90 {
			p.Region = "Region Lille"
		}
		places = append(places, p)
	}
	return places
}

// of is a seat for the municipality with that number in the country, acceded and held for long.
func of(i int) Seat {
	return Seat{Person: fmt.Sprint(i), Kind: Member, Status: Approved, ManagerLevel: true, Organisation: OfMunicipality,
		Municipality: country()[i], Agreement: acceded, From: "2026-04-01", To: day.Never}
}

func seats(numbers ...int) (seats []Seat) {
	for _, n := range numbers {
		seats = append(seats, of(n))
	}
	return seats
}

var (
	owner = Seat{Person: "chair", Kind: Chair, Status: Appointed, Organisation: OfKombit, Title: "Vicedirektør", From: "2026-01-01", To: day.Never}
	kl    = Seat{Person: "kl", Kind: KL, Status: Appointed, ManagerLevel: true, Organisation: OfKL, From: "2026-01-01", To: day.Never}
)

// told checks one clause of a report.
func told(t *testing.T, reports []terms.Report, clause terms.ClauseID, status terms.ReportStatus, danish, english string) {
	t.Helper()
	for _, r := range reports {
		if r.Clause.ID == clause {
			if want := (terms.Text{Danish: danish, English: english}); r.Status != status || r.Message != want {
				t.Errorf("%s is %s: %q, want %s: %q", clause, r.Status, r.Message, status, want)
			}
			return
		}
	}
	t.Errorf("%s is not reported", clause)
}

func TestAProjectWithAllItsBodiesInvolvesMunicipalitiesOnAllLevels(t *testing.T) {
	got := ForProject(ProjectFacts{PhaseIIBegun: true, Board: true, PortfolioGroup: true, SteeringGroup: true, ExpertGroups: 2})
	told(t, got, "3.1", terms.Met, "Kommunerne er inddraget på alle niveauer.", "Municipalities are involved on all levels.")
	told(t, got, "3.13", terms.Met, "Faggrupper: 2; der skal være mindst én.", "Expert groups: 2; there must be at least one.")
}

func TestAProjectInPhaseIMayStillLackItsBodies(t *testing.T) {
	f := ProjectFacts{Board: true, PortfolioGroup: true}
	told(t, ForProject(f), "3.1", terms.Pending, "Der mangler: styregruppe, faggruppe.", "Missing: steering group, expert group.")
	told(t, ForProject(f), "3.13", terms.Pending, "Faggrupper: 0; der skal være mindst én.", "Expert groups: 0; there must be at least one.")
	f.PhaseIIBegun = true
	told(t, ForProject(f), "3.1", terms.NotMet, "Der mangler: styregruppe, faggruppe.", "Missing: steering group, expert group.")
	told(t, ForProject(f), "3.13", terms.NotMet, "Faggrupper: 0; der skal være mindst én.", "Expert groups: 0; there must be at least one.")
}

func TestTheBodiesOfAllProjectsAreDueAtOnce(t *testing.T) {
	got := ForProject(ProjectFacts{SteeringGroup: true, ExpertGroups: 1})
	told(t, got, "3.1", terms.NotMet, "Der mangler: bestyrelse, porteføljegruppe.", "Missing: board, portfolio group.")
}

func TestAProjectWithoutSteeringGroupLacksNone(t *testing.T) {
	got := ForProject(ProjectFacts{PhaseIIBegun: true, WithoutSteeringGroup: true, Board: true, PortfolioGroup: true, ExpertGroups: 1})
	told(t, got, "3.1", terms.Met, "Kommunerne er inddraget på alle niveauer.", "Municipalities are involved on all levels.")
}

func TestAWaivedClauseIsReportedMetAndCited(t *testing.T) {
	f := ProjectFacts{PhaseIIBegun: true, Board: true, PortfolioGroup: true, SteeringGroup: true, Deviations: termstest.Waived("3.13")}
	told(t, ForProject(f), "3.13", terms.Met, "Faggrupper: 0; der skal være mindst én.", "Expert groups: 0; there must be at least one.")
	told(t, ForProject(f), "3.1", terms.NotMet, "Der mangler: faggruppe.", "Missing: expert group.")
	for _, r := range ForProject(f) {
		if cited := len(r.Deviations) == 1; cited != (r.Clause.ID == "3.13") {
			t.Errorf("%s cites %v", r.Clause.ID, r.Deviations)
		}
	}
}

func TestTheBoardHasFiveMembersAndThreeEmployees(t *testing.T) {
	f := BodyFacts{On: "2026-06-01", Body: Body{Board, "2009-06-01"}, Seats: append(append(
		times(4, Member, "2022-01-01", day.Never), times(1, Chair, "2022-01-01", day.Never)...),
		times(3, EmployeeRepresentative, "2022-01-01", day.Never)...)}
	told(t, ForBody(f), "3.2", terms.Met, "Kommunale medlemmer: 5 af 5. Medarbejderrepræsentanter: 3 af 3.",
		"Municipal members: 5 of 5. Employee representatives: 3 of 3.")
	f.Seats[7].To = "2026-05-31"
	told(t, ForBody(f), "3.2", terms.NotMet, "Kommunale medlemmer: 5 af 5. Medarbejderrepræsentanter: 2 af 3.",
		"Municipal members: 5 of 5. Employee representatives: 2 of 3.")
}

// steering is a steering group of two municipalities after its project's accession deadline.
func steering() BodyFacts {
	return BodyFacts{On: "2026-06-01", Body: Body{SteeringGroup, "2026-01-01"}, CalledOn: day.Never,
		AccessionDeadline: "2026-05-31", Seats: append(seats(0, 91), owner, kl), Country: country()}
}

func TestASteeringGroupMeetsItsClauses(t *testing.T) {
	got := ForBody(steering())
	if len(got) != 5 {
		t.Error("clauses reported:", len(got))
	}
	told(t, got, "3.5", terms.Met, "Kommunale repræsentanter på ledelsesniveau: 2; der skal være mindst 2.",
		"Municipal representatives at manager level: 2; there must be at least 2.")
	told(t, got, "3.6", terms.Met, "Kommunale pladser, hvis kommune er tilsluttet: 2 af 2.",
		"Municipal seats whose municipality has acceded: 2 of 2.")
	told(t, got, "3.7", terms.Met, "Formænd: 1, heraf 1 direktør eller vicedirektør i KOMBIT; der skal være én.",
		"Chairs: 1, of these 1 director or deputy director of KOMBIT; there must be one.")
	told(t, got, "3.8", terms.Met, "KL's pladser på ledelsesniveau: 1; der er sædvanligvis én.",
		"KL's seats at manager level: 1; there is usually one.")
	told(t, got, "3.17", terms.Met, "Gruppen afspejler kommunernes størrelse og geografi.",
		"The group reflects the municipalities' size and geography.")
}

func TestASteeringGroupLacksManagersOnceMunicipalitiesAreInvited(t *testing.T) {
	f := steering()
	f.Seats[0].ManagerLevel = false
	told(t, ForBody(f), "3.5", terms.NotMet, "Kommunale repræsentanter på ledelsesniveau: 1; der skal være mindst 2.",
		"Municipal representatives at manager level: 1; there must be at least 2.")
	f.AccessionDeadline = day.Never
	told(t, ForBody(f), "3.5", terms.Pending, "Kommunale repræsentanter på ledelsesniveau: 1; der skal være mindst 2.",
		"Municipal representatives at manager level: 1; there must be at least 2.")
	f.Deviations = termstest.Number("3.5", 1)
	told(t, ForBody(f), "3.5", terms.Met, "Kommunale repræsentanter på ledelsesniveau: 1; der skal være mindst 1.",
		"Municipal representatives at manager level: 1; there must be at least 1.")
}

func TestAMunicipalityThatHasNotAccededIsPendingUntilTheDeadline(t *testing.T) {
	f := steering()
	f.Seats[0].Agreement = SeatAgreement{Status: accession.Invited, AccededOn: day.Never, EndsOn: day.Never}
	told(t, ForBody(f), "3.6", terms.NotMet, "Kommunale pladser, hvis kommune er tilsluttet: 1 af 2.",
		"Municipal seats whose municipality has acceded: 1 of 2.")
	for _, deadline := range []day.Day{"2026-06-01", day.Never} {
		f.AccessionDeadline = deadline
		told(t, ForBody(f), "3.6", terms.Pending, "Kommunale pladser, hvis kommune er tilsluttet: 1 af 2.",
			"Municipal seats whose municipality has acceded: 1 of 2.")
	}
}

func TestASteeringGroupLacksItsProjectOwnerAndKL(t *testing.T) {
	f := steering()
	f.Seats = seats(0, 91)
	told(t, ForBody(f), "3.7", terms.NotMet, "Formænd: 0, heraf 0 direktør eller vicedirektør i KOMBIT; der skal være én.",
		"Chairs: 0, of these 0 director or deputy director of KOMBIT; there must be one.")
	told(t, ForBody(f), "3.8", terms.NotMet, "KL's pladser på ledelsesniveau: 0; der er sædvanligvis én.",
		"KL's seats at manager level: 0; there is usually one.")

	specialist, other := kl, owner
	specialist.ManagerLevel, other.Title = false, "Kontorchef"
	f.Seats = append(f.Seats, specialist, other)
	told(t, ForBody(f), "3.7", terms.NotMet, "Formænd: 1, heraf 0 direktør eller vicedirektør i KOMBIT; der skal være én.",
		"Chairs: 1, of these 0 director or deputy director of KOMBIT; there must be one.")
	told(t, ForBody(f), "3.8", terms.NotMet, "KL's pladser på ledelsesniveau: 0; der er sædvanligvis én.",
		"KL's seats at manager level: 0; there is usually one.")
}

// expert is an expert group of five municipalities.
func expert() BodyFacts {
	return BodyFacts{On: "2026-06-01", Body: Body{ExpertGroup, "2026-01-01"}, CalledOn: "2026-01-01",
		AccessionDeadline: day.Never, Seats: seats(0, 1, 2, 3, 4), Country: country()}
}

func TestAnExpertGroupMeetsItsClauses(t *testing.T) {
	got := ForBody(expert())
	if len(got) != 4 {
		t.Error("clauses reported:", len(got))
	}
	told(t, got, "3.14", terms.Met, "Kommuner: 5; en faggruppe har almindeligvis 5 til 15.", "Municipalities: 5; an expert group usually has 5 to 15.")
	told(t, got, "3.15", terms.Met, "Alle kommuner er inviteret offentligt.", "All municipalities have been invited publicly.")
	told(t, got, "3.16", terms.Met, "Godkendte pladser: 5.", "Approved seats: 5.")
	told(t, got, "3.17", terms.Met, "Gruppen afspejler kommunernes størrelse og geografi.", "The group reflects the municipalities' size and geography.")
}

func TestAnExpertGroupOutsideTheUsualSizeIsReported(t *testing.T) {
	f := expert()
	f.Seats = append(seats(0, 1, 2, 3), of(3))
	told(t, ForBody(f), "3.14", terms.NotMet, "Kommuner: 4; en faggruppe har almindeligvis 5 til 15.", "Municipalities: 4; an expert group usually has 5 to 15.")
	f.Seats = seats(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
	told(t, ForBody(f), "3.14", terms.Met, "Kommuner: 15; en faggruppe har almindeligvis 5 til 15.", "Municipalities: 15; an expert group usually has 5 to 15.")
	f.Seats = append(f.Seats, of(15))
	told(t, ForBody(f), "3.14", terms.NotMet, "Kommuner: 16; en faggruppe har almindeligvis 5 til 15.", "Municipalities: 16; an expert group usually has 5 to 15.")
}

func TestAnExpertGroupsReportTellsNothingOfNominatedSeats(t *testing.T) {
	f := expert()
	none := expert()
	none.Seats = nil
	for i := range f.Seats {
		f.Seats[i].Status, f.Seats[i].From = Nominated, day.Never
	}
	nominated, empty := ForBody(f), ForBody(none)
	for i := range empty {
		if nominated[i].Status != empty[i].Status || nominated[i].Message != empty[i].Message {
			t.Errorf("%s says %v of nominated seats, and %v of none", empty[i].Clause.ID, nominated[i], empty[i])
		}
	}
	told(t, nominated, "3.14", terms.Pending, "Kommuner: 0; en faggruppe har almindeligvis 5 til 15.", "Municipalities: 0; an expert group usually has 5 to 15.")
	told(t, nominated, "3.16", terms.Pending, "Godkendte pladser: 0.", "Approved seats: 0.")
	told(t, nominated, "3.17", terms.Pending, "Ingen kommune har en plads.", "No municipality has a seat.")
}

func TestACallThatIsNotOutIsReported(t *testing.T) {
	f := expert()
	f.CalledOn = "2026-06-02"
	told(t, ForBody(f), "3.15", terms.NotMet, "Kommunerne er ikke inviteret offentligt.", "The municipalities have not been invited publicly.")
}

func TestABodyIsShortOfWhatItsSizeWouldGive(t *testing.T) {
	f := expert()
	// Ten seats of a hundred municipalities: the ten of the small region would give one.
	f.Seats = seats(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
	told(t, ForBody(f), "3.17", terms.NotMet, "Der mangler kommuner fra: Region Lille.", "No municipalities from: Region Lille.")
	f.Seats = seats(0, 1, 2, 3, 4, 5, 6, 7, 8)
	told(t, ForBody(f), "3.17", terms.Met, "Gruppen afspejler kommunernes størrelse og geografi.", "The group reflects the municipalities' size and geography.")
	f.Seats = seats(0, 2)
	told(t, ForBody(f), "3.17", terms.NotMet, "Der mangler kommuner fra: 30.000–59.999 indbyggere.", "No municipalities from: 30,000–59,999 inhabitants.")
}

func TestSpreadCountsSeatsBesideTheCountry(t *testing.T) {
	seconded, nominated, left := of(91), of(92), of(93)
	seconded.Kind, nominated.Status, left.To = Seconded, Nominated, "2026-05-31"
	got := SpreadOf("2026-06-01", append(seats(0, 1, 90), seconded, nominated, left, kl), country())
	want := []Share{
		{Name: terms.Text{Danish: "Region Lille", English: "Region Lille"}, Seats: 1, SeatPercent: 33, Municipalities: 10, CountryPercent: 10},
		{Name: terms.Text{Danish: "Region Stor", English: "Region Stor"}, Seats: 2, SeatPercent: 67, Municipalities: 90, CountryPercent: 90},
	}
	if fmt.Sprint(got.Regions) != fmt.Sprint(want) {
		t.Errorf("regions\n%v, want\n%v", got.Regions, want)
	}
	var sizes []string
	for _, s := range got.Sizes {
		sizes = append(sizes, fmt.Sprintf("%s: %d of %d", s.Name.English, s.Seats, s.Municipalities))
	}
	if got, want := fmt.Sprint(sizes), "[Under 30,000 inhabitants: 2 of 50 30,000–59,999 inhabitants: 1 of 50 60,000–99,999 inhabitants: 0 of 0 100,000 inhabitants and over: 0 of 0]"; got != want {
		t.Errorf("sizes %s, want %s", got, want)
	}
}

func TestSizeClassesBeginAtTheirNumber(t *testing.T) {
	for inhabitants, want := range map[int]string{0: "UNDER_30000", 29_999: "UNDER_30000", 30_000: "FROM_30000",
		59_999: "FROM_30000", 60_000: "FROM_60000", 99_999: "FROM_60000", 100_000: "FROM_100000", 700_000: "FROM_100000"} {
		if got := SizeOf(inhabitants).Code; got != want {
			t.Errorf("%d inhabitants are %s, want %s", inhabitants, got, want)
		}
	}
}

func TestOtherBodiesHaveNothingToMeet(t *testing.T) {
	if got := ForBody(BodyFacts{On: "2026-06-01", Body: Body{PortfolioGroup, "2010-01-01"}}); len(got) != 0 {
		t.Error(got)
	}
}
