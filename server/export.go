package server

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// Ask answers a query of the graph to the viewer in the context.
type Ask func(ctx context.Context, query string, variables map[string]any) *graphql.Response

// exports serves lists as CSV that a Danish Excel opens, semicolons and a byte-order mark, and as
// XLSX, and invoices as documents. They are answers of the graph, so that nobody gets more from them
// than from a query.
func exports(p Parts) http.Handler {
	mux, ask := http.NewServeMux(), p.Ask
	mux.HandleFunc("GET /export/projects.csv", taking(exportProjects(ask)))
	mux.HandleFunc("GET /export/phases.csv", taking(exportPhases(ask)))
	mux.HandleFunc("GET /export/projects/{slug}/participants.csv", taking(exportParticipants(ask), "on"))
	mux.HandleFunc("GET /export/projects/{slug}/seats.csv", taking(exportSeats(ask), "on"))
	mux.HandleFunc("GET /export/projects/{slug}/decisions.csv", taking(exportDecisions(ask)))
	mux.HandleFunc("GET /export/municipalities.csv", taking(exportMunicipalities(ask)))
	mux.HandleFunc("GET /export/municipalities/{code}/projects.csv", taking(exportOwnProjects(ask)))
	for _, as := range []format{asCSV, asXLSX} {
		mux.HandleFunc("GET /export/invoices"+as.ending, taking(exportInvoices(ask, as), invoiceFilters...))
		mux.HandleFunc("GET /export/invoice-lines"+as.ending, taking(exportInvoiceLines(ask, as), invoiceFilters...))
		mux.HandleFunc("GET /export/municipalities/{code}/forecast"+as.ending, taking(exportForecast(ask, as), "year", "project"))
		mux.HandleFunc("GET /export/municipalities/{code}/budget"+as.ending, taking(exportBudget(ask, as), "year"))
	}
	mux.HandleFunc("GET /export/invoices/{file}", taking(exportInvoice(p)))
	mux.HandleFunc("GET /export/persons/{file}", taking(exportPerson(ask)))
	return named(mux)
}

func exportProjects(ask Ask) http.HandlerFunc {
	type answer struct{ Projects connection[projectRow] }
	head := []string{"Projekt", "Fagområde", "Fase", "Oprindelse", "Tilsluttede kommuner", "I brug", "Tilbagebetaling fra", "Tilbagebetaling til"}
	return func(w http.ResponseWriter, r *http.Request) {
		listOf(w, r, ask, projectsQuery, nil, "projekter", head, func(a answer) *page {
			return a.Projects.page(func(p projectRow) []string {
				return []string{p.Name, p.SubjectArea, p.Phase, p.Origin, fmt.Sprint(p.Participation.Acceded),
					fmt.Sprint(p.Participation.InUse), p.RepaymentPeriod.Start, p.RepaymentPeriod.End}
			})
		})
	}
}

func exportParticipants(ask Ask) http.HandlerFunc {
	type answer struct {
		Project *struct{ Agreements connection[agreementRow] }
	}
	head := []string{"Kode", "Kommune", "Region", "Status", "Tilsluttet", "Bølge", "Planlagt til rådighed", "Til rådighed", "Ophører"}
	return func(w http.ResponseWriter, r *http.Request) {
		on, err := dayOf(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		variables := map[string]any{"slug": r.PathValue("slug"), "where": on}
		listOf(w, r, ask, participantsQuery, variables, "deltagere-"+r.PathValue("slug"), head, func(a answer) *page {
			if a.Project == nil {
				return nil
			}
			return a.Project.Agreements.page(func(a agreementRow) []string {
				wave := ""
				if a.Wave != nil {
					wave = fmt.Sprint(a.Wave.Number)
				}
				return []string{a.Municipality.Code, a.Municipality.Name, a.Municipality.Region, a.Status,
					a.AccededOn, wave, a.PlannedAvailableFrom, a.AvailableFrom, a.EndsOn}
			})
		})
	}
}

func exportSeats(ask Ask) http.HandlerFunc {
	type answer struct {
		Project *struct{ Bodies connection[bodyRow] }
	}
	head := []string{"Gruppe", "Navn", "Titel", "Organisation", "Plads", "Fra", "Til"}
	return func(w http.ResponseWriter, r *http.Request) {
		on, err := dayOf(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		variables := map[string]any{"slug": r.PathValue("slug"), "where": on}
		listOf(w, r, ask, seatsQuery, variables, "pladser-"+r.PathValue("slug"), head, func(a answer) *page {
			if a.Project == nil {
				return nil
			}
			seats := &page{pageInfo: a.Project.Bodies.PageInfo}
			for _, b := range a.Project.Bodies.nodes() {
				for _, m := range b.Memberships.nodes() {
					seats.rows = append(seats.rows, []string{b.Name, m.Person.Name, m.Person.Title, m.Organisation.Name, m.SeatKind, m.From, m.To})
				}
			}
			return seats
		})
	}
}

func exportDecisions(ask Ask) http.HandlerFunc {
	type answer struct {
		Project *struct{ Decisions connection[decisionRow] }
	}
	head := []string{"Dato", "Besluttet af", "Beslutning", "Udfald", "Begrundelse"}
	return func(w http.ResponseWriter, r *http.Request) {
		variables := map[string]any{"slug": r.PathValue("slug")}
		listOf(w, r, ask, decisionsQuery, variables, "beslutninger-"+r.PathValue("slug"), head, func(a answer) *page {
			if a.Project == nil {
				return nil
			}
			return a.Project.Decisions.page(func(d decisionRow) []string {
				by := "Projektejeren" // in place of a steering group (3.12)
				if d.Body != nil {
					by = d.Body.Name
				}
				return []string{d.On, by, d.Kind, d.Outcome, d.Reason}
			})
		})
	}
}

func exportMunicipalities(ask Ask) http.HandlerFunc {
	type answer struct{ Municipalities connection[municipalityRow] }
	head := []string{"Kode", "Kommune", "Region", "CVR-nummer", "Indbyggere"}
	return func(w http.ResponseWriter, r *http.Request) {
		listOf(w, r, ask, municipalitiesQuery, nil, "kommuner", head, func(a answer) *page {
			return a.Municipalities.page(func(m municipalityRow) []string {
				return []string{m.Code, m.Name, m.Region, m.Cvr, fmt.Sprint(m.Inhabitants)}
			})
		})
	}
}

func exportOwnProjects(ask Ask) http.HandlerFunc {
	type answer struct {
		Municipality *struct{ Agreements connection[agreementRow] }
	}
	head := []string{"Projekt", "Status", "Tilsluttet", "Planlagt til rådighed", "Til rådighed", "Ophører"}
	return func(w http.ResponseWriter, r *http.Request) {
		variables := map[string]any{"code": r.PathValue("code")}
		listOf(w, r, ask, ownProjectsQuery, variables, "projekter-"+r.PathValue("code"), head, func(a answer) *page {
			if a.Municipality == nil {
				return nil
			}
			return a.Municipality.Agreements.page(func(a agreementRow) []string {
				return []string{a.Project.Name, a.Status, a.AccededOn, a.PlannedAvailableFrom, a.AvailableFrom, a.EndsOn}
			})
		})
	}
}

// Each is asked from $after on, again and again, until its outer connection ends.
const (
	projectsQuery = `query($after: Cursor) {
		projects(first: 200, after: $after, orderBy: [{field: NAME, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
			name subjectArea phase origin participation { acceded inUse } repaymentPeriod { start end } } } } }`
	participantsQuery = `query($slug: String!, $where: AgreementWhereInput, $after: Cursor) { project(slug: $slug) {
		agreements(first: 200, after: $after, where: $where, orderBy: [{field: MUNICIPALITY_NAME, direction: ASC}]) {
			pageInfo { hasNextPage endCursor } edges { node {
				status accededOn endsOn plannedAvailableFrom availableFrom wave { number }
				municipality { code name region } } } } } }`
	seatsQuery = `query($slug: String!, $where: MembershipWhereInput, $after: Cursor) { project(slug: $slug) {
		bodies(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { name
			memberships(first: 200, where: $where) { edges { node { seatKind from to person { name title } organisation { name } } } } } } } } }`
	decisionsQuery = `query($slug: String!, $after: Cursor) { project(slug: $slug) {
		decisions(first: 200, after: $after, orderBy: [{field: ON, direction: DESC}]) { pageInfo { hasNextPage endCursor } edges { node {
			on kind outcome reason body { name } } } } } }`
	municipalitiesQuery = `query($after: Cursor) {
		municipalities(first: 200, after: $after, orderBy: [{field: NAME, direction: ASC}]) { pageInfo { hasNextPage endCursor } edges { node {
			code name region cvr inhabitants } } } }`
	ownProjectsQuery = `query($code: String!, $after: Cursor) { municipality(code: $code) {
		agreements(first: 200, after: $after, orderBy: [{field: PROJECT_NAME, direction: ASC}]) {
			pageInfo { hasNextPage endCursor } edges { node {
				status accededOn endsOn plannedAvailableFrom availableFrom project { name } } } } } }`
)

type connection[T any] struct {
	Edges    []struct{ Node T }
	PageInfo pageInfo
}

// pageInfo is whether rows follow, and after what they are asked for.
type pageInfo struct {
	HasNextPage bool
	EndCursor   string
}

func (c connection[T]) nodes() (nodes []T) {
	for _, e := range c.Edges {
		nodes = append(nodes, e.Node)
	}
	return nodes
}

// page is a part of the table: a row for each node.
func (c connection[T]) page(row func(T) []string) *page {
	p := &page{pageInfo: c.PageInfo}
	for _, node := range c.nodes() {
		p.rows = append(p.rows, row(node))
	}
	return p
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
	decisionRow struct {
		On, Kind, Outcome, Reason string
		Body                      *struct{ Name string }
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

// page is what one answer of the graph gives to the table.
type page struct {
	rows table
	pageInfo
}

// listOf asks the graph page by page, and writes head and rows as a file of that name; an answer
// that has no page says that nothing is there.
func listOf[Answer any](w http.ResponseWriter, r *http.Request, ask Ask, query string, variables map[string]any, name string, head []string, of func(Answer) *page) {
	rows, err := gathered(r.Context(), ask, query, variables, of)
	if err != nil {
		unanswered(w, r, err)
		return
	}
	w.Header().Set("Content-Type", asCSV.media)
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name+asCSV.ending))
	w.Write(danishCSV(append(table{head}, rows...)))
}

// errNothing says that what a list is of is not there.
var errNothing = errors.New("nothing there")

// gathered is the rows of all pages.
func gathered[Answer any](ctx context.Context, ask Ask, query string, variables map[string]any, of func(Answer) *page) (rows table, err error) {
	asked := map[string]any{}
	maps.Copy(asked, variables)
	for more := true; more; {
		answer, err := answerTo[Answer](ctx, ask, query, asked)
		if err != nil {
			return nil, err
		}
		next := of(answer)
		if next == nil {
			return nil, errNothing
		}
		rows = append(rows, next.rows...)
		more, asked["after"] = next.HasNextPage, next.EndCursor
	}
	return rows, nil
}

// answerTo is the graph's answer, or an error where it has any.
func answerTo[Answer any](ctx context.Context, ask Ask, query string, variables map[string]any) (answer Answer, err error) {
	response := ask(ctx, query, variables)
	switch {
	case len(response.Errors) > 0:
		return answer, response.Errors
	case response.Data == nil:
		return answer, errors.New("no answer")
	}
	return answer, json.Unmarshal(response.Data, &answer)
}

func danishCSV(rows table) []byte {
	safe := make(table, len(rows))
	for n, row := range rows {
		for _, cell := range row {
			safe[n] = append(safe[n], plain(cell))
		}
	}
	return semicolons(safe)
}

// semicolons is the rows as they stand, with semicolons and a byte-order mark.
func semicolons(rows table) []byte {
	var file bytes.Buffer
	file.WriteString("\ufeff")
	out := csv.NewWriter(&file)
	out.Comma, out.UseCRLF = ';', true
	_ = out.WriteAll(rows) // a buffer takes all
	return file.Bytes()
}

// plain keeps a spreadsheet from taking a text for a formula.
func plain(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
