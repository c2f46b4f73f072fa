import { useWords } from '../text/words'
import { invoicingWords } from './words'

export type Refused = { code: string; message: string }

/** Why a run or its preview is refused, in the graph's words, and the way to the prices that are missing. */
export function InvoicingRefused({ of }: { of: readonly Refused[] }) {
  const t = useWords(invoicingWords)
  return (
    <div class="msg error" role="alert">
      <h2>{t.refused}</h2>
      <ul>
        {of.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <p>{t.refusedText}</p>
      {of.some(({ code }) => code === 'NO_PRICE') && (
        <p>
          {t.priceMissing} <a href="/oekonomi?slags=PRICE_MISSING">{t.toPrices}</a>
        </p>
      )}
    </div>
  )
}
