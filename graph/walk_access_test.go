package graph_test

import (
	"slices"

	"tilslutning/rules/access"
)

// may says whether the viewer is one of the audiences of a row of those.
func may(v access.Viewer, audiences []string, of belonging) bool {
	return meets(audiences, audience(v, of))
}

// own is whose Query and Mutation are: of them a role at a municipality is one wherever it is held.
func own(v access.Viewer) belonging {
	return belonging{municipalities: []string{v.Municipality}}
}

// shows says whether a row exists for the viewer, by the access table.
func (rows *walkRows) shows(table accesses, v access.Viewer, row *walkRow) bool {
	return slices.ContainsFunc(rows.kinds(row), func(kind string) bool {
		return may(v, table.rowsOf(row.of.Name, kind), rows.owner(row))
	})
}

// kinds is what the access table calls such a row: its status, or what it says of the row's type.
func (rows *walkRows) kinds(row *walkRow) []string {
	switch row.of.Name {
	case "Person":
		return rows.kindsOfPerson(row)
	case "Price":
		if len(rows.owner(row).municipalities) == 0 {
			return []string{"OTHER"}
		}
		return []string{"BINDING", "OFFERED"}
	case "StatusChange":
		return []string{rows.kindOfStatus(row)}
	}
	status, _ := row.value["status"].(string)
	return []string{status}
}

// kindsOfPerson is each that the person is.
func (rows *walkRows) kindsOfPerson(person *walkRow) (kinds []string) {
	for _, row := range rows.order {
		switch {
		case row.of.Name == "Membership" && slices.Contains(row.to["person"], person.id):
			if row.value["status"] == "NOMINATED" {
				kinds = append(kinds, "NOMINEE")
			} else {
				kinds = append(kinds, "PUBLIC")
			}
		case row.of.Name == "Agreement" && slices.Contains(row.to["contactPerson"], person.id):
			kinds = append(kinds, "CONTACT")
		}
	}
	if kinds == nil {
		return []string{"OTHER"}
	}
	return unique(kinds)
}

// kindOfStatus is the status, or BEFORE where the agreement has been invited to anew or withdrawn from since,
// or is not acceded to.
func (rows *walkRows) kindOfStatus(change *walkRow) string {
	agreement := rows.byID[change.to["agreement"][0]]
	later := agreement.to["statuses"][slices.Index(agreement.to["statuses"], change.id)+1:]
	hidden := []any{"INVITED", "WITHDRAWN"}
	if slices.Contains(hidden, agreement.value["status"]) ||
		slices.ContainsFunc(later, func(id string) bool { return slices.Contains(hidden, rows.byID[id].value["status"]) }) {
		return "BEFORE"
	}
	return change.value["status"].(string)
}
