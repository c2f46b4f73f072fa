package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/project"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	available "tilslutning/rules/availability"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/governance"
	"tilslutning/rules/phases"
	"tilslutning/rules/prices"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

// The permissions on each kind of row, whose methods are the fields of the graph.
type (
	// AgreementPermissions is what the viewer may do with an agreement.
	AgreementPermissions struct{ permissions[*db.Agreement] }
	// ProjectPermissions is what the viewer may do with a project.
	ProjectPermissions struct{ permissions[*db.Project] }
	// GovernanceBodyPermissions is what the viewer may do with a body.
	GovernanceBodyPermissions struct {
		permissions[*db.GovernanceBody]
	}
	// MembershipPermissions is what the viewer may do with a seat.
	MembershipPermissions struct{ permissions[*db.Membership] }
)

// projectToActOn, bodyToActOn and seatToActOn are the keys of rows that are loaded once an operation.
type projectToActOn struct{ id string }
type bodyToActOn struct{ id string }
type seatToActOn struct{ id string }

// permissionsOnAgreement takes the agreement's row as it is, with its project whole.
func (r *Resolver) permissionsOnAgreement(a *db.Agreement) *AgreementPermissions {
	return &AgreementPermissions{permissions[*db.Agreement]{r, access.Row{Municipality: a.MunicipalityID},
		func(ctx context.Context) (*db.Agreement, error) {
			p, err := r.projectToActOn(ctx, a.ProjectID)
			with := *a
			with.Edges.Project = p
			return &with, err
		}}}
}

func (r *Resolver) projectToActOn(ctx context.Context, id string) (*db.Project, error) {
	return once(ctx, projectToActOn{id}, func() (*db.Project, error) {
		return projectInPhases(ctx, r.store.Client, project.ID(id))
	})
}

func (r *Resolver) permissionsOnProject(ctx context.Context, id string) *ProjectPermissions {
	return &ProjectPermissions{permissions[*db.Project]{r, access.From(ctx).Own(),
		func(ctx context.Context) (*db.Project, error) { return r.projectToActOn(ctx, id) }}}
}

func (r *Resolver) permissionsOnBody(ctx context.Context, id string) *GovernanceBodyPermissions {
	return &GovernanceBodyPermissions{permissions[*db.GovernanceBody]{r, access.From(ctx).Own(),
		func(ctx context.Context) (*db.GovernanceBody, error) {
			return once(ctx, bodyToActOn{id}, func() (*db.GovernanceBody, error) { return bodyWithProject(ctx, r.store.Client, id) })
		}}}
}

func (r *Resolver) permissionsOnSeat(ctx context.Context, id string) *MembershipPermissions {
	return &MembershipPermissions{permissions[*db.Membership]{r, access.From(ctx).Own(),
		func(ctx context.Context) (*db.Membership, error) {
			return once(ctx, seatToActOn{id}, func() (*db.Membership, error) { return seatToLeave(ctx, r.store.Client, id) })
		}}}
}

// Accede asks accession.Accede.
func (p *AgreementPermissions) Accede(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		return accession.Accede(p.r.accedeFacts(ctx, a, AccedeInput{})), nil
	})
}

// Withdraw asks accession.Withdraw.
func (p *AgreementPermissions) Withdraw(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		return accession.Withdraw(p.r.withdrawFacts(ctx, a, WithdrawInput{})), nil
	})
}

// RecordPilot asks accession.SetPilot.
func (p *AgreementPermissions) RecordPilot(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		return accession.SetPilot(p.r.pilotFacts(a, RecordPilotInput{})), nil
	})
}

// NameContactPerson asks availability.NameContactPerson.
func (p *AgreementPermissions) NameContactPerson(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		return available.NameContactPerson(p.r.contactPersonFacts(a, NameContactPersonInput{})), nil
	})
}

// SignProcessingAgreement asks availability.SignProcessingAgreement.
func (p *AgreementPermissions) SignProcessingAgreement(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		return available.SignProcessingAgreement(p.r.processingAgreementFacts(a, SignProcessingAgreementInput{})), nil
	})
}

// PlanAvailability asks availability.Plan, for which any day is right.
func (p *AgreementPermissions) PlanAvailability(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		return available.Plan(p.r.planFacts(a, PlanAvailabilityInput{On: p.r.store.Today()})), nil
	})
}

// ConfirmAvailability asks availability.Confirm.
func (p *AgreementPermissions) ConfirmAvailability(ctx context.Context, on *day.Day) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, err := p.r.confirmFacts(ctx, a, ConfirmAvailabilityInput{On: p.r.todayOr(on)})
		return available.Confirm(facts), err
	})
}

// ConsentToPrice asks billing.Consent.
func (p *AgreementPermissions) ConsentToPrice(ctx context.Context, price *string) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, _, err := p.r.consentFacts(ctx, tx, a, ConsentToPriceInput{Price: text(price)})
		return billing.Consent(facts), err
	})
}

// ExitAgreement asks billing.Leave.
func (p *AgreementPermissions) ExitAgreement(ctx context.Context, on *day.Day) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, err := p.r.exitFacts(ctx, tx, a, ExitAgreementInput{On: p.r.todayOr(on)})
		return billing.Leave(facts), err
	})
}

// OptIn asks billing.OptIn.
func (p *AgreementPermissions) OptIn(ctx context.Context, extension *string) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, a *db.Agreement) (terms.Ruling, error) {
		facts, err := p.r.optInFacts(ctx, tx, a, OptInInput{Extension: text(extension)})
		return billing.OptIn(facts), err
	})
}

// RecordDeviation asks projects.Deviate.
func (p *ProjectPermissions) RecordDeviation(ctx context.Context, clause *terms.ClauseID) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		in := RecordDeviationInput{}
		if clause != nil {
			in.Clause = *clause
		}
		facts, err := p.r.deviateFacts(ctx, tx, of, in)
		return projects.Deviate(facts), err
	})
}

// LinkSuccessor asks projects.LinkSuccessor, of no successor in particular.
func (p *ProjectPermissions) LinkSuccessor(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		facts, err := p.r.successorFacts(ctx, tx, of, nil)
		return projects.LinkSuccessor(facts), err
	})
}

// PlanPhases asks phases.Plan.
func (p *ProjectPermissions) PlanPhases(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		return phases.Plan(p.r.planPhasesFacts(of, PlanPhasesInput{})), nil
	})
}

// RecordProduct asks phases.RecordProduct.
func (p *ProjectPermissions) RecordProduct(ctx context.Context, product *phases.Product) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		in := RecordProductInput{On: p.r.store.Today()}
		if product != nil {
			in.Product = *product
		}
		return phases.RecordProduct(p.r.productFacts(of, in)), nil
	})
}

// BeginPhase asks phases.Begin. After phase V there is no next one, which V is refused for.
func (p *ProjectPermissions) BeginPhase(ctx context.Context, phase *phases.Phase) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		in := BeginPhaseInput{On: p.r.store.Today(), Phase: phases.All[min(of.Phase.Number(), len(phases.All)-1)]}
		if phase != nil {
			in.Phase = *phase
		}
		return phases.Begin(p.r.beginFacts(of, in)), nil
	}, "phase")
}

// EndProject asks phases.End.
func (p *ProjectPermissions) EndProject(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		return phases.End(p.r.endFacts(of, EndProjectInput{On: p.r.store.Today()})), nil
	})
}

// StartOperation asks phases.StartOperation.
func (p *ProjectPermissions) StartOperation(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		return phases.StartOperation(p.r.operationFacts(of, StartOperationInput{On: p.r.store.Today()})), nil
	})
}

// justToday is the period of what may have any other.
func (r *Resolver) justToday() day.Range {
	return day.Range{Start: r.store.Today(), End: r.store.Today()}
}

// RecordRepaymentPeriod asks accession.RecordRepaymentPeriod.
func (p *ProjectPermissions) RecordRepaymentPeriod(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		return accession.RecordRepaymentPeriod(p.r.repaymentPeriodFacts(of, RecordPeriodInput{}, p.r.justToday())), nil
	})
}

// RecordPilotPeriod asks accession.RecordPilotPeriod.
func (p *ProjectPermissions) RecordPilotPeriod(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, of *db.Project) (terms.Ruling, error) {
		return accession.RecordPilotPeriod(p.r.pilotPeriodFacts(of, RecordPeriodInput{}, p.r.justToday())), nil
	})
}

// RecordPrice asks prices.Record and billing.ChangePrice.
func (p *ProjectPermissions) RecordPrice(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		in := RecordPriceInput{ValidFrom: p.r.store.Today()}
		change, err := p.r.changeOfPrice(ctx, tx, of, in)
		return both(prices.Record(p.r.priceFacts(in)), billing.ChangePrice(change)), err
	})
}

// PlanWave asks availability.PlanWave, of a wave without municipalities.
func (p *ProjectPermissions) PlanWave(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		facts, _, err := p.r.waveFacts(ctx, tx, of, PlanWaveInput{PlannedOn: p.r.store.Today()})
		return available.PlanWave(facts), err
	})
}

// OpenBody asks governance.OpenBody.
func (p *ProjectPermissions) OpenBody(ctx context.Context, kind *governance.BodyKind) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		in := OpenBodyInput{Kind: governance.ExpertGroup, OpenedOn: p.r.store.Today()}
		if kind != nil {
			in.Kind = *kind
		}
		facts, err := p.r.openBodyFacts(ctx, tx, of, in)
		return governance.OpenBody(facts), err
	})
}

// InviteMunicipalities asks accession.Invite, of nobody in particular.
func (p *ProjectPermissions) InviteMunicipalities(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		facts, _, err := p.r.inviteFacts(ctx, tx, of, InviteMunicipalitiesInput{AnswerBy: p.r.store.Today()}, nil)
		return accession.Invite(facts), err
	})
}

// RecordVatRate asks billing.RecordVATRate.
func (p *ProjectPermissions) RecordVatRate(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(*db.Client, *db.Project) (terms.Ruling, error) {
		return billing.RecordVATRate(p.r.vatRateFacts(RecordVatRateInput{})), nil
	})
}

// RecordCost asks billing.RecordCost.
func (p *ProjectPermissions) RecordCost(ctx context.Context, year *int) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		facts, err := p.r.costFacts(ctx, tx, of, RecordCostInput{Year: p.r.yearOr(year, 0)})
		return billing.RecordCost(facts), err
	}, "year")
}

// CloseYear asks billing.CloseYear.
func (p *ProjectPermissions) CloseYear(ctx context.Context, year *int) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		facts, err := p.r.yearEndFacts(ctx, tx, of, CloseYearInput{Year: p.r.yearOr(year, -1)})
		return billing.CloseYear(facts), err
	}, "year")
}

// yearOr is the year given, or one as many after this one.
func (r *Resolver) yearOr(given *int, after int) int {
	if given != nil {
		return *given
	}
	return r.store.Today().Year() + after
}

// ShareCost asks billing.ShareClaim or billing.Settle.
func (p *ProjectPermissions) ShareCost(ctx context.Context, kind *billing.Kind) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		in := ShareCostInput{Kind: billing.Claim}
		if kind != nil {
			in.Kind = *kind
		}
		shared, err := p.r.sharedCost(ctx, tx, of, in)
		return shared.Ruling, err
	})
}

// CloseProject asks billing.Close. A day that is given as null is never, which takes a closing back.
func (p *ProjectPermissions) CloseProject(ctx context.Context, on *day.Day) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		in := CloseProjectInput{On: on}
		if _, given := argument(ctx, "on"); !given {
			in.On = new(p.r.store.Today())
		}
		facts, err := p.r.closingFacts(ctx, tx, of, in)
		return billing.Close(facts), err
	})
}

// ExtendProject asks billing.Extend and prices.Record, of the first day that can be: what refuses it
// refuses every other.
func (p *ProjectPermissions) ExtendProject(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, of *db.Project) (terms.Ruling, error) {
		period := p.r.justToday()
		if of.RepaymentEnd.Known() {
			period.Start = of.RepaymentEnd.Plus(1)
			period.End = period.Start
		}
		facts, priced, err := p.r.extendFacts(ctx, tx, of, ExtendProjectInput{}, period)
		return both(billing.Extend(facts), prices.Record(priced)), err
	}, "period")
}

// RecordMandate asks governance.RecordMandate.
func (p *GovernanceBodyPermissions) RecordMandate(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, b *db.GovernanceBody) (terms.Ruling, error) {
		return governance.RecordMandate(p.r.mandateFacts(b, RecordMandateInput{})), nil
	})
}

// TakeSeat asks governance.TakeSeat, of nobody in particular.
func (p *GovernanceBodyPermissions) TakeSeat(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, b *db.GovernanceBody) (terms.Ruling, error) {
		facts, err := p.r.seatFacts(ctx, tx, b, TakeSeatInput{From: p.r.store.Today()}, nil)
		return governance.TakeSeat(facts), err
	})
}

// ApproveSeats asks governance.ApproveSeats, of no seats in particular.
func (p *GovernanceBodyPermissions) ApproveSeats(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(tx *db.Client, b *db.GovernanceBody) (terms.Ruling, error) {
		facts, _, err := p.r.approveFacts(ctx, tx, b, ApproveSeatsInput{})
		return governance.ApproveSeats(facts), err
	})
}

// RecordDecision asks governance.Decide, of a decision on the body's own project.
func (p *GovernanceBodyPermissions) RecordDecision(ctx context.Context) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, b *db.GovernanceBody) (terms.Ruling, error) {
		return governance.Decide(p.r.decideFacts(b, b.Edges.Project, RecordDecisionInput{})), nil
	})
}

// LeaveSeat asks governance.Leave.
func (p *MembershipPermissions) LeaveSeat(ctx context.Context, to *day.Day) (*terms.Ruling, error) {
	return p.permission(ctx, func(_ *db.Client, seat *db.Membership) (terms.Ruling, error) {
		return governance.Leave(p.r.leaveFacts(seat, LeaveSeatInput{To: p.r.todayOr(to)})), nil
	})
}
