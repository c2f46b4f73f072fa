package phases

import (
	"fmt"
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// PlanFacts is all that planning a project's phases rests on.
type PlanFacts struct {
	Today      day.Day
	DecidedOn  day.Day
	Phases     []Planned // in the input's order
	Standing   []Planned // the plan so far, of whatever phases
	Deviations []terms.Deviation
}

// Planned is when a phase is to begin and to end.
type Planned struct {
	Phase Phase
	day.Range
}

// Plan decides whether the phases may be planned so (4.1): each begins when the one before ends, or
// later. A phase that the input leaves out keeps its plan.
func Plan(f PlanFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", len(f.Phases) > 0, nothingPlanned)
	at := map[Phase]int{} // where in the input a phase stands
	for i, p := range f.Phases {
		_, twice := at[p.Phase]
		agreed.Require("", !twice, plannedTwice.At(fmt.Sprintf("phases[%d].phase", i)).Of(p.Phase))
		agreed.Require("", p.Start <= p.End, endsBeforeItStarts.At(fmt.Sprintf("phases[%d].end", i)).Of(p.Phase))
		at[p.Phase] = i
	}
	plan := merged(f.Standing, f.Phases)
	for i := 1; i < len(plan); i++ {
		before, after := plan[i-1], plan[i]
		path := fmt.Sprintf("phases[%d].start", at[after.Phase])
		if _, planned := at[after.Phase]; !planned {
			path = fmt.Sprintf("phases[%d].end", at[before.Phase])
		}
		agreed.Require("4.1", before.End <= after.Start, notInOrder.At(path).Of(before.Phase, after.Phase))
	}
	return agreed.Ruling()
}

// merged is one plan for each phase, the newer where there are two, in the phases' order.
func merged(standing, newer []Planned) (plan []Planned) {
	for _, p := range All {
		is := func(planned Planned) bool { return planned.Phase == p }
		if i := slices.IndexFunc(newer, is); i >= 0 {
			plan = append(plan, newer[i])
		} else if i := slices.IndexFunc(standing, is); i >= 0 {
			plan = append(plan, standing[i])
		}
	}
	return plan
}

var (
	nothingPlanned = terms.Refusal{Code: "NOTHING_PLANNED", Path: "phases", Message: terms.Text{
		Danish:  "Mindst én fase skal være planlagt.",
		English: "At least one phase must be planned."}}
	plannedTwice = terms.Refusal{Code: "PLANNED_TWICE", Message: terms.Text{
		Danish:  "Fase %s må kun stå én gang i planen.",
		English: "Phase %s may stand only once in the plan."}}
	endsBeforeItStarts = terms.Refusal{Code: "ENDS_BEFORE_IT_STARTS", Message: terms.Text{
		Danish:  "Fase %s skal slutte på eller efter den dag, den begynder.",
		English: "Phase %s must end on or after the day it begins."}}
	notInOrder = terms.Refusal{Code: "NOT_IN_ORDER", Message: terms.Text{
		Danish:  "Fase %s skal slutte, før fase %s begynder, eller samme dag.",
		English: "Phase %s must end before phase %s begins, or on the same day."}}
)
