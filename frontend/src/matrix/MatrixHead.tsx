import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { type Cross, groupsOf } from './cross'
import { matrixWords } from './words'

type Props = { of: Cross; byPhase: boolean; shown: number }

/** The names of the projects, over them their phases where columns stand by phase. */
export function MatrixHead({ of: { rows, columns }, byPhase, shown }: Props) {
  const t = useWords(matrixWords)
  const { number } = useFormat()
  // for the eye: in words, the phase stands above the matrix
  const groups = byPhase ? groupsOf(columns) : []
  return (
    <thead role="rowgroup" class="matrix-head">
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" class="matrix-corner" aria-colindex={1}>
          {t.corner(number(rows.length), number(columns.length)).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </th>
        {columns.map(({ slug, name, count }, index) => (
          <th
            key={slug}
            role="columnheader"
            scope="col"
            class={index === shown ? 'matrix-project matrix-shown' : 'matrix-project'}
            aria-colindex={index + 2}
            style={{ '--at': index }}>
            <PhaseName of={groups.find(({ start }) => start === index)} />
            <a href={`/projekter/${slug}`} tabIndex={-1}>
              {name}
            </a>
            <small>{count || '–'}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** At the first column of a phase. */
function PhaseName({ of }: { of?: ReturnType<typeof groupsOf>[number] }) {
  const t = useWords(matrixWords)
  if (!of) return null
  return (
    <span class="matrix-phase" aria-hidden="true" style={{ '--size': of.size }}>
      {of.size > 3 ? t.phaseOf(of.phase) : of.phase}
    </span>
  )
}
