package server

import "net/http"

const phasesQuery = `query($after: Cursor) {
	projects(first: 200, after: $after, orderBy: [{field: NAME, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
		slug name phases { phase plannedStart plannedEnd startedOn endedOn } } } } }`

type phasesRow struct {
	Slug, Name string
	Phases     []struct{ Phase, PlannedStart, PlannedEnd, StartedOn, EndedOn string }
}

// exportPhases serves a row for each phase of each project, as CSV.
func exportPhases(ask Ask) http.HandlerFunc {
	type answer struct{ Projects connection[phasesRow] }
	head := []string{"Projekt", "Projektets reference", "Fase", "Planlagt begyndt", "Planlagt afsluttet", "Begyndt", "Afsluttet"}
	return func(w http.ResponseWriter, r *http.Request) {
		listOf(w, r, ask, phasesQuery, nil, "faser", head, func(a answer) *page {
			p := &page{pageInfo: a.Projects.PageInfo}
			for _, project := range a.Projects.nodes() {
				for _, of := range project.Phases {
					p.rows = append(p.rows, []string{project.Name, project.Slug, of.Phase, of.PlannedStart, of.PlannedEnd, of.StartedOn, of.EndedOn})
				}
			}
			return p
		})
	}
}
