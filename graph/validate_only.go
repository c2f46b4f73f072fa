package graph

import (
	"context"
	"errors"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

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

// validateOnly answers an act with @validateOnly by what would refuse it.
func validateOnly(ctx context.Context, next graphql.Resolver) (any, error) {
	at := graphql.GetFieldContext(ctx)
	if at.Object != "Mutation" || at.Field.Directives.ForName(validating) == nil {
		return next(ctx)
	}
	answer, err := next(store.ValidateOnly(ctx))
	if only := new(store.Validated); errors.As(err, &only) {
		return judged[at.Field.Definition.Type.Name()](only.Ruling), nil
	}
	return answer, err
}

const validating = "validateOnly"

// validatedAlone refuses, before anything is done, @validateOnly where it would not keep an act from being
// done: beneath an act, at a query, and at some only of the fields that are answered as one.
type validatedAlone struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = validatedAlone{}

// ExtensionName names the extension.
func (validatedAlone) ExtensionName() string { return "ValidatedAlone" }

// Validate accepts every schema.
func (validatedAlone) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses with BAD_USER_INPUT.
func (validatedAlone) MutateOperationContext(_ context.Context, o *graphql.OperationContext) *gqlerror.Error {
	if misplaced(o.Operation.SelectionSet, o.Operation.Operation == ast.Mutation, map[string]bool{}) {
		return failure("BAD_USER_INPUT", "@validateOnly belongs to a mutation's own field, and to all that are answered as one.")
	}
	return nil
}

// misplaced says whether the directive stands where it may not. What is known is of each act's response key
// whether it has it.
func misplaced(set ast.SelectionSet, acts bool, known map[string]bool) bool {
	return slices.ContainsFunc(set, func(selection ast.Selection) bool {
		switch s := selection.(type) {
		case *ast.Field:
			has := s.Directives.ForName(validating) != nil
			before, twice := known[s.Alias]
			if acts {
				known[s.Alias] = has
			}
			return has && !acts || acts && twice && before != has || misplaced(s.SelectionSet, false, nil)
		case *ast.InlineFragment:
			return misplaced(s.SelectionSet, acts, known)
		case *ast.FragmentSpread:
			return misplaced(s.Definition.SelectionSet, acts, known)
		}
		return false
	})
}
