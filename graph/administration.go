package graph

import (
	"context"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/auditentry"
	"tilslutning/ent/db/auditorigin"
	"tilslutning/ent/db/contactdetail"
	"tilslutning/ent/db/integratorclient"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/person"
	"tilslutning/ent/db/reading"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func (r *Resolver) registerClient(ctx context.Context, in RegisterClientInput) (*ClientPayload, error) {
	return r.onClient(ctx, in.Client, act("registerClient", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, c *db.IntegratorClient) (terms.Ruling, error) {
		facts := access.ClientFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Client: in.Client, Name: in.Name,
			CVR: in.Cvr, Roles: in.Roles, Registered: grantOf(c)}
		var err error
		if facts.Municipal, err = tx.Municipality.Query().Where(municipality.Cvr(in.Cvr)).Exist(ctx); err != nil {
			return terms.Ruling{}, err
		}
		ruling := access.RegisterClient(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, storeGrant(ctx, tx, c, facts, false)
	})
}

func (r *Resolver) revokeClient(ctx context.Context, in RevokeClientInput) (*ClientPayload, error) {
	return r.onClient(ctx, in.Client, act("revokeClient", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, c *db.IntegratorClient) (terms.Ruling, error) {
		facts := access.ClientFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Client: in.Client, Registered: grantOf(c)}
		ruling := access.RevokeClient(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		facts.Name, facts.CVR, facts.Roles = c.Name, c.Cvr, c.Roles
		return ruling, storeGrant(ctx, tx, c, facts, true)
	})
}

// onClient carries out an act on the client with that id at the identity provider, or nil where it is not
// registered, and answers with it as it is then.
func (r *Resolver) onClient(ctx context.Context, client string, a store.Act,
	work func(ctx context.Context, tx *db.Client, c *db.IntegratorClient) (terms.Ruling, error)) (*ClientPayload, error) {
	registered := integratorclient.Client(client)
	out, err := r.store.Change(ctx, a, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		c, err := found(tx.IntegratorClient.Query().Where(registered).Only(ctx))
		if err != nil {
			return terms.Ruling{}, err
		}
		return work(ctx, tx, c)
	})
	if err != nil {
		return nil, err
	}
	c, err := found(r.store.IntegratorClient.Query().Where(registered).Only(ctx))
	return &ClientPayload{c, out.Ruling}, err
}

func grantOf(c *db.IntegratorClient) *access.Grant {
	if c == nil || c.Revoked {
		return nil
	}
	return &access.Grant{Client: c.Client, Name: c.Name, CVR: c.Cvr, Roles: c.Roles}
}

// storeGrant stores the fact, and what holds now on the client, which it registers where c is nil.
func storeGrant(ctx context.Context, tx *db.Client, c *db.IntegratorClient, f access.ClientFacts, revoked bool) (err error) {
	if c == nil {
		c, err = tx.IntegratorClient.Create().SetClient(f.Client).SetName(f.Name).SetCvr(f.CVR).SetRoles(f.Roles).SetRevoked(revoked).Save(ctx)
	} else {
		c, err = c.Update().SetName(f.Name).SetCvr(f.CVR).SetRoles(f.Roles).SetRevoked(revoked).Save(ctx)
	}
	if err != nil {
		return err
	}
	return tx.ClientGrant.Create().SetClient(c).SetName(f.Name).SetCvr(f.CVR).SetRoles(f.Roles).SetRevoked(revoked).SetDecidedOn(f.DecidedOn).Exec(ctx)
}

// anonymous is the mark that stands for a person whose data was erased.
const anonymous = "Anonym"

func (r *Resolver) erasePerson(ctx context.Context, in ErasePersonInput) (*PersonPayload, error) {
	out, err := r.store.Change(ctx, act("erasePerson", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		p, err := tx.Person.Query().Where(person.ID(in.Person)).WithMemberships().Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts := access.ErasureFacts{Today: r.store.Today(), ErasedOn: p.ErasedOn}
		for _, m := range p.Edges.Memberships {
			facts.SeatsTo = append(facts.SeatsTo, m.To)
		}
		facts.ContactToday, err = p.QueryContactFor().
			Where(agreement.StatusNEQ(accession.Withdrawn), agreement.EndsOnGT(facts.Today)).Exist(store.AsStore(ctx))
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := access.Erase(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, erase(ctx, tx, p.ID, facts.Today)
	})
	if err != nil {
		return nil, err
	}
	p, err := r.store.Person.Get(ctx, in.Person)
	return &PersonPayload{p, out.Ruling}, err
}

// erase leaves an anonymous mark of a person.
func erase(ctx context.Context, tx *db.Client, id string, on day.Day) error {
	if _, err := tx.ContactDetail.Delete().Where(contactdetail.HasPersonWith(person.ID(id))).Exec(ctx); err != nil {
		return err
	}
	return tx.Person.UpdateOneID(id).SetName(anonymous).SetTitle(anonymous).ClearSubject().SetErasedOn(on).Exec(ctx)
}

// forgetContact erases a former contact person whom nothing else needs: neither a seat nor a system.
func forgetContact(ctx context.Context, tx *db.Client, former *db.Person, on day.Day) error {
	if former == nil || former.ErasedOn.Known() {
		return nil
	}
	needed, err := tx.Person.Query().Where(person.ID(former.ID), person.Or(person.HasMemberships(), person.HasContactFor())).Exist(store.AsStore(ctx))
	if needed || err != nil {
		return err
	}
	return erase(store.AsStore(ctx), tx, former.ID, on)
}

func (r *Resolver) eraseTraces(ctx context.Context, in EraseTracesInput) (*TracesPayload, error) {
	var erased *int
	out, err := r.store.Change(ctx, act("eraseTraces", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		ruling := access.EraseTraces(r.store.Today(), in.Before)
		if !ruling.Allowed() {
			return ruling, nil
		}
		n, err := tracesBefore(store.AsStore(ctx), tx, in.Before.Begin())
		erased = &n
		return ruling, err
	})
	if err != nil {
		return nil, err
	}
	return &TracesPayload{erased, out.Ruling}, nil
}

// tracesBefore deletes where acts came from and who read contact data before the instant, and counts them.
func tracesBefore(ctx context.Context, tx *db.Client, end time.Time) (int, error) {
	origins, err := tx.AuditOrigin.Delete().Where(auditorigin.HasEntryWith(auditentry.AtLT(end))).Exec(ctx)
	if err != nil {
		return 0, err
	}
	readings, err := tx.Reading.Delete().Where(reading.AtLT(end)).Exec(ctx)
	return origins + readings, err
}
