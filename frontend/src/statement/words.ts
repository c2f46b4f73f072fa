import { words } from '../text/words'

/** The day the statement was last gone through. */
export const reviewedOn = '2026-11-26'

/** Of each part: its name and what it says, a paragraph each. */
type Part = { name: string; texts: string[] }

type Words = {
  title: string
  /** The title, with where it may break on a narrow screen. */
  heading: string
  lead: string
  status: Part
  gaps: Part & { list: string[]; burden: string }
  method: Part & { done: string[]; undone: string[]; undoneName: string }
  contact: Part & { to: (contact: string) => string; unknown: string }
  enforcement: Part & { authority: string }
  made: Part & { reviewed: (day: string) => string }
}

/** As the model of the Commission's decision (EU) 2018/1523 has it, part by part. */
export const statementWords = words<Words>(
  {
    title: 'Tilgængelighedserklæring',
    heading: 'Tilgængeligheds\u00aderklæring',
    lead: 'Siden skal kunne bruges af alle. Her står, hvad der ikke er tilgængeligt endnu, og hvad du kan gøre.',
    status: {
      name: 'Overholdelsesstatus',
      texts: [
        'Den, der driver siden, er forpligtet til at gøre den tilgængelig efter lov om tilgængelighed af offentlige organers websteder og mobilapplikationer. Erklæringen gælder hele dette websted.',
        'Webstedet overholder delvist standarden EN 301 549 (WCAG 2.1, niveau AA): det overholder de fleste krav. Undtagelserne står nedenfor.',
      ],
    },
    gaps: {
      name: 'Indhold, der ikke er tilgængeligt',
      texts: ['Følgende overholder ikke kravene:'],
      list: [
        'Fakturaer som PDF har ingen mærkning af overskrifter og tabeller (WCAG 1.3.1). Den samme faktura som HTML er den tilgængelige udgave: den ligger ved siden af PDF’en på fakturaens side.',
        'Værktøjet på /explorer er GraphiQL, lavet af andre, og er ikke gennemgået for tilgængelighed. Alt, det viser, står også i skemaet /schema.graphql som tekst, og eksemplerne kan kopieres fra siden for integratorer.',
        'Beskrivelserne af API’ets felter findes kun på engelsk. De er mærket som engelsk for skærmlæsere.',
      ],
      burden: 'Intet er udeladt som en uforholdsmæssigt stor byrde. Filer til regneark (CSV og XLSX) er rene tabeller.',
    },
    method: {
      name: 'Sådan er det vurderet',
      texts: ['Siden er vurderet af dem, der laver den (selvevaluering). Ved hver ændring prøver automatiske test:'],
      done: [
        'hver visning med axe, 360 og 1600 pixel bred, med lyst og mørkt tema: intet fund er tilladt;',
        'de vigtigste opgaver alene med tastatur, med synligt fokus;',
        'at ingen visning er bredere end vinduet;',
        'farvernes kontrast.',
      ],
      undoneName:
        'Intet siges med farve alene: kort og diagrammer har en tabel med de samme tal. Siden er ikke prøvet:',
      undone: [
        'af mennesker med handicap, eller med skærmlæser fra ende til anden;',
        'med 400 % forstørrelse, talestyring eller ændret linjeafstand.',
      ],
    },
    contact: {
      name: 'Kontakt, hvis noget ikke er tilgængeligt',
      texts: [
        'Finder du noget, du ikke kan bruge, eller har du brug for indhold i en anden form, så skriv eller ring til den, der driver siden. Fortæl, hvilken adresse det gælder, og hvad du ville. Skriv ikke CPR-nummer eller helbredsoplysninger.',
      ],
      to: (contact: string) => `Kontakt: ${contact}`,
      unknown:
        'Denne udgave af siden kender ikke driftsherrens kontaktoplysninger. Er du kommunens medarbejder, kan du gå gennem din kommunes kontakt til KOMBIT.',
    },
    enforcement: {
      name: 'Håndhævelse',
      texts: [
        'Får du intet svar, eller hjælper svaret ikke, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med loven:',
      ],
      authority: 'Digitaliseringsstyrelsen om webtilgængelighed',
    },
    made: {
      name: 'Om erklæringen',
      texts: ['Den gennemgås mindst én gang om året, og når siden ændrer sig, så det har betydning.'],
      reviewed: (day) => `Udarbejdet og sidst gennemgået ${day}.`,
    },
  },
  {
    title: 'Accessibility statement',
    heading: 'Accessibility statement',
    lead: 'Everyone is to be able to use this site. Here is what is not accessible yet, and what you can do.',
    status: {
      name: 'Compliance status',
      texts: [
        'Whoever runs this site is obliged to make it accessible by the Danish act on accessibility of public bodies’ websites and mobile applications. The statement is about the whole of this website.',
        'The website complies partially with the standard EN 301 549 (WCAG 2.1, level AA): it meets most requirements. The exceptions are below.',
      ],
    },
    gaps: {
      name: 'Content that is not accessible',
      texts: ['The following does not meet the requirements:'],
      list: [
        'Invoices as PDF have no tags for headings and tables (WCAG 1.3.1). The same invoice as HTML is the accessible form: it is beside the PDF on the invoice’s page.',
        'The tool at /explorer is GraphiQL, made by others, and has not been assessed for accessibility. All it shows is also in the schema /schema.graphql as text, and the examples can be copied from the page for integrators.',
        'The descriptions of the API’s fields exist in English alone. They are marked as English for screen readers.',
      ],
      burden:
        'Nothing is left out as a disproportionate burden. Files for spreadsheets (CSV and XLSX) are plain tables.',
    },
    method: {
      name: 'How it was assessed',
      texts: ['The site was assessed by those who make it (self-evaluation). At each change, automatic tests try:'],
      done: [
        'each view with axe, 360 and 1600 pixels wide, in the light and the dark theme: no finding is allowed;',
        'the main tasks by keyboard alone, with the focus in sight;',
        'that no view is wider than the window;',
        'the contrast of colours.',
      ],
      undoneName:
        'Nothing is said by colour alone: maps and charts have a table with the same numbers. The site has not been tried:',
      undone: [
        'by people with disabilities, or with a screen reader from end to end;',
        'at 400 % zoom, by voice, or with other line spacing.',
      ],
    },
    contact: {
      name: 'Contact, if something is not accessible',
      texts: [
        'If you find something that you cannot use, or need content in another form, write to or call whoever runs this site. Say which address it is about and what you wanted to do. Do not write your civil registration number or anything about your health.',
      ],
      to: (contact) => `Contact: ${contact}`,
      unknown:
        'This edition of the site does not know the contact details of whoever runs it. If you work for a municipality, go by its contact with KOMBIT.',
    },
    enforcement: {
      name: 'Enforcement',
      texts: [
        'If you get no answer, or one that does not help, you may complain to the Agency for Digital Government, which supervises the act:',
      ],
      authority: 'The Agency for Digital Government on web accessibility (in Danish)',
    },
    made: {
      name: 'About this statement',
      texts: ['It is gone through at least once a year, and when the site changes in a way that matters.'],
      reviewed: (day) => `Made and last gone through ${day}.`,
    },
  },
)
