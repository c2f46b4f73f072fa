package graph

import (
	"context"
	"strconv"

	"entgo.io/contrib/entgql"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"tilslutning/ent/db"
	"tilslutning/ent/db/auditentry"
	"tilslutning/ent/db/predicate"
	"tilslutning/rules/day"
)

// AuditFilter is which entries of the audit log are asked for.
type AuditFilter struct {
	Subject, Cvr, Act, Row *string
	From, To               *day.Day
}

// AuditPage is a page of the audit log.
type AuditPage struct {
	Edges      []*AuditEdge
	PageInfo   *entgql.PageInfo[string]
	TotalCount int
}

// AuditEdge is an entry on it.
type AuditEdge struct {
	Node   *db.AuditEntry
	Cursor entgql.Cursor[string]
}

// auditPage is the newest entries first, after the one that the cursor names.
func (r *Resolver) auditPage(ctx context.Context, first *int, after *entgql.Cursor[string], where *AuditFilter) (*AuditPage, error) {
	asked := r.store.AuditEntry.Query().Where(where.predicates()...)
	total, err := asked.Clone().Count(ctx)
	if err != nil {
		return nil, err
	}
	page := &AuditPage{Edges: []*AuditEdge{}, PageInfo: &entgql.PageInfo[string]{HasPreviousPage: after != nil}, TotalCount: total}
	if first == nil {
		return page, nil
	}
	if after != nil {
		number, err := strconv.Atoi(after.ID)
		if err != nil {
			return nil, badInput("after is no cursor of this list")
		}
		asked.Where(auditentry.IDLT(number))
	}
	entries, err := asked.WithOrigin().Order(db.Desc(auditentry.FieldID)).Limit(*first + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	if len(entries) > *first {
		page.PageInfo.HasNextPage, entries = true, entries[:*first]
	}
	for _, e := range entries {
		page.Edges = append(page.Edges, &AuditEdge{e, entgql.Cursor[string]{ID: strconv.Itoa(e.ID)}})
	}
	if n := len(page.Edges); n > 0 {
		page.PageInfo.StartCursor, page.PageInfo.EndCursor = &page.Edges[0].Cursor, &page.Edges[n-1].Cursor
	}
	return page, nil
}

func (f *AuditFilter) predicates() (all []predicate.AuditEntry) {
	if f == nil {
		return nil
	}
	add := func(given *string, matches func(string) predicate.AuditEntry) {
		if given != nil {
			all = append(all, matches(*given))
		}
	}
	add(f.Subject, auditentry.Subject)
	add(f.Cvr, auditentry.Cvr)
	add(f.Act, auditentry.Act)
	add(f.Row, touched)
	if f.From != nil {
		all = append(all, auditentry.AtGTE(f.From.Begin()))
	}
	if f.To != nil {
		all = append(all, auditentry.AtLT(f.To.Plus(1).Begin()))
	}
	return all
}

// touched is the entries that added or changed the row.
func touched(row string) predicate.AuditEntry {
	return func(s *sql.Selector) { s.Where(sqljson.ValueContains(auditentry.FieldRows, row)) }
}
