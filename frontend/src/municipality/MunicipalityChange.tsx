import { type FragmentType, graphql, readFragment } from '../graph'
import type { ChangeReason, MunicipalityChangePartFragment } from '../graph/graphql'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Figures } from '../ui/Figures'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { changeWords } from './changeWords'
import { isNothing, signed } from './costs'

const MunicipalityChangePartFields = graphql(`
  fragment MunicipalityChangePart on ChangePart {
    reason amount days on fromPrice toPrice fromInhabitants toInhabitants
  }
`)

const MunicipalityChangeFields = graphql(`
  fragment MunicipalityChange on CostChanges {
    year before now difference
    parts { reason amount }
    agreements {
      agreement { id project { id slug name } }
      before now difference
      parts { ...MunicipalityChangePart }
    }
  }
`)

/** What costs another amount than last year, and why: the reasons add up to the difference. */
export function MunicipalityChange({ of }: { of: FragmentType<typeof MunicipalityChangeFields> }) {
  const t = useWords(changeWords)
  const { number } = useFormat()
  const { year, before, now, difference, parts, agreements } = readFragment(MunicipalityChangeFields, of)
  const rows = agreements.filter((each) => each.parts.length > 0)
  const same = agreements.length - rows.length
  const last = year - 1
  if (rows.length === 0)
    return (
      <Section name={t.change(last)}>
        <p>{t.noChange(last)}</p>
      </Section>
    )
  return (
    <Section name={t.change(last)} meta={t.meta}>
      <div class="municipality-reasons">
        <Figures
          of={[
            ...parts.map(({ reason, amount }) => ({ name: t.reasons[reason], value: signed(number(amount), amount) })),
            { name: t.inAll, value: signed(number(difference), difference) },
          ]}
        />
      </div>
      <Table
        caption={t.caption(last, year)}
        class="municipality-change"
        rows={rows}
        keyOf={({ agreement }) => agreement.id}
        sum={[t.total, number(before), number(now), signed(number(difference), difference), null]}
        columns={[
          {
            head: t.project,
            cell: ({ agreement: { project } }) => <a href={`/projekter/${project.slug}`}>{project.name}</a>,
          },
          { head: `${last}`, numeric: true, cell: (row) => !isNothing(row.before) && number(row.before) },
          { head: `${year}`, numeric: true, cell: (row) => !isNothing(row.now) && number(row.now) },
          {
            head: t.difference,
            numeric: true,
            narrow: 'beside',
            cell: (row) => signed(number(row.difference), row.difference),
          },
          {
            head: t.why,
            narrow: 'line',
            cell: (row) => <Why of={readFragment(MunicipalityChangePartFields, row.parts)} />,
          },
        ]}
      />
      {same > 0 && <p class="cap municipality-access">{t.unchanged(same, last)}</p>}
    </Section>
  )
}

/** The reasons, each with its amount where there are several. */
function Why({ of }: { of: readonly MunicipalityChangePartFragment[] }) {
  const { number } = useFormat()
  const say = useReason()
  return (
    <ul>
      {of.map((part) => (
        <li key={part.reason}>
          {say(part)}
          {of.length > 1 && <span class="nb">: {signed(number(part.amount), part.amount)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The reason, with what it is of where that is told; without, its word. */
function useReason() {
  const t = useWords(changeWords)
  const details = useDetails()
  return (of: MunicipalityChangePartFragment) => details[of.reason]?.(of) || t.reasons[of.reason]
}

type Details = Partial<
  Record<ChangeReason, (of: MunicipalityChangePartFragment) => string | number | false | null | undefined>
>

function useDetails(): Details {
  const t = useWords(changeWords)
  const { number } = useFormat()
  const count = (days: number) => t.days(number(Math.abs(days)))
  return {
    JOINED: ({ days, on }) => days && on && t.joined(count(days), formatDate(on)),
    LEFT: ({ days, on }) => days && on && t.left(count(days), formatDate(on)),
    DAYS: ({ days }) => days && (days > 0 ? t.more(count(days)) : t.fewer(count(days))),
    // some of the days can have other figures than those told
    PRICE: ({ fromPrice: from, toPrice: to }) => from && to && from !== to && t.price(number(from), number(to)),
    INHABITANTS: ({ fromInhabitants: from, toInhabitants: to }) =>
      from && to && from !== to && t.inhabitants(number(from), number(to)),
  }
}
