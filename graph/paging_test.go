package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// orders is each order's values as a field of the row tells them; "" where only their order is known.
var orders = map[string]string{
	"AgreementOrder.MUNICIPALITY_NAME": "", "AgreementOrder.PROJECT_NAME": "",
	"AgreementOrder.ACCEDED_ON": "accededOn", "AgreementOrder.ENDS_ON": "endsOn",
	"AgreementOrder.PLANNED_AVAILABLE_FROM": "plannedAvailableFrom", "AgreementOrder.AVAILABLE_FROM": "availableFrom",
	"InvoiceOrder.NUMBER": "number", "InvoiceOrder.DATE": "date", "InvoiceRunOrder.AS_OF": "asOf",
	"DecisionOrder.ON": "on", "GovernanceBodyOrder.NAME": "", "GovernanceBodyOrder.OPENED_ON": "openedOn",
	"MembershipOrder.FROM": "from", "MembershipOrder.TO": "to", "MunicipalityOrder.NAME": "", "MunicipalityOrder.CODE": "code",
	"OrganisationOrder.NAME": "", "ProjectOrder.NAME": "", "ProjectOrder.STARTED_ON": "startedOn", "ProjectOrder.PHASE": "phase",
	"ProjectOrder.REPAYMENT_END": "", "ProjectOrder.PARTICIPANTS": "",
}

func TestEveryOrderOfEveryConnectionIsPagedToItsEnd(t *testing.T) {
	w := newWorld(t)
	parents := w.much()
	walked := map[string]bool{}
	for _, d := range schema.Types {
		for _, f := range d.Fields {
			by := f.Arguments.ForName("orderBy")
			if by == nil {
				continue
			}
			order := by.Type.Name()
			for _, v := range schema.Types[schema.Types[order].Fields.ForName("field").Type.Name()].EnumValues {
				value, known := orders[order+"."+v.Name]
				if !known {
					t.Errorf("%s.%s is no order that the test knows", order, v.Name)
				}
				walked[order+"."+v.Name] = true
				users := []string{"", kombit}
				switch order {
				case "InvoiceOrder":
					users = []string{"101.finance", "kombit.finance"}
				case "InvoiceRunOrder":
					users = []string{"kombit.finance"}
				}
				for _, user := range users {
					rising := w.pages(user, d.Name, f.Name, parents[d.Name], v.Name, "ASC", value)
					falling := w.pages(user, d.Name, f.Name, parents[d.Name], v.Name, "DESC", value)
					if value != "" && (!slices.IsSorted(rising) || !slices.IsSortedFunc(falling, func(a, b string) int { return strings.Compare(b, a) })) {
						t.Errorf("%s.%s by %s: %q and %q", d.Name, f.Name, v.Name, rising, falling)
					}
				}
			}
		}
	}
	if len(walked) != len(orders) {
		t.Errorf("walked %d of %d orders", len(walked), len(orders))
	}
}

// page is one of a connection's.
type page struct {
	TotalCount int
	PageInfo   struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
	Edges []struct {
		Node struct {
			ID    string
			Value any
		}
	}
}

// pages pages a connection to its end in threes, forwards and backwards, and wants each row once. It
// tells the values in their order.
func (w *world) pages(user, parent, field, id, order, direction, value string) (values []string) {
	w.Helper()
	name := fmt.Sprintf("%s.%s by %s %s as %q", parent, field, order, direction, user)
	if value == "" {
		value = "id"
	}
	read := func(bounds string, cursor *string) page {
		text := fmt.Sprintf(`page: %s(%s, orderBy: [{field: %s, direction: %s}]) { totalCount
			pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id value: %s } } }`, field, bounds, order, direction, value)
		variables := in{"cursor": cursor}
		if parent == "Query" {
			return get[struct{ Page page }](w, user, "query ($cursor: Cursor) { "+text+" }", variables).Page
		}
		variables["id"] = id
		return get[struct{ Node struct{ Page page } }](w, user,
			"query ($id: ID!, $cursor: Cursor) { node(id: $id) { ... on "+parent+" { "+text+" } } }", variables).Node.Page
	}
	var forwards, backwards []string
	var total int
	var cursor *string
	for {
		p := read("first: 3, after: $cursor", cursor)
		for _, e := range p.Edges {
			forwards = append(forwards, e.Node.ID)
			if e.Node.Value == nil {
				e.Node.Value = "9999-12-31" // what has not come stands last
			}
			values = append(values, fmt.Sprint(e.Node.Value))
		}
		if total, cursor = p.TotalCount, p.PageInfo.EndCursor; !p.PageInfo.HasNextPage || len(forwards) > 2*total+3 {
			break
		}
	}
	for cursor = nil; ; {
		p := read("last: 3, before: $cursor", cursor)
		var ids []string
		for _, e := range p.Edges {
			ids = append(ids, e.Node.ID)
		}
		backwards = append(ids, backwards...)
		if cursor = p.PageInfo.StartCursor; !p.PageInfo.HasPreviousPage || len(backwards) > 2*total+3 {
			break
		}
	}
	once := slices.Compact(slices.Sorted(slices.Values(forwards)))
	if total < 4 || len(forwards) != total || len(once) != total {
		w.Errorf("%s: %d rows, %d of them different, of %d", name, len(forwards), len(once), total)
	}
	if !slices.Equal(forwards, backwards) {
		w.Errorf("%s: backwards there are other rows: %q, not %q", name, backwards, forwards)
	}
	return values
}

// much has more than a page beneath a row of each type, with equal values and values to come among
// them, and tells those rows' ids.
func (w *world) much() (parents map[string]string) {
	w.Helper()
	codes := []string{"101", "147", "151", "153", "155", "157", "159", "161"}
	steering := w.invitable("alfa")
	w.invited("alfa", codes...)
	for i, code := range codes {
		agreement := w.done(code+".signatory", "accede", in{"agreement": w.agreement("alfa", code)})
		if i%3 == 0 {
			w.done(kombit, "planAvailability", in{"agreement": agreement, "on": fmt.Sprintf("2026-0%d-01", 1+i/4)})
		}
	}
	w.done(kombit, "planWave", in{"project": "alfa", "number": 1, "plannedOn": "2026-05-01", "municipalities": codes[3:]})
	w.invited("alfa", "163") // seen by KOMBIT alone
	somebody := w.person("101", "Konsulent")
	for i := range 5 {
		slug := fmt.Sprintf("p%d", i)
		w.invitable(slug, in{"startedOn": fmt.Sprintf("2024-0%d-01", 1+i/2)})
		w.accedes(slug, "101")
		w.decided(steering)
		group := w.body("EXPERT_GROUP", "alfa", in{"name": fmt.Sprintf("Faggruppe %d", i/2)})
		w.done(kombit, "takeSeat", in{"body": group, "person": somebody, "seatKind": "MEMBER", "from": w.today})
		w.approved(group, w.decided(steering), "147")
		w.appoint(steering, "SPECIALIST", "KL", "Konsulent")
		w.appoint(w.body("EXPERT_GROUP", slug), "SPECIALIST", "KL", "Konsulent", nomination)
	}
	for _, kind := range []string{"ASSOCIATION", "STATE_AUTHORITY", "SUPPLIER"} {
		w.organisation(kind)
	}
	w.seated(somebody)
	w.claims("alfa", steering)
	wave := get[struct {
		Project struct{ Waves []struct{ ID string } }
	}](w, "", `{ project(slug: "alfa") { waves { id } } }`)
	return map[string]string{
		"Agreement": w.agreement("alfa", "101"),
		"Project":   w.projectID("alfa"), "GovernanceBody": steering, "Municipality": w.places["101"].id,
		"Organisation": w.organisation("KL"), "Person": somebody, "RolloutWave": wave.Project.Waves[0].ID,
	}
}

// seated appoints the person to the bodies of all projects, and has them leave two of those.
func (w *world) seated(somebody string) {
	w.Helper()
	for i, kind := range []string{"PORTFOLIO_GROUP", "LEGAL_REFERENCE_GROUP", "ARCHITECTURE_COUNCIL", "KL_BOARD"} {
		seat := w.done(kombit, "takeSeat", in{"body": w.body(kind, ""), "person": somebody, "seatKind": "MEMBER",
			"appointedBy": "KL", "from": w.today})
		if i < 2 {
			w.done(kombit, "leaveSeat", in{"seat": seat, "to": w.today})
		}
	}
}

// claims shares claims on two days, three of them on the first, and invoices them.
func (w *world) claims(slug, steering string) {
	w.Helper()
	involved := w.decides(steering, "CLAIM")
	for i := range 5 {
		if i == 3 {
			w.runs(w.today)
			w.today = w.today.Plus(1)
		}
		w.done("kombit.finance", "shareCost", claim(slug, involved))
	}
	for range 3 { // of which the later issue nothing
		w.runs(w.today)
	}
}
