import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { InvoicingIssuedQuery as InvoicingIssuedAnswer } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { invoicingKindWords, invoicingWords } from './words'

const InvoicingIssuedQuery = graphql(`
  query InvoicingIssued($on: Date!) {
    invoices(first: 200, where: { date: $on }, orderBy: [{ field: NUMBER, direction: DESC }]) {
      edges { node {
        id number kind start end dueDate net gross
        run { id }
        corrects { id number }
        agreement { id project { id slug name } municipality { id code name } }
      } }
    }
  }
`)

type Props = { run: string; on: CivilDate; documents: number }

/** The run's documents, the newest number first, as far as they are among the newest 200 of its day. */
export function InvoicingIssued({ run, on, documents }: Props) {
  const t = useWords(invoicingWords)
  const { date } = useFormat()
  const answer = useQuery({ query: InvoicingIssuedQuery, variables: { on } })
  return (
    <Section name={t.issued(date(on))}>
      <Answer of={answer}>{({ invoices }) => <Issued of={invoices} run={run} on={on} documents={documents} />}</Answer>
    </Section>
  )
}

function Issued({ of, run, on, documents }: Props & { of: InvoicingIssuedAnswer['invoices'] }) {
  const t = useWords(invoicingWords)
  const kinds = useWords(invoicingKindWords)
  const { number, date, period } = useFormat()
  const year = on.slice(0, 4)
  const rows = nodesOf(of).filter((invoice) => invoice.run?.id === run)
  return (
    <>
      <p class="cap invoicing-count">
        {t.showing(number(rows.length), number(documents))}. {rows.length < documents && t.issuedRest}
      </p>
      <Table
        caption={t.issued(date(on))}
        density="tight"
        rows={rows}
        keyOf={(row) => row.id}
        empty={t.noDocuments}
        csv={{ href: `/export/invoices.csv?year=${year}`, name: t.csv(year) }}
        columns={[
          {
            head: t.number,
            cell: ({ number: name, corrects }) => (
              <>
                <a href={`/fakturaer/${name}`}>{name}</a>
                {corrects.length > 0 && (
                  <span class="sub">{t.corrects(corrects.map((other) => other.number).join(', '))}</span>
                )}
              </>
            ),
          },
          { head: t.kind, cell: ({ kind }) => kinds[kind] },
          { head: t.project, cell: ({ agreement }) => agreement.project.name },
          { head: t.municipality, cell: ({ agreement }) => agreement.municipality.name },
          { head: t.period, cell: ({ start, end }) => period(start, end) },
          { head: t.due, cell: ({ dueDate }) => date(dueDate) },
          { head: t.netKr, numeric: true, cell: ({ net }) => number(net) },
          { head: t.grossKr, numeric: true, cell: ({ gross }) => number(gross), narrow: 'beside' },
        ]}
      />
      <p class="csv">
        <a href={`/fakturaer?aar=${year}`}>{t.allOf(year)}</a>
      </p>
    </>
  )
}
