package example

import (
	"tilslutning/rules/phases"
	"tilslutning/rules/projects"
)

// project is one row of the portfolio, all of it invented. Months count back from the month the
// data is made for.
type project struct {
	name, area string
	origin     projects.Origin
	act        string // of origin LAW
	phase      phases.Phase
	began      int // months since the phase began; since operation started, of a project in V
	repays     int // years of the repayment period
	joins      int // municipalities that accede
	among      pattern
	personal   bool // the system processes personal data
	purpose    string

	pilots      int    // municipalities that try it first
	without     string // why it has no steering group (3.12)
	skipped     phases.Product
	skipReason  string // why the project owner went on without that product
	departs     []departure
	fixed       int    // kroner a municipality a year; 0 for a price per inhabitant
	power       power  // of the steering group over the price
	closes      string // the month and day in the data's year; "" while it runs
	successorOf string // the project that it re-tenders
}

// departure is where a project's agreement departs from a clause (1.2).
type departure struct {
	clause, kind string
	value        int
	text         string
}

// power is whether the steering group may bind the municipalities to a price (3.9): as said, or as
// chance has it.
type power string

const (
	binds   power = "binds"
	advises power = "advises"
)

// pattern is which municipalities a project attracts.
type pattern string

const (
	mixed pattern = ""
	large pattern = "large"
	small pattern = "small"
	west  pattern = "west" // Jutland and Funen
	east  pattern = "east" // the islands east of the Great Belt
	coast pattern = "coast"
)

const (
	demand     = projects.MunicipalDemand
	law        = projects.Law
	kl         = projects.KLAgreement
	innovation = projects.Innovation
)

var portfolio = []project{
	{name: "Adresseforvaltning", area: "Teknik og miljø", origin: law, act: "Adresseloven", phase: phases.V, began: 42, repays: 5, joins: 98,
		purpose: "Kommunerne tildeler og vedligeholder adresser i ét fælles system. Ændringer når de offentlige registre samme dag."},
	{name: "Affaldsordning", area: "Teknik og miljø", origin: demand, phase: phases.V, began: 38, repays: 7, joins: 21,
		purpose: "Systemet holder styr på beholdere, tømninger og gebyrer for hver ejendom. Borgerne kan selv se og ændre deres ordning.", pilots: 3},
	{name: "Aktindsigt", area: "Administration", origin: demand, phase: phases.III, began: 5, repays: 7, joins: 15, personal: true,
		purpose: "Sagsbehandlere samler, gennemgår og udleverer dokumenter til aktindsigt ét sted. Fristerne overvåges, så borgerne får svar til tiden."},
	{name: "Arbejdsskader", area: "Administration", origin: demand, phase: phases.V, began: 33, repays: 6, joins: 19, among: large, personal: true,
		purpose: "Kommunerne anmelder arbejdsskader digitalt og følger sagerne til afgørelse. Tallene bruges i arbejdsmiljøarbejdet."},
	{name: "Arkivaflevering", area: "Administration", origin: law, act: "Arkivloven", phase: phases.V, began: 72, repays: 8, joins: 30, personal: true,
		purpose: "Systemet danner arkiveringsversioner af kommunens fagsystemer. Afleveringen kontrolleres, før den sendes til arkivet."},
	{name: "Bibliotekets Samling", area: "Kultur og fritid", origin: demand, phase: phases.V, began: 37, repays: 6, joins: 32, personal: true,
		purpose: "Folkebibliotekerne deler én oversigt over bøger, film og musik. Lånerne kan reservere på tværs af kommunegrænser.", pilots: 4},
	{name: "Boligsocial Indsats", area: "Social", origin: kl, phase: phases.IV, began: 16, repays: 7, joins: 14, among: large, personal: true,
		purpose: "Boligorganisationer og kommuner planlægger indsatser i udsatte boligområder sammen. Resultaterne følges år for år."},
	{name: "Borgerkørsel", area: "Sundhed og ældre", origin: demand, phase: phases.V, began: 27, repays: 6, joins: 18, among: west, personal: true,
		purpose: "Kommunen bestiller og fordeler kørsel til genoptræning og dagtilbud. Ruterne lægges, så færre vogne kører tomme."},
	{name: "Bygningsenergi", area: "Teknik og miljø", origin: law, act: "Lov om fremme af energibesparelser i bygninger", phase: phases.IV, began: 17, repays: 7, joins: 27,
		purpose: "Forbruget af varme, vand og strøm i kommunens bygninger måles og sammenlignes. Systemet peger på de bygninger, hvor en renovering betaler sig først.", pilots: 3},
	{name: "Børnesundhed", area: "Børn og unge", origin: demand, phase: phases.V, began: 29, repays: 6, joins: 30, personal: true,
		purpose: "Sundhedsplejersker fører journal om børns trivsel og udvikling. Forældrene kan læse med og bestille tid.", pilots: 2},
	{name: "Dagtilbudsplads", area: "Børn og unge", origin: demand, phase: phases.V, began: 35, repays: 6, joins: 28, personal: true,
		purpose: "Forældre skriver børn op til vuggestue, dagpleje og børnehave. Pladserne fordeles efter kommunens egne regler."},
	{name: "Digital Kørebog", area: "Teknik og miljø", origin: innovation, phase: phases.II, began: 7, repays: 7, joins: 9,
		purpose: "Kommunens køretøjer fører selv kørebog ud fra en lille sender i bilen. Udvalgte kommuner prøver, om det sparer tid og kilometer."},
	{name: "Ejendomsklager", area: "Økonomi", origin: law, act: "Lov om fælles klageregister for ejendomme (opdigtet)", phase: phases.V, began: 36, repays: 7, joins: 98, personal: true,
		purpose: "Klager over ejendomsskat registreres og sendes videre til den rette myndighed. Borgeren kan følge klagen fra start til afgørelse.",
		without: "Systemet ejes og styres af Styrelsen for Fælles Registre; kommunerne er brugere af det."},
	{name: "Elevkørsel", area: "Børn og unge", origin: demand, phase: phases.IV, began: 15, repays: 7, joins: 16, among: west, personal: true,
		purpose: "Skolerne visiterer elever til skolebus og taxa ét sted. Ruterne beregnes på ny, når en elev flytter."},
	{name: "Enkeltydelser", area: "Social", origin: law, act: "Lov om aktiv socialpolitik", phase: phases.V, began: 80, repays: 7, joins: 98, personal: true,
		purpose: "Kommunerne behandler ansøgninger om hjælp til enkeltudgifter efter samme fremgangsmåde. Udbetalingen sker direkte fra sagen."},
	{name: "Fakturakontrol", area: "Økonomi", origin: demand, phase: phases.IV, began: 16, repays: 7, joins: 20,
		purpose: "Indkomne fakturaer sammenholdes med aftaler og ordrer. Afvigelser vises, før der bliver betalt.", pilots: 2},
	{name: "Familiehus", area: "Social", origin: kl, phase: phases.V, began: 28, repays: 7, joins: 15, among: small, personal: true,
		purpose: "Familier, der får støtte, har én samlet plan på tværs af forvaltninger. Familien kan selv skrive i planen.", fixed: 65000},
	{name: "Ferie og Fravær", area: "Administration", origin: demand, phase: phases.V, began: 78, repays: 7, joins: 23, personal: true,
		purpose: "Medarbejdere søger ferie og melder sig syge i ét system. Lederne ser bemandingen dag for dag."},
	{name: "Fjernvarmeplan", area: "Teknik og miljø", origin: law, act: "Varmeforsyningsloven", phase: phases.III, began: 7, repays: 7, joins: 14, among: west,
		purpose: "Kommunerne tegner og godkender områder for fjernvarme på et fælles kort. Ejerne kan se, hvornår deres vej står for tur."},
	{name: "Fleksjob", area: "Beskæftigelse", origin: law, act: "Lov om en aktiv beskæftigelsesindsats", phase: phases.V, began: 41, repays: 8, joins: 32, personal: true,
		purpose: "Jobcentrene bevilger og følger op på fleksjob. Arbejdsgiverne får tilskuddet beregnet og udbetalt automatisk.", pilots: 4},
	{name: "Frivilligforum", area: "Kultur og fritid", origin: innovation, phase: phases.V, began: 22, repays: 6, joins: 11, among: small,
		purpose: "Foreninger og kommuner finder frivillige til opgaver i lokalområdet. Udvalgte kommuner har udviklet løsningen sammen med to leverandører.", fixed: 24000},
	{name: "Fælles Byggesag", area: "Teknik og miljø", origin: demand, phase: phases.IV, began: 17, repays: 8, joins: 32, personal: true,
		purpose: "Borgere og rådgivere søger om byggetilladelse og følger sagen digitalt. Sagsbehandlerne deler vejledninger og vilkår på tværs af kommuner.", pilots: 4,
		departs: []departure{{"3.5", "PARAMETER", 3, "Styregruppen har mindst tre kommunale medlemmer på ledelsesniveau."}}},
	{name: "Fælles Rettighedsstyring", area: "Infrastruktur", origin: kl, phase: phases.V, began: 39, repays: 7, joins: 36,
		purpose: "Medarbejdernes adgang til fælles systemer gives og fjernes ét sted. Hver kommune styrer selv, hvem der må hvad.", power: binds},
	{name: "Genoptræning", area: "Sundhed og ældre", origin: demand, phase: phases.V, began: 32, repays: 6, joins: 24, personal: true,
		purpose: "Genoptræningsplaner fra sygehuset lander hos den terapeut, der skal bruge dem. Borgeren kan se sine øvelser hjemme.",
		departs: []departure{{"5.5", "PARAMETER", 3, "Pilotkommunerne betaler ikke i pilotperiodens første tre måneder."}}, pilots: 3},
	{name: "Gravetilladelser", area: "Teknik og miljø", origin: demand, phase: phases.V, began: 40, repays: 3, joins: 19,
		purpose: "Ledningsejere søger om at grave i veje og fortove. Kommunen samordner arbejdet, så den samme vej ikke graves op to gange."},
	{name: "Hjemmepleje Rute", area: "Sundhed og ældre", origin: innovation, phase: phases.II, began: 6, repays: 6, joins: 7, personal: true,
		purpose: "Hjemmeplejens besøg lægges i en rute, der tager hensyn til faste hjælpere og trafik. Udvalgte kommuner prøver det i ét distrikt hver."},
	{name: "Hjælpemiddeldepot", area: "Sundhed og ældre", origin: demand, phase: phases.IV, began: 15, repays: 7, joins: 34, personal: true,
		purpose: "Hjælpemidler registreres, udlånes og repareres med stregkode. Depoterne kan låne af hinanden på tværs af kommuner.", pilots: 2,
		skipped: phases.UpdatedInitiationDocument, skipReason: "Projektgrundlaget opdateres samlet med udrulningsplanen, fordi leverandøren først oplyste antal depoter efter kontrakten."},
	{name: "Idrætsanlæg", area: "Kultur og fritid", origin: demand, phase: phases.V, began: 36, repays: 6, joins: 18, among: small,
		purpose: "Foreninger booker haller, baner og svømmetider. Ledige tider vises for alle.", closes: "05-01", fixed: 38000},
	{name: "Indkøbsaftaler", area: "Økonomi", origin: demand, phase: phases.V, began: 18, repays: 8, joins: 22,
		purpose: "Kommunens rammeaftaler og priser kan findes og bruges af alle indkøbere. Forbruget følges, så aftalerne bliver brugt.",
		departs: []departure{{"5.11", "PARAMETER", 45, "Betalingsfristen er 45 dage."}}},
	{name: "Integrationsforløb", area: "Beskæftigelse", origin: law, act: "Integrationsloven", phase: phases.V, began: 34, repays: 8, joins: 35, personal: true,
		purpose: "Kommunen planlægger danskuddannelse, bolig og job for nyankomne. Forløbet følger borgeren ved flytning til en anden kommune.", power: advises},
	{name: "Journaloverblik", area: "Administration", origin: kl, phase: phases.IV, began: 16, repays: 7, joins: 29, personal: true,
		purpose: "Sagsbehandlere ser borgerens sager på tværs af fagsystemer i ét billede. Adgangen følger opgaven og bliver logget.", pilots: 3},
	{name: "Klimatilpasning", area: "Teknik og miljø", origin: law, act: "Lov om kommunale klimaplaner (opdigtet)", phase: phases.II, began: 8, repays: 7, joins: 18, among: coast,
		purpose: "Kommunerne planlægger anlæg mod skybrud og stormflod på et fælles kort. Nabokommuner kan se, hvor vandet løber hen."},
	{name: "Kommunal Organisation", area: "Infrastruktur", origin: kl, phase: phases.V, began: 75, repays: 8, joins: 40,
		purpose: "Kommunens enheder, ansatte og ansvar ligger ét sted, som de øvrige fælles systemer bruger. En omorganisering skal kun rettes én gang."},
	{name: "Kompetenceoverblik", area: "Administration", origin: demand, phase: phases.III, began: 4, repays: 7, joins: 16, personal: true,
		purpose: "Medarbejdere og ledere holder styr på uddannelse og kurser. Systemet minder om certifikater, før de udløber."},
	{name: "Kystbeskyttelse", area: "Teknik og miljø", origin: law, act: "Kystbeskyttelsesloven", phase: phases.V, began: 41, repays: 7, joins: 16, among: coast,
		purpose: "Sager om diger og høfder behandles med kort, høringer og bidragsfordeling. Grundejerne kan se, hvad de skal betale og hvorfor.",
		skipped: phases.OperationTest, skipReason: "Driftsprøven kunne først gennemføres efter stormsæsonen; projektejeren gik videre, så kommunerne ikke stod uden system."},
	{name: "Landzonesag", area: "Teknik og miljø", origin: demand, phase: phases.IV, began: 8, repays: 7, joins: 15, among: west, personal: true,
		purpose: "Ansøgninger om at bygge i landzone behandles efter fælles tjeklister. Høring af naboer sker digitalt."},
	{name: "Ledsagerordning", area: "Social", origin: demand, phase: phases.V, began: 31, repays: 8, joins: 18, personal: true,
		purpose: "Borgere med ledsagelse ser deres timer og aftaler. Ledsagerne registrerer tiden på telefonen.",
		departs: []departure{{"5.3", "WAIVED", 0, "Tilbagebetalingsperioden begynder, når de første kommuner er kommet i gang, og ikke nødvendigvis sammen med driften."}}},
	{name: "Lokalebooking", area: "Kultur og fritid", origin: demand, phase: phases.V, began: 70, repays: 8, joins: 26,
		purpose: "Borgere og foreninger finder og booker lokaler i skoler og kulturhuse. Nøgler og betaling klares i samme omgang."},
	{name: "Lokalplanarkiv", area: "Teknik og miljø", origin: law, act: "Planloven", phase: phases.V, began: 33, repays: 7, joins: 98,
		purpose: "Gældende og tidligere lokalplaner kan findes på adressen. Bilag og kort bevares, som de blev vedtaget.", power: binds},
	{name: "Merudgifter Voksne", area: "Social", origin: law, act: "Lov om social service", phase: phases.IV, began: 17, repays: 7, joins: 36, personal: true,
		purpose: "Kommunerne beregner dækning af merudgifter til voksne med handicap ens. Borgeren kan se beregningen og indsende bilag.",
		departs: []departure{{"8.3", "TEXT", 0, "Kommunen giver også lov til tilslutning til den fælles indkomstforespørgsel."}}},
	{name: "Mødeplan Politik", area: "Administration", origin: demand, phase: phases.V, began: 30, repays: 8, joins: 25,
		purpose: "Dagsordener, bilag og beslutninger samles for kommunalbestyrelse og udvalg. Offentlige punkter vises på kommunens hjemmeside med det samme.",
		departs: []departure{{"3.6", "WAIVED", 0, "Styregruppens kommunale medlemmer kan komme fra kommuner, der ikke er tilsluttet."}}},
	{name: "Naturtilsyn", area: "Teknik og miljø", origin: law, act: "Naturbeskyttelsesloven", phase: phases.IV, began: 15, repays: 7, joins: 24, among: west,
		purpose: "Tilsyn med beskyttet natur planlægges og registreres i marken. Billeder og arter gemmes på stedet, også uden dækning."},
	{name: "Notatbistand", area: "Administration", origin: innovation, phase: phases.I, began: 4, repays: 6, personal: true,
		purpose: "Udvalgte kommuner prøver, om talegenkendelse kan skrive udkast til mødenotater. Medarbejderen godkender altid notatet selv."},
	{name: "Parkeringslicens", area: "Teknik og miljø", origin: demand, phase: phases.V, began: 38, repays: 8, joins: 13, among: large, personal: true,
		purpose: "Beboere og erhverv køber og fornyer parkeringslicenser. Parkeringsvagterne slår nummerpladen op."},
	{name: "Plejeboligvisitation", area: "Sundhed og ældre", origin: demand, phase: phases.III, began: 8, repays: 7, joins: 23, personal: true,
		purpose: "Ansøgninger om plejebolig vurderes efter fælles kriterier. Ventelisten viser ledige boliger i hele landet."},
	{name: "Plejefamilie", area: "Social", origin: law, act: "Lov om social service", phase: phases.V, began: 64, repays: 7, joins: 31, personal: true,
		purpose: "Kommunerne finder, godkender og betaler plejefamilier. Oplysninger om ledige pladser deles mellem kommunerne."},
	{name: "Postfordeling", area: "Infrastruktur", origin: kl, phase: phases.V, began: 73, repays: 8, joins: 98, personal: true,
		purpose: "Digital post til kommunen fordeles til den rette sag og medarbejder. Reglerne for fordeling styres af kommunen selv.",
		without: "Systemet er en del af den fælles offentlige infrastruktur og styres af Styrelsen for Fælles Registre."},
	{name: "PPR-sag", area: "Børn og unge", origin: demand, phase: phases.IV, began: 7, repays: 7, joins: 21, personal: true,
		purpose: "Psykologer og skoler samarbejder om børn med behov for støtte. Forældrenes samtykke og udtalelser ligger i sagen.", pilots: 2},
	{name: "Restancer", area: "Økonomi", origin: law, act: "Lov om inddrivelse af gæld til det offentlige", phase: phases.V, began: 40, repays: 7, joins: 98, personal: true,
		purpose: "Ubetalte regninger følges, rykkes og sendes til inddrivelse. Borgeren kan aftale afdrag uden at ringe."},
	{name: "Rottebekæmpelse", area: "Teknik og miljø", origin: law, act: "Miljøbeskyttelsesloven", phase: phases.V, began: 16, repays: 8, joins: 32,
		purpose: "Borgere anmelder rotter, og bekæmperen får opgaven på telefonen. Kommunen ser, hvor der er flest, og hvad der virker.", pilots: 3},
	{name: "Sensorlag", area: "Infrastruktur", origin: innovation, phase: phases.I, began: 3, repays: 7,
		purpose: "Data fra sensorer i veje, kloakker og bygninger samles i et fælles lag. Udvalgte kommuner prøver, om andre systemer kan bruge dem."},
	{name: "Skoleindskrivning", area: "Børn og unge", origin: demand, phase: phases.III, began: 6, repays: 7, joins: 22, personal: true,
		purpose: "Forældre indskriver børn i skole og SFO på telefonen. Skoledistrikter og frit skolevalg håndteres efter kommunens regler."},
	{name: "Socialtilsyn Indberetning", area: "Social", origin: law, act: "Lov om socialtilsyn", phase: phases.IV, began: 16, repays: 7, joins: 38, personal: true,
		purpose: "Tilbud og plejefamilier indberetter til socialtilsynet i én indgang. Tilsynet ser udviklingen fra år til år.",
		skipped: phases.Scope, skipReason: "Omfanget er fastlagt i loven og blev derfor ikke beskrevet særskilt."},
	{name: "Spildevandsregister", area: "Teknik og miljø", origin: law, act: "Miljøbeskyttelsesloven", phase: phases.V, began: 31, repays: 7, joins: 33,
		purpose: "Ejendomme uden for kloakken registreres med anlæg og tilladelse. Påbud og frister følges op samlet.",
		departs: []departure{{"5.3", "WAIVED", 0, "Tilbagebetalingsperioden begynder, når kommunernes data er overført, og ikke nødvendigvis sammen med driften."}}},
	{name: "Tandplejejournal", area: "Sundhed og ældre", origin: demand, phase: phases.III, began: 7, repays: 8, joins: 25, personal: true,
		purpose: "Den kommunale tandpleje fører journal og indkalder børn. Journalen følger barnet, når familien flytter."},
	{name: "Ungeindsats", area: "Beskæftigelse", origin: law, act: "Lov om kommunal indsats for unge", phase: phases.V, began: 66, repays: 8, joins: 36, personal: true,
		purpose: "Skole, vejledning og jobcenter arbejder i den unges fælles plan. Den unge har én kontaktperson og kan selv følge med."},
	{name: "Valgtilforordnede", area: "Administration", origin: demand, phase: phases.V, began: 24, repays: 7, joins: 29, personal: true,
		purpose: "Kommunen fordeler valgtilforordnede på valgsteder og udbetaler diæter. De valgte melder sig til og fra digitalt.",
		departs: []departure{{"10.1", "TEXT", 0, "På valgdagen henvender kommunen sig direkte til leverandørens vagt."}}},
	{name: "Vandløbstilsyn", area: "Teknik og miljø", origin: law, act: "Vandløbsloven", phase: phases.II, began: 7, repays: 7, joins: 19, among: west,
		purpose: "Tilsyn, grødeskæring og klager over vandløb registreres på kort. Lodsejerne får besked, før kommunen går i gang."},
	{name: "Vikardækning", area: "Administration", origin: demand, phase: phases.I, began: 3, repays: 7, personal: true, successorOf: "Ferie og Fravær",
		purpose: "Genudbud af Ferie og Fravær, udvidet med afløsning. Når en medarbejder melder sig syg, tilbydes vagten til vikarerne i samme øjeblik."},
	{name: "Vintertjeneste", area: "Teknik og miljø", origin: demand, phase: phases.V, began: 34, repays: 7, joins: 17, among: east,
		purpose: "Glatførevarsler, udkald og saltning styres fra ét vagtbord. Borgerne kan se, hvornår deres vej er ryddet.",
		skipped: phases.ManagementPlan, skipReason: "Forvaltningsplanen afventede den første vinter i drift og blev lavet bagefter."},
}

// suppliers are invented.
var suppliers = []struct{ name, cvr string }{
	{"Nordlys Systemer A/S", "90000011"}, {"Bølgedata ApS", "90000022"}, {"Egetræ Software A/S", "90000033"},
	{"Havblik Digital A/S", "90000044"}, {"Klint & Kode ApS", "90000055"}, {"Lærkefelt It A/S", "90000066"},
	{"Rugmark Løsninger A/S", "90000077"}, {"Tidevand Teknologi ApS", "90000088"},
}
