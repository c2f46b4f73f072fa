package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// call is the arguments that a field is asked with.
type call struct {
	names, literals []string
	refused         bool
}

func (c call) text() string {
	var given []string
	for i, name := range c.names {
		given = append(given, name+": "+c.literals[i])
	}
	if given == nil {
		return ""
	}
	return "(" + strings.Join(given, ", ") + ")"
}

func (c call) tried(f *graphField) (arguments []string) {
	for _, name := range c.names {
		arguments = append(arguments, f.name()+"("+name+")")
	}
	return arguments
}

// with is the call with one argument given, or given otherwise.
func (c call) with(name, literal string) call {
	c.names, c.literals = slices.Clone(c.names), slices.Clone(c.literals)
	if i := slices.Index(c.names, name); i >= 0 {
		c.literals[i] = literal
	} else {
		c.names, c.literals = append(c.names, name), append(c.literals, literal)
	}
	return c
}

// calls is how a field is asked: first with what it must be given, then with each argument in turn, as
// something that is there and as something that is not.
func (m *walkMaker) calls(f *graphField, all bool) []call {
	if f.name() == "Query.agreement" {
		return m.eachAgreement()
	}
	base := call{}
	for _, a := range f.Args {
		if there, none := m.values(f, a); a.Type.required() {
			base = base.with(a.Name, append(there, none...)[0])
		}
	}
	base.refused = f.name() == "Query.municipality" // which wants one of the two
	calls := []call{base}
	if !all {
		return calls
	}
	for _, a := range f.Args {
		there, none := m.values(f, a)
		for _, literal := range there {
			if c := base.with(a.Name, literal); !a.Type.required() || literal != there[0] {
				// A row may be hidden from who asks, and not every value of an enum makes sense.
				c.refused = a.Type.base() == "ID" || m.schema[a.Type.base()].Kind == "ENUM"
				calls = append(calls, c)
			}
		}
		if a.Name == "first" {
			none = nil // how many are asked for is refused by a connection; elsewhere that takes what is beside it
		}
		for _, literal := range none {
			c := base.with(a.Name, literal)
			c.refused = true
			calls = append(calls, c)
		}
	}
	return calls
}

// eachAgreement is Query.agreement by the project and municipality of each, and of none.
func (m *walkMaker) eachAgreement() (calls []call) {
	for _, row := range m.rows.ofType(m.schema["Agreement"]) {
		project, municipality := m.rows.byID[row.to["project"][0]], m.rows.byID[row.to["municipality"][0]]
		calls = append(calls, call{}.with("project", quote(project.value["slug"].(string))).
			with("municipality", quote(municipality.value["code"].(string))))
	}
	first := calls[0]
	return append(calls, first.with("project", `"nowhere"`), first.with("municipality", `"000"`))
}

// known is where the values of an argument or a filter are found that is named otherwise than the field.
var known = map[string]string{
	"Query.project(slug)":                    "Project.slug",
	"Query.statistics(project)":              "Project.slug",
	"Query.municipality(code)":               "Municipality.code",
	"Query.municipality(cvr)":                "Municipality.cvr",
	"Query.invoice(number)":                  "Invoice.number",
	"Project.breakEvenPrice(municipalities)": "Municipality.code",
	"AgreementWhereInput.project":            "Project.slug",
	"AgreementWhereInput.municipality":       "Municipality.code",
	"AgreementWhereInput.activeOn":           "Agreement.accededOn",
	"InvoiceWhereInput.project":              "Project.slug",
	"InvoiceWhereInput.municipality":         "Municipality.code",
	"InvoiceWhereInput.search":               "Project.name",
	"InvoiceWhereInput.run":                  "InvoiceRun.id",
	"MembershipWhereInput.activeOn":          "Membership.from",
	"MunicipalityWhereInput.search":          "Municipality.name",
	"ProjectWhereInput.search":               "Project.name",
}

// writtenOut is arguments that are written out.
var writtenOut = map[string][]string{
	"Query.simulateCosts(input)": {`{repaymentPeriod: {start: "2026-01-01", end: "2030-12-31"}, availableFrom: "2026-03-01", municipality: "101",
		prices: [{validFrom: "2026-01-01", model: PER_INHABITANT, amount: "3.2500"}]}`},
	"Query.previewInhabitants(file)": {quote(encoded([]byte(
		"OMRÅDE;TID;INDHOLD\nKøbenhavn;2025K1;650000\nKøbenhavn;2024K3;655000\nRegion Hovedstaden;2025K1;1900000\n")))},
	"Query.clauses(version)":            {`"1.0"`},
	"Project.breakEvenPrice(costs)":     {`"123456.00"`},
	"Project.breakEvenPrice(tiers)":     {`[{above: 150000, factor: "0.5"}]`},
	"InvoicingPreview.documents(first)": {"20"},
	"InvoicingPreview.documents(after)": {`"2026-000001"`},
	"InvoiceWhereInput.year":            {"2025", "2026"},
	"Municipality.inhabitants(year)":    {"2025"},
	"Agreement.exitQuote(on)":           {`"2029-06-01"`, `"2028-01-01"`},
	"Municipality.forecast(from)":       {"2026"},
	"Municipality.costChanges(year)":    {"2026", "2027"},
	"Agreement.comparison(year)":        {"2026"},
	"Query.invoiceTotals(where)":        {"{year: 2026}"},
	"Query.invoiceYears(where)":         {"{year: 2026}"},
}

// values is what to give as an argument: what is there, and what is not.
func (m *walkMaker) values(f *graphField, a graphArgument) (there, none []string) {
	return m.literals(f.name()+"("+a.Name+")", a.Type)
}

// literals is values of a type for what goes by that name.
func (m *walkMaker) literals(name string, of typeRef) (there, none []string) {
	there, none = m.single(name, m.schema[of.base()])
	if !of.list() {
		return there, none
	}
	for _, list := range [][]string{there, none} {
		for i, literal := range list {
			if !strings.HasPrefix(literal, "[") {
				list[i] = "[" + literal + "]"
			}
		}
	}
	return there, none
}

func (m *walkMaker) single(name string, t *graphType) (there, none []string) {
	if literals := writtenOut[name]; literals != nil {
		there = slices.Clone(literals)
	}
	if at := known[name]; at != "" {
		on, field, _ := strings.Cut(at, ".")
		there = m.seen(m.schema[on], m.schema[on].field(field))
	}
	switch {
	case t.Kind == "ENUM":
		if there == nil {
			for _, value := range t.EnumValues {
				there = append(there, value.Name)
			}
		}
	case t.Kind == "INPUT_OBJECT" && there == nil:
		there = []string{m.least(name, t)}
	case t.Name == "Boolean":
		there = []string{"true", "false"}
	case t.Kind == "SCALAR":
		if none = []string{absent[t.Name]}; none[0] == "" {
			none[0] = `"none such"`
		}
		if there == nil {
			there = m.always(name, t)
		}
	}
	return there, none
}

// always is values of a scalar that mean something wherever they stand: of an id, the rows of the type that
// it is named by.
func (m *walkMaker) always(name string, t *graphType) []string {
	switch t.Name {
	case "ID":
		name = strings.TrimSuffix(name[strings.LastIndexAny(name, ".(")+1:], ")")
		if of := m.schema[strings.ToUpper(name[:1])+name[1:]]; of != nil && of.row() {
			return m.seen(of, of.field("id"))
		}
	case "Date":
		return []string{quote(string(m.w.today))}
	case "DateTime":
		return []string{quote(string(m.w.today) + "T12:00:00Z")}
	case "ClauseID":
		return []string{`"3.5"`}
	}
	return nil
}

// absent is a value of each scalar that no row has.
var absent = map[string]string{"Date": `"1905-05-05"`, "Int": "1905", "Decimal": `"0.0700"`, "Float": "0.07", "ClauseID": `"99.9"`,
	"DateTime": `"1905-05-05T12:00:00Z"`, "ID": `"AG00000000-0000-7000-8000-000000000000"`}

// least is an input with what it must have.
func (m *walkMaker) least(name string, t *graphType) string {
	var fields []string
	for _, f := range t.InputFields {
		if f.Type.required() {
			there, none := m.literals(name+"."+f.Name, f.Type)
			fields = append(fields, f.Name+": "+append(there, none...)[0])
		}
	}
	return "{" + strings.Join(fields, ", ") + "}"
}

// seen is up to three values of a field, of rows that are as unlike each other as there are.
func (m *walkMaker) seen(t *graphType, f *graphField) (literals []string) {
	classes := map[string]bool{}
	for _, row := range m.rows.ofType(t) {
		value := row.value[f.Name]
		if value == nil || len(literals) == 3 {
			continue
		}
		literal := m.literal(value, m.schema.of(f))
		if class := m.rows.class(row); !classes[class] && !slices.Contains(literals, literal) {
			classes[class] = true
			literals = append(literals, literal)
		}
	}
	return literals
}

// literal is an answered value as the graph takes it.
func (m *walkMaker) literal(value any, t *graphType) string {
	if t.Kind == "ENUM" {
		return fmt.Sprint(value)
	}
	text, err := json.Marshal(value)
	check(err)
	return string(text)
}
