package graph

import (
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/decision"
	"tilslutning/ent/db/membership"
	"tilslutning/ent/db/person"
	"tilslutning/ent/db/seatevent"
	"tilslutning/ent/store"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/terms"
)

func (r *Resolver) takeSeat(ctx context.Context, in TakeSeatInput) (*SeatPayload, error) {
	out, err := r.store.Change(ctx, act("takeSeat", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		person, err := personAtWork(ctx, tx, in.Person)
		if err != nil {
			return terms.Ruling{}, err
		}
		b, err := bodyWithProject(ctx, tx, in.Body)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts, err := r.seatFacts(ctx, tx, b, in, person)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := governance.TakeSeat(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, r.storeSeat(ctx, tx, in, b, person)
	})
	if err != nil || !out.Allowed() {
		return &SeatPayload{nil, out.Ruling}, err
	}
	return r.seatPayload(ctx, firstOf(out, "MS"), out)
}

func (r *Resolver) seatPayload(ctx context.Context, id string, out store.Outcome) (*SeatPayload, error) {
	m, err := r.store.Membership.Get(ctx, id)
	return &SeatPayload{m, out.Ruling}, err
}

// personAtWork is a person with the organisation, and the municipality that it may be.
func personAtWork(ctx context.Context, tx *db.Client, id string) (*db.Person, error) {
	return tx.Person.Query().Where(person.ID(id)).
		WithOrganisation(func(q *db.OrganisationQuery) { q.WithMunicipality() }).Only(ctx)
}

// seatFacts is about a person at work, or about nobody in particular where there is none.
func (r *Resolver) seatFacts(ctx context.Context, tx *db.Client, b *db.GovernanceBody, in TakeSeatInput, person *db.Person) (facts governance.SeatFacts, err error) {
	facts = governance.SeatFacts{
		Today: r.store.Today(), From: in.From, Body: bodyOf(b), Person: in.Person, Kind: in.SeatKind, AppointedBy: text(in.AppointedBy),
		AccessionDeadline: day.Never, Agreement: seatAgreement(nil),
	}
	p := b.Edges.Project
	if p != nil {
		facts.AccessionDeadline, facts.Deviations = p.AccessionDeadline, p.Deviations
	}
	if facts.Others, err = loadSeats(ctx, tx, b); err != nil || person == nil {
		return facts, err
	}
	facts.Title, facts.Erased, facts.Organisation = person.Title, person.ErasedOn.Known(), governance.OrganisationKind(person.Edges.Organisation.Kind)
	if m := person.Edges.Organisation.Edges.Municipality; m != nil && p != nil {
		a, err := agreementOf(ctx, tx, p.ID, m.ID)
		if err != nil {
			return facts, err
		}
		facts.Agreement = seatAgreement(a)
	}
	return facts, nil
}

func (r *Resolver) storeSeat(ctx context.Context, tx *db.Client, in TakeSeatInput, b *db.GovernanceBody, person *db.Person) error {
	create := tx.Membership.Create().SetBodyID(b.ID).SetPersonID(in.Person).SetOrganisation(person.Edges.Organisation).
		SetSeatKind(in.SeatKind).SetNillableManagerLevel(in.ManagerLevel).SetNillableAppointedBy(in.AppointedBy)
	if m := person.Edges.Organisation.Edges.Municipality; m != nil {
		create.SetMunicipalityID(m.ID)
	}
	kind := seatevent.KindAPPOINTED
	if b.Kind == governance.ExpertGroup {
		kind = seatevent.KindNOMINATED
		create.SetStatus(governance.Nominated)
	} else {
		create.SetStatus(governance.Appointed).SetFrom(in.From)
	}
	m, err := create.Save(ctx)
	if err != nil {
		return err
	}
	if err := seatEvent(tx, m, kind, in.From, r.store.Today()).Exec(ctx); err != nil {
		return err
	}
	if b.Kind == governance.SteeringGroup {
		return keepSeats(ctx, tx, b.Edges.Project)
	}
	return nil
}

func seatEvent(tx *db.Client, of *db.Membership, kind seatevent.Kind, on, decided day.Day) *db.SeatEventCreate {
	return tx.SeatEvent.Create().SetMembership(of).SetKind(kind).SetOn(on).SetDecidedOn(decided)
}

// approveFacts comes with the seats, in the input's order.
func (r *Resolver) approveFacts(ctx context.Context, tx *db.Client, b *db.GovernanceBody, in ApproveSeatsInput) (governance.ApproveFacts, []*db.Membership, error) {
	facts := governance.ApproveFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Body: bodyOf(b), CalledOn: b.CalledOn,
		Reason: text(in.Reason), Deviations: deviationsOf(b.Edges.Project),
	}
	facts.WithoutSteeringGroup = b.Edges.Project != nil && b.Edges.Project.WithoutSteeringGroup
	seats, nominations, err := nominated(ctx, tx, b, in.Seats)
	if err != nil {
		return facts, nil, err
	}
	facts.Seats = nominations
	facts.Decision, err = approvalOf(ctx, tx, b, in.Decision)
	return facts, seats, err
}

func (r *Resolver) approveSeats(ctx context.Context, in ApproveSeatsInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("approveSeats", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		b, err := bodyWithProject(ctx, tx, in.Body)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts, seats, err := r.approveFacts(ctx, tx, b, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := governance.ApproveSeats(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, storeApproval(ctx, tx, in, b, seats, facts)
	})
	if err != nil {
		return nil, err
	}
	return r.bodyPayload(ctx, in.Body, out)
}

// nominated loads the seats in the input's order, as rows and as the rules see them.
func nominated(ctx context.Context, tx *db.Client, b *db.GovernanceBody, ids []string) ([]*db.Membership, []governance.Nomination, error) {
	rows, err := tx.Membership.Query().Where(membership.IDIn(ids...)).WithEvents().All(store.AsStore(ctx))
	if err != nil {
		return nil, nil, err
	}
	var seats []*db.Membership
	var nominations []governance.Nomination
	for i, id := range ids {
		at := slices.IndexFunc(rows, func(m *db.Membership) bool { return m.ID == id })
		if at < 0 {
			return nil, nil, badInput("seats[%d]: there is no such seat", i)
		}
		seat := rows[at]
		n := governance.Nomination{Status: seat.Status, OtherBody: seat.BodyID != b.ID, NominatedOn: nominatedOn(seat), Left: seat.To}
		seats, nominations = append(seats, seat), append(nominations, n)
	}
	return seats, nominations, nil
}

// nominatedOn is the day a seat was nominated; its events are loaded.
func nominatedOn(seat *db.Membership) day.Day {
	for _, e := range seat.Edges.Events {
		if e.Kind == seatevent.KindNOMINATED {
			return e.On
		}
	}
	return seat.From
}

// leftOn is the last day of a seat that was left; Never while it was not. Its events are loaded.
func leftOn(seat *db.Membership) day.Day {
	for _, e := range seat.Edges.Events {
		if e.Kind == seatevent.KindLEFT {
			return e.On
		}
	}
	return day.Never
}

// keepSeats derives anew when the municipal seats in a project's steering group end (3.6). It is the
// product's own bookkeeping, whoever acts.
func keepSeats(ctx context.Context, tx *db.Client, p *db.Project) error {
	ctx = store.AsStore(ctx)
	steering, err := steeringGroup(ctx, tx, p)
	if err != nil || steering == nil {
		return err
	}
	seats, err := tx.Membership.Query().Where(membership.BodyID(steering.ID), membership.MunicipalityIDNotNil()).WithEvents().All(ctx)
	if err != nil {
		return err
	}
	for _, seat := range seats {
		a, err := agreementOf(ctx, tx, p.ID, seat.MunicipalityID)
		if err != nil {
			return err
		}
		ends := governance.Ends(leftOn(seat), seat.From, p.AccessionDeadline, seatAgreement(a), p.Deviations)
		if ends == seat.To {
			continue
		}
		if err := seat.Update().SetTo(ends).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// approvalOf is the decision as the rules see it; nil without one.
func approvalOf(ctx context.Context, tx *db.Client, b *db.GovernanceBody, id *string) (*governance.Approval, error) {
	if id == nil {
		return nil, nil
	}
	d, err := tx.Decision.Query().Where(decision.ID(*id)).
		WithBody(func(q *db.GovernanceBodyQuery) { q.WithProject() }).Only(ctx)
	if err != nil {
		return nil, err
	}
	by := d.Edges.Body
	same := by != nil && by.Kind == governance.SteeringGroup && b.Edges.Project != nil &&
		by.Edges.Project != nil && by.Edges.Project.ID == b.Edges.Project.ID
	return &governance.Approval{On: d.On, Kind: d.Kind, Outcome: d.Outcome, BySteeringGroup: same}, nil
}

// storeApproval stores who approved: the steering group's decision, or the project owner's, which
// is recorded with its public reason (3.12).
func storeApproval(ctx context.Context, tx *db.Client, in ApproveSeatsInput, b *db.GovernanceBody, seats []*db.Membership, facts governance.ApproveFacts) error {
	by := text(in.Decision)
	if by == "" {
		d, err := tx.Decision.Create().SetNillableProjectID(projectID(b)).SetKind(governance.Composition).
			SetOutcome(governance.OutcomeApproved).SetOn(facts.DecidedOn).SetReason(facts.Reason).SetDecidedOn(facts.DecidedOn).Save(ctx)
		if err != nil {
			return err
		}
		by = d.ID
	}
	for _, seat := range seats {
		if err := seatEvent(tx, seat, seatevent.KindAPPROVED, facts.DecidedOn, facts.DecidedOn).Exec(ctx); err != nil {
			return err
		}
		if err := seat.Update().SetStatus(governance.Approved).SetFrom(facts.DecidedOn).SetDecisionID(by).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// seatToLeave loads a seat with what happened to it.
func seatToLeave(ctx context.Context, tx *db.Client, id string) (*db.Membership, error) {
	return tx.Membership.Query().Where(membership.ID(id)).WithEvents().Only(store.AsStore(ctx))
}

func (r *Resolver) leaveFacts(seat *db.Membership, in LeaveSeatInput) governance.LeaveFacts {
	from := seat.From
	if !from.Known() {
		from = nominatedOn(seat)
	}
	return governance.LeaveFacts{Today: r.store.Today(), To: in.To, From: from, Left: leftOn(seat)}
}

func (r *Resolver) leaveSeat(ctx context.Context, in LeaveSeatInput) (*SeatPayload, error) {
	out, err := r.store.Change(ctx, act("leaveSeat", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		seat, err := seatToLeave(ctx, tx, in.Seat)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := governance.Leave(r.leaveFacts(seat, in))
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := seatEvent(tx, seat, seatevent.KindLEFT, in.To, r.store.Today()).Exec(ctx); err != nil {
			return ruling, err
		}
		return ruling, seat.Update().SetTo(min(in.To, seat.To)).Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	return r.seatPayload(ctx, in.Seat, out)
}
