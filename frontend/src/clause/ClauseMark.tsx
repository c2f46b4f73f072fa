import { useQuery } from '@urql/preact'
import { useId, useState } from 'preact/hooks'
import { graphql } from '../graph'
import { useWords, words } from '../text/words'

const ClauseMarkQuery = graphql(`
  query ClauseMark { clauses { id title summary version } }
`)

const markWords = words(
  {
    mark: 'pkt.',
    terms: (version: string) => `Generelle vilkår ${version}`,
    deviation: 'Aftalen siger i stedet:',
    read: 'Læs om vilkåret',
    waiting: 'Henter.',
    failed: 'Vilkåret kunne ikke hentes.',
  },
  {
    mark: 'cl.',
    terms: (version) => `General Terms ${version}`,
    deviation: 'The agreement says instead:',
    read: 'Read about the clause',
    waiting: 'Loading.',
    failed: 'The clause could not be loaded.',
  },
)

type Props = {
  /** "5.11" */
  id: string
  /** What the project's agreement says instead of the clause, where it does. */
  deviation?: string
}

/** "pkt. 5.11": opens the clause beside it. The browser's own popover closes on Esc and gives focus back. */
export function ClauseMark({ id: number, deviation }: Props) {
  const t = useWords(markWords)
  const id = useId()
  const [opened, open] = useState(false)
  return (
    <>
      <button type="button" class="pkt" popovertarget={id} onClick={() => open(true)}>
        {t.mark} {number}
      </button>
      <div id={id} popover="auto" class="clause" role="dialog" aria-label={`${t.mark} ${number}`}>
        {opened && <Text number={number} deviation={deviation} />}
      </div>
    </>
  )
}

/** All clauses are asked for once, when the first is opened. */
function Text({ number, deviation }: { number: string; deviation?: string }) {
  const t = useWords(markWords)
  const [{ data, error }] = useQuery({ query: ClauseMarkQuery, requestPolicy: 'cache-first' })
  const clause = data?.clauses.find(({ id }) => id === number)
  return (
    <>
      <p class="clause-title">
        <span class="n">
          {t.mark} {number}
        </span>{' '}
        {clause?.title}
      </p>
      <p>{clause?.summary ?? (error ? t.failed : t.waiting)}</p>
      {deviation && (
        <p>
          {t.deviation} {deviation}
        </p>
      )}
      <p class="cap">
        {clause && <>{t.terms(clause.version)}. </>}
        <a href={`/vilkaar/${number}`}>{t.read}</a>
      </p>
    </>
  )
}
