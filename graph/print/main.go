// print writes what is made of the published graph to standard output: the graph itself, for
// schema.graphql, or with "access" who may see what, for docs/access.md.
package main

import (
	"fmt"
	"os"

	"tilslutning/graph"
)

func main() {
	if len(os.Args) < 2 || os.Args[1] != "access" {
		os.Stdout.WriteString(graph.SchemaText)
		return
	}
	text, err := accessTable("ent/schema")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout.WriteString(text)
}
