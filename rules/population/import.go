package population

import (
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// ImportFacts is all that storing the figures of a file rests on.
type ImportFacts struct {
	Today     day.Day
	DecidedOn day.Day
	Source    string  // where the figures come from, as readers are told
	Faults    Faults  // why the file is refused
	Changes   Changes // what its figures change
	Confirmed string  // the digest of the changes that were confirmed; "" for none
	Digest    string  // of the changes as they are
}

// Import decides whether the figures of a file are stored (5.11): all of them or none.
func Import(f ImportFacts) terms.Ruling {
	agreed := terms.Under(nil)
	agreed.Require("", f.DecidedOn.By(f.Today), terms.InFuture)
	agreed.Require("", strings.TrimSpace(f.Source) != "", noSource)
	for _, message := range f.Faults.Messages() {
		agreed.Require("", false, terms.Refusal{Code: "FILE_REFUSED", Path: "file", Message: message})
	}
	agreed.Require("", !f.Faults.None() || len(f.Changes.New)+len(f.Changes.Changed) > 0, NothingToStore)
	agreed.Require("", f.Confirmed == "" || f.Confirmed == f.Digest, previewOutOfDate)
	return agreed.Ruling()
}

// NothingToStore refuses a file whose figures hold already.
var NothingToStore = terms.Refusal{Code: "NOTHING_TO_STORE", Path: "file", Message: terms.Text{
	Danish:  "Filen ændrer intet: alle dens tal gælder i forvejen.",
	English: "The file changes nothing: all its figures hold already."}}

var previewOutOfDate = terms.Refusal{Code: "PREVIEW_OUT_OF_DATE", Path: "digest", Message: terms.Text{
	Danish:  "Filen ændrer ikke længere det, der blev vist og bekræftet. Se filen igen.",
	English: "The file no longer changes what was shown and confirmed. Look at the file again."}}
