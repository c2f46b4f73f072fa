package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// How much one request may ask for. docs/decisions/0008-limits.md says why so much.
const (
	maxText       = 65_536 // bytes of the query
	maxTokens     = 4_000
	maxOperations = 20
	maxFragments  = 200 // definitions, spreads and inline fragments
	maxAliases    = 100
	maxDirectives = 50
	maxFields     = 800   // of all operations, a fragment's as often as it is spread
	maxRead       = 2_400 // fields that validation reads: those, and each fragment's by itself
	maxDepth      = 20    // fields within fields
	maxList       = 5_000 // values of one list in the variables
	maxFilter     = 300   // values in one filter
	maxCost       = 100_000
)

// queryWithin is how long a query may take.
const queryWithin = 20 * time.Second

// limited refuses a request that asks for too much before anything of it is validated, read into types
// or run: each of those takes longer than to measure it, which is linear in its length. It tells the
// request's cost to the answer.
type limited struct {
	valid graphql.Cache[*ast.QueryDocument] // queries let through before
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = limited{}

// ExtensionName names the extension.
func (limited) ExtensionName() string { return "Limits" }

// Validate accepts every schema.
func (limited) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters refuses what is over the first limit found, with the code TOO_COMPLEX. A
// query that cannot be read is let through: reading it says what is wrong.
func (l limited) MutateOperationParameters(ctx context.Context, request *graphql.RawParams) *gqlerror.Error {
	if err := atMost("query", "bytes", len(request.Query), maxText); err != nil {
		return err
	}
	if err := atMost("variables", "values in one list", longest(request.Variables), maxList); err != nil {
		return err
	}
	doc, known := l.valid.Get(ctx, request.Query)
	if !known {
		var err error
		doc, err = parser.ParseQueryWithTokenLimit(&ast.Source{Input: request.Query}, maxTokens)
		switch {
		case err == nil:
		case strings.Contains(err.Error(), "exceeded token limit"):
			return tooComplex("tokens", maxTokens, "The query has more than %d tokens.", maxTokens)
		case strings.Contains(err.Error(), "exceeded maximum nesting depth"):
			return tooComplex("depth", maxDepth, "The query has more than %d fields within fields.", maxDepth)
		default:
			return nil
		}
		if err := measured(doc); err != nil {
			return err
		}
	}
	if operation := doc.Operations.ForName(request.OperationName); operation != nil {
		cost, err := costOf(doc, operation, request.Variables)
		if err != nil {
			return err
		}
		graphql.GetOperationContext(ctx).Stats.SetExtension(costTold, cost)
		return atMost("cost", "cost units", cost, maxCost)
	}
	return nil
}

// atMost refuses a number of units that is over the limit of that name.
func atMost(limit, units string, asked, most int) *gqlerror.Error {
	if asked <= most {
		return nil
	}
	return tooComplex(limit, most, "The request has %d %s; %d are allowed.", asked, units, most)
}

func tooComplex(limit string, most int, format string, values ...any) *gqlerror.Error {
	err := failure("TOO_COMPLEX", fmt.Sprintf(format, values...))
	err.Extensions["limit"], err.Extensions["allowed"] = limit, most
	return err
}

// longest is how many values the longest list has in what JSON gave.
func longest(value any) (most int) {
	switch v := value.(type) {
	case []any:
		most = len(v)
		for _, one := range v {
			most = max(most, longest(one))
		}
	case map[string]any:
		for _, one := range v {
			most = max(most, longest(one))
		}
	}
	return most
}

// measured refuses a document that would take long to validate: by what stands in it, or by what it
// comes to once its fragments are spread.
func measured(doc *ast.QueryDocument) *gqlerror.Error {
	written := written{fragments: len(doc.Fragments)}
	spread := spread{fragments: byName(doc), known: map[string]extent{}}
	var asked, read extent
	for _, o := range doc.Operations {
		written.directives += len(o.Directives)
		written.count(o.SelectionSet)
		asked = asked.and(spread.set(o.SelectionSet))
	}
	read = asked
	for _, f := range doc.Fragments {
		written.directives += len(f.Directives)
		written.count(f.SelectionSet)
		read = read.and(spread.fragment(f.Name))
	}
	for _, err := range []*gqlerror.Error{
		atMost("operations", "operations", len(doc.Operations), maxOperations),
		atMost("fragments", "fragments", written.fragments, maxFragments),
		atMost("aliases", "aliases", written.aliases, maxAliases),
		atMost("directives", "directives", written.directives, maxDirectives),
		spread.circle(),
		atMost("depth", "fields within fields", read.depth, maxDepth),
		atMost("fields", "fields", asked.fields, maxFields),
		atMost("fields", "fields with each fragment's", read.fields, maxRead),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

func byName(doc *ast.QueryDocument) map[string]*ast.FragmentDefinition {
	fragments := map[string]*ast.FragmentDefinition{}
	for _, f := range doc.Fragments {
		fragments[f.Name] = f
	}
	return fragments
}

// written is what stands in a document.
type written struct{ fragments, aliases, directives int }

func (w *written) count(set ast.SelectionSet) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if s.Alias != s.Name {
				w.aliases++
			}
			w.directives += len(s.Directives)
			w.count(s.SelectionSet)
		case *ast.InlineFragment:
			w.fragments++
			w.directives += len(s.Directives)
			w.count(s.SelectionSet)
		case *ast.FragmentSpread:
			w.fragments++
			w.directives += len(s.Directives)
		}
	}
}

// extent is how large a selection set is with its fragments spread.
type extent struct{ fields, depth int }

// and is one set after another.
func (e extent) and(other extent) extent {
	return extent{min(e.fields+other.fields, endless), max(e.depth, other.depth)}
}

// spread measures selection sets, and each fragment once, however often it is spread.
type spread struct {
	fragments map[string]*ast.FragmentDefinition
	known     map[string]extent
	within    []string // the fragments being measured
	cycle     string   // a fragment that contains itself
}

func (s *spread) circle() *gqlerror.Error {
	if s.cycle == "" {
		return nil
	}
	return failure(errcode.ValidationFailed, fmt.Sprintf("Fragment %q contains itself.", s.cycle))
}

func (s *spread) set(set ast.SelectionSet) (whole extent) {
	for _, selection := range set {
		var of extent
		switch selected := selection.(type) {
		case *ast.Field:
			of = s.set(selected.SelectionSet)
			of.fields, of.depth = of.fields+1, of.depth+1
		case *ast.InlineFragment:
			of = s.set(selected.SelectionSet)
		case *ast.FragmentSpread:
			of = s.fragment(selected.Name)
		}
		whole = whole.and(of)
	}
	return whole
}

// endless stands for every larger number: doubling 60 times over would not fit.
const endless = 1_000_000_000

func (s *spread) fragment(name string) extent {
	of, known := s.known[name]
	definition := s.fragments[name]
	switch {
	case known || definition == nil:
		return of
	case slices.Contains(s.within, name):
		s.cycle = name
		return of
	}
	s.within = append(s.within, name)
	of = s.set(definition.SelectionSet)
	s.within = s.within[:len(s.within)-1]
	s.known[name] = of
	return of
}

// inTime stops a query, and the SQL that it waits for, once it has taken as long as it may. An act is
// not cut, not even when its client goes away: what was decided by then would be known to nobody, and
// a long run of the invoicing would have to begin anew.
func inTime(most time.Duration) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		if isAct(ctx) {
			return next(context.WithoutCancel(ctx))
		}
		ctx, cancel := context.WithTimeout(ctx, most)
		defer cancel()
		answer := next(ctx)
		if ctx.Err() != nil && answer != nil {
			return &graphql.Response{Errors: gqlerror.List{tooSlow(most)}, Extensions: answer.Extensions}
		}
		return answer
	}
}

// isAct says whether a mutation is run. What cannot be read has no operation.
func isAct(ctx context.Context) bool {
	if !graphql.HasOperationContext(ctx) {
		return false
	}
	operation := graphql.GetOperationContext(ctx).Operation
	return operation != nil && operation.Operation == ast.Mutation
}

func tooSlow(most time.Duration) *gqlerror.Error {
	return tooComplex("seconds", int(most.Seconds()), "The query took more than %d s. Ask for less at a time.", int(most.Seconds()))
}

// untilStopped resolves nothing more once the time is over.
func untilStopped(ctx context.Context, next graphql.Resolver) (any, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return next(ctx)
}

// presentInTime presents no error that came of stopping the query: the answer has one that says so.
func presentInTime(ctx context.Context, err error) *gqlerror.Error {
	if ctx.Err() != nil {
		return tooSlow(queryWithin)
	}
	return present(ctx, err)
}
