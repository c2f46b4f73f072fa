// Package scalar writes and reads the values of the rules as the graph's scalars.
package scalar

import (
	"context"
	"errors"
	"io"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/terms"
)

var errOutputOnly = errors.New("is never an input")

// MarshalDate writes the day that never comes as null.
func MarshalDate(d day.Day) graphql.Marshaler {
	if !d.Known() {
		return graphql.Null
	}
	return graphql.MarshalString(string(d))
}

// UnmarshalDate reads a date of the years 1900 to 2200.
func UnmarshalDate(v any) (day.Day, error) {
	s, _ := v.(string)
	d, err := day.Parse(s)
	if err != nil {
		return "", badInput(err)
	}
	return d, nil
}

// MarshalPrice writes kroner with four decimals.
func MarshalPrice(p money.Price) graphql.Marshaler { return graphql.MarshalString(p.String()) }

// UnmarshalPrice reads kroner with at most four decimals, from a string alone: a number of JSON
// would have passed through floating point.
func UnmarshalPrice(v any) (money.Price, error) {
	s, ok := v.(string)
	if !ok {
		return 0, badInput(errors.New("a Decimal is a string, as \"3.2500\""))
	}
	p, err := money.ParsePrice(s)
	if err != nil {
		return 0, badInput(err)
	}
	return p, nil
}

// MarshalClauseID writes the product's own rule as null.
func MarshalClauseID(id terms.ClauseID) graphql.Marshaler {
	if id == "" {
		return graphql.Null
	}
	return graphql.MarshalString(string(id))
}

// UnmarshalClauseID reads the number of a clause of the catalogue.
func UnmarshalClauseID(v any) (terms.ClauseID, error) {
	s, _ := v.(string)
	if terms.Find(terms.ClauseID(s)) == nil {
		return "", badInput(errors.New("there is no such clause"))
	}
	return terms.ClauseID(s), nil
}

// MarshalText writes the viewer's language.
func MarshalText(t terms.Text) graphql.ContextMarshaler {
	return graphql.ContextWriterFunc(func(ctx context.Context, w io.Writer) error {
		s := t.Danish
		if access.From(ctx).English {
			s = t.English
		}
		graphql.MarshalString(s).MarshalGQL(w)
		return nil
	})
}

// UnmarshalText reads nothing: texts are the product's.
func UnmarshalText(context.Context, any) (terms.Text, error) { return terms.Text{}, errOutputOnly }

func badInput(err error) error {
	return &gqlerror.Error{Message: err.Error(), Extensions: map[string]any{"code": "BAD_USER_INPUT"}}
}
