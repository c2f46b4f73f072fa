package schema

import (
	"context"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"
)

// id gives an entity opaque, time-ordered keys whose prefix tells the table.
type id struct {
	mixin.Schema
	prefix string
}

func (m id) Fields() []ent.Field {
	return []ent.Field{field.String("id").Immutable().Comment("Opaque and stable.").
		DefaultFunc(func() string { return m.prefix + uuid.Must(uuid.NewV7()).String() })}
}

var tables = map[string]string{
	"MU": "municipalities", "OR": "organisations", "PE": "persons", "PR": "projects", "PH": "project_phases",
	"PP": "phase_products", "WA": "rollout_waves", "PC": "prices", "AG": "agreements", "SC": "status_changes",
	"PA": "processing_agreements", "IV": "invoices", "IL": "invoice_lines", "RU": "invoice_runs", "CO": "costs",
	"SH": "shared_costs", "SR": "shares", "XT": "extensions", "GB": "governance_bodies", "MS": "memberships", "DE": "decisions",
	"CL": "integrator_clients", "CG": "client_grants", "RD": "readings",
}

// TableOf finds the table of a node id; only tables that are nodes of the graph have one.
func TableOf(_ context.Context, node string) (string, error) {
	if len(node) > 2 && tables[node[:2]] != "" {
		return tables[node[:2]], nil
	}
	return "", entgql.ErrNodeNotFound(node)
}
