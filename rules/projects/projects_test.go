package projects

import (
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
	"tilslutning/rules/terms/termstest"
)

func TestCreate(t *testing.T) {
	rule := termstest.Rule(t, Create, func() CreateFacts {
		return CreateFacts{Today: "2026-03-01", StartedOn: "2026-03-01", Slug: "byggesag-2", Name: "Byggesag",
			Purpose: "Kommunerne behandler byggesager i ét system.", Origin: MunicipalDemand}
	})
	rule("a project begins by municipal demand", nil)
	rule("a project begins by an agreement with KL",
		func(f *CreateFacts) { f.Origin = KLAgreement })
	rule("a project begins by a law that it names",
		func(f *CreateFacts) { f.Origin, f.Act = Law, "Lov om byggeri § 6" })
	rule("a project begins as an innovation with its selected municipalities and suppliers",
		func(f *CreateFacts) { f.Origin, f.SelectedMunicipalities, f.SelectedSuppliers = Innovation, 3, 1 })
	rule("a project has an origin",
		func(f *CreateFacts) { f.Origin = "" }, "2.1 NO_ORIGIN origin")
	rule("a project has one of the four",
		func(f *CreateFacts) { f.Origin = "SURPLUS" }, "2.1 NO_ORIGIN origin")
	rule("a law names its act",
		func(f *CreateFacts) { f.Origin = Law }, "2.1 NO_ACT act")
	rule("nothing else names an act",
		func(f *CreateFacts) { f.Act = "Lov om byggeri § 6" }, "2.1 ACT_OF_LAW act")
	rule("an innovation names its municipalities",
		func(f *CreateFacts) { f.Origin, f.SelectedSuppliers = Innovation, 1 }, "2.1 NO_SELECTED_MUNICIPALITIES selectedMunicipalities")
	rule("an innovation names its suppliers",
		func(f *CreateFacts) { f.Origin, f.SelectedMunicipalities = Innovation, 3 }, "2.1 NO_SELECTED_SUPPLIERS selectedSuppliers")
	rule("nothing else selects",
		func(f *CreateFacts) { f.SelectedMunicipalities, f.SelectedSuppliers = 3, 1 },
		"2.1 SELECTION_OF_INNOVATION selectedMunicipalities", "2.1 SELECTION_OF_INNOVATION selectedSuppliers")
	rule("a project without steering group says why",
		func(f *CreateFacts) {
			f.WithoutSteeringGroup, f.WithoutSteeringGroupReason = true, "KOMBIT forvalter systemet for staten."
		})
	rule("a project is not without steering group for no reason",
		func(f *CreateFacts) { f.WithoutSteeringGroup, f.WithoutSteeringGroupReason = true, " " }, "3.12 NO_REASON withoutSteeringGroupReason")
	rule("a project with steering group has no reason to be without",
		func(f *CreateFacts) { f.WithoutSteeringGroupReason = "Hastesag." }, "3.12 REASON_OF_PROJECT_WITHOUT_STEERING_GROUP withoutSteeringGroupReason")
	rule("a project does not begin on a day that has not come",
		func(f *CreateFacts) { f.StartedOn = "2026-03-02" }, "IN_FUTURE startedOn")
	for _, bad := range []string{"", "Byggesag", "bygge sag", "byggesag-", "-byggesag", "bygge--sag", "børn", "byggesag\n", strings.Repeat("a", 101)} {
		rule("no address has the name "+bad,
			func(f *CreateFacts) { f.Slug = bad }, "BAD_SLUG slug")
	}
	rule("an address has 100 characters at most",
		func(f *CreateFacts) { f.Slug = strings.Repeat("a", 100) })
	rule("no two projects have one address",
		func(f *CreateFacts) { f.SlugTaken = true }, "SLUG_TAKEN slug")
	rule("a project has a name",
		func(f *CreateFacts) { f.Name = " " }, "NO_NAME name")
	rule("a project has a purpose",
		func(f *CreateFacts) { f.Purpose = "" }, "NO_PURPOSE purpose")
	rule("all that is missing is said at once",
		func(f *CreateFacts) {
			*f = CreateFacts{Today: "2026-03-01", StartedOn: "2026-03-02", Origin: Innovation, WithoutSteeringGroup: true}
		},
		"IN_FUTURE startedOn", "BAD_SLUG slug", "NO_NAME name", "NO_PURPOSE purpose",
		"2.1 NO_SELECTED_MUNICIPALITIES selectedMunicipalities", "2.1 NO_SELECTED_SUPPLIERS selectedSuppliers",
		"3.12 NO_REASON withoutSteeringGroupReason")
}

func TestAnAgreementCarriesTheVersionInForceWhereTheTermsHold(t *testing.T) {
	for _, c := range []struct{ started, acceded, want string }{
		{"2019-08-02", "2019-08-02", "1.0"},
		{"2019-08-02", "2026-03-01", "1.0"},
		{"2019-08-01", "2026-03-01", ""}, // an old project
		{"2019-07-01", "2019-08-01", ""}, // an old agreement in an old project
		{"2026-03-01", string(day.Never), ""},
	} {
		if got := TermsVersion(day.Day(c.started), day.Day(c.acceded)); got != c.want {
			t.Errorf("in a project of %s, acceded %s, the version is %q, want %q", c.started, c.acceded, got, c.want)
		}
	}
}

func TestDeviate(t *testing.T) {
	rule := termstest.Rule(t, Deviate, func() DeviateFacts {
		return DeviateFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", TermsVersion: "1.0",
			Deviation: terms.Deviation{Clause: "8.2", Kind: terms.Waived}, Standing: termstest.Waived("3.9")}
	})
	number := func(clause terms.ClauseID, n int) func(*DeviateFacts) {
		return func(f *DeviateFacts) { f.Deviation = terms.Deviation{Clause: clause, Kind: terms.Parameter, Value: n} }
	}
	rule("an agreement waives a clause", nil)
	rule("an agreement words a clause otherwise",
		func(f *DeviateFacts) {
			f.Deviation = terms.Deviation{Clause: "9.1", Kind: terms.Wording, Text: "Se bilag 4."}
		})
	rule("an agreement has no free months", number("5.5", 0))
	rule("an agreement has 24 free months", number("5.5", 24))
	rule("an agreement has not 25", number("5.5", 25), "1.2 NUMBER_OUT_OF_RANGE value")
	rule("an agreement has not fewer than none", number("5.5", -1), "1.2 NUMBER_OUT_OF_RANGE value")
	rule("an agreement has a day to pay", number("5.11", 1))
	rule("an agreement has 120 days to pay", number("5.11", 120))
	rule("an agreement has some day to pay", number("5.11", 0), "1.2 NUMBER_OUT_OF_RANGE value")
	rule("an agreement has not 121 days to pay", number("5.11", 121), "1.2 NUMBER_OUT_OF_RANGE value")
	rule("an agreement asks for no managers", number("3.5", 0))
	rule("an agreement asks for 20 managers", number("3.5", 20))
	rule("an agreement does not ask for 21", number("3.5", 21), "1.2 NUMBER_OUT_OF_RANGE value")
	rule("a clause without a number has no other", number("8.2", 3), "1.2 NO_NUMBER_IN_CLAUSE kind")

	rule("nothing is decided on a day that has not come",
		func(f *DeviateFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("a project for which the terms do not hold has nothing to deviate from",
		func(f *DeviateFacts) { f.TermsVersion = "" }, "1.1 TERMS_DO_NOT_HOLD project")
	rule("nothing changes once a municipality has acceded",
		func(f *DeviateFacts) { f.Acceded = true }, "1.2 ALREADY_ACCEDED project")
	rule("a clause is one of the terms",
		func(f *DeviateFacts) { f.Deviation.Clause = "14.1" }, "1.2 NO_SUCH_CLAUSE clause")
	rule("a number is of a clause of the terms", number("14.1", 3), "1.2 NO_SUCH_CLAUSE clause")
	for _, clause := range []terms.ClauseID{"1.1", "1.2"} {
		rule("nothing departs from "+string(clause),
			func(f *DeviateFacts) { f.Deviation.Clause = clause }, "1.2 CLAUSE_STANDS clause")
	}
	rule("a clause has one deviation",
		func(f *DeviateFacts) {
			f.Deviation = terms.Deviation{Clause: "3.9", Kind: terms.Wording, Text: "Se bilag 4."}
		}, "1.2 ALREADY_DEVIATES clause")
	rule("a wording has words",
		func(f *DeviateFacts) { f.Deviation.Kind = terms.Wording }, "1.2 NO_TEXT text")
	rule("a waiver has no number",
		func(f *DeviateFacts) { f.Deviation.Value = 3 }, "1.2 VALUE_OF_PARAMETER value")
	rule("all that is wrong is said at once",
		func(f *DeviateFacts) {
			f.DecidedOn, f.TermsVersion, f.Acceded = "2026-03-02", "", true
			f.Deviation = terms.Deviation{Clause: "3.9", Kind: terms.Wording, Value: 1}
		},
		"IN_FUTURE decidedOn", "1.1 TERMS_DO_NOT_HOLD project", "1.2 ALREADY_ACCEDED project",
		"1.2 ALREADY_DEVIATES clause", "1.2 VALUE_OF_PARAMETER value", "1.2 NO_TEXT text")
}

func TestEveryClauseWithANumberHasItsRange(t *testing.T) {
	for _, c := range terms.Catalogue {
		if _, has := numbers[c.ID]; has != (c.Parameter != nil) {
			t.Errorf("%s has a number in one place alone", c.ID)
		}
	}
}

func TestLinkSuccessor(t *testing.T) {
	rule := termstest.Rule(t, LinkSuccessor, func() SuccessorFacts {
		return SuccessorFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", StartedOn: "2019-09-01",
			SuccessorStartedOn: "2026-01-01", SuccessorInPhaseI: true}
	})
	rule("a re-tender follows its project", nil)
	rule("nothing is decided on a day that has not come",
		func(f *SuccessorFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("a project does not follow itself",
		func(f *SuccessorFacts) { f.Same, f.SuccessorStartedOn = true, f.StartedOn }, "SAME_PROJECT successor")
	rule("a project has one successor",
		func(f *SuccessorFacts) { f.HasSuccessor = true }, "HAS_SUCCESSOR project")
	rule("a successor follows one project",
		func(f *SuccessorFacts) { f.SuccessorHasPredecessor = true }, "HAS_PREDECESSOR successor")
	rule("a successor began later",
		func(f *SuccessorFacts) { f.SuccessorStartedOn = f.StartedOn }, "SUCCESSOR_BEGAN_BEFORE successor")
	rule("a successor has all phases before it",
		func(f *SuccessorFacts) { f.SuccessorInPhaseI = false }, "4.4 NOT_IN_PHASE_I successor")
	rule("a successor has its accession before it",
		func(f *SuccessorFacts) { f.SuccessorHasAgreements = true }, "4.4 HAS_AGREEMENTS successor")
	rule("an agreement may let a later project follow",
		func(f *SuccessorFacts) {
			f.SuccessorInPhaseI, f.SuccessorHasAgreements, f.Deviations = false, true, termstest.Waived("4.4")
		})
	rule("all that is wrong is said at once",
		func(f *SuccessorFacts) {
			*f = SuccessorFacts{Today: "2026-03-01", DecidedOn: "2026-03-02", StartedOn: "2020-01-01", SuccessorStartedOn: "2019-01-01",
				HasSuccessor: true, SuccessorHasPredecessor: true, SuccessorHasAgreements: true}
		},
		"IN_FUTURE decidedOn", "HAS_SUCCESSOR project", "HAS_PREDECESSOR successor", "SUCCESSOR_BEGAN_BEFORE successor",
		"4.4 NOT_IN_PHASE_I successor", "4.4 HAS_AGREEMENTS successor")
}
