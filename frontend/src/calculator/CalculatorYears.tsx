import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoiceKind } from '../graph/graphql'
import { type CivilDate, yearOf } from '../text/day'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { calculatorWords } from './words'

const CalculatorYearsFields = graphql(`
  fragment CalculatorYears on CostSchedule { invoices { kind date net } }
`)

type Invoice = { kind: InvoiceKind; date: CivilDate; net: Decimal }
type Year = { year: number; invoices: Invoice[] }

/** The invoices of each year, from the first year with one to the last, also of years without. */
export function yearsOf(invoices: readonly Invoice[]): Year[] {
  const years = invoices.map(({ date }) => yearOf(date))
  const first = Math.min(...years)
  const count = years.length ? Math.max(...years) - first + 1 : 0
  return Array.from({ length: count }, (_, at) => ({
    year: first + at,
    invoices: invoices.filter(({ date }) => yearOf(date) === first + at),
  }))
}

/** How long a bar is, which needs no øre: amounts are shown as the graph gives them. */
const lengthOf = (invoices: readonly Invoice[]) => invoices.reduce((sum, { net }) => sum + Number(net), 0)

/** A bar for each year, a piece for each of its invoices, with the same amounts beside it. */
export function CalculatorYears({ of }: { of: FragmentType<typeof CalculatorYearsFields> }) {
  const t = useWords(calculatorWords)
  const { number, date } = useFormat()
  const { invoices: all } = readFragment(CalculatorYearsFields, of)
  const years = yearsOf(all)
  const most = Math.max(...years.map(({ invoices }) => lengthOf(invoices)))
  if (!years.length) return null
  return (
    <Section name={t.years}>
      <ul class="key">
        <li>
          <i class="calculator-ordinary" /> {t.ordinary}
        </li>
        {all.some(({ kind }) => kind === 'EXIT') && (
          <li>
            <i class="calculator-leaving" /> {t.exitPayment}
          </li>
        )}
      </ul>
      <Table
        caption={t.years}
        class="calculator-years"
        rows={years}
        keyOf={({ year }) => `${year}`}
        columns={[
          { head: t.year, cell: ({ year }) => year },
          { head: t.bars, class: 'calculator-bar', cell: ({ invoices }) => <Bar of={invoices} most={most} /> },
          {
            head: t.netKr,
            numeric: true,
            cell: ({ invoices }) =>
              invoices.map((invoice) => (
                <span key={invoice.date} class="calculator-amounts">
                  <small>{date(invoice.date)}</small> {number(invoice.net)}
                </span>
              )),
          },
        ]}
      />
    </Section>
  )
}

function Bar({ of, most }: { of: readonly Invoice[]; most: number }) {
  const width = (invoices: readonly Invoice[]) => (most > 0 ? (lengthOf(invoices) / most) * 1000 : 0)
  return (
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {of.map((invoice, at) => (
        <rect
          key={invoice.date}
          class={invoice.kind === 'EXIT' ? 'calculator-leaving' : 'calculator-ordinary'}
          x={width(of.slice(0, at))}
          width={Math.max(width([invoice]) - 3, 1)}
          height="10"
        />
      ))}
    </svg>
  )
}
