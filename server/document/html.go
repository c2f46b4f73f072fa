package document

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the template and its style
	"encoding/base64"
	"html/template"
)

//go:embed invoice.html
var source string

//go:embed invoice.css
var style string

// The style is the file's own text, so that its hash, which the policy names, is of what is written.
var page = template.Must(template.New("invoice").Funcs(template.FuncMap{
	"style": func() template.CSS { return template.CSS(style) },
}).Parse(source))

// Policy is the Content-Security-Policy under which a browser shows the HTML: its own style and nothing
// else, from nowhere else.
var Policy = func() string {
	hash := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) +
		"'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}()

// HTML writes the document as a page that stands alone. ean is the buyer's, "" for none.
func HTML(i Invoice, seller Seller, ean string) ([]byte, error) {
	var file bytes.Buffer
	err := page.Execute(&file, newSheet(i, seller, ean))
	return file.Bytes(), err
}
