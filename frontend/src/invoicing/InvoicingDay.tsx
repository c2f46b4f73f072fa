import type { CombinedError } from '@urql/preact'
import { useQuery } from '@urql/preact'
import { useId } from 'preact/hooks'
import { graphql } from '../graph'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Steps } from '../ui/act/Steps'
import { useAddressChange } from '../ui/address'
import { DateField } from '../ui/DateField'
import { InvoicingPreview } from './InvoicingPreview'
import { InvoicingRefused } from './InvoicingRefused'
import { sentRuns } from './sent'
import { invoicingWords } from './words'

const InvoicingDayQuery = graphql(`
  query InvoicingDay($asOf: Date!) {
    previewInvoicing(asOf: $asOf) { ...InvoicingPreview }
  }
`)

type Props = { asOf: CivilDate; today: CivilDate }

/** The day to invoice, and what would be issued on it. Always asked anew: a decision is taken on it. */
export function InvoicingDay({ asOf, today }: Props) {
  const t = useWords(invoicingWords)
  const change = useAddressChange()
  const hint = useId()
  const answer = useQuery({ query: InvoicingDayQuery, variables: { asOf }, requestPolicy: 'network-only' })
  const [{ fetching, error }] = answer
  const refusals = refusalsOf(error)
  return (
    <>
      <Steps names={t.stepNames} at={0} />
      <Pending />
      <div class="invoicing-day">
        <DateField
          name={t.asOf}
          describedBy={hint}
          value={asOf}
          onChange={(day) => change({ dag: day === today ? '' : day, noegle: '' })}
        />
        <p class="hint" id={hint}>
          {t.asOfHint} {t.every}
        </p>
      </div>
      {refusals.length > 0 && !fetching ? (
        <InvoicingRefused of={refusals} />
      ) : (
        <Answer of={answer}>
          {({ previewInvoicing: preview }) =>
            preview && <InvoicingPreview of={preview} today={today} waiting={fetching} />
          }
        </Answer>
      )}
    </>
  )
}

/** What the graph says no to, in its words; a failure of another kind is not one. */
const refusalsOf = (error?: CombinedError) =>
  (error?.graphQLErrors ?? []).flatMap(({ message, extensions: { refusal: code } }) =>
    typeof code === 'string' ? { code, message } : [],
  )

/** Runs were confirmed here, and left before their answers came. */
function Pending() {
  const t = useWords(invoicingWords)
  const { date } = useFormat()
  return sentRuns().map(({ asOf, key }) => (
    <div key={key} class="msg warn invoicing-pending">
      <h2>{t.pending}</h2>
      <p>
        {t.pendingText(date(asOf))} <a href={`/fakturering?dag=${asOf}&noegle=${key}`}>{t.seePending}</a>
      </p>
    </div>
  ))
}
