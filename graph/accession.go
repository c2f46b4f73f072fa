package graph

import (
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/price"
	"tilslutning/ent/db/privacy"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/phases"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

// agreementOf is the municipality's agreement in the project, or nil.
func agreementOf(ctx context.Context, tx *db.Client, project, municipality string) (*db.Agreement, error) {
	return found(tx.Agreement.Query().Where(agreement.ProjectID(project), agreement.MunicipalityID(municipality)).
		Only(store.AsStore(ctx)))
}

// onAgreement carries out an act on the agreement, and answers with it as it is then. One that the
// viewer may not see is not found, as one that does not exist.
func (r *Resolver) onAgreement(ctx context.Context, id string, a store.Act,
	work func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error)) (*AgreementPayload, error) {
	out, err := r.store.Change(ctx, a, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		row, err := tx.Agreement.Query().Where(agreement.ID(id)).WithProject().Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		if !mayActOn(ctx, access.Row{Municipality: row.MunicipalityID}) {
			return terms.Ruling{}, privacy.Deny
		}
		return work(ctx, tx, row)
	})
	if err != nil {
		return nil, err
	}
	row, err := r.store.Agreement.Get(ctx, id)
	return &AgreementPayload{row, out.Ruling}, err
}

func (r *Resolver) inviteMunicipalities(ctx context.Context, in InviteMunicipalitiesInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("inviteMunicipalities", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		invited, err := municipalities(ctx, tx, in.Municipalities)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts, agreements, err := r.inviteFacts(ctx, tx, p, in, invited)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := accession.Invite(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		if !p.AccessionDeadline.Known() {
			if p, err = p.Update().SetAccessionDeadline(in.AnswerBy).Save(ctx); err != nil {
				return ruling, err
			}
		}
		for i, m := range invited {
			if err := storeInvitation(ctx, tx, p, m, agreements[i], facts); err != nil {
				return ruling, err
			}
		}
		return ruling, keepSeats(ctx, tx, p)
	})
}

// inviteFacts comes with the agreements that those invited have already, in their order; nil for none.
func (r *Resolver) inviteFacts(ctx context.Context, tx *db.Client, p *db.Project, in InviteMunicipalitiesInput, invited []*db.Municipality) (accession.InviteFacts, []*db.Agreement, error) {
	facts := accession.InviteFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), AnswerBy: in.AnswerBy,
		Innovation: p.Origin == projects.Innovation, WithoutSteeringGroup: p.WithoutSteeringGroup,
		PhaseIIStartedOn: phaseOf(p, phases.II).StartedOn, ProjectEndedOn: p.EndedOn,
		SteeringGroupOpenedOn: day.Never, SteeringGroupMandateOn: day.Never,
		RepaymentPeriod: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}, Deviations: p.Deviations,
	}
	steering, err := steeringGroup(ctx, tx, p)
	if err != nil {
		return facts, nil, err
	}
	if steering != nil {
		facts.SteeringGroupOpenedOn, facts.SteeringGroupMandateOn = steering.OpenedOn, steering.MandatedOn
		seats, err := loadSeats(ctx, tx, steering)
		if err != nil {
			return facts, nil, err
		}
		facts.ManagerSeats = governance.ManagerSeats(facts.DecidedOn, seats)
	}
	selected, err := p.QuerySelectedMunicipalities().IDs(ctx)
	if err != nil {
		return facts, nil, err
	}
	all, err := tx.Agreement.Query().Where(agreement.ProjectID(p.ID)).All(store.AsStore(ctx))
	if err != nil {
		return facts, nil, err
	}
	agreements := make([]*db.Agreement, len(invited))
	for i, m := range invited {
		c := accession.Candidate{Code: m.Code, AnswerBy: day.Never, Selected: slices.Contains(selected, m.ID)}
		if at := slices.IndexFunc(all, func(a *db.Agreement) bool { return a.MunicipalityID == m.ID }); at >= 0 {
			agreements[i] = all[at]
			c.Status, c.AnswerBy = all[at].Status, all[at].AnswerBy
		}
		facts.Invited = append(facts.Invited, c)
	}
	return facts, agreements, nil
}

// steeringGroup is the project's, or nil.
func steeringGroup(ctx context.Context, tx *db.Client, p *db.Project) (*db.GovernanceBody, error) {
	return found(tx.GovernanceBody.Query().
		Where(governancebody.KindEQ(governance.SteeringGroup), governancebody.HasProjectWith(project.ID(p.ID))).Only(ctx))
}

// storeInvitation stores that one municipality is invited, or invited again: then its agreement
// begins anew, and what was planned, named or signed before is history.
func storeInvitation(ctx context.Context, tx *db.Client, p *db.Project, m *db.Municipality, before *db.Agreement, facts accession.InviteFacts) error {
	var a *db.Agreement
	var err error
	if before != nil {
		a, err = before.Update().SetStatus(accession.Invited).SetInvitedOn(facts.DecidedOn).SetAnswerBy(facts.AnswerBy).
			SetAccededOn(day.Never).SetEndsOn(day.Never).ClearTermsVersion().SetPlannedAvailableFrom(day.Never).
			SetPilot(false).ClearContactPerson().SetProcessingAgreementSignedOn(day.Never).Save(ctx)
	} else {
		a, err = tx.Agreement.Create().SetProjectID(p.ID).SetMunicipalityID(m.ID).SetInvitedOn(facts.DecidedOn).
			SetAnswerBy(facts.AnswerBy).SetProjectKey(p.NameKey).SetMunicipalityKey(m.NameKey).Save(ctx)
	}
	if err != nil {
		return err
	}
	invited, err := statusChange(tx, a, accession.Invited, facts.DecidedOn, nil).SetAnswerBy(facts.AnswerBy).Save(ctx)
	if err != nil || before == nil {
		return err
	}
	return a.Update().SetSince(invited.ID[2:]).Exec(ctx)
}

func statusChange(tx *db.Client, a *db.Agreement, to accession.Status, on day.Day, document *string) *db.StatusChangeCreate {
	return tx.StatusChange.Create().SetAgreement(a).SetMunicipalityID(a.MunicipalityID).SetStatus(to).SetOn(on).
		SetDecidedOn(on).SetNillableDocument(document)
}

func (r *Resolver) accedeFacts(ctx context.Context, a *db.Agreement, in AccedeInput) accession.AccedeFacts {
	return accession.AccedeFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Status: a.Status, InvitedOn: a.InvitedOn, AnswerBy: a.AnswerBy,
		ProjectEndedOn: a.Edges.Project.EndedOn, ByKombit: byKombit(ctx), Document: text(in.Document),
	}
}

func (r *Resolver) accede(ctx context.Context, in AccedeInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("accede", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts := r.accedeFacts(ctx, a, in)
		p, on := a.Edges.Project, facts.DecidedOn
		ruling := accession.Accede(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		offered, err := tx.Price.Query().Where(price.HasProjectWith(project.ID(p.ID)), price.Not(price.HasExtension())).All(store.AsStore(ctx))
		if err != nil {
			return ruling, err
		}
		err = a.Update().SetStatus(accession.Acceded).SetAccededOn(on).SetEndsOn(p.RepaymentEnd.Plus(1)).
			SetNillableTermsVersion(known(projects.TermsVersion(p.StartedOn, on))).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		if err := bindAll(ctx, tx, a, offered, on); err != nil {
			return ruling, err
		}
		if err := statusChange(tx, a, accession.Acceded, on, in.Document).Exec(ctx); err != nil {
			return ruling, err
		}
		if err := keepEnds(ctx, tx, p, nil, agreement.ID(a.ID)); err != nil { // a closing may be to come
			return ruling, err
		}
		return ruling, keepParticipants(ctx, tx, p)
	})
}

func (r *Resolver) withdrawFacts(ctx context.Context, a *db.Agreement, in WithdrawInput) accession.WithdrawFacts {
	return accession.WithdrawFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Status: a.Status, AccededOn: a.AccededOn, AnswerBy: a.AnswerBy,
		ByKombit: byKombit(ctx), Document: text(in.Document), Deviations: a.Edges.Project.Deviations,
	}
}

func (r *Resolver) withdraw(ctx context.Context, in WithdrawInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("withdraw", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts := r.withdrawFacts(ctx, a, in)
		p, on := a.Edges.Project, facts.DecidedOn
		ruling := accession.Withdraw(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := a.Update().SetStatus(accession.Withdrawn).SetEndsOn(on).ClearPrices().ClearWave().Exec(ctx); err != nil {
			return ruling, err
		}
		if err := statusChange(tx, a, accession.Withdrawn, on, in.Document).Exec(ctx); err != nil {
			return ruling, err
		}
		return ruling, keepParticipants(ctx, tx, p)
	})
}

// keepParticipants counts anew how many have acceded, and who may sit in the steering group for it.
// It is the product's own bookkeeping, whoever acts.
func keepParticipants(ctx context.Context, tx *db.Client, p *db.Project) error {
	n, err := boundBy(ctx, tx, p)
	if err != nil {
		return err
	}
	if err := tx.Project.UpdateOneID(p.ID).SetParticipants(n).Exec(store.AsStore(ctx)); err != nil {
		return err
	}
	return keepSeats(ctx, tx, p)
}
