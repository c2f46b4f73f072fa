//go:build ignore

// Generates ent/db and the entities' part of the graph from ent/schema.
package main

import (
	"fmt"
	"log"
	"slices"
	"strings"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/rules/day"
)

func main() {
	graphQL, err := entgql.NewExtension(
		entgql.WithSchemaGenerator(),
		entgql.WithSchemaPath("../graph/schema/ent.graphql"),
		entgql.WithConfigPath("../gqlgen.yml"),
		entgql.WithWhereInputs(true),
		entgql.WithSchemaHook(finish),
	)
	if err != nil {
		log.Fatal(err)
	}
	config := &gen.Config{
		Target:   "db",
		Package:  "tilslutning/ent/db",
		Features: []gen.Feature{gen.FeaturePrivacy, gen.FeatureIntercept, gen.FeatureVersionedMigration, gen.FeatureExecQuery},
	}
	if err := entc.Generate("./schema", config, entc.Extensions(graphQL)); err != nil {
		log.Fatal(err)
	}
}

// finish gives the types their descriptions, takes out filters that tell of hidden rows or that
// nobody would ask for, makes private fields nullable, and marks as public what Relay adds around
// the rows: policies guard what stands inside.
func finish(g *gen.Graph, s *ast.Schema) error {
	within := map[*ast.FieldDefinition]bool{}
	for _, n := range g.Nodes {
		if n.NumPolicy() == 0 {
			return fmt.Errorf("%s has no Policy: say who may see and change it", n.Name)
		}
		t := s.Types[n.Name]
		if t == nil {
			continue
		}
		if comment, ok := n.Annotations["Comment"].(map[string]any); ok {
			t.Description = comment["Text"].(string)
		}
		describeEdges(n, t)
		dropGuardedFilters(n, s.Types[n.Name+"WhereInput"])
		nullableUntilTheDayComes(n, t)
		listsAreNeverNull(n, t)
		for _, f := range n.Fields {
			if field := t.Fields.ForName(camel(f.StructField())); field != nil && f.Annotations["Within"] != nil {
				within[field] = true
			}
		}
		for _, e := range n.Edges {
			if field := t.Fields.ForName(camel(e.StructField())); field != nil && (e.Annotations["Within"] != nil || e.Annotations["Guarded"] != nil) {
				within[field] = true
			}
		}
	}
	s.Types["Query"].Description = "All that can be asked. An empty list can mean that nothing is there, or that it is not for the viewer: see viewer."
	for _, t := range s.Types {
		describe(t)
		if t.Kind == ast.InputObject {
			dropPointlessFilters(t)
			describeFilters(t)
			continue
		}
		for _, f := range t.Fields {
			switch visibility := f.Directives.ForName("visibility"); {
			case visibility == nil && relay(t, f):
				f.Directives = append(f.Directives, public)
			case visibility != nil && visibility.Arguments[0].Value.String() != "[VISITOR]" && !within[f]:
				f.Type.NonNull = false
			}
		}
	}
	return nil
}

// describeEdges: entgql describes plain edges, and leaves out connections.
func describeEdges(n *gen.Type, t *ast.Definition) {
	for _, e := range n.Edges {
		if field := t.Fields.ForName(camel(e.StructField())); field != nil && field.Description == "" {
			field.Description = e.Comment()
		}
	}
}

// nullableUntilTheDayComes: day.Never is not null in the database, and null in the graph.
func nullableUntilTheDayComes(n *gen.Type, t *ast.Definition) {
	for _, f := range n.Fields {
		if field := t.Fields.ForName(camel(f.StructField())); field != nil && f.Default && f.DefaultValue() == string(day.Never) {
			field.Type.NonNull = false
		}
	}
}

// listsAreNeverNull: an edge to many rows has none at the least.
func listsAreNeverNull(n *gen.Type, t *ast.Definition) {
	for _, e := range n.Edges {
		if field := t.Fields.ForName(camel(e.StructField())); field != nil && field.Type.Elem != nil {
			field.Type.NonNull = true
		}
	}
}

func camel(name string) string { return strings.ToLower(name[:1]) + name[1:] }

func dropGuardedFilters(n *gen.Type, where *ast.Definition) {
	for _, e := range n.Edges {
		if where != nil && e.Annotations["Guarded"] != nil {
			has := "has" + e.StructField()
			where.Fields = slices.DeleteFunc(where.Fields, func(f *ast.FieldDefinition) bool {
				return f.Name == has || f.Name == has+"With"
			})
		}
	}
}

// dropPointlessFilters: keys and days are text in the database and never null there, so that ent
// offers filters on them that find nothing or mean nothing; and a search is case-blind by itself.
func dropPointlessFilters(where *ast.Definition) {
	drop := map[string][]string{
		"Date":   {"Contains", "ContainsFold", "EqualFold", "HasPrefix", "HasSuffix", "IsNil", "NotNil"},
		"ID":     {"Contains", "ContainsFold", "EqualFold", "HasPrefix", "HasSuffix", "GT", "GTE", "LT", "LTE"},
		"String": {"ContainsFold", "EqualFold", "GT", "GTE", "LT", "LTE"},
	}
	pointless := map[string]bool{}
	for _, f := range where.Fields {
		for _, suffix := range drop[f.Type.Name()] {
			pointless[f.Name+suffix] = true
		}
	}
	where.Fields = slices.DeleteFunc(where.Fields, func(f *ast.FieldDefinition) bool { return pointless[f.Name] })
}

// describe says what the values of an enum mean, and what the types that entgql adds are.
func describe(t *ast.Definition) {
	for _, v := range t.EnumValues {
		if text := meanings[t.Name][v.Name]; text != "" {
			v.Description = text
		} else if v.Description == "" && strings.HasSuffix(t.Name, "OrderField") {
			v.Description = "By " + strings.ToLower(strings.ReplaceAll(v.Name, "_", " ")) + "."
		}
	}
	if t.Description == "" && t.Kind == ast.Enum {
		t.Description = meanings[t.Name][""]
	}
}

// describeFilters says what each filter asks, by the ending of its name.
func describeFilters(where *ast.Definition) {
	if !strings.HasSuffix(where.Name, "WhereInput") {
		return
	}
	for _, f := range where.Fields {
		if text, combines := map[string]string{"and": "All of these hold.", "or": "One of these holds.", "not": "This does not hold."}[f.Name]; combines {
			f.Description = text
			continue
		}
		f.Description = asked(f.Name)
	}
}

func asked(filter string) string {
	if edge, with := strings.CutSuffix(strings.TrimPrefix(filter, "has"), "With"); strings.HasPrefix(filter, "has") {
		if with {
			return "There is a " + camel(edge) + " of which one of these holds."
		}
		return "Whether there is a " + camel(edge) + "."
	}
	for _, ending := range []struct{ suffix, asks string }{
		{"NotIn", "is none of these"}, {"NEQ", "is not this"}, {"In", "is one of these"}, {"GTE", "is this or after"},
		{"GT", "is after this"}, {"LTE", "is this or before"}, {"LT", "is before this"}, {"ContainsFold", "contains this"},
		{"Contains", "contains this"}, {"HasPrefix", "begins with this"}, {"HasSuffix", "ends with this"},
		{"IsNil", "is null"}, {"NotNil", "is not null"},
	} {
		if field, is := strings.CutSuffix(filter, ending.suffix); is {
			return field + " " + ending.asks + "."
		}
	}
	return filter + " is this."
}

func relay(t *ast.Definition, f *ast.FieldDefinition) bool {
	return t.Name == "PageInfo" || strings.HasSuffix(t.Name, "Connection") || strings.HasSuffix(t.Name, "Edge") ||
		f.Name == "id" || t.Name == "Query" && (f.Name == "node" || f.Name == "nodes")
}

var public = &ast.Directive{Name: "visibility", Arguments: ast.ArgumentList{{
	Name: "to",
	Value: &ast.Value{Kind: ast.ListValue, Children: ast.ChildValueList{
		{Value: &ast.Value{Kind: ast.EnumValue, Raw: "VISITOR"}}}},
}}}

// meanings is what each value of an enum means; "" is the enum itself.
var meanings = map[string]map[string]string{
	"AgreementStatus": {"": "How far an agreement has come.", "INVITED": "The accession material has gone out.",
		"ACCEDED": "The municipality takes part.", "WITHDRAWN": "It took its accession back before the deadline (5.7).",
		"EXITED": "It left (5.8).", "ENDED": "The project closed (5.9), or its period is over."},
	"BodyKind": {"": "What a body is.", "KL_BOARD": "KL's board.", "BOARD": "KOMBIT's board (3.2).",
		"PORTFOLIO_GROUP": "It advises KOMBIT's directors (3.3).", "STEERING_GROUP": "A project's steering group (3.4).",
		"EXPERT_GROUP": "A project's expert group (3.13).", "LEGAL_REFERENCE_GROUP": "It is consulted on the terms (13.1).",
		"ARCHITECTURE_COUNCIL": "It hears architecture reports (6.3)."},
	"InvoiceKind": {"": "What a document is.", "ORDINARY": "For the days of its half-year (5.11).",
		"EXIT":        "A lump sum for all that is left, of a municipality that leaves (5.8).",
		"CORRECTION":  "What issued documents lack, by today's facts.",
		"CREDIT_NOTE": "What issued documents have too much, by today's facts; its amounts are negative.",
		"SETTLEMENT":  "A share of a closed project's remaining costs (3.11).",
		"CLAIM":       "A share of a claim that the project's economy cannot carry (9.4).",
		"EXTENSION":   "For the days of a half-year of an extension (5.13)."},
	"CostKind": {"": "What a cost is for.", "DEVELOPMENT": "Making the system.", "OPERATION": "Running it.",
		"FURTHER_DEVELOPMENT": "Making it better, in phase V.", "ADMINISTRATION": "KOMBIT's own work.",
		"CLAIMS": "Claims that the project's economy carries (9.4)."},
	"DecisionKind": {"": "What a decision is about.", "COMPOSITION": "An expert group's composition (3.16).",
		"STRATEGY": "The project's strategy and tolerances (3.10).", "FURTHER_DEVELOPMENT": "A release of further development (3.10).",
		"PRICE": "A change of the price (5.10).", "CLOSING": "The closing of the project (3.11).", "FUTURE": "What comes after the contract (4.3).",
		"CLAIM": "A claim that the municipalities are to share (9.4).", "SURPLUS": "What a surplus goes to (5.12).", "EXTENSION": "Going on after the repayment period (5.13)."},
	"DecisionOutcome": {"": "What was decided.", "APPROVED": "Yes.", "REJECTED": "No.", "RECOMMENDED": "Yes, to those who decide."},
	"ExpertForm": {"": "What an expert group works as (3.13).", "WORKING": "A working group.", "FOLLOW_UP": "A follow-up group.",
		"REFERENCE": "A reference group."},
	"OrganisationKind": {"": "What an organisation is.", "KOMBIT": "KOMBIT.", "KL": "KL, the municipalities' association.",
		"STATE_AUTHORITY": "An authority of the state.", "ASSOCIATION": "An association.", "SUPPLIER": "A supplier of systems.",
		"MUNICIPALITY": "A municipality."},
	"Phase": {"": "A phase of the project model (4.1).", "I": "Idea.", "II": "Analysis and plan.", "III": "Requirements and contract.",
		"IV": "Development and rollout.", "V": "Management and further development."},
	"PhaseProductKind": {"": "What a phase brings forth (4.1).", "MINI_BUSINESS_CASE": "I: a small business case.",
		"PLAN_AND_BUDGET": "I: plan and budget for phase II.", "SCOPE": "II: the scope.",
		"PROJECT_INITIATION_DOCUMENT": "II: the project initiation document with the full business case.",
		"BINDING_ACCESSIONS":          "II: the municipalities' binding accessions.", "FINAL_GO_DECISION": "II: the final decision to go on.",
		"REQUIREMENTS_SPECIFICATION": "III: the requirements.", "UPDATED_INITIATION_DOCUMENT": "III: the updated initiation document.",
		"SIGNED_CONTRACT": "III: the signed contract (4.2).", "ACCEPTANCE_TEST": "IV: the acceptance test.",
		"OPERATION_TEST": "IV: the operation test.", "MANAGEMENT_PLAN": "IV: the management plan.",
		"EVALUATION": "V: the evaluation.", "DECISION_ON_FUTURE": "V: what comes after the contract (4.3)."},
	"PriceModel": {"": "What a price is asked for.", "PER_INHABITANT": "Kroner an inhabitant a year.", "FIXED": "Kroner a municipality a year."},
	"ProjectOrigin": {"": "Why a project exists (2.1).", "MUNICIPAL_DEMAND": "The municipalities asked for it.",
		"LAW": "An act demands it.", "KL_AGREEMENT": "It was agreed with KL.", "INNOVATION": "It tries something new with a few municipalities."},
	"SeatKind": {"": "What a person sits in a body as.", "CHAIR": "The chair.", "MEMBER": "A municipality's member.",
		"KL": "KL's representative (3.8).", "EMPLOYEE_REPRESENTATIVE": "KOMBIT's employees' representative (3.2).",
		"ASSOCIATION": "An association's representative (3.3).", "PRIVATE_BUSINESS": "A representative of private business (3.3).",
		"SPECIALIST": "A specialist (3.14).", "SECONDED": "A municipal employee working in the project (3.19)."},
	"SeatStatus": {"": "How a seat came about (3.16).", "NOMINATED": "KOMBIT nominates; nobody has approved yet.",
		"APPOINTED": "Somebody appointed.", "APPROVED": "It was nominated, and is approved."},
}
