package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"tilslutning/ent/store"
	"tilslutning/graph"
	"tilslutning/rules/population"
)

// errNothingStored ends an import whose file is refused; the reasons are told line by line.
var errNothingStored = errors.New("the file is refused, and nothing of it is stored")

// read stores a file, or with dryRun tells what would change.
type read func(ctx context.Context, c *cli.Command, s *store.Store, file []byte, dryRun bool) (graph.ImportResult, error)

func imports() *cli.Command {
	return &cli.Command{
		Name:  "import",
		Usage: "store reference data from a file, all of it or nothing",
		Commands: []*cli.Command{
			importOf("municipalities", "the municipalities, as code,name,region_code,region,cvr", nil,
				func(ctx context.Context, _ *cli.Command, s *store.Store, file []byte, dryRun bool) (graph.ImportResult, error) {
					return graph.ImportMunicipalities(ctx, s, file, dryRun)
				}),
			importOf("inhabitants", "the figures of 1 January, in a file of Statistics Denmark's FOLK1A or FOLK1AM",
				&cli.StringFlag{Name: "source", Usage: "where readers are told that they come from", Value: population.Source},
				func(ctx context.Context, c *cli.Command, s *store.Store, file []byte, dryRun bool) (graph.ImportResult, error) {
					return graph.ImportInhabitants(ctx, s, file, c.String("source"), dryRun)
				}),
		},
	}
}

func importOf(name, usage string, flag cli.Flag, read read) *cli.Command {
	flags := []cli.Flag{&cli.BoolFlag{Name: "dry-run", Usage: "tell what would change, and store nothing"}}
	if flag != nil {
		flags = append(flags, flag)
	}
	return &cli.Command{
		Name:         name,
		Usage:        usage,
		ArgsUsage:    "FILE",
		ArgValidator: takes("FILE"),
		Flags:        flags,
		Action: func(ctx context.Context, c *cli.Command) error {
			file, err := os.ReadFile(c.Args().First())
			if err != nil {
				return err
			}
			return withStore(ctx, c, func(s *store.Store) error {
				result, err := read(asFinance(ctx), c, s, file, c.Bool("dry-run"))
				if err != nil {
					return err
				}
				return tell(c, result)
			})
		},
	}
}

// imported is an import as --json tells of it.
type imported struct {
	DryRun         bool          `json:"dryRun"`
	Faults         []fault       `json:"faults"` // nothing is stored where there are some
	MoreFaults     int           `json:"moreFaults"`
	New            []string      `json:"new"`     // municipalities, by name
	Renamed        []string      `json:"renamed"` // municipalities, by name
	Moved          []string      `json:"moved"`   // municipalities, by name
	NewFigures     []newFigure   `json:"newFigures"`
	ChangedFigures []otherFigure `json:"changedFigures"`
	Unchanged      int           `json:"unchanged"`
	LeftOut        []string      `json:"leftOut"`        // areas that are no municipality
	SkippedPeriods []string      `json:"skippedPeriods"` // that are not 1 January
	SkippedRows    int           `json:"skippedRows"`    // of those periods
}

type fault struct {
	Line    int    `json:"line"`    // 0 for the file as a whole
	Column  string `json:"column"`  // "" for the line as a whole
	Message string `json:"message"` // with its place before it
}

type newFigure struct {
	Municipality string `json:"municipality"` // its code
	Year         int    `json:"year"`
	Inhabitants  int    `json:"inhabitants"`
}

type otherFigure struct {
	Municipality string `json:"municipality"` // its code
	Year         int    `json:"year"`
	Old          int    `json:"old"`
	New          int    `json:"new"`
}

func tell(c *cli.Command, result graph.ImportResult) error {
	i := summary(result, c.Bool("dry-run"))
	if c.Bool("json") {
		if err := report(c, i, ""); err != nil {
			return err
		}
	} else {
		i.write(c.Root().Writer, c.Root().ErrWriter, result.Faults)
	}
	if len(i.Faults) > 0 {
		return errNothingStored
	}
	return nil
}

func summary(result graph.ImportResult, dryRun bool) imported {
	i := imported{
		DryRun:         dryRun,
		Faults:         []fault{},
		MoreFaults:     result.Faults.More,
		New:            orNone(result.Municipalities.New),
		Renamed:        orNone(result.Municipalities.Renamed),
		Moved:          orNone(result.Municipalities.Moved),
		NewFigures:     []newFigure{},
		ChangedFigures: []otherFigure{},
		Unchanged:      result.Municipalities.Unchanged + result.Inhabitants.Unchanged,
		LeftOut:        orNone(result.LeftOut),
		SkippedPeriods: orNone(result.SkippedPeriods),
		SkippedRows:    result.SkippedRows,
	}
	for _, f := range result.Faults.List {
		i.Faults = append(i.Faults, fault{f.Line, f.Column, f.Message().English})
	}
	for _, f := range result.Inhabitants.New {
		i.NewFigures = append(i.NewFigures, newFigure(f))
	}
	for _, f := range result.Inhabitants.Changed {
		i.ChangedFigures = append(i.ChangedFigures, otherFigure(f))
	}
	return i
}

// orNone is a list that JSON writes as [] where it is empty.
func orNone(names []string) []string { return append([]string{}, names...) }

// write tells of the import in words: what it did on out, why it did nothing on errs.
func (i imported) write(out, errs io.Writer, faults population.Faults) {
	if !faults.None() {
		for _, message := range faults.Messages() {
			fmt.Fprintln(errs, message.English)
		}
		return
	}
	fmt.Fprintf(out, "%s; %d unchanged.\n", i.changes(), i.Unchanged)
	for _, change := range i.ChangedFigures {
		fmt.Fprintf(out, "  %s, %d: %d, before %d\n", change.Municipality, change.Year, change.New, change.Old)
	}
	if len(i.LeftOut) > 0 {
		fmt.Fprintf(out, "Left out, as they are no municipalities: %s.\n", strings.Join(i.LeftOut, ", "))
	}
	if i.SkippedRows > 0 {
		fmt.Fprintf(out, "Skipped, as they are not of 1 January: %s of %s.\n",
			counted(i.SkippedRows, "row", "rows"), counted(len(i.SkippedPeriods), "period", "periods"))
	}
}

// changes is what is stored, in words.
func (i imported) changes() string {
	parts := slices.DeleteFunc([]string{
		counted(len(i.New), "new municipality", "new municipalities"),
		counted(len(i.Renamed), "renamed municipality", "renamed municipalities"),
		counted(len(i.Moved), "municipality moved to another region", "municipalities moved to another region"),
		counted(len(i.NewFigures), "new figure", "new figures"),
		counted(len(i.ChangedFigures), "changed figure", "changed figures"),
	}, func(part string) bool { return part == "" })
	switch {
	case len(parts) == 0:
		return "Nothing to store"
	case i.DryRun:
		return "Would store " + strings.Join(parts, ", ")
	}
	return "Stored " + strings.Join(parts, ", ")
}

// counted is "" for none.
func counted(n int, one, many string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}
