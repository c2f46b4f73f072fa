package schema

import (
	"time"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
)

// fact is what every fact says of itself. A later recorded fact holds instead of an earlier one
// of its kind, which is kept. The store sets when and by whom it is recorded.
type fact struct{ mixin.Schema }

func (fact) Fields() []ent.Field {
	return []ent.Field{
		fixedDate("decided_on", "The day it was decided; never after the day it was recorded.", entgql.Skip()),
		field.Time("recorded_at").Immutable().Default(time.Time{}).Annotations(entgql.Skip()).
			Comment("When it was recorded, to the second."),
		field.String("recorded_by").Immutable().Default("").Annotations(entgql.Skip()).
			Comment("The subject of the login that recorded it."),
	}
}
