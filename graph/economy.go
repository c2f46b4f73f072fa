package graph

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/ent/db"
	"tilslutning/ent/db/agreement"
	"tilslutning/ent/db/cost"
	"tilslutning/ent/db/price"
	"tilslutning/ent/db/project"
	"tilslutning/ent/db/yearend"
	"tilslutning/ent/store"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
)

func (r *Resolver) vatRateFacts(in RecordVatRateInput) billing.VATRateFacts {
	return billing.VATRateFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Rate: in.Rate}
}

func (r *Resolver) recordVatRate(ctx context.Context, in RecordVatRateInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordVatRate", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts := r.vatRateFacts(in)
		ruling := billing.RecordVATRate(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, tx.VatRate.Create().SetProject(p).SetRate(in.Rate).SetDecidedOn(facts.DecidedOn).Exec(ctx)
	})
}

func (r *Resolver) costFacts(ctx context.Context, tx *db.Client, p *db.Project, in RecordCostInput) (billing.CostFacts, error) {
	closed, err := yearClosed(ctx, tx, p, in.Year)
	return billing.CostFacts{Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Year: in.Year, Amount: in.Amount, YearClosed: closed}, err
}

func (r *Resolver) recordCost(ctx context.Context, in RecordCostInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("recordCost", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts, err := r.costFacts(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := billing.RecordCost(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, tx.Cost.Create().SetProject(p).SetYear(in.Year).SetKind(in.Kind).SetAmount(in.Amount).SetNote(text(in.Note)).
			SetDecidedOn(facts.DecidedOn).Exec(ctx)
	})
}

func yearClosed(ctx context.Context, tx *db.Client, p *db.Project, year int) (bool, error) {
	return tx.YearEnd.Query().Where(yearend.HasProjectWith(project.ID(p.ID)), yearend.Year(year)).Exist(store.AsStore(ctx))
}

func (r *Resolver) closeYear(ctx context.Context, in CloseYearInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("closeYear", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		facts, err := r.yearEndFacts(ctx, tx, p, in)
		if err != nil {
			return terms.Ruling{}, err
		}
		ruling := billing.CloseYear(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, tx.YearEnd.Create().SetProject(p).SetYear(in.Year).SetNillableSurplusUse(in.SurplusUse).
			SetNillableDecisionID(in.Decision).SetDecidedOn(facts.DecidedOn).Exec(ctx)
	})
}

// yearEndFacts adds a project's economy up to the year's end, and to the period's with what is
// forecast. What a surplus goes to counts by a decision alone.
func (r *Resolver) yearEndFacts(ctx context.Context, tx *db.Client, p *db.Project, in CloseYearInput) (billing.YearEndFacts, error) {
	facts := billing.YearEndFacts{
		Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Year: in.Year,
		Period: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}, Deviations: p.Deviations,
	}
	var err error
	if facts.Closed, err = yearClosed(ctx, tx, p, in.Year); err != nil {
		return facts, err
	}
	d, err := decisionOn(ctx, tx, p, in.Decision)
	if err != nil {
		return facts, err
	}
	if in.SurplusUse != nil && d != nil && d.Kind == governance.Surplus && d.Outcome == governance.OutcomeApproved && d.On.By(facts.DecidedOn) {
		facts.Use = *in.SurplusUse
	}
	at := &Resolver{store: r.store.Within(tx)}
	economy, err := at.economy(ctx, p)
	if err != nil {
		return facts, err
	}
	for _, y := range economy.Years {
		if y.Year <= in.Year {
			facts.IncomeSoFar, facts.CostsSoFar = y.SoFar.Issued, y.SoFar.Costs
		}
	}
	facts.IncomeWithForecast, facts.CostsForecast = economy.Total.Issued.Add(economy.Total.Forecast), economy.Total.Costs
	facts.PriceStep, err = at.priceStep(ctx, p)
	return facts, err
}

// economy is a project's statement of costs and income (5.1).
func (r *Resolver) economy(ctx context.Context, p *db.Project) (*billing.Economy, error) {
	rows, err := r.store.Cost.Query().Where(cost.HasProjectWith(project.ID(p.ID))).All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	var costs []billing.ProjectCost
	for _, c := range rows {
		costs = append(costs, billing.ProjectCost{Year: c.Year, Kind: c.Kind, Amount: c.Amount})
	}
	list, err := r.accountsOf(ctx, agreement.ProjectID(p.ID))
	if err != nil {
		return nil, err
	}
	var income []billing.Income
	for _, acc := range list {
		for _, s := range acc.streams {
			due, err := billing.StillDue(s.history, s.issued)
			if err != nil {
				return nil, lacking(ctx, err)
			}
			income = append(income, billing.Income{Issued: s.issued, Forecast: due})
		}
	}
	economy := billing.Statement(costs, income)
	return &economy, nil
}

// scheme is what the project's newest price is asked for, of those that the viewer may see; by
// inhabitant without one.
func (r *Resolver) scheme(ctx context.Context, p *db.Project) (billing.Scheme, error) {
	rows, err := p.QueryPrices().Where(price.Not(price.HasExtension())).All(ctx)
	if err != nil || len(rows) == 0 {
		return billing.Scheme{Model: prices.PerInhabitant}, err
	}
	newest := rows[len(rows)-1]
	return billing.Scheme{Model: newest.Model, Tiers: newest.Tiers}, nil
}

func (r *Resolver) priceStep(ctx context.Context, p *db.Project) (decimal.Decimal, error) {
	scheme, err := r.scheme(store.AsStore(ctx), p)
	if err != nil {
		return decimal.Zero, err
	}
	payers, err := r.payers(ctx, p, nil)
	if err != nil {
		return decimal.Zero, err
	}
	step, err := billing.PriceStep(scheme, payers)
	return step, lacking(ctx, err)
}

// payers is the facts of a project's municipalities: those named, or those that have acceded. One that
// is named and has not acceded has the system from the period's first day.
func (r *Resolver) payers(ctx context.Context, p *db.Project, named []string) ([]billing.Facts, error) {
	rows, err := withPublicFacts(r.store.Agreement.Query().Where(agreement.ProjectID(p.ID),
		agreement.StatusNotIn(accession.Invited, accession.Withdrawn))).Order(agreement.ByMunicipalityField("code")).All(store.AsStore(ctx))
	if err != nil {
		return nil, err
	}
	places, err := r.municipals(ctx)
	if err != nil {
		return nil, err
	}
	books, err := booksOf(ctx, r.store.Client, p.ID)
	if err != nil {
		return nil, err
	}
	var facts []billing.Facts
	there := map[string]bool{}
	for _, a := range rows {
		acc := newAccount(a, books[p.ID], places[a.MunicipalityID])
		code := acc.place.code
		if acc.agreement.Status.Binding() && (named == nil && statusOn(acc.agreement, r.store.Today()) == accession.Acceded || slices.Contains(named, code)) {
			facts, there[code] = append(facts, acc.streams[0].history.Expected()), true
		}
	}
	byCode := map[string]municipal{}
	for _, place := range places {
		byCode[place.code] = place
	}
	for i, code := range named {
		place, known := byCode[code]
		if !known {
			return nil, badInput("municipalities[%d]: there is no municipality %.10q", i, code)
		}
		if !there[code] {
			f := billing.Facts{Municipality: code, Period: day.Range{Start: p.RepaymentStart, End: p.RepaymentEnd}, AvailableFrom: p.RepaymentStart}
			for _, figure := range place.figures {
				f.Figures = append(f.Figures, figure.Value)
			}
			facts, there[code] = append(facts, f), true
		}
	}
	return facts, nil
}

// BreakEven is the price that covers a project's costs, or why there is none.
type BreakEven struct {
	Price        *money.Price
	Income, Over *decimal.Decimal
	Refusals     []terms.Refusal
}

func (r *Resolver) breakEvenPrice(ctx context.Context, p *db.Project, costs decimal.Decimal, model *prices.Model, tiers []*prices.Tier, municipalities []string) (*BreakEven, error) {
	scheme, err := r.scheme(ctx, p)
	if err != nil {
		return nil, err
	}
	if model != nil || tiers != nil {
		scheme = billing.Scheme{Model: prices.PerInhabitant, Tiers: values(tiers)}
	}
	if model != nil {
		scheme.Model = *model
	}
	checked := prices.Record(prices.RecordFacts{Today: day.First, DecidedOn: day.First, ValidFrom: day.First, Model: scheme.Model, Tiers: scheme.Tiers})
	if !checked.Allowed() {
		return nil, refused(ctx, checked)
	}
	payers, err := r.payers(ctx, p, municipalities)
	if err != nil {
		return nil, err
	}
	found, refusal, err := billing.BreakEvenPrice(costs, scheme, payers)
	switch {
	case err != nil:
		return nil, lacking(ctx, err)
	case refusal != nil:
		return &BreakEven{Refusals: []terms.Refusal{*refusal}}, nil
	}
	return &BreakEven{Price: &found.Price, Income: &found.Income, Over: &found.Over, Refusals: []terms.Refusal{}}, nil
}

func (r *Resolver) shareCost(ctx context.Context, in ShareCostInput) (*ProjectPayload, error) {
	return r.onProject(ctx, in.Project, act("shareCost", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client, p *db.Project) (terms.Ruling, error) {
		shared, err := r.sharedCost(ctx, tx, p, in)
		if err != nil || !shared.Allowed() {
			return shared.Ruling, err
		}
		ruling := shared.Ruling
		of, err := tx.SharedCost.Create().SetProject(p).SetKind(in.Kind).SetOn(shared.on).SetAmount(in.Amount).SetVatRate(shared.rate).
			SetCause(in.Cause).SetNillableDecisionID(in.Decision).SetDecidedOn(r.todayOr(in.DecidedOn)).Save(ctx)
		if err != nil {
			return ruling, err
		}
		refusal, err := r.storeShares(ctx, tx, p, of)
		if refusal != nil {
			ruling.Refusals = append(ruling.Refusals, *refusal)
		}
		return ruling, err
	})
}

// sharedCost is the ruling on a cost to share, with its day and its share of VAT.
type sharedCost struct {
	terms.Ruling
	on   day.Day
	rate money.Rate
}

func (r *Resolver) sharedCost(ctx context.Context, tx *db.Client, p *db.Project, in ShareCostInput) (of sharedCost, err error) {
	decided := r.todayOr(in.DecidedOn)
	involved, err := involvedOn(ctx, tx, p, in.Decision)
	if err != nil {
		return of, err
	}
	of.on = decided
	if in.On != nil {
		of.on = *in.On
	}
	if in.Kind == billing.Settlement {
		if of.rate, err = rateOf(ctx, tx, p); err != nil {
			return of, err
		}
	}
	if in.VatRate != nil {
		of.rate = *in.VatRate
	}
	switch in.Kind {
	case billing.Claim:
		of.Ruling = billing.ShareClaim(billing.ClaimFacts{
			Today: r.store.Today(), DecidedOn: decided, VATRate: of.rate, Amount: in.Amount, Paid: oreOr(in.Paid), Carried: oreOr(in.Carried),
			MunicipalityAtCause: in.UnderMunicipalControl, InvolvedOn: involved, WithoutSteeringGroup: p.WithoutSteeringGroup,
			Reason: text(in.Reason), Deviations: p.Deviations,
		})
	case billing.Settlement:
		shares, err := closingShares(ctx, tx, p)
		if err != nil {
			return of, err
		}
		of.on = p.ClosedOn.Plus(-1)
		of.Ruling = billing.Settle(billing.SettlementFacts{
			Today: r.store.Today(), DecidedOn: decided, VATRate: of.rate, Amount: in.Amount, ClosedOn: p.ClosedOn, Shared: shares,
			InvolvedOn: involved, WithoutSteeringGroup: p.WithoutSteeringGroup, Reason: text(in.Reason), Deviations: p.Deviations,
		})
	default:
		return of, badInput("kind must be CLAIM or SETTLEMENT")
	}
	return of, nil
}

// storeShares shares a cost over those who are acceded on its day (4.9 of billing).
func (r *Resolver) storeShares(ctx context.Context, tx *db.Client, p *db.Project, of *db.SharedCost) (*terms.Refusal, error) {
	at := &Resolver{store: r.store.Within(tx)}
	list, err := at.accountsOf(ctx, agreement.ProjectID(p.ID))
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(acc account) bool {
		a := acc.agreement
		return !a.Status.Binding() || !a.AccededOn.By(of.On) || of.On >= a.EndsOn
	})
	sharers := make([]billing.Sharer, len(list))
	for i, acc := range list {
		known := acc.streams[0].history.Known()
		sharers[i] = billing.Sharer{Municipality: acc.place.code, Prices: known.Prices, Figures: known.Figures}
	}
	shares, refusal, err := billing.ShareCost(of.Amount, of.On, sharers)
	if refusal != nil || err != nil {
		return refusal, lacking(ctx, err)
	}
	for i, acc := range list {
		if err := tx.Share.Create().SetCost(of).SetAgreementID(acc.agreement.ID).SetAmount(shares[i]).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

// involvedOn is the day the steering group was involved by the decision; Never without one of its.
func involvedOn(ctx context.Context, tx *db.Client, p *db.Project, id *string) (day.Day, error) {
	d, err := decisionOn(ctx, tx, p, id)
	if err != nil || d == nil || d.By != governance.SteeringGroup {
		return day.Never, err
	}
	return d.On, nil
}

// closingShares says whether the closing that stands lets the municipalities share what is left.
func closingShares(ctx context.Context, tx *db.Client, p *db.Project) (bool, error) {
	last, err := newestClosing(ctx, tx, p)
	if err != nil || last == nil || last.Edges.Decision == nil {
		return false, err
	}
	return last.Edges.Decision.SharesCosts, nil
}

// rateOf is the project's share of VAT today.
func rateOf(ctx context.Context, tx *db.Client, p *db.Project) (money.Rate, error) {
	books, err := booksOf(ctx, tx, p.ID)
	if err != nil {
		return 0, err
	}
	h := billing.History{VATRates: books[p.ID].vatRates}
	return h.Known().VATRate, nil
}

func oreOr(given *money.Ore) money.Ore {
	if given == nil {
		return 0
	}
	return *given
}
