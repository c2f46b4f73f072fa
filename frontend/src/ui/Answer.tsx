import type { CombinedError, UseQueryResponse } from '@urql/preact'
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { arrivalOf } from '../client'
import { useFormat } from '../text/format'
import { useWords, words } from '../text/words'
import { useKept } from './kept'
import { Missing } from './Missing'
import { Page } from './Page'
import { uiWords } from './words'

const answerWords = words(
  {
    since: (moment: string) => `Du ser tal fra ${moment}.`,
    again: 'Siden spørger selv igen, når nettet er tilbage.',
    unanswerable: 'Det kan der ikke svares på',
    unanswerableText: 'Noget i adressen kan ikke læses, eller der mangler tal at regne med.',
    anew: 'Begynd forfra',
  },
  {
    since: (moment) => `You see figures from ${moment}.`,
    again: 'The page asks again by itself when the network is back.',
    unanswerable: 'That cannot be answered',
    unanswerableText: 'Something in the address cannot be read, or figures to work with are missing.',
    anew: 'Begin anew',
  },
)

type Props<Data> = {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the variables are
  of: UseQueryResponse<Data, any>
  /** What stands until the data is there, if that takes over 200 ms. */
  waiting?: ComponentChildren
  /** Whether the page has its name from the data: a failure names it instead. */
  page?: boolean
  children: (data: Data) => ComponentChildren
}

/** The states of a view's query: waiting, failed, out of date; and with data, the view. */
export function Answer<Data>({ of, waiting, page, children }: Props<Data>) {
  const [{ data, error, fetching }, ask] = useKept(of)
  const t = useWords(uiWords)
  const retry = () => ask({ requestPolicy: 'network-only' })
  if (data) {
    return (
      <>
        {error && !isOnly(error, hiding, missing) && (
          <Stale data={data} lost={Boolean(error.networkError)} retry={retry} />
        )}
        {fetching && <Waiting />}
        {children(data)}
      </>
    )
  }
  if (error && isOnly(error, hiding)) return page ? <Missing /> : <Hidden />
  if (error && isOnly(error, refusing)) return page ? <Missing /> : <Unanswerable />
  const failed = { name: t.failed, text: t.failedText, retry }
  if (error) return page ? <FailedPage {...failed} /> : <Failed {...failed} />
  return (
    <>
      <Waiting />
      <div class="after-200ms">{waiting}</div>
    </>
  )
}

/** Over data that could not be asked for anew: from when it is, and the way to newer. */
function Stale<Data>({ data, lost, retry }: { data: Data; lost: boolean; retry: () => void }) {
  const t = useWords(uiWords)
  const { since, again } = useWords(answerWords)
  const { moment } = useFormat()
  const at = arrivalOf(data)
  const text = [at ? since(moment(at)) : t.staleText, lost && again].filter(Boolean).join(' ')
  return <Failed name={t.stale} text={text} retry={retry} />
}

/** Stands over the page, so that nothing moves when it comes and goes. */
const Waiting = () => (
  <p class="waiting after-200ms" role="status">
    {useWords(uiWords).waiting}
  </p>
)

/** A field the viewer may not read is null and shown as Hidden: no failure. */
const hiding = ['FORBIDDEN', 'UNAUTHENTICATED']
/** An id of nothing, as an address may have: null too, and shown as Missing. */
const missing = ['NOT_FOUND']
/** What was asked cannot be answered, however often: no failure of the network. */
const refusing = ['BAD_USER_INPUT']

const isOnly = ({ networkError, graphQLErrors }: CombinedError, ...codes: string[][]) =>
  !networkError && graphQLErrors.every(({ extensions }) => codes.flat().includes(String(extensions.code)))

/** Asking again is of no use: the way is to ask something else. */
function Unanswerable() {
  const t = useWords(answerWords)
  const { path, url } = useLocation()
  return (
    <div class="msg error" role="alert">
      <h2>{t.unanswerable}</h2>
      <p>{t.unanswerableText}</p>
      {url?.includes('?') && (
        <p class="acts">
          <a class="btn small" href={path}>
            {t.anew}
          </a>
        </p>
      )}
    </div>
  )
}

type FailedProps = { name: string; text: string; retry: () => void }

/** In place of a whole page. */
export const FailedPage = ({ name, ...more }: FailedProps) => (
  <Page title={name}>
    <Failed {...more} />
  </Page>
)

/** What failed, and the way to try again. */
export function Failed({ name, text, retry }: Omit<FailedProps, 'name'> & { name?: string }) {
  const t = useWords(uiWords)
  return (
    <div class="msg error" role="alert">
      {name && <h2>{name}</h2>}
      <p>{text}</p>
      <p class="acts">
        <button type="button" class="btn small" onClick={retry}>
          {t.retry}
        </button>
      </p>
    </div>
  )
}

/** In place of a value, or of a whole section, that the viewer may not read. */
export const Hidden = () => <span class="quiet">{useWords(uiWords).hidden}</span>
