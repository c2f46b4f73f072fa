package store

import "database/sql"

// Pool is how the connections to the database are used.
func (s *Store) Pool() sql.DBStats { return s.sql.Stats() }
