// Package look is how the pages look that stand beside the page: those of a login.
package look

import (
	_ "embed" // the base
	"net/http"
)

//go:embed base.css
var base string

// Serve answers with the base, and what is a page's own after it. It is a file of its own, since the product's
// policy lets no style stand in a page.
func Serve(w http.ResponseWriter, own string) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Write([]byte(base + own))
}
