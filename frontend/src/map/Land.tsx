import type { TargetedMouseEvent } from 'preact'
import { useLocation } from 'preact-iso'
import { type MapState, type MapText, mapStates, type Outlines } from './Denmark'

type Props = {
  outlines: Outlines
  of: Record<string, MapState>
  href: (code: string) => string
  hot?: string
  text: MapText
}

type Municipality = Outlines['municipalities'][number]

/** The drawing: an image with a sentence. Its links are for the mouse; the keyboard has those of the table. */
export function Land({ outlines: { width, height, municipalities, ...frames }, of, href, hot, text }: Props) {
  const follow = useFollow()
  const stateOf = (code: string) => of[code] ?? 'none'
  const countOf = (state: MapState) => municipalities.filter(([code]) => stateOf(code) === state).length
  const counts = mapStates.flatMap((state) => {
    const name = text.states[state]
    return name ? `${countOf(state)} ${name.toLowerCase()}` : []
  })
  const areas = (outline: (municipality: Municipality) => string | undefined) =>
    municipalities.map((municipality) => {
      const [code, name] = municipality
      const path = outline(municipality)
      if (!path) return null
      const state = stateOf(code)
      return (
        <a key={code} href={href(code)} tabindex={-1} class={code === hot ? 'map-hot' : undefined} onClick={follow}>
          <title>{`${name}: ${text.states[state]}`}</title>
          <path class={`map-${state}`} d={path} />
          {state === 'join' && <path class="map-hatch" d={path} fill="url(#map-hatch)" />}
        </a>
      )
    })
  return (
    <>
      <p class="sr" role="img" aria-label={text.label(counts.join('; '))} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <pattern id="map-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="map-stripe" d="M0 0V5" />
          </pattern>
        </defs>
        <Frame box={frames.bornholmFrame} />
        {areas(([, , path]) => path)}
        <Frame box={frames.capitalFrame} />
        {areas(([, , , path]) => path)}
      </svg>
    </>
  )
}

const Frame = ({ box: [x, y, width, height] }: { box: Outlines['bornholmFrame'] }) => (
  <rect class="map-frame" x={x} y={y} width={width} height={height} />
)

/** The router knows links of HTML only: follow one of the drawing without loading the page anew. */
function useFollow() {
  const { route } = useLocation()
  // an <a> of the drawing is typed as one of HTML
  return (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    route(event.currentTarget.getAttribute('href') ?? '')
  }
}
