package example

import (
	"slices"

	"tilslutning/rules/day"
	"tilslutning/rules/money"
	"tilslutning/rules/phases"
	"tilslutning/rules/prices"
)

// price is what a project asks for. Only the joint infrastructure has the tier.
type price struct {
	model  prices.Model
	amount money.Price
	tiered bool
}

// perInhabitant is prices an inhabitant a year that business cases came to, in 1/10 000 kr. and no order.
var perInhabitant = []money.Price{
	4_000, 5_500, 7_250, 9_000, 11_000, 12_500, 14_750, 17_000, 19_500, 21_250, 24_000, 27_500,
	31_000, 32_500, 36_000, 41_250, 45_000, 52_000, 58_500, 140_000, 78_000, 92_000, 115_000, 67_500,
}

func (w *writer) price(p project) price {
	asked := price{prices.Fixed, money.Price(p.fixed) * 10_000, p.area == "Infrastruktur"}
	if p.fixed == 0 {
		asked.model, asked.amount = prices.PerInhabitant, oneOf(w, perInhabitant)
	}
	return asked
}

// changed is the price with so many thousandths more, or less where negative.
func (p price) changed(thousandths int) price {
	p.amount += p.amount * money.Price(thousandths) / 1000 / 50 * 50 // to half an øre
	return p
}

// fixed is about the same price for a municipality of the middle, whatever its inhabitants.
func (p price) fixed() price {
	const middle, thousand = 43_000, 1000 * 10_000
	if p.model == prices.Fixed {
		return p
	}
	return price{model: prices.Fixed, amount: p.amount * middle / thousand * thousand}
}

// yearly is what the municipality pays in a year, in øre.
func (p price) yearly(m *place) money.Ore {
	if p.model == prices.Fixed {
		return money.Ore(p.amount / 100)
	}
	counted := m.inhabitants
	if p.tiered && counted > tierAbove {
		counted -= (counted - tierAbove) / 2
	}
	return money.Ore(p.amount) * money.Ore(counted) / 100
}

const tierAbove = 150_000

// input is how the price is asked for from a day on.
func (p price) input(validFrom day.Day) in {
	input := in{"validFrom": validFrom, "model": p.model, "amount": p.amount.String()}
	if p.tiered {
		input["tiers"] = []in{{"above": tierAbove, "factor": "0.5"}}
	}
	return input
}

// changePrice has the steering group advise on a later price and the project owner decide on it a
// week after (5.10).
func (w *writer) changePrice(r *running, advised, validFrom day.Day, thousandths int, advice, decision string) (id *string, recorded day.Day) {
	recorded = advised.Plus(7)
	input := r.price.changed(thousandths).input(validFrom)
	input["project"], input["ownerDecision"] = r.slug, decision
	input["advice"] = w.decide(advised, r.steering, "", "PRICE", "APPROVED", advice)
	return w.do(recorded, kombitFinance, "recordPrice", input), recorded
}

// priceChanges has one that the mandate makes binding, decided after the first invoices of the year,
// and one to which the municipalities have to consent: some at once, some after the first invoice at
// the old price, and some not at all.
func (w *writer) priceChanges() {
	r := w.running["Fælles Rettighedsstyring"]
	w.changePrice(r, w.dated(-1, "03-11"), w.dated(-1, "01-01"), 25,
		"Styregruppen anbefaler prisregulering inden for kommissoriets 3 %.", "Prisen reguleres med 2,5 % fra årets begyndelse, som kommissoriet giver adgang til.")

	r = w.running["Integrationsforløb"]
	dearer, recorded := w.changePrice(r, w.dated(-1, "10-14"), w.dated(0, "01-01"), 60,
		"Styregruppen anbefaler, at modulet til sprogprøver indgår i prisen.", "Prisen stiger for de kommuner, der tiltræder den, når sprogprøverne er med.")
	for n, a := range r.members {
		on := w.between(recorded.Plus(7), w.dated(-1, "12-20"))
		switch {
		case n%3 == 0:
			continue
		case n%8 == 1:
			on = w.between(w.dated(0, "03-02"), w.dated(0, "05-29"))
		}
		w.do(on, a.signatory(), "consentToPrice", in{"agreement": a.id, "price": dearer, "decidedOn": on})
	}
}

// shifts has two projects that agreed to let the repayment period begin apart from operation (1.2,
// 5.3): one pushes it out after the first invoices, the other takes back some of what it waited.
func (w *writer) shifts() {
	shift := func(r *running, on, start day.Day) {
		w.do(on, kombitProject, "recordRepaymentPeriod", in{"project": r.slug, "period": in{"start": start, "end": r.course.ends}})
	}
	r := w.running["Spildevandsregister"]
	start := r.course.operation
	shift(r, firstInvoice(start).Plus(24), start.PlusMonths(2))

	r = w.running["Ledsagerordning"]
	start = r.course.operation
	shift(r, start, start.PlusMonths(2))
	shift(r, firstInvoice(start.PlusMonths(2)).Plus(31), start.PlusMonths(1))
}

// correctAvailability has KOMBIT find out that one municipality got the system later than it was
// told, and another earlier.
func (w *writer) correctAvailability() {
	r := w.running["Genoptræning"]
	correct := func(wave, days int) {
		a := r.members[slices.IndexFunc(r.members, func(a *member) bool { return a.wave == wave })]
		w.do(firstInvoice(a.available).Plus(19), kombitProject, "confirmAvailability", in{"agreement": a.id, "on": a.available.Plus(days)})
	}
	correct(0, 20)
	correct(1, -41) // operation had begun
}

// withoutVAT has a project whose service bears no VAT.
func (w *writer) withoutVAT() {
	r := w.running["Frivilligforum"]
	w.do(r.course.starts[phases.II].Plus(40), kombitFinance, "recordVatRate", in{"project": r.slug, "rate": "0"})
}
