import { useState } from 'preact/hooks'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddress } from '../ui/address'
import { Section } from '../ui/Page'
import { Select } from '../ui/Select'
import { Table } from '../ui/Table'
import type { Documents } from './documents'
import { invoicingKindWords, invoicingWords } from './words'

const atATime = 50

/** The documents themselves, of one project where the reader chooses: the run is of all. */
export function InvoicingDocuments({ of }: { of: Documents }) {
  const t = useWords(invoicingWords)
  const kinds = useWords(invoicingKindWords)
  const { number, date, period } = useFormat()
  const [project, setProject] = useAddress('projekt')
  const [shown, show] = useState(atATime)
  const { all } = of
  const projects = [...new Map(all.map(({ agreement }) => [agreement.project.slug, agreement.project.name]))]
  const rows = all.filter(({ agreement }) => !project || agreement.project.slug === project)
  const some = rows.slice(0, shown)
  return (
    <Section name={t.list} meta={t.showing(number(some.length), number(rows.length))}>
      {of.state !== 'all' && <Rest of={of} />}
      <div class="invoicing-choice">
        <Select name={t.project} value={project} onChange={setProject} options={projects} />
      </div>
      <Table
        caption={t.list}
        density="tight"
        rows={some}
        keyOf={(row) => row.number}
        empty={t.noDocuments}
        columns={[
          {
            head: t.number,
            cell: ({ number: name, corrects }) => (
              <>
                {name}
                {corrects.length > 0 && <span class="sub">{t.corrects(corrects.join(', '))}</span>}
              </>
            ),
          },
          { head: t.kind, cell: ({ invoice }) => kinds[invoice.kind] },
          {
            head: t.project,
            cell: ({ agreement: { project: one } }) => <a href={`/projekter/${one.slug}`}>{one.name}</a>,
          },
          {
            head: t.municipality,
            cell: ({ agreement: { municipality: one } }) => <a href={`/kommuner/${one.code}`}>{one.name}</a>,
          },
          { head: t.period, cell: ({ invoice }) => period(invoice.start, invoice.end) },
          { head: t.due, cell: ({ invoice }) => date(invoice.dueDate) },
          { head: t.netKr, numeric: true, cell: ({ invoice }) => number(invoice.net) },
          { head: t.grossKr, numeric: true, cell: ({ invoice }) => number(invoice.gross), narrow: 'beside' },
        ]}
      />
      {some.length < rows.length && (
        <p class="acts invoicing-acts">
          <button type="button" class="btn small" onClick={() => show(shown + atATime)}>
            {t.more}
          </button>
        </p>
      )}
    </Section>
  )
}

/** How many are here, and the way to the rest: 200 come at a time, and a project is chosen among those that are here. */
function Rest({ of: { all, count, state, fetchAll } }: { of: Documents }) {
  const t = useWords(invoicingWords)
  const { number } = useFormat()
  return (
    <div class="invoicing-choice">
      <p role="status">
        {t.some(number(all.length), number(count))} {state === 'failed' && t.fetchFailed}
      </p>
      <p class="acts invoicing-acts">
        <button type="button" class="btn small" disabled={state === 'fetching'} onClick={fetchAll}>
          {state === 'fetching' ? t.fetching : t.fetchAll}
        </button>
      </p>
    </div>
  )
}
