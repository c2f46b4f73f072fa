package server

import (
	"net/http"

	"golang.org/x/text/language"

	"tilslutning/rules/access"
)

// languages are the page's; who asks for neither gets the first.
var languages = language.NewMatcher([]language.Tag{language.Danish, language.English})

// asVisitor puts a visitor into the context of every request: there are no logins yet.
func asVisitor(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		viewer := access.Viewer{English: readsEnglish(r)}
		next.ServeHTTP(w, r.WithContext(access.With(r.Context(), viewer)))
	})
}

// readsEnglish says whether Accept-Language prefers English to Danish.
func readsEnglish(r *http.Request) bool {
	_, index := language.MatchStrings(languages, r.Header.Get("Accept-Language"))
	return index == 1
}
