package billing

import "github.com/shopspring/decimal"

// Corrected is what stands of each document: its net, with what later documents take back of it and
// bring in its place. The documents are all those of one stream, in the order of issue.
func Corrected(documents []Invoice) []decimal.Decimal {
	standing := make([]decimal.Decimal, len(documents))
	belongs := map[Place][]int{} // the documents that a line is part of, through those it corrects
	for i, d := range documents {
		for n, l := range d.Lines {
			of := []int{i}
			if replaced, found := d.replaced(n, documents); found {
				of = append(of, belongs[replaced]...)
			}
			belongs[Place{i, n}] = of
			for _, document := range of {
				standing[document] = standing[document].Add(l.Net)
			}
		}
	}
	return standing
}

// replaced is the line that the document's n-th takes back, or stands in the place of: the one of its
// days, or else the last that starts before it, among those the document corrects.
func (i Invoice) replaced(n int, documents []Invoice) (at Place, found bool) {
	l := i.Lines[n]
	if l.TakesBack != nil {
		return *l.TakesBack, true
	}
	for _, of := range i.Corrects {
		for m, candidate := range documents[of].Lines {
			if !found || candidate.TakesBack == nil && candidate.Start <= l.Start {
				at, found = Place{of, m}, true
			}
		}
	}
	return at, found
}
