package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// A request's cost is how many objects its answer may have: each object counts once for every row that
// the lists around it can give. A connection gives as many rows as are asked for, or as there can be;
// another list as many as it mostly has. What is worked out rather than looked up counts more: a unit
// is about what a row takes.

// rows is how many rows a list has, or a connection at the most, where that is not some ten.
var rows = map[string]int{
	"Project.agreements": 100, // a municipality each
	"Project.bodies":     20, "GovernanceBody.memberships": 50, "RolloutWave.agreements": 50, "Municipality.agreements": 100,
	"Query.clauses": 100, "Viewer.permissions": 900,
	"Agreement.statuses": 3, "Agreement.prices": 5, "Agreement.extensions": 2, "Agreement.deviations": 2, "Agreement.processingAgreements": 2,
	"Invoice.lines": 4, "Invoice.corrects": 2, "Invoice.correctedBy": 2, "Invoice.deviations": 2,
	"InvoiceLine.clauses": 3, "InvoiceLine.tiers": 3, "PlannedInvoiceLine.clauses": 3, "LineArithmetic.parts": 3, "PlannedInvoice.lines": 3,
	"CostSchedule.invoices": 100, "ExitQuote.exits": 2, "HeldBack.invoices": 4,
	"InhabitantsPreview.changes": 100, // a figure a municipality
	"ForecastYear.quarters":      4, "ForecastProject.quarters": 4, "Municipality.forecast": 5, "ForecastYear.projects": 40,
	"Project.phases": 5, "ProjectPhase.products": 5, "Project.deviations": 2, "Project.prices": 5, "Price.tiers": 3, "Extension.prices": 2,
	"Report.deviations": 1, "Permission.refusals": 2, "Permission.deviations": 1, "IntegratorClient.grants": 2,
	"Statistics.byRegion": 5, "Statistics.bySizeClass": 4,
	"Municipality.plannedInvoices": 100, "CostChanges.agreements": 40, "CostChanges.parts": 5, "CostChange.parts": 3,
	"InvoicingPreview.byKind": 4, "InvoicingPreview.byProject": 30, "Portfolio.projects": 40, "PortfolioYear.projects": 40,
	"Portfolio.refusals": 2, "CostComparison.refusals": 1, "Query.worklist": 30, "Project.closedYears": 5,
	"__Schema.types": 300, "__Type.fields": 5, "__Type.inputFields": 10, "__Type.enumValues": 3, "__Type.interfaces": 1, "__Type.possibleTypes": 1,
	"__Field.args": 2, "__Directive.args": 2, "__Schema.directives": 6,
}

// dear is what a field counts that is worked out.
var dear = map[string]int{
	"Agreement.costs": 100, "Agreement.exitQuote": 200, "Municipality.costs": 1_000, "Municipality.forecast": 2_000,
	"Project.economy": 2_000, "Project.breakEvenPrice": 2_000, "ProjectPermissions.closeYear": 2_000,
	"Project.reports": 50, "GovernanceBody.reports": 20, "Project.participation": 2, "Project.nextStep": 2,
	"Agreement.comparison": 400, "Municipality.plannedInvoices": 1_000, "Municipality.costChanges": 2_000,
	"Query.invoiceTotals": 500, "Query.invoiceYears": 500, "Query.portfolio": 10_000, "Query.worklist": 20_000,
	"InvoiceRun.vat": 20, "InvoiceRun.gross": 20,
	"Query.statistics": 500, "Query.simulateCosts": 200, "Query.previewInvoicing": 20_000, "Query.previewInhabitants": 1_000,
	"Invoice.explanation": 50, "Invoice.correctedNet": 5, "Invoice.previous": 5, "Invoice.moreThanPrevious": 5, "InvoiceLine.arithmetic": 3,
}

const (
	pricesCost     = 5   // of simulateCosts, for each price given
	permissionCost = 20  // of one act
	countCost      = 100 // of a connection at the root, which counts a whole table
	actCost        = 500 // of a mutation: a transaction each
	someRows       = 10  // of a list that rows does not name
	daysOfYear     = 366 // so many prices can stand in one year's arithmetic
)

// costTold is where an operation keeps its cost until it is told.
const costTold = "cost"

// tellCost tells what the request cost and may cost, on every answer to a request that could be read.
func tellCost(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	if graphql.HasOperationContext(ctx) {
		if cost, known := graphql.GetOperationContext(ctx).Stats.GetExtension(costTold).(int); known {
			graphql.RegisterExtension(ctx, "cost", map[string]int{"requested": cost, "limit": maxCost})
		}
	}
	return next(ctx)
}

// costOf is the cost of an operation with the variables as JSON gave them. It refuses a filter that
// no database would take. What is not in the schema costs nothing: validation refuses it.
func costOf(doc *ast.QueryDocument, operation *ast.OperationDefinition, given map[string]any) (int, *gqlerror.Error) {
	c := costs{fragments: byName(doc), variables: map[string]any{}, known: map[spreadAt]int{}}
	for _, v := range operation.VariableDefinitions {
		if value, isGiven := given[v.Variable]; isGiven {
			c.variables[v.Variable] = value
		} else if v.DefaultValue != nil {
			c.variables[v.Variable], _ = v.DefaultValue.Value(nil)
		}
	}
	of := parsedSchema.Query
	if operation.Operation == ast.Mutation {
		of = parsedSchema.Mutation
	}
	return c.set(operation.SelectionSet, of, 0), c.refusal
}

// costs works out the cost of selection sets, and of each fragment once for each number of prices.
type costs struct {
	fragments map[string]*ast.FragmentDefinition
	variables map[string]any
	known     map[spreadAt]int
	refusal   *gqlerror.Error
}

// spreadAt is a fragment beneath a simulation with so many prices.
type spreadAt struct {
	fragment string
	prices   int
}

func (c *costs) set(set ast.SelectionSet, of *ast.Definition, prices int) (sum int) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			sum += c.field(s, of, prices)
		case *ast.InlineFragment:
			sum += c.set(s.SelectionSet, on(s.TypeCondition, of), prices)
		case *ast.FragmentSpread:
			sum += c.fragment(s.Name, prices)
		}
		sum = min(sum, endless)
	}
	return sum
}

// on is the type of a fragment's condition, or the one around it where it has none.
func on(condition string, around *ast.Definition) *ast.Definition {
	if condition == "" {
		return around
	}
	return parsedSchema.Types[condition]
}

func (c *costs) fragment(name string, prices int) int {
	at := spreadAt{name, prices}
	cost, known := c.known[at]
	if definition := c.fragments[name]; !known && definition != nil {
		cost = c.set(definition.SelectionSet, parsedSchema.Types[definition.TypeCondition], prices)
		c.known[at] = cost
	}
	return cost
}

// field is what a field costs with all beneath it.
func (c *costs) field(f *ast.Field, of *ast.Definition, prices int) int {
	if of == nil {
		return 0
	}
	definition := of.Fields.ForName(f.Name)
	if definition == nil {
		return 0
	}
	arguments := c.arguments(f)
	filter := 0
	if where := arguments["where"]; where != nil {
		filter = valuesIn(where)
	}
	if c.refusal == nil {
		c.refusal = atMost("filter", "values in one filter", filter, maxFilter)
	}
	name := of.Name + "." + f.Name
	if name == simulation {
		prices = pricesIn(arguments["input"])
	}
	inner := parsedSchema.Types[definition.Type.Name()]
	beneath := c.set(f.SelectionSet, inner, prices)
	if isObject(f, of, definition.Type) {
		beneath++
	}
	return min(ownCost(name, inner, prices)+filter+rowsOf(name, definition.Type, arguments, prices)*beneath, endless)
}

// isObject says whether a field gives objects that count. A connection and its edges do not beside its
// nodes, nor does a type of the schema that stands alone.
func isObject(f *ast.Field, of *ast.Definition, gives *ast.Type) bool {
	switch {
	case len(f.SelectionSet) == 0 || isConnection(of) || strings.HasSuffix(gives.Name(), "Connection"):
		return false
	case strings.HasPrefix(of.Name, "__"):
		return gives.Elem != nil
	}
	return true
}

const simulation = "Query.simulateCosts"

func isConnection(of *ast.Definition) bool { return strings.HasSuffix(of.Name, "Connection") }

// arguments is a field's arguments by name; one that cannot be read is left out.
func (c *costs) arguments(f *ast.Field) map[string]any {
	arguments := map[string]any{}
	for _, a := range f.Arguments {
		if value, err := a.Value.Value(c.variables); err == nil {
			arguments[a.Name] = value
		}
	}
	return arguments
}

// ownCost is what a field costs before what is beneath it.
func ownCost(name string, inner *ast.Definition, prices int) int {
	of, _, _ := strings.Cut(name, ".")
	switch {
	case name == simulation:
		return dear[name] + prices*pricesCost
	case dear[name] > 0:
		return dear[name]
	case of == "Query" && isConnection(inner):
		return countCost
	case isConnection(inner):
		return 1
	case of == "Mutation":
		return actCost
	case strings.HasSuffix(of, "Permissions"):
		return permissionCost
	}
	return 0
}

// rowsOf is how many rows a field gives. The edges of a connection are the connection's.
func rowsOf(name string, of *ast.Type, arguments map[string]any, prices int) int {
	for _, page := range []string{"first", "last"} {
		if arguments[page] != nil {
			return min(number(arguments[page]), cmp.Or(rows[name], maxPage))
		}
	}
	switch {
	case of.Elem == nil || strings.HasSuffix(name, "Connection.edges"):
		return 1
	case name == "Query.nodes":
		return elements(arguments["ids"])
	case name == "PlannedInvoice.lines" && prices > 0:
		return 2 + prices/rows["CostSchedule.invoices"]
	case name == "LineArithmetic.parts" && prices > 0:
		return min(max(prices, rows[name]), daysOfYear)
	}
	return cmp.Or(rows[name], someRows)
}

// number is a number of rows as JSON or the query gave it: one at the least, and a page of what is no
// number.
func number(value any) int {
	if text, isText := value.(json.Number); isText {
		value, _ = text.Int64()
	}
	if n, isNumber := value.(int64); isNumber {
		return int(max(1, min(n, maxPage)))
	}
	return maxPage
}

// elements is how many a list has; one of what is none, which is taken for a list of one.
func elements(value any) int {
	if list, isList := value.([]any); isList {
		return len(list)
	}
	return 1
}

// pricesIn is how many prices a simulation is given.
func pricesIn(input any) int {
	fields, _ := input.(map[string]any)
	return max(1, elements(fields["prices"]))
}

// valuesIn is how many values there are in a value, with those that hold others.
func valuesIn(value any) (n int) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			n += valuesIn(one)
		}
	case map[string]any:
		for _, one := range v {
			n += valuesIn(one)
		}
	}
	return n + 1
}
