import { type FragmentType, graphql, readFragment } from '../graph'
import type { MunicipalitySeatFragment } from '../graph/graphql'
import { bodyKindWords, seatKindWords } from '../project/bodyWords'
import type { CivilDate } from '../text/day'
import { formatPeriod } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { type Column, Table } from '../ui/Table'
import { municipalityWords } from './words'

const MunicipalitySeatFields = graphql(`
  fragment MunicipalitySeat on Membership {
    id seatKind managerLevel status from to
    person { name title }
    body { name kind project { slug name } }
  }
`)

const MunicipalitySeatsFields = graphql(`
  fragment MunicipalitySeats on Municipality {
    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }
  }
`)

type Props = { of: FragmentType<typeof MunicipalitySeatsFields>; today: CivilDate }

/** The seats its people have or had, the latest first. */
export function MunicipalitySeats({ of, today }: Props) {
  const t = useWords(municipalityWords)
  const columns = useSeatColumns()
  const { memberships } = readFragment(MunicipalitySeatsFields, of)
  const seats = nodesOf(memberships).map((node) => readFragment(MunicipalitySeatFields, node))
  const held = seats.filter(({ to }) => !to || to >= today).length
  const margin = (
    <Margin name={t.seatMargin}>
      <Note clause="3.16">{t.seatNote}</Note>
      <Note clause="3.15">{t.seatCall}</Note>
    </Margin>
  )
  const meta = held === seats.length ? t.seatCount(held) : t.seatNow(held, seats.length)
  return (
    <Section name={t.seats} meta={meta} margin={margin}>
      {seats.length ? (
        <Table caption={t.seatCaption} columns={columns} rows={seats} keyOf={(seat) => seat.id} />
      ) : (
        <>
          <p>{t.noSeats}</p>
          <p class="quiet">{t.noSeatsYet}</p>
        </>
      )}
    </Section>
  )
}

function useSeatColumns(): Column<MunicipalitySeatFragment>[] {
  const t = useWords(municipalityWords)
  const kinds = useWords(seatKindWords)
  const bodies = useWords(bodyKindWords)
  return [
    {
      head: t.person,
      cell: ({ person }) => (
        <>
          {person.name}
          <span class="sub">{person.title}</span>
        </>
      ),
    },
    {
      head: t.seat,
      narrow: 'line',
      cell: ({ seatKind, managerLevel, status }) => (
        <>
          {managerLevel ? `${kinds[seatKind]}, ${t.manager}` : kinds[seatKind]}
          <span class="sub">{t.seatStatus[status]}</span>
        </>
      ),
    },
    {
      head: t.body,
      narrow: 'line',
      cell: ({ body }) => (
        <>
          {body.name}
          <span class="sub">{bodies[body.kind]}</span>
        </>
      ),
    },
    {
      head: t.project,
      narrow: 'line',
      cell: ({ body: { project } }) =>
        project ? (
          <a href={`/projekter/${project.slug}`}>{project.name}</a>
        ) : (
          <span class="quiet">{t.allProjects}</span>
        ),
    },
    { head: t.period, numeric: true, narrow: 'beside', cell: ({ from, to }) => formatPeriod(from, to) },
  ]
}
