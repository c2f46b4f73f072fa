package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"tilslutning/ent/store/storetest"
)

// column is one with values that are not for everyone: of what kind they are, and the fields of the graph that
// tell them or are worked out from them. Who may read one of those may know it; without any it is for nobody.
type column struct {
	name, kind string
	fields     []string
}

// secret is a table with such columns. There is the fields that tell that a row is there, or are worked out from it:
// the id, in the table of a type. Rows finds them: each with its id, the ids of the municipalities, bodies,
// projects and people whose it is, and its state.
type secret struct {
	table, there, rows string
	columns            []column
}

// of is columns of a type's table, each as "name kind field".
func of(kind string, columns ...string) (all []column) {
	for _, c := range columns {
		parts := strings.Fields(c)
		one := column{name: parts[0], kind: parts[1]}
		for _, field := range parts[2:] {
			if !strings.Contains(field, ".") {
				field = kind + "." + field
			}
			one.fields = append(one.fields, field)
		}
		all = append(all, one)
	}
	return all
}

// fact is what a fact says of its recording, which no field tells: only what is worked out from it does.
func fact(workedOut string, more ...column) []column {
	return append(of("", "decided_on a-day "+workedOut, "recorded_at a-moment "+workedOut, "recorded_by text"), more...)
}

const (
	// charged is what tells what is worked out from an agreement's prices and facts.
	charged = "Agreement.costs"
	// beside finds rows of an agreement, as private as that is.
	beside = `SELECT f.id, a.municipality_id, '', a.project_id, '', a.status FROM %s f JOIN agreements a ON a.id = f.%s`
	// ofNobody finds rows that are no municipality's, body's or person's.
	ofNobody = `SELECT id, '', '', '', '', '' FROM %s`
	// ofAll finds rows of a project, by which all its municipalities are charged.
	ofAll = `SELECT f.id, (SELECT group_concat(a.municipality_id) FROM agreements a WHERE a.project_id = f.%[2]s), '', f.%[2]s, '', '' FROM %[1]s f`
	// people finds persons: their seats make them public, or else what they are to be, or for whom.
	people = `SELECT p.id,
		coalesce((SELECT group_concat(m.id) FROM municipalities m WHERE m.organisation_municipality = p.organisation_people), '') || ',' ||
		coalesce((SELECT group_concat(a.municipality_id) FROM agreements a WHERE a.person_contact_for = p.id), '') AS municipalities, '',
		coalesce((SELECT group_concat(b.project_bodies) FROM memberships s JOIN governance_bodies b ON b.id = s.body_id
			WHERE s.person_memberships = p.id), '') AS projects,
		p.id AS person,
		CASE WHEN EXISTS (SELECT 1 FROM memberships s WHERE s.person_memberships = p.id AND s.status <> 'NOMINATED') THEN 'PUBLIC'
			WHEN EXISTS (SELECT 1 FROM memberships s WHERE s.person_memberships = p.id) THEN 'NOMINEE'
			WHEN EXISTS (SELECT 1 FROM agreements a WHERE a.person_contact_for = p.id) THEN 'CONTACT' ELSE 'OTHER' END AS state FROM persons p`
)

// secrets is every column with values that not everyone may see. What is not here stands in open.
var secrets = []secret{
	{"agreements", "Agreement.id", `SELECT id, municipality_id, '', project_id, '', status FROM agreements`, of("Agreement",
		"invited_on day invitedOn", "answer_by day answerBy", "acceded_on day accededOn", "ends_on day endsOn",
		"planned_available_from day plannedAvailableFrom", "available_from day availableFrom", "pilot a-flag pilot", "terms_version text termsVersion",
		"rollout_wave_agreements a-link wave", "status a-kind:INVITED|WITHDRAWN status",
		"processing_agreement_signed_on day processingAgreementSignedOn", "person_contact_for a-link contactPerson")},
	{"status_changes", "StatusChange.id", `SELECT s.id, a.municipality_id, '', a.project_id, '',
		CASE WHEN a.status IN ('INVITED', 'WITHDRAWN') OR s.status IN ('INVITED', 'WITHDRAWN') OR EXISTS (SELECT 1 FROM status_changes l
		WHERE l.agreement_statuses = a.id AND l.status IN ('INVITED', 'WITHDRAWN') AND l.id > s.id) THEN 'BEFORE' ELSE 'ACCEDED' END
		FROM status_changes s JOIN agreements a ON a.id = s.agreement_statuses`,
		fact("", of("StatusChange", "on a-day on", "answer_by day answerBy", "document text document")...)},
	{"processing_agreements", "ProcessingAgreement.id", fmt.Sprintf(beside, "processing_agreements", "agreement_processing_agreements"),
		fact("", of("ProcessingAgreement", "signed_on day signedOn", "template_version text templateVersion", "document text document")...)},
	{"contact_persons", "Agreement.contactPerson", fmt.Sprintf(beside, "contact_persons", "agreement_contact_persons"), fact("")},
	{"availabilities", "Agreement.availableFrom", fmt.Sprintf(beside, "availabilities", "agreement_availabilities"), fact(charged, of("Agreement",
		"kind a-kind:PLANNED|CONFIRMED availableFrom", "on a-day availableFrom")...)},
	{"pilots", "Agreement.pilot", fmt.Sprintf(beside, "pilots", "agreement_pilot_facts"), fact(charged, of("Agreement", "pilot a-flag pilot")...)},
	{"bindings", "Agreement.prices", fmt.Sprintf(beside, "bindings", "agreement_bindings"), fact(charged, of("", "by a-kind:ACCESSION|CONSENT "+charged)...)},
	{"exits", "Agreement.endsOn", fmt.Sprintf(beside, "exits", "agreement_exits"), fact(charged, of("",
		"on a-day Agreement.endsOn", "document text StatusChange.document")...)},
	{"opt_ins", "Agreement.extensions Agreement.costs", fmt.Sprintf(beside, "opt_ins", "agreement_opt_ins"), fact(charged)},
	{"prices", "Price.id", `SELECT id, coalesce(m, ''), '', project_prices, '', CASE WHEN m IS NULL THEN 'OTHER' ELSE 'BINDING' END
		FROM (SELECT p.id, p.project_prices,
		(SELECT group_concat(a.municipality_id) FROM agreements a WHERE a.id IN (SELECT agreement_id FROM agreement_prices b WHERE b.price_id = p.id)
		OR a.project_id = p.project_prices AND (a.status = 'ACCEDED' OR a.status = 'INVITED' AND p.extension_prices IS NULL
		OR a.status = 'ENDED' AND p.extension_prices IS NOT NULL OR a.status = 'EXITED' AND p.valid_from < a.ends_on)) AS m FROM prices p)`,
		fact("Price.amount", of("Price", "valid_from past validFrom", "model a-kind:PER_INHABITANT|FIXED model", "amount price amount", "tiers tiers tiers")...)},
	{"invoices", "Invoice.id", `SELECT id, municipality_id, '', project_id, '', '' FROM invoices`, of("Invoice",
		"number number number", "kind a-kind:ORDINARY|EXIT|CORRECTION|CREDIT_NOTE|CLAIM kind", "date a-day date", "planned_date a-day plannedDate",
		"due_date day dueDate", "start a-day start", "end a-day end", "days count days", "net ore net", "vat_rate rate vatRate", "vat ore vat",
		"gross ore gross", "terms_version text termsVersion", "deviations deviations deviations",
		"run_id a-kind:RU1|RU2 net", "extension_id a-kind:XT1|XT2 net")},
	{"invoice_lines", "InvoiceLine.id", `SELECT l.id, i.municipality_id, '', i.project_id, '', '' FROM invoice_lines l
		JOIN invoices i ON i.id = l.invoice_id`, of("InvoiceLine",
		"start a-day start", "end a-day end", "days count days", "model a-kind:PER_INHABITANT|FIXED model", "price price price", "tiers tiers tiers",
		"inhabitants count inhabitants", "inhabitants_year a-year inhabitantsYear", "inhabitants_source text inhabitantsSource", "net ore net Project.economy",
		`clauses a-kind:["5.11"]|["5.8"] clauses`, "of a-kind:ORDINARY|EXIT net", "arithmetic arithmetic arithmetic")},
	{"invoice_runs", "InvoiceRun.id", fmt.Sprintf(ofNobody, "invoice_runs"),
		fact("InvoiceRun.at", of("InvoiceRun", "as_of a-day asOf", "documents count documents", "net ore net", "held held held")...)},
	{"costs", "Cost.id", `SELECT id, '', '', project_costs, '', '' FROM costs`, fact("Cost.decidedOn", of("Cost", "year a-year year Project.economy",
		"kind a-kind:DEVELOPMENT|OPERATION kind", "amount ore amount", "note text note")...)},
	{"shared_costs", "SharedCost.id " + charged, `SELECT c.id, coalesce((SELECT group_concat(a.municipality_id) FROM shares s JOIN agreements a
		ON a.id = s.agreement_id WHERE s.shared_cost_shares = c.id), ''), '', c.project_shared_costs, '', '' FROM shared_costs c`, fact("", of("SharedCost",
		"kind a-kind:CLAIM|SETTLEMENT kind "+charged, "on a-day on "+charged, "amount ore amount", "vat_rate rate vatRate "+charged, "cause text cause")...)},
	{"shares", "Share.id Agreement.costs", fmt.Sprintf(beside, "shares", "agreement_id"), of("Share", "amount ore amount "+charged)},
	{"vat_rates", "Agreement.costs", fmt.Sprintf(ofAll, "vat_rates", "project_vat_rates"), fact(charged, of("", "rate rate "+charged)...)},
	{"year_ends", "Project.closedYears", fmt.Sprintf(ofNobody, "year_ends"), fact("Project.closedYears", of("Project", "year a-year closedYears",
		"surplus_use a-kind:LOWER_PRICE|FURTHER_DEVELOPMENT closedYears")...)},
	{"decisions", "Decision.id", `SELECT id, '', coalesce(body_id, ''), coalesce(project_decisions, ''), '', '' FROM decisions`,
		fact("", of("Decision", "text text text", "settlement text settlement", "shares_costs a-flag")...)},
	{"persons", "Person.id", people, of("Person", "name text name", "name_key text name", "title text title", "subject text", "erased_on a-day erasedOn")},
	{"contact_details", "Person.mail", `SELECT c.id, p.municipalities, '', '', p.person, p.state FROM contact_details c
		JOIN (` + people + `) p ON p.id = c.person_contact_detail`,
		of("Person", "mail text mail", "telephone text telephone")},
	{"memberships", "Membership.id", `SELECT s.id, coalesce(s.municipality_id, ''), s.body_id, coalesce(b.project_bodies, ''), '', s.status FROM memberships s
		JOIN governance_bodies b ON b.id = s.body_id`, of("Membership", "seat_kind a-kind:MEMBER|SPECIALIST seatKind", "manager_level a-flag managerLevel",
		"appointed_by a-kind:KL|KOMBIT appointedBy", "from a-day from", "to a-kind:9999-12-31|2190-01-01 to")},
	// Whoever may act on a seat may know how far it has come.
	{"seat_events", "Mutation.leaveSeat", fmt.Sprintf(ofNobody, "seat_events"),
		fact("Mutation.leaveSeat", of("Mutation", "kind a-kind:NOMINATED|APPROVED leaveSeat", "on a-day leaveSeat")...)},
	{"wave_plans", "", fmt.Sprintf(ofNobody, "wave_plans"), fact("", of("", "planned_on a-day", `municipalities a-kind:["101"]|["751","147"]`)...)},
	{"audit_entries", "AuditEntry.number", fmt.Sprintf(ofNobody, "audit_entries"), of("AuditEntry",
		"at a-moment at", "subject text subject", "cvr text cvr", "key text idempotencyKey", "input text input", "hash text hash",
		"act a-kind:accede|withdraw act", `rows a-kind:["AG1"]|["AG2"] rows`, "ruling a-kind:{}|null deviations")},
	{"audit_origins", "AuditEntry.address", fmt.Sprintf(ofNobody, "audit_origins"), of("AuditEntry", "request text request", "address text address", "client text client")},
	{"integrator_clients", "IntegratorClient.id", fmt.Sprintf(ofNobody, "integrator_clients"), of("IntegratorClient",
		"client text client", "name text name", "cvr text cvr", `roles a-kind:["MUNICIPALITY_READER"]|["MUNICIPALITY_FINANCE"] roles`,
		"revoked a-flag revoked")},
	{"client_grants", "ClientGrant.id", fmt.Sprintf(ofNobody, "client_grants"), fact("", of("ClientGrant",
		"name text name", "cvr text cvr", `roles a-kind:["MUNICIPALITY_READER"]|["MUNICIPALITY_FINANCE"] roles`,
		"revoked a-flag revoked")...)},
	{"readings", "Reading.id", fmt.Sprintf(ofNobody, "readings"), of("Reading", "at a-moment at", "subject text subject", "cvr text cvr",
		"request text request", "address text address", "client text client")},
	{"mandates", "Project.id", fmt.Sprintf(ofNobody, "mandates"), fact("")},
	{"closings", "Project.id", fmt.Sprintf(ofAll, "closings", "project_closings"), fact(charged)},
	{"periods", "Project.id", fmt.Sprintf(ofAll, "periods", "project_periods"), fact(charged)},
	{"extensions", "Project.id", fmt.Sprintf(ofAll, "extensions", "project_extensions"), fact(charged)},
	{"phase_facts", "Project.id", fmt.Sprintf(ofNobody, "phase_facts"), fact("")},
	{"phase_products", "Project.id", fmt.Sprintf(ofNobody, "phase_products"), fact("")},
	{"deviations", "Project.id", fmt.Sprintf(ofNobody, "deviations"), fact("")},
	{"regions", "Project.id", fmt.Sprintf(ofNobody, "regions"), fact("")},
	{"inhabitants", "Project.id", `SELECT id, municipality_id, '', '', '', '' FROM inhabitants`, fact(charged)},
}

// open is the other columns that hold a value: those that everyone may see, in whatever row they may see; and
// those that only say how rows stand to each other, or are no part of the graph.
var open = map[string]string{
	"agreements":        "since municipality_key project_key",
	"closings":          "on",
	"decisions":         "kind on outcome reason",
	"deviations":        "clause kind value text",
	"examples":          "as_of",
	"extensions":        "start end",
	"governance_bodies": "name name_key kind form opened_on called_on call mandate mandated_on may_bind",
	"inhabitants":       "year figure source",
	"invoice_lines":     "position",
	"invoices":          "project_id municipality_id share_id",
	"mandates":          "reference may_bind",
	"memberships":       "status",
	"municipalities":    "name name_key code cvr search",
	"organisations":     "name name_key kind cvr",
	"periods":           "kind start end",
	"persons":           "municipality_id",
	"phase_facts":       "kind start end reason",
	"phase_products":    "kind on reference",
	"project_phases":    "phase planned_start planned_end started_on ended_on reason",
	"projects": "name name_key slug subject_area purpose origin act search processes_personal_data without_steering_group " +
		"without_steering_group_reason terms_version started_on phase ended_on closed_on repayment_start repayment_end pilot_start pilot_end " +
		"accession_deadline operation_started_on participants deviations",
	"regions":        "name valid_from",
	"rollout_waves":  "number planned_on",
	"sessions":       "token data expiry",
	"status_changes": "municipality_id status",
}

func TestEveryColumnSaysWhetherItIsForEveryone(t *testing.T) {
	known := map[string]bool{}
	for _, s := range secrets {
		for _, c := range s.columns {
			known[s.table+"."+c.name] = true
		}
	}
	for table, columns := range open {
		for name := range strings.FieldsSeq(columns) {
			known[table+"."+name] = true
		}
	}
	there := map[string]bool{}
	for _, name := range raw(t, storetest.SQLite(t), `SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT IN ('goose_db_version', 'sqlite_sequence') AND c.name <> 'id'
		AND (m.name = 'agreements' AND c.name = 'person_contact_for' OR c.name = 'rollout_wave_agreements'
		OR c.name NOT IN (SELECT f."from" FROM pragma_foreign_key_list(m.name) f))`) {
		if there[name] = true; !known[name] {
			t.Errorf("%s: say in secrets who may see it, or in open that everyone may", name)
		}
	}
	for name := range known {
		if !there[name] {
			t.Errorf("%s is told of, and is no column with a value", name)
		}
	}
}
