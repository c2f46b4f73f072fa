package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"tilslutning/ent/store"
)

type ratio = float64 //nolint:forbidigo // of speeds

// share is a question's speed as a share of the statement's.
type share struct{ warm, cold ratio }

// column is what was measured on one database.
type column struct {
	name, version string
	shares        []share // of the questions, in their order
}

// measure asks each question of both sides, in turns.
func (d database) measure(ctx context.Context, progress io.Writer) (c column, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s, err := store.Open(ctx, d.url, time.Now)
	if err != nil {
		return c, err
	}
	defer s.Close()
	handle, err := sql.Open(d.driver, d.source)
	if err != nil {
		return c, err
	}
	defer handle.Close()
	handle.SetMaxOpenConns(20) // as the product's
	handle.SetMaxIdleConns(20)
	if c.version, err = d.version(ctx, handle); err != nil {
		return c, err
	}
	c.name = d.name
	product, token, err := serveGraph(ctx, s)
	if err != nil {
		return c, err
	}
	statements, err := d.serveStatements(ctx, handle)
	if err != nil {
		return c, err
	}
	var graphs, stated []request
	for _, q := range questions {
		if q.letter == "f" {
			if q.variables, err = scenario(ctx, s); err != nil {
				return c, err
			}
		}
		graphs, stated = append(graphs, q.asked(product, token)), append(stated, q.stated(statements))
	}
	for n, q := range questions {
		if err := sameAnswer(ctx, graphs[n], stated[n]); err != nil {
			return c, fmt.Errorf("(%s) %s: %w", q.letter, q.about, err)
		}
	}
	for n, q := range questions {
		of, err := compare(ctx, graphs[n], stated[n])
		if err != nil {
			return c, fmt.Errorf("(%s) %s: %w", q.letter, q.about, err)
		}
		fmt.Fprintf(progress, "%s (%s): warm %.2f, cold %.3f\n", d.name, q.letter, of.warm, of.cold)
		c.shares = append(c.shares, of)
	}
	return c, nil
}

// compare gives the medians of the rounds.
func compare(ctx context.Context, graph, statement request) (share, error) {
	var warm, cold []ratio
	for range rounds {
		stated, err := statement.throughput(ctx, false)
		if err != nil {
			return share{}, fmt.Errorf("the statement: %w", err)
		}
		again, err := graph.throughput(ctx, false)
		if err != nil {
			return share{}, err
		}
		anew, err := graph.throughput(ctx, true)
		if err != nil {
			return share{}, err
		}
		warm, cold = append(warm, again/stated), append(cold, anew/stated)
	}
	return share{median(warm), median(cold)}, nil
}

func median(of []ratio) ratio {
	slices.Sort(of)
	return of[len(of)/2]
}

// report prints the table, and fails where a warm answer on the last database is slower than it must be.
func report(out io.Writer, columns []column) (err error) {
	fmt.Fprint(out, "\n| times the statement |")
	for _, c := range columns {
		fmt.Fprintf(out, " %s warm | cold |", c.version)
	}
	fmt.Fprintln(out, "\n|---|---:|---:|---:|---:|")
	for n, q := range questions {
		fmt.Fprintf(out, "| (%s) %s |", q.letter, q.about)
		for _, c := range columns {
			fmt.Fprintf(out, " %.2f | %.3f |", c.shares[n].warm, c.shares[n].cold)
		}
		fmt.Fprintln(out)
	}
	for n, q := range questions {
		if last := columns[len(columns)-1]; last.shares[n].warm < q.least {
			err = errors.Join(err, fmt.Errorf("(%s) is %.2f times the statement warm on %s; %.1f is asked for", q.letter, last.shares[n].warm, last.name, q.least))
		}
	}
	return err
}
