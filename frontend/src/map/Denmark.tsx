import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { Land } from './Land'
import { mapWords } from './words'
import './map.css'

/** In use; acceded and waiting; left; not in. */
export const mapStates = ['use', 'join', 'out', 'none'] as const
export type MapState = (typeof mapStates)[number]

/** What the states shown are called, and the sentence that names how many there are of each. */
export type MapText = { states: Partial<Record<MapState, string>>; label: (counts: string) => string }

export type Outlines = typeof import('./outlines')

type Props = {
  /** The state of each municipality by its code; one that is not named is "none". */
  of: Record<string, MapState>
  /** A municipality's address. */
  href?: (code: string) => string
  /** The municipality to point out, by its code. */
  hot?: string
  /** What a map of something else than who takes part says. */
  text?: MapText
}

/** Which municipalities are in, on a map. The view has a table of the same beside it. */
export function Denmark({ of, href = (code) => `/kommuner/${code}`, hot, text }: Props) {
  const t = useWords(mapWords)
  const says = text ?? t
  const outlines = useOutlines()
  return (
    <figure class="map">
      <div class="map-land">
        {outlines === 'failed' && <p class="quiet">{t.failed}</p>}
        {outlines && outlines !== 'failed' && <Land outlines={outlines} of={of} href={href} hot={hot} text={says} />}
      </div>
      <Legend of={says.states} />
      <figcaption>
        <span lang="da">{t.attribution}</span> {t.moved}
      </figcaption>
    </figure>
  )
}

/** The outlines are large and come after the page, once. */
function useOutlines(): Outlines | 'failed' | undefined {
  const [outlines, set] = useState<Outlines | 'failed'>()
  useEffect(() => {
    import('./outlines').then(set, () => set('failed'))
  }, [])
  return outlines
}

const Legend = ({ of }: { of: MapText['states'] }) => (
  <ul class="key">
    {mapStates
      .filter((state) => of[state])
      .map((state) => (
        <li key={state}>
          <svg class="map-key" viewBox="0 0 12 12" aria-hidden="true">
            <rect class={`map-${state}`} x="1" y="1" width="10" height="10" />
            {state === 'join' && <rect class="map-hatch" x="1" y="1" width="10" height="10" fill="url(#map-hatch)" />}
          </svg>
          {of[state]}
        </li>
      ))}
  </ul>
)
