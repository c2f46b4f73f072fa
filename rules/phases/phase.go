// Package phases is a project's way through the five phases and what each brings forth (4.1–4.4).
package phases

import "slices"

// Phase is one of the five phases of the project model (4.1).
type Phase string

// The phases in their order.
const (
	I   Phase = "I"   // idea
	II  Phase = "II"  // analysis and plan
	III Phase = "III" // requirements and contract
	IV  Phase = "IV"  // development and rollout
	V   Phase = "V"   // management and further development
)

// All is the phases in their order.
var All = []Phase{I, II, III, IV, V}

// Values lists the phases as the database and the graph write them.
func (Phase) Values() []string { return texts(All) }

// Number is 1 to 5.
func (p Phase) Number() int { return slices.Index(All, p) + 1 }

// Product is what a phase brings forth before the next one starts (4.1).
type Product string

// The products in the order of their phases.
const (
	MiniBusinessCase          Product = "MINI_BUSINESS_CASE"
	PlanAndBudget             Product = "PLAN_AND_BUDGET"
	Scope                     Product = "SCOPE"
	ProjectInitiationDocument Product = "PROJECT_INITIATION_DOCUMENT"
	BindingAccessions         Product = "BINDING_ACCESSIONS"
	FinalGoDecision           Product = "FINAL_GO_DECISION"
	RequirementsSpecification Product = "REQUIREMENTS_SPECIFICATION"
	UpdatedInitiationDocument Product = "UPDATED_INITIATION_DOCUMENT"
	SignedContract            Product = "SIGNED_CONTRACT"
	AcceptanceTest            Product = "ACCEPTANCE_TEST"
	OperationTest             Product = "OPERATION_TEST"
	ManagementPlan            Product = "MANAGEMENT_PLAN"
	Evaluation                Product = "EVALUATION"
	DecisionOnFuture          Product = "DECISION_ON_FUTURE"
)

// Products is what each phase brings forth.
var Products = map[Phase][]Product{
	I:   {MiniBusinessCase, PlanAndBudget},
	II:  {Scope, ProjectInitiationDocument, BindingAccessions, FinalGoDecision},
	III: {RequirementsSpecification, UpdatedInitiationDocument, SignedContract},
	IV:  {AcceptanceTest, OperationTest, ManagementPlan},
	V:   {Evaluation, DecisionOnFuture},
}

// Values lists the products as the database and the graph write them.
func (Product) Values() (values []string) {
	for _, p := range All {
		values = append(values, texts(Products[p])...)
	}
	return values
}

// Phase is the phase that brings the product forth.
func (p Product) Phase() Phase {
	for phase, products := range Products {
		if slices.Contains(products, p) {
			return phase
		}
	}
	return ""
}

func texts[T ~string](of []T) (texts []string) {
	for _, v := range of {
		texts = append(texts, string(v))
	}
	return texts
}
