package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"tilslutning/ent/store"
	"tilslutning/graph"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

func invoices() *cli.Command {
	return &cli.Command{
		Name:  "invoices",
		Usage: "issue what is due, or tell what would be",
		Commands: []*cli.Command{
			invoicesOf("preview", "tell what a run would issue; nothing is stored, and the day may be to come", preview),
			invoicesOf("run", "issue what is due on a day, in one change; again, it issues nothing more", issue),
		},
	}
}

func invoicesOf(name, usage string, work func(context.Context, *cli.Command, *store.Store, day.Day) error) *cli.Command {
	return &cli.Command{
		Name:         name,
		Usage:        usage,
		ArgValidator: takes(),
		Flags:        []cli.Flag{&cli.StringFlag{Name: "as-of", Usage: "the day, as 2026-02-15: the date of what is issued", Required: true}},
		Action: func(ctx context.Context, c *cli.Command) error {
			asOf, err := day.Parse(c.String("as-of"))
			if err != nil {
				return usageError{fmt.Errorf("--as-of: %w", err), c.FullName()}
			}
			return withStore(ctx, c, func(s *store.Store) error { return work(asFinance(ctx), c, s, asOf) })
		},
	}
}

// invoiced is a run or its preview, as --json tells of it.
type invoiced struct {
	AsOf      day.Day    `json:"asOf"`
	Stored    bool       `json:"stored"`
	Documents int        `json:"documents"`
	Net       string     `json:"net"` // kroner, corrections included
	Held      []heldBack `json:"held"`
}

type heldBack struct {
	Project      string `json:"project"`      // its slug
	Municipality string `json:"municipality"` // its code
	Figure       int    `json:"figure"`       // the year whose inhabitants are missing
	Invoices     int    `json:"invoices"`     // that wait for it
}

func preview(ctx context.Context, c *cli.Command, s *store.Store, asOf day.Day) error {
	show, end := progress(c, "invoices")
	p, ruling, err := graph.PreviewInvoicing(ctx, s, asOf, show)
	end()
	if err != nil || !ruling.Allowed() {
		return errors.Join(err, refusal(ruling))
	}
	return tellInvoiced(c, invoiced{AsOf: asOf, Documents: p.Count(), Net: p.Net.StringFixed(2)}, p.Held)
}

func issue(ctx context.Context, c *cli.Command, s *store.Store, asOf day.Day) error {
	show, end := progress(c, "invoices")
	done, err := graph.RunInvoicing(ctx, s, asOf, nil, show)
	end()
	if err != nil || !done.Allowed() {
		return errors.Join(err, refusal(done.Ruling))
	}
	return tellInvoiced(c, invoiced{AsOf: asOf, Stored: true, Documents: done.Run.Documents, Net: done.Run.Net.String()}, done.Run.Held)
}

// refusal is why a command was refused; nil where it was not.
func refusal(ruling terms.Ruling) error {
	var errs []error
	for _, r := range ruling.Refusals {
		errs = append(errs, errors.New(r.Message.English))
	}
	return errors.Join(errs...)
}

func tellInvoiced(c *cli.Command, of invoiced, held []billing.HeldIn) error {
	of.Held = []heldBack{}
	verb := "would be"
	if of.Stored {
		verb = "are"
	}
	var words strings.Builder
	fmt.Fprintf(&words, "As of %s, %d documents %s issued, %s kr. before VAT.", of.AsOf, of.Documents, verb, of.Net)
	for _, h := range held {
		of.Held = append(of.Held, heldBack{h.Project, h.Municipality, h.Figure, len(h.Invoices)})
		words.WriteString("\n" + heldInWords(h.Project, h.Held))
	}
	return report(c, of, words.String())
}

func heldInWords(project string, h billing.Held) string {
	return fmt.Sprintf("Held back in %s for municipality %s: %d documents, until the inhabitants of 1 January %d are known.",
		project, h.Municipality, len(h.Invoices), h.Figure)
}
