package graph_test

import (
	"testing"

	"tilslutning/graph"
	"tilslutning/rules/day"
)

func TestAnAgreementIsEndedOnceItsPeriodIsOver(t *testing.T) {
	w := newWorld(t)
	w.acceded()
	const status = `{ agreement(project: "alfa", municipality: "101") { status endsOn }
		acceded: agreements(where: {status: ACCEDED}) { totalCount } ended: agreements(where: {status: ENDED}) { totalCount } }`
	at := func(on day.Day) string {
		return string(graph.Execute(t.Context(), w.store.At(on.Noon), status, nil).Data)
	}
	first := get[struct{ Agreement struct{ EndsOn day.Day } }](w, "", status, nil).Agreement.EndsOn
	if !first.Known() {
		t.Fatal("the repayment period has an end, and the agreement none")
	}
	for on, want := range map[day.Day]string{
		first.Plus(-1): `{"agreement":{"status":"ACCEDED","endsOn":"` + string(first) + `"},"acceded":{"totalCount":1},"ended":{"totalCount":0}}`,
		first:          `{"agreement":{"status":"ENDED","endsOn":"` + string(first) + `"},"acceded":{"totalCount":0},"ended":{"totalCount":1}}`,
	} {
		if got := at(on); got != want {
			t.Errorf("on %s\n got %s\nwant %s", on, got, want)
		}
	}
}
