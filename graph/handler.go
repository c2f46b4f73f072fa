package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"tilslutning/ent/store"
)

// NewHandler serves the graph over HTTP, to the viewer in each request's context.
func NewHandler(s *store.Store) *Handler {
	h := handler.New(NewExecutableSchema(Config{Resolvers: &Resolver{store: s}}))
	h.AddTransport(transport.GET{})
	h.AddTransport(transport.POST{})
	valid := lru.New[*ast.QueryDocument](1000)
	h.SetQueryCache(valid)
	h.SetValidationRulesFn(validation)
	configure(h, s, valid)
	return newHandler(h, s)
}

// maxFaults is how many faults of a kind a query is told of.
const maxFaults = 20

// validation is the rules of the specification, each telling some faults alone: fields that do not fit
// each other are as many as there are pairs. Of values none is suggested: comparing a long name with
// the hundreds that a filter has takes longer than a query may.
func validation() *rules.Rules {
	all := rules.NewDefaultRules()
	all.ReplaceRule(rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	for name, rule := range all.GetInner() {
		all.ReplaceRule(name, func(observers *validator.Events, addError validator.AddErrFunc) {
			told := 0
			rule(observers, func(options ...validator.ErrorOption) {
				if told++; told <= maxFaults {
					addError(options...)
				}
			})
		})
	}
	return all
}

// configurable is what a server and an executor have in common.
type configurable interface {
	Use(graphql.HandlerExtension)
	AroundOperations(graphql.OperationMiddleware)
	AroundResponses(graphql.ResponseMiddleware)
	AroundFields(graphql.FieldMiddleware)
	SetErrorPresenter(graphql.ErrorPresenterFunc)
	SetRecoverFunc(graphql.RecoverFunc)
}

// configure puts what holds for every operation around it.
func configure(h configurable, s *store.Store, valid graphql.Cache[*ast.QueryDocument]) {
	h.Use(limited{valid})
	h.Use(extension.Introspection{})
	h.Use(bounded{})
	h.Use(validatedAlone{})
	h.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		return next(withFacts(ctx))
	})
	h.AroundResponses(tellKeeping)
	h.AroundResponses(tellAnswers)
	h.AroundResponses(tellCost)
	h.AroundResponses(inTime(queryWithin))
	h.AroundResponses(keepReadings(s))
	h.AroundFields(tellPassing)
	h.AroundFields(tellActs)
	h.AroundFields(untilStopped)
	h.AroundFields(anewAfterEachAct)
	h.AroundFields(visibleOnly)
	h.AroundFields(validateOnly)
	h.SetErrorPresenter(presentInTime)
	h.SetRecoverFunc(recovered)
}
