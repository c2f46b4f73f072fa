import { useWords } from '../text/words'
import { clauseWords } from './words'

/** The way to the clause before and the one after. */
export function ClauseTurn({ ids, here }: { ids: string[]; here: string }) {
  const t = useWords(clauseWords)
  const at = ids.indexOf(here)
  const ways = [
    [t.previous, ids[at - 1]],
    [t.next, ids[at + 1]],
  ]
  return (
    <nav class="clause-turn" aria-label={t.turn}>
      {ways.map(
        ([way, id]) =>
          id && (
            <a key={way} class="btn small" href={`/vilkaar/${id}`}>
              {way}: {id}
            </a>
          ),
      )}
    </nav>
  )
}
