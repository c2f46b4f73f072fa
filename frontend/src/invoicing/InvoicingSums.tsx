import { type FragmentType, graphql, readFragment } from '../graph'
import type { Decimal } from '../text/format'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { invoicingKindWords, invoicingWords } from './words'

const InvoicingSumsFields = graphql(`
  fragment InvoicingSums on InvoicingPreview {
    count net vat gross
    byKind { kind count net vat gross }
    byProject { project { id slug name } count net vat gross }
  }
`)

type Total = { count: number; net: Decimal; vat: Decimal; gross: Decimal }
type Sum = Total & { name: string; href?: string }

/** What would be issued by kind and by project. */
export function InvoicingSums({ of }: { of: FragmentType<typeof InvoicingSumsFields> }) {
  const t = useWords(invoicingWords)
  const kinds = useWords(invoicingKindWords)
  const { byKind, byProject, ...total } = readFragment(InvoicingSumsFields, of)
  return (
    <Section name={t.sums}>
      <div class="invoicing-sums">
        <Sums
          name={t.byKind}
          head={t.kind}
          total={total}
          of={byKind.map((sum) => ({ ...sum, name: kinds[sum.kind] }))}
        />
        <Sums
          name={t.byProject}
          head={t.project}
          total={total}
          of={byProject.map(({ project, ...sum }) => ({
            ...sum,
            name: project.name,
            href: `/projekter/${project.slug}`,
          }))}
        />
      </div>
    </Section>
  )
}

function Sums({ name, head, of, total }: { name: string; head: string; of: Sum[]; total: Total }) {
  const t = useWords(invoicingWords)
  const { number } = useFormat()
  return (
    <div>
      <h3>{name}</h3>
      <Table
        caption={name}
        density="tight"
        rows={of}
        keyOf={(row) => row.href ?? row.name}
        columns={[
          { head, cell: (row) => (row.href ? <a href={row.href}>{row.name}</a> : row.name) },
          { head: t.count, numeric: true, cell: (row) => number(row.count) },
          { head: t.netKr, numeric: true, cell: (row) => number(row.net) },
          { head: t.vatKr, numeric: true, cell: (row) => number(row.vat) },
          { head: t.grossKr, numeric: true, cell: (row) => number(row.gross), narrow: 'beside' },
        ]}
        sum={[t.sum, number(total.count), number(total.net), number(total.vat), number(total.gross)]}
      />
    </div>
  )
}
