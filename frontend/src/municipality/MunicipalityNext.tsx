import { type FragmentType, graphql, readFragment } from '../graph'
import type { MunicipalityNextFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { type ComingDay, daysOf } from './coming'
import { nextWords } from './nextWords'

const MunicipalityNextFields = graphql(`
  fragment MunicipalityNext on ComingInvoice {
    agreement { id project { id slug name } }
    invoice { kind date dueDate start end days net vat gross }
  }
`)

const MunicipalityNextYearFields = graphql(`
  fragment MunicipalityNextYear on ForecastYear { quarters { from planned { net vat gross } } }
`)

type Day = ComingDay<MunicipalityNextFragment>
type Props = {
  of: readonly FragmentType<typeof MunicipalityNextFields>[]
  years: readonly FragmentType<typeof MunicipalityNextYearFields>[]
  name: string
  today: CivilDate
}

/** The invoices that come next, day by day: the first day's open, the others' to be opened. */
export function MunicipalityNext({ of, years, name, today }: Props) {
  const t = useWords(nextWords)
  const say = useDay()
  const quarters = readFragment(MunicipalityNextYearFields, years).flatMap((year) => year.quarters)
  const [first, ...later] = daysOf(readFragment(MunicipalityNextFields, of), quarters)
  const invoices = (
    <p class="municipality-access">
      <a href={`/fakturaer?${new URLSearchParams({ q: name })}`}>{t.invoices}</a>
    </p>
  )
  if (!first)
    return (
      <Section name={t.next}>
        <p>{t.none}</p>
        {invoices}
      </Section>
    )
  const margin = (
    <Margin name={t.margin}>
      <Note clause="5.11">{t.notes.twice}</Note>
      <Note clause="5.7">{t.notes.bound}</Note>
    </Margin>
  )
  return (
    <Section name={t.next} meta={say(first)} margin={margin}>
      <p class="cap">
        {first.day < today && t.late(formatDate(first.day))} {t.caption}
      </p>
      <DayTable of={first} />
      {later.map((day) => (
        <details key={day.day} class="municipality-later">
          <summary>{say(day)}</summary>
          <DayTable of={day} />
        </details>
      ))}
      {invoices}
    </Section>
  )
}

/** A day with how many invoices, and what they come to where that is known. */
function useDay() {
  const t = useWords(nextWords)
  const { number } = useFormat()
  return ({ day, of, sum }: Day) =>
    [`${formatDate(day)}: ${t.count(of.length)}`, sum && t.netSum(number(sum.net))].filter(Boolean).join(', ')
}

function DayTable({ of: { day, of, sum } }: { of: Day }) {
  const t = useWords(nextWords)
  const { number, period } = useFormat()
  return (
    <Table
      caption={t.table(formatDate(day))}
      class="municipality-next"
      rows={of}
      keyOf={({ agreement: { id }, invoice: { kind, start } }) => `${id} ${kind} ${start}`}
      sum={sum && [t.total, null, null, null, number(sum.net), number(sum.vat), number(sum.gross)]}
      columns={[
        {
          head: t.project,
          cell: ({ agreement: { project }, invoice: { kind } }) => (
            <>
              <a href={`/projekter/${project.slug}`}>{project.name}</a>
              {t.kinds[kind] && <span class="sub">{t.kinds[kind]}</span>}
            </>
          ),
        },
        {
          head: t.covers,
          cell: ({ invoice: { start, end, days } }) => (days ? <span class="nb">{period(start, end)}</span> : '–'),
        },
        { head: t.days, numeric: true, cell: ({ invoice }) => number(invoice.days) },
        { head: t.due, numeric: true, cell: ({ invoice }) => formatDate(invoice.dueDate) },
        { head: t.net, numeric: true, narrow: 'beside', cell: ({ invoice }) => number(invoice.net) },
        { head: t.vat, numeric: true, cell: ({ invoice }) => number(invoice.vat) },
        { head: t.gross, numeric: true, cell: ({ invoice }) => number(invoice.gross) },
      ]}
    />
  )
}
