package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// walkRow is a row as KOMBIT's administrator finds it: its own values, and the ids that its fields lead to.
type walkRow struct {
	of    *graphType
	id    string
	value map[string]any
	to    map[string][]string
}

// walkRows is every row that KOMBIT's administrator can come to, by id and in the order found.
type walkRows struct {
	schema graphSchema
	byID   map[string]*walkRow
	order  []*walkRow
	owners map[string]belonging // as found so far
}

// everyRow follows the graph from its root, and from rows that nothing leads to, until it finds no more.
func everyRow(w *world, s graphSchema, loose []string) *walkRows {
	w.Helper()
	rows := &walkRows{schema: s, byID: map[string]*walkRow{}, owners: map[string]belonging{}}
	root, found := map[string]any{}, map[string][]string{}
	check(json.Unmarshal(w.ask("kombit.admin", "{"+leads(s, s["Query"])+"}").Data, &root))
	rows.follow(s["Query"], root, found)
	rows.readAll(w, found)
	for _, id := range loose {
		if rows.byID[id] == nil {
			of := w.typeOf(id)
			found[of] = append(found[of], id)
		}
	}
	rows.readAll(w, found)
	return rows
}

// readAll reads what was found, and what that leads to.
func (rows *walkRows) readAll(w *world, found map[string][]string) {
	w.Helper()
	for len(found) > 0 {
		next := map[string][]string{}
		for _, name := range sortedKeys(found) {
			for ids := range slices.Chunk(unique(found[name]), 50) {
				rows.read(w, rows.schema[name], ids, next)
			}
		}
		found = next
	}
}

// typeOf is the name of the type of a row with that id; "" where no such row is a node of the graph.
func (w *world) typeOf(id string) string {
	w.Helper()
	var data struct {
		Node *struct {
			Type string `json:"__typename"`
		}
	}
	check(json.Unmarshal(w.ask("kombit.admin", fmt.Sprintf(`{ node(id: %q) { __typename } }`, id)).Data, &data))
	if data.Node == nil {
		return ""
	}
	return data.Node.Type
}

// read reads rows of a type, and adds what they lead to.
func (rows *walkRows) read(w *world, t *graphType, ids []string, found map[string][]string) {
	w.Helper()
	ids = slices.DeleteFunc(ids, func(id string) bool { return rows.byID[id] != nil })
	if t == nil || len(ids) == 0 {
		return
	}
	var data struct{ Nodes []map[string]any }
	query := fmt.Sprintf("{ nodes(ids: %s) { ... on %s { %s } } }", texts(ids), t.Name, leads(rows.schema, t))
	check(json.Unmarshal(w.ask("kombit.admin", query).Data, &data))
	for _, node := range data.Nodes {
		if node != nil {
			rows.follow(t, node, found)
		}
	}
}

// follow keeps a row as it was answered; the root itself is none.
func (rows *walkRows) follow(t *graphType, node map[string]any, found map[string][]string) {
	row := &walkRow{of: t, value: map[string]any{}, to: map[string][]string{}}
	row.id, _ = node["id"].(string)
	for _, f := range t.Fields {
		value := node[f.Name]
		if value == nil {
			continue
		}
		if to := rows.schema.of(f); !to.composite() {
			row.value[f.Name] = value
		} else {
			row.to[f.Name] = idsIn(value)
			found[rows.rowsOf(to)] = append(found[rows.rowsOf(to)], row.to[f.Name]...)
		}
	}
	if row.id != "" {
		rows.byID[row.id] = row
		rows.order = append(rows.order, row)
	}
}

// rowsOf is the name of the type of the rows that a field of the type leads to.
func (rows *walkRows) rowsOf(t *graphType) string {
	if t.connection() {
		return rows.schema.nodeOf(t).Name
	}
	return t.Name
}

// leads selects a type's own values, and the ids of the rows that it leads to.
func leads(s graphSchema, t *graphType) string {
	var fields []string
	for _, f := range t.Fields {
		to := s.of(f)
		switch {
		case slices.ContainsFunc(f.Args, func(a graphArgument) bool { return a.Type.required() }):
		case to.connection() && !s.nodeOf(to).row():
		case to.connection():
			fields = append(fields, f.Name+"(first: 200) { edges { node { id } } }")
		case to.row():
			fields = append(fields, f.Name+" { id }")
		case !to.composite():
			fields = append(fields, f.Name)
		}
	}
	return strings.Join(fields, " ")
}

// idsIn is every id in an answered value.
func idsIn(value any) (ids []string) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			ids = append(ids, idsIn(one)...)
		}
	case map[string]any:
		if id, is := v["id"].(string); is {
			ids = append(ids, id)
		}
		for _, name := range sortedKeys(v) {
			ids = append(ids, idsIn(v[name])...)
		}
	}
	return ids
}

// ofType is the rows of a type.
func (rows *walkRows) ofType(t *graphType) (some []*walkRow) {
	for _, row := range rows.order {
		if row.of == t {
			some = append(some, row)
		}
	}
	return some
}

// sample is a few rows of a type, as unlike each other as there are: whose they are and what state they
// are in.
func (rows *walkRows) sample(t *graphType, most int) (some []*walkRow) {
	seen := map[string]bool{}
	for _, row := range rows.ofType(t) {
		if class := rows.class(row); !seen[class] && len(some) < most {
			seen[class] = true
			some = append(some, row)
		}
	}
	return some
}

// class is what is alike in rows that the same viewers see.
func (rows *walkRows) class(row *walkRow) string {
	of := rows.owner(row)
	municipalities := of.municipalities
	if row.of.Name == "Municipality" && len(row.to["agreements"]) == 0 {
		municipalities = nil // one of many that take part in nothing
	}
	return fmt.Sprint(row.value["status"], row.value["kind"], municipalities, of.bodies)
}

// texts is a list of texts as the graph takes it.
func texts(list []string) string {
	quoted := make([]string, len(list))
	for i, text := range list {
		quoted[i] = quote(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// quote is a text as the graph takes it.
func quote(text string) string {
	quoted, err := json.Marshal(text)
	check(err)
	return string(quoted)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func unique(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

// belongs is the fields that say whose a row is, by its type. It says what the words of section 3 mean by
// a row's own municipality, body, project and person.
var belongs = map[string][]string{
	"Agreement":           {"municipality", "project"},
	"StatusChange":        {"agreement"},
	"ProcessingAgreement": {"agreement"},
	"Invoice":             {"agreement"},
	"InvoiceLine":         {"invoice"},
	"GovernanceBody":      {"project"},
	"Membership":          {"body", "person", "municipality"},
	"Person":              {"organisation"},
	"Organisation":        {"municipality"},
	"Decision":            {"body", "project"},
	"Share":               {"agreement"},
	"Price":               {"project"},
	"Extension":           {"project"},
	"SharedCost":          {"project"},
	"Cost":                {"project"},
}

// owner is whose a row is.
func (rows *walkRows) owner(row *walkRow) belonging {
	of, known := rows.owners[row.id]
	if !known {
		of = rows.findOwner(row)
		rows.owners[row.id] = of
	}
	return of
}

func (rows *walkRows) findOwner(row *walkRow) (of belonging) {
	switch row.of.Name {
	case "Municipality":
		return belonging{municipalities: []string{row.id}}
	case "Project":
		return belonging{projects: []string{row.id}}
	case "GovernanceBody":
		of.bodies = []string{row.id}
	case "Person":
		of = rows.ofPerson(row)
	case "Price":
		of = rows.ofPrice(row)
	}
	for _, field := range belongs[row.of.Name] {
		for _, id := range row.to[field] {
			if to := rows.byID[id]; to != nil {
				of.add(rows.owner(to))
			}
		}
	}
	return of
}

// add makes the row as much the other owners' too.
func (o *belonging) add(other belonging) {
	o.municipalities = unique(append(o.municipalities, other.municipalities...))
	o.bodies = unique(append(o.bodies, other.bodies...))
	o.projects = unique(append(o.projects, other.projects...))
	o.people = unique(append(o.people, other.people...))
}

// ofPerson is the person itself, the municipalities that it is contact person for, and the projects in
// whose bodies it is to sit.
func (rows *walkRows) ofPerson(person *walkRow) belonging {
	of := belonging{people: []string{person.id}}
	for _, row := range rows.order {
		switch {
		case row.of.Name == "Agreement" && slices.Contains(row.to["contactPerson"], person.id):
			of.municipalities = append(of.municipalities, row.to["municipality"]...)
		case row.of.Name == "Membership" && slices.Contains(row.to["person"], person.id):
			for _, body := range row.to["body"] {
				of.projects = append(of.projects, rows.byID[body].to["project"]...)
			}
		}
	}
	return of
}

// ofPrice is the municipalities that the price binds, or is offered to: those that have acceded to its project,
// those that are invited to it, and of an extension those that may opt in once the period is over (5.13).
func (rows *walkRows) ofPrice(price *walkRow) (of belonging) {
	extended := len(price.to["extension"]) > 0
	for _, row := range rows.order {
		if row.of.Name != "Agreement" {
			continue
		}
		offered := map[any]bool{"ACCEDED": true, "INVITED": !extended, "ENDED": extended}[row.value["status"]]
		if slices.Contains(row.to["prices"], price.id) || offered && slices.Equal(row.to["project"], price.to["project"]) {
			of.municipalities = append(of.municipalities, row.to["municipality"]...)
		}
	}
	return of
}
