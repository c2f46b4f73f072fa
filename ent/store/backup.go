package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"strings"
)

// Backup writes the database at the URL, as it stands at one moment, to a file that is not there yet and that
// only its owner may read: of SQLite a database of its own, of PostgreSQL an archive for pg_restore, made by
// pg_dump, which must be installed. The database is not migrated, and may be in use. Without success there is no file.
func Backup(ctx context.Context, databaseURL, file string) (err error) {
	made, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file))
		}
	}()
	if err := made.Close(); err != nil {
		return err
	}
	if path, isFile := strings.CutPrefix(databaseURL, "sqlite://"); isFile {
		return backupSQLite(ctx, path, file)
	}
	return backupPostgres(ctx, databaseURL, file)
}

func backupSQLite(ctx context.Context, path, file string) error {
	// a missing database is not made
	handle, err := sql.Open("sqlite3", "file:"+path+"?mode=rw&_busy_timeout=30000")
	if err != nil {
		return err
	}
	_, err = handle.ExecContext(ctx, `VACUUM INTO ?`, file)
	return errors.Join(err, handle.Close())
}

func backupPostgres(ctx context.Context, databaseURL, file string) error {
	at, err := url.Parse(databaseURL)
	if err != nil {
		return errors.New("the database URL can't be read") // it may hold a password, and is not repeated
	}
	dump := exec.CommandContext(ctx, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file="+file)
	dump.Env = os.Environ()
	if password, given := at.User.Password(); given {
		dump.Env = append(dump.Env, "PGPASSWORD="+password) // others of the machine see the arguments
		at.User = url.User(at.User.Username())
	}
	dump.Args = append(dump.Args, "--dbname="+at.String())
	var said bytes.Buffer
	dump.Stderr = &said
	if err := dump.Run(); err != nil {
		return fmt.Errorf("pg_dump: %w: %s", err, strings.TrimSpace(said.String()))
	}
	return nil
}
