package danish

import (
	"slices"
	"testing"
)

func TestNamesStandInTheDanishOrder(t *testing.T) {
	names := []string{"Ærø", "Odense", "aabenraa", "Zealand", "Aalborg", "Øster", "allerød"}
	slices.SortFunc(names, func(a, b string) int {
		if SortKey(a) < SortKey(b) {
			return -1
		}
		return 1
	})
	want := []string{"allerød", "Odense", "Zealand", "Ærø", "Øster", "aabenraa", "Aalborg"}
	if !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}

func TestFoldingReachesDanishLetters(t *testing.T) {
	if got := Fold(" ÆRØ "); got != "ærø" {
		t.Error(got)
	}
}
