package billing

import (
	"slices"
	"strings"
	"testing"

	"tilslutning/rules/day"
	"tilslutning/rules/prices"
	"tilslutning/rules/terms"
	"tilslutning/rules/written"
)

// kept is a document of those as it is read from the store.
func kept(documents []Invoice, n int) Issued {
	i := Issued{Invoice: documents[n], TermsVersion: "1.0"}
	for _, of := range i.Invoice.Corrects {
		c := documents[of]
		i.Corrects = append(i.Corrects, Reference{c.Kind, c.Number, c.Date})
	}
	at := func(p Place) *LineReference { return &LineReference{documents[p.Document].Number, p.Line + 1} }
	for m, l := range documents[n].Lines {
		line := IssuedLine{Line: l, How: l.Arithmetic()}
		if l.Inhabitants != nil {
			line.Source = "Danmarks Statistik"
		}
		if l.TakesBack != nil {
			line.TakesBack = at(*l.TakesBack)
		}
		for d, later := range documents {
			for k, back := range later.Lines {
				if back.TakesBack != nil && *back.TakesBack == (Place{n, m}) {
					line.TakenBackBy = at(Place{d, k})
				}
			}
		}
		i.Lines = append(i.Lines, line)
	}
	return i
}

// numbered gives the documents their numbers, as a series of their own.
func numbered(documents []Invoice) []Invoice {
	next := map[int]int{}
	for n := range documents {
		year := documents[n].Date.Year()
		next[year]++
		documents[n].Number = Number(year, next[year])
	}
	return documents
}

// replayed is the documents of a history of the file.
func replayed(t *testing.T, name string) []Invoice {
	t.Helper()
	var histories []givenHistory
	read(t, "billing-histories.json", &histories)
	at := slices.IndexFunc(histories, func(h givenHistory) bool { return h.Name == name })
	if at < 0 {
		t.Fatal("no history is called", name)
	}
	h := History{Municipality: "101", FreeMonths: UsualFreeMonths, DaysToPay: UsualDaysToPay}
	var issued []Invoice
	for _, step := range histories[at].Steps {
		if step.Facts != nil {
			h.record(t, step.On, step.Facts)
		} else {
			issued = runs(t, h, issued, step.Run)
		}
	}
	return numbered(issued)
}

// toldIn is the explanation in one language, a sentence a line.
func toldIn(language func(terms.Text) string, i Issued) string {
	var told []string
	for _, t := range Explain(i) {
		told = append(told, language(t))
	}
	return strings.Join(told, "\n")
}

func inDanish(t terms.Text) string  { return t.Danish }
func inEnglish(t terms.Text) string { return t.English }

func wantTold(t *testing.T, got string, want ...string) {
	t.Helper()
	if all := strings.Join(want, "\n"); got != all {
		t.Errorf("told\n%s\nwant\n%s", got, all)
	}
}

// wantsSentences wants those among what is told.
func wantsSentences(t *testing.T, told string, want ...string) {
	t.Helper()
	for _, sentence := range want {
		if !slices.Contains(strings.Split(told, "\n"), sentence) {
			t.Errorf("%q is not told in\n%s", sentence, told)
		}
	}
}

// workedExample is what section 4.10 has from 10 January 2023.
func workedExample(t *testing.T) []Invoice {
	t.Helper()
	h := History{Municipality: "101", FreeMonths: UsualFreeMonths, DaysToPay: UsualDaysToPay,
		Periods:   []Fact[day.Range]{{"2022-06-01", day.Range{Start: "2023-01-01", End: "2027-12-31"}}},
		Available: []Fact[Availability]{{"2022-06-01", Availability{"2023-01-10", true}}},
		Prices:    []Fact[Price]{{"2022-06-01", Price{ValidFrom: "2023-01-01", Model: prices.PerInhabitant, Amount: 3_2500}}},
		Figures:   []Fact[Figure]{{"2023-02-12", Figure{2023, 643613}}}}
	return numbered(runs(t, h, nil, "2023-02-15", "2023-09-15"))
}

func TestAnInvoiceIsExplainedToTheOreInDanish(t *testing.T) {
	wantTold(t, toldIn(inDanish, kept(workedExample(t), 1)),
		"Faktura 2023-000002 af 15. september 2023 dækker 1. juli 2023 – 31. december 2023: 184 dage at betale for (5.11).",
		"Linje 1 er for 1. juli 2023 – 31. december 2023: 184 dage.",
		"Prisen er 3,2500 kr. pr. indbygger om året: 3,2500 kr. × 643.613 indbyggere den 1. januar 2023 (Danmarks Statistik) = 2.091.742,25 kr. om året.",
		"2.091.742,25 kr. / 365 dage = 5.730,800684… kr. om dagen. I 2023 er der 356 dage at betale for: 2.040.165,043835… kr.",
		"Årets betaling til og med 31. december 2023: 2.040.165,043835… kr., afrundet til 2.040.165,04 kr.",
		"Årets betaling før 1. juli 2023: 985.697,717808… kr., afrundet til 985.697,72 kr.",
		"Linjen er forskellen: 2.040.165,04 kr. - 985.697,72 kr. = 1.054.467,32 kr.",
		"Vilkår bag linje 1: 5.11 Fakturering.",
		"Vilkårene gælder i version 1.0 (13.1).",
		"Uden moms: 1.054.467,32 kr.",
		"Momsen er 25 %: 1.054.467,32 kr. × 25 % = 263.616,83 kr., afrundet til hele øre.",
		"I alt med moms: 1.054.467,32 kr. + 263.616,83 kr. = 1.318.084,15 kr.",
		"Forfaldsdagen er 15. oktober 2023: 30 dage efter dokumentets dato (5.11).")
}

func TestAnInvoiceIsExplainedToTheOreInEnglish(t *testing.T) {
	wantTold(t, toldIn(inEnglish, kept(workedExample(t), 0)),
		"Invoice 2023-000001 of 15 February 2023 covers 10 January 2023 – 30 June 2023: 172 days to pay for (5.11).",
		"Line 1 is for 10 January 2023 – 30 June 2023: 172 days.",
		"The price is DKK 3.2500 an inhabitant a year: DKK 3.2500 × 643,613 inhabitants on 1 January 2023 (Danmarks Statistik) = DKK 2,091,742.25 a year.",
		"DKK 2,091,742.25 / 365 days = DKK 5,730.800684… a day. In 2023 there are 172 days to pay for: DKK 985,697.717808….",
		"The year's payment to the end of 30 June 2023: DKK 985,697.717808…, rounded to DKK 985,697.72.",
		"Nothing is to be paid in the year before the line, so the line is DKK 985,697.72.",
		"Clauses behind line 1: 5.4 Payment from availability; 5.11 Invoicing.",
		"The terms hold in version 1.0 (13.1).",
		"Before VAT: DKK 985,697.72.",
		"VAT is 25%: DKK 985,697.72 × 25% = DKK 246,424.43, rounded to whole øre.",
		"With VAT: DKK 985,697.72 + DKK 246,424.43 = DKK 1,232,122.15.",
		"It is due on 17 March 2023: 30 days after the document's date (5.11).")
}

func TestACorrectionTellsWhatItTakesBackAndWhatItBringsInstead(t *testing.T) {
	documents := replayed(t, "figure corrected after issue")
	wantTold(t, toldIn(inDanish, kept(documents, 2)),
		"Kreditnota 2023-000003 af 15. september 2023 giver det tilbage, der er faktureret for meget for 2023, efter hvad der nu er registreret.",
		"Det retter faktura 2023-000001 af 15. februar 2023.",
		"Linje 1 tager linje 1 i 2023-000001 tilbage, som ikke længere gælder: 10. januar 2023 – 30. juni 2023, -172 dage, -15.315,07 kr.",
		"Vilkår bag linje 1: 5.4 Betaling fra tilrådighed; 5.11 Fakturering.",
		"Linje 2 er for 10. januar 2023 – 30. juni 2023: 172 dage.",
		"Prisen er 3,2500 kr. pr. indbygger om året: 3,2500 kr. × 9.990 indbyggere den 1. januar 2023 (Danmarks Statistik) = 32.467,50 kr. om året.",
		"32.467,50 kr. / 365 dage = 88,952054… kr. om dagen. I 2023 er der 172 dage at betale for: 15.299,753424… kr.",
		"Årets betaling til og med 30. juni 2023: 15.299,753424… kr., afrundet til 15.299,75 kr.",
		"Der er intet at betale i året før linjen, så linjen er 15.299,75 kr.",
		"Vilkår bag linje 2: 5.4 Betaling fra tilrådighed; 5.11 Fakturering.",
		"Vilkårene gælder i version 1.0 (13.1).",
		"Uden moms: -15.315,07 kr. + 15.299,75 kr. = -15,32 kr.",
		"Momsen er 25 %, som i 2023-000001: -15,32 kr. × 25 % = -3,83 kr., afrundet til hele øre.",
		"I alt med moms: -15,32 kr. - 3,83 kr. = -19,15 kr.",
		"Forfaldsdagen er 15. oktober 2023: 30 dage efter dokumentets dato (5.11).")
	wantsSentences(t, toldIn(inDanish, kept(documents, 0)), "Linje 1 er siden taget tilbage af linje 1 i 2023-000003.")
	wantsSentences(t, toldIn(inEnglish, kept(documents, 0)), "Line 1 has since been taken back by line 1 of 2023-000003.")
}

func TestAnExitTellsThatItsInhabitantsAreFrozen(t *testing.T) {
	documents := replayed(t, "exit declared ahead")
	exit := documents[len(documents)-1]
	last := exit.Lines[len(exit.Lines)-1]
	if exit.Kind != Exit || last.FigureYear == last.Start.Year() {
		t.Fatal("the history has no exit with a later year")
	}
	wantsSentences(t, toldIn(inEnglish, kept(documents, len(documents)-1)),
		"The inhabitants are those of "+year(last.FigureYear).English+", the year the municipality left, and hold for all later years (5.8).")
}

func TestALateDocumentTellsWhenItWasPlanned(t *testing.T) {
	documents := replayed(t, "late run: the document's date is the run's")
	wantsSentences(t, toldIn(inEnglish, kept(documents, 0)), "The document was planned for 15 February 2023.")
}

func TestAPriceThatChangesInTheYearIsExplainedPriceByPriceWithItsTiers(t *testing.T) {
	h := sixYears()
	h.Periods[0].Value = day.Range{Start: "2024-02-01", End: "2026-12-31"}
	h.Available[0].Value.On = "2024-02-01"
	h.Figures = []Fact[Figure]{{"2024-01-01", Figure{2024, 200001}}}
	h.Prices = []Fact[Price]{
		{"2024-01-01", Price{ValidFrom: "2024-01-01", Model: prices.Fixed, Amount: 36600_0000}},
		{"2024-01-01", Price{ValidFrom: "2024-07-01", Model: prices.PerInhabitant, Amount: 25_0000, Tiers: []prices.Tier{{Above: 150000, Factor: "0.5"}}}},
	}
	told := toldIn(inDanish, kept(numbered(runs(t, h, nil, "2024-09-15")), 0))
	wantsSentences(t, told,
		"Faktura 2024-000001 af 15. september 2024 dækker 1. februar 2024 – 31. december 2024: 335 dage at betale for (5.11).",
		"Prisen er 36.600,0000 kr. om året for kommunen.",
		"36.600,00 kr. / 366 dage = 100,00 kr. om dagen. I 2024 er der 151 dage at betale for: 15.100,00 kr.",
		"Linje 1 er for 1. februar 2024 – 30. juni 2024: 151 dage.",
		"Linje 2 er for 1. juli 2024 – 31. december 2024: 184 dage.",
		"Pris 2 af 2 i 2024:",
		"Af 200.001 indbyggere den 1. januar 2024 (Danmarks Statistik) tæller hver indbygger over 150.000 som 0,5: 175.000,5.",
		"Prisen er 25,0000 kr. pr. indbygger om året: 25,0000 kr. × 175.000,5 = 4.375.012,50 kr. om året.",
		"Årets betaling før 1. juli 2024: 15.100,00 kr., afrundet til 15.100,00 kr.",
		"Uden moms: 15.100,00 kr. + 2.199.459,84 kr. = 2.214.559,84 kr.")
}

func TestAShareTellsWhatItIsAShareOfAndHasNoVATUnlessItWasDecided(t *testing.T) {
	h := fixed()
	h.Shares = []Share{{ID: "1", Kind: Claim, On: "2023-05-03", Net: 7000}, {ID: "2", Kind: Settlement, On: "2023-05-04", Net: 1001, VATRate: 2500}}
	documents := numbered(runs(t, h, nil, "2023-02-15", "2023-05-05"))
	wantTold(t, toldIn(inDanish, kept(documents, 1)),
		"Faktura for andel af krav 2023-000002 af 5. maj 2023 er kommunens andel af et krav fra registrerede, som projektets økonomi ikke kan bære, besluttet fordelt 3. maj 2023 (9.4).",
		"Dokumentet var planlagt til 3. maj 2023.",
		"Linje 1 er 70,00 kr.: en del af det samlede beløb, fordelt på de tilsluttede kommuner efter deres betaling om året, eller efter indbyggere, hvor der ingen er. De ører, der er til overs, går til de største brøkdele.",
		"Vilkår bag linje 1: 9.4 "+terms.Find("9.4").Title.Danish+".",
		"Vilkårene gælder i version 1.0 (13.1).",
		"Uden moms: 70,00 kr.",
		"Momsen er 0 %.",
		"I alt med moms: 70,00 kr. + 0,00 kr. = 70,00 kr.",
		"Forfaldsdagen er 4. juni 2023: 30 dage efter dokumentets dato (5.11).")
	wantsSentences(t, toldIn(inEnglish, kept(documents, 2)),
		"Settlement invoice 2023-000003 of 5 May 2023 is the municipality's share of the costs left when the project closed, shared as of 4 May 2023 (3.11).",
		"VAT is 25%: DKK 10.01 × 25% = DKK 2.50, rounded to whole øre.")
}

func TestWhatTheAgreementHasInsteadOfAClauseIsTold(t *testing.T) {
	i := kept(workedExample(t), 0)
	i.DueDate, i.TermsVersion = "2023-04-01", ""
	i.Deviations = []terms.Deviation{
		{Clause: "5.11", Kind: terms.Parameter, Value: 45},
		{Clause: "5.5", Kind: terms.Waived},
		{Clause: "5.4", Kind: terms.Wording, Text: "Betaling fra 100 % drift."},
		{Clause: "3.5", Kind: terms.Parameter, Value: 3},
	}
	told := toldIn(inDanish, i)
	wantsSentences(t, told,
		"Aftalen følger ingen version af vilkårene (1.1).",
		"Projektets aftale afviger fra 5.11 Fakturering: betalingsfrist i dage er 45.",
		"Projektets aftale fraviger 5.5 Pilotkommuner.",
		"Projektets aftale siger om 5.4 Betaling fra tilrådighed: »Betaling fra 100 % drift.«.",
		"Forfaldsdagen er 1. april 2023: 45 dage efter dokumentets dato (5.11).")
	if strings.Contains(told, "3.5") {
		t.Error("a clause that no amount rests on is told of:\n" + told)
	}
}

func TestAnInvoiceOfNothingTellsThatItIsNotSent(t *testing.T) {
	h := fixed()
	h.Prices[0].Value.Amount = 0
	h.Extension = true
	told := toldIn(inDanish, kept(numbered(runs(t, h, nil, "2023-02-15")), 0))
	wantsSentences(t, told, "Et dokument på nul bogføres, men sendes ikke.")
	if !strings.HasPrefix(told, "Faktura for videreførelse 2023-000001 af 15. februar 2023 dækker 1. januar 2023 – 30. juni 2023 i videreførelsen") {
		t.Error(told)
	}
}

// Every document of every history: no value is left out of a sentence or has none to go to, and the
// line's own amount is told.
func TestEveryDocumentOfEveryHistoryIsExplainedWhole(t *testing.T) {
	var histories []givenHistory
	read(t, "billing-histories.json", &histories)
	for _, h := range histories {
		documents := replayed(t, h.Name)
		for n, d := range documents {
			told := Explain(kept(documents, n))
			for _, s := range told {
				if s.Danish == "" || s.English == "" || strings.Contains(s.Danish+s.English, "%!") || strings.Contains(s.Danish, "kr..") {
					t.Errorf("%s, %s: %q", h.Name, d.Number, s)
				}
			}
			for _, l := range d.Lines {
				if amount := written.Kroner(l.Net).Danish; !strings.Contains(toldIn(inDanish, kept(documents, n)), amount) {
					t.Errorf("%s, %s: %s is not told", h.Name, d.Number, amount)
				}
			}
		}
	}
}
