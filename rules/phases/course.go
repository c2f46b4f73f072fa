package phases

import (
	"strings"

	"tilslutning/rules/day"
	"tilslutning/rules/terms"
)

// Course is how a project has gone so far.
type Course struct {
	Started map[Phase]day.Day   // the day each phase began, of those that have
	Done    map[Product]day.Day // the day each product was done, of those that are
}

// Current is the last phase that has begun; "" before the first.
func (c Course) Current() (current Phase) {
	for _, p := range All {
		if c.Started[p].Known() {
			current = p
		}
	}
	return current
}

// begunBefore says whether a later phase began before that day, and so ended the one it followed.
func (c Course) begunBefore(p Phase, on day.Day) bool {
	return c.Started[p].Known() && c.Started[p] < on
}

// missing is the phase's products that are not done by that day.
func (c Course) missing(p Phase, by day.Day) (missing []Product) {
	for _, product := range Products[p] {
		if !c.Done[product].By(by) {
			missing = append(missing, product)
		}
	}
	return missing
}

// BeginFacts is all that beginning a phase rests on.
type BeginFacts struct {
	Today      day.Day
	On         day.Day // the day the phase begins and the current one ends
	Phase      Phase
	Course     Course
	EndedOn    day.Day // when phase V ended; Never while the project runs
	Reason     string  // the project owner's, to go on without a product; it is public
	Deviations []terms.Deviation
}

// Begin decides whether a project may go on to a phase: the next one, when the current one's
// products are done or the project owner says why not (4.1).
func Begin(f BeginFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	current := f.Course.Current()
	missing := f.Course.missing(current, f.On)
	agreed.Require("", f.On.By(f.Today), terms.InFuture.At("on"))
	agreed.Require("", !f.EndedOn.Known(), ended)
	agreed.Require("4.1", f.Phase.Number() == current.Number()+1, notNext)
	agreed.Require("4.1", current == "" || f.Course.Started[current].By(f.On), beforeCurrent.Of(current))
	agreed.Require("4.1", len(missing) == 0 || given(f.Reason), productsMissing(missing))
	return agreed.Ruling()
}

// ProductFacts is all that recording a phase's product rests on.
type ProductFacts struct {
	Today       day.Day
	On          day.Day // the day it was done
	Product     Product
	Reference   string // where the document is
	HasSupplier bool   // a supplier is named with it
	Course      Course
	Deviations  []terms.Deviation
}

// RecordProduct decides whether a product counts as done: the contract in phase III (4.2), any
// other once its phase has begun (4.1), also when the project has gone on without it.
func RecordProduct(f ProductFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	phase, clause := f.Product.Phase(), terms.ClauseID("4.1")
	if f.Product == SignedContract {
		clause = "4.2"
	}
	agreed.Require("", f.On.By(f.Today), terms.InFuture.At("on"))
	agreed.Require("", phase != "", noSuchProduct)
	agreed.Require("", given(f.Reference), noReference)
	agreed.Require("", !f.HasSupplier || f.Product == SignedContract, supplierOfContract)
	agreed.Require("", !f.Course.Done[f.Product].Known(), alreadyDone)
	agreed.Require(clause, phase == "" || f.Course.Started[phase].By(f.On), phaseNotBegun.Of(phase))
	if f.Product == SignedContract {
		agreed.Require("4.2", !f.Course.begunBefore(IV, f.On), contractAfterIII)
	}
	return agreed.Ruling()
}

// OperationFacts is all that starting operation rests on.
type OperationFacts struct {
	Today           day.Day
	On              day.Day // the first day of operation
	StartedOn       day.Day // when it has started before; Never until then
	Course          Course
	RepaymentPeriod day.Range // as planned; Nothing without a plan
	Deviations      []terms.Deviation
}

// StartOperation decides whether the system went into operation on that day: in phase IV, after
// the contract (4.2). The repayment period starts with it (5.3), so one is planned that does not
// end before; the caller records that it now starts on the day.
func StartOperation(f OperationFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.On.By(f.Today), terms.InFuture.At("on"))
	agreed.Require("", !f.StartedOn.Known(), inOperation)
	agreed.Require("4.2", f.Course.Started[IV].By(f.On), operationBeforeIV)
	agreed.Require("4.2", !f.Course.begunBefore(V, f.On), operationAfterIV)
	agreed.Require("4.2", f.Course.Done[SignedContract].By(f.On), noContract)
	agreed.Require("5.3", f.RepaymentPeriod.Known() && f.On <= f.RepaymentPeriod.End, noRepaymentPeriod)
	return agreed.Ruling()
}

// EndFacts is all that ending a project rests on.
type EndFacts struct {
	Today      day.Day
	On         day.Day // the day phase V ends, with the supplier contract
	Course     Course
	EndedOn    day.Day // when it has ended before; Never while the project runs
	Reason     string  // the project owner's, to end without the evaluation; it is public
	Deviations []terms.Deviation
}

// End decides whether phase V, and with it the project, may end: with its future decided (4.3), for
// which no reason stands in, and evaluated, or with a reason why not (4.1).
func End(f EndFacts) terms.Ruling {
	agreed := terms.Under(f.Deviations)
	agreed.Require("", f.On.By(f.Today), terms.InFuture.At("on"))
	agreed.Require("", !f.EndedOn.Known(), ended)
	agreed.Require("4.1", f.Course.Started[V].By(f.On), phaseNotBegun.Of(V))
	agreed.Require("4.1", f.Course.Done[Evaluation].By(f.On) || given(f.Reason), productsMissing([]Product{Evaluation}))
	agreed.Require("4.3", f.Course.Done[DecisionOnFuture].By(f.On), futureNotDecided)
	return agreed.Ruling()
}

// given says that somebody wrote something.
func given(s string) bool { return strings.TrimSpace(s) != "" }

var (
	ended = terms.Refusal{Code: "ALREADY_ENDED", Path: "project", Message: terms.Text{
		Danish:  "Projektet skal være i gang; det er slut.",
		English: "The project must be running; it has ended."}}
	notNext = terms.Refusal{Code: "NOT_THE_NEXT_PHASE", Path: "phase", Message: terms.Text{
		Danish:  "Faserne skal følge i rækkefølge; ingen må springes over eller gentages.",
		English: "The phases must follow in order; none may be skipped or repeated."}}
	beforeCurrent = terms.Refusal{Code: "BEFORE_CURRENT_PHASE", Path: "on", Message: terms.Text{
		Danish:  "Fase %s skal være begyndt, før den næste begynder.",
		English: "Phase %s must have begun before the next one begins."}}

	noSuchProduct = terms.Refusal{Code: "NO_SUCH_PRODUCT", Path: "product", Message: terms.Text{
		Danish:  "Produktet skal høre til en af de fem faser.",
		English: "The product must belong to one of the five phases."}}
	noReference = terms.Refusal{Code: "NO_REFERENCE", Path: "reference", Message: terms.Text{
		Danish:  "Det skal fremgå, hvor dokumentet findes.",
		English: "It must be said where the document is."}}
	supplierOfContract = terms.Refusal{Code: "SUPPLIER_OF_CONTRACT", Path: "supplier", Message: terms.Text{
		Danish:  "Kun med den underskrevne kontrakt kan en leverandør angives.",
		English: "A supplier can be named with the signed contract alone."}}
	alreadyDone = terms.Refusal{Code: "ALREADY_DONE", Path: "product", Message: terms.Text{
		Danish:  "Produktet må ikke foreligge i forvejen.",
		English: "The product must not be done already."}}
	phaseNotBegun = terms.Refusal{Code: "PHASE_NOT_BEGUN", Path: "on", Message: terms.Text{
		Danish:  "Fase %s skal være begyndt den dag.",
		English: "Phase %s must have begun by that day."}}
	contractAfterIII = terms.Refusal{Code: "CONTRACT_AFTER_PHASE_III", Path: "on", Message: terms.Text{
		Danish:  "Kontrakten skal underskrives i fase III, før fase IV begynder eller samme dag.",
		English: "The contract must be signed in phase III, before phase IV begins or on the same day."}}

	inOperation = terms.Refusal{Code: "IN_OPERATION", Path: "on", Message: terms.Text{
		Danish:  "Driften er startet; den kan kun starte én gang.",
		English: "Operation has started; it can start only once."}}
	operationBeforeIV = terms.Refusal{Code: "OPERATION_BEFORE_PHASE_IV", Path: "on", Message: terms.Text{
		Danish:  "Fase IV skal være begyndt, før driften starter.",
		English: "Phase IV must have begun before operation starts."}}
	operationAfterIV = terms.Refusal{Code: "OPERATION_AFTER_PHASE_IV", Path: "on", Message: terms.Text{
		Danish:  "Driften skal starte i fase IV, før fase V begynder eller samme dag.",
		English: "Operation must start in phase IV, before phase V begins or on the same day."}}
	noContract = terms.Refusal{Code: "CONTRACT_NOT_SIGNED", Path: "on", Message: terms.Text{
		Danish:  "Kontrakten med leverandøren skal være underskrevet, før driften starter.",
		English: "The contract with the supplier must be signed before operation starts."}}
	noRepaymentPeriod = terms.Refusal{Code: "NO_REPAYMENT_PERIOD", Path: "on", Message: terms.Text{
		Danish:  "En tilbagebetalingsperiode, der ikke er udløbet, skal være planlagt, før driften starter.",
		English: "A repayment period that is not over must be planned before operation starts."}}

	futureNotDecided = terms.Refusal{Code: "FUTURE_NOT_DECIDED", Path: "on", Message: terms.Text{
		Danish:  "Projektets fremtid, genudbud eller overladelse til kommunerne, skal være besluttet, før fase V slutter.",
		English: "The project's future, a re-tender or handing over to the municipalities, must be decided before phase V ends."}}
)

// productsMissing names what is to be done, or explained.
func productsMissing(missing []Product) terms.Refusal {
	var danish, english []string
	for _, p := range missing {
		danish, english = append(danish, p.Name().Danish), append(english, p.Name().English)
	}
	return terms.Refusal{Code: "PRODUCTS_MISSING", Path: "reason", Message: terms.Text{
		Danish:  "Fasens produkter skal foreligge, eller projektejeren skal give en offentlig begrundelse. Der mangler: " + strings.Join(danish, ", ") + ".",
		English: "The phase's products must be done, or the project owner must give a public reason. Missing: " + strings.Join(english, ", ") + "."}}
}
