package graph

import (
	"context"

	"tilslutning/ent/db"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/organisation"
	"tilslutning/ent/store"
	"tilslutning/rules/population"
	"tilslutning/rules/terms"
)

// ImportResult is what an import did, or with a dry run would do.
type ImportResult struct {
	Faults         population.Faults         // why nothing was stored; none when it was
	Inhabitants    population.Changes        // of an import of inhabitants
	Municipalities store.MunicipalityChanges // of an import of municipalities
	LeftOut        []string                  // areas that are no municipality, by name
	SkippedPeriods []string                  // periods that are not 1 January, by name
	SkippedRows    int                       // rows of those periods
}

// ImportInhabitants stores the figures of 1 January in a file of Statistics Denmark: the whole of
// it or, where it has a fault, nothing. Figures that hold already are left as they are. The
// source is what readers are told.
func ImportInhabitants(ctx context.Context, s *store.Store, file []byte, source string, dryRun bool) (ImportResult, error) {
	municipalities, err := knownMunicipalities(ctx, s.Client)
	if err != nil {
		return ImportResult{}, err
	}
	now, err := store.Figures(ctx, s.Client)
	if err != nil {
		return ImportResult{}, err
	}
	known := population.Known{Municipalities: municipalities, Figures: now, Today: s.Today()}
	read, faults := population.ParseInhabitants(file, known)
	result := ImportResult{Faults: faults, LeftOut: read.LeftOut, SkippedPeriods: read.SkippedPeriods, SkippedRows: read.SkippedRows}
	if !faults.None() {
		return result, nil
	}
	result.Inhabitants = population.Diff(now, read.Figures)
	if dryRun || len(result.Inhabitants.New)+len(result.Inhabitants.Changed) == 0 {
		return result, nil
	}
	_, err = s.Change(ctx, importAct("importInhabitants", file), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		result.Inhabitants, err = store.RecordInhabitants(ctx, tx, read.Figures, source, s.Today())
		return terms.Ruling{}, err
	})
	return result, err
}

// ImportMunicipalities stores the municipalities of a file code,name,region_code,region,cvr.
func ImportMunicipalities(ctx context.Context, s *store.Store, file []byte, dryRun bool) (ImportResult, error) {
	known, err := knownOrganisations(ctx, s.Client)
	if err != nil {
		return ImportResult{}, err
	}
	given, faults := population.ParseMunicipalities(file, known)
	result := ImportResult{Faults: faults}
	if !faults.None() {
		return result, nil
	}
	_, err = s.Change(ctx, importAct("importMunicipalities", file), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		changes, err := store.RecordMunicipalities(ctx, tx, given, s.Today())
		result.Municipalities = changes
		if err == nil {
			err = store.RecordMerger(ctx, tx) // new ones merge as the others
		}
		if err == nil && (dryRun || len(changes.New)+len(changes.Renamed)+len(changes.Moved) == 0) {
			return terms.Refuse(nothingStored), nil // rolls back
		}
		return terms.Ruling{}, err
	})
	return result, err
}

func (r *Resolver) recordInhabitants(ctx context.Context, in RecordInhabitantsInput) (*MunicipalityPayload, error) {
	out, err := r.store.Change(ctx, act("recordInhabitants", in.IdempotencyKey, in), func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		m, err := tx.Municipality.Query().Where(municipality.Code(in.Municipality)).Only(ctx)
		if err != nil {
			return terms.Ruling{}, err
		}
		facts := population.RecordFacts{
			Today: r.store.Today(), DecidedOn: r.todayOr(in.DecidedOn), Year: in.Year, Inhabitants: in.Inhabitants, Source: in.Source,
		}
		ruling := population.Record(facts)
		if !ruling.Allowed() {
			return ruling, nil
		}
		return ruling, tx.Inhabitants.Create().SetMunicipality(m).SetYear(in.Year).SetFigure(in.Inhabitants).
			SetSource(in.Source).SetDecidedOn(facts.DecidedOn).Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	m, err := r.store.Municipality.Query().Where(municipality.Code(in.Municipality)).Only(ctx)
	return &MunicipalityPayload{m, out.Ruling}, err
}

func importAct(name string, file []byte) store.Act {
	return store.Act{Name: name, Input: file}
}

var nothingStored = terms.Refusal{Code: "NOTHING_STORED"}

func knownMunicipalities(ctx context.Context, client *db.Client) ([]population.Municipality, error) {
	rows, err := client.Municipality.Query().All(ctx)
	var known []population.Municipality
	for _, m := range rows {
		known = append(known, population.Municipality{Code: m.Code, Name: m.Name, CVR: m.Cvr})
	}
	return known, err
}

func knownOrganisations(ctx context.Context, client *db.Client) ([]population.Organisation, error) {
	rows, err := client.Organisation.Query().Where(organisation.CvrNotNil()).WithMunicipality().All(ctx)
	var known []population.Organisation
	for _, o := range rows {
		one := population.Organisation{CVR: *o.Cvr, Name: o.Name}
		if m := o.Edges.Municipality; m != nil {
			one.Municipality = m.Code
		}
		known = append(known, one)
	}
	return known, err
}
