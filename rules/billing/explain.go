package billing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// Issued is a document as it is stored, with all that its explanation rests on.
type Issued struct {
	Invoice                        // but for its lines and what it corrects
	TermsVersion string            // that was in force for it (13.1); "" where none was (1.1)
	Deviations   []terms.Deviation // of the project's agreement, on the document's date
	Lines        []IssuedLine
	Corrects     []Reference // in the order of issue
}

// IssuedLine is a line as it is stored.
type IssuedLine struct {
	Line
	How         *Arithmetic // nil for CLAIM and SETTLEMENT, and where it takes a line back
	Source      string      // of the inhabitants; "" where there are none
	TakesBack   *LineReference
	TakenBackBy *LineReference // nil while it holds
}

// Reference is another document of the agreement.
type Reference struct {
	Kind   Kind
	Number string
	Date   day.Day
}

// LineReference is a line of another document, counted from 1.
type LineReference struct {
	Number string
	Line   int
}

// Explain tells how the document's amount came about, a sentence or a step of the arithmetic each.
func Explain(i Issued) []terms.Text {
	e := &explanation{}
	e.opening(i)
	for n, l := range i.Lines {
		e.line(n+1, l)
	}
	e.agreed(i)
	e.totals(i)
	return e.told
}

// explanation is what is told so far.
type explanation struct{ told []terms.Text }

// say tells a sentence, whose verbs are filled in from the values in its own language.
func (e *explanation) say(danish, english string, values ...terms.Text) {
	told := filled(danish, english, values...)
	if strings.HasSuffix(told.Danish, "kr..") {
		told.Danish = told.Danish[:len(told.Danish)-1] // the abbreviation's full stop is the sentence's
	}
	e.told = append(e.told, told)
}

func filled(danish, english string, values ...terms.Text) terms.Text {
	var inDanish, inEnglish []any
	for _, v := range values {
		inDanish, inEnglish = append(inDanish, v.Danish), append(inEnglish, v.English)
	}
	return terms.Text{Danish: fmt.Sprintf(danish, inDanish...), English: fmt.Sprintf(english, inEnglish...)}
}

// opening tells what the document is and why it was made.
func (e *explanation) opening(i Issued) {
	why := reasons[i.Kind]
	e.say("%[1]s %[2]s af %[3]s "+why.Danish, "%[1]s %[2]s of %[3]s "+why.English,
		i.Kind.Title(), same(i.Number), written.Day(i.Date), written.Days(day.Range{Start: i.Start, End: i.End}), daysOf(i.Days), year(i.Start.Year()))
	if i.PlannedDate != i.Date {
		e.say("Dokumentet var planlagt til %s.", "The document was planned for %s.", written.Day(i.PlannedDate))
	}
	if len(i.Corrects) > 0 {
		e.say("Det retter %s.", "It corrects %s.", listed(i.Corrects))
	}
}

// reasons continue the sentence that names a document and its date, in which the fourth value is its
// days, the fifth their number and the sixth the year of the first.
var reasons = map[Kind]terms.Text{
	Ordinary: {
		Danish:  "dækker %[4]s: %[5]s at betale for (5.11).",
		English: "covers %[4]s: %[5]s to pay for (5.11).",
	},
	Extension: {
		Danish:  "dækker %[4]s i videreførelsen efter tilbagebetalingsperioden: %[5]s at betale for (5.11, 5.13).",
		English: "covers %[4]s of going on after the repayment period: %[5]s to pay for (5.11, 5.13).",
	},
	Exit: {
		Danish:  "er betalingen for at træde ud før tiden: det, kommunen ellers skulle have betalt for %[4]s, %[5]s (5.8).",
		English: "is the payment for leaving early: what the municipality would have paid for %[4]s, %[5]s (5.8).",
	},
	Correction: {
		Danish:  "opkræver det, der mangler for %[6]s, efter hvad der nu er registreret.",
		English: "asks for what is missing for %[6]s, by what is recorded now.",
	},
	CreditNote: {
		Danish:  "giver det tilbage, der er faktureret for meget for %[6]s, efter hvad der nu er registreret.",
		English: "gives back what was invoiced too much for %[6]s, by what is recorded now.",
	},
	Claim: {
		Danish:  "er kommunens andel af et krav fra registrerede, som projektets økonomi ikke kan bære, besluttet fordelt %[4]s (9.4).",
		English: "is the municipality's share of a claim by data subjects that the project's economy cannot carry, shared as of %[4]s (9.4).",
	},
	Settlement: {
		Danish:  "er kommunens andel af de omkostninger, der er tilbage, da projektet blev lukket, fordelt efter %[4]s (3.11).",
		English: "is the municipality's share of the costs left when the project closed, shared as of %[4]s (3.11).",
	},
}

// line tells how a line came about, or what it takes back.
func (e *explanation) line(n int, l IssuedLine) {
	number := same(fmt.Sprint(n))
	covered := day.Range{Start: l.Start, End: l.End}
	switch {
	case l.TakesBack != nil:
		e.say("Linje %s tager linje %s i %s tilbage, som ikke længere gælder: %s, %s, %s.",
			"Line %s takes back line %s of %s, which no longer holds: %s, %s, %s.",
			number, same(fmt.Sprint(l.TakesBack.Line)), same(l.TakesBack.Number), written.Days(covered), daysOf(l.Days), written.Kroner(l.Net))
	case l.How == nil:
		e.say("Linje %s er %s: en del af det samlede beløb, fordelt på de tilsluttede kommuner efter deres betaling om året, eller efter indbyggere, hvor der ingen er. De ører, der er til overs, går til de største brøkdele.",
			"Line %s is %s: a part of the whole amount, shared over the municipalities that have acceded by what each pays a year, or by inhabitants where there is no such payment. The øre left over go to the largest fractions.",
			number, written.Kroner(l.Net))
	default:
		e.say("Linje %s er for %s: %s.", "Line %s is for %s: %s.", number, written.Days(covered), daysOf(l.Days))
		e.unpaid(covered.Days() - l.Days)
		e.arithmetic(l)
	}
	e.cited(number, l.Clauses)
	if l.TakenBackBy != nil {
		e.say("Linje %s er siden taget tilbage af linje %s i %s.", "Line %s has since been taken back by line %s of %s.",
			number, same(fmt.Sprint(l.TakenBackBy.Line)), same(l.TakenBackBy.Number))
	}
}

// unpaid tells of days inside the line that are free.
func (e *explanation) unpaid(days int) {
	if days > 0 {
		e.say("Heraf er %s imellem fri (5.5).", "Between them, %s are free (5.5).", daysOf(days))
	}
}

// arithmetic tells the year's prices, their sum to the line's end and before it, and the difference.
func (e *explanation) arithmetic(l IssuedLine) {
	inYear := year(l.Start.Year())
	for n, p := range l.How.Parts {
		if len(l.How.Parts) > 1 {
			e.say("Pris %s af %s i %s:", "Price %s of %s in %s:", same(fmt.Sprint(n+1)), same(fmt.Sprint(len(l.How.Parts))), inYear)
		}
		e.yearly(p, l)
		e.say("%s / %s = %s om dagen. I %s er der %s at betale for: %s.", "%s / %s = %s a day. In %s there are %s to pay for: %s.",
			written.Kroner(p.Yearly), daysOf(p.DaysInYear), kroner(p.Daily), inYear, daysOf(p.Days), kroner(p.sum()))
	}
	if l.FigureYear != 0 && l.FigureYear < l.Start.Year() {
		e.say("Indbyggertallet er fra %s, det år kommunen trådte ud, og gælder for alle senere år (5.8).",
			"The inhabitants are those of %s, the year the municipality left, and hold for all later years (5.8).", year(l.FigureYear))
	}
	e.say("Årets betaling til og med %s: %s, afrundet til %s.", "The year's payment to the end of %s: %s, rounded to %s.",
		written.Day(l.End), kroner(l.How.SumToEnd), written.Kroner(l.How.RoundedToEnd))
	if l.How.SumBefore.Digits.IsZero() && !l.How.SumBefore.Cut {
		e.say("Der er intet at betale i året før linjen, så linjen er %s.", "Nothing is to be paid in the year before the line, so the line is %s.", written.Kroner(l.Net))
		return
	}
	e.say("Årets betaling før %s: %s, afrundet til %s.", "The year's payment before %s: %s, rounded to %s.",
		written.Day(l.Start), kroner(l.How.SumBefore), written.Kroner(l.How.RoundedBefore))
	e.say("Linjen er forskellen: %s - %s = %s.", "The line is the difference: %s - %s = %s.",
		written.Kroner(l.How.RoundedToEnd), written.Kroner(l.How.RoundedBefore), written.Kroner(l.Net))
}

// yearly tells what a price comes to in a year.
func (e *explanation) yearly(p Part, l IssuedLine) {
	price := written.InKroner(written.Number(p.Price.String()))
	if p.Inhabitants == nil {
		e.say("Prisen er %s om året for kommunen.", "The price is %s a year for the municipality.", price)
		return
	}
	if len(p.Tiers) > 0 {
		counted := written.Number(decimal.New(Price{Tiers: p.Tiers}.counted(*p.Inhabitants), -4).String())
		e.say("Af %s%s tæller hver indbygger over %s: %s.", "Of %s%s each inhabitant above %s: %s.",
			inhabitantsOf(p), l.counted(), tiersOf(p.Tiers), counted)
		e.say("Prisen er %s pr. indbygger om året: %s × %s = %s om året.", "The price is %s an inhabitant a year: %s × %s = %s a year.",
			price, price, counted, written.Kroner(p.Yearly))
		return
	}
	e.say("Prisen er %s pr. indbygger om året: %s × %s%s = %s om året.", "The price is %s an inhabitant a year: %s × %s%s = %s a year.",
		price, price, inhabitantsOf(p), l.counted(), written.Kroner(p.Yearly))
}

// sum is the part's days, exact.
func (p Part) sum() Fraction {
	return fraction(times(p.Yearly.Shift(8).BigInt(), p.Days), p.DaysInYear)
}

func inhabitantsOf(p Part) terms.Text {
	return filled("%s indbyggere", "%s inhabitants", written.Count(*p.Inhabitants))
}

// counted is the day of the line's inhabitants, and by whom they were counted.
func (l IssuedLine) counted() terms.Text {
	if l.FigureYear == 0 {
		return terms.Text{}
	}
	on := written.Day(day.StartOf(l.FigureYear))
	if l.Source == "" {
		return filled(" den %s", " on %s", on)
	}
	return filled(" den %s (%s)", " on %s (%s)", on, same(l.Source))
}

// tiersOf tells from what number on inhabitants count otherwise.
func tiersOf(tiers []prices.Tier) terms.Text {
	var all []terms.Text
	for _, t := range (Price{Tiers: tiers}).byAbove() {
		factor := written.Number(decimal.New(factorOf(t), -4).String())
		all = append(all, filled("%s som %s", "%s counts as %s", written.Count(t.Above), factor))
	}
	return joined(all, ", ")
}

// cited names the clauses that shaped a line.
func (e *explanation) cited(number terms.Text, clauses []terms.ClauseID) {
	var all []terms.Text
	for _, id := range clauses {
		all = append(all, named(id))
	}
	if len(all) > 0 {
		e.say("Vilkår bag linje %s: %s.", "Clauses behind line %s: %s.", number, joined(all, "; "))
	}
}

// named is a clause with its number and title.
func named(id terms.ClauseID) terms.Text {
	title := terms.Text{}
	if c := terms.Find(id); c != nil {
		title = terms.Text{Danish: " " + c.Title.Danish, English: " " + c.Title.English}
	}
	return terms.Text{Danish: string(id) + title.Danish, English: string(id) + title.English}
}

// agreed tells which terms hold, and where the project's agreement departs from those applied (1.2).
func (e *explanation) agreed(i Issued) {
	if i.TermsVersion == "" {
		e.say("Aftalen følger ingen version af vilkårene (1.1).", "The agreement follows no version of the terms (1.1).")
	} else {
		e.say("Vilkårene gælder i version %s (13.1).", "The terms hold in version %s (13.1).", same(i.TermsVersion))
	}
	applied := []terms.ClauseID{"1.1", "5.5", "5.11"} // whose numbers every document rests on
	for _, l := range i.Lines {
		applied = append(applied, l.Clauses...)
	}
	for _, d := range i.Deviations {
		if slices.Contains(applied, d.Clause) {
			e.deviation(d)
		}
	}
}

func (e *explanation) deviation(d terms.Deviation) {
	clause, wording := named(d.Clause), terms.Text{}
	if d.Text != "" {
		wording = same(" »" + d.Text + "«")
	}
	switch d.Kind {
	case terms.Waived:
		e.say("Projektets aftale fraviger %s.%s", "The project's agreement waives %s.%s", clause, wording)
	case terms.Parameter:
		what := terms.Text{Danish: "tallet", English: "the number"}
		if c := terms.Find(d.Clause); c != nil && c.Parameter != nil {
			what = *c.Parameter
		}
		e.say("Projektets aftale afviger fra %s: %s er %s.%s", "The project's agreement departs from %s: %s is %s.%s",
			clause, uncapitalised(what), same(fmt.Sprint(d.Value)), wording)
	case terms.Wording:
		e.say("Projektets aftale siger om %s:%s.", "The project's agreement says of %s:%s.", clause, wording)
	}
}

// totals tells how lines become what is to be paid, and when.
func (e *explanation) totals(i Issued) {
	if len(i.Lines) > 1 {
		var nets []decimal.Decimal
		for _, l := range i.Lines {
			nets = append(nets, l.Net)
		}
		e.say("Uden moms: %s = %s.", "Before VAT: %s = %s.", added(nets...), written.Kroner(i.Net))
	} else {
		e.say("Uden moms: %s.", "Before VAT: %s.", written.Kroner(i.Net))
	}
	e.vat(i)
	e.say("I alt med moms: %s = %s.", "With VAT: %s = %s.", added(i.Net, i.VAT), written.Kroner(i.Gross))
	if i.Gross.IsZero() && i.Net.IsZero() {
		e.say("Et dokument på nul bogføres, men sendes ikke.", "A document of nothing is recorded, and not sent.")
	}
	within := day.Range{Start: i.Date, End: i.DueDate}.Days() - 1
	e.say("Forfaldsdagen er %s: %s efter dokumentets dato (5.11).", "It is due on %s: %s after the document's date (5.11).",
		written.Day(i.DueDate), daysOf(within))
}

func (e *explanation) vat(i Issued) {
	rate := rateOf(i.VATRate)
	switch {
	case i.VATRate == 0:
		e.say("Momsen er 0 %%.", "VAT is 0%%.")
	case len(i.Corrects) > 0:
		e.say("Momsen er %s, som i %s: %s × %s = %s, afrundet til hele øre.", "VAT is %s, as in %s: %s × %s = %s, rounded to whole øre.",
			rate, same(i.Corrects[0].Number), written.Kroner(i.Net), rate, written.Kroner(i.VAT))
	default:
		e.say("Momsen er %s: %s × %s = %s, afrundet til hele øre.", "VAT is %s: %s × %s = %s, rounded to whole øre.",
			rate, written.Kroner(i.Net), rate, written.Kroner(i.VAT))
	}
}

// cutAfter is how many decimals a Fraction has where it is cut.
const cutAfter = 6

func rateOf(r money.Rate) terms.Text { return written.Percent(decimal.New(int64(r), -4)) }

// kroner is an amount that may go on after its last decimal: "5.730,800684… kr.".
func kroner(f Fraction) terms.Text {
	if !f.Cut {
		return written.Kroner(f.Digits)
	}
	number := written.Number(f.Digits.StringFixed(cutAfter))
	return written.InKroner(terms.Text{Danish: number.Danish + "…", English: number.English + "…"})
}

// added is the amounts with the signs between them: "12,00 kr. - 3,00 kr.".
func added(amounts ...decimal.Decimal) terms.Text {
	sum := written.Kroner(amounts[0])
	for _, a := range amounts[1:] {
		sign := " + "
		if a.IsNegative() {
			sign = " - "
		}
		next := written.Kroner(a.Abs())
		sum = terms.Text{Danish: sum.Danish + sign + next.Danish, English: sum.English + sign + next.English}
	}
	return sum
}

func daysOf(n int) terms.Text {
	if n == 1 || n == -1 {
		return filled("%s dag", "%s day", written.Count(n))
	}
	return filled("%s dage", "%s days", written.Count(n))
}

func year(n int) terms.Text { return same(fmt.Sprint(n)) }

// same is what reads alike in both languages.
func same(text string) terms.Text { return terms.Text{Danish: text, English: text} }

func listed(references []Reference) terms.Text {
	var all []terms.Text
	for _, r := range references {
		all = append(all, filled("%s %s af %s", "%s %s of %s", uncapitalised(r.Kind.Title()), same(r.Number), written.Day(r.Date)))
	}
	return joined(all, ", ")
}

func joined(all []terms.Text, by string) terms.Text {
	var danish, english []string
	for _, t := range all {
		danish, english = append(danish, t.Danish), append(english, t.English)
	}
	return terms.Text{Danish: strings.Join(danish, by), English: strings.Join(english, by)}
}

// uncapitalised is a title inside a sentence.
func uncapitalised(t terms.Text) terms.Text {
	return terms.Text{Danish: strings.ToLower(t.Danish[:1]) + t.Danish[1:], English: strings.ToLower(t.English[:1]) + t.English[1:]}
}
