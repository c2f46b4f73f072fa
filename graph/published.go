package graph

import (
	"strings"

	"github.com/vektah/gqlparser/v2/formatter"
)

// SchemaText is the whole published graph as text, printed from the source.
var SchemaText = func() string {
	var text strings.Builder
	formatter.NewFormatter(&text, formatter.WithIndent("  "), formatter.WithComments()).FormatSchema(parsedSchema)
	return text.String()
}()
