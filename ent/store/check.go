package store

import (
	"context"
	"fmt"

	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/project"
	"tilslutning/rules/accession"
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
	return s.checkAgreements(ctx)
}

// checkAgreements derives each agreement's status anew from its newest fact.
func (s *Store) checkAgreements(ctx context.Context) error {
	agreements, err := s.Agreement.Query().WithStatuses().WithAvailabilities().WithProject().All(ctx)
	if err != nil {
		return err
	}
	for _, a := range agreements {
		if n := len(a.Edges.Statuses); n == 0 || a.Edges.Statuses[n-1].Status != a.Status {
			return fmt.Errorf("agreement %s keeps the status %s, and its newest fact says another", a.ID, a.Status)
		}
		if a.Status == accession.Acceded && a.EndsOn != a.Edges.Project.RepaymentEnd.Plus(1) {
			return fmt.Errorf("agreement %s ends on %s, and not the day after its project's repayment period", a.ID, a.EndsOn)
		}
	}
	return nil
}
