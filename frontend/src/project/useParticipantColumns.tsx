import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import type { Column } from '../ui/Table'
import type { Participant } from './participants'
import { participantWords } from './participantWords'

/** The columns of the list of participants on that day. */
export function useParticipantColumns(on: CivilDate): Column<Participant>[] {
  const t = useWords(participantWords)
  return [
    { head: t.municipality, sort: 'navn', cell: ({ code, name }) => <a href={`/kommuner/${code}`}>{name}</a> },
    { head: t.status, sort: 'status', cell: (row) => <State of={row} /> },
    { head: t.wave, sort: 'boelge', cell: (row) => <Wave of={row} /> },
    {
      head: t.accededOn,
      sort: 'tilsluttet',
      numeric: true,
      first: 'ascending',
      cell: ({ agreement }) => agreement?.accededOn && agreement.accededOn <= on && formatDate(agreement.accededOn),
    },
    { head: t.useFrom, sort: 'ibrug', numeric: true, first: 'ascending', cell: (row) => <UseFrom of={row} /> },
  ]
}

function State({ of: { state, agreement } }: { of: Participant }) {
  const t = useWords(participantWords)
  if (state === 'none') return <Status shape="plan">{t.states.none}</Status>
  if (state !== 'out') return <Status shape={state}>{t.states[state]}</Status>
  return (
    <Status shape="out">
      <span>
        {agreement?.status === 'EXITED' ? t.states.exited : t.states.ended}
        {agreement?.endsOn && <span class="sub">{formatDate(agreement.endsOn)}</span>}
      </span>
    </Status>
  )
}

function Wave({ of: { state, agreement } }: { of: Participant }) {
  const t = useWords(participantWords)
  if (state === 'none' || !agreement) return null
  const names = [agreement.wave && t.waveOf(agreement.wave.number), agreement.pilot && t.pilot]
  return names.filter(Boolean).join(', ')
}

/** A date that is only planned is said to be so. */
function UseFrom({ of: { state, agreement } }: { of: Participant }) {
  const t = useWords(participantWords)
  if (state === 'none' || !agreement) return null
  if (agreement.availableFrom) return formatDate(agreement.availableFrom)
  if (!agreement.plannedAvailableFrom || state === 'out') return '–'
  return (
    <span class="quiet">
      <small>{t.planned}</small> {formatDate(agreement.plannedAvailableFrom)}
    </span>
  )
}
