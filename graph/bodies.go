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

func (r *Resolver) openBody(ctx context.Context, in OpenBodyInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("openBody", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		same := tx.GovernanceBody.Query().Where(governancebody.KindEQ(in.Kind))
		facts := governance.OpenBodyFacts{
			Today: r.store.Today(), OpenedOn: in.OpenedOn, Kind: in.Kind, Name: in.Name,
			CalledOn: dayOr(in.CalledOn), Call: text(in.Call),
		}
		if in.Form != nil {
			facts.Form = *in.Form
		}
		create := tx.GovernanceBody.Create().SetKind(in.Kind).SetName(in.Name).SetOpenedOn(in.OpenedOn).
			SetNillableForm(in.Form).SetCalledOn(facts.CalledOn).SetNillableCall(in.Call)
		if in.Project != nil {
			p, err := tx.Project.Query().Where(project.Slug(*in.Project)).Only(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
			facts.InProject, facts.WithoutSteeringGroup, facts.Deviations = true, p.WithoutSteeringGroup, p.Deviations
			same.Where(governancebody.HasProjectWith(project.ID(p.ID)))
			create.SetProject(p)
		}
		exists, err := same.Exist(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts.Exists = exists
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

func (r *Resolver) recordMandate(ctx context.Context, in RecordMandateInput) (*BodyPayload, error) {
	out, err := r.store.Change(ctx, act("recordMandate", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		b, err := bodyWithProject(ctx, tx, in.Body)
		if err != nil {
			return terms.Ruling{}, err
		}
		on := r.todayOr(in.DecidedOn)
		ruling := governance.RecordMandate(governance.MandateFacts{
			Today: r.store.Today(), DecidedOn: on, Body: bodyOf(b), Reference: in.Reference,
			MayBind: text(in.MayBind), Deviations: deviationsOf(b.Edges.Project),
		})
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

func (r *Resolver) recordDecision(ctx context.Context, in RecordDecisionInput) (*DecisionPayload, error) {
	out, err := r.store.Change(ctx, act("recordDecision", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		facts := governance.DecideFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Kind: in.Kind, Outcome: in.Outcome,
			Text: text(in.Text), Reason: text(in.Reason), Settlement: text(in.Settlement),
			SharesCosts: in.SharesCosts != nil && *in.SharesCosts,
		}
		create := tx.Decision.Create().SetKind(in.Kind).SetOutcome(in.Outcome).SetOn(facts.DecidedOn).
			SetNillableText(in.Text).SetNillableReason(in.Reason).SetNillableSettlement(in.Settlement).
			SetNillableSharesCosts(in.SharesCosts).SetDecidedOn(facts.DecidedOn)
		var about *db.Project
		if in.Project != nil {
			p, err := tx.Project.Query().Where(project.Slug(*in.Project)).Only(ctx)
			if err != nil {
				return terms.Ruling{}, err
			}
			about = p
		}
		if in.Body != nil {
			b, err := bodyWithProject(ctx, tx, *in.Body)
			if err != nil {
				return terms.Ruling{}, err
			}
			of := bodyOf(b)
			facts.Body = &of
			own := b.Edges.Project
			facts.OtherProject = own != nil && about != nil && own.ID != about.ID
			if about == nil {
				about = own
			}
			create.SetBodyID(b.ID)
		}
		if about != nil {
			facts.WithoutSteeringGroup, facts.Deviations = about.WithoutSteeringGroup, about.Deviations
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
