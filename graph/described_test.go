package graph

import (
	"strings"
	"testing"
)

func TestEverythingInTheGraphIsDescribed(t *testing.T) {
	want := func(description, name string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", name)
		}
	}
	for _, d := range parsedSchema.Types {
		if strings.HasPrefix(d.Name, "__") || d.BuiltIn {
			continue
		}
		want(d.Description, d.Name)
		for _, v := range d.EnumValues {
			want(v.Description, d.Name+"."+v.Name)
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			want(f.Description, d.Name+"."+f.Name)
			for _, a := range f.Arguments {
				want(a.Description, d.Name+"."+f.Name+"("+a.Name+")")
			}
		}
	}
}
