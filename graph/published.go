package graph

import (
	"regexp"
	"strings"

	"github.com/vektah/gqlparser/v2/formatter"
)

// goModels is what the generator reads of the schema and no client does.
var goModels = regexp.MustCompile(`(?m) @goModel\(model: "[^"]*"\)|^directive @go.*\n`)

// SchemaText is the whole published graph as text, printed from the source.
var SchemaText = func() string {
	var text strings.Builder
	formatter.NewFormatter(&text, formatter.WithIndent("  "), formatter.WithComments()).FormatSchema(parsedSchema)
	return goModels.ReplaceAllString(text.String(), "")
}()
