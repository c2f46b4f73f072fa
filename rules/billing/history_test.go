package billing

import (
	"fmt"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
)

func TestOfSeveralFactsOfAKindTheLaterRecordedHolds(t *testing.T) {
	h := fixed()
	h.Periods = append(h.Periods, Fact[day.Range]{"2020-01-01", day.Range{Start: "2023-02-01", End: "2026-01-31"}})
	h.Available = append(h.Available, Fact[Availability]{"2024-01-01", Availability{"2023-03-01", false}})
	h.Prices = append(h.Prices, Fact[Price]{"2020-01-01", Price{ValidFrom: "2023-01-01", Model: prices.Fixed, Amount: 1}})
	h.Figures = append(h.Figures, Fact[Figure]{"2020-01-01", Figure{2024, 7}})
	h.Closings = []Fact[day.Day]{{"2023-01-01", "2024-01-01"}, {"2022-01-01", day.Never}}
	f := h.Known()
	got := fmt.Sprintln(f.Period, f.AvailableFrom, inForce(f.Prices)[0].Amount, len(inForce(f.Prices)), countedIn(f.Figures).of(2024).Inhabitants, f.ClosedOn, f.VATRate)
	if want := "{2023-02-01 2026-01-31} 2023-01-01 0.0001 1 7 9999-12-31 0.25\n"; got != want {
		t.Errorf("known is\n%s, want\n%s", got, want)
	}
}

func TestAMunicipalityIsAPilotByPeriodAndFlag(t *testing.T) {
	period := day.Range{Start: "2023-01-01", End: "2023-06-30"}
	for _, c := range []struct {
		sentence string
		periods  []Fact[day.Range]
		flags    []Fact[bool]
		pilot    bool
	}{
		{"with both", []Fact[day.Range]{{"2022-01-01", period}}, []Fact[bool]{{"2022-01-01", true}}, true},
		{"without the flag", []Fact[day.Range]{{"2022-01-01", period}}, nil, false},
		{"with the flag taken back", []Fact[day.Range]{{"2022-01-01", period}}, []Fact[bool]{{"2022-01-01", true}, {"2022-01-01", false}}, false},
		{"without a period", nil, []Fact[bool]{{"2022-01-01", true}}, false},
	} {
		h := fixed()
		h.PilotPeriods, h.Pilots = c.periods, c.flags
		if got := h.Known().Pilot.Known(); got != c.pilot {
			t.Errorf("%s: a pilot is %v", c.sentence, got)
		}
	}
}

func TestAnExitIsFixedByWhatWasDecidedByThen(t *testing.T) {
	const exit = day.Day("2024-03-01")
	later := func(h *History) { // decided the day after
		h.Periods = append(h.Periods, Fact[day.Range]{"2024-03-02", day.Range{Start: "2030-01-01", End: "2030-12-31"}})
		h.Available = append(h.Available, Fact[Availability]{"2024-03-02", Availability{"2030-01-01", true}})
		h.Prices = append(h.Prices, Fact[Price]{"2024-03-02", Price{ValidFrom: "2030-01-01", Model: prices.Fixed, Amount: 1}})
		h.PilotPeriods = append(h.PilotPeriods, Fact[day.Range]{"2024-03-02", day.Range{Start: "2030-01-01", End: "2030-12-31"}})
		h.Pilots = append(h.Pilots, Fact[bool]{"2024-03-02", true})
		h.Figures = append(h.Figures, Fact[Figure]{"2024-03-02", Figure{2024, 7}})
	}
	for _, c := range []struct {
		sentence string
		but      func(*History)
		want     string
	}{
		{"what was decided by then", func(*History) {}, "{2023-01-01 2025-12-31} from 2023-01-01, 1 price, pilot false, 643613"},
		{"nothing decided later, but the figure", later, "{2023-01-01 2025-12-31} from 2023-01-01, 1 price, pilot false, 7"},
		{"what was decided that very day", func(h *History) {
			h.Available = append(h.Available, Fact[Availability]{exit, Availability{"2023-05-01", true}})
		},
			"{2023-01-01 2025-12-31} from 2023-05-01, 1 price, pilot false, 643613"},
		{"planned until it is confirmed", func(h *History) {
			h.Available = []Fact[Availability]{{"2022-01-01", Availability{"2023-06-01", false}}}
		},
			"{2023-01-01 2025-12-31} from 2023-06-01, 1 price, pilot false, 643613"},
		{"confirmed, though planned anew", func(h *History) {
			h.Available = append(h.Available, Fact[Availability]{"2022-02-01", Availability{"2023-06-01", false}})
		}, "{2023-01-01 2025-12-31} from 2023-01-01, 1 price, pilot false, 643613"},
		{"of a kind with none by then, today's, but never a pilot", func(h *History) { *h = History{Figures: h.Figures}; later(h) },
			"{2030-01-01 2030-12-31} from 2030-01-01, 1 price, pilot false, 7"},
		{"never available: the period's first day", func(h *History) { h.Available = nil }, "{2023-01-01 2025-12-31} from 2023-01-01, 1 price, pilot false, 643613"},
		{"a pilot decided by then", func(h *History) {
			h.PilotPeriods, h.Pilots = []Fact[day.Range]{{exit, day.Range{Start: "2023-01-01", End: "2023-12-31"}}}, []Fact[bool]{{exit, true}}
		}, "{2023-01-01 2025-12-31} from 2023-01-01, 1 price, pilot true, 643613"},
	} {
		h := fixed()
		c.but(&h)
		f := h.DecidedBy(exit)
		got := fmt.Sprintf("%v from %s, %d price, pilot %v, %d", f.Period, f.AvailableFrom, len(f.Prices), f.Pilot.Known(), countedIn(f.Figures).of(2024).Inhabitants)
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.sentence, got, c.want)
		}
	}
}

func TestAMunicipalityThatLeavesBeforeItHasTheSystemPaysForTheWholePeriod(t *testing.T) {
	h := fixed()
	h.Available, h.Exits = nil, []Fact[day.Day]{{"2023-01-01", "2023-02-01"}}
	wantAll(t, runs(t, h, nil, "2023-02-01"), "EXIT 2023-02-01 2023-01-01 2025-12-31 109500.00 []")
}
