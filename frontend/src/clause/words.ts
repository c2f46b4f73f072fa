import type { Enforcement } from '../graph/graphql'
import { words } from '../text/words'
import type { Shape } from '../ui/Status'

/** The chapters of the terms, by number. */
export const chapterWords = words<Record<string, string>>(
  {
    1: 'Introduktion og formål',
    2: 'Baggrund',
    3: 'Governance for projektet',
    4: 'Projektforløb',
    5: 'Vederlag, varighed og ændring',
    6: 'Krav til kommunernes it-miljø',
    7: 'KOMBITs opgaver',
    8: 'Kommunens opgaver',
    9: 'Behandling af personoplysninger',
    10: 'Kontaktflade til leverandøren',
    11: 'Hvis leverandøren ikke leverer som aftalt',
    12: 'Samarbejde mellem kommuner og KOMBIT',
    13: 'Ændringer',
  },
  {
    1: 'Introduction and purpose',
    2: 'Background',
    3: 'Governance of the project',
    4: 'Course of a project',
    5: 'Payment, duration and change',
    6: "Requirements for the municipalities' IT environment",
    7: 'Tasks of KOMBIT',
    8: 'Tasks of the municipality',
    9: 'Processing of personal data',
    10: 'Contact with the supplier',
    11: 'If the supplier does not deliver as agreed',
    12: 'Cooperation of municipalities and KOMBIT',
    13: 'Changes',
  },
)

/** What the product does with a clause: in a word, and in a sentence. */
export const enforcementWords = words<Record<Enforcement, [word: string, sentence: string]>>(
  {
    ENFORCED: ['Håndhæves', 'Det, der bryder vilkåret, afvises, og afvisningen nævner punktet.'],
    REPORTED: ['Meldes', 'Det vises, om vilkåret er opfyldt, men intet afvises.'],
    RECORDED: ['Registreres', 'Det gemmes, hvad der skete, hvem der gjorde det, og hvornår.'],
  },
  {
    ENFORCED: ['Enforced', 'What breaks the clause is refused, and the refusal names it.'],
    REPORTED: ['Reported', 'It is shown whether the clause is met, but nothing is refused.'],
    RECORDED: ['Recorded', 'What happened is kept, with who did it and when.'],
  },
)

export const enforcementShapes: Record<Enforcement, Shape> = { ENFORCED: 'use', REPORTED: 'warn', RECORDED: 'plan' }

export const clauseWords = words(
  {
    mark: 'pkt.',
    title: 'Vilkår',
    lead: (version: string) =>
      `Generelle vilkår for samarbejde mellem KOMBIT og kommuner${version && `, version ${version}`}, punkt for punkt, og hvad Tilslutning gør ved hvert.`,
    searchHint: 'Punkt eller ord',
    does: 'Hvad Tilslutning gør',
    count: (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`),
    countOf: (found: number, all: number) => `${found} af ${all} punkter`,
    noMatch: 'Ingen vilkår passer til søgningen.',
    clear: 'Ryd filtre',
    caption: (chapter: string) => `Vilkår i kapitlet ${chapter}`,
    number: 'Punkt',
    clause: 'Vilkår',
    chapter: 'Kapitel',
    version: 'Version',
    parameter: 'Tal, en aftale kan ændre',
    deviations: 'Afvigelser i projekter',
    deviationsCaption: 'Projekter, hvis aftale afviger fra vilkåret',
    project: 'Projekt',
    projects: (count: number) => (count === 1 ? '1 projekt' : `${count} projekter`),
    says: 'Aftalen siger',
    waived: 'Vilkåret gælder ikke.',
    noDeviations: 'Ingen projekter afviger fra vilkåret.',
    onlyFirst: 'De første 200 projekter efter navn er set efter.',
    same: 'I samme kapitel',
    previous: 'Forrige',
    next: 'Næste',
    turn: 'Forrige og næste punkt',
  },
  {
    mark: 'cl.',
    title: 'Terms',
    lead: (version) =>
      `General Terms for cooperation between KOMBIT and municipalities${version && `, version ${version}`}, clause by clause, and what Tilslutning does with each.`,
    searchHint: 'Clause or words',
    does: 'What Tilslutning does',
    count: (count) => (count === 1 ? '1 clause' : `${count} clauses`),
    countOf: (found, all) => `${found} of ${all} clauses`,
    noMatch: 'No clause matches.',
    clear: 'Clear filters',
    caption: (chapter) => `Clauses of the chapter ${chapter}`,
    number: 'Clause',
    clause: 'Term',
    chapter: 'Chapter',
    version: 'Version',
    parameter: 'Number an agreement may change',
    deviations: 'Deviations in projects',
    deviationsCaption: 'Projects whose agreement deviates from the clause',
    project: 'Project',
    projects: (count) => (count === 1 ? '1 project' : `${count} projects`),
    says: 'The agreement says',
    waived: 'The clause does not hold.',
    noDeviations: 'No project deviates from the clause.',
    onlyFirst: 'The first 200 projects by name were looked at.',
    same: 'In the same chapter',
    previous: 'Previous',
    next: 'Next',
    turn: 'Previous and next clause',
  },
)
