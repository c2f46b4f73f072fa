package graph

import (
	"os"
	"testing"
)

func TestThePublishedSchemaIsTheOneServed(t *testing.T) {
	text, err := os.ReadFile("../schema.graphql")
	if err != nil || string(text) != SchemaText {
		t.Errorf("schema.graphql is stale (%v): make generate", err)
	}
}
