// print writes the published graph to standard output, for schema.graphql.
package main

import (
	"os"

	"tilslutning/graph"
)

func main() { os.Stdout.WriteString(graph.SchemaText) }
