package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/closing"
	"tilslutning/ent/db/decision"
	"tilslutning/ent/db/exit"
	"tilslutning/ent/db/extension"
	"tilslutning/ent/db/optin"
	"tilslutning/ent/db/predicate"
	"tilslutning/ent/db/price"
	"tilslutning/ent/db/project"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

func (r *Resolver) exitFacts(ctx context.Context, tx *db.Client, a *db.Agreement, in ExitAgreementInput) (billing.ExitFacts, error) {
	p := a.Edges.Project
	leaves, err := exitOf(ctx, tx, a)
	return billing.ExitFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), On: in.On, Status: a.Status, AccededOn: a.AccededOn, LeavesOn: leaves,
		ClosedOn: p.ClosedOn, ByKombit: byKombit(ctx), Document: text(in.Document), Deviations: p.Deviations,
	}, err
}

func (r *Resolver) exitAgreement(ctx context.Context, in ExitAgreementInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("exitAgreement", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, err := r.exitFacts(ctx, tx, a, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := billing.Leave(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err = tx.Exit.Create().SetAgreement(a).SetOn(in.On).SetDocument(text(in.Document)).SetDecidedOn(facts.DecidedOn).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, keepEnds(ctx, tx, a.Edges.Project, in.Document, agreement.ID(a.ID))
	})
}

// exitOf is the first day without the system, as the agreement's newest exit says; Never without one.
func exitOf(ctx context.Context, tx *db.Client, a *db.Agreement) (day.Day, error) {
	last, err := found(tx.Exit.Query().Where(exit.HasAgreementWith(agreement.ID(a.ID))).Order(db.Desc(exit.FieldID)).First(store.AsStore(ctx)))
	if err != nil || last == nil {
		return day.Never, err
	}
	return last.On, nil
}

// keepEnds derives anew how and when those of a project's agreements end that are acceded to: by exit,
// closing or the period's end, whichever comes first. It is the product's own bookkeeping, whoever acts.
func keepEnds(ctx context.Context, tx *db.Client, p *db.Project, document *string, of ...predicate.Agreement) error {
	system := store.AsStore(ctx)
	rows, err := tx.Agreement.Query().Where(append(of, agreement.ProjectID(p.ID), agreement.StatusNotIn(accession.Invited, accession.Withdrawn))...).
		WithExits(func(q *db.ExitQuery) { q.Order(exit.ByID()) }).All(system)
	if err != nil {
		return err
	}
	for _, a := range rows {
		leaves := day.Never
		for _, e := range a.Edges.Exits {
			leaves = e.On
		}
		status, ends := accession.EndOf(p.RepaymentEnd, leaves, p.ClosedOn)
		if status == a.Status && ends == a.EndsOn {
			continue
		}
		if err := a.Update().SetStatus(status).SetEndsOn(ends).Exec(system); err != nil {
			return err
		}
		if status == a.Status && status == accession.Acceded {
			continue // the period was shifted: a fact of its own
		}
		on := ends
		if status == accession.Acceded {
			on = a.AccededOn // a closing that was taken back
		}
		if err := statusChange(tx, a, status, on, document).Exec(system); err != nil {
			return err
		}
	}
	return keepSeats(ctx, tx, p)
}

func (r *Resolver) closingFacts(ctx context.Context, tx *db.Client, p *db.Project, in CloseProjectInput) (facts billing.ClosingFacts, err error) {
	facts = billing.ClosingFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), On: dayOr(in.On), Deviations: p.Deviations}
	if facts.Decision, err = decisionOn(ctx, tx, p, in.Decision); err != nil {
		return facts, err
	}
	if facts.Settlement, err = settlementOf(ctx, tx, in.Decision); err != nil {
		return facts, err
	}
	facts.Standing, err = standingClosing(ctx, tx, p)
	return facts, err
}

func (r *Resolver) closeProject(ctx context.Context, in CloseProjectInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("closeProject", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts, err := r.closingFacts(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := billing.Close(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err = tx.Closing.Create().SetProject(p).SetOn(facts.On).SetNillableDecisionID(in.Decision).SetDecidedOn(facts.DecidedOn).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		if p, err = p.Update().SetClosedOn(facts.On).Save(ctx); err != nil {
			return ruling, err
		}
		return ruling, keepEnds(ctx, tx, p, nil)
	})
}

// settlementOf is how a decision to close settles and finances the costs; "" where it does not say.
func settlementOf(ctx context.Context, tx *db.Client, id *string) (string, error) {
	if id == nil {
		return "", nil
	}
	d, err := tx.Decision.Query().Where(decision.ID(*id)).Only(ctx)
	if err != nil {
		return "", err
	}
	return text(d.Settlement), nil
}

// newestClosing is the project's newest fact of a closing, with its decision; nil without one.
func newestClosing(ctx context.Context, tx *db.Client, p *db.Project) (*db.Closing, error) {
	return found(tx.Closing.Query().Where(closing.HasProjectWith(project.ID(p.ID))).Order(db.Desc(closing.FieldID)).WithDecision().First(ctx))
}

// standingClosing is the decision of the closing that stands; nil where none does.
func standingClosing(ctx context.Context, tx *db.Client, p *db.Project) (*billing.Decision, error) {
	last, err := newestClosing(ctx, tx, p)
	if err != nil || last == nil || !last.On.Known() || last.Edges.Decision == nil {
		return nil, err
	}
	return decisionOn(ctx, tx, p, &last.Edges.Decision.ID)
}

// extendFacts is also what the extension's price rests on.
func (r *Resolver) extendFacts(ctx context.Context, tx *db.Client, p *db.Project, in ExtendProjectInput, of day.Range) (billing.ExtendFacts, prices.RecordFacts, error) {
	decided := r.todayOr(in.DecidedOn)
	facts := billing.ExtendFacts{
		Today: r.store.Today(), DecidedOn: decided, Period: of, RepaymentPeriod: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd},
		PricedFrom: of.Start, InvolvedOn: day.Never, ClosedOn: p.ClosedOn, Deviations: p.Deviations,
	}
	involved, err := decisionOn(ctx, tx, p, in.Decision)
	if involved != nil {
		facts.InvolvedOn = involved.On
	}
	priced := prices.RecordFacts{Today: facts.Today, DecidedOn: decided, ValidFrom: of.Start, Model: in.Model, Amount: in.Amount, Tiers: values(in.Tiers)}
	return facts, priced, err
}

func (r *Resolver) extendProject(ctx context.Context, in ExtendProjectInput) (*ProjectPayload, error) {
	of, err := in.Period.read(ctx)
	if err != nil {
		return nil, err
	}
	return r.onProject(ctx, in.Project, act("extendProject", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts, priced, err := r.extendFacts(ctx, tx, p, in, of)
		if err != nil {
			return terms.Ruling{}, err
		}
		decided, ruling := facts.DecidedOn, both(billing.Extend(facts), prices.Record(priced))
		if !ruling.Allowed() {
			return ruling, nil
		}
		x, err := tx.Extension.Create().SetProject(p).SetStart(of.Start).SetEnd(of.End).SetNillableDecisionID(in.Decision).SetDecidedOn(decided).Save(ctx)
		if err != nil {
			return ruling, err
		}
		return ruling, tx.Price.Create().SetProject(p).SetExtension(x).SetValidFrom(of.Start).SetModel(in.Model).SetAmount(in.Amount).
			SetTiers(values(in.Tiers)).SetDecidedOn(decided).Exec(ctx)
	})
}

// optedIn finds the agreements that go on in an extension.
func optedIn(id string) predicate.Agreement {
	return agreement.HasOptInsWith(optin.HasExtensionWith(extension.ID(id)))
}

// optInFacts is about the extension, or where none is named about any that is left to opt in to.
func (r *Resolver) optInFacts(ctx context.Context, tx *db.Client, a *db.Agreement, in OptInInput) (facts billing.OptInFacts, err error) {
	facts = billing.OptInFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Status: statusOn(a, r.store.Today()),
		ClosedOn: a.Edges.Project.ClosedOn, Deviations: a.Edges.Project.Deviations,
	}
	of := tx.Extension.Query().Where(extension.HasProjectWith(project.ID(a.ProjectID)))
	if in.Extension != "" {
		of.Where(extension.ID(in.Extension))
	}
	if facts.Extended, err = of.Clone().Exist(ctx); err != nil || !facts.Extended {
		return facts, err
	}
	left, err := of.Where(extension.Not(extension.HasOptInsWith(optin.HasAgreementWith(agreement.ID(a.ID))))).Exist(ctx)
	facts.OptedIn = !left
	return facts, err
}

func (r *Resolver) optIn(ctx context.Context, in OptInInput) (*AgreementPayload, error) {
	return r.onAgreement(ctx, in.Agreement, act("optIn", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		x, err := tx.Extension.Query().Where(extension.ID(in.Extension), extension.HasProjectWith(project.ID(a.ProjectID))).Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts, err := r.optInFacts(ctx, tx, a, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		on, ruling := facts.DecidedOn, billing.OptIn(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		err = tx.OptIn.Create().SetAgreement(a).SetExtension(x).SetDecidedOn(on).Exec(ctx)
		if err != nil {
			return ruling, err
		}
		offered, err := tx.Price.Query().Where(price.HasExtensionWith(extension.ID(x.ID))).All(store.AsStore(ctx))
		if err != nil {
			return ruling, err
		}
		return ruling, bindAll(ctx, tx, a, offered, on)
	})
}
