package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/person"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
)

type contactsKey struct{}

// contact is the person's mail and telephone, or nil. That another's was shown is kept before the answer
// goes out: see keepReadings.
func (r *Resolver) contact(ctx context.Context, of *db.Person) (*db.ContactDetail, error) {
	byPerson, err := once(ctx, contactsKey{}, func() (map[string]*db.ContactDetail, error) {
		all, err := r.store.ContactDetail.Query().WithPerson(func(q *db.PersonQuery) { q.Select(person.FieldID) }).All(ctx)
		byPerson := map[string]*db.ContactDetail{}
		for _, d := range all {
			if d.Edges.Person != nil { // whom the viewer may see at all
				byPerson[d.Edges.Person.ID] = d
			}
		}
		return byPerson, err
	})
	detail := byPerson[of.ID]
	if f, ok := ctx.Value(factsKey{}).(*facts); ok && detail != nil && of.ID != access.From(ctx).Person {
		f.mu.Lock()
		f.shown[of.ID] = true
		f.mu.Unlock()
	}
	return detail, err
}

// keepReadings keeps whose contact data an answer shows, or gives no answer.
func keepReadings(s *store.Store) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		answer := next(ctx)
		f, ok := ctx.Value(factsKey{}).(*facts)
		if !ok || len(f.shown) == 0 {
			return answer
		}
		if err := s.LogReadings(ctx, slices.Sorted(maps.Keys(f.shown))); err != nil {
			return &graphql.Response{Errors: gqlerror.List{present(ctx, err)}}
		}
		return answer
	}
}

type contactPersonsKey struct{}

// contactPerson is the agreement's, or nil. However many agreements ask, all that the viewer may see are
// loaded at once.
func (r *Resolver) contactPerson(ctx context.Context, of *db.Agreement) (*db.Person, error) {
	byAgreement, err := once(ctx, contactPersonsKey{}, func() (map[string]*db.Person, error) {
		all, err := r.store.Person.Query().Where(person.HasContactFor()).WithOrganisation().
			WithContactFor(func(q *db.AgreementQuery) { q.Select(agreement.FieldID) }).All(ctx)
		byAgreement := map[string]*db.Person{}
		for _, p := range all {
			for _, a := range p.Edges.ContactFor {
				byAgreement[a.ID] = p
			}
		}
		return byAgreement, err
	})
	return byAgreement[of.ID], err
}
