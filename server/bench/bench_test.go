package main

import (
	"strings"
	"testing"
)

func TestADifferenceIsFoundWhereverItIs(t *testing.T) {
	answer := func(net string) any {
		return map[string]any{"invoices": []any{map[string]any{"net": net, "model": nil}}}
	}
	if err := difference("data", answer("1.00"), answer("1.00")); err != nil {
		t.Error(err)
	}
	for name, stated := range map[string]any{
		"another figure":      answer("1.01"),
		"no row":              map[string]any{"invoices": []any{}},
		"no field":            map[string]any{},
		"a field by the way":  map[string]any{"invoices": []any{map[string]any{"net": "1.00", "model": nil, "vat": "0.25"}}},
		"a text for a list":   map[string]any{"invoices": "[]"},
		"a number for a text": map[string]any{"invoices": []any{map[string]any{"net": 1, "model": nil}}},
	} {
		if difference("data", answer("1.00"), stated) == nil {
			t.Errorf("%s is not found", name)
		}
	}
}

func TestAStatementComesInTheWordsOfEachDatabase(t *testing.T) {
	for _, q := range questions {
		for driver, function := range map[string]string{"pgx": "json_build_object(", "sqlite3": "json_object("} {
			statement := dialect(driver, q.sql)
			if !strings.Contains(statement, function) {
				t.Errorf("(%s) has no %s", q.letter, function)
			}
			for _, ours := range []string{" object(", " array(", "kroner(", " price(", "nothing", "nested(", "listed("} {
				if strings.Contains(statement, ours) {
					t.Errorf("(%s) for %s still says %s", q.letter, driver, ours)
				}
			}
		}
	}
}

func TestOnlyTheNumberOfARequestChanges(t *testing.T) {
	for _, q := range questions {
		r := q.asked("127.0.0.1:1", "token")
		if number := string(r.text[r.number : r.number+9]); number != "000000000" {
			t.Errorf("(%s) would change %q", q.letter, number)
		}
	}
}
