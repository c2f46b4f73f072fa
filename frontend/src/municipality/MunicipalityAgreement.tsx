import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { MunicipalityAgreementFragment } from '../graph/graphql'
import type { MapState } from '../map/Denmark'
import { useDeviationText } from '../project/deviations'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import type { Column } from '../ui/Table'
import { dayBefore } from './days'
import { municipalityWords } from './words'

export const MunicipalityAgreementFields = graphql(`
  fragment MunicipalityAgreement on Agreement {
    id status accededOn availableFrom plannedAvailableFrom endsOn pilot
    municipality { code }
    wave { number }
    project { slug name phase }
    deviations { clause kind value text }
  }
`)

/** An agreement, and how it stands on the day shown. */
export type AgreementRow = MunicipalityAgreementFragment & { state: MapState }

/** The columns of the table behind the timeline; that of deviations only where there are any. */
export function useAgreementColumns(rows: readonly AgreementRow[]): Column<AgreementRow>[] {
  const t = useWords(municipalityWords)
  return [
    {
      head: t.project,
      sort: 'navn',
      sortName: t.byProject,
      cell: ({ project }) => <a href={`/projekter/${project.slug}`}>{project.name}</a>,
    },
    { head: t.status, narrow: 'beside', cell: (row) => <Standing of={row} /> },
    {
      head: t.accededOn,
      sort: 'tilsluttet',
      sortName: t.byAcceded,
      first: 'ascending',
      numeric: true,
      cell: ({ accededOn }) => accededOn && formatDate(accededOn),
    },
    { head: t.availableFrom, sort: 'ibrug', first: 'ascending', numeric: true, cell: (row) => <Start of={row} /> },
    {
      head: t.endsOn,
      sort: 'slutter',
      sortName: t.byEnd,
      first: 'ascending',
      numeric: true,
      cell: ({ endsOn }) => (endsOn ? formatDate(dayBefore(endsOn)) : '–'),
    },
    ...(rows.some(({ deviations }) => deviations.length)
      ? [{ head: t.deviations, cell: (row: AgreementRow) => <DeviationMarks of={row} /> }]
      : []),
  ]
}

const shapes = { use: 'use', join: 'join', out: 'out', none: 'plan' } as const

function Standing({ of: { state, status, pilot, wave } }: { of: AgreementRow }) {
  const t = useWords(municipalityWords)
  const word = state === 'out' ? t.states[status === 'EXITED' ? 'exited' : 'ended'] : t.states[state]
  const more = [pilot && t.pilot, wave && t.wave(wave.number)].filter(Boolean).join(', ')
  return (
    <>
      <Status shape={shapes[state]}>{word}</Status> {more && <small>{more}</small>}
    </>
  )
}

/** A plan that has passed without being confirmed is still no more than a plan. */
function Start({ of: { availableFrom, plannedAvailableFrom: planned } }: { of: AgreementRow }) {
  const t = useWords(municipalityWords)
  if (availableFrom) return <>{formatDate(availableFrom)}</>
  if (!planned) return <>–</>
  return (
    <>
      {formatDate(planned)} <small>{t.planned}</small>
    </>
  )
}

function DeviationMarks({ of: { deviations } }: { of: AgreementRow }) {
  const textOf = useDeviationText()
  if (deviations.length === 0) return null
  return (
    <>
      {deviations.map((deviation) => (
        <ClauseMark key={deviation.clause} id={deviation.clause} deviation={textOf(deviation)} />
      ))}
    </>
  )
}
