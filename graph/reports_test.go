package graph_test

import "testing"

// reported is the status of each clause that a project or body is reported on, to a visitor.
func (w *world) reported(id string) map[string]string {
	w.Helper()
	type reports []struct {
		Clause          struct{ ID string }
		Status, Message string
	}
	data := get[struct{ Node struct{ Reports reports } }](w, "", `query ($id: ID!) { node(id: $id) {
		... on Project { reports { clause { id } status message } }
		... on GovernanceBody { reports { clause { id } status message } } } }`, in{"id": id})
	status := map[string]string{}
	for _, r := range data.Node.Reports {
		if r.Message == "" {
			w.Errorf("the report on %s says nothing", r.Clause.ID)
		}
		status[r.Clause.ID] = r.Status
	}
	return status
}

// reports wants that status of the clause.
func (w *world) reports(id, clause, status string) {
	w.Helper()
	if all := w.reported(id); all[clause] != status {
		w.Errorf("%s is %q, not %s, among %v", clause, all[clause], status, all)
	}
}

func (w *world) projectID(slug string) string {
	w.Helper()
	return get[struct{ Project struct{ ID string } }](w, "", `query ($s: String!) { project(slug: $s) { id } }`, in{"s": slug}).Project.ID
}

func TestAProjectReportsItsFourLevels(t *testing.T) { // 3.1, 3.13
	w := newWorld(t)
	w.project("alfa", "I")
	id := w.projectID("alfa")
	w.reports(id, "3.13", "PENDING")
	w.goesOn("alfa", "I", "II")
	w.reports(id, "3.13", "NOT_MET")
	w.body("BOARD", "")
	w.body("PORTFOLIO_GROUP", "")
	w.body("STEERING_GROUP", "alfa")
	w.reports(id, "3.1", "NOT_MET")
	w.body("EXPERT_GROUP", "alfa")
	w.reports(id, "3.1", "MET")
	w.reports(id, "3.13", "MET")
}

func TestABoardReportsWhetherItIsComplete(t *testing.T) { // 3.2
	w := newWorld(t)
	board := w.body("BOARD", "")
	for _, code := range []string{"101", "147", "151", "153", "155"} {
		w.appoint(board, "MEMBER", code, "Borgmester")
	}
	for range 2 {
		w.appoint(board, "EMPLOYEE_REPRESENTATIVE", "KOMBIT", "Udvikler")
	}
	w.reports(board, "3.2", "NOT_MET")
	w.appoint(board, "EMPLOYEE_REPRESENTATIVE", "KOMBIT", "Udvikler")
	w.reports(board, "3.2", "MET")
}

func TestASteeringGroupReportsItsManagersEverAfter(t *testing.T) { // 3.5
	w := newWorld(t)
	w.project("alfa", "II")
	w.repays("alfa")
	group := w.mandated("alfa")
	w.reports(group, "3.5", "PENDING")
	seat := w.appoint(group, "MEMBER", "101", "Chef")
	w.appoint(group, "MEMBER", "751", "Chef")
	w.reports(group, "3.5", "MET")
	w.invited("alfa", "101")
	w.done(kombit, "leaveSeat", in{"seat": seat, "to": "2025-06-01"})
	w.today = "2025-06-02"
	w.reports(group, "3.5", "NOT_MET")
}

func TestASteeringGroupReportsWhoseMunicipalityHasAcceded(t *testing.T) { // 3.6
	w := newWorld(t)
	group := w.invitable("alfa")
	w.accedes("alfa", "101")
	w.reports(group, "3.6", "PENDING")
	const seats = `{ project(slug: "alfa") { bodies(first: 1) { edges { node { memberships(first: 9, where: {activeOn: "2025-07-02"}) {
		edges { node { municipality { code } to } } } } } } } }`
	one := `{"project":{"bodies":{"edges":[{"node":{"memberships":{"edges":[{"node":{"municipality":null,"to":null}},{"node":{"municipality":{"code":"101"},"to":null}}]}}}]}}}`
	w.wants(w.ask("", seats), one)
	w.today = "2025-07-02"
	w.reports(group, "3.6", "MET") // whose municipality has not acceded sits there no more
	w.reports(group, "3.5", "NOT_MET")
	w.today = "2025-06-01"
	w.accedes("alfa", "751")
	w.today = "2025-07-02"
	w.reports(group, "3.6", "MET")
	w.reports(group, "3.5", "MET")
}

func TestASteeringGroupReportsItsChair(t *testing.T) { // 3.7
	w := newWorld(t)
	w.project("alfa", "II")
	group := w.body("STEERING_GROUP", "alfa")
	w.reports(group, "3.7", "NOT_MET")
	w.appoint(group, "CHAIR", "KOMBIT", "Direktør")
	w.reports(group, "3.7", "MET")
}

func TestASteeringGroupReportsKLsSeat(t *testing.T) { // 3.8
	w := newWorld(t)
	w.project("alfa", "II")
	group := w.body("STEERING_GROUP", "alfa")
	w.appoint(group, "KL", "KL", "Konsulent", in{"managerLevel": false})
	w.reports(group, "3.8", "NOT_MET")
	w.appoint(group, "KL", "KL", "Kontorchef")
	w.reports(group, "3.8", "MET")
}

func TestAnExpertGroupReportsItsSizeAndSpread(t *testing.T) { // 3.14, 3.17
	w := newWorld(t)
	steering := w.invitable("alfa")
	decision, group := w.decided(steering), w.body("EXPERT_GROUP", "alfa")
	w.nominate(group, "101")
	w.reports(group, "3.14", "PENDING")
	w.approved(group, decision, "101", "147", "157", "159")
	w.reports(group, "3.14", "NOT_MET")
	w.reports(group, "3.17", "NOT_MET")
	w.approved(group, decision, "167", "461", "751", "851", "370", "741", "671", "330", "492", "706", "756")
	w.reports(group, "3.14", "MET")
	w.reports(group, "3.17", "MET")
	w.approved(group, decision, "360")
	w.reports(group, "3.14", "NOT_MET")
}

func TestAnExpertGroupsReportsTellNothingOfNominatedSeats(t *testing.T) { // 3.15, 3.16
	w := newWorld(t)
	steering := w.invitable("alfa")
	group := w.body("EXPERT_GROUP", "alfa")
	const reports = `query ($id: ID!) { node(id: $id) { ... on GovernanceBody { reports { clause { id } status message } } } }`
	before := w.ask("", reports, in{"id": group})
	w.reports(group, "3.15", "MET")
	w.reports(group, "3.16", "PENDING")
	for _, code := range []string{"101", "147", "461", "751", "851"} {
		w.nominate(group, code)
	}
	w.wants(w.ask("", reports, in{"id": group}), string(before.Data))
	w.approved(group, w.decided(steering), "101")
	w.reports(group, "3.16", "MET")
}

func TestAWaivedClauseIsReportedAsMetWithTheDeviation(t *testing.T) { // 1.2
	w := newWorld(t)
	w.project("alfa", "II")
	group := w.body("STEERING_GROUP", "alfa")
	w.done(kombit, "recordDeviation", in{"project": "alfa", "clause": "3.8", "kind": "WAIVED", "text": "KL deltager ikke."})
	w.reports(group, "3.8", "MET")
}
