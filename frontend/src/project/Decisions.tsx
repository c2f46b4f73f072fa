import { useId } from 'preact/hooks'
import type { DecisionKind, ProjectBodiesFragment } from '../graph/graphql'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { Table } from '../ui/Table'
import { decisionKindWords, decisionOutcomeWords, decisionWords } from './decisionWords'
import { ProjectClause } from './deviations'

export type Decision = NonNullable<
  NonNullable<NonNullable<ProjectBodiesFragment['decisions']['edges']>[number]>['node']
>

/** The clause that asks for each. */
const clauses: Record<DecisionKind, string> = {
  COMPOSITION: '3.16',
  STRATEGY: '3.10',
  FURTHER_DEVELOPMENT: '3.10',
  PRICE: '5.10',
  CLOSING: '3.11',
  CLAIM: '9.4',
  SURPLUS: '5.12',
  EXTENSION: '5.13',
  FUTURE: '4.3',
}

type Props = { of: readonly Decision[]; caption: string }

/** What was decided, the latest first; who did it is the caption's to say. */
export function Decisions({ of, caption }: Props) {
  const t = useWords(decisionWords)
  const kinds = useWords(decisionKindWords)
  const outcomes = useWords(decisionOutcomeWords)
  if (of.length === 0) return null
  return (
    <Table
      class="project-decisions"
      caption={caption}
      columns={[
        {
          head: t.decision,
          cell: ({ kind, reason }) => (
            <>
              {kinds[kind]}
              {reason && <span class="sub">{reason}</span>}
            </>
          ),
        },
        { head: t.outcome, cell: ({ outcome }) => outcomes[outcome] },
        { head: t.clause, cell: ({ kind }) => <ProjectClause id={clauses[kind]} /> },
        { head: t.on, numeric: true, cell: ({ on }) => formatDate(on) },
      ]}
      rows={of}
      keyOf={({ id }) => id}
    />
  )
}

/** What somebody else than the project's own bodies decided about it: its owner, or a board. */
export function OtherDecisions({ of, own }: { of: readonly Decision[]; own: readonly { id: string }[] }) {
  const t = useWords(decisionWords)
  const others = of.filter(({ body }) => !own.some(({ id }) => id === body?.id))
  const names = [...new Set(others.map(({ body }) => body?.name))]
  return (
    <>
      {names.map((name) => (
        <Decider key={name} name={name ?? t.owner} clause={name ? undefined : '3.12'}>
          {others.filter(({ body }) => body?.name === name)}
        </Decider>
      ))}
    </>
  )
}

type DeciderProps = { name: string; clause?: string; children: readonly Decision[] }

function Decider({ name, clause, children: decisions }: DeciderProps) {
  const t = useWords(decisionWords)
  const id = useId()
  return (
    <article class="project-body" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {clause && (
        <p class="cap">
          {t.ownerDecides} <ProjectClause id={clause} />
        </p>
      )}
      <Decisions of={decisions} caption={t.by(name)} />
    </article>
  )
}
