package phases

import (
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/terms/termstest"
)

// course is a project whose first phases began on 1 January of 2020, 2021 …, each with its
// products done on 1 December; the current one's are not.
func course(current Phase) Course {
	c := Course{map[Phase]day.Day{}, map[Product]day.Day{}}
	for _, p := range All[:current.Number()] {
		c.Started[p] = first[p]
		if p != current {
			c.do("12-01", Products[p]...)
		}
	}
	return c
}

var first = map[Phase]day.Day{I: "2020-01-01", II: "2021-01-01", III: "2022-01-01", IV: "2023-01-01", V: "2024-01-01"}

// do makes the products done on a day of the year in which their phase began.
func (c Course) do(dayOfYear string, products ...Product) {
	for _, p := range products {
		c.Done[p] = first[p.Phase()][:5] + day.Day(dayOfYear)
	}
}

func TestEveryPhaseAndProductHasItsName(t *testing.T) {
	seen := map[string]bool{}
	name := func(of, danish, english string) {
		if danish == "" || english == "" || seen[danish] || seen[english] {
			t.Errorf("%s is called %q and %q", of, danish, english)
		}
		seen[danish], seen[english] = true, true
	}
	for _, p := range All {
		name(string(p), p.Name().Danish, p.Name().English)
	}
	for _, p := range Product("").Values() {
		name(p, Product(p).Name().Danish, Product(p).Name().English)
	}
}

func TestEveryProductBelongsToOnePhase(t *testing.T) {
	var got []string
	for _, p := range Product("").Values() {
		got = append(got, string(Product(p).Phase()))
	}
	if want := "I I II II II II III III III IV IV IV V V"; strings.Join(got, " ") != want {
		t.Errorf("the products belong to %v, want %s", got, want)
	}
	if p := Product("MINUTES").Phase(); p != "" {
		t.Error("what is no product belongs to", p)
	}
}

func TestPlan(t *testing.T) {
	planned := func(p Phase, start, end day.Day) Planned { return Planned{p, day.Range{Start: start, End: end}} }
	rule := termstest.Rule(t, Plan, func() PlanFacts {
		return PlanFacts{Today: "2026-03-01", DecidedOn: "2026-03-01", Phases: []Planned{
			planned(I, "2026-04-01", "2026-06-30"), planned(II, "2026-06-30", "2027-01-31"), planned(IV, "2028-01-01", "2028-12-31")}}
	})
	rule("each phase begins when the one before ends, or later", nil)
	rule("the input may have any order",
		func(f *PlanFacts) { f.Phases[0], f.Phases[2] = f.Phases[2], f.Phases[0] })
	rule("nothing is decided on a day that has not come",
		func(f *PlanFacts) { f.DecidedOn = "2026-03-02" }, "IN_FUTURE decidedOn")
	rule("something is planned",
		func(f *PlanFacts) { f.Phases = nil }, "NOTHING_PLANNED phases")
	rule("a phase stands in the plan once",
		func(f *PlanFacts) { f.Phases = append(f.Phases, planned(IV, "2028-01-01", "2028-12-31")) }, "PLANNED_TWICE phases[3].phase")
	rule("a phase may last a day",
		func(f *PlanFacts) { f.Phases[2].End = "2028-01-01" })
	rule("a phase does not end before it begins",
		func(f *PlanFacts) { f.Phases[2].End = "2027-12-31" }, "ENDS_BEFORE_IT_STARTS phases[2].end")
	rule("a phase does not begin before the one before ends",
		func(f *PlanFacts) { f.Phases[1].Start = "2026-06-29" }, "4.1 NOT_IN_ORDER phases[1].start")
	rule("an agreement may let phases overlap",
		func(f *PlanFacts) { f.Phases[1].Start, f.Deviations = "2026-06-29", termstest.Waived("4.1") })
	rule("phases follow across one without a plan",
		func(f *PlanFacts) { f.Phases[2].Start = "2027-01-30" }, "4.1 NOT_IN_ORDER phases[2].start")
	rule("the standing plan of an earlier phase counts",
		func(f *PlanFacts) { f.Standing = []Planned{planned(III, "2027-02-01", "2028-01-02")} }, "4.1 NOT_IN_ORDER phases[2].start")
	rule("the standing plan of a later phase counts",
		func(f *PlanFacts) { f.Standing = []Planned{planned(V, "2028-12-30", "2036-12-31")} }, "4.1 NOT_IN_ORDER phases[2].end")
	rule("the standing plan of a phase that is planned anew does not",
		func(f *PlanFacts) { f.Standing = []Planned{planned(II, "2020-01-01", "2020-12-31")} })
	rule("all that is wrong is said at once",
		func(f *PlanFacts) {
			f.DecidedOn, f.Phases[1], f.Phases[2].End = "2026-03-02", planned(II, "2026-06-01", "2028-01-02"), "2027-12-31"
		},
		"IN_FUTURE decidedOn", "ENDS_BEFORE_IT_STARTS phases[2].end", "4.1 NOT_IN_ORDER phases[1].start", "4.1 NOT_IN_ORDER phases[2].start")
}

func TestBegin(t *testing.T) {
	// Phase II, done, goes on to III on 1 January 2022.
	rule := termstest.Rule(t, Begin, func() BeginFacts {
		c := course(II)
		c.do("12-31", Products[II]...)
		return BeginFacts{Today: "2022-01-01", On: "2022-01-01", Phase: III, Course: c, EndedOn: day.Never}
	})
	rule("the next phase begins when the products are done", nil)
	rule("no phase begins on a day that has not come",
		func(f *BeginFacts) { f.Today = "2021-12-31" }, "IN_FUTURE on")
	rule("no phase is skipped",
		func(f *BeginFacts) { f.Phase = IV }, "4.1 NOT_THE_NEXT_PHASE phase")
	rule("no phase begins twice",
		func(f *BeginFacts) { f.Phase = II }, "4.1 NOT_THE_NEXT_PHASE phase")
	rule("no phase comes again",
		func(f *BeginFacts) { f.Phase = I }, "4.1 NOT_THE_NEXT_PHASE phase")
	rule("a project begins with phase I",
		func(f *BeginFacts) { f.Phase, f.Course = I, Course{} })
	rule("a project does not begin with phase II",
		func(f *BeginFacts) { f.Phase, f.Course = II, Course{} }, "4.1 NOT_THE_NEXT_PHASE phase")
	rule("no phase begins before the current one did",
		func(f *BeginFacts) { f.On, f.Reason = "2020-12-31", "Hastesag." }, "4.1 BEFORE_CURRENT_PHASE on")
	rule("a phase may begin on the day the current one did",
		func(f *BeginFacts) { f.On, f.Reason = "2021-01-01", "Hastesag." })
	rule("every product is done by then",
		func(f *BeginFacts) { f.Course.Done[Scope] = "2022-01-02" }, "4.1 PRODUCTS_MISSING reason")
	rule("the project owner may go on without, and says why",
		func(f *BeginFacts) { delete(f.Course.Done, Scope); f.Reason = "Omfanget følger af loven." })
	rule("a blank reason is none",
		func(f *BeginFacts) { delete(f.Course.Done, Scope); f.Reason = " " }, "4.1 PRODUCTS_MISSING reason")
	rule("an agreement may waive the order of the phases",
		func(f *BeginFacts) { f.Phase, f.Course.Done, f.Deviations = IV, nil, termstest.Waived("4.1") })
	rule("no phase begins in a project that has ended",
		func(f *BeginFacts) { f.EndedOn = "2022-01-01" }, "ALREADY_ENDED project")
	rule("no phase comes after V",
		func(f *BeginFacts) {
			f.Course = course(V)
			f.Phase, f.Today, f.On, f.Reason = V, "2030-01-01", "2030-01-01", "Slut."
		}, "4.1 NOT_THE_NEXT_PHASE phase")
	rule("all that is wrong is said at once",
		func(f *BeginFacts) { f.Today, f.On, f.Phase, f.Course = "2020-12-30", "2020-12-31", V, course(II) },
		"IN_FUTURE on", "4.1 NOT_THE_NEXT_PHASE phase", "4.1 BEFORE_CURRENT_PHASE on", "4.1 PRODUCTS_MISSING reason")
}

func TestTheRefusalNamesTheProductsThatAreMissing(t *testing.T) {
	got := Begin(BeginFacts{Today: "2020-12-31", On: "2020-12-31", Phase: II, Course: course(I)}).Refusals[0].Message
	if want := "Der mangler: Mini-business case, Plan og budget for fase II."; !strings.HasSuffix(got.Danish, want) {
		t.Error(got.Danish)
	}
	if want := "Missing: Mini business case, Plan and budget for phase II."; !strings.HasSuffix(got.English, want) {
		t.Error(got.English)
	}
}

func TestRecordProduct(t *testing.T) {
	t.Run("a product", func(t *testing.T) {
		rule := termstest.Rule(t, RecordProduct, func() ProductFacts {
			return ProductFacts{Today: "2021-03-01", On: "2021-03-01", Product: Scope, Reference: "sag 2021-12", Course: course(II)}
		})
		rule("is done in its phase", nil)
		rule("is done on its phase's first day",
			func(f *ProductFacts) { f.On = "2021-01-01" })
		rule("is not done on a day that has not come",
			func(f *ProductFacts) { f.On = "2021-03-02" }, "IN_FUTURE on")
		rule("has no supplier, if it is no contract",
			func(f *ProductFacts) { f.HasSupplier = true }, "SUPPLIER_OF_CONTRACT supplier")
		rule("is not done before its phase has begun",
			func(f *ProductFacts) { f.On = "2020-12-31" }, "4.1 PHASE_NOT_BEGUN on")
		rule("of a later phase is not done",
			func(f *ProductFacts) { f.Product = RequirementsSpecification }, "4.1 PHASE_NOT_BEGUN on")
		rule("may be done earlier where the agreement waives the order",
			func(f *ProductFacts) { f.Product, f.Deviations = RequirementsSpecification, termstest.Waived("4.1") })
		rule("may be done after the project went on without it",
			func(f *ProductFacts) {
				f.Today, f.On, f.Course = "2022-03-01", "2022-03-01", course(III)
				delete(f.Course.Done, Scope)
			})
		rule("is a document",
			func(f *ProductFacts) { f.Reference = " " }, "NO_REFERENCE reference")
		rule("is not done twice",
			func(f *ProductFacts) { f.Course.do("02-01", Scope) }, "ALREADY_DONE product")
		rule("belongs to a phase",
			func(f *ProductFacts) { f.Product = "MINUTES" }, "NO_SUCH_PRODUCT product")
	})
	t.Run("the contract", func(t *testing.T) {
		rule := termstest.Rule(t, RecordProduct, func() ProductFacts {
			return ProductFacts{Today: "2024-03-01", On: "2022-12-01", Product: SignedContract, Reference: "sag 2022-99", Course: course(III)}
		})
		late := func(on day.Day) func(*ProductFacts) {
			return func(f *ProductFacts) { f.On, f.Course = on, course(IV); delete(f.Course.Done, SignedContract) }
		}
		rule("is signed in phase III", nil)
		rule("is signed on the day phase IV begins", late("2023-01-01"))
		rule("is not signed once phase IV has begun", late("2023-01-02"), "4.2 CONTRACT_AFTER_PHASE_III on")
		rule("is not signed before phase III",
			func(f *ProductFacts) { f.On = "2021-12-31" }, "4.2 PHASE_NOT_BEGUN on")
		rule("may be signed in another phase where the agreement waives it",
			func(f *ProductFacts) { late("2023-01-02")(f); f.Deviations = termstest.Waived("4.2") })
		rule("hears all that is wrong at once",
			func(f *ProductFacts) {
				f.Today, f.On, f.Reference, f.Course = "2021-06-01", "2021-06-02", "", course(II)
			},
			"IN_FUTURE on", "NO_REFERENCE reference", "4.2 PHASE_NOT_BEGUN on")
	})
}

func TestStartOperation(t *testing.T) {
	rule := termstest.Rule(t, StartOperation, func() OperationFacts {
		return OperationFacts{Today: "2023-06-01", On: "2023-06-01", Course: course(IV),
			RepaymentPeriod: day.Range{Start: "2023-07-01", End: "2030-12-31"}}
	})
	rule("operation starts in phase IV", nil)
	rule("operation starts on the day phase IV begins",
		func(f *OperationFacts) { f.On = "2023-01-01" })
	rule("operation starts once",
		func(f *OperationFacts) { f.StartedOn = "2023-05-01" }, "IN_OPERATION on")
	rule("operation does not start on a day that has not come",
		func(f *OperationFacts) { f.On = "2023-06-02" }, "IN_FUTURE on")
	rule("operation does not start before phase IV",
		func(f *OperationFacts) { f.On = "2022-12-31" }, "4.2 OPERATION_BEFORE_PHASE_IV on")
	rule("operation does not start while phase IV has not begun",
		func(f *OperationFacts) { delete(f.Course.Started, IV) }, "4.2 OPERATION_BEFORE_PHASE_IV on")
	rule("operation starts on the day phase V begins",
		func(f *OperationFacts) { f.Course.Started[V] = "2023-06-01" })
	rule("operation does not start once phase V has begun",
		func(f *OperationFacts) { f.Course.Started[V] = "2023-05-31" }, "4.2 OPERATION_AFTER_PHASE_IV on")
	rule("the contract is signed first",
		func(f *OperationFacts) { f.Course.Done[SignedContract] = "2023-06-02" }, "4.2 CONTRACT_NOT_SIGNED on")
	rule("an agreement may waive the contract and the phase",
		func(f *OperationFacts) { f.Course, f.Deviations = Course{}, termstest.Waived("4.2") })
	rule("a repayment period is planned",
		func(f *OperationFacts) { f.RepaymentPeriod = day.Nothing }, "5.3 NO_REPAYMENT_PERIOD on")
	rule("a repayment period that ends on the first day of operation is one",
		func(f *OperationFacts) { f.RepaymentPeriod = day.Range{Start: "2022-01-01", End: "2023-06-01"} })
	rule("a repayment period that ends before operation is none",
		func(f *OperationFacts) { f.RepaymentPeriod = day.Range{Start: "2022-01-01", End: "2023-05-31"} }, "5.3 NO_REPAYMENT_PERIOD on")
	rule("an agreement may waive the repayment period",
		func(f *OperationFacts) { f.RepaymentPeriod, f.Deviations = day.Nothing, termstest.Waived("5.3") })
	rule("all that is missing is said at once",
		func(f *OperationFacts) { f.Today, f.Course, f.RepaymentPeriod = "2023-05-31", Course{}, day.Nothing },
		"IN_FUTURE on", "4.2 OPERATION_BEFORE_PHASE_IV on", "4.2 CONTRACT_NOT_SIGNED on", "5.3 NO_REPAYMENT_PERIOD on")
}

func TestEnd(t *testing.T) {
	rule := termstest.Rule(t, End, func() EndFacts {
		c := course(V)
		c.Done[Evaluation], c.Done[DecisionOnFuture] = "2030-06-01", "2030-12-31"
		return EndFacts{Today: "2030-12-31", On: "2030-12-31", Course: c, EndedOn: day.Never}
	})
	rule("a project ends with its future decided", nil)
	rule("a project does not end on a day that has not come",
		func(f *EndFacts) { f.Today = "2030-12-30" }, "IN_FUTURE on")
	rule("a project does not end twice",
		func(f *EndFacts) { f.EndedOn = "2030-12-31" }, "ALREADY_ENDED project")
	rule("a project does not end before phase V",
		func(f *EndFacts) { delete(f.Course.Started, V) }, "4.1 PHASE_NOT_BEGUN on")
	rule("a project's future is decided by then",
		func(f *EndFacts) { f.Course.Done[DecisionOnFuture] = "2031-01-01" }, "4.3 FUTURE_NOT_DECIDED on")
	rule("no reason stands in for that decision",
		func(f *EndFacts) { delete(f.Course.Done, DecisionOnFuture); f.Reason = "Ingen tid." }, "4.3 FUTURE_NOT_DECIDED on")
	rule("an agreement may waive that decision",
		func(f *EndFacts) { delete(f.Course.Done, DecisionOnFuture); f.Deviations = termstest.Waived("4.3") })
	rule("a project is evaluated",
		func(f *EndFacts) { delete(f.Course.Done, Evaluation) }, "4.1 PRODUCTS_MISSING reason")
	rule("the project owner may end without, and says why",
		func(f *EndFacts) { delete(f.Course.Done, Evaluation); f.Reason = "Evalueres i efterfølgeren." })
	rule("all that is missing is said at once",
		func(f *EndFacts) { f.Today, f.Course = "2030-12-30", Course{} },
		"IN_FUTURE on", "4.1 PHASE_NOT_BEGUN on", "4.1 PRODUCTS_MISSING reason", "4.3 FUTURE_NOT_DECIDED on")
}
