package example

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
)

const asOf = day.Day("2026-09-30")

// made is a database with the example data, and a context that reads all of it.
func made(t *testing.T, asOf day.Day) (context.Context, *store.Store) {
	t.Helper()
	ctx, url, began := t.Context(), "sqlite://"+filepath.Join(t.TempDir(), "example.db"), time.Now()
	clock := day.Day("2015-01-01").Noon
	if err := store.Migrate(ctx, url, clock); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, url, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	acts := 0
	if err := Make(ctx, s, asOf, func(_, total int) { acts = total }); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d acts in %s", acts, time.Since(began).Round(time.Millisecond))
	return store.AsStore(ctx), s
}

func all[T any](t *testing.T, query interface {
	All(context.Context) ([]T, error)
}, ctx context.Context) []T {
	t.Helper()
	rows, err := query.All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestTheExampleIsAWholePortfolio(t *testing.T) {
	ctx, s := made(t, asOf)
	phases, origins := map[string]int{}, map[string]int{}
	withoutTerms, withoutGroup, successors := 0, 0, 0
	for _, p := range all(t, s.Project.Query().WithSuccessor(), ctx) {
		phases[string(p.Phase)]++
		origins[string(p.Origin)]++
		withoutTerms += count(p.TermsVersion == nil)
		withoutGroup += count(p.WithoutSteeringGroup)
		successors += count(p.Edges.Successor != nil)
	}
	if want := map[string]int{"I": 3, "II": 4, "III": 6, "IV": 12, "V": 35}; !maps.Equal(phases, want) {
		t.Errorf("projects by phase: %v, want %v", phases, want)
	}
	if want := map[string]int{"MUNICIPAL_DEMAND": 29, "LAW": 20, "KL_AGREEMENT": 6, "INNOVATION": 5}; !maps.Equal(origins, want) {
		t.Errorf("projects by origin: %v, want %v", origins, want)
	}
	if withoutTerms == 0 || withoutGroup != 2 || successors != 1 {
		t.Errorf("%d projects began before the terms, %d have no steering group, %d a successor", withoutTerms, withoutGroup, successors)
	}

	statuses, inUse, late := map[accession.Status]int{}, 0, 0
	for _, a := range all(t, s.Agreement.Query(), ctx) {
		statuses[a.Status]++
		inUse += count(a.AvailableFrom.By(asOf))
		late += count(a.Status == accession.Invited && a.AnswerBy < asOf)
		for _, on := range []day.Day{a.AccededOn, a.AvailableFrom, a.InvitedOn} {
			if on != day.Never && on > asOf {
				t.Errorf("an agreement is dated %s", on)
			}
		}
	}
	public := statuses[accession.Acceded] + statuses[accession.Ended] + statuses[accession.Exited]
	if public < 1200 || public > 2000 || inUse < 1000 || late == 0 || statuses[accession.Invited] == late || statuses[accession.Withdrawn] == 0 {
		t.Errorf("agreements: %v, %d public, %d in use, %d never answered", statuses, public, inUse, late)
	}
	t.Log(statuses, inUse)

	seats := map[string]int{}
	for _, m := range all(t, s.Membership.Query(), ctx) {
		seats[string(m.Status)]++
		seats["LEFT"] += count(m.To.Known())
		if m.From != day.Never && m.From > asOf || m.To != day.Never && m.To > asOf {
			t.Errorf("a seat is held from %s to %s", m.From, m.To)
		}
	}
	if seats["NOMINATED"] == 0 || seats["APPOINTED"] == 0 || seats["APPROVED"] == 0 || seats["LEFT"] == 0 {
		t.Error("seats:", seats)
	}

	last := time.Time{}
	for _, e := range all(t, s.AuditEntry.Query().Order(db.Asc("id")), ctx) {
		if e.At.Before(last) || e.At.After(asOf.Noon()) {
			t.Errorf("%s is recorded at %s, after %s", e.Act, e.At, last)
		}
		last = e.At
	}
	marks := all(t, s.Example.Query(), ctx)
	if len(marks) != 1 || marks[0].AsOf != asOf {
		t.Error("the database is marked as example data:", marks)
	}

	if first, second := dump(t, ctx, s), func() string { ctx, s := made(t, asOf); return dump(t, ctx, s) }(); first != second {
		t.Error("a second time gives other data:", difference(first, second))
	}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// dump is names, dates and statuses, without ids, in an order of their own.
func dump(t *testing.T, ctx context.Context, s *store.Store) string {
	var lines []string
	line := func(values ...any) { lines = append(lines, fmt.Sprintln(values...)) }
	for _, p := range all(t, s.Project.Query(), ctx) {
		line(p.Slug, p.Phase, p.StartedOn, p.OperationStartedOn, p.RepaymentStart, p.RepaymentEnd, p.Participants)
	}
	for _, a := range all(t, s.Agreement.Query().WithMunicipality().WithProject(), ctx) {
		line(a.Edges.Project.Slug, a.Edges.Municipality.Code, a.Status, a.InvitedOn, a.AccededOn, a.PlannedAvailableFrom, a.AvailableFrom, a.Pilot)
	}
	for _, m := range all(t, s.Membership.Query().WithBody().WithPerson(), ctx) {
		line(m.Edges.Body.Name, m.Edges.Person.Name, m.Edges.Person.Title, m.SeatKind, m.Status, m.From, m.To)
	}
	for _, p := range all(t, s.Price.Query().WithProject(), ctx) {
		line(p.Edges.Project.Slug, p.ValidFrom, p.Model, p.Amount)
	}
	slices.SortFunc(lines, cmp.Compare[string])
	return strings.Join(lines, "")
}

// difference is the first line that differs.
func difference(first, second string) string {
	a, b := strings.Split(first, "\n"), strings.Split(second, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i] + " became " + b[i]
		}
	}
	return fmt.Sprint(len(a), " lines became ", len(b))
}
