package terms

import (
	"slices"
	"testing"
)

var missing = Refusal{Code: "MISSING", Path: "on", Message: Text{"Der mangler %d.", "%d are missing."}}

func TestAConditionThatFailsRefusesUnderItsClause(t *testing.T) {
	agreed := Under(nil)
	agreed.Require("8.2", false, missing)
	agreed.Require("9.1", true, missing)
	if got := agreed.Ruling(); got.Allowed() || len(got.Refusals) != 1 || got.Refusals[0].Clause != "8.2" {
		t.Error(got)
	}
}

func TestAllThatFailsIsSaidAtOnceAndInOrder(t *testing.T) {
	agreed := Under(nil)
	for _, clause := range []ClauseID{"8.1", "", "9.1"} {
		agreed.Require(clause, false, missing)
	}
	var got []ClauseID
	for _, r := range agreed.Ruling().Refusals {
		got = append(got, r.Clause)
	}
	if want := []ClauseID{"8.1", "", "9.1"}; !slices.Equal(got, want) {
		t.Errorf("refused by %q, want %q", got, want)
	}
}

func TestAWaivedClauseIsNotEnforcedAndIsCitedOnce(t *testing.T) {
	waiver := Deviation{Clause: "8.2", Kind: Waived}
	agreed := Under([]Deviation{waiver, {Clause: "9.1", Kind: Waived}})
	agreed.Require("8.2", false, missing)
	agreed.Require("8.2", false, missing)
	if got := agreed.Ruling(); !got.Allowed() || !slices.Equal(got.Deviations, []Deviation{waiver}) {
		t.Error("want the waiver of the clause applied, and no other:", got)
	}
}

func TestOfAProjectFromBeforeTheTermsNoClauseIsEnforced(t *testing.T) {
	agreed := Under([]Deviation{BeforeTheTerms})
	agreed.Require("8.2", false, missing)
	agreed.Require("9.1", false, missing)
	if got := agreed.Ruling(); !got.Allowed() || !slices.Equal(got.Deviations, []Deviation{BeforeTheTerms}) {
		t.Error("want clause 1.1 cited, once:", got)
	}
	agreed.Require("", false, missing)
	if agreed.Ruling().Allowed() {
		t.Error("the product's own rules hold for every project")
	}
	if Hold([]Deviation{BeforeTheTerms}) || !Hold([]Deviation{{Clause: "8.2", Kind: Waived}}) {
		t.Error("the terms hold for every project but those from before them")
	}
}

func TestAWordingIsCitedAndTheClauseStillHolds(t *testing.T) {
	wording := Deviation{Clause: "9.1", Kind: Wording, Text: "Se bilag 4."}
	agreed := Under([]Deviation{wording})
	agreed.Require("9.1", false, missing)
	if got := agreed.Ruling(); got.Allowed() || !slices.Equal(got.Deviations, []Deviation{wording}) {
		t.Error(got)
	}
}

func TestAParameterReplacesTheUsualNumberAndIsCited(t *testing.T) {
	if got := Under(nil).Number("5.5", 2); got != 2 {
		t.Error("without a deviation the number is", got)
	}
	three := Deviation{Clause: "5.5", Kind: Parameter, Value: 3}
	agreed := Under([]Deviation{three})
	if got := agreed.Number("5.5", 2); got != 3 {
		t.Error("with a deviation the number is", got)
	}
	if got := agreed.Ruling().Deviations; !slices.Equal(got, []Deviation{three}) {
		t.Error("cited:", got)
	}
}

func TestTheProductsOwnRuleIsNeverWaived(t *testing.T) {
	agreed := Under([]Deviation{{Clause: "", Kind: Waived}})
	agreed.Require("", false, missing)
	if got := agreed.Ruling(); got.Allowed() || len(got.Deviations) != 0 {
		t.Error(got)
	}
}

func TestAClauseThatIsNotInTheCatalogueStopsTheRule(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a rule named clause 9.99, and went on")
		}
	}()
	Under(nil).Require("9.99", true, missing)
}

func TestARefusalIsFilledInAndMovedWithoutChangingTheOriginal(t *testing.T) {
	got := missing.Of(2).At("municipalities[3]")
	if got.Message != (Text{"Der mangler 2.", "2 are missing."}) || got.Path != "municipalities[3]" {
		t.Error(got)
	}
	if missing.Path != "on" || missing.Message.Danish != "Der mangler %d." {
		t.Error("the original has become", missing)
	}
}
