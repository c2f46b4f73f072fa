package example

// People are drawn from these lists: given name and surname, now and then with a middle name.
var givenNames = []string{
	"Anders", "Anita", "Anne", "Anne-Mette", "Bente", "Birgitte", "Bo", "Britta", "Camilla", "Carsten", "Charlotte", "Christian",
	"Claus", "Dorthe", "Elin", "Emil", "Eva", "Finn", "Flemming", "Frederik", "Gitte", "Hanne", "Helle", "Henrik", "Ida", "Inge",
	"Jakob", "Jan", "Jens", "Jesper", "Johanne", "Jonas", "Karen", "Karin", "Kasper", "Katrine", "Kim", "Kirsten", "Klaus", "Lars",
	"Lene", "Line", "Lise", "Lone", "Mads", "Maja", "Maria", "Marianne", "Martin", "Mette", "Michael", "Mikkel", "Morten", "Nanna",
	"Niels", "Ole", "Per", "Peter", "Pia", "Rasmus", "Rikke", "Sanne", "Signe", "Simon", "Stine", "Susanne", "Søren", "Tine",
	"Thomas", "Torben", "Trine", "Ulla", "Ulrik", "Vibeke", "Yasmin", "Zeinab", "Øjvind", "Åse",
}

var surnames = []string{
	"Aagaard", "Abildgaard", "Agerskov", "Bach", "Bækgaard", "Bjerre", "Boisen", "Brandt", "Bruun", "Bundgaard", "Dahl", "Dalsgaard",
	"Degn", "Ebbesen", "Elkjær", "Engberg", "Fabricius", "Fisker", "Frandsen", "Friis", "Frost", "Gadegaard", "Gram", "Grønbæk",
	"Haugaard", "Hedegaard", "Hjort", "Holm", "Holst", "Hvid", "Iversen", "Juhl", "Kirkegaard", "Kjeldsen", "Kjærgaard", "Knudsen",
	"Kofoed", "Kragh", "Krogh", "Lange", "Lauridsen", "Lind", "Lund", "Lykke", "Madsen", "Mathiesen", "Mikkelsen", "Munk", "Mølgaard",
	"Møller", "Nordentoft", "Nygaard", "Nørgaard", "Overgaard", "Plougmann", "Poulsen", "Ravn", "Riis", "Rosenkilde", "Rytter",
	"Schmidt", "Skov", "Skytte", "Steffensen", "Storgaard", "Stougaard", "Svane", "Søndergaard", "Thorsager", "Thygesen", "Toft",
	"Udsen", "Vang", "Vestergaard", "Villadsen", "Winther", "Yildiz", "Østergaard",
}

// managers are titles at manager level, by subject area (3.5).
var managers = map[string][]string{
	"Administration":   {"Digitaliseringschef", "Stabschef", "Personalechef"},
	"Beskæftigelse":    {"Beskæftigelseschef", "Jobcenterchef"},
	"Børn og unge":     {"Skole- og dagtilbudschef", "Direktør for børn og unge", "Centerchef"},
	"Infrastruktur":    {"Digitaliseringschef", "It-chef"},
	"Kultur og fritid": {"Kultur- og fritidschef", "Bibliotekschef"},
	"Social":           {"Socialchef", "Direktør for social og sundhed", "Centerchef"},
	"Sundhed og ældre": {"Sundhedschef", "Ældrechef", "Centerchef"},
	"Teknik og miljø":  {"Direktør for teknik og miljø", "Teknisk chef", "Plan- og bygningschef"},
	"Økonomi":          {"Økonomichef", "Økonomidirektør"},
}

// specialists are titles of those who sit in expert groups and are contact persons, by subject area.
var specialists = map[string][]string{
	"Administration":   {"Specialkonsulent", "Jurist", "Personalekonsulent"},
	"Beskæftigelse":    {"Faglig koordinator", "Teamleder, jobcenter", "Virksomhedskonsulent"},
	"Børn og unge":     {"Pædagogisk konsulent", "Skolekonsulent", "Teamleder, børn og unge"},
	"Infrastruktur":    {"It-arkitekt", "It-konsulent", "Systemforvalter"},
	"Kultur og fritid": {"Fritidskonsulent", "Bibliotekar", "Kulturkonsulent"},
	"Social":           {"Socialrådgiver", "Faglig konsulent", "Jurist"},
	"Sundhed og ældre": {"Sygeplejerske", "Visitator", "Terapeut", "Sundhedskonsulent"},
	"Teknik og miljø":  {"Byggesagsbehandler", "Miljøtekniker", "Sagsbehandler, teknik og miljø", "Teamleder, byggeri", "Planlægger"},
	"Økonomi":          {"Økonomikonsulent", "Controller", "Regnskabschef"},
}
