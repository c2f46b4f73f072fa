package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

// file is one file of a built page.
type file struct {
	name    string
	content []byte
	kind    string // its media type
	tag     string
}

// files are a built page's, by their path: "index.html", "assets/index-abc.js".
type files map[string]file

// read takes in a built page once: it lies in the program anyhow.
func read(built fs.FS) (files, error) {
	all := files{}
	err := fs.WalkDir(built, ".", func(name string, entry fs.DirEntry, err error) error {
		hidden := name != "." && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			return err
		case hidden && entry.IsDir(): // what the build tool keeps for itself
			return fs.SkipDir
		case hidden || entry.IsDir():
			return nil
		}
		content, err := fs.ReadFile(built, name)
		if err != nil {
			return err
		}
		all[name] = file{
			name:    name,
			content: content,
			kind:    kindOf(name, content),
			tag:     tagOf(content),
		}
		return nil
	})
	return all, err
}

// kinds holds what mime.TypeByExtension would leave to the machine's own tables.
var kinds = map[string]string{
	".csv":         "text/csv; charset=utf-8",
	".ico":         "image/x-icon",
	".js":          "text/javascript; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// tagOf is the content's ETag: weak, for it is the same for plain and gzip.
func tagOf(content []byte) string {
	sum := sha256.Sum256(content)
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

func kindOf(name string, content []byte) string {
	ext := path.Ext(name)
	if kind, ok := kinds[ext]; ok {
		return kind
	}
	if kind := mime.TypeByExtension(ext); kind != "" {
		return kind
	}
	return http.DetectContentType(content)
}

// serve answers the file, or 304 to who has it already.
func (f file) serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", f.kind)
	w.Header().Set("ETag", f.tag)
	w.Header().Set("Cache-Control", "no-cache") // ask whether it is still the same
	if strings.HasPrefix(f.name, "assets/") {   // another content has another name
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	http.ServeContent(w, r, f.name, time.Time{}, bytes.NewReader(f.content))
}

// pageOf serves the page: its files by their names, and index.html at every other address
// but those under /assets/, since the page itself knows what stands where.
func pageOf(page files) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		f, found := page[name]
		if !found && !strings.HasPrefix(name, "assets/") {
			f, found = page["index.html"]
			if !found {
				http.Error(w, "The page is not built into this program: make build.", http.StatusServiceUnavailable)
				return
			}
		}
		answer(w, r, f, found)
	})
}

// explorerPolicy is the page's, and lets GraphiQL's dialogs bring a style sheet of their own, and its editor
// carry its pictures.
const explorerPolicy = pagePolicy + "; style-src-elem 'self' 'unsafe-inline'; img-src 'self' data:"

// explorerAt serves GraphiQL at the address and its files below it.
func explorerAt(address string, tool files) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", explorerPolicy)
		switch name := strings.TrimPrefix(strings.TrimPrefix(r.URL.Path, address), "/"); {
		case len(tool) == 0:
			http.Error(w, "The explorer is not built into this program: make build.", http.StatusServiceUnavailable)
		case name == "":
			answer(w, r, tool["index.html"], true)
		default:
			f, found := tool[name]
			answer(w, r, f, found)
		}
	})
}

// answer serves what was found to who reads, and refuses everything else.
func answer(w http.ResponseWriter, r *http.Request, f file, found bool) {
	switch {
	case !found:
		http.NotFound(w, r)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Use GET.", http.StatusMethodNotAllowed)
	default:
		f.serve(w, r)
	}
}
