//go:build tools

package main

import _ "entgo.io/contrib/entgql" // of ent/entc.go, which go mod tidy does not read
