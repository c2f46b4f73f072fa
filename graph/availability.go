package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/availability"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/organisation"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/rolloutwave"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	available "tilslutning/rules/availability"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func (r *Resolver) pilotFacts(a *db.Agreement, in RecordPilotInput) accession.PilotFacts {
	return accession.PilotFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Status: a.Status, Deviations: a.Edges.Project.Deviations,
	}
}

func (r *Resolver) recordPilot(ctx context.Context, in RecordPilotInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("recordPilot", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts := r.pilotFacts(a, in)
		ruling := accession.SetPilot(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := tx.Pilot.Create().SetAgreement(a).SetPilot(in.Pilot).SetDecidedOn(facts.DecidedOn).Exec(ctx); err != nil {
			return ruling, err
		}
		return ruling, a.Update().SetPilot(in.Pilot).Exec(ctx)
	})
}

func (r *Resolver) contactPersonFacts(a *db.Agreement, in NameContactPersonInput) available.ContactPersonFacts {
	return available.ContactPersonFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Status: a.Status, Name: in.Name, Mail: in.Mail,
		Deviations: a.Edges.Project.Deviations,
	}
}

func (r *Resolver) nameContactPerson(ctx context.Context, in NameContactPersonInput) (*AgreementPayload, error) {
	// The digest of the input must not be one of personal data that can be guessed.
	named := in
	named.Name, named.Title, named.Mail, named.Telephone = "", "", "", nil
	return r.onAgreement(ctx, in.Agreement, act("nameContactPerson", in.IdempotencyKey, named), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts := r.contactPersonFacts(a, in)
		ruling := available.NameContactPerson(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		works, err := tx.Organisation.Query().Where(organisation.HasMunicipalityWith(municipality.ID(a.MunicipalityID))).Only(ctx)
		if err != nil {
			return ruling, err
		}
		named, err := tx.Person.Create().SetName(in.Name).SetTitle(in.Title).SetOrganisation(works).
			SetMunicipalityID(a.MunicipalityID).Save(ctx)
		if err != nil {
			return ruling, err
		}
		err = tx.ContactDetail.Create().SetPerson(named).SetMail(in.Mail).SetTelephone(text(in.Telephone)).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		if err := tx.ContactPerson.Create().SetAgreement(a).SetPerson(named).SetDecidedOn(facts.DecidedOn).Exec(ctx); err != nil {
			return ruling, err
		}
		former, err := found(a.QueryContactPerson().Only(store.AsStore(ctx)))
		if err != nil {
			return ruling, err
		}
		if err := a.Update().SetContactPerson(named).Exec(ctx); err != nil {
			return ruling, err
		}
		return ruling, forgetContact(ctx, tx, former, r.store.Today())
	})
}

func (r *Resolver) processingAgreementFacts(a *db.Agreement, in SignProcessingAgreementInput) available.ProcessingAgreementFacts {
	return available.ProcessingAgreementFacts{
		Today: r.store.Today(), SignedOn: r.todayOr(in.SignedOn), Status: a.Status, TemplateVersion: in.TemplateVersion,
		Document: text(in.Document), Deviations: a.Edges.Project.Deviations,
	}
}

func (r *Resolver) signProcessingAgreement(ctx context.Context, in SignProcessingAgreementInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("signProcessingAgreement", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts := r.processingAgreementFacts(a, in)
		on, ruling := facts.SignedOn, available.SignProcessingAgreement(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err := tx.ProcessingAgreement.Create().SetAgreement(a).SetSignedOn(on).SetTemplateVersion(in.TemplateVersion).
			SetDocument(text(in.Document)).SetDecidedOn(on).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, a.Update().SetProcessingAgreementSignedOn(on).Exec(ctx)
	})
}

func (r *Resolver) planFacts(a *db.Agreement, in PlanAvailabilityInput) available.PlanFacts {
	return available.PlanFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), On: in.On, Status: a.Status, Deviations: a.Edges.Project.Deviations,
	}
}

func (r *Resolver) planAvailability(ctx context.Context, in PlanAvailabilityInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("planAvailability", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts := r.planFacts(a, in)
		ruling := available.Plan(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, storePlanned(ctx, tx, a, in.On, facts.DecidedOn)
	})
}

func storePlanned(ctx context.Context, tx *db.Client, a *db.Agreement, on, decided day.Day) error {
	err := tx.Availability.Create().SetAgreement(a).SetKind(availability.KindPLANNED).SetOn(on).SetDecidedOn(decided).Exec(ctx)
	if err != nil {
		return err
	}
	return a.Update().SetPlannedAvailableFrom(on).Exec(ctx)
}

func (r *Resolver) confirmFacts(ctx context.Context, a *db.Agreement, in ConfirmAvailabilityInput) (available.ConfirmFacts, error) {
	p := a.Edges.Project
	named, err := a.QueryContactPerson().Exist(store.AsStore(ctx))
	return available.ConfirmFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), On: in.On, Status: a.Status,
		OperationStartedOn: p.OperationStartedOn, ProcessesPersonalData: p.ProcessesPersonalData,
		ProcessingAgreementSignedOn: a.ProcessingAgreementSignedOn,
		ContactPersonNamed:          named, Deviations: p.Deviations,
	}, err
}

func (r *Resolver) confirmAvailability(ctx context.Context, in ConfirmAvailabilityInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("confirmAvailability", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, err := r.confirmFacts(ctx, a, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := available.Confirm(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err = tx.Availability.Create().SetAgreement(a).SetKind(availability.KindCONFIRMED).SetOn(in.On).SetDecidedOn(facts.DecidedOn).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, a.Update().SetAvailableFrom(in.On).Exec(ctx)
	})
}

// waveFacts comes with the agreements of those in the wave, in the input's order; nil for none.
func (r *Resolver) waveFacts(ctx context.Context, tx *db.Client, p *db.Project, in PlanWaveInput) (available.WaveFacts, []*db.Agreement, error) {
	facts := available.WaveFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Number: in.Number, PlannedOn: in.PlannedOn,
		Deviations: p.Deviations,
	}
	members, err := municipalities(ctx, tx, in.Municipalities)
	if err != nil {
		return facts, nil, err
	}
	var agreements []*db.Agreement
	for _, m := range members {
		a, err := agreementOf(ctx, tx, p.ID, m.ID)
		if err != nil {
			return facts, nil, err
		}
		member := available.InWave{Code: m.Code}
		if a != nil {
			member.Status = a.Status
		}
		facts.Municipalities = append(facts.Municipalities, member)
		agreements = append(agreements, a)
	}
	return facts, agreements, nil
}

func (r *Resolver) planWave(ctx context.Context, in PlanWaveInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("planWave", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts, agreements, err := r.waveFacts(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := available.PlanWave(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		wave, err := waveOf(ctx, tx, p, in)
		if err != nil {
			return ruling, err
		}
		err = tx.WavePlan.Create().SetWave(wave).SetPlannedOn(in.PlannedOn).SetMunicipalities(in.Municipalities).
			SetDecidedOn(facts.DecidedOn).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		for _, a := range agreements {
			if err := storePlanned(ctx, tx, a, in.PlannedOn, facts.DecidedOn); err != nil {
				return ruling, err
			}
			if err := a.Update().SetWave(wave).Exec(ctx); err != nil {
				return ruling, err
			}
		}
		return ruling, nil
	})
}

// waveOf is the project's wave of that number, planned for the day.
func waveOf(ctx context.Context, tx *db.Client, p *db.Project, in PlanWaveInput) (*db.RolloutWave, error) {
	wave, err := found(tx.RolloutWave.Query().
		Where(rolloutwave.Number(in.Number), rolloutwave.HasProjectWith(project.ID(p.ID))).Only(ctx))
	if err != nil || wave == nil {
		if err != nil {
			return nil, err
		}
		return tx.RolloutWave.Create().SetProject(p).SetNumber(in.Number).SetPlannedOn(in.PlannedOn).Save(ctx)
	}
	// Planned anew, it has the municipalities named now and no others.
	return wave.Update().SetPlannedOn(in.PlannedOn).ClearAgreements().Save(store.AsStore(ctx))
}
