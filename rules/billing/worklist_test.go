package billing

import (
	"fmt"
	"slices"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// toldWork is the items of a worklist, for people.
func toldWork(list []Work) (told []string) {
	for _, w := range list {
		told = append(told, fmt.Sprintf("%s %s %s %d ×%d since %s by %s", w.Kind, w.Project, w.Municipality, w.Year, w.Count, w.Since, w.Clause))
	}
	return told
}

// work is what is known of an agreement on a day.
func work(t *testing.T, municipality string, h History, issued []Invoice, today day.Day) AgreementWork {
	t.Helper()
	a := AgreementWork{Municipality: municipality}
	if err := a.WorkOf(h, issued, today); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestTheWorklistTellsWhatWaitsTheLongestFirst(t *testing.T) {
	fixed, counts := paysFixed("2023-01-01"), paysFixed("2023-01-01")
	counts.Prices[0].Value.Model, counts.Prices[0].Value.Amount = prices.PerInhabitant, 1_0000
	counts.Figures = []Fact[Figure]{{"2022-01-01", Figure{2023, 1000}}}
	unpriced := paysFixed("2023-03-01")
	unpriced.Prices = nil
	leaves := paysFixed("2023-01-01")
	leaves.Exits = []Fact[day.Day]{{"2023-02-01", "2024-03-01"}}
	issued := func(h History) []Invoice { return issuedBy(t, h, "2023-09-15") }
	offered := work(t, "106", fixed, issuedBy(t, fixed, "2024-02-15"), "2024-03-10")
	offered.Offered = "2024-01-01"

	const today = "2024-03-10"
	projects := []ProjectWork{{Slug: "alfa", Years: []int{2023, 2021, 2022, 2024}, Closed: []int{2022}, Agreements: []AgreementWork{
		work(t, "101", fixed, issued(fixed), today),
		work(t, "102", counts, issued(counts), today),
		work(t, "103", counts, issued(counts), today),
		work(t, "104", unpriced, nil, today),
		work(t, "105", leaves, issued(leaves), today),
		offered,
	}}, {Slug: "beta", Years: []int{2023}, Deviations: []terms.Deviation{{Clause: "5.12", Kind: terms.Waived}, {Clause: "5.10", Kind: terms.Waived}},
		Agreements: []AgreementWork{offered}}}
	want := []string{
		"PRICE_MISSING alfa 104 2023 ×1 since 2023-03-01 by 5.2",
		"INHABITANTS_MISSING   2024 ×2 since 2024-01-01 by 5.11",
		"CONSENT_WAITING alfa 106 0 ×1 since 2024-01-01 by 5.10",
		"YEAR_NOT_CLOSED alfa  2021 ×2 since 2022-01-01 by 5.12",
		"RUN_DUE alfa  0 ×3 since 2024-02-15 by 5.11",
		"HELD_BACK alfa  2024 ×2 since 2024-02-15 by 5.11",
		"EXIT_NOT_SETTLED alfa 105 2024 ×1 since 2024-03-01 by 5.8",
	}
	got := toldWork(Worklist(today, projects))
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	list := Worklist(today, projects)
	if !slices.IsSortedFunc(list, func(a, b Work) int { return compare(a.Since, b.Since) }) {
		t.Errorf("%q", toldWork(list))
	}
	for _, w := range list {
		if w.Message.Danish == "" || w.Message.English == "" || terms.Find(w.Clause) == nil {
			t.Errorf("%s says %q", w.Kind, w.Message)
		}
	}
}

func TestACorrectionIsDueSinceTheFactItComesOfWasRecorded(t *testing.T) {
	h := paysFixed("2023-01-01")
	issued := issuedBy(t, h, "2023-09-15")
	h.Prices = append(h.Prices, Fact[Price]{"2023-10-01", Price{ValidFrom: "2023-07-01", Model: prices.Fixed, Amount: 100_0000}})
	for recorded, want := range map[day.Day]string{
		"2023-10-04": "RUN_DUE alfa 101 0 ×1 since 2023-10-04 by 5.11",
		"2023-09-15": "RUN_DUE alfa 101 0 ×1 since 2023-09-15 by 5.11",
		"2023-09-14": "RUN_DUE alfa 101 0 ×1 since 2023-11-20 by 5.11", // what was known by the run it has reckoned with
		"":           "RUN_DUE alfa 101 0 ×1 since 2023-11-20 by 5.11",
	} {
		a := AgreementWork{Municipality: "101", Recorded: recorded}
		if err := a.WorkOf(h, issued, "2023-11-20"); err != nil {
			t.Fatal(err)
		}
		if got := toldWork(Worklist("2023-11-20", []ProjectWork{{Slug: "alfa", Agreements: []AgreementWork{a}}})); !slices.Equal(got, []string{want}) {
			t.Errorf("recorded on %s: %q, want %q", recorded, got, want)
		}
	}
}

func TestWhereAllIsDoneTheWorklistIsEmpty(t *testing.T) {
	h := paysFixed("2023-01-01")
	list := Worklist("2023-09-20", []ProjectWork{{Slug: "alfa", Years: []int{2023}, Agreements: []AgreementWork{
		work(t, "101", h, issuedBy(t, h, "2023-09-15"), "2023-09-20")}}})
	if len(list) > 0 {
		t.Error(toldWork(list))
	}
}
