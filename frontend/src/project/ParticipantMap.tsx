import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Denmark } from '../map/Denmark'
import type { Participant } from './participants'

type Props = { of: readonly Participant[]; children: ComponentChildren }

/** The map, and the list beside it: the row that is pointed at stands out on the map. */
export function ParticipantMap({ of, children }: Props) {
  const [hot, setHot] = useState<string>()
  const point = (event: Event) => {
    const row = event.target instanceof Element ? event.target.closest('tr') : null
    setHot(row?.querySelector('a')?.pathname.split('/').pop())
  }
  return (
    <div class="project-who">
      <Denmark of={Object.fromEntries(of.map(({ code, state }) => [code, state]))} hot={hot} />
      {/* a hint for the eye, nothing to act on */}
      <div onPointerOver={point} onFocusIn={point} onPointerLeave={() => setHot(undefined)}>
        {children}
      </div>
    </div>
  )
}
