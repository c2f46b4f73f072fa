package population

import (
	"slices"
	"testing"
)

// sums are StatBank's figures for the whole country less Christiansø (data/PROVENANCE.md).
var sums = map[int]int{
	2019: 5805991, 2020: 5822679, 2021: 5839955, 2022: 5873327,
	2023: 5932561, 2024: 5961158, 2025: 5992644, 2026: 6025511,
}

func sumsOf(figures []Figure) map[int]int {
	sums := map[int]int{}
	for _, f := range figures {
		sums[f.Year] += f.Inhabitants
	}
	return sums
}

func TestThe98MunicipalitiesAreEmbeddedWithTheirRegions(t *testing.T) {
	municipalities, _ := Embedded()
	regions := map[string]int{}
	for _, m := range municipalities {
		regions[m.RegionCode+" "+m.Region]++
	}
	if len(municipalities) != 98 {
		t.Errorf("%d municipalities", len(municipalities))
	}
	for region, want := range map[string]int{
		"1081 Region Nordjylland": 11, "1082 Region Midtjylland": 19, "1083 Region Syddanmark": 22,
		"1084 Region Hovedstaden": 29, "1085 Region Sjælland": 17,
	} {
		if regions[region] != want {
			t.Errorf("%s: %d municipalities, want %d", region, regions[region], want)
		}
	}
	if want := (Municipality{"101", "København", "1084", "Region Hovedstaden", "64942212"}); municipalities[0] != want {
		t.Errorf("the first is %+v", municipalities[0])
	}
}

func TestTheEmbeddedFiguresAddUpToTheCountryInEveryYear(t *testing.T) {
	municipalities, figures := Embedded()
	if len(figures) != 784 {
		t.Errorf("%d figures", len(figures))
	}
	codes := map[string]bool{}
	for _, m := range municipalities {
		codes[m.Code] = true
	}
	seen := map[Figure]bool{}
	for _, f := range figures {
		at := Figure{Municipality: f.Municipality, Year: f.Year}
		if !codes[f.Municipality] || seen[at] {
			t.Errorf("%+v has no municipality or comes twice", f)
		}
		seen[at] = true
	}
	got := sumsOf(figures)
	if len(got) != len(sums) {
		t.Errorf("the years are %v", got)
	}
	for year, want := range sums {
		if got[year] != want {
			t.Errorf("%d: %d, want %d", year, got[year], want)
		}
	}
}

func TestEveryCallGivesItsOwnEmbeddedData(t *testing.T) {
	first, _ := Embedded()
	first[0].Name = "changed"
	if second, _ := Embedded(); second[0].Name == "changed" {
		t.Error("the embedded data was changed by a reader")
	}
}

func TestDiffTellsNewChangedAndUnchanged(t *testing.T) {
	now := []Figure{{"101", 2025, 10}, {"101", 2026, 11}, {"147", 2026, 12}}
	file := []Figure{{"147", 2027, 13}, {"101", 2026, 20}, {"147", 2026, 12}}
	got := Diff(now, file)
	if !slices.Equal(got.New, []Figure{{"147", 2027, 13}}) ||
		!slices.Equal(got.Changed, []Change{{"101", 2026, 11, 20}}) || got.Unchanged != 1 {
		t.Errorf("%+v", got)
	}
}

func TestTheEmbeddedFiguresDifferInNothingFromThemselves(t *testing.T) {
	_, figures := Embedded()
	if c := Diff(figures, figures); c.New != nil || c.Changed != nil || c.Unchanged != 784 {
		t.Errorf("%d new, %d changed, %d unchanged", len(c.New), len(c.Changed), c.Unchanged)
	}
}
