package server

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
)

// personQuery is all that the product holds of a person, but for the seats past two hundred.
const personQuery = `query ($id: ID!) { node(id: $id) { ... on Person { id name title mail telephone erasedOn organisation { name cvr }
	memberships(first: 200) { edges { node { seatKind status managerLevel appointedBy from to organisation { name } body { name project { slug name } } } } }
	contactFor { project { slug name } municipality { code name } } } } }`

// exportPerson gives a person's data, for whom all of it is: the person, its own municipality's coordinator
// and KOMBIT's project role. For everyone else there is none, as of a person that does not exist.
func exportPerson(ask Ask) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		id, isJSON := strings.CutSuffix(r.PathValue("file"), ".json")
		if !isJSON {
			http.NotFound(w, r)
			return
		}
		answer := ask(r.Context(), personQuery, map[string]any{"id": id})
		var found struct{ Node *struct{ ID string } }
		if code, _ := faultOfGraph(answer.Errors); code == "BAD_USER_INPUT" {
			unanswered(w, r, answer.Errors)
			return
		}
		if len(answer.Errors) > 0 || json.Unmarshal(answer.Data, &found) != nil || found.Node == nil || found.Node.ID == "" {
			http.NotFound(w, r)
			return
		}
		var text bytes.Buffer
		if err := json.Indent(&text, answer.Data, "", "  "); err != nil {
			panic(err) // the graph's own JSON
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.Header().Set("Content-Disposition", `attachment; filename="person.json"`)
		w.Header().Set("Cache-Control", "private, no-store")
		w.Write(text.Bytes())
	}
}
