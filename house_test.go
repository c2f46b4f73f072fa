package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// order is the rooms, each of which may import those before it.
var order = []string{"rules", "ent", "graph", "server", "main"}

func TestImportsGoOneWay(t *testing.T) {
	eachFile(t, func(path, room string, imports []string) {
		for _, i := range imports {
			rest, ours := strings.CutPrefix(i, "tilslutning/")
			if !ours {
				continue
			}
			imported, _, _ := strings.Cut(rest, "/")
			if rank(imported) > rank(room) {
				t.Errorf("%s, of %s, imports %s", path, room, i)
			}
		}
	})
}

func TestRulesSeeNoClockNoDatabaseAndNoFloat(t *testing.T) {
	eachFile(t, func(path, room string, imports []string) {
		if room != "rules" || strings.HasSuffix(path, "_test.go") {
			return
		}
		for _, i := range imports {
			for _, outside := range []string{"database/sql", "net/http", "os", "math/rand", "entgo.io/", "log"} {
				if i == outside || strings.HasSuffix(outside, "/") && strings.HasPrefix(i, outside) {
					t.Errorf("%s imports %s", path, i)
				}
			}
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"float32", "float64"} {
			for _, unresolved := range file.Unresolved {
				if unresolved.Name == name {
					t.Errorf("%s uses %s", path, name)
				}
			}
		}
	})
}

func rank(room string) int {
	for i, r := range order {
		if r == room {
			return i
		}
	}
	return -1 // frontend, docs and the like hold no Go that imports
}

// eachFile visits the hand-written Go files of the house with their room and imports.
func eachFile(t *testing.T, visit func(path, room string, imports []string)) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git" || path == "tools") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		room := "main"
		if first, _, nested := strings.Cut(filepath.ToSlash(path), "/"); nested {
			room = first
		}
		var imports []string
		for _, i := range file.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, name)
		}
		seen++
		visit(path, room, imports)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 100 {
		t.Errorf("only %d files were looked at", seen)
	}
}
