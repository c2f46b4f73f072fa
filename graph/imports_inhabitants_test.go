package graph_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"tilslutning/ent/store/storetest"
)

// encoded is the bytes of a file as the graph takes them.
func encoded(file []byte) string { return base64.StdEncoding.EncodeToString(file) }

// figures is a file of København's figures of 2025, and of what else it is given lines of.
func figures(inhabitants int, lines ...string) []byte {
	return fmt.Appendf(nil, "OMRÅDE;TID;INDHOLD\n101 København;2025K1;%d\n%s", inhabitants, strings.Join(lines, ""))
}

// shown is what previewInhabitants tells KOMBIT's finance role of a file.
type shown struct {
	Digest     string
	Documents  int
	Unchanged  int
	MoreFaults int
	Faults     []struct {
		Line    *int
		Column  *string
		Message string
	}
	Changes []struct {
		Municipality           struct{ Code string }
		Year, After, Documents int
		Before, Difference     *int
	}
}

func (w *world) shows(file []byte) shown {
	w.Helper()
	return get[struct{ PreviewInhabitants shown }](w, "kombit.finance", `query ($file: String!) { previewInhabitants(file: $file) { digest documents unchanged moreFaults
		faults { line column message } changes { municipality { code } year before after difference documents } } }`, in{"file": encoded(file)}).PreviewInhabitants
}

func TestAFileIsShownBeforeItIsStored(t *testing.T) { // 5.11
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.done("kombit.finance", "recordInhabitants", in{"municipality": "101", "year": 2025, "inhabitants": 650_000, "source": "Prøve"})
		before := w.version()
		w.wants(w.ask("kombit.finance", `query ($file: String!) { previewInhabitants(file: $file) { unchanged leftOut skippedPeriods skippedRows partRows moreFaults faults { line }
			changes { municipality { name } year before after difference documents } } }`,
			in{"file": encoded(figures(649_000, "Region Hovedstaden;2025K1;1900000\n", "København;2024K3;655000\n", "København;2018K1;613288\n"))}),
			`{"previewInhabitants":{"unchanged":0,"leftOut":["Region Hovedstaden"],"skippedPeriods":["2024K3"],"skippedRows":1,"partRows":0,"moreFaults":0,"faults":[],"changes":[`+
				`{"municipality":{"name":"København"},"year":2025,"before":650000,"after":649000,"difference":-1000,"documents":0},`+
				`{"municipality":{"name":"København"},"year":2018,"before":null,"after":613288,"difference":null,"documents":0}]}}`)
		if w.version() != before {
			t.Error("looking stored something")
		}
	})
}

func TestAFileInWindows1252IsReadAsItIs(t *testing.T) {
	w := newWorld(t)
	got := w.shows([]byte("OMR\xc5DE;TID;INDHOLD\nK\xf8benhavn;2025K1;650000\n"))
	if len(got.Faults) > 0 || len(got.Changes) != 1 || got.Changes[0].After != 650_000 {
		t.Errorf("%+v", got)
	}
}

func TestTheFaultsOfAFileAreToldWithTheirLines(t *testing.T) {
	w := newWorld(t)
	file := figures(650_000, "Kobenhavn;2025K1;1\n")
	w.wants(w.ask("kombit.finance", `query ($file: String!) { previewInhabitants(file: $file) { changes { year } faults { line column message } } }`, in{"file": encoded(file)}),
		`{"previewInhabitants":{"changes":[],"faults":[{"line":3,"column":"OMRÅDE","message":"\"Kobenhavn\" is no municipality, region, province or the whole country."}]}}`)
	w.refused("kombit.finance", "importInhabitants", in{"file": encoded(file), "source": "Prøve"}, "- FILE_REFUSED file")
	if whole := w.shows([]byte{}); len(whole.Faults) != 1 || whole.Faults[0].Line != nil || whole.Faults[0].Column != nil {
		t.Errorf("%+v", whole)
	}
	many := w.shows(figures(650_000, strings.Repeat("Ingensteder;2025K1;1\n", 60)))
	if len(many.Faults) != 50 || many.MoreFaults != 10 {
		t.Errorf("%d faults and %d more", len(many.Faults), many.MoreFaults)
	}
}

func TestWhatIsNotInBase64IsNoFile(t *testing.T) {
	w := newWorld(t)
	w.wantsErrors(w.ask("kombit.finance", `{ previewInhabitants(file: "OMRÅDE;TID") { digest } }`), "BAD_USER_INPUT previewInhabitants")
	w.denied("kombit.finance", "importInhabitants", in{"file": "OMRÅDE;TID", "source": "Prøve"}, "BAD_USER_INPUT")
}

func TestAFileIsStoredAsItWasShown(t *testing.T) { // 5.11
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.done("kombit.finance", "recordInhabitants", in{"municipality": "101", "year": 2025, "inhabitants": 650_000, "source": "Prøve"})
		file := figures(649_000, "København;2018K1;613288\n")
		input := in{"file": encoded(file), "source": "Danmarks Statistik", "digest": w.shows(file).Digest, "idempotencyKey": "a"}
		const imports = `mutation ($input: ImportInhabitantsInput!) { importInhabitants(input: $input) { import { recorded changed years source } refusals { code } } }`
		const stored = `{"importInhabitants":{"import":{"recorded":1,"changed":1,"years":[2018,2025],"source":"Danmarks Statistik"},"refusals":[]}}`
		w.wants(w.ask("kombit.finance", imports, in{"input": input}), stored)
		w.wants(w.ask("", `{ municipality(code: "101") { now: inhabitants(year: 2025) then: inhabitants(year: 2018) } }`),
			`{"municipality":{"now":649000,"then":613288}}`)

		before := w.version()
		w.done("kombit.finance", "recordInhabitants", in{"municipality": "101", "year": 2025, "inhabitants": 649_001, "source": "Prøve"})
		w.wants(w.ask("kombit.finance", imports, in{"input": input}), stored) // whatever came after
		if after := w.version(); after != before+1 {
			t.Errorf("sent twice, it was done twice: version %d after %d", after, before)
		}
		w.refused("kombit.finance", "importInhabitants", w.but(input, in{"source": "Andre"}), "- IDEMPOTENCY_KEY_USED idempotencyKey")
	})
}

func TestNothingElseIsStoredThanWasShown(t *testing.T) {
	w := newWorld(t)
	file := figures(649_000)
	input := in{"file": encoded(file), "source": "Prøve", "digest": w.shows(file).Digest}
	w.done("kombit.finance", "recordInhabitants", in{"municipality": "101", "year": 2025, "inhabitants": 648_000, "source": "Prøve"})
	w.refused("kombit.finance", "importInhabitants", input, "- PREVIEW_OUT_OF_DATE digest")
	w.refused("kombit.finance", "importInhabitants", w.but(input, in{"file": encoded(figures(649_001)), "digest": w.shows(file).Digest}), "- PREVIEW_OUT_OF_DATE digest")
	w.done("kombit.finance", "importInhabitants", w.but(input, in{"digest": w.shows(file).Digest}))
	w.refused("kombit.finance", "importInhabitants", in{"file": encoded(file), "source": "Prøve"}, "- NOTHING_TO_STORE file")
	w.refused("kombit.finance", "importInhabitants", in{"file": encoded(figures(649_001)), "source": " ", "decidedOn": "2025-06-02"},
		"- IN_FUTURE decidedOn", "- NO_SOURCE source")
}

func TestAPreviewTellsHowManyDocumentsAnotherFigureCorrects(t *testing.T) { // 4.5 of billing
	storetest.EachURL(t, func(t *testing.T, url string) {
		w := newWorldIn(t, url)
		w.charging("alfa")
		w.uses("alfa", "101")
		w.uses("alfa", "751")
		w.runs("2026-02-15")
		file := []byte("OMRÅDE;TID;INDHOLD\nKøbenhavn;2026K1;671715\nFrederiksberg;2026K1;105000\n")
		told := func() (all []string) {
			shown := w.shows(file)
			all = append(all, fmt.Sprint(shown.Documents))
			for _, c := range shown.Changes {
				all = append(all, fmt.Sprint(c.Municipality.Code, " ", c.Year, " ", c.Documents))
			}
			return all
		}
		if got := fmt.Sprint(told()); got != "[1 101 2026 1 147 2026 0]" {
			t.Error("before it is corrected:", got)
		}
		w.today = "2026-03-01"
		w.done("kombit.finance", "importInhabitants", in{"file": encoded(file), "source": "Prøve"})
		if w.runs("2026-03-01") != 1 {
			t.Error("one document is corrected")
		}
		file = []byte("OMRÅDE;TID;INDHOLD\nKøbenhavn;2026K1;671716\nAarhus;2026K1;373389\n")
		if got := fmt.Sprint(told()); got != "[2 101 2026 1 751 2026 1]" {
			t.Error("the document that corrects counts, and the corrected one no longer:", got)
		}
	})
}
