import { useQuery } from '@urql/preact'
import { useRoute } from 'preact-iso'
import { graphql, readFragment } from '../graph'
import type { ClauseViewQuery as ClauseViewAnswer } from '../graph/graphql'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { Missing } from '../ui/Missing'
import { Page, Section } from '../ui/Page'
import { ClauseDeviations } from './ClauseDeviations'
import { type ClauseRow, ClauseRowFields, ClauseTable, chapterOf, EnforcementStatus } from './ClauseTable'
import { ClauseTurn } from './ClauseTurn'
import { chapterWords, clauseWords, enforcementWords } from './words'

const ClauseViewQuery = graphql(`
  query ClauseView {
    clauses { id parameter version ...ClauseRow }
    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }
  }
`)

/** One clause: what it says, what the product does with it, and where it is agreed otherwise. */
export function ClauseView() {
  const { params } = useRoute()
  const answer = useQuery({ query: ClauseViewQuery })
  return (
    <Answer of={answer} page>
      {(data) =>
        data.clauses.some(({ id }) => id === params.id) ? <ClausePage id={params.id ?? ''} of={data} /> : <Missing />
      }
    </Answer>
  )
}

function ClausePage({ id, of: { clauses, projects } }: { id: string; of: ClauseViewAnswer }) {
  const t = useWords(clauseWords)
  const chapters = useWords(chapterWords)
  const rows = clauses.map((clause) => ({ ...clause, ...readFragment(ClauseRowFields, clause) }))
  const clause = rows.find((row) => row.id === id) as (typeof rows)[number]
  const chapter = `${chapterOf(id)} ${chapters[chapterOf(id)] ?? ''}`
  const siblings = rows.filter((row) => chapterOf(row.id) === chapterOf(id) && row.id !== id)
  return (
    <Page
      title={clause.title}
      crumbs={[{ name: t.title, href: '/vilkaar' }]}
      eyebrow={
        <>
          <b>
            {t.mark} {id}
          </b>
          <EnforcementStatus of={clause.enforcement} />
        </>
      }
      lead={clause.summary}>
      <ClauseFacts of={clause} chapter={chapter} />
      <ClauseTurn ids={rows.map((row) => row.id)} here={id} />
      <ClauseDeviations of={projects} clause={id} parameter={clause.parameter} />
      {siblings.length > 0 && (
        <Section name={t.same} meta={chapter}>
          <ClauseTable caption={t.caption(chapter)} rows={siblings} />
        </Section>
      )}
    </Page>
  )
}

type FactsProps = { of: ClauseRow & { parameter?: string | null; version: string }; chapter: string }

function ClauseFacts({ of: { enforcement, parameter, version }, chapter }: FactsProps) {
  const t = useWords(clauseWords)
  const [word, sentence] = useWords(enforcementWords)[enforcement]
  return (
    <Facts
      of={[
        [t.does, `${word}. ${sentence}`],
        [t.parameter, parameter],
        [t.chapter, chapter],
        [t.version, version],
      ]}
    />
  )
}
