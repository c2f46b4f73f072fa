package graph

import (
	"context"
	"maps"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/membership"
	"tilslutning/ent/store"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/phases"
	"tilslutning/rules/terms"
)

// projectReports asks the rules how a project meets what is reported of it.
func (r *Resolver) projectReports(ctx context.Context, p *db.Project) ([]terms.Report, error) {
	bodies, err := r.bodies(ctx)
	if err != nil {
		return nil, err
	}
	facts := governance.ProjectFacts{
		PhaseIIBegun: p.Phase != phases.I, WithoutSteeringGroup: p.WithoutSteeringGroup, Deviations: p.Deviations,
	}
	for _, b := range bodies {
		if of := b.Edges.Project; of != nil && of.ID != p.ID {
			continue
		}
		switch b.Kind {
		case governance.Board:
			facts.Board = true
		case governance.PortfolioGroup:
			facts.PortfolioGroup = true
		case governance.SteeringGroup:
			facts.SteeringGroup = true
		case governance.ExpertGroup:
			facts.ExpertGroups++
		}
	}
	return governance.ForProject(facts), nil
}

// bodyReports does the same for a body as it stands today, with every seat: the rules tell nothing of
// nominated ones.
func (r *Resolver) bodyReports(ctx context.Context, obj *db.GovernanceBody) ([]terms.Report, error) {
	bodies, err := r.bodies(ctx)
	if err != nil {
		return nil, err
	}
	places, err := r.places(ctx)
	if err != nil {
		return nil, err
	}
	stands, err := r.standsByProject(ctx)
	if err != nil {
		return nil, err
	}
	b := bodies[obj.ID]
	facts := governance.BodyFacts{
		On: r.store.Today(), Body: bodyOf(b), CalledOn: b.CalledOn, AccessionDeadline: day.Never,
		Country: slices.Collect(maps.Values(places)),
	}
	agreements := map[string]governance.SeatAgreement{}
	if p := b.Edges.Project; p != nil {
		facts.AccessionDeadline, facts.Deviations = p.AccessionDeadline, p.Deviations
		for _, s := range stands[p.ID] {
			agreements[s.MunicipalityID] = governance.SeatAgreement{Status: s.Status, AccededOn: s.AccededOn, EndsOn: s.EndsOn}
		}
	}
	facts.Seats = seatsOf(b.Edges.Memberships, agreements, places)
	return governance.ForBody(facts), nil
}

type bodiesKey struct{}

// bodies is every body with its project and all its seats, by its id.
func (r *Resolver) bodies(ctx context.Context) (map[string]*db.GovernanceBody, error) {
	return once(ctx, bodiesKey{}, func() (map[string]*db.GovernanceBody, error) {
		all, err := r.store.GovernanceBody.Query().WithProject().
			WithMemberships(withOccupants).All(store.AsStore(ctx))
		byID := map[string]*db.GovernanceBody{}
		for _, b := range all {
			byID[b.ID] = b
		}
		return byID, err
	})
}

// withOccupants loads who sits in a seat, and for whom.
func withOccupants(q *db.MembershipQuery) { q.WithPerson().WithOrganisation() }

func bodyOf(b *db.GovernanceBody) governance.Body {
	return governance.Body{Kind: b.Kind, OpenedOn: b.OpenedOn}
}

// seatsOf is a body's seats as the rules see them: how far each municipality has come in the body's
// project, by its id, and where it lies.
func seatsOf(rows []*db.Membership, agreements map[string]governance.SeatAgreement, places map[string]governance.Place) []governance.Seat {
	var seats []governance.Seat
	for _, m := range rows {
		agreement, invited := agreements[m.MunicipalityID]
		if !invited {
			agreement = seatAgreement(nil)
		}
		seats = append(seats, governance.Seat{
			Person: m.Edges.Person.ID, Kind: m.SeatKind, Status: m.Status, ManagerLevel: m.ManagerLevel,
			Organisation: governance.OrganisationKind(m.Edges.Organisation.Kind), Title: m.Edges.Person.Title,
			Municipality: places[m.MunicipalityID], Agreement: agreement, From: m.From, To: m.To,
		})
	}
	return seats
}

// loadSeats is every seat of a body, former and nominated ones too.
func loadSeats(ctx context.Context, tx *db.Client, b *db.GovernanceBody) ([]governance.Seat, error) {
	query := tx.Membership.Query().Where(membership.BodyID(b.ID))
	withOccupants(query)
	rows, err := query.All(store.AsStore(ctx))
	return seatsOf(rows, nil, nil), err
}

func seatAgreement(a *db.Agreement) governance.SeatAgreement {
	if a == nil {
		return governance.SeatAgreement{AccededOn: day.Never, EndsOn: day.Never}
	}
	return governance.SeatAgreement{Status: a.Status, AccededOn: a.AccededOn, EndsOn: a.EndsOn}
}
