package main

import (
	"regexp"
	"slices"
)

// question is one that both sides answer with the same JSON.
type question struct {
	letter, about string
	least         ratio // of the statement's speed, that a warm answer must have on PostgreSQL; 0 for none
	asFinance     bool  // asked with the token of the municipality's finance user
	graph         string
	variables     map[string]any
	sql           string // in the words that dialect translates
	values        []any
}

// participant is what is asked of an agreement, on both sides.
const (
	participant    = `edges { node { status accededOn availableFrom municipality { code name } } }`
	participantSQL = `object('node', object('status', a.status, 'accededOn', a.acceded_on, 'availableFrom', nullif(a.available_from, '9999-12-31'),
			'municipality', object('code', m.code, 'name', m.name)))`
)

// municipality is whose invoices are asked for: København has the most inhabitants.
const municipality = "101"

var questions = []question{
	{
		letter: "a", about: "all projects with participants", least: 5,
		graph: `{ projects(first: 60, orderBy: [{field: NAME}]) { edges { node { slug name phase
			agreements(first: 98, orderBy: [{field: MUNICIPALITY_NAME}]) { ` + participant + ` } } } } }`,
		sql: `SELECT object('projects', object('edges', array(object('node', object('slug', p.slug, 'name', p.name, 'phase', p.phase,
			'agreements', object('edges', listed(l.list nothing)))) ORDER BY p.name_key)))
			FROM projects p LEFT JOIN (
				SELECT a.project_id, array(` + participantSQL + ` ORDER BY a.municipality_key) AS list
				FROM agreements a JOIN municipalities m ON m.id = a.municipality_id
				WHERE a.status NOT IN ('INVITED', 'WITHDRAWN') GROUP BY a.project_id) l ON l.project_id = p.id`,
	},
	{
		letter: "b", about: "twenty projects with ten participants each", least: 5,
		graph: `{ projects(first: 20, orderBy: [{field: NAME}]) { edges { node { slug name phase
			agreements(first: 10, orderBy: [{field: MUNICIPALITY_NAME}]) { ` + participant + ` } } } } }`,
		sql: `SELECT object('projects', object('edges', array(object('node', object('slug', p.slug, 'name', p.name, 'phase', p.phase,
			'agreements', object('edges', listed((
				SELECT array(` + participantSQL + ` ORDER BY a.municipality_key)
				FROM (SELECT * FROM agreements WHERE project_id = p.id AND status NOT IN ('INVITED', 'WITHDRAWN') ORDER BY municipality_key LIMIT 10) a
				JOIN municipalities m ON m.id = a.municipality_id) nothing)))) ORDER BY p.name_key)))
			FROM (SELECT * FROM projects ORDER BY name_key LIMIT 20) p`,
	},
	{
		letter: "c", about: "a project with its bodies and seats", least: 1.5,
		graph: `query ($slug: String!) { project(slug: $slug) { name phase purpose bodies(first: 20, orderBy: [{field: NAME}]) { edges { node { name kind openedOn
			memberships(first: 100, orderBy: [{field: FROM}]) { edges { node { seatKind from to
				person { name title } organisation { name } municipality { code name } } } } } } } } }`,
		variables: map[string]any{"slug": "faelles-byggesag"},
		sql: `SELECT object('project', object('name', p.name, 'phase', p.phase, 'purpose', p.purpose, 'bodies', object('edges', nested((
				SELECT array(object('node', object('name', b.name, 'kind', b.kind, 'openedOn', b.opened_on, 'memberships', object('edges', listed((
					SELECT array(object('node', object('seatKind', s.seat_kind, 'from', s."from", 'to', nullif(s."to", '9999-12-31'),
						'person', object('name', w.name, 'title', w.title), 'organisation', object('name', o.name),
						'municipality', nested(CASE WHEN m.id IS NULL THEN NULL ELSE object('code', m.code, 'name', m.name) END))) ORDER BY s."from", s.id)
					FROM memberships s JOIN persons w ON w.id = s.person_memberships JOIN organisations o ON o.id = s.organisation_memberships
					LEFT JOIN municipalities m ON m.id = s.municipality_id
					WHERE s.body_id = b.id AND s.status <> 'NOMINATED') nothing)))) ORDER BY b.name_key)
				FROM governance_bodies b WHERE b.project_bodies = p.id)))))
			FROM projects p WHERE p.slug = $1`,
		values: []any{"faelles-byggesag"},
	},
	{
		letter: "d", about: "50 invoices of a municipality with their lines", least: 5, asFinance: true,
		graph: `query ($of: String!) { invoices(first: 50, where: {municipality: $of}, orderBy: [{field: NUMBER, direction: DESC}]) { edges { node {
			number kind date dueDate start end days net vat gross lines { start end days model price inhabitants net } } } } }`,
		variables: map[string]any{"of": municipality},
		sql: `SELECT object('invoices', object('edges', array(object('node', object('number', i.number, 'kind', i.kind, 'date', i.date, 'dueDate', i.due_date,
				'start', i.start, 'end', i."end", 'days', i.days, 'net', kroner(i.net), 'vat', kroner(i.vat), 'gross', kroner(i.gross), 'lines', nested((
					SELECT array(object('start', l.start, 'end', l."end", 'days', l.days, 'model', l.model, 'price', price(l.price),
						'inhabitants', l.inhabitants, 'net', kroner(l.net)) ORDER BY l.position)
					FROM invoice_lines l WHERE l.invoice_id = i.id)))) ORDER BY i.number DESC)))
			FROM (SELECT * FROM invoices WHERE municipality_id = (SELECT id FROM municipalities WHERE code = $1) ORDER BY number DESC LIMIT 50) i`,
		values: []any{municipality},
	},
	{
		letter: "e", about: "the yearly totals of a municipality's invoices", least: 5, asFinance: true,
		graph:     `query ($of: String!) { invoiceYears(where: {municipality: $of}) { year count net vat gross } }`,
		variables: map[string]any{"of": municipality},
		sql: `SELECT object('invoiceYears', array(object('year', y.year, 'count', y.count, 'net', kroner(y.net), 'vat', kroner(y.vat), 'gross', kroner(y.gross)) ORDER BY y.year DESC))
			FROM (SELECT CAST(substr(date, 1, 4) AS integer) AS year, count(*) AS count, sum(net) AS net, sum(vat) AS vat, sum(gross) AS gross
				FROM invoices WHERE municipality_id = (SELECT id FROM municipalities WHERE code = $1) GROUP BY 1) y`,
		values: []any{municipality},
	},
	{
		letter: "f", about: "simulateCosts, against the stored invoices of the same agreement",
		graph: `query ($of: CostScenarioInput!) { simulateCosts(input: $of) { invoices { date start end days net vat gross } } }`,
		sql: `SELECT object('simulateCosts', object('invoices', array(object('date', i.planned_date, 'start', i.start, 'end', i."end", 'days', i.days,
				'net', kroner(i.net), 'vat', kroner(i.vat), 'gross', kroner(i.gross)) ORDER BY i.planned_date)))
			FROM invoices i WHERE i.agreement_id = (SELECT a.id FROM agreements a JOIN projects p ON p.id = a.project_id
				JOIN municipalities m ON m.id = a.municipality_id WHERE p.slug = $1 AND m.code = $2)`,
		values: []any{simulated, municipality},
	},
}

// simulated is a project whose prices have not changed, of which the municipality is no pilot.
const simulated = "boligsocial-indsats"

// dialect puts a statement into the words of a driver's database. Amounts are integers, made into text
// without floating point.
func dialect(driver, statement string) string {
	words := []string{
		`\bobject\(`, "json_build_object(", `\barray\(`, "json_agg(", `\bkeyed\(`, "json_object_agg(",
		`\blisted\(`, "coalesce(", ` nothing\)`, ", '[]'::json)", `\bnested\(`, "(",
		`\bkroner\(([^)]*)\)`, "to_char($1 / 100.0, 'FM99999999990.00')",
		`\bprice\(([^)]*)\)`, "to_char($1 / 10000.0, 'FM99999999990.0000')",
	}
	if driver != "pgx" {
		words = []string{
			`\bobject\(`, "json_object(", `\barray\(`, "json_group_array(", `\bkeyed\(`, "json_group_object(",
			`\blisted\(`, "json(coalesce(", ` nothing\)`, ", '[]'))", `\bnested\(`, "json(",
			`\bkroner\(([^)]*)\)`, "iif($1 < 0, '-', '') || printf('%d.%02d', abs($1) / 100, abs($1) % 100)",
			`\bprice\(([^)]*)\)`, "iif($1 IS NULL, NULL, printf('%d.%04d', $1 / 10000, $1 % 10000))",
		}
	}
	for pair := range slices.Chunk(words, 2) {
		statement = regexp.MustCompile(pair[0]).ReplaceAllString(statement, pair[1])
	}
	return statement
}
