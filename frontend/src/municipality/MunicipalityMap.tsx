import { Denmark, type MapState } from '../map/Denmark'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { municipalityListWords } from './listWords'
import type { MunicipalityRow } from './MunicipalityRow'

/** How many projects each municipality takes part in, in three steps: none, up to half of the most, and more. */
export function MunicipalityMap({ of }: { of: readonly MunicipalityRow[] }) {
  const { map: t } = useWords(municipalityListWords)
  const { number } = useFormat()
  const most = Math.max(0, ...of.map(({ agreements }) => agreements.totalCount))
  const half = Math.floor(most / 2)
  const step = (count: number): MapState => (count === 0 ? 'none' : count <= half ? 'join' : 'use')
  const states = {
    use: most > 0 ? t.range(number(half + 1), number(most)) : undefined,
    join: half > 0 ? t.range(number(1), number(half)) : undefined,
    none: t.none,
  }
  return (
    <Denmark
      of={Object.fromEntries(of.map(({ code, agreements }) => [code, step(agreements.totalCount)]))}
      text={{ states, label: t.label }}
    />
  )
}
