package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/privacy"
	"entgo.io/ent/schema"

	"tilslutning/rules/access"
)

// Example marks a database that holds made-up data, as of a day.
type Example struct{ ent.Schema }

func (Example) Mixin() []ent.Mixin { return []ent.Mixin{id{prefix: "EX"}} }

func (Example) Annotations() []schema.Annotation { return unlisted() }

func (Example) Fields() []ent.Field {
	return []ent.Field{fixedDate("as_of", "The day the data is made for.")}
}

// Policy: everyone is told that data is made up.
func (Example) Policy() ent.Policy {
	return privacy.Policy{Query: readByAll(), Mutation: writtenBy(access.KombitAdmin)}
}
