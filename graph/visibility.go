package graph

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tilslutning/ent/db"
	"tilslutning/rules/access"
	"tilslutning/rules/prices"
)

// visibleOnly resolves a field, or calls a mutation, for the roles of its @visibility. A field
// without one is seen by nobody; a list that is never null is empty for everyone else. No resolver
// checks a role.
func visibleOnly(ctx context.Context, next graphql.Resolver) (any, error) {
	field := graphql.GetFieldContext(ctx)
	open := slices.Contains(audiences[field.Field.Definition], access.Visitor)
	if open || isFor(ctx, field.Field.Definition, owner(ctx, field.Parent)) {
		return next(ctx)
	}
	if t := field.Field.Definition.Type; t.Elem != nil && t.NonNull {
		return emptyList(next(ctx))
	}
	return nil, forbidden(ctx)
}

// emptyList is the list without its rows: a list of private rows is empty, and no error.
func emptyList(rows any, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return reflect.MakeSlice(reflect.TypeOf(rows), 0, 0).Interface(), nil
}

// mayActOn says whether the mutation's @visibility reaches the row that it acts on.
func mayActOn(ctx context.Context, row access.Row) bool {
	return isFor(ctx, graphql.GetFieldContext(ctx).Field.Definition, row)
}

// isFor says whether the field's or mutation's @visibility reaches the row for the viewer.
func isFor(ctx context.Context, field *ast.FieldDefinition, row access.Row) bool {
	return access.From(ctx).Reaches(row, audiences[field]...)
}

// audiences is who may see each field of the schema, read once. All may ask what the schema is.
var audiences = func() map[*ast.FieldDefinition][]access.Role {
	audiences := map[*ast.FieldDefinition][]access.Role{}
	for _, t := range parsedSchema.Types {
		for _, f := range t.Fields {
			if strings.HasPrefix(t.Name, "__") || strings.HasPrefix(f.Name, "__") {
				audiences[f] = []access.Role{access.Visitor}
			} else {
				audiences[f] = visibility(f)
			}
		}
	}
	return audiences
}()

func visibility(field *ast.FieldDefinition) (roles []access.Role) {
	if to := field.Directives.ForName("visibility"); to != nil {
		for _, role := range to.Arguments.ForName("to").Value.Children {
			roles = append(roles, access.Role(role.Value.Raw))
		}
	}
	return roles
}

// owner is whose the object of a field is. Query and Mutation are each viewer's own, and so are the
// rows that only their own audience reaches; what is not listed here belongs to nobody.
func owner(ctx context.Context, object *graphql.FieldContext) access.Row {
	if object.Result == nil {
		return access.From(ctx).Own()
	}
	switch row := element(object.Result).(type) {
	case *db.Agreement:
		return access.Row{Municipality: row.MunicipalityID}
	case *db.StatusChange:
		return access.Row{Municipality: row.MunicipalityID}
	case *db.Municipality:
		return access.Row{Municipality: row.ID}
	case *db.Person:
		return access.Row{Person: row.ID, Municipality: row.MunicipalityID}
	case *db.GovernanceBody:
		return access.Row{Body: row.ID}
	case *db.Decision:
		return access.Row{Body: row.BodyID}
	case *db.Project:
		return access.Row{Project: row.ID}
	case *db.Price, *prices.Tier, *db.ProcessingAgreement, *db.Invoice, *db.InvoiceLine, *db.InvoiceRun, *db.Cost, *db.SharedCost,
		*db.Share, *db.IntegratorClient, *db.ClientGrant, *db.AuditEntry, *db.Reading:
		return access.From(ctx).Own()
	}
	return access.Row{}
}

// element undoes the pointer that gqlgen puts before an element of a list.
func element(row any) any {
	switch v := reflect.Indirect(reflect.ValueOf(row)); v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return v.Interface()
	}
	return row
}
