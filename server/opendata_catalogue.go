package server

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// Names from the lists that DCAT-AP has one choose from, the EU's and IANA's.
const (
	authority    = "http://publications.europa.eu/resource/authority/"
	danish       = authority + "language/DAN"
	denmark      = authority + "country/DNK"
	public       = authority + "access-right/PUBLIC"
	continuously = authority + "frequency/CONT"
	themes       = authority + "data-theme"
	government   = themes + "/GOVE"
	fileTypes    = authority + "file-type/"
	mediaTypes   = "https://www.iana.org/assignments/media-types/"
)

// node is one of JSON-LD: what is said of a thing, by the names of the catalogue's context.
type node map[string]any

// serveCatalogue serves the catalogue by the profile DCAT-AP-DK 2.0, as JSON-LD: a data set for each
// subject, or for each project's.
func serveCatalogue(p Parts) http.HandlerFunc {
	return asVisitor(func(w http.ResponseWriter, r *http.Request) error {
		c, err := newCatalogue(r.Context(), p)
		if err != nil {
			return err
		}
		return publishJSON(w, r, "application/ld+json", c.whole())
	})
}

// catalogue is what the catalogue is made of.
type catalogue struct {
	site     string // the public address
	example  bool   // whether the data is made up
	projects []listedProject
}

type listedProject struct{ Slug, Name, StartedOn string }

func newCatalogue(ctx context.Context, p Parts) (c catalogue, err error) {
	now, err := aboutNow(ctx, p.Ask)
	if err != nil {
		return c, err
	}
	c = catalogue{site: p.PublicURL, example: now.Example != nil}
	rows, err := nodesOf(ctx, p.Ask, `query($after: Cursor) { list: projects(first: 200, after: $after, orderBy: [{field: NAME, direction: ASC}]) {
		pageInfo { hasNextPage endCursor } edges { node { slug name startedOn } } } }`, nil)
	if err != nil {
		return c, err
	}
	c.projects = make([]listedProject, len(rows))
	for n, row := range rows {
		if err := json.Unmarshal(row, &c.projects[n]); err != nil {
			return c, err
		}
	}
	return c, nil
}

// whole is the catalogue, and what of others it names.
func (c catalogue) whole() node {
	return node{
		"@context": map[string]string{
			"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
			"skos": "http://www.w3.org/2004/02/skos/core#", "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
		},
		"@graph": append([]node{c.catalogue(),
			{"@id": c.part("publisher"), "@type": "foaf:Agent", "foaf:name": "KOMBIT"},
			{"@id": c.part("contact"), "@type": []string{"vcard:Organization", "vcard:Kind"}, "vcard:fn": "KOMBIT", "vcard:hasURL": the(c.site + "/")},
			{"@id": c.part("graph"), "@type": "dcat:DataService", "dct:title": inTwo{"Grafen (GraphQL)", "The graph (GraphQL)"}.literals(),
				"dcat:endpointURL": the(c.site + "/graphql"), "dcat:endpointDescription": the(c.site + "/schema.graphql")},
			{"@id": c.site + "/", "@type": "foaf:Document"},
		}, borrowed()...),
	}
}

func (c catalogue) catalogue() node {
	sets := []node{}
	for _, l := range openLists {
		if !l.ofProject() {
			sets = append(sets, c.dataset(l, nil))
			continue
		}
		for _, of := range c.projects {
			sets = append(sets, c.dataset(l, &of))
		}
	}
	return node{
		"@id":       c.part("catalog"),
		"@type":     "dcat:Catalog",
		"dct:title": inTwo{"Tilslutning: fælleskommunale it-projekter", "Tilslutning: joint municipal IT projects"}.literals(),
		"dct:description": c.described(inTwo{"Hvilke kommuner der deltager i hvilke fælles it-projekter, hvornår, og hvem der sidder i grupperne.",
			"Which municipalities take part in which joint IT projects, when, and who sits in the bodies."}),
		"dct:publisher":      the(c.part("publisher")),
		"dct:language":       the(danish),
		"dct:license":        the(licence),
		"dct:spatial":        the(denmark),
		"foaf:homepage":      the(c.site + "/"),
		"dcat:themeTaxonomy": the(themes),
		"dcat:dataset":       sets,
		"dcat:service":       the(c.part("graph")),
	}
}

// borrowed says of the names that others gave what each is, since who checks the catalogue has not theirs.
func borrowed() []node {
	nodes := []node{
		{"@id": licence, "@type": "dct:LicenseDocument"},
		{"@id": danish, "@type": "dct:LinguisticSystem"},
		{"@id": denmark, "@type": "dct:Location"},
		{"@id": public, "@type": "dct:RightsStatement"},
		{"@id": continuously, "@type": "dct:Frequency"},
		{"@id": themes, "@type": "skos:ConceptScheme", "dct:title": inTwo{"Datatema", "Data theme"}.literals()},
		{"@id": government, "@type": "skos:Concept", "skos:inScheme": the(themes),
			"skos:prefLabel": inTwo{"Regeringen og den offentlige sektor", "Government and public sector"}.literals()},
	}
	for _, f := range []openForm{openCSV, openJSON, openAtom} {
		nodes = append(nodes, node{"@id": mediaTypes + f.media, "@type": "dct:MediaType"},
			node{"@id": fileTypes + f.fileType, "@type": "dct:MediaTypeOrExtent"})
	}
	return nodes
}

// dataset is a list as a data set, of that project where it is a project's.
func (c catalogue) dataset(l openList, of *listedProject) node {
	at, landing := l.at, c.site+"/"
	title, about := l.title, l.about
	if of != nil {
		at, landing = strings.Replace(at, "{slug}", of.Slug, 1), c.site+"/projekter/"+of.Slug
		title, about = title.about(of.Name), about.about(of.Name)
	}
	id := c.part(strings.NewReplacer("/export/", "", "/data/", "", "/", "-").Replace(at))
	forms := []node{}
	for _, f := range l.as {
		forms = append(forms, node{"@id": id + f.ending, "@type": "dcat:Distribution", "dct:title": f.fileType,
			"dcat:accessURL": the(c.site + at + f.ending), "dcat:downloadURL": the(c.site + at + f.ending),
			"dcat:mediaType": the(mediaTypes + f.media),
			"dct:format":     the(fileTypes + f.fileType), "dct:license": the(licence)})
	}
	set := node{
		"@id": id, "@type": "dcat:Dataset", "dct:identifier": id,
		"dct:title":         title.literals(),
		"dct:description":   c.described(about),
		"dct:publisher":     the(c.part("publisher")),
		"dct:language":      the(danish),
		"dct:accessRights":  the(public),
		"dcat:theme":        the(government),
		"dcat:landingPage":  node{"@id": landing, "@type": "foaf:Document"},
		"dcat:contactPoint": the(c.part("contact")),
		"dcat:distribution": forms,
		// The graph knows the day of a fact, and not when it was told: this in place of dct:modified.
		"dct:accrualPeriodicity": the(continuously),
	}
	if of != nil {
		set["dct:issued"] = node{"@type": "xsd:date", "@value": of.StartedOn}
	}
	return set
}

// part names a part of the catalogue for good.
func (c catalogue) part(name string) string { return c.site + "/data/catalog.jsonld#" + name }

// described is a description, which says so where the data is made up.
func (c catalogue) described(t inTwo) []node {
	if c.example {
		t = inTwo{t.danish + " Oplysningerne er opdigtede eksempler.", t.english + " The data is made-up examples."}
	}
	return t.literals()
}

// about is the text with the project's name in it.
func (t inTwo) about(project string) inTwo {
	return inTwo{fmt.Sprintf(t.danish, project), fmt.Sprintf(t.english, project)}
}

func (t inTwo) literals() []node {
	return []node{{"@language": "da", "@value": t.danish}, {"@language": "en", "@value": t.english}}
}

// the names a thing by its address.
func the(id string) node { return node{"@id": id} }
