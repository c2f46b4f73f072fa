package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/store"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// The payloads answer every act with the thing as it is now.
type (
	// OrganisationPayload answers an act on an organisation.
	OrganisationPayload struct {
		Organisation *db.Organisation
		terms.Ruling
	}
	// ClientPayload answers an act on an integrator's client.
	ClientPayload struct {
		Client *db.IntegratorClient
		terms.Ruling
	}
	// TracesPayload answers an erasure of traces.
	TracesPayload struct {
		Erased *int // nil where it was done before
		terms.Ruling
	}
	// PersonPayload answers an act on a person.
	PersonPayload struct {
		Person *db.Person
		terms.Ruling
	}
	// ProjectPayload answers an act on a project.
	ProjectPayload struct {
		Project *db.Project
		terms.Ruling
	}
	// MunicipalityPayload answers an act on a municipality.
	MunicipalityPayload struct {
		Municipality *db.Municipality
		terms.Ruling
	}
	// InvoicingPayload answers a run of the invoicing.
	InvoicingPayload struct {
		Run *db.InvoiceRun
		terms.Ruling
	}
	// BodyPayload answers an act on a body.
	BodyPayload struct {
		Body *db.GovernanceBody
		terms.Ruling
	}
	// SeatPayload answers an act on a seat.
	SeatPayload struct {
		Seat *db.Membership
		terms.Ruling
	}
	// DecisionPayload answers an act on a decision.
	DecisionPayload struct {
		Decision *db.Decision
		terms.Ruling
	}
	// AgreementPayload answers an act on an agreement.
	AgreementPayload struct {
		Agreement *db.Agreement
		terms.Ruling
	}
)

// act names a mutation for the store.
func act(name string, key *string, input any) store.Act {
	return store.Act{Name: name, Key: key, Input: input}
}

// text is what an optional input says; "" for none.
func text(given *string) string {
	if given == nil {
		return ""
	}
	return *given
}

// dayOr is the day given, or never.
func dayOr(given *day.Day) day.Day {
	if given == nil {
		return day.Never
	}
	return *given
}

// byKombit says whether KOMBIT records the act of a municipality, from its signed document.
func byKombit(ctx context.Context) bool { return access.From(ctx).Has(access.KombitProject) }

// firstOf is the id among the rows of an outcome that the prefix tells; "" where there is none.
func firstOf(out store.Outcome, prefix string) string {
	for _, id := range out.Rows {
		if len(id) > 2 && id[:2] == prefix {
			return id
		}
	}
	return ""
}
