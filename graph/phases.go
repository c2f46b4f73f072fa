package graph

import (
	"context"
	"fmt"

	"tilslutning/ent/db"
	"tilslutning/ent/db/phasefact"
	"tilslutning/rules/day"
	"tilslutning/rules/phases"
	"tilslutning/rules/terms"
)

func phaseFact(tx *db.Client, of *db.ProjectPhase, kind phasefact.Kind, start, decided day.Day) *db.PhaseFactCreate {
	return tx.PhaseFact.Create().SetPhase(of).SetKind(kind).SetStart(start).SetDecidedOn(decided)
}

// courseOf is how a project has gone so far; its phases and products are loaded.
func courseOf(p *db.Project) phases.Course {
	c := phases.Course{Started: map[phases.Phase]day.Day{}, Done: map[phases.Product]day.Day{}}
	for _, phase := range p.Edges.Phases {
		if phase.StartedOn.Known() {
			c.Started[phase.Phase] = phase.StartedOn
		}
		for _, product := range phase.Edges.Products {
			c.Done[product.Kind] = product.On
		}
	}
	return c
}

// phaseOf is the project's row of that phase.
func phaseOf(p *db.Project, which phases.Phase) *db.ProjectPhase {
	for _, phase := range p.Edges.Phases {
		if phase.Phase == which {
			return phase
		}
	}
	panic(fmt.Sprintf("graph: project %s has no phase %s", p.Slug, which)) // every project has all five
}

func (r *Resolver) planPhasesFacts(p *db.Project, in PlanPhasesInput) phases.PlanFacts {
	facts := phases.PlanFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Deviations: p.Deviations}
	for _, planned := range in.Phases {
		facts.Phases = append(facts.Phases, phases.Planned{Phase: planned.Phase, Range: day.Range{Start: planned.Start, End: planned.End}})
	}
	for _, phase := range p.Edges.Phases {
		if phase.PlannedStart.Known() {
			facts.Standing = append(facts.Standing, phases.Planned{Phase: phase.Phase, Range: day.Range{Start: phase.PlannedStart, End: phase.PlannedEnd}})
		}
	}
	return facts
}

func (r *Resolver) planPhases(ctx context.Context, in PlanPhasesInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("planPhases", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := r.planPhasesFacts(p, in)
		ruling := phases.Plan(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		for _, planned := range facts.Phases {
			row := phaseOf(p, planned.Phase)
			if err := phaseFact(tx, row, phasefact.KindPLANNED, planned.Start, facts.DecidedOn).SetEnd(planned.End).Exec(ctx); err != nil {
				return ruling, err
			}
			if err := row.Update().SetPlannedStart(planned.Start).SetPlannedEnd(planned.End).Exec(ctx); err != nil {
				return ruling, err
			}
		}
		return ruling, nil
	})
}

func (r *Resolver) productFacts(p *db.Project, in RecordProductInput) phases.ProductFacts {
	return phases.ProductFacts{
		Today: r.store.Today(), On: in.On, Product: in.Product, Reference: in.Reference,
		HasSupplier: in.Supplier != nil, Course: courseOf(p), Deviations: p.Deviations,
	}
}

func (r *Resolver) recordProduct(ctx context.Context, in RecordProductInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordProduct", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		ruling := phases.RecordProduct(r.productFacts(p, in))
		if !ruling.Allowed() {
			return ruling, nil
		}
		err := tx.PhaseProduct.Create().SetPhase(phaseOf(p, in.Product.Phase())).SetKind(in.Product).SetOn(in.On).
			SetReference(in.Reference).SetNillableSupplierID(in.Supplier).SetDecidedOn(in.On).Exec(ctx)
		if err != nil || in.Supplier == nil {
			return ruling, err
		}
		return ruling, p.Update().SetSupplierID(*in.Supplier).Exec(ctx)
	})
}

func (r *Resolver) beginFacts(p *db.Project, in BeginPhaseInput) phases.BeginFacts {
	return phases.BeginFacts{
		Today: r.store.Today(), On: in.On, Phase: in.Phase, Course: courseOf(p), EndedOn: p.EndedOn,
		Reason: text(in.Reason), Deviations: p.Deviations,
	}
}

func (r *Resolver) beginPhase(ctx context.Context, in BeginPhaseInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("beginPhase", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		ruling := phases.Begin(r.beginFacts(p, in))
		if !ruling.Allowed() {
			return ruling, nil
		}
		begins := phaseOf(p, in.Phase)
		if err := phaseFact(tx, begins, phasefact.KindSTARTED, in.On, in.On).Exec(ctx); err != nil {
			return ruling, err
		}
		if err := begins.Update().SetStartedOn(in.On).Exec(ctx); err != nil {
			return ruling, err
		}
		if err := endPhase(ctx, tx, phaseOf(p, p.Phase), in.On, in.Reason); err != nil {
			return ruling, err
		}
		return ruling, p.Update().SetPhase(in.Phase).Exec(ctx)
	})
}

func (r *Resolver) endFacts(p *db.Project, in EndProjectInput) phases.EndFacts {
	return phases.EndFacts{
		Today: r.store.Today(), On: in.On, Course: courseOf(p), EndedOn: p.EndedOn,
		Reason: text(in.Reason), Deviations: p.Deviations,
	}
}

func (r *Resolver) endProject(ctx context.Context, in EndProjectInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("endProject", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		ruling := phases.End(r.endFacts(p, in))
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := endPhase(ctx, tx, phaseOf(p, phases.V), in.On, in.Reason); err != nil {
			return ruling, err
		}
		return ruling, p.Update().SetEndedOn(in.On).Exec(ctx)
	})
}

// endPhase stores that a phase ended; the reason is why without all its products.
func endPhase(ctx context.Context, tx *db.Client, phase *db.ProjectPhase, on day.Day, reason *string) error {
	if err := phaseFact(tx, phase, phasefact.KindENDED, on, on).SetReason(text(reason)).Exec(ctx); err != nil {
		return err
	}
	return phase.Update().SetEndedOn(on).SetNillableReason(reason).Exec(ctx)
}

func (r *Resolver) operationFacts(p *db.Project, in StartOperationInput) phases.OperationFacts {
	return phases.OperationFacts{
		Today: r.store.Today(), On: in.On, StartedOn: p.OperationStartedOn, Course: courseOf(p),
		RepaymentPeriod: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}, Deviations: p.Deviations,
	}
}

func (r *Resolver) startOperation(ctx context.Context, in StartOperationInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("startOperation", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := r.operationFacts(p, in)
		ruling := phases.StartOperation(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		p, err := p.Update().SetOperationStartedOn(in.On).Save(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, storeRepaymentPeriod(ctx, tx, p, day.Range{Start: in.On, End: facts.RepaymentPeriod.End}, in.On)
	})
}
