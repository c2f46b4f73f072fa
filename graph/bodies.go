package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/governancebody"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/governance"
	"tilslutning/rules/terms"
)

// openBodyFacts is about a body of the project, or without one of all projects.
func (r *Resolver) openBodyFacts(ctx context.Context, tx *db.Client, p *db.Project, in OpenBodyInput) (facts governance.OpenBodyFacts, err error) {
	facts = governance.OpenBodyFacts{
		Today: r.store.Today(), OpenedOn: in.OpenedOn, Kind: in.Kind, Name: in.Name,
		CalledOn: dayOr(in.CalledOn), Call: text(in.Call),
	}
	if in.Form != nil {
		facts.Form = *in.Form
	}
	same := tx.GovernanceBody.Query().Where(governancebody.KindEQ(in.Kind))
	if p != nil {
		facts.InProject, facts.WithoutSteeringGroup, facts.Deviations = true, p.WithoutSteeringGroup, p.Deviations
		same.Where(governancebody.HasProjectWith(project.ID(p.ID)))
	}
	facts.Exists, err = same.Exist(ctx)
	return facts, err
}

func (r *Resolver) openBody(ctx context.Context, in OpenBodyInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("openBody", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		create := tx.GovernanceBody.Create().SetKind(in.Kind).SetName(in.Name).SetOpenedOn(in.OpenedOn).
			SetNillableForm(in.Form).SetCalledOn(dayOr(in.CalledOn)).SetNillableCall(in.Call)
		var p *db.Project
		if in.Project != nil {
			var err error
			if p, err = tx.Project.Query().Where(project.Slug(*in.Project)).Only(ctx); err != nil {
				return terms.Ruling{}, err
			}
			create.SetProject(p)
		}
		facts, err := r.openBodyFacts(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := governance.OpenBody(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, create.Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &BodyPayload{nil, out.Ruling}, err
	}
	return r.bodyPayload(ctx, firstOf(out, "GB"), out)
}

func (r *Resolver) bodyPayload(ctx context.Context, id string, out store.Outcome) (*BodyPayload, error) {
	b, err := r.store.GovernanceBody.Get(ctx, id)
	return &BodyPayload{b, out.Ruling}, err
}

// bodyWithProject loads a body with what the rules ask of its project.
func bodyWithProject(ctx context.Context, tx *db.Client, id string) (*db.GovernanceBody, error) {
	return tx.GovernanceBody.Query().Where(governancebody.ID(id)).WithProject().Only(ctx)
}

func deviationsOf(p *db.Project) []terms.Deviation {
	if p == nil {
		return nil
	}
	return p.Deviations
}

func (r *Resolver) mandateFacts(b *db.GovernanceBody, in RecordMandateInput) governance.MandateFacts {
	return governance.MandateFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Body: bodyOf(b), Reference: in.Reference,
		MayBind: text(in.MayBind), Deviations: deviationsOf(b.Edges.Project),
	}
}

func (r *Resolver) recordMandate(ctx context.Context, in RecordMandateInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("recordMandate", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		b, err := bodyWithProject(ctx, tx, in.Body)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts := r.mandateFacts(b, in)
		on, ruling := facts.DecidedOn, governance.RecordMandate(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		if err := tx.Mandate.Create().SetBody(b).SetReference(in.Reference).SetMayBind(text(in.MayBind)).SetDecidedOn(on).Exec(ctx); err != nil {
			return ruling, err
		}
		update := b.Update().SetMandate(in.Reference).SetMandatedOn(on)
		if bound := text(in.MayBind); bound != "" {
			return ruling, update.SetMayBind(bound).Exec(ctx)
		}
		return ruling, update.ClearMayBind().Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	return r.bodyPayload(ctx, in.Body, out)
}

func projectID(b *db.GovernanceBody) *string {
	if b.Edges.Project == nil {
		return nil
	}
	return &b.Edges.Project.ID
}

// decideFacts is about a decision of the body, or without one of the project owner, and about a
// project, or without one about all.
func (r *Resolver) decideFacts(b *db.GovernanceBody, about *db.Project, in RecordDecisionInput) governance.DecideFacts {
	facts := governance.DecideFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Kind: in.Kind, Outcome: in.Outcome,
		Text: text(in.Text), Reason: text(in.Reason), Settlement: text(in.Settlement),
		SharesCosts: in.SharesCosts != nil && *in.SharesCosts,
	}
	if b != nil {
		of, own := bodyOf(b), b.Edges.Project
		facts.Body = &of
		facts.OtherProject = own != nil && about != nil && own.ID != about.ID
	}
	if about != nil {
		facts.WithoutSteeringGroup, facts.Deviations = about.WithoutSteeringGroup, about.Deviations
	}
	return facts
}

func (r *Resolver) recordDecision(ctx context.Context, in RecordDecisionInput) (*DecisionPayload, error) {
	out, err := r.store.Change(ctx, act("recordDecision", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		var about *db.Project
		var b *db.GovernanceBody
		var err error
		if in.Project != nil {
			if about, err = tx.Project.Query().Where(project.Slug(*in.Project)).Only(ctx); err != nil {
				return terms.Ruling{}, err
			}
		}
		if in.Body != nil {
			if b, err = bodyWithProject(ctx, tx, *in.Body); err != nil {
				return terms.Ruling{}, err
			}
			if about == nil {
				about = b.Edges.Project
			}
		}
		facts := r.decideFacts(b, about, in)
		create := tx.Decision.Create().SetKind(in.Kind).SetOutcome(in.Outcome).SetOn(facts.DecidedOn).
			SetNillableText(in.Text).SetNillableReason(in.Reason).SetNillableSettlement(in.Settlement).
			SetNillableSharesCosts(in.SharesCosts).SetDecidedOn(facts.DecidedOn).SetNillableBodyID(in.Body)
		if about != nil {
			create.SetProject(about)
		}
		ruling := governance.Decide(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, create.Exec(ctx)
	})
	if err != nil || !out.Allowed() {
		return &DecisionPayload{nil, out.Ruling}, err
	}
	d, err := r.store.Decision.Get(ctx, firstOf(out, "DE"))
	return &DecisionPayload{d, out.Ruling}, err
}
