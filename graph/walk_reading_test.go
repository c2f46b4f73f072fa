package graph_test

import (
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// reading reads one answer beside its query.
type reading struct {
	*walk
	errors map[string]string // codes by where they stand; what is accounted for is taken out
}

// spot is where in an answer one is: beneath which row, "" for none, and whose that is.
type spot struct {
	path, row string
	of        belonging
}

// object reads the fields of an object.
func (r reading) object(object map[string]any, set []*selected, at spot) {
	for _, s := range set {
		field, value := s.field.name(), object[s.name()]
		here := spot{at.path + s.name(), at.row, at.of}
		allowed := s.field.on == "Node" || may(r.who.Viewer, r.access.fields[field], at.of)
		switch {
		case value == nil:
			r.nothing(s, here.path, allowed)
			if len(s.ids) == 1 {
				r.missing(s.ids[0], here.path)
			}
		case empty(value):
		case allowed:
			r.hear(s.field, at.row, value)
		default:
			r.stranger(s.field, value, here.path)
		}
		if s.compared {
			r.compare(value, s, here.path, allowed)
		}
		r.value(value, s, here)
	}
}

// nothing reads a field that is null: as an error says where it is not for who asks, and without one where it is.
func (r reading) nothing(s *selected, path string, allowed bool) {
	code := r.take(path)
	switch {
	case s.refused && slices.Contains([]string{"NOT_FOUND", "BAD_USER_INPUT"}, code):
	case allowed && code == "", !allowed && code == denial(r.who):
	case allowed:
		r.fault(path, "%s is %s, though %s says it is for %v", s.field.name(), code, accessFile, r.access.fields[s.field.name()])
	default:
		r.fault(path, "%s is null with %q", s.field.name(), code)
	}
}

// take is the code of the error that stands there, or at an argument of the field there; "" without one. It
// is then accounted for.
func (r reading) take(path string) (code string) {
	for at, one := range r.errors {
		if at == path || strings.HasPrefix(at, path+".") {
			code = one
			delete(r.errors, at)
		}
	}
	return code
}

// stranger reads what is answered of a field to whom it is not for by whose object it is of. That is well with
// a list of rows that are each for who asks by themselves, and with nothing else.
func (r reading) stranger(f *graphField, value any, path string) {
	ids := rowsAt(value)
	for _, id := range ids {
		if row := r.rows.byID[id]; row == nil || !may(r.who.Viewer, r.access.fields[f.name()], r.rows.owner(row)) {
			ids = nil
		}
	}
	if len(ids) == 0 {
		r.fault(path, "%s is answered, though %s says it is for %v", f.name(), accessFile, r.access.fields[f.name()])
	}
}

// missing reads that a row was not found, which must not exist for who asks.
func (r reading) missing(id, path string) {
	if r.visible[id] {
		r.fault(path, "%s is not found, though %s lets it be there", r.rows.byID[id].of.Name, accessFile)
	}
}

// hear keeps that a field of a row was answered; of the root and of what leads to many, the rows that it leads to.
func (r reading) hear(f *graphField, row string, value any) {
	name, ids := f.name(), []string{row}
	if to := r.schema.of(f); f.Name == "edges" || to.connection() || row == "" && to.row() {
		ids = rowsAt(value) // none where there are none on this page, or they have no id
	}
	r.heard[name] = true
	if r.told[name] == nil {
		r.told[name] = map[string]bool{}
	}
	for _, id := range ids {
		r.told[name][id] = true
	}
}

// rowsAt is the ids of the rows that a value is, or lists.
func rowsAt(value any) (ids []string) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			ids = append(ids, rowsAt(one)...)
		}
	case map[string]any:
		if id, is := v["id"].(string); is {
			return []string{id}
		}
		return append(rowsAt(v["edges"]), rowsAt(v["node"])...)
	}
	return ids
}

// value reads what a field answers with, and each of a list.
func (r reading) value(value any, s *selected, at spot) {
	switch v := value.(type) {
	case []any:
		for i, one := range v {
			here := spot{fmt.Sprint(at.path, ".", i), at.row, at.of}
			if one == nil {
				r.nothing(s, here.path, true)
				if i < len(s.ids) {
					r.missing(s.ids[i], here.path)
				}
				continue
			}
			r.value(one, s, here)
		}
	case map[string]any:
		at.path += "."
		of := r.schema.of(s.field)
		if s.as != nil {
			of = s.as
		}
		if id, is := v["id"].(string); is && (of.row() || of.Kind == "INTERFACE") { // a clause has an id too
			at = r.row(id, of, at)
		} else if ids := rowsAt(v["node"]); len(ids) == 1 && s.field.Name == "edges" {
			at = r.row(ids[0], r.schema.of(of.field("node")), at) // what an edge says, it says of its row
		}
		r.object(v, s.of, at)
	}
}

// row is the spot of a row, which must exist for who asks. A row that was not there before the walk, as a
// reading that is kept of it, must be of a type whose rows all do.
func (r reading) row(id string, of *graphType, at spot) spot {
	row := r.rows.byID[id]
	if row == nil {
		if !may(r.who.Viewer, r.access.rowsOf(of.Name, ""), belonging{}) {
			r.fault(at.path+" = "+id, "a %s is there that KOMBIT's administrator cannot come to", of.Name)
		}
		return spot{at.path, id, belonging{}}
	}
	if !r.visible[id] {
		kinds := r.rows.kinds(row)
		r.fault(at.path+" = "+id, "%s %v is there: %s says it is for %v", row.of.Name, kinds, accessFile, r.access.rowsOf(row.of.Name, kinds[0]))
	}
	return spot{at.path, id, r.rows.owner(row)}
}

// compare wants a filter to leave those of the rows that KOMBIT's administrator finds that exist for who asks.
func (r reading) compare(value any, s *selected, path string, allowed bool) {
	got := unique(idsIn(value))
	if r.who.name == "kombit.admin" {
		r.all[path] = got
	}
	filter, audiences := r.filterOf(s)
	var want []string
	for _, id := range r.all[path] {
		row := r.rows.byID[id]
		if allowed && (row == nil || r.visible[id] && may(r.who.Viewer, audiences, r.rows.owner(row))) {
			want = append(want, id)
		}
	}
	count := fmt.Sprint(value.(map[string]any)["totalCount"])
	if !slices.Equal(got, want) || count != fmt.Sprint(len(want)) {
		r.fault(fmt.Sprintf("%s %s: %v, counted as %v, and not %v", path, s.args, got, count, want),
			"%s, filtered by %s, has other rows than it may: %s says the filter is for %v", s.field.name(), filter, accessFile, audiences)
	}
}

// filterOf is what a field is filtered by, and whom that may tell something: where there is one filter inside
// another, the one that may tell the fewest.
func (r reading) filterOf(s *selected) (filter string, audiences []string) {
	filter, audiences = "no more than not, and, or", []string{"everyone"}
	plain := true
	for _, name := range s.tried {
		of, field, _ := strings.Cut(name, ".")
		if t := r.schema[of]; t == nil || !t.filters() || slices.Contains([]string{"not", "and", "or"}, field) {
			continue
		}
		about, _ := operator(r.schema[of], field)
		some := r.access.filters[of+"."+about]
		if private := !slices.Contains(some, "everyone"); plain || private {
			filter, plain = of+"."+about, false
			if private {
				audiences = some
			}
		}
	}
	return filter, audiences
}

// empty says whether a value says nothing: a list or connection without rows.
func empty(value any) bool {
	switch v := value.(type) {
	case []any:
		return len(v) == 0
	case map[string]any:
		count, edges := v["totalCount"], v["edges"]
		some, _ := edges.([]any)
		return (count != nil || edges != nil) && len(some) == 0 && (count == nil || fmt.Sprint(count) == "0")
	}
	return value == nil
}

// words is what a marker can be in, and a cursor.
var (
	word   = regexp.MustCompile(`[\w.,:-]+`)
	cursor = regexp.MustCompile(`"cursor":"([^"]+)"|"(?:start|end)Cursor":"([^"]+)"`)
)

// bare is a marker as it stands everywhere, however a number or a day is written: without points and commas.
func bare(marker string) string {
	return strings.Map(func(c rune) rune {
		if c == '.' || c == ',' {
			return -1
		}
		return c
	}, marker)
}

// finds wants no marker in the bytes of a value that is hidden from who asks.
func (k *walk) finds(where string, text []byte) {
	k.findsIn(where, text)
	for _, match := range cursor.FindAllSubmatch(text, -1) {
		if inside, err := base64.RawStdEncoding.DecodeString(string(match[1]) + string(match[2])); err == nil {
			k.findsIn(where+", a cursor", inside)
		}
	}
}

func (k *walk) findsIn(where string, text []byte) {
	for _, word := range word.FindAll(text, -1) {
		if c, is := k.hidden[bare(string(word))]; is {
			k.fault(where+", "+c.marker+" of "+c.id, "a value of %s.%s is told, which is for who sees %v", c.table, c.name, c.fields)
		}
	}
}
