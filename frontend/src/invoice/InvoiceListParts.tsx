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

/** The documents of all pages as files, by the same filters. */
export function InvoiceFiles({ filters: { file } }: { filters: Pick<InvoiceFilterState, 'file'> }) {
  const t = useWords(invoiceListWords)
  const files = [
    ['CSV', 'invoices.csv'],
    ['Excel', 'invoices.xlsx'],
    [t.lines, 'invoice-lines.csv'],
  ]
  return (
    <p class="csv invoice-files">
      {t.files}:{' '}
      {files.map(([name, path]) => (
        <a key={path} href={`/export/${path}${file}`} download>
          {name}
        </a>
      ))}
    </p>
  )
}
