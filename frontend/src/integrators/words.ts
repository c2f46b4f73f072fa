import { words } from '../text/words'

/** The sections in their order; the keys are what an address names. */
export const sectionWords = words(
  {
    start: 'Den første forespørgsel',
    token: 'Sådan får et program et token',
    viewer: 'Hvem du er her',
    roller: 'Roller og synlighed',
    lister: 'Lister, side for side',
    vaerdier: 'Datoer og beløb',
    fejl: 'Fejl og afslag',
    graenser: 'Grænser',
    bestaar: 'Hvad der består',
    eksempler: 'Eksempler, der kører',
    data: 'Åbne data',
  },
  {
    start: 'The first query',
    token: 'How a program gets a token',
    viewer: 'Who you are here',
    roller: 'Roles and visibility',
    lister: 'Lists, page by page',
    vaerdier: 'Dates and amounts',
    fejl: 'Errors and refusals',
    graenser: 'Limits',
    bestaar: 'What stays',
    eksempler: 'Examples that run',
    data: 'Open data',
  },
)
export type SectionId = keyof (typeof sectionWords)['da']

/** What each of the explorer's examples asks. */
export const queryWords = words(
  {
    Projects: 'Projekterne, deres fase og antal deltagere',
    ParticipantsOnADay: 'Hvem der deltog i et projekt på en dag',
    MunicipalityProjects: 'En kommunes projekter på en dag',
    InOperation: 'Projekter i drift og deres faser',
    SteeringGroups: 'Styregrupper og deres pladser',
    Terms: 'Vilkårene punkt for punkt',
    Statistics: 'Deltagere efter region, størrelse og år',
    PageByPage: 'En lang liste, side for side',
    SimulatedCosts: 'Hvad deltagelse ville koste',
    BreakEvenPrice: 'Prisen, der dækker en udgift',
    Viewer: 'Hvem jeg er, og hvad jeg må se',
    CostsOfTheYear: 'Hvad min kommune betaler i år',
    Budget: 'Fem års budget pr. kvartal og projekt',
    InvoicesExplained: 'Fakturaer med linjer og regnestykke',
    Economy: 'Et projekts økonomi år for år (KOMBIT)',
    RefusedInvitation: 'En handling, der bliver afslået (KOMBIT)',
  },
  {
    Projects: 'The projects, their phase and how many take part',
    ParticipantsOnADay: 'Who took part in a project on a day',
    MunicipalityProjects: "A municipality's projects on a day",
    InOperation: 'Projects in operation and their phases',
    SteeringGroups: 'Steering groups and their seats',
    Terms: 'The terms, clause by clause',
    Statistics: 'Participants by region, size and year',
    PageByPage: 'A long list, page by page',
    SimulatedCosts: 'What taking part would cost',
    BreakEvenPrice: 'The price that covers a cost',
    Viewer: 'Who I am, and what I may see',
    CostsOfTheYear: 'What my municipality pays this year',
    Budget: 'Five years of budget by quarter and project',
    InvoicesExplained: 'Invoices with lines and arithmetic',
    Economy: "A project's economy year by year (KOMBIT)",
    RefusedInvitation: 'An act that is refused (KOMBIT)',
  },
)

type Named = [name: string, more: string]

export const programWords = words<Record<'curl' | 'python' | 'typescript' | 'powerQuery', Named>>(
  {
    curl: ['curl', 'sh og jq'],
    python: ['Python', 'kun standardbiblioteket'],
    typescript: ['TypeScript', 'typer lavet af skemaet'],
    powerQuery: ['Excel', 'Power Query'],
  },
  {
    curl: ['curl', 'sh and jq'],
    python: ['Python', 'the standard library alone'],
    typescript: ['TypeScript', 'types made from the schema'],
    powerQuery: ['Excel', 'Power Query'],
  },
)

type Row = readonly [string, string]
type Rows3 = readonly (readonly [string, string, string])[]
type FileRow = readonly [path: string, forms: readonly string[], what: string]

/** What is between backticks is code. */
export const integratorsWords = words(
  {
    title: 'For integratorer',
    lead: 'Alt, siden viser, kommer fra ét åbent API, som dine egne programmer også kan spørge.',
    contents: 'På denne side',
    copy: 'Kopiér',
    tryIt: 'Prøv',
    copied: 'Kopieret',
    marked: 'Markeret: kopiér med tastaturet',
    none: 'ingen',
    start:
      'Der er én adresse, `/graphql`. Uden login er du besøgende og ser det, alle må se. Skemaet står i `/schema.graphql`, og på `/explorer` kan du prøve dig frem.',
    firstQuery: 'Alle projekter, som besøgende',
    firstAnswer: (total: number, name: string, participants: number) =>
      `Svaret lige nu: ${total} projekter i alt. Det første er ${name} med ${participants} deltagere.`,
    nothingYet: 'Der er ingen projekter endnu.',
    token:
      'Et program, der skal se mere, har et token fra den identitetsudbyder, hvor også mennesker logger ind. Det tæller aldrig for mere end det, KOMBIT har registreret.',
    tokenSteps: [
      'Fortæl KOMBIT, hvem du er, hvilken organisation du spørger for (CVR-nummer), og hvilke roller du behøver. Data er organisationens: hav dens ord for det.',
      'KOMBITs administrator opretter en klient hos udbyderen (client credentials) og giver dig dens hemmelighed.',
      'Administratoren registrerer med `registerClient`, hvad klienten må. En klient, der ikke er registreret, bliver afvist.',
      'Dit program henter et token og bruger det, til kort før det udløber.',
      'Det spørger med tokenet i hovedet `Authorization: Bearer …`, og først om `viewer`.',
    ],
    fetchToken: 'Hent et token',
    tokenNote:
      'Udbyderens adresse er `token_endpoint` i dens `/.well-known/openid-configuration`. Spørg fra en server: en hemmelighed i en browser er ingen. På en udviklingsmaskine er hver bruger også en klient, med `dev` som hemmelighed.',
    self: 'Feltet `viewer` fortæller, hvem der spørger, med hvilke roller og til hvornår. Sådan ser det ud for dig, som læser siden:',
    visitor: 'Du er besøgende: ingen roller, ingen beløb, intet udløb.',
    readsAmounts: 'ja: en tom liste er tom',
    readsNone: 'nej: en tom liste kan skjule noget',
    fieldByField: 'Felt for felt, og om du må:',
    access: 'Hvad må jeg se?',
    year: (name: string, year: string) => `${name} i ${year}`,
    sameFigures: 'Et program med et token for samme kommune får de samme tal, som tekst og med punktum:',
    yearQuery: 'Hvad min kommune betaler i år, med token',
    visibility: [
      'Hvert felt i skemaet siger med `@visibility`, hvem det er for. Det skjulte og det, der ikke findes, ser ens ud.',
    ],
    hiddenCaption: 'Hvad du får, når noget ikke er for dig',
    askedFor: 'Du beder om',
    answered: 'Du får, når det ikke er for dig',
    hidden: [
      ['en liste, som `invoices`', 'en tom liste uden fejl; `viewer { readsAmounts }` siger hvorfor'],
      [
        'et felt, som `costs`',
        '`null` og fejlen `FORBIDDEN`, for besøgende `UNAUTHENTICATED`; resten af svaret er der',
      ],
      ['én række, som `invoice(number: …)`', '`null`, som om den ikke fandtes'],
      ['en handling', '`null` og `FORBIDDEN`; intet er ændret'],
    ] as Row[],
    lists: [
      'Sig, hvor mange du vil have: `first` eller `last`, højst 200. `totalCount` alene behøver det ikke. Giv `endCursor` tilbage som `after`, indtil `hasNextPage` er falsk.',
      '`orderBy` er en liste, og `where` indsnævrer; `where: { activeOn: "2026-01-31" }` er dem, der gjaldt den dag. Cursorer og id’er er uigennemsigtige.',
    ],
    values: [
      'En `Date` er `2026-01-31`, en dag i Danmark. Et `DateTime` er et tidspunkt i UTC.',
      'En `Decimal` er tekst, `"985697.72"`: beløb med to decimaler, priser med fire. Læs den aldrig som et flydende tal; brug `Decimal` i Python, hele øre i `BigInt` i JavaScript og `Currency` i Power Query.',
    ],
    errors: [
      'En fejl har en kode i `errors[].extensions.code`. Bed om `Accept: application/graphql-response+json`, så svarer en forespørgsel, der ikke kan køres, 400. Nævn svarets `X-Request-Id`, når du melder en fejl.',
      'En handling, som vilkårene siger nej til, er ingen fejl: dens svar har `refusals` med `code`, `message`, `clause` og `path`, og intet er ændret. `Accept-Language: en` giver teksterne på engelsk.',
    ],
    refusalsCaption: 'Fejlkoder, og hvad et program gør',
    code: 'Kode',
    means: 'Betyder',
    does: 'Gør',
    refusals: [
      ['401 UNAUTHENTICATED', 'tokenet tæller ikke, for eksempel fordi det er udløbet', 'hent et nyt, én gang'],
      ['429 RATE_LIMITED', 'for mange forespørgsler', 'vent de sekunder, `Retry-After` siger'],
      ['503 UNAUTHENTICATED', 'udbyderen svarer ikke', 'vent, som `Retry-After` siger; tokenet kan være godt'],
      ['FORBIDDEN', 'feltet er ikke for dig', 'spørg ikke igen'],
      ['BAD_USER_INPUT', 'en værdi eller en grænse er forkert; alle fejl i ét svar', 'ret det, fejlen nævner'],
      ['TOO_COMPLEX', 'svaret kan blive for stort', 'bed om færre rækker ad gangen'],
      ['INTERNAL', 'en fejl hos os, med et id', 'meld id’et'],
    ] as Rows3,
    limits: [
      'Hvad en forespørgsel koster, regnes ud, før den køres. Hvert svar siger det: `"extensions": { "cost": { "requested": 110, "limit": 100000 } }`.',
      'Mere end det, eller over 4.000 tegn i GraphQLs forstand (tokens), 800 felter, 100 aliasser eller 20 niveauer, bliver afslået med `TOO_COMPLEX`. En forespørgsel stoppes efter 20 sekunder. Flere forespørgsler i én krop tages ikke imod.',
      'Normalt må én adresse eller klient spørge 50 gange i sekundet. Svar på `GET` har et `ETag`: spørg igen med `If-None-Match`, og få 304, når intet er nyt.',
    ],
    stays: [
      'Intet felt bliver fjernet. Et, der afløses, bliver først mærket som udfaset, med det, der skal bruges i stedet. Et id og en adresse bliver ved med at være det samme.',
    ],
    examples: 'Hvert spørgsmål kører, som det står; en test gør det. De med beløb er for kommunens økonomi.',
    programs: 'Hele programmer',
    programsText:
      'Hvert henter et token, spørger om en kommunes omkostninger og fakturaer for et år side for side, venter, når det får besked på det, og regner aldrig med flydende tal. En test kører dem alle undtagen Excels.',
    notLoaded: 'Programmerne kunne ikke hentes. Hent siden igen.',
    data: 'Det, alle må se, kan hentes som filer uden login: ingen beløb, og intet om en kommune, der er inviteret eller har trukket sig. Licensen er',
    dataSource: 'Nævn kilden med filens adresse. Excel åbner CSV-filerne.',
    filesCaption: 'Filer med åbne data',
    file: 'Indhold',
    address: 'Adresse',
    forms: 'Hent som',
    files: [
      ['/export/projects', ['json', 'csv'], 'Projekterne, i JSON med deres faser'],
      ['/export/phases', ['csv'], 'Hver fase af hvert projekt: planlagt, begyndt og afsluttet'],
      ['/export/municipalities', ['json', 'csv'], 'De 98 kommuner med region, CVR-nummer og indbyggertal'],
      ['/data/feed', ['atom'], 'Det nyeste: tilslutninger, udtrædener, faser, beslutninger og opslag'],
      ['/data/catalog', ['jsonld'], 'Kataloget over alle datasæt, efter DCAT-AP-DK'],
    ] as FileRow[],
    ofAProject: 'Et projekts filer',
    cite: 'En adresse med ?on= beholder sin dag: den bliver ved med at nævne dem, der deltog da.',
    project: 'Projekt',
    day: 'Dag',
    participants: 'Deltagere',
    seats: 'Pladser i grupperne',
    decisions: 'Beslutninger (alle dage)',
    citable: 'Adresse at henvise til',
  },
  {
    title: 'For integrators',
    lead: 'Everything the page shows comes from one open API, which your own programs can ask too.',
    contents: 'On this page',
    copy: 'Copy',
    tryIt: 'Try',
    copied: 'Copied',
    marked: 'Selected: copy by the keyboard',
    none: 'none',
    start:
      'There is one address, `/graphql`. Without a login you are a visitor and see what everyone may see. The schema is at `/schema.graphql`, and at `/explorer` you can try things out.',
    firstQuery: 'All projects, as a visitor',
    firstAnswer: (total, name, participants) =>
      `The answer right now: ${total} projects in all. The first is ${name} with ${participants} participants.`,
    nothingYet: 'There are no projects yet.',
    token:
      'A program that is to see more has a token from the identity provider where people log in too. It never counts for more than KOMBIT has recorded.',
    tokenSteps: [
      'Tell KOMBIT who you are, which organisation you ask for (CVR number), and which roles you need. The data is the organisation’s: have its word for it.',
      'KOMBIT’s administrator makes a client at the provider (client credentials) and gives you its secret.',
      'The administrator records with `registerClient` what the client may be. A client that is not recorded is refused.',
      'Your program fetches a token and uses it until shortly before it ends.',
      'It asks with the token in the header `Authorization: Bearer …`, and first about `viewer`.',
    ],
    fetchToken: 'Fetch a token',
    tokenNote:
      'The provider’s address is the `token_endpoint` of its `/.well-known/openid-configuration`. Ask from a server: a secret in a browser is none. On a development machine each user is a client as well, with `dev` as secret.',
    self: 'The field `viewer` tells who asks, with which roles and until when. For you, who read the page, it says:',
    visitor: 'You are a visitor: no roles, no amounts, no end.',
    readsAmounts: 'yes: an empty list is empty',
    readsNone: 'no: an empty list may hide something',
    fieldByField: 'Field by field, and whether you may:',
    access: 'What may I see?',
    year: (name, year) => `${name} in ${year}`,
    sameFigures: 'A program with a token for the same municipality gets the same figures, as text with a point:',
    yearQuery: 'What my municipality pays this year, with a token',
    visibility: [
      'Each field of the schema says by `@visibility` whom it is for. What is hidden and what is missing look the same.',
    ],
    hiddenCaption: 'What you get where something is not for you',
    askedFor: 'You ask for',
    answered: 'You get, where it is not for you',
    hidden: [
      ['a list, as `invoices`', 'an empty list without an error; `viewer { readsAmounts }` tells why'],
      ['a field, as `costs`', '`null` and the error `FORBIDDEN`, `UNAUTHENTICATED` for a visitor; the rest is there'],
      ['one row, as `invoice(number: …)`', '`null`, as if it did not exist'],
      ['an act', '`null` and `FORBIDDEN`; nothing is changed'],
    ],
    lists: [
      'Say how many you want: `first` or `last`, at most 200. `totalCount` alone needs neither. Give `endCursor` back as `after` until `hasNextPage` is false.',
      '`orderBy` is a list, and `where` narrows; `where: { activeOn: "2026-01-31" }` leaves those in force that day. Cursors and ids are opaque.',
    ],
    values: [
      'A `Date` is `2026-01-31`, a day in Denmark. A `DateTime` is a moment in UTC.',
      'A `Decimal` is text, `"985697.72"`: amounts with two decimals, prices with four. Never read it as a floating-point number; use `Decimal` in Python, whole øre in `BigInt` in JavaScript and `Currency` in Power Query.',
    ],
    errors: [
      'An error has a code in `errors[].extensions.code`. Ask for `Accept: application/graphql-response+json`; then a request that can’t be run answers 400. Name the answer’s `X-Request-Id` when you report a fault.',
      'An act that the terms refuse is no error: its answer has `refusals` with `code`, `message`, `clause` and `path`, and nothing is changed. `Accept-Language: en` gives the texts in English.',
    ],
    refusalsCaption: 'Error codes, and what a program does',
    code: 'Code',
    means: 'Means',
    does: 'Do',
    refusals: [
      ['401 UNAUTHENTICATED', 'the token does not count, for instance because it has ended', 'fetch a new one, once'],
      ['429 RATE_LIMITED', 'too many requests', 'wait as many seconds as `Retry-After` says'],
      ['503 UNAUTHENTICATED', 'the provider does not answer', 'wait as `Retry-After` says; the token may be good'],
      ['FORBIDDEN', 'the field is not for you', 'do not ask again'],
      ['BAD_USER_INPUT', 'a value or a limit is wrong; all faults in one answer', 'mend what the error names'],
      ['TOO_COMPLEX', 'the answer may become too large', 'ask for fewer rows at a time'],
      ['INTERNAL', 'a fault of ours, with an id', 'report the id'],
    ],
    limits: [
      'What a request costs is counted before it is run. Every answer tells it: `"extensions": { "cost": { "requested": 110, "limit": 100000 } }`.',
      'More than that, or more than 4,000 tokens, 800 fields, 100 aliases or a depth of 20, is refused with `TOO_COMPLEX`. A query is stopped after 20 seconds. Batches are off.',
      'As a rule one address or client may ask 50 times a second. An answer by `GET` has an `ETag`: ask again with `If-None-Match`, and get 304 where nothing is new.',
    ],
    stays: [
      'No field is removed. One that is replaced is first marked as deprecated, with what to use instead. An id and an address stay the same.',
    ],
    examples:
      'Each question runs as it stands; a test does so. Those with amounts are for a municipality’s finance staff.',
    programs: 'Whole programs',
    programsText:
      'Each fetches a token, asks for a municipality’s costs and invoices of a year page by page, waits where it is told to, and never reckons in floating point. A test runs all but Excel’s.',
    notLoaded: 'The programs could not be loaded. Load the page again.',
    data: 'What everyone may see can be had as files without a login: no amounts, and nothing of a municipality that is invited or has withdrawn. The licence is',
    dataSource: 'Name the source by the address of the file. Excel opens the CSV files.',
    filesCaption: 'Files of open data',
    file: 'Content',
    address: 'Address',
    forms: 'Get as',
    files: [
      ['/export/projects', ['json', 'csv'], 'The projects, in JSON with their phases'],
      ['/export/phases', ['csv'], 'Each phase of each project: planned, begun and ended'],
      ['/export/municipalities', ['json', 'csv'], 'The 98 municipalities with region, CVR number and inhabitants'],
      ['/data/feed', ['atom'], 'The newest: accessions, exits, phases, decisions and calls'],
      ['/data/catalog', ['jsonld'], 'The catalogue of all data sets, by DCAT-AP-DK'],
    ],
    ofAProject: 'The files of a project',
    cite: 'An address with ?on= keeps its day: it goes on naming those who took part then.',
    project: 'Project',
    day: 'Day',
    participants: 'Participants',
    seats: 'Seats in the bodies',
    decisions: 'Decisions (all days)',
    citable: 'An address to cite',
  },
)
