package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/membership"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/phases"
	"tilslutning/rules/terms"
)

// projectReports loads the facts of what is reported on a project, and asks the rules.
func (r *Resolver) projectReports(ctx context.Context, obj *db.Project) ([]terms.Report, error) {
	p, err := r.store.Project.Query().Where(project.ID(obj.ID)).WithBodies().Only(ctx)
	if err != nil {
		return nil, err
	}
	shared, err := r.store.GovernanceBody.Query().Where(governancebody.KindIn(governance.Board, governance.PortfolioGroup)).All(ctx)
	if err != nil {
		return nil, err
	}
	facts := governance.ProjectFacts{
		PhaseIIBegun: p.Phase != phases.I, WithoutSteeringGroup: p.WithoutSteeringGroup, Deviations: p.Deviations,
	}
	for _, b := range append(shared, p.Edges.Bodies...) {
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

// bodyReports does the same for a body.
func (r *Resolver) bodyReports(ctx context.Context, obj *db.GovernanceBody) ([]terms.Report, error) {
	facts, err := r.bodyFacts(ctx, r.store.Client, obj.ID)
	if err != nil {
		return nil, err
	}
	return governance.ForBody(facts), nil
}

// bodyFacts is a body as it stands today, with every seat: the rules tell nothing of nominated ones.
func (r *Resolver) bodyFacts(ctx context.Context, client *db.Client, id string) (governance.BodyFacts, error) {
	ctx = store.AsStore(ctx)
	b, err := client.GovernanceBody.Query().Where(governancebody.ID(id)).WithProject().Only(ctx)
	if err != nil {
		return governance.BodyFacts{}, err
	}
	facts := governance.BodyFacts{
		On: r.store.Today(), Body: bodyOf(b), CalledOn: b.CalledOn, AccessionDeadline: day.Never,
	}
	places, err := r.places(ctx)
	if err != nil {
		return facts, err
	}
	for _, place := range places {
		facts.Country = append(facts.Country, place)
	}
	if p := b.Edges.Project; p != nil {
		facts.AccessionDeadline, facts.Deviations = p.AccessionDeadline, p.Deviations
	}
	facts.Seats, err = seatsOf(ctx, client, b, places)
	return facts, err
}

func bodyOf(b *db.GovernanceBody) governance.Body {
	return governance.Body{Kind: b.Kind, OpenedOn: b.OpenedOn}
}

// seatsOf is every seat of a body, with how far its municipality has come in the body's project.
func seatsOf(ctx context.Context, client *db.Client, b *db.GovernanceBody, places map[string]governance.Place) ([]governance.Seat, error) {
	rows, err := client.Membership.Query().Where(membership.BodyID(b.ID)).WithPerson().WithOrganisation().All(ctx)
	if err != nil {
		return nil, err
	}
	agreements := map[string]*db.Agreement{}
	if b.Edges.Project != nil {
		all, err := client.Agreement.Query().Where(agreement.ProjectID(b.Edges.Project.ID)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, a := range all {
			agreements[a.MunicipalityID] = a
		}
	}
	var seats []governance.Seat
	for _, m := range rows {
		seat := governance.Seat{
			Person: m.Edges.Person.ID, Kind: m.SeatKind, Status: m.Status, ManagerLevel: m.ManagerLevel,
			Organisation: governance.OrganisationKind(m.Edges.Organisation.Kind), Title: m.Edges.Person.Title,
			Municipality: places[m.MunicipalityID], Agreement: seatAgreement(agreements[m.MunicipalityID]),
			From: m.From, To: m.To,
		}
		seats = append(seats, seat)
	}
	return seats, nil
}

func seatAgreement(a *db.Agreement) governance.SeatAgreement {
	if a == nil {
		return governance.SeatAgreement{AccededOn: day.Never, EndsOn: day.Never}
	}
	return governance.SeatAgreement{Status: a.Status, AccededOn: a.AccededOn, EndsOn: a.EndsOn}
}
