package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/deviation"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/organisation"
	"tilslutning/ent/db/phasefact"
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/danish"
	"tilslutning/rules/phases"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

// onProject carries out an act on the project with that slug, and answers with it as it is then.
func (r *Resolver) onProject(ctx context.Context, slug string, a store.Act,
	work func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error)) (*ProjectPayload, error) {
	out, err := r.store.Change(ctx, a, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		p, err := projectInPhases(ctx, tx, project.Slug(slug))
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

// projectInPhases loads a project with what the rules ask of its way through the phases.
func projectInPhases(ctx context.Context, tx *db.Client, which predicate.Project) (*db.Project, error) {
	return tx.Project.Query().Where(which).WithPhases(func(q *db.ProjectPhaseQuery) { q.WithProducts() }).Only(ctx)
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
		SetStartedOn(in.StartedOn).SetNillableSupplierID(in.Supplier).AddSelectedSupplierIDs(in.SelectedSuppliers...)
	for _, m := range selected {
		create.AddSelectedMunicipalityIDs(m.ID)
	}
	version := projects.TermsVersion(in.StartedOn, in.StartedOn)
	create.SetNillableTermsVersion(known(version))
	if version == "" {
		create.SetDeviations([]terms.Deviation{terms.BeforeTheTerms})
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

// municipalities finds those with the codes, in that order; an unknown code is bad input.
func municipalities(ctx context.Context, tx *db.Client, codes []string) ([]*db.Municipality, error) {
	known, err := byCode(ctx, tx.Municipality.Query().Where(municipality.CodeIn(codes...)))
	if err != nil {
		return nil, err
	}
	var found []*db.Municipality
	for i, code := range codes {
		m := known[code]
		if m == nil {
			return nil, badInput("municipalities[%d]: there is no municipality %.10q", i, code)
		}
		found = append(found, m)
	}
	return found, nil
}

func (r *Resolver) deviateFacts(ctx context.Context, tx *db.Client, p *db.Project, in RecordDeviationInput) (projects.DeviateFacts, error) {
	acceded, err := boundBy(ctx, tx, p)
	d := terms.Deviation{Clause: in.Clause, Kind: in.Kind, Text: text(in.Text)}
	if in.Value != nil {
		d.Value = *in.Value
	}
	return projects.DeviateFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), TermsVersion: text(p.TermsVersion),
		Acceded: acceded > 0, Deviation: d, Standing: p.Deviations,
	}, err
}

func (r *Resolver) recordDeviation(ctx context.Context, in RecordDeviationInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordDeviation", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts, err := r.deviateFacts(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		d, ruling := facts.Deviation, projects.Deviate(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err = tx.Deviation.Create().SetProject(p).SetClause(d.Clause).SetKind(deviation.Kind(d.Kind)).SetValue(d.Value).
			SetText(d.Text).SetDecidedOn(facts.DecidedOn).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, p.Update().SetDeviations(append(p.Deviations, d)).Exec(ctx)
	})
}

// boundBy counts the project's agreements that municipalities have acceded to, whatever came after.
func boundBy(ctx context.Context, tx *db.Client, p *db.Project) (int, error) {
	return tx.Agreement.Query().Where(agreement.ProjectID(p.ID), agreement.StatusNotIn(accession.Invited, accession.Withdrawn)).
		Count(store.AsStore(ctx))
}

// successorFacts is about the next project, which is loaded with its predecessor, or about none yet.
func (r *Resolver) successorFacts(ctx context.Context, tx *db.Client, p, next *db.Project) (facts projects.SuccessorFacts, err error) {
	facts = projects.SuccessorFacts{
		Today: r.store.Today(), DecidedOn: r.store.Today(), StartedOn: p.StartedOn, Deviations: p.Deviations,
	}
	if facts.HasSuccessor, err = p.QuerySuccessor().Exist(ctx); err != nil || next == nil {
		return facts, err
	}
	facts.Same, facts.SuccessorStartedOn, facts.SuccessorInPhaseI = next.ID == p.ID, next.StartedOn, next.Phase == phases.I
	facts.SuccessorHasPredecessor = next.Edges.Predecessor != nil
	facts.SuccessorHasAgreements, err = tx.Agreement.Query().Where(agreement.ProjectID(next.ID)).Exist(store.AsStore(ctx))
	return facts, err
}

func (r *Resolver) linkSuccessor(ctx context.Context, in LinkSuccessorInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("linkSuccessor", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		next, err := tx.Project.Query().Where(project.Slug(in.Successor)).WithPredecessor().Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts, err := r.successorFacts(ctx, tx, p, next)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := projects.LinkSuccessor(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, p.Update().SetSuccessor(next).Exec(ctx)
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
	// The digest of the input must not be one of personal data that can be guessed.
	named := in
	named.Name, named.Title, named.Mail, named.Telephone = "", "", nil, nil
	out, err := r.store.Change(ctx, act("registerPerson", in.IdempotencyKey, named), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		create := tx.Person.Create().SetName(in.Name).SetTitle(in.Title).SetOrganisationID(in.Organisation).SetNillableSubject(in.Subject)
		works, err := found(tx.Municipality.Query().Where(municipality.HasOrganisationWith(organisation.ID(in.Organisation))).Only(ctx))
		if err != nil {
			return terms.Ruling{}, err
		}
		if works != nil {
			create.SetMunicipalityID(works.ID)
		}
		p, err := create.Save(ctx)
		if err != nil || in.Mail == nil && in.Telephone == nil {
			return terms.Ruling{}, err
		}
		return terms.Ruling{}, tx.ContactDetail.Create().SetPerson(p).SetMail(text(in.Mail)).SetTelephone(text(in.Telephone)).Exec(ctx)
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
