import { useWords } from '../text/words'
import { invoicingWords } from './words'

/** "faelles-byggesag, 740: …", as a run names the agreement it lacks a price of. */
const agreement = /^([a-z0-9-]+), \d{3}: /

/** Why a run or its preview is refused, in the graph's words. */
export function InvoicingRefused({ messages }: { messages: readonly string[] }) {
  const t = useWords(invoicingWords)
  const projects = [...new Set(messages.flatMap((message) => agreement.exec(message)?.[1] ?? []))]
  return (
    <div class="msg error" role="alert">
      <h2>{t.refused}</h2>
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <p>{t.refusedText}</p>
      {projects.length > 0 && <p>{t.priceMissing}</p>}
      {projects.map((slug) => (
        <p key={slug}>
          <a href={`/projekter/${slug}`}>{t.toProject(slug)}</a>
        </p>
      ))}
    </div>
  )
}
