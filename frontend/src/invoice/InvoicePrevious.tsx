import { useQuery } from '@urql/preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoicePeriodFragment } from '../graph/graphql'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Section } from '../ui/Page'
import { Status } from '../ui/Status'
import { Table } from '../ui/Table'
import { InvoiceLink } from './InvoiceLinks'
import { invoiceListWords, invoiceWords, kindWords } from './words'

const InvoicePreviousQuery = graphql(`
  query InvoicePrevious($number: String!) {
    invoice(number: $number) {
      id moreThanPrevious
      ...InvoicePeriod
      previous { id ...InvoicePeriod }
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
export function InvoicePrevious({ number }: { number: string }) {
  const t = useWords(invoiceWords)
  const answer = useQuery({ query: InvoicePreviousQuery, variables: { number } })
  return (
    <Section name={t.change}>
      <Answer of={answer}>
        {({ invoice }) =>
          invoice?.previous && invoice.moreThanPrevious ? (
            <Compared now={invoice} before={invoice.previous} more={invoice.moreThanPrevious} />
          ) : (
            <p>{t.firstOne}</p>
          )
        }
      </Answer>
    </Section>
  )
}

type Of = FragmentType<typeof InvoicePeriodFields>

function Compared({ now: ofNow, before: ofBefore, more }: { now: Of; before: Of; more: Decimal }) {
  const t = useWords(invoiceWords)
  const kinds = useWords(kindWords)
  const { number } = useFormat()
  const now = readFragment(InvoicePeriodFields, ofNow)
  const before = readFragment(InvoicePeriodFields, ofBefore)
  const rows = useComparison(before, now)
  const causes = rows.filter((row) => row.cause && row.before !== row.now).map((row) => row.name)
  const isSame = /^0[.0]*$/.test(more)
  return (
    <>
      <p>
        {t.compared(kinds[before.kind].toLowerCase())} <InvoiceLink number={before.number} />:{' '}
        <b>{isSame ? t.noDifference : t.difference(!more.startsWith('-'), number(more.replace('-', '') as Decimal))}</b>{' '}
        {causes.length > 0 ? `${t.becauseOf} ${causes.join(', ').toLowerCase()}.` : !isSame && t.same}
      </p>
      <Table
        caption={t.sideBySide}
        class="invoice-compared"
        stack={false}
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
    row(t.priceShort, ({ lines }) => each(lines.map(({ price }) => price && number(price)))),
    row(t.inhabitantsShort, ({ lines }) =>
      each(lines.map(({ inhabitants }) => (inhabitants == null ? null : number(inhabitants)))),
    ),
    row(list.netKr, ({ net }) => number(net), false),
  ]
}
