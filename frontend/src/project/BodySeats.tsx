import { formatDate, formatPeriod } from '../text/format'
import { useWords } from '../text/words'
import { type Column, Table } from '../ui/Table'
import type { Seat } from './Bodies'
import { bodyWords, seatKindWords } from './bodyWords'

type Props = { of: readonly Seat[]; body: string }

/** Who sits in a body. */
export function BodySeats({ of, body }: Props) {
  const t = useWords(bodyWords)
  const columns = useSeatColumns()
  const since: Column<Seat> = { head: t.since, numeric: true, cell: ({ from }) => from && formatDate(from) }
  return (
    <Table
      class="project-seats"
      caption={t.caption(body)}
      columns={[...columns, since]}
      rows={of}
      keyOf={({ id }) => id}
      empty={t.noSeats}
    />
  )
}

/** Who sat in it, folded. */
export function FormerSeats({ of, body }: Props) {
  const t = useWords(bodyWords)
  const columns = useSeatColumns()
  if (of.length === 0) return null
  const period: Column<Seat> = { head: t.period, numeric: true, cell: ({ from, to }) => formatPeriod(from, to) }
  return (
    <details class="project-fold">
      <summary>{t.former(of.length)}</summary>
      <Table
        class="project-seats"
        caption={t.formerCaption(body)}
        columns={[...columns, period]}
        rows={of}
        keyOf={({ id }) => id}
      />
    </details>
  )
}

function useSeatColumns(): Column<Seat>[] {
  const t = useWords(bodyWords)
  const kinds = useWords(seatKindWords)
  return [
    { head: t.name, cell: ({ person }) => person.name },
    { head: t.personTitle, cell: ({ person }) => person.title },
    {
      head: t.organisation,
      cell: ({ municipality, organisation }) =>
        municipality ? <a href={`/kommuner/${municipality.code}`}>{organisation.name}</a> : organisation.name,
    },
    {
      head: t.seat,
      cell: ({ seatKind, managerLevel }) => (managerLevel ? `${kinds[seatKind]}, ${t.manager}` : kinds[seatKind]),
    },
  ]
}
