package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/period"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func (r *Resolver) repaymentPeriodFacts(p *db.Project, in RecordPeriodInput, of day.Range) accession.RepaymentPeriodFacts {
	return accession.RepaymentPeriodFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Period: of,
		OperationStartedOn: p.OperationStartedOn, Deviations: p.Deviations,
	}
}

func (r *Resolver) recordRepaymentPeriod(ctx context.Context, in RecordPeriodInput) (*ProjectPayload, error) {
	of, err := in.Period.read(ctx)
	if err != nil {
		return nil, err
	}
	return r.onProject(ctx, in.Project, act("recordRepaymentPeriod", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := r.repaymentPeriodFacts(p, in, of)
		ruling := accession.RecordRepaymentPeriod(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, storeRepaymentPeriod(ctx, tx, p, facts.Period, facts.DecidedOn)
	})
}

// storeRepaymentPeriod adds the fact, and keeps what follows from it: the day after the period no
// agreement of the project is in force any more.
func storeRepaymentPeriod(ctx context.Context, tx *db.Client, p *db.Project, of day.Range, decided day.Day) error {
	err := tx.Period.Create().SetProject(p).SetKind(period.KindREPAYMENT).SetStart(of.Start).SetEnd(of.End).SetDecidedOn(decided).Exec(ctx)
	if err != nil {
		return err
	}
	if p, err = p.Update().SetRepaymentStart(of.Start).SetRepaymentEnd(of.End).Save(ctx); err != nil {
		return err
	}
	return keepEnds(ctx, tx, p, nil)
}

func (r *Resolver) pilotPeriodFacts(p *db.Project, in RecordPeriodInput, of day.Range) accession.PilotPeriodFacts {
	return accession.PilotPeriodFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Period: of,
		RepaymentPeriod: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}, Deviations: p.Deviations,
	}
}

func (r *Resolver) recordPilotPeriod(ctx context.Context, in RecordPeriodInput) (*ProjectPayload, error) {
	of, err := in.Period.read(ctx)
	if err != nil {
		return nil, err
	}
	return r.onProject(ctx, in.Project, act("recordPilotPeriod", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := r.pilotPeriodFacts(p, in, of)
		ruling := accession.RecordPilotPeriod(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err := tx.Period.Create().SetProject(p).SetKind(period.KindPILOT).SetStart(facts.Period.Start).SetEnd(facts.Period.End).
			SetDecidedOn(facts.DecidedOn).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, p.Update().SetPilotStart(facts.Period.Start).SetPilotEnd(facts.Period.End).Exec(ctx)
	})
}
