package server

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"tilslutning/rules/day"
)

// Ask answers a query of the graph to the viewer in the context.
type Ask func(ctx context.Context, query string, variables map[string]any) *graphql.Response

// exports serves the public lists as CSV that a Danish Excel opens: semicolons and a byte-order
// mark. They are answers of the graph, so that nobody gets more from them than from a query.
func exports(ask Ask) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /export/projects.csv", exportProjects(ask))
	mux.HandleFunc("GET /export/projects/{slug}/participants.csv", exportParticipants(ask))
	mux.HandleFunc("GET /export/projects/{slug}/seats.csv", exportSeats(ask))
	mux.HandleFunc("GET /export/municipalities.csv", exportMunicipalities(ask))
	mux.HandleFunc("GET /export/municipalities/{code}/projects.csv", exportOwnProjects(ask))
	return mux
}

func exportProjects(ask Ask) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var answer struct{ Projects connection[projectRow] }
		list(w, r, ask, projectsQuery, nil, &answer, "projekter", func() table {
			t := table{{"Projekt", "Fagområde", "Fase", "Oprindelse", "Tilsluttede kommuner", "I brug", "Tilbagebetaling fra", "Tilbagebetaling til"}}
			for _, p := range answer.Projects.nodes() {
				t = append(t, []string{p.Name, p.SubjectArea, p.Phase, p.Origin, fmt.Sprint(p.Participation.Acceded),
					fmt.Sprint(p.Participation.InUse), p.RepaymentPeriod.Start, p.RepaymentPeriod.End})
			}
			return t
		})
	}
}

func exportParticipants(ask Ask) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		on, err := dayOf(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		var answer struct {
			Project *struct{ Agreements connection[agreementRow] }
		}
		variables := map[string]any{"slug": r.PathValue("slug"), "where": on}
		list(w, r, ask, participantsQuery, variables, &answer, "deltagere-"+r.PathValue("slug"), func() table {
			if answer.Project == nil {
				return nil
			}
			t := table{{"Kode", "Kommune", "Region", "Status", "Tilsluttet", "Bølge", "Planlagt til rådighed", "Til rådighed", "Ophører"}}
			for _, a := range answer.Project.Agreements.nodes() {
				wave := ""
				if a.Wave != nil {
					wave = fmt.Sprint(a.Wave.Number)
				}
				t = append(t, []string{a.Municipality.Code, a.Municipality.Name, a.Municipality.Region, a.Status,
					a.AccededOn, wave, a.PlannedAvailableFrom, a.AvailableFrom, a.EndsOn})
			}
			return t
		})
	}
}

func exportSeats(ask Ask) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var answer struct {
			Project *struct{ Bodies connection[bodyRow] }
		}
		list(w, r, ask, seatsQuery, map[string]any{"slug": r.PathValue("slug")}, &answer, "pladser-"+r.PathValue("slug"), func() table {
			if answer.Project == nil {
				return nil
			}
			t := table{{"Gruppe", "Navn", "Titel", "Organisation", "Plads", "Fra", "Til"}}
			for _, b := range answer.Project.Bodies.nodes() {
				for _, m := range b.Memberships.nodes() {
					t = append(t, []string{b.Name, m.Person.Name, m.Person.Title, m.Organisation.Name, m.SeatKind, m.From, m.To})
				}
			}
			return t
		})
	}
}

func exportMunicipalities(ask Ask) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var answer struct{ Municipalities connection[municipalityRow] }
		list(w, r, ask, municipalitiesQuery, nil, &answer, "kommuner", func() table {
			t := table{{"Kode", "Kommune", "Region", "CVR-nummer", "Indbyggere"}}
			for _, m := range answer.Municipalities.nodes() {
				t = append(t, []string{m.Code, m.Name, m.Region, m.Cvr, fmt.Sprint(m.Inhabitants)})
			}
			return t
		})
	}
}

func exportOwnProjects(ask Ask) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var answer struct {
			Municipality *struct{ Agreements connection[agreementRow] }
		}
		list(w, r, ask, ownProjectsQuery, map[string]any{"code": r.PathValue("code")}, &answer, "projekter-"+r.PathValue("code"), func() table {
			if answer.Municipality == nil {
				return nil
			}
			t := table{{"Projekt", "Status", "Tilsluttet", "Planlagt til rådighed", "Til rådighed", "Ophører"}}
			for _, a := range answer.Municipality.Agreements.nodes() {
				t = append(t, []string{a.Project.Name, a.Status, a.AccededOn, a.PlannedAvailableFrom, a.AvailableFrom, a.EndsOn})
			}
			return t
		})
	}
}

const (
	projectsQuery = `{ projects(first: 200, orderBy: [{field: NAME, direction: ASC}]) { edges { node {
		name subjectArea phase origin participation { acceded inUse } repaymentPeriod { start end } } } } }`
	participantsQuery = `query($slug: String!, $where: AgreementWhereInput) { project(slug: $slug) {
		agreements(first: 200, where: $where, orderBy: [{field: MUNICIPALITY_NAME, direction: ASC}]) { edges { node {
			status accededOn endsOn plannedAvailableFrom availableFrom wave { number }
			municipality { code name region } } } } } }`
	seatsQuery = `query($slug: String!) { project(slug: $slug) { bodies(first: 100) { edges { node { name
		memberships(first: 200) { edges { node { seatKind from to person { name title } organisation { name } } } } } } } } }`
	municipalitiesQuery = `{ municipalities(first: 200, orderBy: [{field: NAME, direction: ASC}]) { edges { node {
		code name region cvr inhabitants } } } }`
	ownProjectsQuery = `query($code: String!) { municipality(code: $code) {
		agreements(first: 200, orderBy: [{field: PROJECT_NAME, direction: ASC}]) { edges { node {
			status accededOn endsOn plannedAvailableFrom availableFrom project { name } } } } } }`
)

type connection[T any] struct{ Edges []struct{ Node T } }

func (c connection[T]) nodes() (nodes []T) {
	for _, e := range c.Edges {
		nodes = append(nodes, e.Node)
	}
	return nodes
}

type (
	projectRow struct {
		Name, SubjectArea, Phase, Origin string
		Participation                    struct{ Acceded, InUse int }
		RepaymentPeriod                  struct{ Start, End string }
	}
	municipalityRow struct {
		Code, Name, Region, Cvr string
		Inhabitants             int
	}
	agreementRow struct {
		Status, AccededOn, EndsOn, PlannedAvailableFrom, AvailableFrom string
		Wave                                                           *struct{ Number int }
		Municipality                                                   municipalityRow
		Project                                                        struct{ Name string }
	}
	bodyRow struct {
		Name        string
		Memberships connection[struct {
			SeatKind, From, To string
			Person             struct{ Name, Title string }
			Organisation       struct{ Name string }
		}]
	}
)

type table [][]string

// dayOf is the filter of ?on=, or none.
func dayOf(r *http.Request) (map[string]any, error) {
	on := r.URL.Query().Get("on")
	if on == "" {
		return nil, nil
	}
	d, err := day.Parse(on)
	if err != nil {
		return nil, fmt.Errorf("on: %w", err)
	}
	return map[string]any{"activeOn": string(d)}, nil
}

// list asks the graph, and writes the table as a file of that name; without a table nothing is there.
func list(w http.ResponseWriter, r *http.Request, ask Ask, query string, variables map[string]any, answer any, name string, of func() table) {
	response := ask(r.Context(), query, variables)
	err := errors.New("no answer")
	if len(response.Errors) > 0 {
		err = response.Errors
	} else if response.Data != nil {
		err = json.Unmarshal(response.Data, answer)
	}
	if err != nil {
		http.Error(w, "The list could not be made.", http.StatusInternalServerError)
		return
	}
	rows := of()
	if rows == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name+".csv"))
	w.Write(danishCSV(rows))
}

func danishCSV(rows table) []byte {
	var file bytes.Buffer
	file.WriteString("\ufeff")
	out := csv.NewWriter(&file)
	out.Comma, out.UseCRLF = ';', true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = plain(cell)
		}
		_ = out.Write(safe) // a buffer takes all
	}
	out.Flush()
	return file.Bytes()
}

// plain keeps a spreadsheet from taking a text for a formula.
func plain(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
