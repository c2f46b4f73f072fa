package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// command runs one command as the shell would, on a database of the test's own.
func command(t *testing.T, environ []string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	at := "sqlite://" + filepath.Join(t.TempDir(), "test.db")
	code = run(t.Context(), append([]string{"tilslutning", "--database-url", at}, args...), environ, &o, &e)
	return code, o.String(), e.String()
}

func TestACommandThatIsNotUnderstoodSaysSoInOneLineAndEndsWith2(t *testing.T) {
	for said, args := range map[string][]string{
		`"nothing" is not understood. See tilslutning --help.`:                     {"nothing"},
		`"more" is not understood. See tilslutning migrate --help.`:                {"migrate", "more"},
		"flag provided but not defined: -lisen. See tilslutning serve --help.":     {"serve", "--lisen", "x"},
		`--as-of: "2026-02-30" is no date`:                                         {"example", "--as-of", "2026-02-30"},
		"TILSLUTNING_LISTEN: must be an address and a port, as 127.0.0.1:8080":     {"serve", "--listen", "x"},
		"TILSLUTNING_LISTEN: --dev serves this machine alone":                      {"serve", "--dev", "--listen", ":0"},
		"TILSLUTNING_PUBLIC_URL: must be an address":                               {"serve", "--public-url", "x"},
		"TILSLUTNING_DATABASE_URL: must be sqlite://FILE or postgres://USER:PASSW": {"migrate", "--database-url", "mysql://a:secret@b/c"},
	} {
		code, out, errs := command(t, nil, args...)
		if code != misuse || out != "" || !strings.Contains(errs, said) || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "secret") {
			t.Errorf("%v: %d\n%s%s", args, code, out, errs)
		}
	}
}

func TestABackupIsADatabaseOfItsOwn(t *testing.T) {
	at, file := "sqlite://"+filepath.Join(t.TempDir(), "test.db"), filepath.Join(t.TempDir(), "backup.db")
	for _, args := range [][]string{
		{"migrate", "--database-url", at}, {"backup", "--database-url", at, file}, {"check", "--database-url", "sqlite://" + file},
	} {
		if code, out, errs := command(t, nil, args...); code != done || out == "" {
			t.Errorf("%v: %d %s%s", args, code, out, errs)
		}
	}
	code, _, errs := command(t, nil, "backup", "--database-url", at, file)
	if code != failed || !strings.Contains(errs, file+": file exists") {
		t.Errorf("over the file: %d %s", code, errs)
	}
}

func TestEveryCommandHasHelp(t *testing.T) {
	for _, c := range program(nil, io.Discard, io.Discard).Commands {
		code, out, _ := command(t, nil, c.Name, "--help")
		if code != done || !strings.Contains(out, c.Usage) || c.Usage == "" {
			t.Errorf("%s: %d %s", c.Name, code, out)
		}
	}
}

func TestAMisspeltVariableStopsEveryCommand(t *testing.T) {
	code, _, errs := command(t, []string{"TILSLUTNING_DATABASEURL=x"}, "migrate")
	if code != misuse || !strings.HasPrefix(errs, "TILSLUTNING_DATABASEURL: ") {
		t.Errorf("%d %s", code, errs)
	}
}

func TestAFlagIsAlsoAVariable(t *testing.T) {
	for variable, flag := range map[string][]string{
		"TILSLUTNING_LISTEN":       {"serve"},
		"TILSLUTNING_PUBLIC_URL":   {"serve"},
		"TILSLUTNING_DATABASE_URL": {"migrate"},
	} {
		t.Setenv(variable, "x")
		var errs bytes.Buffer
		code := run(t.Context(), append([]string{"tilslutning"}, flag...), nil, io.Discard, &errs)
		if code != misuse || !strings.HasPrefix(errs.String(), variable+": ") {
			t.Errorf("%s: %d %s", variable, code, errs.String())
		}
		t.Setenv(variable, map[string]string{
			"TILSLUTNING_LISTEN":       "127.0.0.1:0",
			"TILSLUTNING_PUBLIC_URL":   "https://tilslutning.dk",
			"TILSLUTNING_DATABASE_URL": "sqlite://x",
		}[variable])
	}
}

func TestADatabaseThatCannotBeReachedIsAFailureOfOneLine(t *testing.T) {
	code, _, errs := command(t, nil, "migrate", "--database-url", "postgres://a:secret@127.0.0.1:1/x")
	if code != failed || !strings.Contains(errs, "TILSLUTNING_DATABASE_URL: ") || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "secret") {
		t.Errorf("%d %s", code, errs)
	}
}

func TestMigrateReportsInWordsOrAsJSON(t *testing.T) {
	if code, out, errs := command(t, nil, "migrate"); code != done || out != "The database is up to date.\n" || errs != "" {
		t.Errorf("%d %s%s", code, out, errs)
	}
	if code, out, _ := command(t, nil, "migrate", "--json"); code != done || out != `{"migrated":true}`+"\n" {
		t.Errorf("%d %s", code, out)
	}
}

func TestTheSchemaIsPrinted(t *testing.T) {
	code, out, _ := command(t, nil, "schema")
	if code != done || !strings.Contains(out, "type Query {") {
		t.Errorf("%d", code)
	}
}

// lines gives what a command writes, line by line, while it runs.
func lines(t *testing.T, ctx context.Context, args ...string) (next func() map[string]any, ended <-chan int) {
	t.Helper()
	reading, writing := io.Pipe()
	end := make(chan int, 1)
	at := "sqlite://" + filepath.Join(t.TempDir(), "test.db")
	go func() {
		end <- run(ctx, append([]string{"tilslutning", "--database-url", at}, args...), nil, io.Discard, writing)
		_ = writing.Close()
	}()
	from := json.NewDecoder(reading)
	return func() map[string]any {
		var line map[string]any
		if err := from.Decode(&line); err != nil {
			t.Fatal(err)
		}
		return line
	}, end
}

func TestServeAnswersUntilItIsStoppedAndEndsWith0(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	next, ended := lines(t, ctx, "serve", "--listen", "127.0.0.1:0")
	line := next()
	for line["msg"] != "listening" {
		line = next()
	}
	answers := make(chan string, 1)
	go func() {
		r, err := http.Post("http://"+line["address"].(string)+"/graphql", "application/json",
			strings.NewReader(`{"query":"{ municipalities { totalCount } viewer { roles } }"}`))
		if err != nil {
			answers <- err.Error()
			return
		}
		defer r.Body.Close()
		body, _ := io.ReadAll(r.Body)
		answers <- string(body)
	}()
	for line["msg"] != "request" {
		line = next()
	}
	if got := <-answers; !strings.HasPrefix(got, `{"data":{"municipalities":{"totalCount":98},"viewer":{"roles":[]}}`) {
		t.Errorf("%s", got)
	}
	stop()
	if line := next(); line["msg"] != "stopping" {
		t.Errorf("%v", line)
	}
	if code := <-ended; code != done {
		t.Errorf("it ended with %d", code)
	}
}

// figures are one municipality's, as Statistics Denmark gives them.
func figures(t *testing.T, rows string) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "figures.csv")
	if err := os.WriteFile(path, []byte("OMRÅDE;KØN;ALDER;TID;INDHOLD\n"+rows), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnImportTellsWhatItStoresAndStoresItOnce(t *testing.T) {
	file := figures(t, "Hele landet;I alt;Alder i alt;2026K1;6025603\nAarhus;I alt;Alder i alt;2026K1;378362\nAarhus;I alt;Alder i alt;2026K2;378400\n")
	at := "sqlite://" + filepath.Join(t.TempDir(), "test.db")
	for _, c := range []struct {
		dryRun string
		said   string
	}{
		{"--dry-run", "Would store 1 changed figure; 0 unchanged.\n  751, 2026: 378362, before 378361\n"},
		{"--dry-run=false", "Stored 1 changed figure; 0 unchanged.\n  751, 2026: 378362, before 378361\n"},
		{"--dry-run=false", "Nothing to store; 1 unchanged.\n"},
	} {
		code, out, errs := command(t, nil, "import", "inhabitants", file, c.dryRun, "--database-url", at)
		said := c.said + "Left out, as they are no municipalities: Hele landet.\nSkipped, as they are not of 1 January: 1 row of 1 period.\n"
		if code != done || out != said || errs != "" {
			t.Errorf("%s: %d\n%s%s\nwant\n%s", c.dryRun, code, out, errs, said)
		}
	}
}

func TestARefusedFileIsToldByLineAndAsJSON(t *testing.T) {
	file := figures(t, "Aarhus;I alt;Alder i alt;2026K1;-1\n")
	code, out, errs := command(t, nil, "import", "inhabitants", file)
	if code != failed || out != "" || !strings.HasPrefix(errs, "Line 2, INDHOLD: ") || !strings.HasSuffix(errs, "nothing of it is stored\n") {
		t.Errorf("%d\n%s%s", code, out, errs)
	}
	code, out, _ = command(t, nil, "import", "inhabitants", file, "--json")
	var told imported
	if err := json.Unmarshal([]byte(out), &told); err != nil || code != failed {
		t.Fatalf("%d %v\n%s", code, err, out)
	}
	if len(told.Faults) != 1 || told.Faults[0].Line != 2 || told.Faults[0].Column != "INDHOLD" || told.Faults[0].Message == "" {
		t.Errorf("%+v", told)
	}
}

func TestAFileThatIsNotThereIsAFailure(t *testing.T) {
	if code, _, errs := command(t, nil, "import", "municipalities", filepath.Join(t.TempDir(), "gone.csv")); code != failed || !strings.Contains(errs, "gone.csv") {
		t.Errorf("%d %s", code, errs)
	}
	if code, _, errs := command(t, nil, "import", "municipalities"); code != misuse || !strings.Contains(errs, "FILE is missing") {
		t.Errorf("%d %s", code, errs)
	}
}

func TestAFreshDatabaseIsSound(t *testing.T) {
	if code, out, errs := command(t, nil, "check"); code != done || out != "The database is sound.\n" {
		t.Errorf("%d %s%s", code, out, errs)
	}
}

func TestInvoicingTellsWhatItIssuesInWordsOrAsJSON(t *testing.T) {
	for _, c := range []struct {
		args []string
		said string
	}{
		{[]string{"run"}, "As of 2026-02-15, 0 documents are issued, 0.00 kr. before VAT.\n"},
		{[]string{"preview"}, "As of 2026-02-15, 0 documents would be issued, 0.00 kr. before VAT.\n"},
		{[]string{"run", "--json"}, `{"asOf":"2026-02-15","stored":true,"documents":0,"net":"0.00","held":[]}` + "\n"},
		{[]string{"preview", "--json"}, `{"asOf":"2026-02-15","stored":false,"documents":0,"net":"0.00","held":[]}` + "\n"},
	} {
		code, out, errs := command(t, nil, append([]string{"invoices"}, append(c.args, "--as-of", "2026-02-15")...)...)
		if code != done || out != c.said || errs != "" {
			t.Errorf("%v: %d\n%s%s\nwant\n%s", c.args, code, out, errs, c.said)
		}
	}
}

func TestInvoicingOnADayToComeIsPreviewedAlone(t *testing.T) {
	if code, out, errs := command(t, nil, "invoices", "preview", "--as-of", "2199-09-15"); code != done || !strings.HasPrefix(out, "As of 2199-09-15, ") {
		t.Errorf("%d\n%s%s", code, out, errs)
	}
	code, out, errs := command(t, nil, "invoices", "run", "--as-of", "2199-09-15")
	if code != failed || out != "" || errs != "tilslutning: The day must have come before anything can be invoiced on it.\n" {
		t.Errorf("%d\n%s%s", code, out, errs)
	}
	for _, args := range [][]string{{"invoices", "run"}, {"invoices", "run", "--as-of", "2026-02-30"}, {"invoices", "run", "--as-of", "2026-02-15", "more"}} {
		if code, out, errs := command(t, nil, args...); code != misuse || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: %d\n%s%s", args, code, out, errs)
		}
	}
}
