import { useWords } from '../text/words'
import type { InvoiceFilterState } from './filters'
import { invoiceListWords } from './words'

/** Whether nothing was issued, or nothing matches. */
export function NoInvoices({ any }: { any: boolean }) {
  const t = useWords(invoiceListWords)
  return (
    <>
      {any ? t.noMatch : t.none}
      {!any && <span class="sub">{t.noneYet}</span>}
    </>
  )
}

type PagesProps = { next?: string | null; filters: InvoiceFilterState }

/** The way on, where there are more than a page shows. */
export function InvoicePages({ next, filters: { after, setAfter } }: PagesProps) {
  const t = useWords(invoiceListWords)
  const turn = (cursor: string) => {
    setAfter(cursor)
    scrollTo(0, 0)
  }
  if (!next && !after) return null
  return (
    <p class="acts invoice-pages">
      {after && (
        <button type="button" class="btn" onClick={() => turn('')}>
          {t.first}
        </button>
      )}
      {next && (
        <button type="button" class="btn" onClick={() => turn(next)}>
          {t.more}
        </button>
      )}
    </p>
  )
}

/** The documents of all pages as files, by the same filters. */
export function InvoiceFiles({ filters: { file, search } }: { filters: InvoiceFilterState }) {
  const t = useWords(invoiceListWords)
  const files = [
    ['CSV', 'invoices.csv'],
    ['Excel', 'invoices.xlsx'],
    [t.lines, 'invoice-lines.csv'],
  ]
  return (
    <>
      <p class="csv invoice-files">
        {t.files}:{' '}
        {files.map(([name, path]) => (
          <a key={path} href={`/export/${path}${file}`} download>
            {name}
          </a>
        ))}
      </p>
      {search && <p class="cap">{t.withoutSearch}</p>}
    </>
  )
}
