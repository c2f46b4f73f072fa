package graph

import (
	"context"
	"fmt"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/deviation"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/organisation"
	"tilslutning/ent/db/period"
	"tilslutning/ent/db/phasefact"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/danish"
	"tilslutning/rules/day"
	"tilslutning/rules/phases"
	"tilslutning/rules/prices"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

// onProject carries out an act on the project with that slug, and answers with it as it is then.
func (r *Resolver) onProject(ctx context.Context, slug string, a store.Act,
	work func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error)) (*ProjectPayload, error) {
	out, err := r.store.Change(ctx, a, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		p, err := tx.Project.Query().Where(project.Slug(slug)).
			WithPhases(func(q *db.ProjectPhaseQuery) { q.WithProducts() }).Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		return work(ctx, tx, p)
	})
	if err != nil {
		return nil, err
	}
	p, err := r.store.Project.Query().Where(project.Slug(slug)).Only(ctx)
	return &ProjectPayload{p, out.Ruling}, err
}

func (r *Resolver) createProject(ctx context.Context, in CreateProjectInput) (*ProjectPayload, error) {
	out, err := r.store.Change(ctx, act("createProject", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		taken, err := tx.Project.Query().Where(project.Slug(in.Slug)).Exist(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := projects.Create(projects.CreateFacts{
			Today: r.store.Today(), StartedOn: in.StartedOn, Slug: in.Slug, SlugTaken: taken, Name: in.Name,
			Purpose: in.Purpose, Origin: in.Origin, Act: text(in.Act),
			SelectedMunicipalities: len(in.SelectedMunicipalities), SelectedSuppliers: len(in.SelectedSuppliers),
			WithoutSteeringGroup:       in.WithoutSteeringGroup != nil && *in.WithoutSteeringGroup,
			WithoutSteeringGroupReason: text(in.WithoutSteeringGroupReason),
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, r.storeProject(ctx, tx, in)
	})
	if err != nil || !out.Allowed() {
		return &ProjectPayload{nil, out.Ruling}, err
	}
	p, err := r.store.Project.Query().Where(project.Slug(in.Slug)).Only(ctx)
	return &ProjectPayload{p, out.Ruling}, err
}

// storeProject stores a project in phase I, with its five phases.
func (r *Resolver) storeProject(ctx context.Context, tx *db.Client, in CreateProjectInput) error {
	selected, err := municipalities(ctx, tx, in.SelectedMunicipalities)
	if err != nil {
		return err
	}
	create := tx.Project.Create().SetSlug(in.Slug).SetName(in.Name).SetPurpose(in.Purpose).SetOrigin(in.Origin).
		SetNillableAct(in.Act).SetProcessesPersonalData(in.ProcessesPersonalData).
		SetSubjectArea(text(in.SubjectArea)).SetSearch(danish.Fold(in.Name + " " + text(in.SubjectArea))).
		SetNillableWithoutSteeringGroup(in.WithoutSteeringGroup).
		SetNillableWithoutSteeringGroupReason(in.WithoutSteeringGroupReason).
		SetNillableTermsVersion(known(projects.TermsVersion(in.StartedOn, in.StartedOn))).
		SetStartedOn(in.StartedOn).SetNillableSupplierID(in.Supplier).AddSelectedSupplierIDs(in.SelectedSuppliers...)
	for _, m := range selected {
		create.AddSelectedMunicipalityIDs(m.ID)
	}
	p, err := create.Save(ctx)
	if err != nil {
		return err
	}
	for _, phase := range phases.All {
		row := tx.ProjectPhase.Create().SetProject(p).SetPhase(phase)
		if phase == phases.I {
			row.SetStartedOn(in.StartedOn)
		}
		saved, err := row.Save(ctx)
		if err != nil {
			return err
		}
		if phase == phases.I {
			if err := phaseFact(tx, saved, phasefact.KindSTARTED, in.StartedOn, r.store.Today()).Exec(ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

func phaseFact(tx *db.Client, of *db.ProjectPhase, kind phasefact.Kind, start, decided day.Day) *db.PhaseFactCreate {
	return tx.PhaseFact.Create().SetPhase(of).SetKind(kind).SetStart(start).SetDecidedOn(decided)
}

// municipalities finds those with the codes, in that order; an unknown code is bad input.
func municipalities(ctx context.Context, tx *db.Client, codes []string) ([]*db.Municipality, error) {
	rows, err := tx.Municipality.Query().Where(municipality.CodeIn(codes...)).All(ctx)
	if err != nil {
		return nil, err
	}
	byCode := map[string]*db.Municipality{}
	for _, m := range rows {
		byCode[m.Code] = m
	}
	var found []*db.Municipality
	for i, code := range codes {
		m := byCode[code]
		if m == nil {
			return nil, badInput("municipalities[%d]: there is no municipality %.10q", i, code)
		}
		found = append(found, m)
	}
	return found, nil
}

func (r *Resolver) recordDeviation(ctx context.Context, in RecordDeviationInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordDeviation", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		acceded, err := binding(ctx, tx, p)
		if err != nil {
			return terms.Ruling{}, err
		}
		d := terms.Deviation{Clause: in.Clause, Kind: in.Kind, Text: text(in.Text)}
		if in.Value != nil {
			d.Value = *in.Value
		}
		ruling := projects.Deviate(projects.DeviateFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), TermsVersion: text(p.TermsVersion),
			Acceded: acceded > 0, Deviation: d, Standing: p.Deviations,
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		err = tx.Deviation.Create().SetProject(p).SetClause(d.Clause).SetKind(deviation.Kind(d.Kind)).SetValue(d.Value).
			SetText(d.Text).SetDecidedOn(r.todayOr(in.DecidedOn)).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, p.Update().SetDeviations(append(p.Deviations, d)).Exec(ctx)
	})
}

// binding counts the project's agreements that municipalities have acceded to, whatever came after.
func binding(ctx context.Context, tx *db.Client, p *db.Project) (int, error) {
	return tx.Agreement.Query().Where(agreement.ProjectID(p.ID), agreement.StatusNotIn(accession.Invited, accession.Withdrawn)).
		Count(store.AsStore(ctx))
}

func (r *Resolver) linkSuccessor(ctx context.Context, in LinkSuccessorInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("linkSuccessor", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		next, err := tx.Project.Query().Where(project.Slug(in.Successor)).WithPredecessor().Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		has, err := p.QuerySuccessor().Exist(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		invited, err := tx.Agreement.Query().Where(agreement.ProjectID(next.ID)).Exist(store.AsStore(ctx))
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := projects.LinkSuccessor(projects.SuccessorFacts{
			Today: r.store.Today(), DecidedOn: r.store.Today(), Same: next.ID == p.ID,
			StartedOn: p.StartedOn, SuccessorStartedOn: next.StartedOn, SuccessorInPhaseI: next.Phase == phases.I,
			SuccessorHasAgreements: invited, HasSuccessor: has, SuccessorHasPredecessor: next.Edges.Predecessor != nil,
			Deviations: p.Deviations,
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, p.Update().SetSuccessor(next).Exec(ctx)
	})
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

func (r *Resolver) planPhases(ctx context.Context, in PlanPhasesInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("planPhases", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := phases.PlanFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Deviations: p.Deviations}
		for _, planned := range in.Phases {
			facts.Phases = append(facts.Phases, phases.Planned{Phase: planned.Phase, Range: day.Range{Start: planned.Start, End: planned.End}})
		}
		for _, phase := range p.Edges.Phases {
			if phase.PlannedStart.Known() {
				facts.Standing = append(facts.Standing, phases.Planned{Phase: phase.Phase, Range: day.Range{Start: phase.PlannedStart, End: phase.PlannedEnd}})
			}
		}
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

func (r *Resolver) recordProduct(ctx context.Context, in RecordProductInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordProduct", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		ruling := phases.RecordProduct(phases.ProductFacts{
			Today: r.store.Today(), On: in.On, Product: in.Product, Reference: in.Reference,
			Course: courseOf(p), Deviations: p.Deviations,
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, tx.PhaseProduct.Create().SetPhase(phaseOf(p, in.Product.Phase())).SetKind(in.Product).SetOn(in.On).
			SetReference(in.Reference).SetDecidedOn(in.On).Exec(ctx)
	})
}

func (r *Resolver) beginPhase(ctx context.Context, in BeginPhaseInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("beginPhase", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		ruling := phases.Begin(phases.BeginFacts{
			Today: r.store.Today(), On: in.On, Phase: in.Phase, Course: courseOf(p), EndedOn: p.EndedOn,
			Reason: text(in.Reason), Deviations: p.Deviations,
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		begins, ends := phaseOf(p, in.Phase), phaseOf(p, p.Phase)
		if err := phaseFact(tx, begins, phasefact.KindSTARTED, in.On, in.On).Exec(ctx); err != nil {
			return ruling, err
		}
		if err := phaseFact(tx, ends, phasefact.KindENDED, in.On, in.On).SetReason(text(in.Reason)).Exec(ctx); err != nil {
			return ruling, err
		}
		if err := begins.Update().SetStartedOn(in.On).Exec(ctx); err != nil {
			return ruling, err
		}
		if err := ends.Update().SetEndedOn(in.On).SetNillableReason(in.Reason).Exec(ctx); err != nil {
			return ruling, err
		}
		return ruling, p.Update().SetPhase(in.Phase).Exec(ctx)
	})
}

func (r *Resolver) startOperation(ctx context.Context, in StartOperationInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("startOperation", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		planned := day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}
		ruling := phases.StartOperation(phases.OperationFacts{
			Today: r.store.Today(), On: in.On, StartedOn: p.OperationStartedOn, Course: courseOf(p), RepaymentPeriod: planned, Deviations: p.Deviations,
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		p, err := p.Update().SetOperationStartedOn(in.On).Save(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, storeRepaymentPeriod(ctx, tx, p, day.Range{Start: in.On, End: planned.End}, in.On)
	})
}

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
	return tx.Agreement.Update().Where(agreement.ProjectID(p.ID), agreement.StatusEQ(accession.Acceded)).
		SetEndsOn(of.End.Plus(1)).Exec(ctx)
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

func (r *Resolver) registerOrganisation(ctx context.Context, in RegisterOrganisationInput) (*OrganisationPayload, error) {
	out, err := r.store.Change(ctx, act("registerOrganisation", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		if in.Kind == organisation.KindMUNICIPALITY {
			return terms.Refuse(municipalitiesAreKnown), nil
		}
		return terms.Ruling{}, tx.Organisation.Create().SetKind(in.Kind).SetName(in.Name).SetNillableCvr(in.Cvr).Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &OrganisationPayload{nil, out.Ruling}, err
	}
	o, err := r.store.Organisation.Get(ctx, firstOf(out, "OR"))
	return &OrganisationPayload{o, out.Ruling}, err
}

func (r *Resolver) registerPerson(ctx context.Context, in RegisterPersonInput) (*PersonPayload, error) {
	out, err := r.store.Change(ctx, act("registerPerson", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		return terms.Ruling{}, tx.Person.Create().SetName(in.Name).SetTitle(in.Title).SetOrganisationID(in.Organisation).
			SetNillableSubject(in.Subject).Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &PersonPayload{nil, out.Ruling}, err
	}
	p, err := r.store.Person.Get(ctx, firstOf(out, "PE"))
	return &PersonPayload{p, out.Ruling}, err
}

var municipalitiesAreKnown = terms.Refusal{Code: "MUNICIPALITIES_ARE_KNOWN", Path: "kind", Message: terms.Text{
	Danish:  "Kommunerne er oprettet i forvejen.",
	English: "The municipalities are registered already."}}
