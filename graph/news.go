package graph

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/auditentry"
	"tilslutning/ent/db/decision"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/phasefact"
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/db/statuschange"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/phases"
)

// News is something that has happened, or is going to, and when it became known.
type News struct {
	Sort        NewsSort
	ID          string // of the row it is about: one for each sort
	On          day.Day
	Recorded    time.Time // UTC
	Slug        string    // of the project; "" where it is about none alone
	ProjectName string
	Name        string // of the municipality, or of the body; "" where the project owner decided (3.12)

	Phase   phases.Phase            // that began
	Kind    governance.DecisionKind // of a decision, as the outcome
	Outcome governance.Outcome
}

// NewsSort is what news is about.
type NewsSort string

// All that is told as it becomes known; a call is for an expert group (3.15).
const (
	Accession  NewsSort = "accession"
	Departure  NewsSort = "exit"
	PhaseBegan NewsSort = "phase"
	Decided    NewsSort = "decision"
	Called     NewsSort = "call"
)

// about is the news with its project.
func (n News) about(p *db.Project) News {
	if p != nil {
		n.Slug, n.ProjectName = p.Slug, p.Name
	}
	return n
}

// NewsOf is the newest of each sort that the viewer may see, in no order. Of an agreement there is its
// accession and its exit that stand. Keys are in the order of recording, and the only order that needs no
// look at every row.
func NewsOf(ctx context.Context, s *store.Store, newest int) (all []News, err error) {
	for _, sort := range []func(context.Context, *store.Store, int) ([]News, error){
		newestAccessions, newestExits, newestPhases, newestDecisions, newestCalls} {
		some, err := sort(ctx, s, newest)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// newestAccessions are by the first change to ACCEDED since the agreement began anew: a later one tells
// that a closing was taken back.
func newestAccessions(ctx context.Context, s *store.Store, newest int) ([]News, error) {
	return newestStatuses(ctx, s, newest, Accession, firstAcceded)
}

// newestExits are by the last change to EXITED: an exit may be moved to another day, or be overtaken by a closing.
func newestExits(ctx context.Context, s *store.Store, newest int) ([]News, error) {
	return newestStatuses(ctx, s, newest, Departure, lastExited, statuschange.HasAgreementWith(agreement.StatusEQ(accession.Exited)))
}

func newestStatuses(ctx context.Context, s *store.Store, newest int, sort NewsSort, which ...predicate.StatusChange) (all []News, err error) {
	rows, err := s.StatusChange.Query().Where(which...).
		Order(db.Desc(statuschange.FieldID)).Limit(newest).
		WithAgreement(func(q *db.AgreementQuery) { q.WithMunicipality().WithProject() }).All(ctx)
	for _, c := range rows {
		a := c.Edges.Agreement
		all = append(all, News{Sort: sort, ID: a.ID, On: c.On, Recorded: c.RecordedAt.UTC(), Name: a.Edges.Municipality.Name}.about(a.Edges.Project))
	}
	return all, err
}

// firstAcceded leaves of each agreement's changes the first to ACCEDED since it began anew.
func firstAcceded(s *sql.Selector) {
	changes, of := sql.Table(statuschange.Table).As("change"), sql.Table(agreement.Table).As("of")
	since := sql.P(func(b *sql.Builder) {
		b.Ident(changes.C(statuschange.FieldID)).WriteString(" > 'SC' || ").Ident(of.C(agreement.FieldSince))
	})
	s.Where(sql.In(s.C(statuschange.FieldID), sql.Select(sql.Min(changes.C(statuschange.FieldID))).From(changes).
		Join(of).On(changes.C(statuschange.AgreementColumn), of.C(agreement.FieldID)).
		Where(sql.And(sql.EQ(changes.C(statuschange.FieldStatus), accession.Acceded), since)).
		GroupBy(changes.C(statuschange.AgreementColumn))))
}

// lastExited leaves of each agreement's changes the last to EXITED.
func lastExited(s *sql.Selector) {
	changes := sql.Table(statuschange.Table).As("change")
	s.Where(sql.In(s.C(statuschange.FieldID), sql.Select(sql.Max(changes.C(statuschange.FieldID))).From(changes).
		Where(sql.EQ(changes.C(statuschange.FieldStatus), accession.Exited)).
		GroupBy(changes.C(statuschange.AgreementColumn))))
}

func newestPhases(ctx context.Context, s *store.Store, newest int) (all []News, err error) {
	rows, err := s.PhaseFact.Query().Where(phasefact.KindEQ(phasefact.KindSTARTED)).
		Order(db.Desc(phasefact.FieldID)).Limit(newest).
		WithPhase(func(q *db.ProjectPhaseQuery) { q.WithProject() }).All(ctx)
	for _, f := range rows {
		of := f.Edges.Phase
		all = append(all, News{Sort: PhaseBegan, ID: of.ID, On: f.Start, Recorded: f.RecordedAt.UTC(), Phase: of.Phase}.about(of.Edges.Project))
	}
	return all, err
}

func newestDecisions(ctx context.Context, s *store.Store, newest int) (all []News, err error) {
	rows, err := s.Decision.Query().Order(db.Desc(decision.FieldID)).Limit(newest).
		WithBody().WithProject().All(ctx)
	for _, d := range rows {
		n := News{Sort: Decided, ID: d.ID, On: d.On, Recorded: d.RecordedAt.UTC(), Kind: d.Kind, Outcome: d.Outcome}
		if d.Edges.Body != nil {
			n.Name = d.Edges.Body.Name
		}
		all = append(all, n.about(d.Edges.Project))
	}
	return all, err
}

// newestCalls are those of the bodies formed last: a body is formed with its call.
func newestCalls(ctx context.Context, s *store.Store, newest int) (all []News, err error) {
	formed, err := bodiesFormed(ctx, s)
	if err != nil {
		return nil, err
	}
	rows, err := s.GovernanceBody.Query().Where(governancebody.CalledOnNEQ(day.Never)).
		Order(db.Desc(governancebody.FieldID)).Limit(newest).WithProject().All(ctx)
	for _, b := range rows {
		all = append(all, News{Sort: Called, ID: b.ID, On: b.CalledOn, Recorded: formed[b.ID], Name: b.Name}.about(b.Edges.Project))
	}
	return all, err
}

// bodiesFormed is when each body was recorded, by its id. A body is no fact of its own: the audit log has it.
func bodiesFormed(ctx context.Context, s *store.Store) (map[string]time.Time, error) {
	acts, err := s.AuditEntry.Query().Where(auditentry.Act("openBody")).
		Select(auditentry.FieldAt, auditentry.FieldRows).All(store.AsStore(ctx))
	formed := map[string]time.Time{}
	for _, act := range acts {
		for _, row := range act.Rows {
			formed[row] = act.At.UTC()
		}
	}
	return formed, err
}
