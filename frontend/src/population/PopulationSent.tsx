import { useClient } from '@urql/preact'
import { useEffect, useState } from 'preact/hooks'
import { graphql } from '../graph'
import type { PopulationImportMutation } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Steps } from '../ui/act/Steps'
import { isBefore, refusalsOf } from '../ui/act/useAct'
import { useAddressChange } from '../ui/address'
import { Section } from '../ui/Page'
import { type Chosen, keepSent, type Sent } from './kept'
import { populationWords } from './words'

const PopulationImport = graphql(`
  mutation PopulationImport($input: ImportInhabitantsInput!) {
    importInhabitants(input: $input) { import { recorded changed years source } refusals { message } }
  }
`)

type Answered = NonNullable<PopulationImportMutation['importInhabitants']>
type Stored = NonNullable<Answered['import']>
type Props = { of: Sent; choose: (file: Chosen | null) => void }

// the figures on this page, and what others show of them, are asked for again
const changes = { additionalTypenames: ['Municipality'] }

/** Sends the file, and again when one comes back to it: by its key the graph stores it once, and tells the same each time. */
export function PopulationSent({ of, choose }: Props) {
  const t = useWords(populationWords)
  const client = useClient()
  const change = useAddressChange()
  const [answer, setAnswer] = useState<Answered | 'waiting' | 'unknown'>('waiting')
  const [attempt, again] = useState(0)
  const { file, source, digest, key } = of
  useEffect(() => {
    document.getElementById('indhold')?.focus()
    // what is told of it stands at the top, and the button that sent it further down
    scrollTo(0, 0)
  }, [])
  useEffect(() => {
    let left = false
    setAnswer('waiting')
    const input = { file: file.base64, source, digest, idempotencyKey: key }
    keepSent({ ...of, sent: true })
    client.mutation(PopulationImport, { input }, changes).then(({ data, error }) => {
      const told = refusalsOf(null, error)
      // sent before, it may be stored since then, whatever hinders this answer
      const refused = !of.sent && told && isBefore(told) ? { import: null, refusals: [...told] } : null
      const came = data?.importInhabitants ?? refused
      if (came) keepSent({ ...of, sent: true, answered: true })
      if (!left) setAnswer(came ?? 'unknown')
    })
    return () => {
      left = true
    }
  }, [client, key, attempt])
  const leave = () => change({ noegle: '' })
  const another = () => {
    choose(null)
    leave()
  }
  const stored = typeof answer === 'object' && answer.import
  return (
    <>
      <Steps names={t.stepNames} at={stored ? 3 : 2} />
      {answer === 'waiting' && (
        <div class="msg" role="status">
          <h2>{t.underWay}</h2>
          <progress class="population-progress" aria-label={t.underWay} />
        </div>
      )}
      {answer === 'unknown' && (
        <div class="msg error" role="alert">
          <h2>{t.unknown}</h2>
          <p>{t.unknownText}</p>
          <p class="acts">
            <button type="button" class="btn small" onClick={() => again(attempt + 1)}>
              {t.askAgain}
            </button>
            <button type="button" class="btn small" onClick={leave}>
              {t.back}
            </button>
          </p>
        </div>
      )}
      {typeof answer === 'object' && !answer.import && <Refused of={answer} leave={leave} />}
      {stored && <Done of={stored} file={file} another={another} />}
    </>
  )
}

function Refused({ of, leave }: { of: Answered; leave: () => void }) {
  const t = useWords(populationWords)
  return (
    <div class="msg error" role="alert">
      <h2>{t.refused}</h2>
      <ul>
        {of.refusals.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <p class="acts">
        <button type="button" class="btn small" onClick={leave}>
          {t.back}
        </button>
      </p>
    </div>
  )
}

function Done({ of, file, another }: { of: Stored; file: Chosen; another: () => void }) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  return (
    <Section name={t.result} meta={file.name}>
      <div class="msg ok" role="status">
        <h2>{t.done(number(of.recorded + of.changed))}</h2>
        <p>
          {t.years}: {of.years.join(', ')}. {t.doneText(number(of.recorded), number(of.changed))}
        </p>
        <p class="acts">
          <a class="btn main" href="/fakturering">
            {t.toInvoicing}
          </a>
          <button type="button" class="btn" onClick={another}>
            {t.another}
          </button>
        </p>
      </div>
    </Section>
  )
}
