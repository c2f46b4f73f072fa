package terms

// original is the first version of the terms, in which every clause below stands.
const original = "1.0"

// Catalogue lists the clauses in the order of the terms. A clause that is both enforced and
// something else counts as Enforced; one that is only shown counts as Reported.
var Catalogue = []*Clause{
	{"1.1", Text{"Hvornår vilkårene gælder", "When the terms hold"}, Text{
		"Vilkårene gælder for tilslutningsaftaler til nye projekter, indgået efter 1. august 2019.",
		"The terms hold for accession agreements for new projects, entered after 1 August 2019."},
		Enforced, original, nil},
	{"1.2", Text{"Afvigelser", "Deviations"}, Text{
		"Projektets tilslutningsaftale angiver, hvor den afviger fra vilkårene.",
		"A project's accession agreement states where it deviates from the terms."},
		Enforced, original, nil},

	{"2.1", Text{"Projektets oprindelse", "The project's origin"}, Text{
		"Et projekt udspringer af kommunal efterspørgsel, lov, aftale med KL eller innovation.",
		"A project comes of municipal demand, law, an agreement with KL, or innovation."},
		Enforced, original, nil},

	{"3.1", Text{"Kommunal involvering på fire niveauer", "Municipal involvement on four levels"}, Text{
		"Kommunerne inddrages gennem bestyrelsen, porteføljegruppen, projektets styregruppe og dets faggrupper.",
		"Municipalities are involved through the board, the portfolio group, the project's steering group and its expert groups."},
		Reported, original, nil},
	{"3.2", Text{"KOMBITs bestyrelse", "KOMBIT's board"}, Text{
		"KL udpeger bestyrelsen, som er KOMBITs øverste myndighed og har fem kommunale medlemmer og tre medarbejderrepræsentanter.",
		"KL appoints the board, KOMBIT's highest authority, with five municipal members and three employee representatives."},
		Enforced, original, nil},
	{"3.3", Text{"Porteføljegruppen", "The portfolio group"}, Text{
		"Porteføljegruppen rådgiver KOMBITs direktion og har medlemmer udpeget af foreninger og fra det private erhvervsliv.",
		"The portfolio group advises KOMBIT's directors, with members appointed by associations and from private business."},
		Recorded, original, nil},
	{"3.4", Text{"Styregruppe før tilslutning", "A steering group before accession"}, Text{
		"Projektets styregruppe oprettes i fase II, før tilslutningsmaterialet sendes til kommunerne.",
		"The project's steering group is set up in phase II, before the accession material goes out to the municipalities."},
		Enforced, original, nil},
	{"3.5", Text{"Styregruppens kommunale repræsentanter", "The steering group's municipal representatives"}, Text{
		"Styregruppen har mindst to kommunale repræsentanter på ledelsesniveau, udpeget af KOMBIT og KL.",
		"The steering group has at least two municipal representatives at manager level, appointed by KOMBIT and KL."},
		Enforced, original, &Text{"Mindste antal kommunale repræsentanter på ledelsesniveau", "Least number of municipal representatives at manager level"}},
	{"3.6", Text{"Kun tilsluttede kommuner i styregruppen", "Only acceded municipalities in the steering group"}, Text{
		"En kommune skal være tilsluttet projektet for at have en plads i dets styregruppe.",
		"A municipality must have acceded to the project to have a seat in its steering group."},
		Enforced, original, nil},
	{"3.7", Text{"Styregruppens formand", "The steering group's chair"}, Text{
		"KOMBITs projektejer, som er direktør eller vicedirektør, er formand for styregruppen.",
		"KOMBIT's project owner, a director or deputy director, chairs the steering group."},
		Enforced, original, nil},
	{"3.8", Text{"KL i styregruppen", "KL in the steering group"}, Text{
		"KL har sædvanligvis én repræsentant på ledelsesniveau i styregruppen.",
		"KL usually has one representative at manager level in the steering group."},
		Reported, original, nil},
	{"3.9", Text{"Styregruppens kommissorium", "The steering group's mandate"}, Text{
		"Tilslutningsaftalen henviser til styregruppens kommissorium og siger, om styregruppen kan binde kommunerne.",
		"The accession agreement refers to the steering group's mandate and says whether the group may bind the municipalities."},
		Enforced, original, nil},
	{"3.10", Text{"Styregruppens kompetencer", "The steering group's powers"}, Text{
		"Styregruppen påser styringen inden for aftalens tolerancer og godkender videreudvikling, mens projektejeren har det økonomiske ansvar.",
		"The steering group watches the agreed tolerances and approves further development, while the project owner keeps the economic responsibility."},
		Enforced, original, nil},
	{"3.11", Text{"Lukning af et projekt", "Closing a project"}, Text{
		"Styregruppen kan indstille, at et projekt lukkes, og KOMBITs eller KL's bestyrelse beslutter det og tager stilling til omkostningerne.",
		"The steering group may recommend closing a project, and KOMBIT's or KL's board decides on it and on how costs are settled and financed."},
		Enforced, original, nil},
	{"3.12", Text{"Projekter uden styregruppe", "Projects without a steering group"}, Text{
		"Enkelte projekter har ingen kommunal styregruppe, typisk hvor KOMBIT forvalter systemer for statslige myndigheder.",
		"A few projects have no municipal steering group, typically where KOMBIT manages systems for state authorities."},
		Recorded, original, nil},
	{"3.13", Text{"Projektets faggrupper", "The project's expert groups"}, Text{
		"Hvert projekt har en eller flere faggrupper, for eksempel en arbejds-, følge- eller referencegruppe.",
		"Each project has one or more expert groups, for example a working, follow-up or reference group."},
		Reported, original, nil},
	{"3.14", Text{"Faggruppens størrelse", "The expert group's size"}, Text{
		"En faggruppe har almindeligvis fem til femten kommuner, og fagpersoner fra KL kan deltage.",
		"An expert group usually has five to fifteen municipalities, and specialists from KL may join."},
		Reported, original, nil},
	{"3.15", Text{"Alle kommuner inviteres", "All municipalities are invited"}, Text{
		"Alle kommuner inviteres til at deltage, altid på den offentlige side.",
		"All municipalities are invited to take part, always on the public site."},
		Enforced, original, nil},
	{"3.16", Text{"Faggruppens sammensætning", "The expert group's composition"}, Text{
		"KOMBIT indstiller faggruppens medlemmer, og projektets styregruppe godkender sammensætningen.",
		"KOMBIT nominates the members of an expert group, and the project's steering group approves the composition."},
		Enforced, original, nil},
	{"3.17", Text{"Faglighed og variation", "Expertise and variation"}, Text{
		"Deltagerne vælges for deres faglighed, så grupperne afspejler kommunernes forskelle i størrelse og geografi.",
		"Participants are chosen for their expertise, so that the groups reflect how municipalities differ in size and geography."},
		Reported, original, nil},
	{"3.18", Text{"Offentligt, hvem der deltager", "Public who takes part"}, Text{
		"Det kan altid ses offentligt, hvem der deltager i projekterne.",
		"Who takes part in the projects can always be seen publicly."},
		Enforced, original, nil},
	{"3.19", Text{"Indstationerede medarbejdere", "Seconded employees"}, Text{
		"Større projekter har indstationerede kommunale medarbejdere på fuld tid eller deltid.",
		"Larger projects have seconded municipal employees, full or part time."},
		Recorded, original, nil},
	{"3.20", Text{"Gennemsigtig fremdrift", "Transparent progress"}, Text{
		"Alle kommuner kan følge fremdrift og udvikling i alle projekter.",
		"Every municipality can follow the progress and development of every project."},
		Enforced, original, nil},

	{"4.1", Text{"Fem faser", "Five phases"}, Text{
		"Et projekt gennemløber fem faser i rækkefølge, og det samme gør hver release i fase V.",
		"A project goes through five phases in order, and so does each release in phase V."},
		Enforced, original, nil},
	{"4.2", Text{"Kontrakt og drift", "Contract and operation"}, Text{
		"Kontrakten med leverandøren underskrives i fase III, og systemet sættes i drift i fase IV.",
		"The contract with the supplier is signed in phase III, and the system goes into operation in phase IV."},
		Enforced, original, nil},
	{"4.3", Text{"Fase V slutter", "The end of phase V"}, Text{
		"Fase V slutter, når leverandørkontrakten udløber, og inden da er der taget stilling til projektets fremtid.",
		"Phase V ends when the supplier contract ends, and before that the project's future is decided."},
		Enforced, original, nil},
	{"4.4", Text{"Genudbud", "Re-tender"}, Text{
		"Et genudbud er et nyt projekt med ny business case, ny tilslutning og alle faser igen.",
		"A re-tender is a new project with a new business case, a new accession and all phases again."},
		Enforced, original, nil},

	{"5.1", Text{"Projektet hviler i sig selv", "The project rests in itself"}, Text{
		"Hvert projekt hviler i sig selv, så dets omkostninger dækkes, men ikke mere end det.",
		"Each project rests in itself: its costs are covered, and no more."},
		Reported, original, nil},
	{"5.2", Text{"Den kommunale pris", "The municipal price"}, Text{
		"Den kommunale pris fastsættes ud fra projektets business case, typisk per indbygger.",
		"The municipal price comes of the project's business case, typically per inhabitant."},
		Recorded, original, nil},
	{"5.3", Text{"Tilbagebetalingsperioden", "The repayment period"}, Text{
		"Tilbagebetalingsperioden begynder, når driftskontrakten starter, og slutter samme dag for alle kommuner.",
		"The repayment period begins when the operations contract starts, and ends the same day for all municipalities."},
		Enforced, original, nil},
	{"5.4", Text{"Betaling fra tilrådighed", "Payment from availability"}, Text{
		"Kommunens betaling starter, når systemet stilles til rådighed for den.",
		"A municipality's payment starts when the system is made available to it."},
		Enforced, original, nil},
	{"5.5", Text{"Pilotkommuner", "Pilot municipalities"}, Text{
		"Pilotkommuner betaler ikke for de første to måneder i pilotperioden.",
		"Pilot municipalities do not pay for the first two months of the pilot period."},
		Enforced, original, &Text{"Måneder uden betaling", "Months without payment"}},
	{"5.6", Text{"Udrulning i bølger", "Rollout in waves"}, Text{
		"Ved udrulning i bølger har de første kommuner systemet i længere tid og betaler i længere tid.",
		"With rollout in waves, the first municipalities have the system for longer and pay for longer."},
		Enforced, original, nil},
	{"5.7", Text{"Kommunen er bundet", "The municipality is bound"}, Text{
		"Kommunen er bundet til at betale den kommunale pris i hele tilbagebetalingsperioden, fra systemet stilles til rådighed for den.",
		"The municipality is bound to pay the municipal price for the whole repayment period, from when the system is made available to it."},
		Enforced, original, nil},
	{"5.8", Text{"Udtræden", "Leaving early"}, Text{
		"Udtræder en kommune før periodens udløb, betaler den på én gang, hvad resten af perioden ville have kostet, og efter perioden er udtræden gratis.",
		"A municipality that leaves before the period ends pays at once what the rest of it would have cost, and after the period leaving is free."},
		Enforced, original, nil},
	{"5.9", Text{"Aftalens ophør ved lukning", "The agreement ends on closing"}, Text{
		"Tilslutningsaftalen ophører, hvis KOMBITs eller KL's bestyrelse beslutter at lukke projektet.",
		"The accession agreement ends if KOMBIT's or KL's board decides to close the project."},
		Enforced, original, nil},
	{"5.10", Text{"Prisen fastholdes", "The price is kept"}, Text{
		"Den kommunale pris fastholdes så vidt muligt, og afvigelser håndteres sammen med styregruppen.",
		"The municipal price is kept as far as possible, and what departs from that is handled with the steering group."},
		Enforced, original, nil},
	{"5.11", Text{"Fakturering", "Invoicing"}, Text{
		"Kommunen faktureres i februar for januar til juni og i september for juli til december, men kun én gang i startåret ved tilrådighed fra februar eller senere.",
		"The municipality is invoiced in February for January to June and in September for July to December, but only once in the first year when availability starts in February or later."},
		Enforced, original, &Text{"Betalingsfrist i dage", "Days to pay"}},
	{"5.12", Text{"Indtægter overstiger ikke udgifter", "Income never exceeds cost"}, Text{
		"Projektets indtægter må ikke overstige udgifterne, så et overskud sænker prisen eller går til videreudvikling.",
		"The project's income must not exceed its costs, so a surplus lowers the price or goes to further development."},
		Enforced, original, nil},
	{"5.13", Text{"Videreførelse efter perioden", "Going on after the period"}, Text{
		"At videreføre projektet efter tilbagebetalingsperioden koster ekstra, og kommunerne inddrages i beslutningen.",
		"Going on after the repayment period costs extra, and the municipalities are involved in the decision."},
		Enforced, original, nil},

	{"6.1", Text{"Krav til kommunernes it-miljø", "Requirements for the municipal IT environment"}, Text{
		"Krav til kommunernes it-miljø bygger på fælles standardkrav, som opdateres halvårligt og ved behov.",
		"Requirements for the municipal IT environment rest on a common standard set, updated half-yearly and as needed."},
		Recorded, original, nil},
	{"6.2", Text{"Projektets egne krav", "Project-specific requirements"}, Text{
		"Projektspecifikke krav til it-miljøet udarbejdes sammen med en kommunal faggruppe.",
		"Project-specific requirements for the IT environment are made with a municipal expert group."},
		Enforced, original, nil},
	{"6.3", Text{"Arkitekturrapport før udbud", "Architecture report before the tender"}, Text{
		"KOMBITs arkitekturrapport sendes i høring og behandles af it-arkitekturrådet før udbuddet i fase III.",
		"KOMBIT's architecture report is heard and goes through the architecture council before the tender in phase III."},
		Enforced, original, nil},

	{"7.1", Text{"KOMBITs opgaver", "KOMBIT's tasks"}, Text{
		"KOMBIT har tretten opgaver i et projekts levetid, fra foranalyse og udbud til kontraktstyring og videreudvikling.",
		"KOMBIT has thirteen tasks in a project's life, from analysis and tender to contract management and further development."},
		Recorded, original, nil},

	{"8.1", Text{"Kommunens opgaver", "The municipality's tasks"}, Text{
		"Den tilsluttede kommune forpligter sig til at aftage systemet, betale for det og løse ti opgaver.",
		"A municipality that has acceded commits to take the system, pay for it and carry out ten tasks."},
		Enforced, original, nil},
	{"8.2", Text{"Kontaktperson", "Contact person"}, Text{
		"Kommunen udpeger en kontaktperson for hvert system.",
		"The municipality names a contact person for each system."},
		Enforced, original, nil},
	{"8.3", Text{"Fællesoffentlige services", "Shared public services"}, Text{
		"Tilslutningen giver KOMBIT lov til at tilslutte systemet til fællesoffentlige services som CVR, NemSMS, Digital Post og fjernprint.",
		"Acceding permits KOMBIT to connect the system to shared public services such as CVR, NemSMS, Digital Post and remote print."},
		Recorded, original, nil},

	{"9.1", Text{"Databehandleraftale", "Data-processing agreement"}, Text{
		"En skriftlig databehandleraftale mellem kommunen og KOMBIT indgås, før kommunens personoplysninger behandles i systemet.",
		"A written data-processing agreement between the municipality and KOMBIT comes before its personal data is processed in the system."},
		Enforced, original, nil},
	{"9.2", Text{"Skabelon og underdatabehandlere", "Template and sub-processors"}, Text{
		"Skabelonen til databehandleraftaler er godkendt af den juridiske referencegruppe, og leverandørerne er underdatabehandlere.",
		"The template for data-processing agreements is approved by the legal reference group, and the suppliers are sub-processors."},
		Recorded, original, nil},
	{"9.3", Text{"Kontaktoplysninger", "Contact data"}, Text{
		"KOMBIT er dataansvarlig for kontaktoplysninger om kommunens medarbejdere og viser nogle af dem offentligt.",
		"KOMBIT is controller of contact data of municipal staff and shows some of it publicly."},
		Enforced, original, nil},
	{"9.4", Text{"Krav fra registrerede", "Claims by data subjects"}, Text{
		"Krav fra registrerede dækkes af leverandøren op til dennes grænse og derefter af kommunerne, så vidt muligt inden for projektets økonomi.",
		"Claims by data subjects are met by the supplier up to its limit and beyond it by the municipalities, as far as possible inside the project's economy."},
		Enforced, original, nil},
	{"9.5", Text{"Ingen krav mod KOMBIT", "No claims against KOMBIT"}, Text{
		"Kommunerne kan ikke gøre økonomiske krav gældende mod KOMBIT.",
		"The municipalities can raise no economic claims against KOMBIT."},
		Reported, original, nil},
	{"9.6", Text{"Kommunen oplyser om krav", "The municipality tells of a claim"}, Text{
		"En kommune, der bliver mødt med et økonomisk krav i forbindelse med et projekt, informerer KOMBIT.",
		"A municipality that meets an economic claim in connection with a project informs KOMBIT."},
		Recorded, original, nil},

	{"10.1", Text{"Ét kontaktpunkt", "One point of contact"}, Text{
		"KOMBIT er kommunernes kontaktpunkt over for leverandøren, bortset fra fire tilfælde, hvor kommunen selv kontakter den.",
		"KOMBIT is the municipalities' single point of contact to the supplier, but for four cases in which the municipality contacts it directly."},
		Reported, original, nil},

	{"11.1", Text{"Leverandørens svigt", "A supplier's failure"}, Text{
		"Leverer leverandøren ikke som aftalt, orienterer kommunen KOMBIT, som handler og inddrager styregruppen ved krav.",
		"When a supplier does not deliver as agreed, the municipality tells KOMBIT, which acts and involves the steering group in claims."},
		Recorded, original, nil},

	{"12.1", Text{"Eskalering ét trin ad gangen", "Escalation a level at a time"}, Text{
		"Et problem løftes først mellem projektlederne, så til kommuneansvarlig og programleder og derefter til projektejeren.",
		"A problem goes first between the project managers, then to municipality manager and programme manager, then to the project owner."},
		Enforced, original, nil},
	{"12.2", Text{"Varsel om eskalering", "Notice of escalation"}, Text{
		"Når KOMBIT eskalerer, får kommunens projektleder og programleder først besked om det og hvorfor.",
		"When KOMBIT escalates, the municipality's project manager and programme manager are first told so, and why."},
		Enforced, original, nil},

	{"13.1", Text{"Ændring af vilkårene", "Changes of the terms"}, Text{
		"Ændringer af vilkårene varsles 30 dage før til alle funktionspostkasser, og den juridiske referencegruppe rådspørges.",
		"Changes of the terms are notified 30 days ahead to every functional mailbox, and the legal reference group is consulted."},
		Enforced, original, nil},
	{"13.2", Text{"Oversigt over versioner", "List of versions"}, Text{
		"Vilkårenes versioner og deres ændringer står i en oversigt.",
		"The versions of the terms and their changes are listed."},
		Reported, original, nil},
}
