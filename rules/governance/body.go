package governance

import (
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Body is what the rules need to know of one.
type Body struct {
	Kind     BodyKind
	OpenedOn day.Day
}

// OpenBodyFacts is all that forming a body rests on.
type OpenBodyFacts struct {
	Today                day.Day
	OpenedOn             day.Day
	Kind                 BodyKind
	Name                 string
	InProject            bool       // it is to belong to a project
	WithoutSteeringGroup bool       // that project has none (3.12)
	Exists               bool       // there is one of its kind already: in the project, or at all
	Form                 ExpertForm // of an expert group; else ""
	CalledOn             day.Day    // when its public call went out; Never without one
	Call                 string     // the public call's text; "" without one
	Deviations           []terms.Deviation
}

// OpenBody decides whether a body may be formed (3.12, 3.15). A project has one steering group and
// any number of expert groups; of the other bodies there is one for all projects.
func OpenBody(f OpenBodyFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	expert := f.Kind == ExpertGroup
	called := f.CalledOn.Known() && given(f.Call)
	agreed.Require("", f.OpenedOn.By(f.Today), terms.InFuture.At("openedOn"))
	agreed.Require("", given(f.Name), noName)
	agreed.Require("", f.InProject || !f.Kind.OfProject(), noProject)
	agreed.Require("", !f.InProject || f.Kind.OfProject(), notOfProject)
	agreed.Require("", expert || !f.Exists, exists)
	agreed.Require("3.12", f.Kind != SteeringGroup || !f.WithoutSteeringGroup, withoutSteeringGroup)
	agreed.Require("", expert == (f.Form != ""), formOfExpertGroup)
	if expert {
		agreed.Require("3.15", called, noCall)
	}
	agreed.Require("", !f.CalledOn.Known() || f.CalledOn <= f.Today, terms.InFuture.At("calledOn"))
	agreed.Require("", expert || !f.CalledOn.Known() && f.Call == "", callOfExpertGroup)
	return agreed.Ruling()
}

// MandateFacts is all that recording a body's mandate rests on.
type MandateFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Body       Body
	Reference  string // where the document is
	MayBind    string // how far the body may bind the municipalities; "" where it may not
	Deviations []terms.Deviation
}

// RecordMandate decides whether a body may have that mandate (3.9): only a steering group can bind
// the municipalities.
func RecordMandate(f MandateFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", f.Body.OpenedOn.By(f.DecidedOn), mandateBeforeBody)
	agreed.Require("", given(f.Reference), noReference)
	agreed.Require("3.9", f.MayBind == "" || f.Body.Kind == SteeringGroup, mayNotBind)
	return agreed.Ruling()
}

// given says that somebody wrote something.
func given(s string) bool { return strings.TrimSpace(s) != "" }

var (
	noName = terms.Refusal{Code: "NO_NAME", Path: "name", Message: terms.Text{
		Danish:  "Navnet skal være udfyldt.",
		English: "The name must be given."}}
	noProject = terms.Refusal{Code: "NO_PROJECT", Path: "project", Message: terms.Text{
		Danish:  "En styregruppe eller faggruppe skal høre til et projekt.",
		English: "A steering group or expert group must belong to a project."}}
	notOfProject = terms.Refusal{Code: "NOT_OF_PROJECT", Path: "project", Message: terms.Text{
		Danish:  "Kun en styregruppe eller faggruppe kan høre til et projekt.",
		English: "Only a steering group or expert group can belong to a project."}}
	exists = terms.Refusal{Code: "ALREADY_EXISTS", Path: "kind", Message: terms.Text{
		Danish:  "Der må ikke være en af slagsen i forvejen.",
		English: "There must not be one of its kind already."}}
	withoutSteeringGroup = terms.Refusal{Code: "WITHOUT_STEERING_GROUP", Path: "kind", Message: terms.Text{
		Danish:  "Projektet skal være et med styregruppe; det er oprettet uden.",
		English: "The project must be one with a steering group; it was created without."}}
	formOfExpertGroup = terms.Refusal{Code: "FORM_OF_EXPERT_GROUP", Path: "form", Message: terms.Text{
		Danish:  "En faggruppe, og kun den, skal være en arbejds-, følge- eller referencegruppe.",
		English: "An expert group, and no other body, must be a working, follow-up or reference group."}}
	noCall = terms.Refusal{Code: "NO_PUBLIC_CALL", Path: "call", Message: terms.Text{
		Danish:  "Alle kommuner skal være inviteret offentligt, med dato og tekst, når en faggruppe oprettes.",
		English: "All municipalities must be invited publicly, with a date and a text, when an expert group is opened."}}
	callOfExpertGroup = terms.Refusal{Code: "CALL_OF_EXPERT_GROUP", Path: "call", Message: terms.Text{
		Danish:  "Kun en faggruppe kan have en offentlig invitation.",
		English: "Only an expert group can have a public call."}}

	mandateBeforeBody = terms.Refusal{Code: "BEFORE_BODY", Path: "decidedOn", Message: terms.Text{
		Danish:  "Gruppen skal være oprettet, før den får et kommissorium.",
		English: "The body must be open before it gets a mandate."}}
	noReference = terms.Refusal{Code: "NO_REFERENCE", Path: "reference", Message: terms.Text{
		Danish:  "Det skal fremgå, hvor kommissoriet findes.",
		English: "It must be said where the mandate is."}}
	mayNotBind = terms.Refusal{Code: "MAY_NOT_BIND", Path: "mayBind", Message: terms.Text{
		Danish:  "Gruppen skal være en styregruppe for at kunne binde kommunerne.",
		English: "The body must be a steering group to be able to bind the municipalities."}}
)
