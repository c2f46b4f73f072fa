import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import type { Documents } from './documents'
import { type Amounts, addUp, type Sum, sumsBy } from './sums'
import { invoicingKindWords, invoicingWords } from './words'

type Total = Amounts & { count: number }

/** What is issued by kind and by project: only once all documents are here. */
export function InvoicingSums({ of, total }: { of: Documents; total: Total }) {
  const t = useWords(invoicingWords)
  const kinds = useWords(invoicingKindWords)
  const rows = of.all.map(({ agreement, invoice }) => ({ ...invoice, project: agreement.project.name }))
  const byKind = sumsBy(rows, ({ kind }) => kinds[kind])
  const byProject = sumsBy(rows, ({ project }) => project)
  const whole = of.state === 'all'
  return (
    <Section name={t.sums}>
      {!whole && <Rest of={of} />}
      {whole && !addUp(byKind, total) && <p class="msg warn">{t.sumsDiffer}</p>}
      {whole && addUp(byKind, total) && (
        <>
          <div class="invoicing-sums">
            <Sums name={t.byKind} head={t.kind} of={byKind} total={total} />
            <Sums name={t.byProject} head={t.project} of={byProject} total={total} />
          </div>
          <p class="cap invoicing-note">{t.sumsNote}</p>
        </>
      )}
    </Section>
  )
}

function Rest({ of: { all, count, state, fetchAll } }: { of: Documents }) {
  const t = useWords(invoicingWords)
  const { number } = useFormat()
  return (
    <>
      <p role="status">
        {t.sumsLater(number(all.length), number(count))} {state === 'failed' && t.fetchFailed}
      </p>
      <p class="acts invoicing-acts">
        <button type="button" class="btn small" disabled={state === 'fetching'} onClick={fetchAll}>
          {state === 'fetching' ? t.fetching : t.fetchAll}
        </button>
      </p>
    </>
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
        keyOf={(row) => row.of}
        columns={[
          { head, cell: (row) => row.of },
          { head: t.count, numeric: true, cell: (row) => number(row.count) },
          { head: t.netKr, numeric: true, cell: (row) => number(row.net) },
          { head: t.vatKr, numeric: true, cell: (row) => number(row.vat) },
          { head: t.grossKr, numeric: true, cell: (row) => number(row.gross) },
        ]}
        sum={[t.sum, number(total.count), number(total.net), number(total.vat), number(total.gross)]}
      />
    </div>
  )
}
