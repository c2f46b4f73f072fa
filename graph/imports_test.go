package graph_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"tilslutning/ent/db/inhabitants"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/population"
)

const samples = "../rules/population/testdata/statbank/"

func mayDay() time.Time { return time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC) }

func finance(ctx context.Context) context.Context {
	return access.With(ctx, access.Viewer{Subject: "f", CVR: "19435075", Roles: []access.Role{access.KombitFinance}})
}

func sample(t *testing.T, name string) []byte {
	t.Helper()
	file, err := os.ReadFile(samples + name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// oneMore is the sample of 2026K1 with one inhabitant more in København, and so in the country.
func oneMore(t *testing.T) []byte {
	return []byte(strings.NewReplacer(";671714", ";671715", ";6025603", ";6025604").Replace(string(sample(t, "folk1a_2026K1_kommuner.csv"))))
}

func TestAChangedFigureIsANewFactAndTheOldOneIsKept(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		file := oneMore(t)
		got, err := graph.ImportInhabitants(ctx, s, file, "Prøve", false)
		if err != nil || !got.Faults.None() || len(got.Inhabitants.Changed) != 1 || got.Inhabitants.Unchanged != 97 {
			t.Fatalf("%+v %v", got, err)
		}
		if n := s.Inhabitants.Query().Where(inhabitants.Year(2026)).CountX(ctx); n != 99 {
			t.Error(n, "facts of 2026, want the 98 and the new one")
		}
		answer := graph.Execute(ctx, s, `{ municipality(code: "101") { inhabitants(year: 2026) inhabitantsByYear { year source } } }`, nil)
		if text := string(answer.Data); !strings.Contains(text, `"inhabitants":671715`) || !strings.Contains(text, `{"year":2026,"source":"Prøve"}`) {
			t.Error(text, answer.Errors)
		}
	})
}

func TestASecondImportOfAFileChangesNothing(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		before, _ := s.Version(ctx)
		got, err := graph.ImportInhabitants(ctx, s, sample(t, "folk1am_2021M10-2024M04_kommuner.csv"), "Prøve", false)
		if err != nil || !got.Faults.None() || got.Inhabitants.Unchanged != 3*98 || got.SkippedRows == 0 {
			t.Fatalf("%+v %v", got, err)
		}
		if after, _ := s.Version(ctx); after != before {
			t.Error("an import of what is known stored something")
		}
	})
}

func TestADryRunShowsTheChangeAndStoresNothing(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		before, _ := s.Version(ctx)
		file := oneMore(t)
		got, err := graph.ImportInhabitants(ctx, s, file, "Prøve", true)
		if err != nil || len(got.Inhabitants.Changed) != 1 {
			t.Fatalf("%+v %v", got, err)
		}
		csv := "code,name,region_code,region,cvr\n101,Hovedstaden,1084,Region Hovedstaden,64942212\n"
		named, err := graph.ImportMunicipalities(ctx, s, []byte(csv), true)
		if err != nil || len(named.Municipalities.Renamed) != 1 {
			t.Fatalf("%+v %v", named, err)
		}
		if after, _ := s.Version(ctx); after != before {
			t.Error("a dry run stored something")
		}
	})
}

// In the sample of 2026K1 line 3 is a region, 4 København, 5 Frederiksberg, 7 Tårnby and 106, the last,
// Aalborg; the columns are OMRÅDE;KØN;ALDER;TID;INDHOLD. In that of marital status they are
// CIVILSTAND;OMRÅDE;TID;INDHOLD, and line 4 is the total of København.
func TestABrokenFileIsRefusedByLineAndReasonAndNothingOfItIsStored(t *testing.T) {
	const quarter, marital = "folk1a_2026K1_kommuner.csv", "folk1a_2020K1_kommuner_civilstand.csv"
	whole := func(file string) func(string) string { return func(string) string { return file } }
	all := func(old, new string) func(string) string {
		return func(file string) string { return strings.ReplaceAll(file, old, new) }
	}
	line := func(n int, old, new string) func(string) string {
		return func(file string) string {
			lines := strings.SplitAfter(file, "\n")
			lines[n-1] = strings.Replace(lines[n-1], old, new, 1)
			return strings.Join(lines, "")
		}
	}
	figure := func(figure string) func(string) string { return line(5, "106150", figure) }
	named := func(area string) func(string) string { return line(5, "Frederiksberg", area) }
	utf16 := func(file string) string {
		wide := []byte("\xff\xfe")
		for _, letter := range file {
			wide = append(wide, byte(letter), byte(letter>>8))
		}
		return string(wide)
	}

	w := newWorld(t)
	w.today = "2026-05-01"
	ctx := finance(t.Context())
	figures := func() []population.Figure {
		all, err := store.Figures(ctx, w.store.Client)
		check(err)
		return all
	}
	before, facts, held := w.version(), w.store.Inhabitants.Query().CountX(ctx), figures()
	for _, c := range []struct {
		sentence string
		sample   string
		broken   func(file string) string
		line     int // 0 for the file as a whole
		column   string
		reason   string
	}{
		{"an empty file", quarter, whole(""), 0, "", "is empty"},
		{"blank lines alone", quarter, whole("\ufeff\r\n \r\n"), 0, "", "is empty"},
		{"headings alone", quarter, func(file string) string { return strings.SplitAfter(file, "\n")[0] }, 0, "", "headings only"},

		{"a line cut before its last cells", quarter, line(106, ";2026K1;226033\r\n", ""), 106, "", "3 cells, the headings 5"},
		{"a file cut in its last number", quarter, line(106, "33\r\n", ""), 106, "INDHOLD", "this says 2260, but the country's figure asks for 22603"},
		{"a line with a cell too many", quarter, figure("106150;"), 5, "", "6 cells, the headings 5"},
		{"a quotation mark that is not closed", quarter, named(`"Frederiksberg`), 5, "", "quotation mark"},

		{"a file in UTF-16", quarter, utf16, 0, "", "UTF-16"},
		{"an Excel workbook", quarter, whole("PK\x03\x04\x14\x00\x06\x00"), 0, "", "Excel workbook"},
		{"UTF-8 with a letter of Latin-1", quarter, line(7, "Tårnby", "T\xe5rnby"), 7, "", "neither UTF-8 nor Latin-1"},
		{"letters lost in a conversion", quarter, line(7, "Tårnby", "T\ufffdrnby"), 7, "", "neither UTF-8 nor Latin-1"},

		{"a wrong column for the areas", quarter, line(1, "OMRÅDE", "CIVILSTAND"), 1, "", "no column of areas"},
		{"a wrong column for the time", quarter, line(1, "TID", "CIVILSTAND"), 1, "", "no column of time"},
		{"a wrong column for the figures", quarter, line(1, "INDHOLD", "CIVILSTAND"), 1, "", "no column of figures"},
		{"two columns of areas", quarter, line(1, "KØN", "KOMMUNE"), 1, "KOMMUNE", "two columns for the same"},
		{"a table of unemployment", quarter, all("Alder i alt", "Bruttoledige"), 0, "", "chosen in ALDER."},
		{"a table of benefits with its totals", quarter, all(";ALDER;", ";YDELSESTYPE;"), 1, "YDELSESTYPE", `"YDELSESTYPE" is no variable of FOLK1A or FOLK1AM`},
		{"figures of another subject", quarter, whole("OMRÅDE;TID;INDHOLD\nKøbenhavn;2026K1;9114\n"), 2, "INDHOLD", "9114 is not plausible: København had 671714 inhabitants"},
		{"more than twice the inhabitants known", quarter, whole("OMRÅDE;TID;INDHOLD\nKøbenhavn;2026K1;1343429\n"), 2, "INDHOLD", "1343429 is not plausible"},
		{"a year that has not begun", quarter, whole("OMRÅDE;TID;INDHOLD\nKøbenhavn;2027K1;680000\n"), 2, "TID", "2027 has not begun"},
		{"municipalities that do not add up to the country", quarter, line(2, "6025603", "6025605"), 2, "INDHOLD", "The country has 6025605 inhabitants, the municipalities and Christiansø 6025604 together"},
		{"a file cut at the end of a line", quarter, func(file string) string { return file[:strings.LastIndex(file, "Aalborg")] }, 2, "INDHOLD", "and Christiansø 5799571 together"},
		{"a table of areas in km²", quarter, line(4, "671714", "90,10"), 4, "INDHOLD", `"90,10" is no whole number`},
		{"a matrix without headings", quarter, whole("\"I alt\";\"København\";509861;511725\n\"I alt\";\"Odense\";186932;186745\n"), 1, "", "a matrix or another table"},

		{"two figures for one municipality", quarter, named("København"), 5, "INDHOLD", "Two figures for København on one day: 106150 here, 671715 in line 4"},
		{"a figure twice", quarter, func(file string) string { return file + strings.SplitAfter(file, "\n")[4] }, 107, "OMRÅDE", "Frederiksberg also stands in line 5"},
		{"two figures for the country", quarter, line(3, "Region Hovedstaden", "Hele landet"), 3, "INDHOLD", "Two figures for Hele landet"},

		{"a negative figure", quarter, figure("-106150"), 5, "INDHOLD", "is negative"},
		{"a decimal figure", quarter, figure("106150.5"), 5, "INDHOLD", `"106150.5" is no whole number`},
		{"a decimal figure with a comma", quarter, figure("1,23"), 5, "INDHOLD", `"1,23" is no whole number`},
		{"groups of two", quarter, figure("10.61.50"), 5, "INDHOLD", "do not make groups of three"},
		{"a group of four", quarter, figure("12.3456"), 5, "INDHOLD", `"12.3456" is no whole number`},
		{"two kinds of separator", quarter, figure("1.106,150"), 5, "INDHOLD", "do not make groups of three"},
		{"a letter in a figure", quarter, figure("1061S0"), 5, "INDHOLD", "is no number"},
		{"a figure as a computer writes it", quarter, figure("1.06150e5"), 5, "INDHOLD", "is no number"},
		{"a figure that is missing", quarter, figure(""), 5, "INDHOLD", "figure is missing"},
		{"a figure not available", quarter, figure(".."), 5, "INDHOLD", "does not have the figure"},
		{"a municipality without inhabitants", quarter, figure("0"), 5, "INDHOLD", "cannot have 0 inhabitants"},
		{"a zero before the figure", quarter, figure("0106150"), 5, "INDHOLD", "begins with a zero"},
		{"a figure beyond all people", quarter, figure("10000000000"), 5, "INDHOLD", "too large"},

		{"a municipality nobody knows", quarter, named("Ribe"), 5, "OMRÅDE", `"Ribe" is no municipality`},
		{"a code nobody knows", quarter, named("148"), 5, "OMRÅDE", `"148" is no municipality`},
		{"the code of one and the name of another", quarter, named("147 Odense"), 5, "OMRÅDE", "the code is that of Frederiksberg"},
		{"an area that is missing", quarter, named(""), 5, "OMRÅDE", "area is missing"},
		{"a quarter that is none", quarter, line(5, "2026K1", "2026K5"), 5, "TID", "neither a quarter"},
		{"a year for a quarter", quarter, line(5, "2026K1", "2026"), 5, "TID", "2026 is a year"},

		{"a municipality without its total", marital, line(4, "I alt;København", "Ugift;København"), 4, "OMRÅDE", "København stands in the file without its total for 1 January 2020"},
		{"a municipality of one sex", quarter, line(5, "I alt;Alder", "Kvinder;Alder"), 5, "OMRÅDE", "Frederiksberg stands in the file without its total"},
		{"no totals", quarter, all(";I alt;", ";Mænd;"), 0, "", "no totals, and parts are not added"},
		{"regions alone", quarter, func(file string) string { return strings.Join(strings.SplitAfter(file, "\n")[:3], "") }, 0, "", "no municipalities, only Hele landet, Region Hovedstaden."},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			sound := string(sample(t, c.sample))
			file := c.broken(sound)
			if file == sound {
				t.Fatal("nothing is broken")
			}
			if c.sample == quarter { // so that something would be stored
				file = strings.Replace(file, ";671714", ";671715", 1)
			}
			got, err := graph.ImportInhabitants(ctx, w.store, []byte(file), "Prøve", false)
			if err != nil || len(got.Faults.List) != 1 || got.Faults.More != 0 {
				t.Fatalf("%+v %v", got.Faults, err)
			}
			if f := got.Faults.List[0]; f.Line != c.line || f.Column != c.column || !strings.Contains(f.Reason.English, c.reason) || f.Reason.Danish == "" {
				t.Errorf("\n got line %d, %q: %s\nwant line %d, %q: %s", f.Line, f.Column, f.Reason.English, c.line, c.column, c.reason)
			}
			if len(got.Inhabitants.New)+len(got.Inhabitants.Changed) > 0 {
				t.Errorf("changes are told: %+v", got.Inhabitants)
			}
			if w.version() != before || w.store.Inhabitants.Query().CountX(ctx) != facts || !slices.Equal(figures(), held) {
				t.Error("something of it was stored")
			}
		})
	}
}

func TestABrokenFileOfMunicipalitiesIsRefusedByLineAndReasonAndNothingOfItIsStored(t *testing.T) {
	w := newWorld(t)
	ctx := finance(t.Context())
	w.done("kombit.project", "registerOrganisation", in{"kind": "KOMBIT", "name": "KOMBIT A/S", "cvr": "19435075"})
	before := w.version()
	const named = "code,name,region_code,region,cvr\n101,Hovedstaden,1084,Region Hovedstaden,64942212\n" // alone it would be stored
	for sentence, c := range map[string]struct{ file, reason string }{
		"a cut line":           {named + "147,Frederiksberg,10\n", "Line 3: The line has 3 cells, the headings 5."},
		"a code of no one":     {named + "861,Frederiksberg,1084,Region Hovedstaden,11259979\n", `Line 3, code: "861" is no municipality's code`},
		"a CVR number cut":     {named + "147,Frederiksberg,1084,Region Hovedstaden,1125997\n", `Line 3, cvr: "1125997" is no CVR number`},
		"KOMBIT's CVR number":  {named + "147,Frederiksberg,1084,Region Hovedstaden,19435075\n", `Line 3, cvr: "19435075" is the CVR number of KOMBIT A/S.`},
		"another's CVR number": {named + "147,Frederiksberg,1084,Region Hovedstaden,58271713\n", `Line 3, cvr: "58271713" is the CVR number of Ballerup Kommune.`},
		"a municipality twice": {named + "101,København,1084,Region Hovedstaden,64942212\n", `Line 3, code: "101" also stands in line 2`},
		"an empty file":        {"", "The file is empty."},
	} {
		t.Run(sentence, func(t *testing.T) {
			got, err := graph.ImportMunicipalities(ctx, w.store, []byte(c.file), false)
			if err != nil || got.Faults.None() || !strings.HasPrefix(got.Faults.Messages()[0].English, c.reason) {
				t.Errorf("%+v %v", got.Faults, err)
			}
			if name := w.store.Municipality.Query().Where(municipality.Code("101")).OnlyX(ctx).Name; w.version() != before || name != "København" {
				t.Errorf("something of it was stored; 101 is %s", name)
			}
		})
	}
}

func TestAMovedMunicipalityLiesElsewhereFromTheDayOfTheImport(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		csv := "code,name,region_code,region,cvr\n101,København,1085,Region Sjælland,64942212\n"
		got, err := graph.ImportMunicipalities(ctx, s, []byte(csv), false)
		if err != nil || len(got.Municipalities.Moved) != 1 {
			t.Fatalf("%+v %v", got, err)
		}
		answer := graph.Execute(ctx, s, `{ municipality(code: "101") { before: region(on: "2026-04-30") after: region(on: "2026-05-01") later: region(on: "2027-01-01") } }`, nil)
		const want = `{"municipality":{"before":"Region Hovedstaden","after":"Region Sjælland","later":"Region Østdanmark"}}`
		if string(answer.Data) != want {
			t.Errorf("got %s %v", answer.Data, answer.Errors)
		}
	})
}

// ownFile is the product's own municipalities, as it imports them.
func ownFile(t *testing.T) string {
	t.Helper()
	file, err := os.ReadFile("../rules/population/data/municipalities.csv")
	check(err)
	return string(file)
}

func TestAFileOfMunicipalitiesFromBeforeTheMergerChangesNothingAfterIt(t *testing.T) {
	for _, today := range []string{"2026-12-31", "2027-01-01", "2031-06-01"} {
		t.Run(today, func(t *testing.T) {
			now, _ := time.Parse(time.DateOnly, today)
			storetest.Each(t, func() time.Time { return now.Add(12 * time.Hour) }, func(t *testing.T, s *store.Store) {
				ctx := finance(t.Context())
				before, _ := s.Version(ctx)
				got, err := graph.ImportMunicipalities(ctx, s, []byte(ownFile(t)), false)
				if err != nil || !got.Faults.None() || got.Municipalities.Unchanged != 98 {
					t.Errorf("%+v %v", got, err)
				}
				if after, _ := s.Version(ctx); after != before {
					t.Error("something was stored")
				}
			})
		})
	}
}

// A file is imported before the merger of 2027 and again after it; regions are those of 151 Ballerup, before,
// after and in 2028.
func TestASecondImportOfMunicipalitiesChangesNothingAtAnyClock(t *testing.T) {
	merged := strings.NewReplacer("1084,Region Hovedstaden", "1086,Region Østdanmark", "1085,Region Sjælland", "1086,Region Østdanmark")
	ballerup := func(from, to string) func(string) string {
		return func(file string) string {
			return strings.Replace(file, "151,Ballerup,"+from, "151,Ballerup,"+to, 1)
		}
	}
	lies := func(before, after, merged string) string {
		return fmt.Sprintf(`{"municipality":{"before":%q,"after":%q,"merged":%q}}`, before, after, merged)
	}
	const hovedstaden, sjælland, syddanmark = "1084,Region Hovedstaden", "1085,Region Sjælland", "1083,Region Syddanmark"
	for _, c := range []struct {
		sentence string
		file     func(string) string
		moved    int
		regions  string
	}{
		{"a file from after the merger", merged.Replace, 0, lies("Region Hovedstaden", "Region Hovedstaden", "Region Østdanmark")},
		{"one moved between the two that merge", ballerup(hovedstaden, sjælland), 1, lies("Region Hovedstaden", "Region Sjælland", "Region Østdanmark")},
		{"one moved out of those that merge", ballerup(hovedstaden, syddanmark), 1, lies("Region Hovedstaden", "Region Syddanmark", "Region Syddanmark")},
		{"one moved into those that merge", func(file string) string {
			return strings.Replace(file, "461,Odense,"+syddanmark, "461,Odense,"+sjælland, 1)
		}, 1, lies("Region Hovedstaden", "Region Hovedstaden", "Region Østdanmark")},
		{"one that is new", func(file string) string {
			return file + "859,Ny,1085,Region Sjælland,12345674\n"
		}, 0, lies("Region Hovedstaden", "Region Hovedstaden", "Region Østdanmark")},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			now := mayDay()
			storetest.Each(t, func() time.Time { return now }, func(t *testing.T, s *store.Store) {
				now = mayDay()
				ctx := finance(t.Context())
				file := c.file(ownFile(t))
				if file == ownFile(t) {
					t.Fatal("the file is the product's own")
				}
				got, err := graph.ImportMunicipalities(ctx, s, []byte(file), false)
				if err != nil || !got.Faults.None() || len(got.Municipalities.Moved) != c.moved {
					t.Fatalf("%+v %v", got, err)
				}
				answer := graph.Execute(ctx, s, `{ municipality(code: "151") { before: region(on: "2026-04-30") after: region(on: "2026-05-01") merged: region(on: "2028-01-01") } }`, nil)
				if string(answer.Data) != c.regions {
					t.Errorf("got %s %v", answer.Data, answer.Errors)
				}
				before, _ := s.Version(ctx)
				for _, today := range []time.Time{now, now.AddDate(0, 3, 0), now.AddDate(1, 0, 0), now.AddDate(5, 0, 0)} {
					now = today
					again, err := graph.ImportMunicipalities(ctx, s, []byte(file), false)
					if err != nil || len(again.Municipalities.New)+len(again.Municipalities.Renamed)+len(again.Municipalities.Moved) > 0 {
						t.Errorf("on %s: %+v %v", today.Format(time.DateOnly), again, err)
					}
				}
				if after, _ := s.Version(ctx); after != before {
					t.Error("something was stored")
				}
			})
		})
	}
}

func TestAFileFromAfterTheMergerMovesAMunicipalityIntoTheNewRegionOnItsFirstDay(t *testing.T) {
	storetest.Each(t, mayDay, func(t *testing.T, s *store.Store) {
		ctx := finance(t.Context())
		csv := "code,name,region_code,region,cvr\n461,Odense,1086,Region Østdanmark,35209115\n"
		got, err := graph.ImportMunicipalities(ctx, s, []byte(csv), false)
		if err != nil || len(got.Municipalities.Moved) != 1 {
			t.Fatalf("%+v %v", got, err)
		}
		answer := graph.Execute(ctx, s, `{ municipality(code: "461") { now: region(on: "2026-12-31") then: region(on: "2027-01-01") } }`, nil)
		if want := `{"municipality":{"now":"Region Syddanmark","then":"Region Østdanmark"}}`; string(answer.Data) != want {
			t.Errorf("got %s %v", answer.Data, answer.Errors)
		}
	})
}

func TestOnlyKombitsFinanceImports(t *testing.T) {
	s := storetest.Open(t, storetest.SQLite(t), mayDay)
	file := oneMore(t)
	if _, err := graph.ImportInhabitants(t.Context(), s, file, "Prøve", false); err == nil {
		t.Error("a visitor imported")
	}
	project := access.With(t.Context(), access.Viewer{Subject: "p", Roles: []access.Role{access.KombitProject}})
	if _, err := graph.ImportInhabitants(project, s, file, "Prøve", false); err == nil {
		t.Error("KOMBIT's project role imported")
	}
}

func TestAFigureIsRecordedByHandAndTheLaterHolds(t *testing.T) { // 5.11
	w := newWorld(t)
	figure := func(year, inhabitants int) in {
		return in{"municipality": "101", "year": year, "inhabitants": inhabitants, "source": "Danmarks Statistik, FOLK1A"}
	}
	w.refused("kombit.finance", "recordInhabitants", figure(2026, 1), "- YEAR_TO_COME year")
	w.done("kombit.finance", "recordInhabitants", figure(2025, 650_000))
	w.done("kombit.finance", "recordInhabitants", figure(2025, 650_001))
	w.wants(w.ask("", `{ municipality(code: "101") { inhabitants(year: 2025) } }`), `{"municipality":{"inhabitants":650001}}`)
}

func TestStatisticsCountTheInhabitantsOfTheirYear(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	known := get[struct {
		Municipality struct{ Then, Now, Last int }
	}](w, "", `{ municipality(code: "101") { then: inhabitants(year: 2025) now: inhabitants(year: 2026) last: inhabitants } }`).Municipality
	if known.Then == known.Now || known.Now != known.Last {
		t.Fatal("the two years must differ:", known)
	}
	for on, want := range map[string]int{"2025-07-01": known.Then, "2026-07-01": known.Now, "2029-07-01": known.Now} {
		w.wants(w.ask("", `query ($on: Date) { statistics(on: $on) { inhabitants } }`, in{"on": on}),
			fmt.Sprintf(`{"statistics":{"inhabitants":%d}}`, want))
	}
	w.wants(w.ask("", `{ statistics(on: "2026-07-01") { byYear { year inhabitants } } }`),
		fmt.Sprintf(`{"statistics":{"byYear":[{"year":2025,"inhabitants":%d},{"year":2026,"inhabitants":%d}]}}`, known.Then, known.Now))
}
