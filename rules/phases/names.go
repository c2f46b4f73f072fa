package phases

import "tilslutning/rules/terms"

// Name is the phase as readers see it, without its number.
func (p Phase) Name() terms.Text { return phaseNames[p] }

// Name is the product as readers see it.
func (p Product) Name() terms.Text { return productNames[p] }

var phaseNames = map[Phase]terms.Text{
	I:   {Danish: "Ide", English: "Idea"},
	II:  {Danish: "Analyse og plan", English: "Analysis and plan"},
	III: {Danish: "Krav og kontrakt", English: "Requirements and contract"},
	IV:  {Danish: "Udvikling og udrulning", English: "Development and rollout"},
	V:   {Danish: "Forvaltning og videreudvikling", English: "Management and further development"},
}

var productNames = map[Product]terms.Text{
	MiniBusinessCase:          {Danish: "Mini-business case", English: "Mini business case"},
	PlanAndBudget:             {Danish: "Plan og budget for fase II", English: "Plan and budget for phase II"},
	Scope:                     {Danish: "Afklaring af omfang", English: "Scope"},
	ProjectInitiationDocument: {Danish: "Projektinitieringsdokument med fuldstændig business case", English: "Project initiation document with full business case"},
	BindingAccessions:         {Danish: "Forpligtende tilslutninger", English: "Binding accessions"},
	FinalGoDecision:           {Danish: "Endelig beslutning om projektet", English: "Final go decision"},
	RequirementsSpecification: {Danish: "Kravspecifikation", English: "Requirements specification"},
	UpdatedInitiationDocument: {Danish: "Opdateret projektinitieringsdokument", English: "Updated project initiation document"},
	SignedContract:            {Danish: "Underskrevet kontrakt", English: "Signed contract"},
	AcceptanceTest:            {Danish: "Overtagelsesprøve", English: "Acceptance test"},
	OperationTest:             {Danish: "Driftsprøve", English: "Operation test"},
	ManagementPlan:            {Danish: "Forvaltningsplan", English: "Management plan"},
	Evaluation:                {Danish: "Evaluering", English: "Evaluation"},
	DecisionOnFuture:          {Danish: "Beslutning om projektets fremtid", English: "Decision on the project's future"},
}
