package example

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"tilslutning/ent/store"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/rules/day"
)

// in is a mutation's input. An id that an earlier act gives stands in it as a *string.
type in = map[string]any

// act is one mutation: when, by whom and with what.
type act struct {
	on         day.Day
	by         access.Viewer
	mutation   string
	input      in
	id         *string            // of what it makes or changes, once done
	person     *person            // who is registered first, if nobody has been yet; nil for nobody
	agreements map[string]*string // ids by municipality code, of an invitation
}

// KOMBIT's logins.
var (
	kombitProject = kombit("kombit.project", access.KombitProject)
	kombitFinance = kombit("kombit.finance", access.KombitFinance)
	kombitAdmin   = kombit("kombit.admin", access.KombitAdmin)
)

const kombitCVR = "19435075"

func kombit(subject string, role access.Role) access.Viewer {
	return access.Viewer{Subject: subject, CVR: kombitCVR, Roles: []access.Role{role}}
}

func (p *place) signatory() access.Viewer { return p.login("signatory", access.MunicipalitySignatory) }
func (p *place) coordinator() access.Viewer {
	return p.login("coordinator", access.MunicipalityCoordinator)
}

func (p *place) login(name string, role access.Role) access.Viewer {
	return access.Viewer{Subject: name + "." + p.code, CVR: p.cvr, Municipality: p.id, Roles: []access.Role{role}}
}

// play does the acts in the order of their days, each at noon, and stops at the first that is
// refused.
func play(ctx context.Context, s *store.Store, acts []*act, progress func(done, total int)) error {
	slices.SortStableFunc(acts, func(a, b *act) int { return cmp.Compare(a.on, b.on) })
	var today day.Day
	s = s.At(func() time.Time { return today.Noon() })
	for i, a := range acts {
		today = a.on
		if err := a.do(ctx, s); err != nil {
			return err
		}
		if progress != nil {
			progress(i+1, len(acts))
		}
	}
	return nil
}

func (a *act) do(ctx context.Context, s *store.Store) error {
	if p := a.person; p != nil && p.id == "" {
		registers := &act{on: a.on, by: kombitProject, mutation: "registerPerson", id: &p.id, input: in{
			"name": p.name, "title": p.title, "organisation": p.organisation}}
		if p.subject != "" {
			registers.input["subject"] = p.subject
		}
		if err := registers.do(ctx, s); err != nil {
			return err
		}
	}
	input, err := json.Marshal(a.input)
	if err != nil {
		return err
	}
	result, err := ask(access.With(ctx, a.by), s, mutations[a.mutation], in{"input": json.RawMessage(input)})
	if err != nil {
		return fmt.Errorf("on %s %s(%s): %w", a.on, a.mutation, input, err)
	}
	var answer map[string]payload
	if err := json.Unmarshal(result, &answer); err != nil {
		return err
	}
	done := answer[a.mutation]
	if len(done.Refusals) > 0 || done.Made == nil {
		return fmt.Errorf("on %s %s(%s) was refused: %s", a.on, a.mutation, input, done.Refusals)
	}
	*a.id = done.Made.newest()
	for _, e := range done.Made.Agreements.Edges {
		if id := a.agreements[e.Node.Municipality.Code]; id != nil {
			*id = e.Node.ID
		}
	}
	return nil
}

// payload is what every mutation answers with.
type payload struct {
	Refusals []refusal
	Made     *made
}

// made is what an act made or changed.
type made struct {
	ID                 string
	Prices, Extensions []struct{ ID string } // where an act adds one to its project
	Agreements         struct {
		Edges []struct {
			Node struct {
				ID           string
				Municipality struct{ Code string }
			}
		}
	}
}

// newest is the id of what an act makes: of the price or extension last added, which has the highest.
func (m *made) newest() string {
	id := m.ID
	for n, added := range slices.Concat(m.Prices, m.Extensions) {
		if n == 0 || added.ID > id {
			id = added.ID
		}
	}
	return id
}

type refusal struct{ Clause, Code, Path, Message string }

func (r refusal) String() string {
	return strings.TrimSpace(fmt.Sprintf("%s %s %s: %s", r.Clause, r.Code, r.Path, r.Message))
}

// mutations is each mutation's text, which asks for no more than the acts need.
var mutations = func() map[string]string {
	texts := map[string]string{}
	for answer, names := range map[string][]string{
		"organisation{id}": {"registerOrganisation"},
		"person{id}":       {"registerPerson"},
		"project{id}": {"createProject", "recordDeviation", "linkSuccessor", "planPhases", "recordProduct", "beginPhase",
			"startOperation", "recordRepaymentPeriod", "recordPilotPeriod", "planWave", "recordVatRate", "recordCost", "closeYear", "shareCost", "closeProject"},
		"project{id prices{id}}":     {"recordPrice"},
		"project{id extensions{id}}": {"extendProject"},
		"run{id}":                    {"runInvoicing"},
		"project{id agreements(first:98){edges{node{id municipality{code}}}}}": {"inviteMunicipalities"},
		"body{id}":     {"openBody", "recordMandate", "approveSeats"},
		"seat{id}":     {"takeSeat", "leaveSeat"},
		"decision{id}": {"recordDecision"},
		"agreement{id}": {"accede", "withdraw", "recordPilot", "nameContactPerson", "signProcessingAgreement", "confirmAvailability",
			"consentToPrice", "exitAgreement", "optIn"},
	} {
		for _, name := range names {
			input := strings.ToUpper(name[:1]) + name[1:] + "Input"
			if strings.HasSuffix(name, "Period") {
				input = "RecordPeriodInput"
			}
			texts[name] = fmt.Sprintf("mutation($input:%s!){%s(input:$input){made:%s refusals{clause code path message}}}", input, name, answer)
		}
	}
	return texts
}()

// ask has the graph answer in this process. The variables go through JSON, as those of a request do.
func ask(ctx context.Context, s *store.Store, query string, variables in) (json.RawMessage, error) {
	text, err := json.Marshal(variables)
	if err != nil {
		return nil, err
	}
	var decoded in
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&decoded); err != nil {
		return nil, err
	}
	answer := graph.Execute(ctx, s, query, decoded)
	if len(answer.Errors) > 0 {
		return nil, answer.Errors
	}
	return answer.Data, nil
}
