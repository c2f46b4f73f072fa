// Package danish orders and finds text as Danes do.
package danish

import (
	"encoding/hex"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// SortKey is text whose plain order is the Danish order of s: Æ Ø Å last, Aa as Å, capitals
// alike. Both databases and the graph's cursors order by it.
func SortKey(s string) string {
	collator := collators.Get().(*collate.Collator)
	defer collators.Put(collator)
	var buffer collate.Buffer
	return hex.EncodeToString(collator.KeyFromString(&buffer, s))
}

// Fold is s as it is searched: lower case, which SQLite alone does for A to Z only, and Å as Aa, so
// that Århus finds Aarhus.
func Fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "å", "aa")
}

// A collator must not be used by two at once.
var collators = sync.Pool{New: func() any { return collate.New(language.Danish, collate.IgnoreCase) }}
