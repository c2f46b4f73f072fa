package billing

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// Nothing is ever computed in floating point, in tests neither.
func TestNothingIsComputedInFloatingPoint(t *testing.T) {
	seen := 0
	for _, room := range []string{".", "../money"} {
		files, err := filepath.Glob(room + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			seen++
			for _, word := range floating(file) {
				t.Errorf("%s uses %s", path, word)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d files were looked at", seen)
	}
}

// floating finds what a file has of floating point: types, literals, the math package and what
// decimals and fractions offer to and from it.
func floating(file *ast.File) (found []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			for _, word := range []string{"float32", "float64", "Float64", "Float32", "NewFromFloat", "InexactFloat64", "SetFloat64", "Float", "complex64", "complex128"} {
				if n.Name == word {
					found = append(found, word)
				}
			}
		case *ast.BasicLit:
			if n.Kind == token.FLOAT || n.Kind == token.IMAG {
				found = append(found, n.Value)
			}
		case *ast.ImportSpec:
			if n.Path.Value == `"math"` {
				found = append(found, n.Path.Value)
			}
		}
		return true
	})
	return found
}

func TestFloatingPointIsFoundWhereverItStands(t *testing.T) {
	for _, source := range []string{"var x float64", "var x = 0.5", "var x = float32(1)", "var x = 1e3", "var _ = d.InexactFloat64()", `import "math"`} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\n"+source, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(floating(file)) == 0 {
			t.Errorf("%q passes", source)
		}
	}
}
