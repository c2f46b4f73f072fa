import { useQuery } from '@urql/preact'
import { useState } from 'preact/hooks'
import { graphql } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { invoicingWords } from './words'

const InvoicingEarlierQuery = graphql(`
  query InvoicingEarlier($first: Int!) {
    invoiceRuns(first: $first) { totalCount edges { node { id asOf at documents heldCount net vat gross } } }
  }
`)

/** As many as one sees at first, and as many as the graph gives at once. */
const few = 10
const most = 200

/** All runs, whoever made them, but the one that is shown: the newest first. */
export function InvoicingEarlier({ but }: { but?: string }) {
  const t = useWords(invoicingWords)
  const { number, date, moment } = useFormat()
  const [first, ask] = useState(few)
  const answer = useQuery({ query: InvoicingEarlierQuery, variables: { first } })
  return (
    <Section name={t.earlier}>
      <Answer of={answer}>
        {({ invoiceRuns: runs }) => (
          <>
            <Table
              caption={t.earlier}
              density="tight"
              fold={false}
              rows={nodesOf(runs).filter(({ id }) => id !== but)}
              keyOf={({ id }) => id}
              empty={t.earlierNone}
              columns={[
                {
                  head: t.run,
                  cell: ({ id, asOf, at }) => (
                    <>
                      <a href={`/fakturering?koersel=${encodeURIComponent(id)}`}>{t.runOn(date(asOf))}</a>
                      <span class="sub">{t.ranAt(moment(at))}</span>
                    </>
                  ),
                },
                { head: t.documents, numeric: true, cell: ({ documents }) => number(documents) },
                { head: t.heldBack, numeric: true, cell: ({ heldCount }) => number(heldCount) },
                { head: t.netKr, numeric: true, cell: ({ net }) => number(net) },
                { head: t.vatKr, numeric: true, cell: ({ vat }) => number(vat) },
                { head: t.grossKr, numeric: true, cell: ({ gross }) => number(gross), narrow: 'beside' },
              ]}
            />
            {first < most && runs.totalCount > first && (
              <p class="acts invoicing-acts">
                <button type="button" class="btn small" onClick={() => ask(most)}>
                  {t.more}
                </button>
              </p>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}
