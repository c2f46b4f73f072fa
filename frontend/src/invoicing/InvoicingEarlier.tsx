import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { runsDone } from './sent'
import { invoicingWords } from './words'

const InvoicingEarlierQuery = graphql(`
  query InvoicingEarlier($ids: [ID!]!) {
    nodes(ids: $ids) { __typename id ... on InvoiceRun { asOf documents net } }
  }
`)

/** The runs made from this browser, but the one that is shown. The graph has no list of all runs. */
export function InvoicingEarlier({ but }: { but?: string }) {
  const t = useWords(invoicingWords)
  const { number, date } = useFormat()
  const ids = runsDone().filter((id) => id !== but)
  const answer = useQuery({ query: InvoicingEarlierQuery, variables: { ids }, pause: ids.length === 0 })
  if (ids.length === 0)
    return (
      <Section name={t.earlier}>
        <p>{t.earlierNone}</p>
      </Section>
    )
  return (
    <Section name={t.earlier} meta={t.earlierNote}>
      <Answer of={answer}>
        {({ nodes }) => (
          <Table
            caption={t.earlier}
            density="tight"
            rows={nodes.flatMap((node) => (node?.__typename === 'InvoiceRun' ? [node] : []))}
            keyOf={({ id }) => id}
            empty={t.earlierNone}
            columns={[
              {
                head: t.run,
                cell: ({ id, asOf }) => <a href={`/fakturering?koersel=${id}`}>{t.runOn(date(asOf))}</a>,
              },
              { head: t.documents, numeric: true, cell: ({ documents }) => number(documents) },
              { head: t.netKr, numeric: true, cell: ({ net }) => number(net) },
            ]}
          />
        )}
      </Answer>
    </Section>
  )
}
