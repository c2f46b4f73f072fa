import type { TargetedMouseEvent } from 'preact'
import { useMemo } from 'preact/hooks'
import type { MapState } from '../map/Denmark'
import { type Cross, groupsOf, stateAt } from './cross'
import type { Place } from './cursor'

/** A cell's side in the drawing, which is stretched over the cells as they are on the screen. */
const side = 20

const shapes: Record<MapState, string> = {
  use: 'm2 2h16v16h-16z',
  join: 'm2.75 2.75h14.5v14.5h-14.5z',
  out: 'm4 16 12-12',
  none: '',
}

/** One path for each state, and the lines between phases and each five rows. */
export function pathsOf({ rows, columns }: Cross, byPhase: boolean) {
  const cells = (state: MapState) =>
    rows
      .flatMap((row, y) =>
        columns.map((column, x) => (stateAt(row, column) === state ? `M${x * side} ${y * side}${shapes[state]}` : '')),
      )
      .join('')
  const fifths = rows.map((_, y) => (y && y % 5 === 0 ? `M0 ${y * side}h${columns.length * side}` : '')).join('')
  const groups = byPhase ? groupsOf(columns).slice(1) : []
  const between = groups.map(({ start }) => `M${start * side} 0v${rows.length * side}`).join('')
  return { fifths, between, use: cells('use'), join: cells('join'), out: cells('out') }
}

type Props = { of: Cross; byPhase: boolean; onPoint: (at?: Place) => void; onPick: (at: Place) => void }

/** The cells, for the eye and the mouse; the keyboard and its reader have the grid under them. */
export function MatrixCells({ of, byPhase, onPoint, onPick }: Props) {
  const paths = useMemo(() => pathsOf(of, byPhase), [of, byPhase])
  const [width, height] = [of.columns.length * side, of.rows.length * side]
  const under = ({ currentTarget, clientX, clientY }: TargetedMouseEvent<SVGSVGElement>): Place => {
    const box = currentTarget.getBoundingClientRect()
    const part = (share: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)))
    return {
      row: part((clientY - box.top) / box.height, of.rows.length),
      column: part((clientX - box.left) / box.width, of.columns.length),
    }
  }
  return (
    <svg
      class="matrix-cells"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onMouseMove={(event) => onPoint(under(event))}
      onMouseLeave={() => onPoint(undefined)}
      onClick={(event) => onPick(under(event))}>
      <rect width={width} height={height} class="matrix-ground" />
      {Object.entries(paths).map(([name, path]) => (
        <path key={name} class={`matrix-${name}`} d={path} />
      ))}
    </svg>
  )
}
