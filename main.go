// Command tilslutning is the product: its server, and what an operator does to its database.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/urfave/cli/v3"
	"golang.org/x/term"

	"tilslutning/ent/store"
	"tilslutning/frontend"
	"tilslutning/graph"
	"tilslutning/graph/example"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
	"tilslutning/server"
	"tilslutning/server/login"
)

// What a command ends with.
const (
	done   = 0
	failed = 1
	misuse = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args, os.Environ(), os.Stdout, os.Stderr))
}

// run carries out one command and gives its exit code.
func run(ctx context.Context, args, environ []string, out, errs io.Writer) int {
	slog.SetDefault(slog.New(server.LogHandler(slog.NewJSONHandler(errs, nil))))
	program := program(environ, out, errs)
	err := program.Run(ctx, args)
	var usage usageError
	var wrong server.Wrong
	switch {
	case err == nil:
		return done
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "tilslutning: %v. See %s --help.\n", err, usage.command)
		return misuse
	case errors.As(err, &wrong):
		fmt.Fprintln(errs, wrong)
		return misuse
	}
	fmt.Fprintln(errs, "tilslutning:", strings.Join(strings.Fields(err.Error()), " "))
	return failed
}

// usageError is a command that can't be understood.
type usageError struct {
	error
	command string
}

func program(environ []string, out, errs io.Writer) *cli.Command {
	root := &cli.Command{
		Name:  "tilslutning",
		Usage: "joint municipal IT projects: terms, participants, bodies",
		Flags: []cli.Flag{
			&cli.StringFlag{
				Name:    "database-url",
				Usage:   "sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE",
				Value:   "sqlite://tilslutning.db",
				Sources: cli.EnvVars(server.DatabaseURL),
			},
			&cli.BoolFlag{Name: "json", Usage: "write the result as JSON"},
		},
		Commands: []*cli.Command{serve(), migrate(), imports(), invoices(), exampleData(), backup(), check(), schema()},
		Before: func(ctx context.Context, c *cli.Command) (context.Context, error) {
			if err := server.CheckEnvironment(environ); err != nil {
				return ctx, err
			}
			return ctx, server.CheckDatabaseURL(c.String("database-url"))
		},
		ArgValidator:    takes(),
		HideHelpCommand: true,
		HideVersion:     true,
		Writer:          out,
		ErrWriter:       errs,
		ExitErrHandler:  func(context.Context, *cli.Command, error) {}, // run does
	}
	_ = root.Walk(func(c *cli.Command) error {
		c.OnUsageError = func(_ context.Context, c *cli.Command, err error, _ bool) error {
			return usageError{err, c.FullName()}
		}
		return nil
	})
	return root
}

// takes refuses all arguments but as many as are named.
func takes(names ...string) cli.ArgValidatorFunc {
	return func(_ context.Context, c *cli.Command) error {
		switch given := c.Args().Slice(); {
		case len(given) < len(names):
			return usageError{fmt.Errorf("%s is missing", names[len(given)]), c.FullName()}
		case len(given) > len(names):
			return usageError{fmt.Errorf("%q is not understood", given[len(names)]), c.FullName()}
		}
		return nil
	}
}

// report writes a command's result: as JSON where it is asked for, and in words otherwise.
func report(c *cli.Command, result any, words string) error {
	out := c.Root().Writer
	if !c.Bool("json") {
		_, err := fmt.Fprintln(out, words)
		return err
	}
	return json.NewEncoder(out).Encode(result)
}

func serve() *cli.Command {
	return &cli.Command{
		Name:  "serve",
		Usage: "migrate the database, and answer until SIGTERM or SIGINT",
		Flags: append([]cli.Flag{
			&cli.StringFlag{
				Name:    "listen",
				Usage:   "address and port",
				Value:   "127.0.0.1:8080",
				Sources: cli.EnvVars(server.Listen),
			},
			&cli.StringFlag{
				Name:        "public-url",
				Usage:       "the address that browsers write",
				DefaultText: "http:// and the listen address",
				Sources:     cli.EnvVars(server.PublicURL),
			},
			&cli.StringFlag{
				Name:        "admin-listen",
				Usage:       "address and port of metrics and profiles; or off",
				DefaultText: server.DefaultAdminListen,
				Sources:     cli.EnvVars(server.AdminListen),
			},
			&cli.StringFlag{
				Name:    "contact",
				Usage:   "how to write to and call whoever runs it, for the accessibility statement",
				Sources: cli.EnvVars(server.Contact),
			},
			&cli.BoolFlag{Name: "dev", Usage: "make example data where there is no project; on a loopback address alone"},
		}, slices.Concat(loginFlags(), sellerFlags())...),
		Action: func(ctx context.Context, c *cli.Command) error {
			config := server.Config{Listen: c.String("listen"), PublicURL: c.String("public-url"), Contact: c.String("contact"), Dev: c.Bool("dev"), AdminListen: c.String("admin-listen"),
				Seller: seller(c), EAN: c.String("ean-numbers"), Login: loginConfig(c), Privileges: c.String("oidc-privileges"),
				Proxies: c.String("trusted-proxies"), RateLimit: c.String("rate-limit"), LoginLimit: c.String("login-limit")}
			if err := config.Check(); err != nil {
				return err
			}
			return withStore(ctx, c, func(s *store.Store) error {
				if config.Dev {
					if err := errors.Join(makeExampleOnce(ctx, c, s), grantDevelopers(ctx, s)); err != nil {
						return err
					}
				}
				return answer(ctx, c, s, config)
			})
		},
	}
}

// answer serves the store until the context ends.
func answer(ctx context.Context, c *cli.Command, s *store.Store, config server.Config) error {
	on, err := (&net.ListenConfig{}).Listen(ctx, "tcp", config.Listen)
	if err != nil {
		return fmt.Errorf("%s: %w", server.Listen, err)
	}
	config.ListenOn(on.Addr().(*net.TCPAddr))
	parts := server.Parts{
		Graph: graph.NewHandler(s),
		Ask: func(ctx context.Context, query string, variables map[string]any) *graphql.Response {
			return graph.Execute(ctx, s, query, variables)
		},
		News: func(ctx context.Context, newest int) ([]graph.News, error) {
			return graph.NewsOf(ctx, s, newest)
		},
		Schema: graph.SchemaText,
		Page:   frontend.Files,
		Ready:  s.Ready,
		Log:    slog.Default(),
		HTTPS:  config.HTTPS(),
		Seller: config.Seller, Contact: config.Contact,
		EAN:    config.EANNumbers(),
		From:   config.TrustedProxies(),
		Limits: config.Limits(),

		Metrics: server.NewMetrics(s),

		PublicURL: config.PublicURL,
	}
	if config.Dev {
		if parts.IDP, err = development(&config); err != nil {
			return errors.Join(err, on.Close())
		}
	}
	if parts.Logins, err = login.New(config.Login, s, slog.Default(), time.Now); err != nil {
		return errors.Join(err, on.Close())
	}
	handler, err := server.New(parts)
	if err != nil {
		return errors.Join(err, on.Close())
	}
	admin, err := config.ListenAdmin(ctx, slog.Default())
	if err != nil {
		return errors.Join(err, on.Close())
	}
	stop := server.ServeAdmin(ctx, admin, parts.Metrics.Admin(slog.Default()), slog.Default())
	slog.InfoContext(ctx, "listening", "address", on.Addr().String(), "public", config.PublicURL)
	if config.Dev {
		greet(c.Root().Writer, config.PublicURL)
	}
	return errors.Join(server.Serve(ctx, on, handler, slog.Default()), stop())
}

func migrate() *cli.Command {
	return &cli.Command{
		Name:  "migrate",
		Usage: "bring the database up to date; a new one gets the municipalities and their inhabitants",
		Action: func(ctx context.Context, c *cli.Command) error {
			return withStore(ctx, c, func(*store.Store) error {
				return report(c, map[string]bool{"migrated": true}, "The database is up to date.")
			})
		},
	}
}

// asFinance acts as KOMBIT's finance role, as the commands do.
func asFinance(ctx context.Context) context.Context {
	return access.With(ctx, access.Viewer{Subject: "tilslutning", Roles: []access.Role{access.KombitFinance}, English: true})
}

func backup() *cli.Command {
	return &cli.Command{
		Name:         "backup",
		Usage:        "write the database as it stands to a new file, while it is in use; without migrating it",
		ArgsUsage:    "FILE",
		ArgValidator: takes("FILE"),
		Action: func(ctx context.Context, c *cli.Command) error {
			file := c.Args().First()
			if err := store.Backup(ctx, c.String("database-url"), file); err != nil {
				return err
			}
			return report(c, map[string]string{"file": file}, "The database is in "+file+".")
		},
	}
}

func check() *cli.Command {
	return &cli.Command{
		Name:  "check",
		Usage: "look for what must never be in the database: a broken audit log, a column that is not what follows from the facts",
		Action: func(ctx context.Context, c *cli.Command) error {
			return withStore(ctx, c, func(s *store.Store) error {
				if err := s.Check(ctx); err != nil {
					return err
				}
				return report(c, map[string]bool{"sound": true}, "The database is sound.")
			})
		},
	}
}

func schema() *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "print the published graph",
		Action: func(_ context.Context, c *cli.Command) error {
			_, err := io.WriteString(c.Root().Writer, graph.SchemaText)
			return err
		},
	}
}

// exampleDay is the day that example data is made for, unless another is named.
const exampleDay = day.Day("2026-09-30")

func exampleData() *cli.Command {
	return &cli.Command{
		Name:  "example",
		Usage: "make the example portfolio, in a database that holds no project",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "as-of", Usage: "the day it is made for", Value: string(exampleDay)},
			&cli.StringFlag{Name: "scale", Usage: "small, or large: 5,000 agreements with 100,000 invoices, to measure by", Value: "small"},
		},
		Action: func(ctx context.Context, c *cli.Command) error {
			asOf, err := day.Parse(c.String("as-of"))
			if err != nil {
				return usageError{fmt.Errorf("--as-of: %w", err), c.FullName()}
			}
			make, known := scales[c.String("scale")]
			if !known {
				return usageError{fmt.Errorf("--scale: %q is not small or large", c.String("scale")), c.FullName()}
			}
			return withStore(ctx, c, func(s *store.Store) error {
				if err := makeExample(ctx, c, s, asOf, make); err != nil {
					return err
				}
				return report(c, map[string]day.Day{"asOf": asOf}, "The example data of "+string(asOf)+" is made.")
			})
		},
	}
}

// makeExampleOnce makes the example unless there is a project already.
func makeExampleOnce(ctx context.Context, c *cli.Command, s *store.Store) error {
	taken, err := s.Project.Query().Exist(ctx)
	if err != nil || taken {
		return err
	}
	return makeExample(ctx, c, s, exampleDay, example.Make)
}

// makesExample is how example data is made of one scale.
type makesExample func(ctx context.Context, s *store.Store, asOf day.Day, progress func(done, total int)) error

var scales = map[string]makesExample{"small": example.Make, "large": example.MakeLarge}

func makeExample(ctx context.Context, c *cli.Command, s *store.Store, asOf day.Day, make makesExample) error {
	show, end := progress(c, "example data")
	defer end()
	return make(ctx, s, asOf, show)
}

// progress shows on a terminal, and nowhere else, how far long work has come.
func progress(c *cli.Command, what string) (show func(done, total int), end func()) {
	terminal, isFile := c.Root().ErrWriter.(*os.File)
	if !isFile || !term.IsTerminal(int(terminal.Fd())) {
		return func(int, int) {}, func() {}
	}
	show = func(done, total int) { fmt.Fprintf(terminal, "\r%s: %d of %d", what, done, total) }
	return show, func() { fmt.Fprint(terminal, "\r\x1b[K") } // the line is empty again
}

// withStore migrates and opens the database for the work.
func withStore(ctx context.Context, c *cli.Command, work func(*store.Store) error) (err error) {
	address := c.String("database-url")
	if err := store.Migrate(ctx, address, time.Now); err != nil {
		return fmt.Errorf("%s: %w", server.DatabaseURL, err)
	}
	s, err := store.Open(ctx, address, time.Now)
	if err != nil {
		return fmt.Errorf("%s: %w", server.DatabaseURL, err)
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return work(s)
}
