package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/binding"
	"tilslutning/ent/db/decision"
	"tilslutning/ent/db/extension"
	"tilslutning/ent/db/price"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/statuschange"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

func (r *Resolver) priceFacts(in RecordPriceInput) prices.RecordFacts {
	return prices.RecordFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), ValidFrom: in.ValidFrom, Model: in.Model, Amount: in.Amount, Tiers: values(in.Tiers),
	}
}

func (r *Resolver) recordPrice(ctx context.Context, in RecordPriceInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordPrice", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := r.priceFacts(in)
		change, err := r.changeOfPrice(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := both(prices.Record(facts), billing.ChangePrice(change))
		if !ruling.Allowed() {
			return ruling, nil
		}
		create := tx.Price.Create().SetProject(p).SetValidFrom(in.ValidFrom).SetModel(in.Model).SetAmount(in.Amount).
			SetTiers(facts.Tiers).SetDecidedOn(facts.DecidedOn)
		if in.Extension != nil {
			x, err := tx.Extension.Query().Where(extension.ID(*in.Extension), extension.HasProjectWith(project.ID(p.ID))).Only(ctx)
			if err != nil {
				return ruling, err
			}
			create.SetExtension(x)
		}
		recorded, err := create.Save(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, bindByMandate(ctx, tx, p, recorded, in.Extension)
	})
}

// changeOfPrice is what a new price rests on once municipalities have acceded (5.10).
func (r *Resolver) changeOfPrice(ctx context.Context, tx *db.Client, p *db.Project, in RecordPriceInput) (billing.ChangePriceFacts, error) {
	facts := billing.ChangePriceFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), FirstAccededOn: day.Never, WithoutSteeringGroup: p.WithoutSteeringGroup,
		OwnerDecision: text(in.OwnerDecision), Deviations: p.Deviations,
	}
	first, err := found(tx.StatusChange.Query().
		Where(statuschange.StatusEQ(accession.Acceded), statuschange.HasAgreementWith(agreement.ProjectID(p.ID))).First(store.AsStore(ctx)))
	if err != nil {
		return facts, err
	}
	if first != nil {
		facts.FirstAccededOn = first.On
	}
	facts.Advice, err = decisionOn(ctx, tx, p, in.Advice)
	return facts, err
}

// decisionOn is a decision on the project, or on none alone, as the rules see it; nil without one.
func decisionOn(ctx context.Context, tx *db.Client, p *db.Project, id *string) (*billing.Decision, error) {
	if id == nil {
		return nil, nil
	}
	d, err := tx.Decision.Query().Where(decision.ID(*id), decision.Or(decision.HasProjectWith(project.ID(p.ID)), decision.Not(decision.HasProject()))).
		WithBody().Only(ctx)
	if err != nil {
		return nil, err
	}
	of := &billing.Decision{On: d.On, Kind: d.Kind, Outcome: d.Outcome}
	if d.Edges.Body != nil {
		of.By = d.Edges.Body.Kind
	}
	return of, nil
}

// both is one ruling of two.
func both(a, b terms.Ruling) terms.Ruling {
	a.Refusals, a.Deviations = append(a.Refusals, b.Refusals...), append(a.Deviations, b.Deviations...)
	return a
}

// bindByMandate lets a price bind those who acceded before it, where the steering group may bind them
// (3.9): of an extension, those who opted in to it.
func bindByMandate(ctx context.Context, tx *db.Client, p *db.Project, recorded *db.Price, of *string) error {
	steering, err := steeringGroup(ctx, tx, p)
	if err != nil || steering == nil || steering.MayBind == nil {
		return err
	}
	query := tx.Agreement.Query().Where(agreement.ProjectID(p.ID), agreement.StatusNotIn(accession.Invited, accession.Withdrawn))
	if of != nil {
		query.Where(optedIn(*of))
	}
	bound, err := query.IDs(store.AsStore(ctx))
	if err != nil {
		return err
	}
	for _, id := range bound {
		if err := bind(ctx, tx, id, recorded, binding.ByMANDATE, recorded.DecidedOn); err != nil {
			return err
		}
	}
	return nil
}

// bindAll stores that what is offered to a municipality binds it, since it takes part.
func bindAll(ctx context.Context, tx *db.Client, a *db.Agreement, offered []*db.Price, on day.Day) error {
	for _, of := range offered {
		if err := bind(ctx, tx, a.ID, of, binding.ByACCESSION, on); err != nil {
			return err
		}
	}
	return nil
}

// bind stores that a price binds an agreement. Whoever acts, it is for the product to keep.
func bind(ctx context.Context, tx *db.Client, agreementID string, of *db.Price, by binding.By, on day.Day) error {
	ctx = store.AsStore(ctx)
	if err := tx.Binding.Create().SetAgreementID(agreementID).SetPrice(of).SetBy(by).SetDecidedOn(on).Exec(ctx); err != nil {
		return err
	}
	return tx.Agreement.UpdateOneID(agreementID).AddPrices(of).Exec(ctx)
}

// consentFacts is about the price, or where none is named about any that the municipality could agree to.
func (r *Resolver) consentFacts(ctx context.Context, tx *db.Client, a *db.Agreement, in ConsentToPriceInput) (billing.ConsentFacts, *db.Price, error) {
	facts := billing.ConsentFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), PriceDecidedOn: day.First, Status: a.Status,
		Deviations: a.Edges.Project.Deviations,
	}
	if in.Price == "" {
		return facts, nil, nil
	}
	of, err := tx.Price.Query().Where(price.ID(in.Price), price.HasProjectWith(project.ID(a.ProjectID))).Only(ctx)
	if err != nil {
		return facts, nil, err
	}
	facts.PriceDecidedOn = of.DecidedOn
	facts.Binds, err = tx.Price.Query().Where(price.ID(of.ID), price.HasBindsWith(agreement.ID(a.ID))).Exist(store.AsStore(ctx))
	return facts, of, err
}

func (r *Resolver) consentToPrice(ctx context.Context, in ConsentToPriceInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("consentToPrice", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, of, err := r.consentFacts(ctx, tx, a, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := billing.Consent(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, bind(ctx, tx, a.ID, of, binding.ByCONSENT, facts.DecidedOn)
	})
}
