package graph_test

import "testing"

func TestEachActOfAnOperationAnswersWithWhatItChanged(t *testing.T) {
	w := newWorld(t)
	w.invitable("alfa")
	w.invited("alfa", "101", "147")
	first, second := w.agreement("alfa", "101"), w.agreement("alfa", "147")
	const answer = `{ agreement { project { participation { acceded } } } }`
	w.wants(w.ask(kombit, `mutation ($a: ID!, $b: ID!) {
			a: accede(input: {agreement: $a, document: "Brev 1"}) `+answer+`
			b: accede(input: {agreement: $b, document: "Brev 2"}) `+answer+` }`, in{"a": first, "b": second}),
		`{"a":{"agreement":{"project":{"participation":{"acceded":1}}}},"b":{"agreement":{"project":{"participation":{"acceded":2}}}}}`)
}
