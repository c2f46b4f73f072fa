package governance

import (
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

func TestOpenBody(t *testing.T) {
	t.Run("a steering group", func(t *testing.T) {
		rule := termstest.Rule(t, OpenBody, func() OpenBodyFacts {
			return OpenBodyFacts{Today: "2026-03-01", OpenedOn: "2026-03-01", Kind: SteeringGroup,
				Name: "Styregruppen", InProject: true, CalledOn: day.Never}
		})
		rule("is opened in a project", nil)
		rule("is not opened on a day that has not come",
			func(f *OpenBodyFacts) { f.OpenedOn = "2026-03-02" }, "IN_FUTURE openedOn")
		rule("has a name",
			func(f *OpenBodyFacts) { f.Name = " " }, "NO_NAME name")
		rule("belongs to a project",
			func(f *OpenBodyFacts) { f.InProject = false }, "NO_PROJECT project")
		rule("is the only one of its project",
			func(f *OpenBodyFacts) { f.Exists = true }, "ALREADY_EXISTS kind")
		rule("is not opened in a project that was created without one",
			func(f *OpenBodyFacts) { f.WithoutSteeringGroup = true }, "3.12 WITHOUT_STEERING_GROUP kind")
		rule("has no form",
			func(f *OpenBodyFacts) { f.Form = Working }, "FORM_OF_EXPERT_GROUP form")
		rule("has no public call",
			func(f *OpenBodyFacts) { f.CalledOn, f.Call = "2026-03-01", "Alle kommuner inviteres." }, "CALL_OF_EXPERT_GROUP call")
	})
	t.Run("a portfolio group", func(t *testing.T) {
		rule := termstest.Rule(t, OpenBody, func() OpenBodyFacts {
			return OpenBodyFacts{Today: "2026-03-01", OpenedOn: "2026-03-01", Kind: PortfolioGroup, Name: "Porteføljegruppen", CalledOn: day.Never}
		})
		rule("is opened for all projects", nil)
		rule("has no words of a call",
			func(f *OpenBodyFacts) { f.Call = "Alle kommuner inviteres." }, "CALL_OF_EXPERT_GROUP call")
		rule("has no date of a call",
			func(f *OpenBodyFacts) { f.CalledOn = "2026-03-01" }, "CALL_OF_EXPERT_GROUP call")
	})
	t.Run("an expert group", func(t *testing.T) {
		rule := termstest.Rule(t, OpenBody, func() OpenBodyFacts {
			return OpenBodyFacts{Today: "2026-03-01", OpenedOn: "2026-03-01", Kind: ExpertGroup, Form: Working,
				Name: "Arbejdsgruppen", InProject: true, CalledOn: "2026-03-01", Call: "Alle kommuner inviteres."}
		})
		rule("is opened with its public call", nil)
		rule("is one of several",
			func(f *OpenBodyFacts) { f.Exists = true })
		rule("is opened in a project without steering group too",
			func(f *OpenBodyFacts) { f.WithoutSteeringGroup = true })
		rule("is a working, follow-up or reference group",
			func(f *OpenBodyFacts) { f.Form = "" }, "FORM_OF_EXPERT_GROUP form")
		rule("has a call with words",
			func(f *OpenBodyFacts) { f.Call = " " }, "3.15 NO_PUBLIC_CALL call")
		rule("has a call with a date",
			func(f *OpenBodyFacts) { f.CalledOn = day.Never }, "3.15 NO_PUBLIC_CALL call")
		rule("may do without a call where the agreement waives it",
			func(f *OpenBodyFacts) { f.CalledOn, f.Call, f.Deviations = day.Never, "", termstest.Waived("3.15") })
		rule("has no call on a day that has not come",
			func(f *OpenBodyFacts) { f.CalledOn = "2026-03-02" }, "IN_FUTURE calledOn")
		rule("hears all that is missing at once",
			func(f *OpenBodyFacts) {
				*f = OpenBodyFacts{Today: "2026-03-01", OpenedOn: "2026-03-02", Kind: ExpertGroup, CalledOn: day.Never}
			},
			"IN_FUTURE openedOn", "NO_NAME name", "NO_PROJECT project", "FORM_OF_EXPERT_GROUP form", "3.15 NO_PUBLIC_CALL call")
	})
	t.Run("a board", func(t *testing.T) {
		rule := termstest.Rule(t, OpenBody, func() OpenBodyFacts {
			return OpenBodyFacts{Today: "2026-03-01", OpenedOn: "2026-03-01", Kind: Board, Name: "KOMBITs bestyrelse", CalledOn: day.Never}
		})
		rule("is opened for all projects", nil)
		rule("belongs to no project",
			func(f *OpenBodyFacts) { f.InProject = true }, "NOT_OF_PROJECT project")
		rule("is the only one",
			func(f *OpenBodyFacts) { f.Exists = true }, "ALREADY_EXISTS kind")
	})
}

func TestRecordMandate(t *testing.T) {
	rule := termstest.Rule(t, RecordMandate, func() MandateFacts {
		return MandateFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", Body: Body{SteeringGroup, "2026-03-01"},
			Reference: "sag 2026-31", MayBind: "Prisændringer op til 5 procent."}
	})
	rule("a steering group has a mandate, and may bind the municipalities", nil)
	rule("it may also not bind them",
		func(f *MandateFacts) { f.MayBind = "" })
	rule("no mandate is decided on a day that has not come",
		func(f *MandateFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("no mandate comes before the body",
		func(f *MandateFacts) { f.DecidedOn = "2026-02-28" }, "BEFORE_BODY decidedOn")
	rule("a mandate is a document",
		func(f *MandateFacts) { f.Reference = "" }, "NO_REFERENCE reference")
	rule("no other body binds the municipalities",
		func(f *MandateFacts) { f.Body.Kind = ExpertGroup }, "3.9 MAY_NOT_BIND mayBind")
	rule("an agreement may let another body bind them",
		func(f *MandateFacts) { f.Body.Kind, f.Deviations = ExpertGroup, termstest.Waived("3.9") })
	rule("another body has a mandate that does not bind",
		func(f *MandateFacts) { f.Body.Kind, f.MayBind = ExpertGroup, "" })
	rule("all that is wrong is said at once",
		func(f *MandateFacts) {
			*f = MandateFacts{Today: "2026-03-01", DecidedOn: "2026-03-02", Body: Body{Board, "2026-03-03"}, MayBind: "Alt."}
		},
		"IN_FUTURE decidedOn", "BEFORE_BODY decidedOn", "NO_REFERENCE reference", "3.9 MAY_NOT_BIND mayBind")
}
