package projects

import (
	"regexp"
	"slices"
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// CreateFacts is all that creating a project rests on.
type CreateFacts struct {
	Today                      day.Day
	StartedOn                  day.Day // the day phase I began
	Slug                       string  // its name in addresses
	SlugTaken                  bool    // another project has it
	Name                       string
	Purpose                    string
	Origin                     Origin
	Act                        string // the act that demands it, of a LAW; else ""
	SelectedMunicipalities     int    // of an INNOVATION; else 0
	SelectedSuppliers          int    // of an INNOVATION; else 0
	WithoutSteeringGroup       bool   // 3.12
	WithoutSteeringGroupReason string // why; "" of a project with one
}

// Create decides whether a project may begin (2.1, 3.12). It has no agreement yet that could
// deviate.
func Create(f CreateFacts) terms.Ruling {
	agreed := terms.Under(nil)
	innovation := f.Origin == Innovation
	agreed.Require("", f.StartedOn.By(f.Today), terms.InFuture.At("startedOn"))
	agreed.Require("", slug.MatchString(f.Slug) && len(f.Slug) <= 100, badSlug)
	agreed.Require("", !f.SlugTaken, slugTaken)
	agreed.Require("", given(f.Name), noName)
	agreed.Require("", given(f.Purpose), noPurpose)
	agreed.Require("2.1", slices.Contains(Origin("").Values(), string(f.Origin)), noOrigin)
	agreed.Require("2.1", f.Origin != Law || given(f.Act), noAct)
	agreed.Require("2.1", f.Origin == Law || f.Act == "", actOfLaw)
	agreed.Require("2.1", !innovation || f.SelectedMunicipalities > 0, noSelectedMunicipalities)
	agreed.Require("2.1", !innovation || f.SelectedSuppliers > 0, noSelectedSuppliers)
	agreed.Require("2.1", innovation || f.SelectedMunicipalities == 0, selectionOfInnovation.At("selectedMunicipalities"))
	agreed.Require("2.1", innovation || f.SelectedSuppliers == 0, selectionOfInnovation.At("selectedSuppliers"))
	agreed.Require("3.12", !f.WithoutSteeringGroup || given(f.WithoutSteeringGroupReason), noReason)
	agreed.Require("3.12", f.WithoutSteeringGroup || f.WithoutSteeringGroupReason == "", reasonOfFlag)
	return agreed.Ruling()
}

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// given says that somebody wrote something.
func given(s string) bool { return strings.TrimSpace(s) != "" }

// TermsVersion is the version of the terms that an agreement carries: the one in force on the day
// it is entered, where terms hold both for it and for its project (1.1); "" for none.
func TermsVersion(projectStartedOn, accededOn day.Day) string {
	if terms.InForce(projectStartedOn) == "" {
		return ""
	}
	return terms.InForce(accededOn)
}

// SuccessorFacts is all that linking a project to its re-tender rests on.
type SuccessorFacts struct {
	Today                   day.Day
	DecidedOn               day.Day
	Same                    bool    // the successor is the project itself
	StartedOn               day.Day // of the project
	SuccessorStartedOn      day.Day
	SuccessorInPhaseI       bool
	SuccessorHasAgreements  bool // anyone is invited to it, or was
	HasSuccessor            bool // the project has one
	SuccessorHasPredecessor bool // the successor follows another project
	Deviations              []terms.Deviation
}

// LinkSuccessor decides whether a project is followed by another, its re-tender (4.4): a new one
// that goes through everything itself, so it begins later and has nothing yet that could have been
// carried over.
func LinkSuccessor(f SuccessorFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", !f.Same, sameProject)
	agreed.Require("", !f.HasSuccessor, hasSuccessor)
	agreed.Require("", !f.SuccessorHasPredecessor, hasPredecessor)
	agreed.Require("", f.Same || f.StartedOn < f.SuccessorStartedOn, successorBegan)
	agreed.Require("4.4", f.SuccessorInPhaseI, notInPhaseI)
	agreed.Require("4.4", !f.SuccessorHasAgreements, hasAgreements)
	return agreed.Ruling()
}

var (
	badSlug = terms.Refusal{Code: "BAD_SLUG", Path: "slug", Message: terms.Text{
		Danish:  "Adressenavnet skal bestå af små bogstaver a–z, tal og enkelte bindestreger, højst 100 tegn.",
		English: "The address name must consist of small letters a–z, digits and single hyphens, at most 100 characters."}}
	slugTaken = terms.Refusal{Code: "SLUG_TAKEN", Path: "slug", Message: terms.Text{
		Danish:  "Adressenavnet skal være ledigt; et andet projekt har det.",
		English: "The address name must be free; another project has it."}}
	noName = terms.Refusal{Code: "NO_NAME", Path: "name", Message: terms.Text{
		Danish:  "Projektets navn skal være udfyldt.",
		English: "The project's name must be given."}}
	noPurpose = terms.Refusal{Code: "NO_PURPOSE", Path: "purpose", Message: terms.Text{
		Danish:  "Projektets formål skal være udfyldt.",
		English: "The project's purpose must be given."}}
	noOrigin = terms.Refusal{Code: "NO_ORIGIN", Path: "origin", Message: terms.Text{
		Danish:  "Projektet skal udspringe af kommunal efterspørgsel, lov, aftale med KL eller innovation.",
		English: "The project must come of municipal demand, law, an agreement with KL, or innovation."}}
	noAct = terms.Refusal{Code: "NO_ACT", Path: "act", Message: terms.Text{
		Danish:  "Loven, som projektet bygger på, skal være nævnt.",
		English: "The act that the project rests on must be named."}}
	actOfLaw = terms.Refusal{Code: "ACT_OF_LAW", Path: "act", Message: terms.Text{
		Danish:  "Projektet skal være lovbaseret for at nævne en lov.",
		English: "The project's origin must be law for it to name an act."}}
	noSelectedMunicipalities = terms.Refusal{Code: "NO_SELECTED_MUNICIPALITIES", Path: "selectedMunicipalities", Message: terms.Text{
		Danish:  "Innovationsprojektets udvalgte kommuner skal være nævnt.",
		English: "The innovation's selected municipalities must be named."}}
	noSelectedSuppliers = terms.Refusal{Code: "NO_SELECTED_SUPPLIERS", Path: "selectedSuppliers", Message: terms.Text{
		Danish:  "Innovationsprojektets udvalgte leverandører skal være nævnt.",
		English: "The innovation's selected suppliers must be named."}}
	selectionOfInnovation = terms.Refusal{Code: "SELECTION_OF_INNOVATION", Message: terms.Text{
		Danish:  "Projektet skal være innovation for at udvælge kommuner og leverandører.",
		English: "The project's origin must be innovation for it to select municipalities and suppliers."}}
	noReason = terms.Refusal{Code: "NO_REASON", Path: "withoutSteeringGroupReason", Message: terms.Text{
		Danish:  "Der skal være en begrundelse, når projektet ikke har en styregruppe.",
		English: "There must be a reason when the project has no steering group."}}
	reasonOfFlag = terms.Refusal{Code: "REASON_OF_PROJECT_WITHOUT_STEERING_GROUP", Path: "withoutSteeringGroupReason", Message: terms.Text{
		Danish:  "Projektet skal være uden styregruppe for at begrunde det.",
		English: "The project must be without steering group for it to give a reason."}}

	sameProject = terms.Refusal{Code: "SAME_PROJECT", Path: "successor", Message: terms.Text{
		Danish:  "Efterfølgeren skal være et andet projekt.",
		English: "The successor must be another project."}}
	hasSuccessor = terms.Refusal{Code: "HAS_SUCCESSOR", Path: "project", Message: terms.Text{
		Danish:  "Projektet må ikke have en efterfølger i forvejen.",
		English: "The project must not have a successor already."}}
	hasPredecessor = terms.Refusal{Code: "HAS_PREDECESSOR", Path: "successor", Message: terms.Text{
		Danish:  "Efterfølgeren må ikke følge efter et andet projekt i forvejen.",
		English: "The successor must not follow another project already."}}
	successorBegan = terms.Refusal{Code: "SUCCESSOR_BEGAN_BEFORE", Path: "successor", Message: terms.Text{
		Danish:  "Efterfølgeren skal være begyndt efter projektet.",
		English: "The successor must have begun after the project."}}
	notInPhaseI = terms.Refusal{Code: "NOT_IN_PHASE_I", Path: "successor", Message: terms.Text{
		Danish:  "Efterfølgeren skal være i fase I, for et genudbud gennemløber alle faser igen.",
		English: "The successor must be in phase I, as a re-tender goes through all phases again."}}
	hasAgreements = terms.Refusal{Code: "HAS_AGREEMENTS", Path: "successor", Message: terms.Text{
		Danish:  "Ingen må være inviteret eller tilsluttet efterfølgeren, for et genudbud kræver ny tilslutning.",
		English: "Nobody may be invited or have acceded to the successor, as a re-tender demands a new accession."}}
)
