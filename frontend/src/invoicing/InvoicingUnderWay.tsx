import { useClient } from '@urql/preact'
import { useEffect, useState } from 'preact/hooks'
import { graphql } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Steps } from '../ui/act/Steps'
import { useAddressChange } from '../ui/address'
import { Section } from '../ui/Page'
import { InvoicingRefused, type Refused } from './InvoicingRefused'
import { forgetSent, type Sent } from './sent'
import { invoicingWords } from './words'

const InvoicingRun = graphql(`
  mutation InvoicingRun($input: RunInvoicingInput!) {
    runInvoicing(input: $input) { run { id } refusals { code message } }
  }
`)

type State = { refusals?: readonly Refused[]; unknown?: true }

/**
 * Sends the run, and asks for its answer again when one comes back to it: by its key the graph does it once, and tells
 * the same each time.
 */
export function InvoicingUnderWay({ of: { asOf, key } }: { of: Sent }) {
  const t = useWords(invoicingWords)
  const { date } = useFormat()
  const client = useClient()
  const change = useAddressChange()
  const [{ refusals, unknown }, setState] = useState<State>({})
  const [attempt, again] = useState(0)
  // another language or session is another client, and no reason to ask again: only the reader is
  useEffect(() => {
    let left = false
    setState({})
    client.mutation(InvoicingRun, { input: { asOf, idempotencyKey: key } }).then(({ data }) => {
      const answer = data?.runInvoicing
      const id = answer?.run?.id
      if (answer) forgetSent(key)
      if (left) return
      if (id) return change({ koersel: id, dag: '', noegle: '' })
      setState(answer ? { refusals: answer.refusals } : { unknown: true })
    })
    return () => {
      left = true
    }
  }, [attempt])
  const back = () => change({ noegle: '' })
  return (
    <>
      <Steps names={t.stepNames} at={2} />
      <Section name={t.runOn(date(asOf))}>
        {refusals && <InvoicingRefused of={refusals} />}
        {unknown && <Unknown askAgain={() => again(attempt + 1)} />}
        {!refusals && !unknown && <UnderWay />}
        {(refusals || unknown) && (
          <p class="acts">
            <button type="button" class="btn" onClick={back}>
              {t.back}
            </button>
          </p>
        )}
      </Section>
    </>
  )
}

/** The graph tells of a run only when it is done: the bar says that it is under way, and no share. */
function UnderWay() {
  const t = useWords(invoicingWords)
  return (
    <div class="msg" role="status">
      <h2>{t.underWay}</h2>
      <progress class="invoicing-progress" aria-label={t.underWayName} />
      <p>{t.underWayText}</p>
    </div>
  )
}

function Unknown({ askAgain }: { askAgain: () => void }) {
  const t = useWords(invoicingWords)
  return (
    <div class="msg error" role="alert">
      <h2>{t.unknown}</h2>
      <p>{t.unknownText}</p>
      <p class="acts">
        <button type="button" class="btn small" onClick={askAgain}>
          {t.askAgain}
        </button>
      </p>
    </div>
  )
}
