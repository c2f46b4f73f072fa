// Package scalar writes and reads the values of the rules as the graph's scalars.
package scalar

import (
	"context"
	"errors"
	"io"

	"github.com/99designs/gqlgen/graphql"
	"github.com/shopspring/decimal"
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

// UnmarshalPrice reads kroner with at most four decimals.
func UnmarshalPrice(v any) (money.Price, error) { return parsed(v, money.ParsePrice) }

// MarshalOre writes kroner with two decimals.
func MarshalOre(o money.Ore) graphql.Marshaler { return graphql.MarshalString(o.String()) }

// UnmarshalOre reads kroner with at most two decimals.
func UnmarshalOre(v any) (money.Ore, error) { return parsed(v, money.ParseOre) }

// MarshalRate writes a share with the decimals it needs.
func MarshalRate(r money.Rate) graphql.Marshaler { return graphql.MarshalString(r.String()) }

// UnmarshalRate reads a share with at most four decimals.
func UnmarshalRate(v any) (money.Rate, error) { return parsed(v, money.ParseRate) }

// MarshalAmount writes a number with two decimals, or as many more as it has.
func MarshalAmount(d decimal.Decimal) graphql.Marshaler {
	if d.Equal(d.Truncate(2)) {
		return graphql.MarshalString(d.StringFixed(2))
	}
	return graphql.MarshalString(d.String())
}

// UnmarshalAmount reads kroner with at most two decimals.
func UnmarshalAmount(v any) (decimal.Decimal, error) {
	ore, err := parsed(v, money.ParseOre)
	return ore.Kroner(), err
}

// MarshalGiven writes a day or a number as it stands.
func MarshalGiven(s string) graphql.Marshaler { return graphql.MarshalString(s) }

// UnmarshalGiven reads a day or a number as it was given, for rules that name every fault at once.
func UnmarshalGiven(v any) (string, error) {
	return parsed(v, func(s string) (string, error) { return s, nil })
}

// parsed reads a string alone: a number of JSON would have passed through floating point.
func parsed[T any](v any, parse func(string) (T, error)) (value T, err error) {
	s, ok := v.(string)
	if !ok {
		return value, badInput(errors.New("is not in quotes, as a Decimal \"3.2500\" and a Date \"2026-01-31\" are"))
	}
	if value, err = parse(s); err != nil {
		return value, badInput(err)
	}
	return value, nil
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
