package store

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/integratorclient"
	"tilslutning/ent/db/membership"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/person"
	"tilslutning/rules/access"
	"tilslutning/rules/governance"
)

// Viewer is who a login is today: the municipality with its CVR number, the person with its sub, and
// the seats that person has. Claim values that do not count for its organisation are ignored: KOMBIT's
// roles count with KOMBIT's own CVR number alone.
func (s *Store) Viewer(ctx context.Context, l access.Login, kombit string) (v access.Viewer, ignored []string, err error) {
	ctx = AsStore(ctx)
	v = access.Viewer{Subject: l.Subject, Name: l.Name, CVR: l.CVR}
	if l.CVR != "" {
		own, err := found(s.Municipality.Query().Where(municipality.Cvr(l.CVR)).Select(municipality.FieldID).Only(ctx))
		if err != nil {
			return access.Viewer{}, nil, err
		}
		if own != nil {
			v.Municipality = own.ID
		}
	}
	v.Roles, ignored = l.Counting(kombit, v.Municipality != "")
	return v, ignored, s.seat(ctx, &v)
}

// seat fills in the person that the viewer is, and where that person has a seat today.
func (s *Store) seat(ctx context.Context, v *access.Viewer) error {
	who, err := found(s.Person.Query().Where(person.Subject(v.Subject)).Select(person.FieldID).Only(ctx))
	if err != nil || who == nil {
		return err
	}
	v.Person = who.ID
	seats, err := s.Membership.Query().Where(membership.HasPersonWith(person.ID(who.ID)),
		membership.StatusNEQ(governance.Nominated), membership.FromLTE(s.Today()), membership.ToGTE(s.Today())).
		WithBody(func(q *db.GovernanceBodyQuery) {
			q.WithProject().Select(governancebody.FieldID, governancebody.FieldKind)
		}).All(ctx)
	for _, m := range seats {
		v.Bodies = append(v.Bodies, m.Edges.Body.ID)
		if m.Edges.Body.Kind == governance.SteeringGroup {
			v.Steering = append(v.Steering, m.Edges.Body.Edges.Project.ID)
		}
	}
	return err
}

// Grant is the most that an integrator's client may be; nil where it is not registered, or revoked.
func (s *Store) Grant(ctx context.Context, client string) (*access.Grant, error) {
	c, err := found(s.IntegratorClient.Query().Where(integratorclient.Client(client), integratorclient.Revoked(false)).Only(AsStore(ctx)))
	if err != nil || c == nil {
		return nil, err
	}
	return &access.Grant{Client: c.Client, Name: c.Name, CVR: c.Cvr, Roles: c.Roles}, nil
}

// found is the row, or nil where there is none.
func found[T any](row *T, err error) (*T, error) {
	if db.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}
