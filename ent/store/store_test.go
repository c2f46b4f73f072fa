package store_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"tilslutning/ent/db"
	"tilslutning/ent/db/availability"
	"tilslutning/ent/db/municipality"
	"tilslutning/ent/db/privacy"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
	"tilslutning/rules/access"
	"tilslutning/rules/accession"
	"tilslutning/rules/billing"
	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/projects"
	"tilslutning/rules/terms"
)

func noon() time.Time { return time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC) }

// project is the context of KOMBIT's project role.
func project(ctx context.Context) context.Context {
	return access.With(ctx, access.Viewer{Subject: "p", CVR: "19435075", Roles: []access.Role{access.KombitProject}})
}

func supplier(tx *db.Client, name string) *db.OrganisationCreate {
	return tx.Organisation.Create().SetKind("SUPPLIER").SetName(name)
}

// addSupplier reads before it writes, as an act does.
func addSupplier(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
	tx.Organisation.Query().CountX(ctx)
	return terms.Ruling{}, supplier(tx, "Nordlys").Exec(ctx)
}

func TestAFreshDatabaseHasTheMunicipalitiesAndTheirInhabitants(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		if n := s.Municipality.Query().CountX(t.Context()); n != 98 {
			t.Error(n, "municipalities")
		}
		if n := s.Inhabitants.Query().CountX(t.Context()); n != 784 {
			t.Error(n, "figures")
		}
		m := s.Municipality.Query().Where(municipality.Code("101")).WithRegions().OnlyX(t.Context())
		for on, want := range map[string]string{"2026-12-31": "Region Hovedstaden", "2027-01-01": "Region Østdanmark", "2006-12-31": ""} {
			if got := store.RegionOn(m.Edges.Regions, day.Day(on)); got != want {
				t.Errorf("on %s København lies in %q, want %q", on, got, want)
			}
		}
	})
}

func TestMigratingAgainChangesNothing(t *testing.T) {
	url := storetest.SQLite(t)
	s := storetest.Open(t, url, noon)
	before, _ := s.Version(t.Context())
	if err := store.Migrate(t.Context(), url, noon); err != nil {
		t.Fatal(err)
	}
	if after, _ := s.Version(t.Context()); after != before {
		t.Error("a second migration stored something")
	}
}

func TestTheMigrationsGiveTheSchema(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		var missing strings.Builder
		if err := s.Schema.WriteTo(t.Context(), &missing); err != nil {
			t.Fatal(err)
		}
		if missing.Len() > 0 {
			t.Errorf("make migration: the migrations lack\n%s", missing.String())
		}
	})
}

func TestWhatIsRefusedOrFailsLeavesNothingBehind(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		ctx := project(t.Context())
		before := s.Organisation.Query().CountX(ctx)
		refused := terms.Refuse(terms.Refusal{Code: "NO"})
		out, err := s.Change(ctx, store.Act{}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return refused, supplier(tx, "A").Exec(ctx)
		})
		if err != nil || out.Allowed() {
			t.Error(out, err)
		}
		_, err = s.Change(ctx, store.Act{}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return terms.Ruling{}, errors.Join(supplier(tx, "A").Exec(ctx), errors.New("broken"))
		})
		if err == nil {
			t.Error("a failure passed")
		}
		if after := s.Organisation.Query().CountX(ctx); after != before {
			t.Error("something was left behind")
		}
	})
}

func TestAWriteOutsideAChangeFails(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		if supplier(s.Client, "A").Exec(project(t.Context())) == nil {
			t.Error("an organisation was made, and no audit entry tells of it")
		}
	})
}

func TestThePolicyHoldsForWhoeverGetsThisFar(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		if _, err := s.Change(t.Context(), store.Act{}, addSupplier); !errors.Is(err, privacy.Deny) {
			t.Error(err)
		}
	})
}

func TestManyAtOnceTakeTurns(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		before, _ := s.Version(t.Context())
		var all sync.WaitGroup
		for range 80 {
			all.Go(func() {
				if _, err := s.Change(project(t.Context()), store.Act{}, addSupplier); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if after, _ := s.Version(t.Context()); after != before+80 {
			t.Errorf("version went from %d to %d", before, after)
		}
		if err := s.Check(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func TestTwoProcessesOnOneSQLiteFileTakeTurns(t *testing.T) {
	url := storetest.SQLite(t)
	var all sync.WaitGroup
	for _, s := range []*store.Store{storetest.Open(t, url, noon), storetest.Open(t, url, noon)} {
		for range 40 {
			all.Go(func() {
				if _, err := s.Change(project(t.Context()), store.Act{}, addSupplier); err != nil {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
}

func TestAKeyIsUsedOnce(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		ctx, key := project(t.Context()), "k"
		a := store.Act{Name: "add", Key: &key, Input: "one"}
		first, _ := s.Change(ctx, a, addSupplier)
		again, err := s.Change(ctx, a, addSupplier)
		if err != nil || len(first.Rows) != 1 || again.Rows[0] != first.Rows[0] {
			t.Error("the second gave another outcome", first, again, err)
		}
		a.Input = "two"
		if out, _ := s.Change(ctx, a, addSupplier); out.Allowed() {
			t.Error("the key was used for another input")
		}
	})
}

func TestAFactIsDatedByTheStore(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		ctx := access.With(t.Context(), access.Viewer{Subject: "f", Roles: []access.Role{access.KombitFinance}})
		m := s.Municipality.Query().FirstX(ctx)
		_, err := s.Change(ctx, store.Act{}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return terms.Ruling{}, tx.Region.Create().SetMunicipalityID(m.ID).SetName("X").SetValidFrom("2030-01-01").SetDecidedOn("2026-05-01").Exec(ctx)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range s.Region.Query().AllX(ctx) {
			if r.Name == "X" && (!r.RecordedAt.Equal(noon()) || r.RecordedBy != "f") {
				t.Error(r)
			}
		}
	})
}

// acceded has København as a pilot in the first wave of the project alfa, acceded to and signed, each
// in an act of its own, and tells the ids of the agreement and the wave.
func acceded(t *testing.T, s *store.Store) (agreement, wave string) {
	t.Helper()
	ctx := store.AsStore(project(t.Context()))
	const invited, until = day.Day("2026-02-01"), day.Day("2030-12-31")
	change := func(work func(ctx context.Context, tx *db.Client) error) {
		t.Helper()
		_, err := s.Change(ctx, store.Act{Name: "story"}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
			return terms.Ruling{}, work(ctx, tx)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	var p *db.Project
	var a *db.Agreement
	change(func(ctx context.Context, tx *db.Client) (err error) {
		p, err = tx.Project.Create().SetName("Projekt alfa").SetSlug("alfa").SetPurpose("At gøre noget sammen.").
			SetOrigin(projects.MunicipalDemand).SetProcessesPersonalData(true).SetStartedOn("2026-01-01").
			SetRepaymentStart("2026-07-01").SetRepaymentEnd(until).SetParticipants(1).Save(ctx)
		return err
	})
	change(func(ctx context.Context, tx *db.Client) (err error) {
		m := tx.Municipality.Query().Where(municipality.Code("101")).OnlyX(ctx)
		a, err = tx.Agreement.Create().SetProjectID(p.ID).SetMunicipality(m).SetInvitedOn(invited).SetAnswerBy("2026-04-01").
			SetStatus(accession.Acceded).SetAccededOn(invited).SetEndsOn(until.Plus(1)).SetPlannedAvailableFrom("2026-07-01").
			SetAvailableFrom("2026-08-01").SetPilot(true).SetProcessingAgreementSignedOn(invited).Save(ctx)
		for _, status := range []accession.Status{accession.Invited, accession.Acceded} {
			err = errors.Join(err, tx.StatusChange.Create().SetAgreement(a).SetMunicipalityID(m.ID).SetStatus(status).
				SetOn(invited).SetDecidedOn(invited).Exec(ctx))
		}
		return err
	})
	change(func(ctx context.Context, tx *db.Client) error {
		available := func(kind availability.Kind, on day.Day) error {
			return tx.Availability.Create().SetAgreement(a).SetKind(kind).SetOn(on).SetDecidedOn(invited).Exec(ctx)
		}
		w, err := tx.RolloutWave.Create().SetProject(p).SetNumber(1).SetPlannedOn("2026-07-01").Save(ctx)
		wave = w.ID
		return errors.Join(err,
			tx.WavePlan.Create().SetWave(w).SetPlannedOn("2026-07-01").SetMunicipalities([]string{"101"}).SetDecidedOn(invited).Exec(ctx),
			available(availability.KindPLANNED, "2026-07-01"), available(availability.KindCONFIRMED, "2026-08-01"),
			tx.Pilot.Create().SetAgreement(a).SetPilot(true).SetDecidedOn(invited).Exec(ctx),
			tx.ProcessingAgreement.Create().SetAgreement(a).SetSignedOn(invited).SetTemplateVersion("1.0").SetDecidedOn(invited).Exec(ctx))
	})
	return a.ID, wave
}

// invoiced has the agreement pay two invoices, of which one is corrected, and share a claim.
func invoiced(t *testing.T, s *store.Store, agreement string) {
	t.Helper()
	ctx := store.AsStore(access.With(t.Context(), access.Viewer{Subject: "f", Roles: []access.Role{access.KombitFinance}}))
	a := s.Agreement.GetX(ctx, agreement)
	_, err := s.Change(ctx, store.Act{Name: "story"}, func(ctx context.Context, tx *db.Client) (terms.Ruling, error) {
		issue := func(number string, kind billing.Kind, on day.Day, days int, net money.Ore) string {
			return tx.Invoice.Create().SetNumber(number).SetKind(kind).SetDate(on).SetPlannedDate(on).SetDueDate(on.Plus(30)).SetStart("2026-08-01").SetEnd("2026-12-31").
				SetDays(days).SetNet(net).SetVatRate(2_500).SetVat(net / 4).SetGross(net + net/4).SetAgreementID(a.ID).SetProjectID(a.ProjectID).
				SetMunicipalityID(a.MunicipalityID).SetRunID("RU1").SaveX(ctx).ID
		}
		line := func(invoice string, position, days int, net money.Ore) *db.InvoiceLineCreate {
			return tx.InvoiceLine.Create().SetInvoiceID(invoice).SetPosition(position).SetStart("2026-08-01").SetEnd("2026-12-31").SetDays(days).
				SetNet(net).SetClauses([]terms.ClauseID{"5.11"}).SetOf(billing.Ordinary)
		}
		first := issue("2026-000001", billing.Ordinary, "2026-09-15", 153, 1_000)
		charged := line(first, 0, 153, 1_000).SaveX(ctx)
		second := issue("2026-000002", billing.CreditNote, "2026-10-01", 0, -200)
		line(second, 0, -153, -1_000).SetTakesBackID(charged.ID).ExecX(ctx)
		line(second, 1, 153, 800).ExecX(ctx)
		line(issue("2027-000001", billing.Ordinary, "2027-02-15", 181, 2_000), 0, 181, 2_000).ExecX(ctx)
		cost := tx.SharedCost.Create().SetProjectID(a.ProjectID).SetKind(billing.Claim).SetOn("2026-05-01").SetAmount(70).SetVatRate(0).
			SetCause("Fejl").SetDecidedOn("2026-05-01").SaveX(ctx)
		tx.Share.Create().SetCost(cost).SetAgreementID(a.ID).SetAmount(70).ExecX(ctx)
		return terms.Ruling{}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestASoundDatabasePassesItsCheck(t *testing.T) {
	storetest.Each(t, noon, func(t *testing.T, s *store.Store) {
		agreement, _ := acceded(t, s)
		invoiced(t, s, agreement)
		if err := s.Check(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func TestWhatWasTamperedWithIsFoundAndNamed(t *testing.T) {
	const agreement, wave = "agreement ID ", "wave ID keeps "
	for _, c := range []struct{ tampering, found string }{
		{"UPDATE agreements SET planned_available_from = '2027-01-01'", agreement + "keeps 2027-01-01, 2026-08-01, true, 2026-02-01"},
		{"UPDATE agreements SET available_from = '2027-01-01'", agreement + "keeps 2026-07-01, 2027-01-01, true, 2026-02-01"},
		{"UPDATE agreements SET pilot = NOT pilot", agreement + "keeps 2026-07-01, 2026-08-01, false, 2026-02-01"},
		{"UPDATE agreements SET processing_agreement_signed_on = '9999-12-31'", agreement + "keeps 2026-07-01, 2026-08-01, true, 9999-12-31"},
		{"UPDATE agreements SET status = 'EXITED'", agreement + "keeps the status EXITED"},
		{"UPDATE agreements SET ends_on = '2029-01-01'", agreement + "keeps the status ACCEDED and ends on 2029-01-01"},
		{"UPDATE rollout_waves SET planned_on = '2027-01-01'", wave + "2027-01-01"},
		{"UPDATE projects SET participants = 98", "project alfa keeps 98 participants, and has 1"},
		{"UPDATE projects SET repayment_end = '2029-12-31'", agreement + "keeps the status ACCEDED and ends on 2031-01-01"},

		{`UPDATE availabilities SET "on" = '2027-01-01' WHERE kind = 'PLANNED'`, agreement + "keeps 2026-07-01"},
		{"DELETE FROM availabilities WHERE kind = 'CONFIRMED'", agreement + "keeps 2026-07-01"},
		{"UPDATE pilots SET pilot = NOT pilot", agreement + "keeps 2026-07-01"},
		{"UPDATE processing_agreements SET signed_on = '2026-01-01'", agreement + "keeps 2026-07-01"},
		{"DELETE FROM status_changes WHERE status = 'ACCEDED'", agreement + "keeps the status ACCEDED"},
		{"DELETE FROM wave_plans", wave + "2026-07-01"},

		{"UPDATE invoices SET number = '2026-000003' WHERE number = '2026-000002'", "the numbers of 2026 have a gap"},
		{"UPDATE invoices SET number = '2027-000002' WHERE number = '2027-000001'", "the numbers of 2027 have a gap"},
		{"UPDATE invoices SET date = '2026-12-31' WHERE number = '2027-000001'", "invoice 2027-000001 is of another year"},
		{"UPDATE invoices SET date = '2026-12-31' WHERE number = '2026-000001'", "invoice 2026-000002 is dated before the one before it"},
		{"UPDATE invoices SET net = 999, gross = 1249 WHERE number = '2026-000001'", "invoice 2026-000001 is not the sum of its lines"},
		{"UPDATE invoices SET days = 1 WHERE number = '2026-000002'", "invoice 2026-000002 is not the sum of its lines"},
		{"DELETE FROM invoice_lines WHERE net = 2000", "invoice 2027-000001 has no line"},
		{"UPDATE invoices SET vat = vat - 1 WHERE number = '2027-000001'", "invoice 2027-000001 is not its net and its VAT"},
		{"UPDATE invoice_lines SET net = CASE net WHEN -1000 THEN -999 ELSE 799 END WHERE net IN (-1000, 800)", "invoice 2026-000002 takes back what another"},
		{"UPDATE shares SET amount = 69", "shared cost ID is not the sum of its shares"},
		{"DELETE FROM shares", "shared cost ID is not the sum of its shares"},

		{"UPDATE audit_entries SET hash = 'x' WHERE id = 2", "audit entry 2 does not follow"},
		{"UPDATE audit_entries SET hash = 'x' WHERE id = 4", "audit entry 4 does not follow"},
		{"UPDATE audit_entries SET subject = 'somebody else' WHERE id = 2", "audit entry 2 does not follow"},
		{"UPDATE audit_entries SET act = 'another' WHERE id = 3", "audit entry 3 does not follow"},
		{"UPDATE audit_entries SET input = '' WHERE id = 3", "audit entry 3 does not follow"},
		{"UPDATE audit_entries SET at = '2026-01-01 00:00:00+00:00' WHERE id = 3", "audit entry 3 does not follow"},
		{"INSERT INTO integrator_clients (id, client, name, cvr, roles, revoked) VALUES ('CL1', 'budget', 'Budgethuset', '64942212', '[\"MUNICIPALITY_READER\"]', false)",
			"client budget keeps another grant than its newest"},
		{"UPDATE audit_entries SET id = 9 WHERE id = 5", "audit entry 9 does not follow"},
		{"DELETE FROM audit_entries WHERE id = 3", "audit entry 4 does not follow"},
		{"DELETE FROM audit_entries WHERE id = 1", "audit entry 2 does not follow"},
	} {
		t.Run(c.tampering, func(t *testing.T) {
			storetest.EachURL(t, func(t *testing.T, url string) {
				s := storetest.Open(t, url, noon)
				a, w := acceded(t, s)
				invoiced(t, s, a)
				cost := s.SharedCost.Query().OnlyIDX(store.AsStore(t.Context()))
				storetest.Tamper(t, url, c.tampering)
				found := strings.NewReplacer("agreement ID", "agreement "+a, "wave ID", "wave "+w, "cost ID", "cost "+cost).Replace(c.found)
				if err := s.Check(t.Context()); err == nil || !strings.Contains(err.Error(), found) {
					t.Errorf("the check says %v, want %s", err, found)
				}
			})
		})
	}
}

func TestABadURLSaysWhatIsWrong(t *testing.T) {
	for _, url := range []string{"", "mysql://x", "sqlite://", "tilslutning.db"} {
		if _, err := store.Open(t.Context(), url, noon); err == nil || !strings.Contains(err.Error(), "database URL") {
			t.Errorf("%q: %v", url, err)
		}
	}
}
