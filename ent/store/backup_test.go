package store_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tilslutning/ent/db/municipality"
	"tilslutning/ent/store"
	"tilslutning/ent/store/storetest"
)

func TestABackupHoldsTheDatabaseAndCanBePutBack(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		storetest.Tamper(t, url, `UPDATE municipalities SET name = 'Kept' WHERE code = '101'`)
		used := storetest.Open(t, url, noon) // it may be in use
		file := filepath.Join(t.TempDir(), "backup")
		if err := store.Backup(t.Context(), url, file); err != nil {
			t.Fatal(err)
		}
		storetest.Tamper(t, url, `UPDATE municipalities SET name = 'Later' WHERE code = '101'`)
		if mode := modeOf(t, file); mode != 0o600 {
			t.Errorf("others may read it: %v", mode)
		}
		back := storetest.Open(t, restored(t, url, file), noon)
		if err := errors.Join(back.Ready(t.Context()), back.Check(t.Context())); err != nil {
			t.Error(err)
		}
		if name := nameOf101(t, back); name != "Kept" {
			t.Errorf("put back, it holds %s", name)
		}
		if name := nameOf101(t, used); name != "Later" {
			t.Errorf("beside it is %s", name)
		}
	})
}

func TestABackupNeitherReplacesAFileNorLeavesAHalfOne(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		file := filepath.Join(t.TempDir(), "backup")
		if err := os.WriteFile(file, []byte("another"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := store.Backup(t.Context(), url, file); !errors.Is(err, fs.ErrExist) {
			t.Errorf("over a file: %v", err)
		}
		if text, err := os.ReadFile(file); string(text) != "another" {
			t.Errorf("it holds %s, %v", text, err)
		}
		half := file + "-half"
		err := store.Backup(t.Context(), strings.Replace(url, "://", "://nobody:secret@127.0.0.1:1", 1), half)
		if err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("of no database: %v", err)
		}
		if _, err := os.Stat(half); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a half file: %v", err)
		}
	})
}

func modeOf(t *testing.T, file string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

// restored is the URL of a database of the test's own that holds what the file does, put there as docs/operations.md says.
func restored(t *testing.T, url, file string) string {
	t.Helper()
	if strings.HasPrefix(url, "sqlite://") {
		return "sqlite://" + file
	}
	empty := storetest.Postgres(t)
	out, err := exec.CommandContext(t.Context(), "pg_restore", "--clean", "--if-exists", "--no-owner", "--exit-on-error", "--dbname="+empty, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return empty
}

func nameOf101(t *testing.T, s *store.Store) string {
	t.Helper()
	return s.Municipality.Query().Where(municipality.Code("101")).OnlyX(t.Context()).Name
}
