import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { CalculatorPlanFragment } from '../graph/graphql'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { type Column, Table } from '../ui/Table'
import { CalculatorLine } from './CalculatorLine'
import { calculatorWords } from './words'

const CalculatorPlanFields = graphql(`
  fragment CalculatorPlan on CostSchedule {
    invoices { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }
  }
`)

type Invoice = CalculatorPlanFragment['invoices'][number]
type Props = { of: FragmentType<typeof CalculatorPlanFields>; sum: Record<'net' | 'vat' | 'gross', Decimal> }

/** Each planned invoice; its lines open into their arithmetic. */
export function CalculatorPlan({ of, sum }: Props) {
  const t = useWords(calculatorWords)
  const { number, date } = useFormat()
  const { invoices } = readFragment(CalculatorPlanFields, of)
  const columns: Column<Invoice>[] = [
    {
      head: t.invoice,
      cell: (invoice) => (
        <>
          {date(invoice.date)}
          {invoice.kind !== 'ORDINARY' && (
            <span class="sub">
              {t.kinds[invoice.kind]} <ClauseMark id="5.8" />
            </span>
          )}
          <span class="sub">{t.due(date(invoice.dueDate))}</span>
        </>
      ),
    },
    {
      head: t.covers,
      class: 'calculator-lines',
      narrow: 'line',
      cell: ({ lines }) =>
        lines.map((line) => <CalculatorLine key={line.start} of={line} isAlone={lines.length === 1} />),
    },
    { head: t.days, numeric: true, cell: ({ days }) => number(days) },
    { head: t.netKr, numeric: true, narrow: 'beside', cell: ({ net }) => number(net) },
    { head: t.vatKr, numeric: true, cell: ({ vat }) => number(vat) },
    { head: t.grossKr, numeric: true, cell: ({ gross }) => number(gross) },
  ]
  return (
    <Section
      name={t.plan}
      meta={
        <>
          <ClauseMark id="5.11" /> {t.count(invoices.length)}
        </>
      }>
      <Table
        caption={t.planned}
        class="calculator-plan"
        columns={columns}
        rows={invoices}
        keyOf={({ date: day, start }) => `${day} ${start}`}
        empty={t.noInvoices}
        sum={invoices.length ? [t.sum, '', '', number(sum.net), number(sum.vat), number(sum.gross)] : undefined}
      />
    </Section>
  )
}
