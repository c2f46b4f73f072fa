package graph

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"

	"tilslutning/ent/store"
	"tilslutning/rules/terms"
)

// judged is each payload of an act that was validated alone, by its name.
var judged = map[string]func(terms.Ruling) any{
	"OrganisationPayload": func(r terms.Ruling) any { return &OrganisationPayload{Ruling: r} },
	"ClientPayload":       func(r terms.Ruling) any { return &ClientPayload{Ruling: r} },
	"TracesPayload":       func(r terms.Ruling) any { return &TracesPayload{Ruling: r} },
	"PersonPayload":       func(r terms.Ruling) any { return &PersonPayload{Ruling: r} },
	"ProjectPayload":      func(r terms.Ruling) any { return &ProjectPayload{Ruling: r} },
	"MunicipalityPayload": func(r terms.Ruling) any { return &MunicipalityPayload{Ruling: r} },
	"InhabitantsPayload":  func(r terms.Ruling) any { return &InhabitantsPayload{Ruling: r} },
	"InvoicingPayload":    func(r terms.Ruling) any { return &InvoicingPayload{Ruling: r} },
	"BodyPayload":         func(r terms.Ruling) any { return &BodyPayload{Ruling: r} },
	"SeatPayload":         func(r terms.Ruling) any { return &SeatPayload{Ruling: r} },
	"DecisionPayload":     func(r terms.Ruling) any { return &DecisionPayload{Ruling: r} },
	"AgreementPayload":    func(r terms.Ruling) any { return &AgreementPayload{Ruling: r} },
}

// validateOnly answers an act with @validateOnly by what would refuse it. At any other field the
// directive is refused: it would promise something.
func validateOnly(ctx context.Context, next graphql.Resolver) (any, error) {
	at := graphql.GetFieldContext(ctx)
	if at.Field.Directives.ForName("validateOnly") == nil {
		return next(ctx)
	}
	if at.Object != "Mutation" {
		return nil, failure("BAD_USER_INPUT", "@validateOnly belongs to a mutation.")
	}
	answer, err := next(store.ValidateOnly(ctx))
	if only := new(store.Validated); errors.As(err, &only) {
		return judged[at.Field.Definition.Type.Name()](only.Ruling), nil
	}
	return answer, err
}
