package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/period"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

func (r *Resolver) recordRepaymentPeriod(ctx context.Context, in RecordPeriodInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordRepaymentPeriod", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := accession.RepaymentPeriodFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Period: day.Range(*in.Period),
			OperationStartedOn: p.OperationStartedOn, Deviations: p.Deviations,
		}
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
	if err := p.Update().SetRepaymentStart(of.Start).SetRepaymentEnd(of.End).Exec(ctx); err != nil {
		return err
	}
	err = tx.Agreement.Update().Where(agreement.ProjectID(p.ID), agreement.StatusEQ(accession.Acceded)).
		SetEndsOn(of.End.Plus(1)).Exec(ctx)
	if err != nil {
		return err
	}
	return keepSeats(ctx, tx, p)
}

func (r *Resolver) recordPilotPeriod(ctx context.Context, in RecordPeriodInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordPilotPeriod", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := accession.PilotPeriodFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Period: day.Range(*in.Period),
			RepaymentPeriod: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}, Deviations: p.Deviations,
		}
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

func (r *Resolver) recordPrice(ctx context.Context, in RecordPriceInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordPrice", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := prices.RecordFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), ValidFrom: in.ValidFrom, Model: in.Model, Amount: in.Amount,
		}
		for _, tier := range in.Tiers {
			facts.Tiers = append(facts.Tiers, prices.Tier{Above: tier.Above, Factor: tier.Factor})
		}
		ruling := prices.Record(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, tx.Price.Create().SetProject(p).SetValidFrom(in.ValidFrom).SetModel(in.Model).SetAmount(in.Amount).
			SetTiers(facts.Tiers).SetDecidedOn(facts.DecidedOn).Exec(ctx)
	})
}
