package graph_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// news is the newest of each sort that the user may see, as "sort day recorded name", sorted.
func (w *world) news(user string) (told []string) {
	w.Helper()
	all, err := graph.NewsOf(access.With(w.Context(), w.viewer(user)), w.store, 50)
	check(err)
	slices.SortFunc(all, func(a, b graph.News) int {
		return cmp.Or(cmp.Compare(a.Sort, b.Sort), a.Recorded.Compare(b.Recorded), cmp.Compare(a.Name, b.Name))
	})
	for _, n := range all {
		told = append(told, strings.Join([]string{string(n.Sort), string(n.On), string(day.Of(n.Recorded)), n.Name}, " "))
	}
	return told
}

// wantsNews wants exactly that news of a sort.
func (w *world) wantsNews(sort graph.NewsSort, want ...string) {
	w.Helper()
	var got []string
	for _, n := range w.news("") {
		if of, rest, _ := strings.Cut(n, " "); of == string(sort) {
			got = append(got, rest)
		}
	}
	if !slices.Equal(got, want) {
		w.Errorf("%s\n got %q\nwant %q", sort, got, want)
	}
}

func TestNewsHasTheDayItIsOfAndTheDayItWasRecorded(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	agreement := w.invited("alfa", "101")
	w.today = "2025-06-20"
	w.done("101.signatory", "accede", in{"agreement": agreement, "decidedOn": "2025-06-10"})
	w.body("EXPERT_GROUP", "alfa", in{"name": "Fagfolk", "openedOn": "2025-06-12", "calledOn": "2025-06-12"})
	w.done(kombit, "recordDecision", in{"body": w.body("KL_BOARD", ""), "kind": "FUTURE", "outcome": "APPROVED", "text": "Besluttet.", "decidedOn": "2025-06-20"})
	w.wantsNews(graph.Accession, "2025-06-10 2025-06-20 København")
	w.wantsNews(graph.Called, "2025-06-12 2025-06-20 Fagfolk")
	if got := w.news(""); !slices.Equal(got, w.news("kombit.admin")) || len(got) < 5 {
		t.Errorf("%q", got)
	}
}

func TestAnInvitedOrWithdrawnMunicipalityIsNoNews(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	w.invited("alfa", "147")
	w.withdraws("alfa", "751")
	w.wantsNews(graph.Accession)
	w.accedes("alfa", "751")
	w.wantsNews(graph.Accession, "2025-06-01 2025-06-01 Aarhus")
}

func TestAClosingTakenBackIsNoAccession(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa")
	w.fixed("alfa")
	w.uses("alfa", "101")
	before := w.news("")
	board := w.body("BOARD", "")
	w.today = "2026-02-15"
	w.done(kombit, "closeProject", in{"project": "alfa", "on": "2026-04-01", "decision": w.closing(board)})
	w.done(kombit, "closeProject", in{"project": "alfa", "decision": w.closing(board)})
	of := func(n string) bool { return !strings.HasPrefix(n, "accession") }
	after := slices.DeleteFunc(w.news(""), of)
	if before = slices.DeleteFunc(before, of); len(before) != 1 || !slices.Equal(before, after) {
		t.Errorf("%q became %q", before, after)
	}
}

func TestAnExitIsNewsOnceItIsDeclaredAndAgainWhenItIsMoved(t *testing.T) {
	w := newWorld(t)
	w.charging("alfa")
	agreement := w.uses("alfa", "101")
	w.wantsNews(graph.Departure)
	first := w.today
	w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": "2027-01-01"})
	w.wantsNews(graph.Departure, "2027-01-01 "+string(first)+" København")
	w.today = first.Plus(1)
	w.done("101.signatory", "exitAgreement", in{"agreement": agreement, "on": "2028-01-01"})
	w.wantsNews(graph.Departure, "2028-01-01 "+string(w.today)+" København")
}

func TestOfEachSortOfNewsTheLatestRecordedComeFirst(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	board := w.body("KL_BOARD", "", in{"openedOn": "2025-01-01"})
	decides := func(on string) { w.decides(board, "FUTURE", in{"decidedOn": on}) }
	decides("2025-05-01")
	w.today = "2025-06-02"
	decides("2025-02-01")
	all, err := graph.NewsOf(t.Context(), w.store, 1)
	check(err)
	for _, n := range all {
		if n.Sort == graph.Decided && (n.On != "2025-02-01" || !n.Recorded.Equal(day.Day("2025-06-02").Noon())) {
			t.Errorf("%+v", n)
		}
	}
}
