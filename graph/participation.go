package graph

import (
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/phases"
)

// participation counts a project's agreements on a day.
func participation(of []stand, on day.Day) *Participation {
	p := &Participation{}
	for _, s := range of {
		switch {
		case s.inForce(on) && s.AvailableFrom.By(on):
			p.Acceded++
			p.InUse++
		case s.inForce(on):
			p.Acceded++
			p.Waiting++
		case s.AccededOn.By(on):
			p.Left++
		}
	}
	return p
}

// nextStep is the earliest of what a project has planned after today; nothing once it has closed or ended.
func nextStep(p *db.Project, planned []*db.ProjectPhase, wave, today day.Day) *NextStep {
	if p.ClosedOn.By(today) || p.EndedOn.By(today) {
		return nil
	}
	var next *NextStep
	consider := func(kind NextStepKind, on day.Day) {
		if on.Known() && on > today && (next == nil || on < next.On) {
			next = &NextStep{Kind: kind, On: on}
		}
	}
	consider(NextStepKindAccessionDeadline, p.AccessionDeadline)
	consider(NextStepKindNextWave, wave)
	for _, phase := range planned {
		if phase.Phase.Number() == p.Phase.Number()+1 {
			consider(NextStepKindNextPhase, phase.PlannedStart)
		}
	}
	if p.Phase == phases.V && next == nil {
		consider(NextStepKindRepaymentEnds, p.RepaymentEnd)
	}
	return next
}

// statistics counts who takes part on a day, over the municipalities as they lie that day. Inhabitants
// says how many live in one in a year.
func statistics(stands []stand, places map[string]governance.Place, inhabitants func(municipality string, year int) int, on day.Day) *Statistics {
	inForce := map[string]bool{}
	s := &Statistics{On: on}
	for _, a := range stands {
		if a.inForce(on) {
			s.Agreements++
			inForce[a.MunicipalityID] = true
		}
	}
	s.Participants = len(inForce)
	regions, sizes := map[string]*StatisticsGroup{}, map[string]*StatisticsGroup{}
	for id, place := range places {
		size := governance.SizeOf(place.Inhabitants)
		for _, group := range []*StatisticsGroup{grouped(regions, place.Region), grouped(sizes, size.Code)} {
			group.Municipalities++
			if inForce[id] {
				group.Participants++
				group.Inhabitants += place.Inhabitants
			}
		}
		if inForce[id] {
			s.Inhabitants += place.Inhabitants
		}
	}
	for _, name := range sorted(regions) {
		s.ByRegion = append(s.ByRegion, regions[name])
	}
	for _, class := range governance.SizeClasses {
		s.BySizeClass = append(s.BySizeClass, grouped(sizes, class.Code))
	}
	s.ByYear = byYear(stands, inhabitants, on)
	return s
}

func grouped(groups map[string]*StatisticsGroup, name string) *StatisticsGroup {
	if groups[name] == nil {
		groups[name] = &StatisticsGroup{Name: name}
	}
	return groups[name]
}

func sorted(groups map[string]*StatisticsGroup) (names []string) {
	for name := range groups {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// byYear is the agreements at the end of each year from the first accession on; of the day's own
// year, on the day.
func byYear(stands []stand, inhabitants func(municipality string, year int) int, on day.Day) (years []*StatisticsYear) {
	first := on.Year() + 1
	for _, s := range stands {
		if s.AccededOn.By(on) {
			first = min(first, s.AccededOn.Year())
		}
	}
	for year := first; year <= on.Year(); year++ {
		end := min(on, day.EndOf(year))
		municipalities := map[string]bool{}
		y := &StatisticsYear{Year: year}
		for _, s := range stands {
			if s.inForce(end) {
				y.Agreements++
				municipalities[s.MunicipalityID] = true
			}
		}
		y.Participants = len(municipalities)
		for m := range municipalities {
			y.Inhabitants += inhabitants(m, year)
		}
		years = append(years, y)
	}
	return years
}

func (r *Resolver) todayOr(on *day.Day) day.Day {
	if on != nil {
		return *on
	}
	return r.store.Today()
}

// statisticsOf is one project's, or with "" all projects'.
func (r *Resolver) statisticsOf(ctx context.Context, project string, on day.Day) (*Statistics, error) {
	stands, err := r.stands(ctx)
	if err != nil {
		return nil, err
	}
	if project != "" {
		stands = slices.DeleteFunc(slices.Clone(stands), func(s stand) bool { return s.ProjectID != project })
	}
	places, err := r.loadPlaces(ctx, on)
	if err != nil {
		return nil, err
	}
	figures, err := r.figures(ctx)
	if err != nil {
		return nil, err
	}
	return statistics(stands, places, func(municipality string, year int) int {
		return inhabitantsIn(figures, municipality, year)
	}, on), nil
}
