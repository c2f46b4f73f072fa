package graph

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"

	"entgo.io/ent/dialect/sql"

	"tilslutning/ent/db"
	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/db/invoice"
	"tilslutning/ent/db/invoiceline"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/store"
	"tilslutning/rules/day"
	"tilslutning/rules/population"
	"tilslutning/rules/terms"
)

type (
	// InhabitantsPreview is what an import of a file would store.
	InhabitantsPreview struct {
		ImportResult
		Digest    string
		Documents int // issued on the figures that change

		changes []*InhabitantsChange
	}
	// InhabitantsChange is one figure that an import would store.
	InhabitantsChange struct {
		Municipality *db.Municipality
		Year         int
		Before       *int // nil where none is known
		After        int
		Documents    int // issued on the figure before
	}
	// FileFault is why a file is refused.
	FileFault struct {
		Line    *int    // nil for the file as a whole
		Column  *string // nil for the line as a whole
		Message terms.Text
	}
	// InhabitantsPayload answers an import.
	InhabitantsPayload struct {
		Import *InhabitantsImport
		terms.Ruling
	}
	// InhabitantsImport is what an import stored.
	InhabitantsImport struct {
		Recorded int
		Changed  int
		Years    []int
		Source   string
	}
)

// ImportInhabitants stores the figures of 1 January in a file of Statistics Denmark: the whole of
// it or, where it has a fault, nothing. Figures that hold already are left as they are. The
// source is what readers are told.
func ImportInhabitants(ctx context.Context, s *store.Store, file []byte, source string, dryRun bool) (ImportResult, error) {
	if dryRun {
		read, err := readInhabitants(ctx, s.Client, file, s.Today())
		return read.ImportResult, err
	}
	result, out, err := storeInhabitants(ctx, s, importAct("importInhabitants", file), inhabitantsFile{bytes: file, source: source, decidedOn: s.Today()})
	switch {
	case err != nil, out.Allowed(), !result.Faults.None(), out.Refusals[0].Code == population.NothingToStore.Code:
		return result, err
	}
	return result, errors.New(out.Refusals[0].Message.English)
}

// inhabitantsFile is a file to store.
type inhabitantsFile struct {
	bytes     []byte
	source    string
	decidedOn day.Day
	confirmed string // the digest of a preview; "" for none
}

// storeInhabitants is the one act by which a file is stored. It tells what was read of it, unless the act
// was done before.
func storeInhabitants(ctx context.Context, s *store.Store, act store.Act, file inhabitantsFile) (result ImportResult, out store.Outcome, err error) {
	out, err = s.Change(ctx, act, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		read, err := readInhabitants(ctx, tx, file.bytes, s.Today())
		if err != nil {
			return terms.Ruling{}, err
		}
		result = read.ImportResult
		ruling := population.Import(population.ImportFacts{
			Today: s.Today(), DecidedOn: file.decidedOn, Source: file.source,
			Faults: read.Faults, Changes: read.Inhabitants, Confirmed: file.confirmed, Digest: read.digest(file.bytes),
		})
		if !ruling.Allowed() {
			return ruling, nil
		}
		_, err = store.RecordInhabitants(ctx, tx, read.figures, file.source, file.decidedOn)
		return ruling, err
	})
	return result, out, err
}

// readFile is what is read of a file.
type readFile struct {
	ImportResult
	figures []population.Figure
}

// readInhabitants reads a file, and lays it beside what holds now.
func readInhabitants(ctx context.Context, client *db.Client, file []byte, today day.Day) (readFile, error) {
	municipalities, err := knownMunicipalities(ctx, client)
	if err != nil {
		return readFile{}, err
	}
	now, err := store.Figures(ctx, client)
	if err != nil {
		return readFile{}, err
	}
	read, faults := population.ParseInhabitants(file, population.Known{Municipalities: municipalities, Figures: now, Today: today})
	result := ImportResult{Faults: faults, LeftOut: read.LeftOut, SkippedPeriods: read.SkippedPeriods, SkippedRows: read.SkippedRows, PartRows: read.PartRows}
	if faults.None() {
		result.Inhabitants = population.Diff(now, read.Figures)
	}
	return readFile{result, read.Figures}, nil
}

// digest is of the file and all that it would change: another where either is another.
func (f readFile) digest(file []byte) string {
	text, err := json.Marshal(struct {
		File    []byte
		Changes population.Changes
	}{file, f.Inhabitants})
	if err != nil {
		panic(err) // these are numbers and text
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func (r *Resolver) previewInhabitants(ctx context.Context, encoded string) (*InhabitantsPreview, error) {
	file, err := inBase64(encoded)
	if err != nil {
		return nil, err
	}
	read, err := readInhabitants(ctx, r.store.Client, file, r.store.Today())
	if err != nil {
		return nil, err
	}
	changes, documents, err := shownChanges(ctx, r.store.Client, read.Inhabitants)
	return &InhabitantsPreview{read.ImportResult, read.digest(file), documents, changes}, err
}

// inBase64 is the bytes of an argument.
func inBase64(encoded string) ([]byte, error) {
	file, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return nil, badInput("the file is not in base64")
	}
	return file, nil
}

// shownChanges is the changes as the graph tells them, those of a figure first; and how many documents were
// issued on what changes.
func shownChanges(ctx context.Context, client *db.Client, of population.Changes) ([]*InhabitantsChange, int, error) {
	list := []*InhabitantsChange{}
	places, err := byCode(ctx, client.Municipality.Query())
	if err != nil {
		return nil, 0, err
	}
	documents, all := map[int]map[string][]string{}, map[string]bool{}
	for _, c := range of.Changed {
		if documents[c.Year] == nil {
			if documents[c.Year], err = documentsOf(ctx, client, c.Year); err != nil {
				return nil, 0, err
			}
		}
		m := places[c.Municipality]
		on := documents[c.Year][m.ID]
		for _, id := range on {
			all[id] = true
		}
		list = append(list, &InhabitantsChange{Municipality: m, Year: c.Year, Before: &c.Old, After: c.New, Documents: len(on)})
	}
	for _, f := range of.New {
		list = append(list, &InhabitantsChange{Municipality: places[f.Municipality], Year: f.Year, After: f.Inhabitants})
	}
	return list, len(all), nil
}

// documentsOf is the ids of the documents with lines that hold and were worked out from a year's figure, by the
// municipality's id.
func documentsOf(ctx context.Context, client *db.Client, year int) (map[string][]string, error) {
	var found []struct {
		ID             string `json:"id"`
		MunicipalityID string `json:"municipality_id"`
	}
	err := client.Invoice.Query().Where(chargesByFigureOf(year)).Select(invoice.FieldID, invoice.FieldMunicipalityID).Scan(ctx, &found)
	documents := map[string][]string{}
	for _, d := range found {
		documents[d.MunicipalityID] = append(documents[d.MunicipalityID], d.ID)
	}
	return documents, err
}

// chargesByFigureOf is of the invoices with a line that charges by a year's figure and is not taken back. It
// reads the lines once: asked of each invoice, HasLinesWith would take minutes of ten thousand.
func chargesByFigureOf(year int) func(*sql.Selector) {
	return func(of *sql.Selector) {
		line, taken := sql.Table(invoiceline.Table), sql.Table(invoiceline.Table).As("taken")
		of.Where(sql.In(of.C(invoice.FieldID), sql.Select(line.C(invoiceline.FieldInvoiceID)).From(line).Where(sql.And(
			sql.EQ(line.C(invoiceline.FieldInhabitantsYear), year),
			sql.IsNull(line.C(invoiceline.FieldTakesBackID)),
			sql.NotIn(line.C(invoiceline.FieldID), sql.Select(taken.C(invoiceline.FieldTakesBackID)).From(taken).
				Where(sql.NotNull(taken.C(invoiceline.FieldTakesBackID)))),
		))))
	}
}

// Changes is the figures that would be stored.
func (p *InhabitantsPreview) Changes() []*InhabitantsChange { return p.changes }

// Unchanged is how many figures hold already.
func (p *InhabitantsPreview) Unchanged() int { return p.Inhabitants.Unchanged }

// MoreFaults is how many faults are not told.
func (p *InhabitantsPreview) MoreFaults() int { return p.ImportResult.Faults.More }

// Faults is why the file is refused.
func (p *InhabitantsPreview) Faults() []*FileFault {
	faults := []*FileFault{}
	for _, f := range p.ImportResult.Faults.List {
		faults = append(faults, &FileFault{Line: orNone(f.Line), Column: known(f.Column), Message: f.Reason})
	}
	return faults
}

// Difference is after less before; nil where none is known.
func (c *InhabitantsChange) Difference() *int {
	if c.Before == nil {
		return nil
	}
	difference := c.After - *c.Before
	return &difference
}

func (r *Resolver) importInhabitants(ctx context.Context, in ImportInhabitantsInput) (*InhabitantsPayload, error) {
	bytes, err := inBase64(in.File)
	if err != nil {
		return nil, err
	}
	file := inhabitantsFile{bytes, in.Source, r.todayOr(in.DecidedOn), text(in.Digest)}
	_, out, err := storeInhabitants(ctx, r.store, act("importInhabitants", in.IdempotencyKey, in), file)
	if err != nil || !out.Allowed() {
		return &InhabitantsPayload{Ruling: out.Ruling}, err
	}
	stored, err := importOf(ctx, r.store.Client, out.Rows)
	return &InhabitantsPayload{stored, out.Ruling}, err
}

// importOf is what the facts of one import came to, whatever was recorded after them.
func importOf(ctx context.Context, client *db.Client, ids []string) (*InhabitantsImport, error) {
	facts, err := client.Inhabitants.Query().Order(inhabitants.ByID()).All(ctx) // in the order of their recording
	type figure struct {
		municipality string
		year         int
	}
	before, mine := map[figure]bool{}, map[string]bool{}
	for _, id := range ids {
		mine[id] = true
	}
	stored := &InhabitantsImport{Years: []int{}}
	for _, f := range facts {
		at := figure{f.MunicipalityID, f.Year}
		if mine[f.ID] {
			stored.add(f, before[at])
		}
		before[at] = true
	}
	slices.Sort(stored.Years)
	return stored, err
}

// add counts one fact, of a figure that was known or not.
func (i *InhabitantsImport) add(fact *db.Inhabitants, known bool) {
	if i.Source = fact.Source; known {
		i.Changed++
	} else {
		i.Recorded++
	}
	if !slices.Contains(i.Years, fact.Year) {
		i.Years = append(i.Years, fact.Year)
	}
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
