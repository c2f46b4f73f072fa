package graph

import (
	"context"

	"tilslutning/ent/db"
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
	PartRows       int                       // rows of a part of a municipality's inhabitants
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
