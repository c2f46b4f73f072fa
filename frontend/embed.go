// Package frontend has the page as it is built into the program.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var built embed.FS

// Files is the built page, index.html at its top. A program built without "make build" has none.
var Files = func() fs.FS {
	files, err := fs.Sub(built, "dist")
	if err != nil {
		panic(err) // the path above is no path
	}
	return files
}()
