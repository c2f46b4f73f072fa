import { type FragmentType, graphql, readFragment } from '../graph'
import type { CalculatorYearsFragment } from '../graph/graphql'
import { yearOf } from '../text/day'
import { useFormat } from '../text/format'
import { byOere, lengthOf, oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { calculatorWords } from './words'

const CalculatorYearsFields = graphql(`
  fragment CalculatorYears on CostSchedule { invoices { kind date net } years { year accrued net } }
`)

type Invoice = CalculatorYearsFragment['invoices'][number]
type Year = CalculatorYearsFragment['years'][number]

/** A bar for each year, a piece for each of its invoices, with the same amounts and their sum beside it. */
export function CalculatorYears({ of }: { of: FragmentType<typeof CalculatorYearsFields> }) {
  const t = useWords(calculatorWords)
  const { number, date } = useFormat()
  const { invoices: all, years } = readFragment(CalculatorYearsFields, of)
  const most =
    years
      .map(({ net }) => oereOf(net))
      .sort(byOere)
      .at(-1) ?? 0n
  const invoicesOf = (year: number) => all.filter(({ date: day }) => yearOf(day) === year)
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
          {
            head: t.bars,
            class: 'calculator-bar',
            narrow: 'line',
            cell: ({ year }) => <Bar of={invoicesOf(year)} most={most} />,
          },
          {
            head: t.invoicesKr,
            numeric: true,
            narrow: 'line',
            cell: ({ year }) =>
              invoicesOf(year).map((invoice) => (
                <span key={invoice.date} class="calculator-amounts">
                  <small>{date(invoice.date)}</small> {number(invoice.net)}
                </span>
              )),
          },
          { head: t.netKr, numeric: true, narrow: 'beside', cell: ({ net }) => number(net) },
          // an exit payment is for days of later years
          ...(years.some(({ accrued, net }) => accrued !== net)
            ? [{ head: t.accruedKr, numeric: true as const, cell: ({ accrued }: Year) => number(accrued) }]
            : []),
        ]}
      />
    </Section>
  )
}

function Bar({ of, most }: { of: readonly Invoice[]; most: bigint }) {
  const width = (invoices: readonly Invoice[]) =>
    lengthOf(
      invoices.reduce((sum, { net }) => sum + oereOf(net), 0n),
      most,
    )
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
