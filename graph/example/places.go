package example

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"tilslutning/ent/store"
)

// place is one of the 98 municipalities.
type place struct {
	code, name, cvr  string
	inhabitants      int
	countedSince     int // the first year whose inhabitants are known
	id, organisation string
}

func loadPlaces(ctx context.Context, s *store.Store) ([]*place, error) {
	result, err := ask(ctx, s, `{municipalities(first:200){edges{node{id code name cvr inhabitants inhabitantsByYear{year} organisation{id}}}}}`, nil)
	if err != nil {
		return nil, err
	}
	var answer struct {
		Municipalities struct {
			Edges []struct {
				Node struct {
					ID, Code, Name, Cvr string
					Inhabitants         int
					InhabitantsByYear   []struct{ Year int }
					Organisation        struct{ ID string }
				}
			}
		}
	}
	if err := json.Unmarshal(result, &answer); err != nil {
		return nil, err
	}
	var places []*place
	for _, e := range answer.Municipalities.Edges {
		n := e.Node
		p := &place{code: n.Code, name: n.Name, cvr: n.Cvr, inhabitants: n.Inhabitants, id: n.ID, organisation: n.Organisation.ID}
		for i, figure := range n.InhabitantsByYear {
			if i == 0 || figure.Year < p.countedSince {
				p.countedSince = figure.Year
			}
		}
		places = append(places, p)
	}
	slices.SortFunc(places, byCode)
	return places, unless(len(places) > 0, "the database holds no municipalities")
}

// appeal is how much a pattern draws a municipality, from 0 to 1000.
func (p *place) appeal(of pattern) int {
	drawn := false
	switch of {
	case large:
		drawn = p.inhabitants >= 60_000
	case small:
		drawn = p.inhabitants < 40_000
	case west:
		drawn = p.west()
	case east:
		drawn = !p.west()
	case coast:
		drawn = slices.Contains(coastal, p.code)
	}
	if drawn {
		return 700
	}
	return min(p.inhabitants/1000, 400) // the larger take part in more
}

func (p *place) west() bool { return p.code >= "410" }

// coastal is the codes of municipalities with long open coasts.
var coastal = []string{"155", "217", "260", "270", "306", "326", "336", "360", "376", "390", "400", "440", "480", "482", "492",
	"563", "573", "665", "706", "707", "741", "760", "787", "810", "813", "825", "849", "860"}

// choose picks n municipalities that the pattern draws, by code.
func (w *writer) choose(n int, of pattern) []*place {
	scores := map[*place]int{}
	for _, p := range w.places {
		scores[p] = p.appeal(of) + w.rand.IntN(1000)
	}
	chosen := slices.Clone(w.places)
	slices.SortStableFunc(chosen, func(a, b *place) int { return scores[b] - scores[a] })
	chosen = chosen[:min(n, len(chosen))]
	slices.SortFunc(chosen, byCode)
	return chosen
}

// others are the municipalities that are not among those.
func (w *writer) others(chosen []*place) (others []*place) {
	for _, p := range w.places {
		if !slices.Contains(chosen, p) {
			others = append(others, p)
		}
	}
	return others
}

// some picks n of the places, in a random order.
func (w *writer) some(n int, of []*place) []*place {
	shuffled := slices.Clone(of)
	w.rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	return shuffled[:min(n, len(shuffled))]
}

func byCode(a, b *place) int { return strings.Compare(a.code, b.code) }

func codes(of []*place) (codes []string) {
	for _, p := range of {
		codes = append(codes, p.code)
	}
	return codes
}
