import { useQuery } from '@urql/preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoiceKind, InvoicePeriodFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { kronerOf, oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Status } from '../ui/Status'
import { Table } from '../ui/Table'
import { InvoiceLink } from './InvoiceLinks'
import { invoiceListWords, invoiceWords, kindWords } from './words'

const InvoicePreviousQuery = graphql(`
  query InvoicePrevious($number: String!, $kind: InvoiceKind!, $start: Date!) {
    invoice(number: $number) {
      id
      ...InvoicePeriod
      agreement {
        id
        invoices(
          first: 1
          where: { kind: $kind, endLT: $start }
          orderBy: [{ field: DATE, direction: DESC }, { field: NUMBER, direction: DESC }]
        ) { edges { node { id ...InvoicePeriod } } }
      }
    }
  }
`)

const InvoicePeriodFields = graphql(`
  fragment InvoicePeriod on Invoice {
    number kind start end days net
    lines { id price inhabitants inhabitantsYear arithmetic { parts { daysInYear } } }
  }
`)

type Period = InvoicePeriodFragment

/** Why it is not what the period before was: the two side by side, and which of what they are made of differs. */
export function InvoicePrevious({ number, kind, start }: { number: string; kind: InvoiceKind; start: CivilDate }) {
  const t = useWords(invoiceWords)
  const answer = useQuery({ query: InvoicePreviousQuery, variables: { number, kind, start } })
  return (
    <Section name={t.change}>
      <Answer of={answer}>
        {({ invoice }) => {
          const before = nodesOf(invoice?.agreement.invoices ?? {})[0]
          return invoice && before ? <Compared now={invoice} before={before} /> : <p>{t.firstOne}</p>
        }}
      </Answer>
    </Section>
  )
}

type Of = FragmentType<typeof InvoicePeriodFields>

function Compared({ now: ofNow, before: ofBefore }: { now: Of; before: Of }) {
  const t = useWords(invoiceWords)
  const kinds = useWords(kindWords)
  const { number } = useFormat()
  const now = readFragment(InvoicePeriodFields, ofNow)
  const before = readFragment(InvoicePeriodFields, ofBefore)
  const rows = useComparison(before, now)
  const causes = rows.filter((row) => row.cause && row.before !== row.now).map((row) => row.name)
  const more = oereOf(now.net) - oereOf(before.net)
  return (
    <>
      <p>
        {t.compared(kinds[before.kind].toLowerCase())} <InvoiceLink number={before.number} />:{' '}
        <b>{more === 0n ? t.noDifference : t.difference(more > 0n, number(kronerOf(more < 0n ? -more : more)))}</b>{' '}
        {causes.length > 0 ? `${t.becauseOf} ${causes.join(', ').toLowerCase()}.` : more !== 0n && t.same}
      </p>
      <Table
        caption={t.change}
        class="invoice-compared"
        rows={rows}
        keyOf={(row) => row.name}
        columns={[
          {
            head: t.what,
            cell: (row) =>
              row.cause && row.before !== row.now ? (
                <Status shape="warn">
                  <span>
                    {row.name} <span class="sr">({t.differs})</span>
                  </span>
                </Status>
              ) : (
                row.name
              ),
          },
          { head: t.before, numeric: true, cell: (row) => row.before },
          { head: t.now, numeric: true, cell: (row) => row.now },
        ]}
      />
    </>
  )
}

type Row = { name: string; before: string; now: string; cause: boolean }

/** What each amount is made of, the earlier beside the later. */
function useComparison(before: Period, now: Period): Row[] {
  const t = useWords(invoiceWords)
  const list = useWords(invoiceListWords)
  const { number, period } = useFormat()
  const row = (name: string, of: (each: Period) => string, cause = true): Row => ({
    name,
    before: of(before),
    now: of(now),
    cause,
  })
  const each = (values: (string | number | null | undefined)[]) =>
    [...new Set(values.filter((value) => value !== null && value !== undefined))].join(' / ') || '–'
  return [
    row(t.period, ({ start, end }) => period(start, end), false),
    row(t.days, ({ days }) => number(days)),
    row(t.daysInYear, ({ lines }) =>
      each(lines.flatMap(({ arithmetic }) => (arithmetic?.parts ?? []).map(({ daysInYear }) => daysInYear))),
    ),
    row(t.price, ({ lines }) => each(lines.map(({ price }) => price && number(price)))),
    row(t.inhabitantsShort, ({ lines }) =>
      each(lines.map(({ inhabitants }) => (inhabitants == null ? null : number(inhabitants)))),
    ),
    row(list.netKr, ({ net }) => number(net), false),
  ]
}
