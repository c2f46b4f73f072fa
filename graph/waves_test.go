package graph_test

import (
	"slices"
	"testing"

	"tilslutning/ent/db/waveplan"
	"tilslutning/ent/store"
)

func TestAWavePlannedAnewHasTheMunicipalitiesNamedThen(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	w.accedes("alfa", "751")
	first := in{"project": "alfa", "number": 1, "plannedOn": "2026-05-01", "municipalities": []string{"101", "751"}}
	w.done(kombit, "planWave", first)
	w.done(kombit, "planWave", w.but(first, in{"plannedOn": "2026-06-01", "municipalities": []string{"751"}}))
	w.wants(w.ask("", `{ project(slug: "alfa") { waves { number plannedOn agreements(first: 9) { edges { node { plannedAvailableFrom municipality { code } } } } } } }`),
		`{"project":{"waves":[{"number":1,"plannedOn":"2026-06-01","agreements":{"edges":[{"node":{"plannedAvailableFrom":"2026-06-01","municipality":{"code":"751"}}}]}}]}}`)
	plans, err := w.store.WavePlan.Query().Order(waveplan.ByID()).All(store.AsStore(t.Context()))
	if err != nil || len(plans) != 2 || plans[0].PlannedOn != "2026-05-01" || !slices.Equal(plans[0].Municipalities, []string{"101", "751"}) {
		t.Error("the first plan is not kept:", plans, err)
	}
}

func TestAVisitorHasNoName(t *testing.T) {
	w := newWorld(t)
	w.wants(w.ask("", `{ viewer { name organisation { name } roles readsAmounts } }`),
		`{"viewer":{"name":null,"organisation":null,"roles":[],"readsAmounts":false}}`)
}
