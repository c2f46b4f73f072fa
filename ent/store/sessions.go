package store

import (
	"time"

	"entgo.io/ent/dialect"
	"github.com/alexedwards/scs/postgresstore"
	"github.com/alexedwards/scs/sqlite3store"
	"github.com/alexedwards/scs/v2"
)

// sessionsSwept is how often ended sessions are deleted.
const sessionsSwept = 10 * time.Minute

// Sessions keeps the browsers' logins, by plain SQL: they are no facts, and no act of anyone's. It is
// for the life of the program: ended sessions are swept in the background.
func (s *Store) Sessions() scs.Store {
	if s.dialect == dialect.Postgres {
		return postgresstore.NewWithCleanupInterval(s.sql, sessionsSwept)
	}
	return sqlite3store.NewWithCleanupInterval(s.sql, sessionsSwept)
}
