package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/availability"
	"tilslutning/ent/db/clientgrant"
	"tilslutning/ent/db/exit"
	"tilslutning/ent/db/pilot"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/waveplan"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
)

// Check reports the first of the whole database's invariants that does not hold: the chain of the
// audit log, and what is kept in columns against what it follows from.
func (s *Store) Check(ctx context.Context) error {
	ctx = AsStore(ctx)
	if err := s.checkChain(ctx); err != nil {
		return err
	}
	projects, err := s.Project.Query().All(ctx)
	if err != nil {
		return err
	}
	for _, p := range projects {
		n, err := s.Agreement.Query().Where(agreement.HasProjectWith(project.ID(p.ID)),
			agreement.StatusNotIn(accession.Invited, accession.Withdrawn)).Count(ctx)
		if err != nil {
			return err
		}
		if n != p.Participants {
			return fmt.Errorf("project %s keeps %d participants, and has %d", p.Slug, p.Participants, n)
		}
	}
	if err := s.checkAgreements(ctx); err != nil {
		return err
	}
	if err := s.checkWaves(ctx); err != nil {
		return err
	}
	if err := s.checkClients(ctx); err != nil {
		return err
	}
	return s.checkInvoices(ctx)
}

// checkClients compares what each client may be with its newest grant.
func (s *Store) checkClients(ctx context.Context) error {
	clients, err := s.IntegratorClient.Query().WithGrants(func(q *db.ClientGrantQuery) { q.Order(clientgrant.ByID()) }).All(ctx)
	if err != nil {
		return err
	}
	for _, c := range clients {
		last := &db.ClientGrant{}
		for _, g := range c.Edges.Grants {
			last = g
		}
		if last.Name != c.Name || last.Cvr != c.Cvr || !slices.Equal(last.Roles, c.Roles) || last.Revoked != c.Revoked {
			return fmt.Errorf("client %s keeps another grant than its newest", c.Client)
		}
	}
	return nil
}

// checkAgreements derives each agreement's columns anew from its facts: its status from the newest
// one, the rest from what was recorded since it was last invited.
func (s *Store) checkAgreements(ctx context.Context) error {
	agreements, err := s.Agreement.Query().WithStatuses().WithAvailabilities(inOrder).WithProject().
		WithPilotFacts(func(q *db.PilotQuery) { q.Order(pilot.ByID()) }).WithProcessingAgreements().
		WithExits(func(q *db.ExitQuery) { q.Order(exit.ByID()) }).All(ctx)
	if err != nil {
		return err
	}
	for _, a := range agreements {
		if err := endsRight(a); err != nil {
			return err
		}
		planned, available, isPilot, signed := sinceInvited(a)
		if planned != a.PlannedAvailableFrom || available != a.AvailableFrom || isPilot != a.Pilot || signed != a.ProcessingAgreementSignedOn {
			return fmt.Errorf("agreement %s keeps %s, %s, %t, %s, and its facts say %s, %s, %t, %s", a.ID, a.PlannedAvailableFrom,
				a.AvailableFrom, a.Pilot, a.ProcessingAgreementSignedOn, planned, available, isPilot, signed)
		}
	}
	return nil
}

// endsRight derives an agreement's status, and the day from which it is not in force, from its facts.
func endsRight(a *db.Agreement) error {
	status, ends := a.Status, a.EndsOn
	if n := len(a.Edges.Statuses); n == 0 {
		return fmt.Errorf("agreement %s has no fact of a status", a.ID)
	} else if newest := slices.MaxFunc(a.Edges.Statuses, byID); !a.Status.Binding() || !newest.Status.Binding() {
		status = newest.Status
	}
	if status.Binding() {
		leaves := day.Never
		for _, e := range a.Edges.Exits {
			leaves = e.On
		}
		status, ends = accession.EndOf(a.Edges.Project.RepaymentEnd, leaves, a.Edges.Project.ClosedOn)
	}
	if status != a.Status || ends != a.EndsOn {
		return fmt.Errorf("agreement %s keeps the status %s and ends on %s, and its facts say %s on %s", a.ID, a.Status, a.EndsOn, status, ends)
	}
	return nil
}

func byID(a, b *db.StatusChange) int { return strings.Compare(a.ID, b.ID) }

func inOrder(q *db.AvailabilityQuery) { q.Order(availability.ByID()) }

// sinceInvited is what an agreement's facts since its newest invitation say. Facts have their kind's
// prefix before a key in the order of time.
func sinceInvited(a *db.Agreement) (planned, available day.Day, isPilot bool, signed day.Day) {
	var invited string
	for _, s := range a.Edges.Statuses {
		if s.Status == accession.Invited {
			invited = s.ID[2:]
		}
	}
	planned, available, signed = day.Never, day.Never, day.Never
	for _, f := range a.Edges.Availabilities {
		switch {
		case f.ID[2:] < invited:
		case f.Kind == availability.KindPLANNED:
			planned = f.On
		default:
			available = f.On
		}
	}
	for _, f := range a.Edges.PilotFacts {
		isPilot = f.Pilot && f.ID[2:] > invited
	}
	for _, f := range a.Edges.ProcessingAgreements {
		if f.ID[2:] > invited {
			signed = f.SignedOn
		}
	}
	return planned, available, isPilot, signed
}

// checkWaves derives each wave's day anew from its newest plan.
func (s *Store) checkWaves(ctx context.Context) error {
	waves, err := s.RolloutWave.Query().WithPlans(func(q *db.WavePlanQuery) { q.Order(waveplan.ByID()) }).All(ctx)
	if err != nil {
		return err
	}
	for _, w := range waves {
		if n := len(w.Edges.Plans); n == 0 || w.Edges.Plans[n-1].PlannedOn != w.PlannedOn {
			return fmt.Errorf("wave %s keeps %s, and its newest plan says another day", w.ID, w.PlannedOn)
		}
	}
	return nil
}

// wrongInvoices is what must find no document: each query gives its number, or the year.
var wrongInvoices = []struct{ fault, query string }{
	{"the numbers of %s have a gap", `SELECT substr(number, 1, 4) FROM invoices GROUP BY substr(number, 1, 4)
		HAVING CAST(substr(max(number), 6) AS integer) <> count(*) OR CAST(substr(min(number), 6) AS integer) <> 1`},
	{"invoice %s is of another year than its number", `SELECT number FROM invoices WHERE substr(number, 1, 5) <> substr(date, 1, 4) || '-'`},
	{"invoice %s is dated before the one before it", `SELECT number FROM
		(SELECT number, date, lag(date) OVER (ORDER BY number) AS before FROM invoices) AS dated WHERE date < before`},
	{"invoice %s is not the sum of its lines", `SELECT number FROM invoices JOIN invoice_lines ON invoice_lines.invoice_id = invoices.id
		GROUP BY invoices.id HAVING sum(invoice_lines.net) <> invoices.net OR sum(invoice_lines.days) <> invoices.days`},
	{"invoice %s has no line", `SELECT number FROM invoices WHERE NOT EXISTS (SELECT 1 FROM invoice_lines WHERE invoice_id = invoices.id)`},
	{"invoice %s is not its net and its VAT", `SELECT number FROM invoices WHERE gross <> net + vat`},
	{"invoice %s takes back what another line charged", `SELECT number FROM invoices JOIN invoice_lines AS taking ON taking.invoice_id = invoices.id
		JOIN invoice_lines AS taken ON taken.id = taking.takes_back_id
		WHERE taking.net <> -taken.net OR taking.days <> -taken.days OR taken.takes_back_id IS NOT NULL`},
	{"shared cost %s is not the sum of its shares", `SELECT id FROM shared_costs WHERE amount <>
		(SELECT coalesce(sum(amount), 0) FROM shares WHERE shared_cost_shares = shared_costs.id)`},
}

// checkInvoices looks for a gap in the numbers, and for a document that does not add up (4.4, 4.5, 4.9
// of billing). What should have been issued it does not work out anew.
func (s *Store) checkInvoices(ctx context.Context) error {
	for _, wrong := range wrongInvoices {
		var found string
		switch err := s.sql.QueryRowContext(ctx, wrong.query+" ORDER BY 1 LIMIT 1").Scan(&found); {
		case errors.Is(err, sql.ErrNoRows):
		case err != nil:
			return err
		default:
			return fmt.Errorf(wrong.fault, found)
		}
	}
	return nil
}
