package example

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/auditentry"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
)

const asOf = day.Day("2026-09-30")

func TestTheExample(t *testing.T) {
	made := make([]*store.Store, 2)
	var building sync.WaitGroup
	for i := range made {
		file := filepath.Join(t.TempDir(), fmt.Sprint(i))
		building.Go(func() {
			s, acts, err := build(t.Context(), file)
			if err != nil {
				t.Error(err)
				return
			}
			made[i] = s
			t.Logf("%d acts", acts)
		})
	}
	building.Wait()
	if t.Failed() {
		return
	}
	ctx := store.AsStore(t.Context())
	t.Run("has projects in all phases, of all origins", func(t *testing.T) { checkProjects(t, ctx, made[0]) })
	t.Run("has agreements in all states, none of tomorrow", func(t *testing.T) { checkAgreements(t, ctx, made[0]) })
	t.Run("has seats of all kinds, none of tomorrow", func(t *testing.T) { checkSeats(t, ctx, made[0]) })
	t.Run("has prices, costs and closed years", func(t *testing.T) { checkBooks(t, ctx, made[0]) })
	t.Run("has invoices of all kinds, which add up", func(t *testing.T) { checkInvoices(t, ctx, made[0]) })
	t.Run("has projects whose income about covers their costs", func(t *testing.T) { checkBalance(t, made[0]) })
	t.Run("shows KOMBIT all invoices, a municipality its own and a visitor none", func(t *testing.T) { checkReaders(t, made[0]) })
	t.Run("was recorded in the order of time", func(t *testing.T) { checkRecord(t, ctx, made[0]) })
	t.Run("is the same every time", func(t *testing.T) {
		if first, second := dump(t, ctx, made[0]), dump(t, ctx, made[1]); !slices.Equal(first, second) {
			t.Error(difference(first, second))
		}
	})
	t.Run("is made once", func(t *testing.T) {
		if err := Make(t.Context(), made[0], asOf, nil); err == nil {
			t.Error("it is made again")
		}
	})
	for _, s := range made {
		s.Close()
	}
}

func build(ctx context.Context, file string) (s *store.Store, acts int, err error) {
	url, clock := "sqlite://"+file, day.Day("2015-01-01").Noon
	if err := store.Migrate(ctx, url, clock); err != nil {
		return nil, 0, err
	}
	if s, err = store.Open(ctx, url, clock); err != nil {
		return nil, 0, err
	}
	return s, acts, Make(ctx, s, asOf, func(_, total int) { acts = total })
}

func checkProjects(t *testing.T, ctx context.Context, s *store.Store) {
	phases, origins := map[string]int{}, map[string]int{}
	withoutTerms, withoutGroup, tendered := 0, 0, []string{}
	for _, p := range all(t, ctx, s.Project.Query().WithSuccessor()) {
		phases[string(p.Phase)]++
		origins[string(p.Origin)]++
		withoutTerms += count(p.TermsVersion == nil)
		withoutGroup += count(p.WithoutSteeringGroup)
		if next := p.Edges.Successor; next != nil {
			tendered = append(tendered, p.Name+" by "+next.Name)
		}
	}
	if want := map[string]int{"I": 3, "II": 4, "III": 6, "IV": 12, "V": 35}; !maps.Equal(phases, want) {
		t.Errorf("projects by phase: %v, want %v", phases, want)
	}
	if want := map[string]int{"MUNICIPAL_DEMAND": 29, "LAW": 20, "KL_AGREEMENT": 6, "INNOVATION": 5}; !maps.Equal(origins, want) {
		t.Errorf("projects by origin: %v, want %v", origins, want)
	}
	if withoutTerms == 0 || withoutGroup != 2 {
		t.Errorf("%d projects began before the terms, %d have no steering group", withoutTerms, withoutGroup)
	}
	if want := []string{"Ferie og Fravær by Vikardækning"}; !slices.Equal(tendered, want) {
		t.Errorf("tendered again: %v, want %v", tendered, want)
	}
}

func checkAgreements(t *testing.T, ctx context.Context, s *store.Store) {
	of, inUse, pilots, unanswered := map[accession.Status]int{}, 0, 0, 0
	for _, a := range all(t, ctx, s.Agreement.Query()) {
		of[a.Status]++
		inUse += count(a.AvailableFrom.By(asOf))
		pilots += count(a.Pilot)
		unanswered += count(a.Status == accession.Invited && a.AnswerBy < asOf)
		for _, on := range []day.Day{a.InvitedOn, a.AccededOn, a.AvailableFrom, a.ProcessingAgreementSignedOn} {
			if on.Known() && on > asOf {
				t.Errorf("an agreement has something of %s", on)
			}
		}
	}
	if n := of[accession.Acceded]; n < 1200 || n > 2000 || inUse < n/2 || inUse > n-200 {
		t.Errorf("%d municipalities acceded and %d use the systems", n, inUse)
	}
	if pilots == 0 || unanswered == 0 || of[accession.Invited] == unanswered || of[accession.Withdrawn] == 0 {
		t.Errorf("%v, %d pilots, %d never answered", of, pilots, unanswered)
	}
}

func checkSeats(t *testing.T, ctx context.Context, s *store.Store) {
	of, left := map[governance.SeatStatus]int{}, 0
	for _, m := range all(t, ctx, s.Membership.Query().WithBody(func(q *db.GovernanceBodyQuery) { q.WithProject() })) {
		of[m.Status]++
		left += count(m.To.By(asOf))
		for _, on := range []day.Day{m.From, m.To} {
			pending := m.Edges.Body.Edges.Project != nil && on == m.Edges.Body.Edges.Project.AccessionDeadline // 3.6
			if on.Known() && on > asOf && !pending {
				t.Errorf("a seat has something of %s", on)
			}
		}
	}
	if of[governance.Nominated] == 0 || of[governance.Appointed] == 0 || of[governance.Approved] == 0 || left == 0 {
		t.Errorf("%v, %d left", of, left)
	}
	for _, b := range all(t, ctx, s.GovernanceBody.Query().WithMemberships().WithProject()) {
		held := func(kind governance.SeatKind) (n int) {
			for _, m := range b.Edges.Memberships {
				n += count(m.SeatKind == kind && m.From.By(asOf) && m.To > asOf)
			}
			return n
		}
		switch b.Kind {
		case governance.Board:
			if held(governance.Member)+held(governance.Chair) != 5 || held(governance.EmployeeRepresentative) != 3 {
				t.Errorf("%s has %d members, %d chairs and %d employees", b.Name, held(governance.Member),
					held(governance.Chair), held(governance.EmployeeRepresentative))
			}
		case governance.SteeringGroup:
			if b.Edges.Project.ClosedOn.By(asOf) {
				continue // its municipalities have no agreement any more (3.6)
			}
			if held(governance.Chair) != 1 || held(governance.Member) < 2 || held(governance.KL) != 1 {
				t.Errorf("%s has %d chairs, %d members and %d seats of KL", b.Name, held(governance.Chair),
					held(governance.Member), held(governance.KL))
			}
		}
	}
}

func checkRecord(t *testing.T, ctx context.Context, s *store.Store) {
	last := time.Time{}
	for _, e := range all(t, ctx, s.AuditEntry.Query().Order(db.Asc(auditentry.FieldID))) {
		if e.At.Before(last) || e.At.After(asOf.Noon()) {
			t.Errorf("%s is recorded at %s, after %s", e.Act, e.At, last)
		}
		last = e.At
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
	if marks := all(t, ctx, s.Example.Query()); len(marks) != 1 || marks[0].AsOf != asOf {
		t.Error("the database is marked as made up:", marks)
	}
}

// dump is names, dates and statuses without ids, in an order of their own.
func dump(t *testing.T, ctx context.Context, s *store.Store) (lines []string) {
	line := func(values ...any) { lines = append(lines, fmt.Sprintln(values...)) }
	for _, p := range all(t, ctx, s.Project.Query()) {
		line(p.Slug, p.Phase, p.StartedOn, p.OperationStartedOn, p.RepaymentStart, p.RepaymentEnd, p.Participants)
	}
	for _, a := range all(t, ctx, s.Agreement.Query().WithMunicipality().WithProject()) {
		line(a.Edges.Project.Slug, a.Edges.Municipality.Code, a.Status, a.InvitedOn, a.AccededOn, a.PlannedAvailableFrom, a.AvailableFrom, a.Pilot)
	}
	for _, m := range all(t, ctx, s.Membership.Query().WithBody().WithPerson()) {
		line(m.Edges.Body.Name, m.Edges.Person.Name, m.Edges.Person.Title, m.SeatKind, m.Status, m.From, m.To)
	}
	for _, p := range all(t, ctx, s.Price.Query().WithProject()) {
		line(p.Edges.Project.Slug, p.ValidFrom, p.Model, p.Amount)
	}
	for _, i := range all(t, ctx, s.Invoice.Query()) {
		line(i.Number, i.Kind, i.Date, i.PlannedDate, i.Start, i.End, i.Net, i.Vat)
	}
	for _, c := range all(t, ctx, s.Cost.Query().WithProject()) {
		line(c.Edges.Project.Slug, c.Year, c.Kind, c.Amount)
	}
	slices.Sort(lines)
	return lines
}

// difference is the first line that differs.
func difference(first, second []string) string {
	for i := range min(len(first), len(second)) {
		if first[i] != second[i] {
			return strings.TrimSpace(first[i]) + " became " + second[i]
		}
	}
	return fmt.Sprint(len(first), " lines became ", len(second))
}

func all[T any](t *testing.T, ctx context.Context, query interface {
	All(context.Context) ([]T, error)
}) []T {
	t.Helper()
	rows, err := query.All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}
