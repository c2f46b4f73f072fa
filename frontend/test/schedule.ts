// A schedule of made-up amounts, for tests only.
import type { CostScenarioInput } from '../src/graph/graphql'

const line = (start: string, end: string, days: number, net: string) => ({
  start,
  end,
  days,
  net,
  clauses: [{ id: '5.11', title: '', summary: '', version: '1.0' }],
  arithmetic: {
    parts: [
      {
        model: 'PER_INHABITANT',
        price: '6.2500',
        inhabitants: 102753,
        yearly: '642206.25',
        daysInYear: 365,
        daily: { digits: '1759.469178', cut: true },
        days: 302,
      },
    ],
    sumToEnd: { digits: '531359.691780', cut: true },
    roundedToEnd: '531359.69',
    sumBefore: { digits: '207617.363013', cut: true },
    roundedBefore: '207617.36',
  },
})

const invoice = (
  kind: string,
  date: string,
  dueDate: string,
  lines: ReturnType<typeof line>[],
  [net, vat, gross]: [string, string, string],
) => ({
  kind,
  date,
  dueDate,
  start: lines[0]?.start,
  end: lines.at(-1)?.end,
  days: lines.reduce((sum, { days }) => sum + days, 0),
  lines,
  net,
  vat,
  gross,
})

const first = invoice(
  'ORDINARY',
  '2026-09-15',
  '2026-10-15',
  [line('2026-07-01', '2026-12-31', 184, '323742.33')],
  ['323742.33', '80935.58', '404677.91'],
)
const exit = invoice(
  'EXIT',
  '2027-01-01',
  '2027-01-31',
  [line('2027-01-01', '2027-12-31', 365, '642206.25'), line('2028-01-01', '2028-12-31', 366, '642206.25')],
  ['1284412.50', '321103.13', '1605515.63'],
)

const year = (of: number, accrued: string, net: string) => ({ year: of, accrued, net, vat: '0.00', gross: '0.00' })
const theFirst = year(2026, '323742.33', '323742.33')
const thePaid = year(2027, '642206.25', '1284412.50')
const theLast = year(2028, '642206.25', '0.00')

/** What a scenario costs: two invoices at most, and three years with an exit. */
export const scheduleOf = ({ exitOn, availableFrom, repaymentPeriod }: CostScenarioInput) => ({
  invoices: availableFrom > repaymentPeriod.end ? [] : exitOn ? [first, exit] : [first],
  net: exitOn ? '1608154.83' : '985697.72',
  vat: exitOn ? '402038.71' : '246424.43',
  gross: exitOn ? '2010193.54' : '1232122.15',
  years: exitOn ? [theFirst, thePaid, theLast] : [theFirst],
})
