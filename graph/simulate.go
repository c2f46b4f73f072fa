package graph

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/db/municipality"
	"tilslutning/rules/access"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

// CostScenarioInput is what anyone may ask the cost of, with days and numbers as they were given: the
// rule names every fault at once.
type CostScenarioInput struct {
	RepaymentPeriod GivenRange
	AvailableFrom   string
	Prices          []GivenPrice
	Inhabitants     []billing.Figure
	Municipality    *string
	PilotPeriod     *GivenRange
	PilotFreeMonths *int
	ExitOn          *string
	ClosedOn        *string
	VatRate         *string
}

// GivenRange is two days as they were given.
type GivenRange struct{ Start, End string }

func (r GivenRange) days() day.Range {
	return day.Range{Start: day.Day(r.Start), End: day.Day(r.End)}
}

// read is the two days, of an act's period.
func (r GivenRange) read(ctx context.Context) (period day.Range, err error) {
	for name, of := range map[string]struct {
		given string
		day   *day.Day
	}{"start": {r.Start, &period.Start}, "end": {r.End, &period.End}} {
		if *of.day, err = day.Parse(of.given); err != nil {
			bad := badInput("%s", err)
			bad.Path = append(graphql.GetPath(ctx), ast.PathName("input"), ast.PathName("period"), ast.PathName(name))
			return period, bad
		}
	}
	return period, nil
}

// GivenPrice is a price as it was given.
type GivenPrice struct {
	ValidFrom string
	Model     prices.Model
	Amount    string
	Tiers     []prices.Tier
}

func (r *Resolver) simulateCosts(ctx context.Context, in CostScenarioInput) (*billing.Simulation, error) {
	s := billing.Scenario{
		RepaymentPeriod: in.RepaymentPeriod.days(), AvailableFrom: day.Day(in.AvailableFrom), Inhabitants: in.Inhabitants,
		Municipality: asGiven(in.Municipality), PilotFreeMonths: in.PilotFreeMonths, ExitOn: day.Day(asGiven(in.ExitOn)),
		ClosedOn: day.Day(asGiven(in.ClosedOn)), VATRate: asGiven(in.VatRate),
	}
	for _, p := range in.Prices {
		s.Prices = append(s.Prices, billing.ScenarioPrice{ValidFrom: day.Day(p.ValidFrom), Model: p.Model, Amount: p.Amount, Tiers: p.Tiers})
	}
	if in.PilotPeriod != nil {
		s.PilotPeriod = new(in.PilotPeriod.days())
	}
	if s.Municipality != "" {
		m, err := found(r.store.Municipality.Query().Where(municipality.Code(s.Municipality)).Only(ctx))
		if err != nil {
			return nil, err
		}
		if s.Known = m != nil; s.Known {
			figures, err := r.store.Inhabitants.Query().Where(inhabitants.MunicipalityID(m.ID)).Order(inhabitants.ByID()).All(ctx)
			if err != nil {
				return nil, err
			}
			for _, f := range figures {
				s.Own = append(s.Own, billing.Figure{Year: f.Year, Inhabitants: f.Figure})
			}
		}
	}
	schedule, faults := billing.Simulate(s)
	if len(faults) > 0 {
		return nil, refused(ctx, terms.Refuse(faults...), ast.PathName("input"))
	}
	return &schedule, nil
}

// asGiven is "" for nothing given alone: an empty text is given, and no day or number.
func asGiven(s *string) string {
	if s != nil && *s == "" {
		return " "
	}
	return text(s)
}

// refused is a query refused by a rule: bad input, each reason at its field. It gives the last error,
// and adds those before it.
func refused(ctx context.Context, ruling terms.Ruling, in ...ast.PathElement) error {
	var last error
	for _, r := range ruling.Refusals {
		if last != nil {
			graphql.AddError(ctx, last)
		}
		message := r.Message.Danish
		if access.From(ctx).English {
			message = r.Message.English
		}
		err := badInput("%s", message)
		err.Extensions["refusal"] = r.Code
		err.Path = slices.Concat(graphql.GetPath(ctx), in, inputPath(r.Path))
		last = err
	}
	return last
}

// inputPath is "prices[1].validFrom" as the path of an error.
func inputPath(path string) (elements ast.Path) {
	for part := range strings.FieldsFuncSeq(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
		if n, err := strconv.Atoi(part); err == nil {
			elements = append(elements, ast.PathIndex(n))
		} else {
			elements = append(elements, ast.PathName(part))
		}
	}
	return elements
}
