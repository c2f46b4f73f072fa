package graph

import (
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/decision"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/membership"
	"tilslutning/ent/db/person"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/seatevent"
	"tilslutning/ent/store"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/terms"
)

func (r *Resolver) openBody(ctx context.Context, in OpenBodyInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("openBody", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		same := tx.GovernanceBody.Query().Where(governancebody.KindEQ(in.Kind))
		facts := governance.OpenBodyFacts{
			Today: r.store.Today(), OpenedOn: in.OpenedOn, Kind: in.Kind, Name: in.Name,
			CalledOn: dayOr(in.CalledOn), Call: text(in.Call),
		}
		if in.Form != nil {
			facts.Form = *in.Form
		}
		create := tx.GovernanceBody.Create().SetKind(in.Kind).SetName(in.Name).SetOpenedOn(in.OpenedOn).
			SetNillableForm(in.Form).SetCalledOn(facts.CalledOn).SetNillableCall(in.Call)
		if in.Project != nil {
			p, err := tx.Project.Query().Where(project.Slug(*in.Project)).Only(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
			facts.InProject, facts.WithoutSteeringGroup, facts.Deviations = true, p.WithoutSteeringGroup, p.Deviations
			same.Where(governancebody.HasProjectWith(project.ID(p.ID)))
			create.SetProject(p)
		}
		exists, err := same.Exist(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts.Exists = exists
		ruling := governance.OpenBody(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, create.Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &BodyPayload{nil, out.Ruling}, err
	}
	return r.bodyPayload(ctx, firstOf(out, "GB"), out)
}

func (r *Resolver) bodyPayload(ctx context.Context, id string, out store.Outcome) (*BodyPayload, error) {
	b, err := r.store.GovernanceBody.Get(ctx, id)
	return &BodyPayload{b, out.Ruling}, err
}

// bodyWithProject loads a body with what the rules ask of its project.
func bodyWithProject(ctx context.Context, tx *db.Client, id string) (*db.GovernanceBody, error) {
	return tx.GovernanceBody.Query().Where(governancebody.ID(id)).WithProject().Only(ctx)
}

func deviationsOf(p *db.Project) []terms.Deviation {
	if p == nil {
		return nil
	}
	return p.Deviations
}

func (r *Resolver) recordMandate(ctx context.Context, in RecordMandateInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("recordMandate", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		b, err := bodyWithProject(ctx, tx, in.Body)
		if err != nil {
			return terms.Ruling{}, err
		}
		on := r.todayOr(in.DecidedOn)
		ruling := governance.RecordMandate(governance.MandateFacts{
			Today: r.store.Today(), DecidedOn: on, Body: bodyOf(b), Reference: in.Reference,
			MayBind: text(in.MayBind), Deviations: deviationsOf(b.Edges.Project),
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := tx.Mandate.Create().SetBody(b).SetReference(in.Reference).SetMayBind(text(in.MayBind)).SetDecidedOn(on).Exec(ctx); err != nil {
			return ruling, err
		}
		update := b.Update().SetMandate(in.Reference).SetMandatedOn(on)
		if bound := text(in.MayBind); bound != "" {
			return ruling, update.SetMayBind(bound).Exec(ctx)
		}
		return ruling, update.ClearMayBind().Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	return r.bodyPayload(ctx, in.Body, out)
}

func (r *Resolver) takeSeat(ctx context.Context, in TakeSeatInput) (*SeatPayload, error) {
	out, err := r.store.Change(ctx, act("takeSeat", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		person, err := personAtWork(ctx, tx, in.Person)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts, b, err := r.seatFacts(ctx, tx, in, person)
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

func (r *Resolver) seatFacts(ctx context.Context, tx *db.Client, in TakeSeatInput, person *db.Person) (governance.SeatFacts, *db.GovernanceBody, error) {
	facts := governance.SeatFacts{
		Today: r.store.Today(), From: in.From, Person: in.Person, Kind: in.SeatKind, AppointedBy: text(in.AppointedBy),
		AccessionDeadline: day.Never,
	}
	b, err := bodyWithProject(ctx, tx, in.Body)
	if err != nil {
		return facts, nil, err
	}
	facts.Body, facts.Title = bodyOf(b), person.Title
	facts.Organisation = governance.OrganisationKind(person.Edges.Organisation.Kind)
	facts.Agreement = seatAgreement(nil)
	facts.Others, err = seatsOf(store.AsStore(ctx), tx, b, nil)
	if p := b.Edges.Project; p != nil && err == nil {
		facts.AccessionDeadline, facts.Deviations = p.AccessionDeadline, p.Deviations
		if m := person.Edges.Organisation.Edges.Municipality; m != nil {
			a, err := agreementOf(ctx, tx, p.ID, m.ID)
			if err != nil {
				return facts, nil, err
			}
			facts.Agreement = seatAgreement(a)
		}
	}
	return facts, b, err
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
	return seatEvent(tx, m, kind, in.From, r.store.Today()).Exec(ctx)
}

func seatEvent(tx *db.Client, of *db.Membership, kind seatevent.Kind, on, decided day.Day) *db.SeatEventCreate {
	return tx.SeatEvent.Create().SetMembership(of).SetKind(kind).SetOn(on).SetDecidedOn(decided)
}

func (r *Resolver) approveSeats(ctx context.Context, in ApproveSeatsInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("approveSeats", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		b, err := bodyWithProject(ctx, tx, in.Body)
		if err != nil {
			return terms.Ruling{}, err
		}
		seats, nominations, err := nominated(ctx, tx, b, in.Seats)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts := governance.ApproveFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Body: bodyOf(b), CalledOn: b.CalledOn,
			Seats: nominations, Reason: text(in.Reason), Deviations: deviationsOf(b.Edges.Project),
		}
		facts.WithoutSteeringGroup = b.Edges.Project != nil && b.Edges.Project.WithoutSteeringGroup
		if facts.Decision, err = approvalOf(ctx, tx, b, in.Decision); err != nil {
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

func projectID(b *db.GovernanceBody) *string {
	if b.Edges.Project == nil {
		return nil
	}
	return &b.Edges.Project.ID
}

func (r *Resolver) leaveSeat(ctx context.Context, in LeaveSeatInput) (*SeatPayload, error) {
	out, err := r.store.Change(ctx, act("leaveSeat", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		seat, err := tx.Membership.Query().Where(membership.ID(in.Seat)).WithEvents().Only(store.AsStore(ctx))
		if err != nil {
			return terms.Ruling{}, err
		}
		from := seat.From
		if !from.Known() {
			from = nominatedOn(seat)
		}
		ruling := governance.Leave(governance.LeaveFacts{Today: r.store.Today(), To: in.To, From: from, Left: seat.To})
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := seatEvent(tx, seat, seatevent.KindLEFT, in.To, r.store.Today()).Exec(ctx); err != nil {
			return ruling, err
		}
		return ruling, seat.Update().SetTo(in.To).Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	return r.seatPayload(ctx, in.Seat, out)
}

func (r *Resolver) recordDecision(ctx context.Context, in RecordDecisionInput) (*DecisionPayload, error) {
	out, err := r.store.Change(ctx, act("recordDecision", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		facts := governance.DecideFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Kind: in.Kind, Outcome: in.Outcome,
			Text: text(in.Text), Reason: text(in.Reason),
		}
		create := tx.Decision.Create().SetKind(in.Kind).SetOutcome(in.Outcome).SetOn(facts.DecidedOn).
			SetNillableText(in.Text).SetNillableReason(in.Reason).SetDecidedOn(facts.DecidedOn)
		var about *db.Project
		if in.Project != nil {
			p, err := tx.Project.Query().Where(project.Slug(*in.Project)).Only(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
			about = p
		}
		if in.Body != nil {
			b, err := bodyWithProject(ctx, tx, *in.Body)
			if err != nil {
				return terms.Ruling{}, err
			}
			of := bodyOf(b)
			facts.Body = &of
			own := b.Edges.Project
			facts.OtherProject = own != nil && about != nil && own.ID != about.ID
			if about == nil {
				about = own
			}
			create.SetBodyID(b.ID)
		}
		if about != nil {
			facts.WithoutSteeringGroup, facts.Deviations = about.WithoutSteeringGroup, about.Deviations
			create.SetProject(about)
		}
		ruling := governance.Decide(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, create.Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &DecisionPayload{nil, out.Ruling}, err
	}
	d, err := r.store.Decision.Get(ctx, firstOf(out, "DE"))
	return &DecisionPayload{d, out.Ruling}, err
}
