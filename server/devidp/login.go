package devidp

import (
	_ "embed" // the page and its style
	"html/template"
	"net/http"
	"strings"

	"github.com/zitadel/oidc/v3/pkg/op"
	"golang.org/x/text/language"

	"tilslutning/server/look"
)

//go:embed login.html
var loginSource string

//go:embed login.css
var loginCSS string

var loginTemplate = template.Must(template.New("login").Parse(loginSource))

// sheet is what the login page shows. Without a login under way it says so, and shows no form.
type sheet struct {
	Words words
	Site  string // where the product is
	ID    string // of the login under way; "" for none
	Users []person
	Wrong bool // the password was
}

// person is a user to choose.
type person struct {
	User
	RolesInWords string
	Chosen       bool
}

// Password is what everybody logs in with.
func (sheet) Password() string { return Password }

// loginPage asks who it is.
func loginPage(store *storage) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s := sheet{Site: store.product.afterLogout}
		login, found := store.byID(r.FormValue("id"))
		if !found {
			write(w, r, http.StatusNotFound, s)
			return
		}
		s.ID, s.Users = login.id, people(Users[0].ID)
		write(w, r, http.StatusOK, s)
	}
}

// logIn takes who it is, and sends the browser back with a code.
func logIn(store *storage, engine *op.Provider) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s := sheet{Site: store.product.afterLogout}
		id, user := r.PostFormValue("id"), r.PostFormValue("user")
		_, known := userOf(user)
		right := known && r.PostFormValue("password") == Password
		login, found := store.byID(id)
		if found && right {
			login, found = store.loggedIn(id, user)
		}
		switch {
		case !found:
			write(w, r, http.StatusNotFound, s)
		case !right:
			s.ID, s.Users, s.Wrong = id, people(user), true
			write(w, r, http.StatusForbidden, s)
		default:
			op.AuthResponse(login, engine, w, r)
		}
	}
}

// people are the users to choose from.
func people(chosen string) []person {
	var list []person
	for _, u := range Users {
		list = append(list, person{User: u, Chosen: u.ID == chosen})
	}
	return list
}

func write(w http.ResponseWriter, r *http.Request, status int, s sheet) {
	s.Words = wordsFor(r)
	for i, p := range s.Users {
		s.Users[i].RolesInWords = s.Words.roles(p.Roles)
	}
	var page strings.Builder
	if err := loginTemplate.Execute(&page, s); err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "Accept-Language")
	w.WriteHeader(status)
	w.Write([]byte(page.String()))
}

func loginStyle(w http.ResponseWriter, _ *http.Request) { look.Serve(w, loginCSS) }

// words are the page's, in one language.
type words struct {
	Lang, Title, Lead, User, Password, Hint, Submit, Wrong, Gone, GoneLead, Back string

	noRole string
	role   map[string]string // by claim value
}

// roles are the words for them.
func (w words) roles(claims []string) string {
	if len(claims) == 0 {
		return w.noRole
	}
	var list []string
	for _, claim := range claims {
		list = append(list, w.role[claim])
	}
	return strings.Join(list, ", ")
}

var danish = words{
	Lang:     "da",
	Title:    "Log ind",
	Lead:     "Til udvikling: brugerne er opdigtede og findes kun på denne maskine.",
	User:     "Bruger",
	Password: "Adgangskode",
	Hint:     "Den er “" + Password + "” for alle.",
	Submit:   "Log ind",
	Wrong:    "Brugeren og adgangskoden passer ikke sammen. Prøv igen.",
	Gone:     "Der er intet at logge ind til",
	GoneLead: "Siden har været åben for længe, eller programmet er startet igen. Begynd forfra.",
	Back:     "Gå til Tilslutning",
	noRole:   "ingen roller",
	role: map[string]string{
		reader: "læser", coordinator: "koordinator", finance: "økonomi", signatory: "tegningsberettiget",
		kombitProject: "projekt", kombitFinance: "økonomi", kombitAdmin: "administrator",
	},
}

var english = words{
	Lang:     "en",
	Title:    "Log in",
	Lead:     "For development: the users are made up, and are on this machine alone.",
	User:     "User",
	Password: "Password",
	Hint:     "It is “" + Password + "” for everybody.",
	Submit:   "Log in",
	Wrong:    "The user and the password do not go together. Try again.",
	Gone:     "There is nothing to log in to",
	GoneLead: "The page was open for too long, or the program was started again. Begin anew.",
	Back:     "Go to Tilslutning",
	noRole:   "no roles",
	role: map[string]string{
		reader: "reader", coordinator: "coordinator", finance: "finance", signatory: "signatory",
		kombitProject: "project", kombitFinance: "finance", kombitAdmin: "administrator",
	},
}

var languages = language.NewMatcher([]language.Tag{language.Danish, language.English})

// wordsFor are in the language the browser prefers; Danish where it prefers neither.
func wordsFor(r *http.Request) words {
	if _, index := language.MatchStrings(languages, r.Header.Get("Accept-Language")); index == 1 {
		return english
	}
	return danish
}
