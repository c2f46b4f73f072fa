import { useQuery } from '@urql/preact'
import { useState } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoicingHeldFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { invoicingWords } from './words'

const InvoicingHeldFields = graphql(`
  fragment InvoicingHeld on HeldBack { project municipality figure corrections invoices { plannedDate } }
`)

/** The graph names what is held back by code and slug. */
const InvoicingNamesQuery = graphql(`
  query InvoicingNames {
    municipalities(first: 200) { edges { node { id code name } } }
    projects(first: 200) { edges { node { id slug name } } }
  }
`)

type Held = InvoicingHeldFragment

const atATime = 20

/** What waits, for want of which figure: a row for each municipality and year. */
export function InvoicingHeld({ of }: { of: readonly FragmentType<typeof InvoicingHeldFields>[] }) {
  const t = useWords(invoicingWords)
  const { number } = useFormat()
  const held = readFragment(InvoicingHeldFields, of)
  const nameOf = useNames(held.length === 0)
  const [shown, show] = useState(atATime)
  if (held.length === 0)
    return (
      <Section name={t.held}>
        <p>{t.heldNone}</p>
      </Section>
    )
  const groups = groupsOf(held)
  return (
    <Section
      name={t.held}
      meta={t.agreements(number(held.length))}
      margin={
        <Margin name={t.held}>
          <Note clause="5.11">
            {t.heldWhy} <a href="/indbyggere">{t.heldImport}</a>
            {t.heldDo}
          </Note>
        </Margin>
      }>
      <Table
        caption={t.held}
        density="tight"
        rows={groups.slice(0, shown)}
        keyOf={({ municipality, figure }) => `${municipality} ${figure}`}
        columns={[
          {
            head: t.municipality,
            cell: ({ municipality }) => <a href={`/kommuner/${municipality}`}>{nameOf(municipality)}</a>,
          },
          {
            head: t.missing,
            cell: ({ figure }) => (
              <>
                {t.figure(figure)} <ClauseMark id="5.11" />
              </>
            ),
            narrow: 'line',
          },
          { head: t.waiting, cell: ({ of: rows }) => <Waiting of={rows} nameOf={nameOf} />, narrow: 'line' },
        ]}
      />
      {shown < groups.length && (
        <p class="acts invoicing-acts">
          <button type="button" class="btn small" onClick={() => show(groups.length)}>
            {t.showAll(number(groups.length))}
          </button>
        </p>
      )}
    </Section>
  )
}

/** How many wait; opened, which. */
function Waiting({ of, nameOf }: { of: Held[]; nameOf: (key: string) => string }) {
  const t = useWords(invoicingWords)
  const { number, date } = useFormat()
  return (
    <details class="invoicing-waiting">
      <summary>{t.agreements(number(of.length))}</summary>
      <ul>
        {of.map(({ project, invoices, corrections }) => (
          <li key={project}>
            <a href={`/projekter/${project}`}>{nameOf(project)}</a>:{' '}
            {[invoices[0] && t.invoices(invoices.length, date(invoices[0].plannedDate)), t.corrections(corrections)]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

type Group = { municipality: string; figure: number; of: Held[] }

function groupsOf(held: readonly Held[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of held) {
    const { municipality, figure } = row
    const key = `${municipality} ${figure}`
    groups.set(key, { municipality, figure, of: [...(groups.get(key)?.of ?? []), row] })
  }
  return [...groups.values()].sort((a, b) => (a.municipality < b.municipality ? -1 : 1))
}

/** A code or a slug as its name; itself until the names are here. */
function useNames(pause: boolean) {
  const [{ data }] = useQuery({ query: InvoicingNamesQuery, requestPolicy: 'cache-first', pause })
  const names = new Map([
    ...nodesOf(data?.municipalities ?? {}).map(({ code, name }) => [code, name] as const),
    ...nodesOf(data?.projects ?? {}).map(({ slug, name }) => [slug, name] as const),
  ])
  return (key: string) => names.get(key) ?? key
}
