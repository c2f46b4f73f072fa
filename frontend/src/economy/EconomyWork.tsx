import { useQuery } from '@urql/preact'
import { useState } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { EconomyWorkQuery as EconomyWorkAnswer, WorkKind } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAddress } from '../ui/address'
import { Section } from '../ui/Page'
import { Select } from '../ui/Select'
import { type Column, Table } from '../ui/Table'
import { portfolioWords, workWords } from './portfolioWords'

const EconomyWorkQuery = graphql(`
  query EconomyWork {
    worklist {
      kind year count since message
      clause { id }
      project { id slug name }
      municipality { id code name }
    }
  }
`)

type Item = NonNullable<EconomyWorkAnswer['worklist']>[number]

/** Where it is done. */
const places: Record<WorkKind, (of: Item) => string> = {
  INHABITANTS_MISSING: () => '/indbyggere',
  PRICE_MISSING: ({ project }) => (project ? `/oekonomi/${project.slug}/pris` : '/oekonomi'),
  RUN_DUE: () => '/fakturering',
  HELD_BACK: () => '/fakturering',
  YEAR_NOT_CLOSED: ({ project, year }) => `/oekonomi/${project?.slug}/aar?aar=${year}`,
  CONSENT_WAITING: ({ project }) => `/oekonomi/${project?.slug}`,
  EXIT_NOT_SETTLED: () => '/fakturering',
}

/** What the facts show to need a hand, each with the way to where it is done. */
export function EconomyWork() {
  const answer = useQuery({ query: EconomyWorkQuery })
  return (
    <Answer of={answer} waiting={<div class="economy-waiting-work" />}>
      {({ worklist }) => worklist && <Work of={worklist} />}
    </Answer>
  )
}

/** Of each kind: many of one do not hide the others. */
const atATime = 5

function Work({ of }: { of: readonly Item[] }) {
  const t = useWords(portfolioWords)
  const kinds = useWords(workWords)
  const { number, date } = useFormat()
  const [chosen, choose] = useAddress('slags')
  const [isAll, showAll] = useState(false)
  const rows = of.filter(({ kind }) => !chosen || kind === chosen)
  const some = isAll ? rows : rows.filter((row) => rows.filter(({ kind }) => kind === row.kind).indexOf(row) < atATime)
  const there = (Object.keys(kinds) as WorkKind[]).flatMap((kind) => {
    const count = of.filter((item) => item.kind === kind).length
    return count > 0 ? [[kind, `${kinds[kind].name} (${number(count)})`] as const] : []
  })
  // most wait for one project, and few for one municipality
  const where: Column<Item>[] = [
    {
      head: t.project,
      cell: ({ project }) => project && <a href={`/oekonomi/${project.slug}`}>{project.name}</a>,
    },
  ]
  if (of.some(({ municipality }) => municipality))
    where.push({
      head: t.municipality,
      cell: ({ municipality }) => municipality && <a href={`/kommuner/${municipality.code}`}>{municipality.name}</a>,
    })
  return (
    <Section name={t.work} meta={t.workCount(number(of.length))}>
      {there.length > 1 && (
        <div class="economy-choice">
          <Select name={t.kind} value={chosen} onChange={choose} options={there} />
        </div>
      )}
      <Table
        caption={t.work}
        class="economy-work"
        fold={false}
        rows={some}
        keyOf={({ kind, project, municipality, year }) => [kind, project?.slug, municipality?.code, year].join(' ')}
        empty={t.workNone}
        columns={[
          {
            head: t.what,
            cell: (item) => (
              <>
                {item.message}
                <span class="sub">{kinds[item.kind].name}</span>
              </>
            ),
          },
          { head: t.since, cell: ({ since }) => date(since) },
          ...where,
          { head: t.clause, cell: ({ clause }) => <ClauseMark id={clause.id} /> },
          {
            head: t.act,
            cell: (item) => (
              <a class="btn small" href={places[item.kind](item)}>
                {kinds[item.kind].act}
              </a>
            ),
            narrow: 'line',
          },
        ]}
      />
      {some.length < rows.length && (
        <p class="acts economy-acts">
          <button type="button" class="btn small" onClick={() => showAll(true)}>
            {t.showAll(number(rows.length))}
          </button>
        </p>
      )}
    </Section>
  )
}
