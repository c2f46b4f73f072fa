package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"tilslutning/rules/day"
)

// fixedDate is a civil date that is known and never changes: text in both databases, Date in the graph.
func fixedDate(name, comment string, annotations ...schema.Annotation) ent.Field {
	return field.String(name).GoType(day.Never).Immutable().
		Annotations(append(annotations, entgql.Type("Date"))...).Comment(comment)
}

// comingDate is one that may not have come yet: day.Never in the database, null in the graph.
func comingDate(name, comment string, annotations ...schema.Annotation) ent.Field {
	return field.String(name).GoType(day.Never).Default(string(day.Never)).
		Annotations(append(annotations, entgql.Type("Date"))...).Comment(comment)
}

// keptDate is one that no field of the graph has of its own: it is there for filters and orders.
func keptDate(name, comment string, annotation entgql.Annotation) ent.Field {
	annotation.Skip |= entgql.SkipType
	return comingDate(name, comment, annotation)
}
