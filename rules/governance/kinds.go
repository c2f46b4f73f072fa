// Package governance is the bodies that steer the projects and who sits in them (3.1–3.19).
package governance

// BodyKind is what a body is (3.1).
type BodyKind string

const (
	KLBoard             BodyKind = "KL_BOARD"
	Board               BodyKind = "BOARD"                 // KOMBIT's (3.2)
	PortfolioGroup      BodyKind = "PORTFOLIO_GROUP"       // 3.3
	SteeringGroup       BodyKind = "STEERING_GROUP"        // a project's (3.4–3.10)
	ExpertGroup         BodyKind = "EXPERT_GROUP"          // a project's (3.13–3.16)
	LegalReferenceGroup BodyKind = "LEGAL_REFERENCE_GROUP" // 9.2, 13.1
	ArchitectureCouncil BodyKind = "ARCHITECTURE_COUNCIL"  // 6.3
)

// Values lists the kinds as the database and the graph write them.
func (BodyKind) Values() []string {
	return []string{"KL_BOARD", "BOARD", "PORTFOLIO_GROUP", "STEERING_GROUP", "EXPERT_GROUP",
		"LEGAL_REFERENCE_GROUP", "ARCHITECTURE_COUNCIL"}
}

// OfProject says whether such a body belongs to one project.
func (k BodyKind) OfProject() bool { return k == SteeringGroup || k == ExpertGroup }

// ExpertForm is what an expert group works as (3.13).
type ExpertForm string

const (
	Working   ExpertForm = "WORKING"
	FollowUp  ExpertForm = "FOLLOW_UP"
	Reference ExpertForm = "REFERENCE"
)

// Values lists the forms as the database and the graph write them.
func (ExpertForm) Values() []string { return []string{"WORKING", "FOLLOW_UP", "REFERENCE"} }

// SeatKind is what a person sits in a body as.
type SeatKind string

const (
	Chair                  SeatKind = "CHAIR"
	Member                 SeatKind = "MEMBER" // of a municipality
	KL                     SeatKind = "KL"
	EmployeeRepresentative SeatKind = "EMPLOYEE_REPRESENTATIVE"
	Association            SeatKind = "ASSOCIATION"
	PrivateBusiness        SeatKind = "PRIVATE_BUSINESS"
	Specialist             SeatKind = "SPECIALIST"
	Seconded               SeatKind = "SECONDED" // a municipal employee working in the project (3.19)
)

// Values lists the kinds as the database and the graph write them.
func (SeatKind) Values() []string {
	return []string{"CHAIR", "MEMBER", "KL", "EMPLOYEE_REPRESENTATIVE", "ASSOCIATION", "PRIVATE_BUSINESS",
		"SPECIALIST", "SECONDED"}
}

// SeatStatus is how a seat came about (3.16).
type SeatStatus string

const (
	Nominated SeatStatus = "NOMINATED" // an expert group seat that nobody has approved yet
	Appointed SeatStatus = "APPOINTED"
	Approved  SeatStatus = "APPROVED" // a nominated seat, once the steering group has approved it
)

// Values lists the statuses as the database and the graph write them.
func (SeatStatus) Values() []string { return []string{"NOMINATED", "APPOINTED", "APPROVED"} }

// DecisionKind is what a body decides on.
type DecisionKind string

const (
	Composition        DecisionKind = "COMPOSITION"         // of an expert group (3.16)
	Strategy           DecisionKind = "STRATEGY"            // strategic decisions, tolerances (3.10)
	FurtherDevelopment DecisionKind = "FURTHER_DEVELOPMENT" // a release starts (3.10)
	PriceAdvice        DecisionKind = "PRICE"               // 5.10
	Closing            DecisionKind = "CLOSING"             // recommended or decided (3.11)
	Future             DecisionKind = "FUTURE"              // re-tender or hand over (4.3)
	ClaimHandled       DecisionKind = "CLAIM"               // a claim to share (9.4)
	Surplus            DecisionKind = "SURPLUS"             // what a surplus goes to (5.12)
	GoingOn            DecisionKind = "EXTENSION"           // after the repayment period (5.13)
)

// Values lists the kinds as the database and the graph write them.
func (DecisionKind) Values() []string {
	return []string{"COMPOSITION", "STRATEGY", "FURTHER_DEVELOPMENT", "PRICE", "CLOSING", "FUTURE", "CLAIM", "SURPLUS", "EXTENSION"}
}

// Outcome is what a body decided.
type Outcome string

const (
	OutcomeApproved    Outcome = "APPROVED"
	OutcomeRejected    Outcome = "REJECTED"
	OutcomeRecommended Outcome = "RECOMMENDED" // to those who decide
)

// Values lists the outcomes as the database and the graph write them.
func (Outcome) Values() []string { return []string{"APPROVED", "REJECTED", "RECOMMENDED"} }
