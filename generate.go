package main

// ent first: it writes graph/schema/ent.graphql and the Go types that gqlgen binds to.
//go:generate go run -C ent -mod=mod entc.go
//go:generate go tool gqlgen generate
//go:generate sh -c "go run ./graph/print > schema.graphql.new && mv schema.graphql.new schema.graphql"
//go:generate sh -c "go run ./graph/print access > docs/access.md.new && mv docs/access.md.new docs/access.md"
