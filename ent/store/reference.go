package store

import (
	"context"
	"slices"

	"tilslutning/ent/db"
	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/organisation"
	"tilslutning/rules/danish"
	"tilslutning/rules/day"
	"tilslutning/rules/population"
)

// The regions were formed on the first day, and two of them merge on the second.
const (
	regionsSince = day.Day("2007-01-01")
	regionsMerge = day.Day("2027-01-01")
	mergedRegion = "Region Østdanmark"
)

var mergingRegions = []string{"Region Hovedstaden", "Region Sjælland"}

// MunicipalityChanges is what an import of municipalities changes, by name.
type MunicipalityChanges struct {
	New       []string // municipalities not known before
	Renamed   []string // known by code, with another name or CVR number
	Moved     []string // to another region from the day of the import on
	Unchanged int
}

// RecordMunicipalities stores the municipalities that are not known as they are given, with a
// changed region as a new fact that holds from the day on. A region that merged counts as the one it
// merged into, so that a file from before the merger changes nothing after it.
func RecordMunicipalities(ctx context.Context, tx *db.Client, given []population.Municipality, on day.Day) (MunicipalityChanges, error) {
	var changes MunicipalityChanges
	known, err := tx.Municipality.Query().WithRegions().All(ctx)
	if err != nil {
		return changes, err
	}
	byCode := map[string]*db.Municipality{}
	for _, m := range known {
		byCode[m.Code] = m
	}
	for _, g := range given {
		m := byCode[g.Code]
		if m == nil {
			changes.New = append(changes.New, g.Name)
			if err := addMunicipality(ctx, tx, g, on); err != nil {
				return changes, err
			}
			continue
		}
		moved, err := move(ctx, tx, m, g.Region, on)
		if err != nil {
			return changes, err
		}
		renamed := m.Name != g.Name || m.Cvr != g.CVR
		if renamed {
			changes.Renamed = append(changes.Renamed, g.Name)
			if err := renameMunicipality(ctx, tx, m, g); err != nil {
				return changes, err
			}
		}
		if moved {
			changes.Moved = append(changes.Moved, g.Name)
		}
		if !renamed && !moved {
			changes.Unchanged++
		}
	}
	return changes, nil
}

func addMunicipality(ctx context.Context, tx *db.Client, g population.Municipality, on day.Day) error {
	m, err := tx.Municipality.Create().SetCode(g.Code).SetName(g.Name).SetCvr(g.CVR).
		SetSearch(danish.Fold(g.Name + " " + g.Code)).Save(ctx)
	if err != nil {
		return err
	}
	err = tx.Organisation.Create().SetKind(organisation.KindMUNICIPALITY).SetName(population.FullName(g.Code, g.Name)).
		SetCvr(g.CVR).SetMunicipality(m).Exec(ctx)
	if err != nil {
		return err
	}
	_, err = addRegion(ctx, tx, m.ID, regionCalled(g.Region, on), firstDay(g.Region, on), on)
	return err
}

// move stores that a municipality lies in a region from a day on, and says whether it did not before.
// A move before the merger may change where it lies after it, too.
func move(ctx context.Context, tx *db.Client, m *db.Municipality, to string, on day.Day) (moved bool, err error) {
	facts := m.Edges.Regions
	from := firstDay(to, on)
	for _, first := range []day.Day{from, max(from, regionsMerge)} {
		region := regionCalled(to, first)
		if RegionOn(facts, first) == region {
			continue
		}
		fact, err := addRegion(ctx, tx, m.ID, region, first, on)
		if err != nil {
			return false, err
		}
		facts, moved = append(facts, fact), true
	}
	return moved, nil
}

// firstDay is the first day on or after another on which there is a region of that name.
func firstDay(region string, on day.Day) day.Day {
	if region == mergedRegion {
		return max(on, regionsMerge)
	}
	return on
}

// regionCalled is the region of that name on a day: from the merger on, the one it merged into.
func regionCalled(name string, on day.Day) string {
	if regionsMerge.By(on) && slices.Contains(mergingRegions, name) {
		return mergedRegion
	}
	return name
}

func renameMunicipality(ctx context.Context, tx *db.Client, m *db.Municipality, g population.Municipality) error {
	if err := m.Update().SetName(g.Name).SetCvr(g.CVR).SetSearch(danish.Fold(g.Name + " " + g.Code)).Exec(ctx); err != nil {
		return err
	}
	return tx.Organisation.Update().Where(organisation.HasMunicipalityWith(municipality.ID(m.ID))).
		SetName(population.FullName(g.Code, g.Name)).SetCvr(g.CVR).Exec(ctx)
}

func addRegion(ctx context.Context, tx *db.Client, municipalityID, name string, from, decided day.Day) (*db.Region, error) {
	return tx.Region.Create().SetMunicipalityID(municipalityID).SetName(name).SetValidFrom(from).SetDecidedOn(decided).Save(ctx)
}

// RecordMerger stores that Region Hovedstaden and Region Sjælland become one, for the municipalities
// that would still lie in them on that day.
func RecordMerger(ctx context.Context, tx *db.Client) error {
	all, err := tx.Municipality.Query().WithRegions().All(ctx)
	if err != nil {
		return err
	}
	for _, m := range all {
		last := regionFact(m.Edges.Regions, regionsMerge)
		if last == nil || !slices.Contains(mergingRegions, last.Name) {
			continue
		}
		if _, err := addRegion(ctx, tx, m.ID, mergedRegion, regionsMerge, last.DecidedOn); err != nil {
			return err
		}
	}
	return nil
}

// RegionOn is the region that the facts of one municipality give on a day: the one with the latest
// first day, and of two with the same the later recorded. "" before the first.
func RegionOn(facts []*db.Region, on day.Day) string {
	if holds := regionFact(facts, on); holds != nil {
		return holds.Name
	}
	return ""
}

func regionFact(facts []*db.Region, on day.Day) (holds *db.Region) {
	for _, f := range facts {
		if !f.ValidFrom.By(on) {
			continue
		}
		if holds == nil || f.ValidFrom > holds.ValidFrom || f.ValidFrom == holds.ValidFrom && f.ID > holds.ID {
			holds = f
		}
	}
	return holds
}

// RecordInhabitants stores the figures that are new or differ from what holds; the older are kept.
func RecordInhabitants(ctx context.Context, tx *db.Client, figures []population.Figure, source string, on day.Day) (population.Changes, error) {
	now, err := Figures(ctx, tx)
	if err != nil {
		return population.Changes{}, err
	}
	changes := population.Diff(now, figures)
	ids, err := municipalityIDs(ctx, tx)
	if err != nil {
		return changes, err
	}
	record := func(code string, year, figure int) *db.InhabitantsCreate {
		return tx.Inhabitants.Create().SetMunicipalityID(ids[code]).SetYear(year).SetFigure(figure).
			SetSource(source).SetDecidedOn(on)
	}
	var facts []*db.InhabitantsCreate
	for _, f := range changes.New {
		facts = append(facts, record(f.Municipality, f.Year, f.Inhabitants))
	}
	for _, c := range changes.Changed {
		facts = append(facts, record(c.Municipality, c.Year, c.New))
	}
	for chunk := range slices.Chunk(facts, 500) { // SQLite takes 32 766 values a statement
		if err := tx.Inhabitants.CreateBulk(chunk...).Exec(ctx); err != nil {
			return changes, err
		}
	}
	return changes, nil
}

// Figures is the inhabitants that hold now, by code and year.
func Figures(ctx context.Context, client *db.Client) ([]population.Figure, error) {
	facts, err := client.Inhabitants.Query().Order(inhabitants.ByID()).WithMunicipality().All(ctx)
	if err != nil {
		return nil, err
	}
	type key struct {
		code string
		year int
	}
	place := map[key]int{}
	var figures []population.Figure
	for _, f := range facts { // in the order of their recording, so that the later holds
		k := key{f.Edges.Municipality.Code, f.Year}
		if i, known := place[k]; known {
			figures[i].Inhabitants = f.Figure
			continue
		}
		place[k] = len(figures)
		figures = append(figures, population.Figure{Municipality: k.code, Year: f.Year, Inhabitants: f.Figure})
	}
	return figures, nil
}

func municipalityIDs(ctx context.Context, client *db.Client) (map[string]string, error) {
	all, err := client.Municipality.Query().All(ctx)
	ids := map[string]string{}
	for _, m := range all {
		ids[m.Code] = m.ID
	}
	return ids, err
}
