// Invoicing runs of made-up amounts, for KOMBIT's finance staff; for tests only.
import { issued } from './invoices'
import { type Person, rolesWith } from './people'

const held = {
  project: 'faelles-byggesag',
  municipality: '740',
  figure: 2027,
  corrections: 2027,
  invoices: [{ plannedDate: '2027-02-15' }, { plannedDate: '2027-09-15' }],
}

const run = (asOf: string, documents: number, net: string, vat: string, gross: string) => ({
  __typename: 'InvoiceRun',
  id: `run-${asOf}`,
  asOf,
  at: `${asOf}T08:05:00Z`,
  documents,
  net,
  vat,
  gross,
  held: [held],
  heldCount: 1,
})

const runs = [
  run('2026-09-30', 1, '-2618.09', '-654.52', '-3272.61'),
  run('2026-09-15', 1, '323742.33', '80935.58', '404677.91'),
  run('2026-02-15', 1, '207617.36', '51904.34', '259521.70'),
]

const [project] = issued.map(({ agreement }) => agreement.project)
const ordinary = { count: 2, net: '531359.69', vat: '132839.92', gross: '664199.61' }
const corrections = { count: 1, net: '-2618.09', vat: '-654.52', gross: '-3272.61' }
const all = { count: 3, net: '528741.60', vat: '132185.40', gross: '660927.00' }

/** The documents of 2026 as if none of them were issued yet. */
const preview = (asOf: string) => ({
  asOf,
  ...all,
  byKind: [
    { kind: 'ORDINARY', ...ordinary },
    { kind: 'CREDIT_NOTE', ...corrections },
  ],
  byProject: [{ project, ...all }],
  held: [held],
  documents: issued
    .filter(({ number }) => number.startsWith('2026'))
    .map((invoice) => ({
      number: invoice.number,
      plannedDate: invoice.date,
      agreement: invoice.agreement,
      corrects: invoice.corrects.map(({ number }) => number),
      invoice,
    })),
})

/** What the graph has of runs: nothing for others. */
export const runsOf = (viewer: Person) => {
  const mine = rolesWith(viewer).includes('KOMBIT_FINANCE') ? runs : []
  return {
    previewInvoicing: ({ asOf }: { asOf: string }) => (mine.length ? preview(asOf) : null),
    invoiceRuns: ({ first }: { first: number }) => ({
      totalCount: mine.length,
      edges: mine.slice(0, first).map((node) => ({ node })),
    }),
    node: ({ id }: { id: string }) => mine.find((each) => each.id === id),
  }
}
