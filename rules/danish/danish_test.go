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
	for given, want := range map[string]string{" ÆRØ ": "ærø", "Århus": "aarhus", "Aarhus": "aarhus"} {
		if got := Fold(given); got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
}
