import { type FragmentType, graphql, readFragment } from '../graph'
import { formatDate, useFormat } from '../text/format'
import { oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { type Change, changesOf, differenceOf, type Reason } from './changes'
import { costWords } from './costWords'
import { dayBefore } from './days'

const MunicipalityChangeFields = graphql(`
  fragment MunicipalityChange on ForecastYear {
    year
    costs { accrued }
    projects {
      agreement { id availableFrom plannedAvailableFrom endsOn prices { id validFrom model amount } project { id slug name repaymentPeriod { start } } }
      costs { accrued inhabitantsYear }
      corrections { net }
    }
  }
`)

type Year = FragmentType<typeof MunicipalityChangeFields>
type Props = { before: Year; now: Year; inhabitants: readonly { year: number; inhabitants: number }[] }

/** What costs another amount than last year, and what is otherwise with it. */
export function MunicipalityChange({ before: was, now: is, inhabitants }: Props) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const [before, now] = [readFragment(MunicipalityChangeFields, was), readFragment(MunicipalityChangeFields, is)]
  const rows = changesOf(before, now, (year) => inhabitants.find((each) => each.year === year)?.inhabitants)
  const corrected = now.projects.filter(({ corrections }) => oereOf(corrections.net) !== 0n)
  const difference = differenceOf(before.costs.accrued, now.costs.accrued)
  return (
    <Section name={t.change(before.year)}>
      {rows.length === 0 ? (
        <p>{t.noChange(before.year)}</p>
      ) : (
        <Table
          caption={t.changeCaption(before.year, now.year)}
          class="municipality-change"
          rows={rows}
          keyOf={({ agreement }) => agreement.id}
          sum={[
            t.total,
            number(before.costs.accrued),
            number(now.costs.accrued),
            signed(number(difference), difference),
            null,
          ]}
          columns={[
            {
              head: t.project,
              cell: ({ agreement: { project } }) => <a href={`/projekter/${project.slug}`}>{project.name}</a>,
            },
            { head: `${before.year}`, numeric: true, cell: (row) => row.before && number(row.before) },
            { head: `${now.year}`, numeric: true, cell: (row) => row.now && number(row.now) },
            { head: t.difference, numeric: true, cell: (row) => signed(number(row.difference), row.difference) },
            { head: t.why, cell: (row) => <Why of={row} /> },
          ]}
        />
      )}
      {corrected.length > 0 && (
        <p class="municipality-access">
          {t.corrected(now.year)}{' '}
          {corrected
            .map(({ agreement, corrections }) => `${agreement.project.name} ${number(corrections.net)} ${t.unit}`)
            .join(', ')}
        </p>
      )}
    </Section>
  )
}

/** A plus before what is more; the format writes the minus. */
const signed = (text: string, amount: `${number}`) => (oereOf(amount) > 0n ? `+${text}` : text)

function Why({ of: { reasons } }: { of: Change }) {
  const t = useWords(costWords).reasons
  const say = useReason()
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={say(reason)}>{say(reason)}</li>
      ))}
      {reasons.length === 0 && <li class="quiet">{t.none}</li>}
    </ul>
  )
}

function useReason() {
  const t = useWords(costWords).reasons
  const { number } = useFormat()
  return (reason: Reason) => {
    if (reason.kind === 'started') return t.started(formatDate(reason.on))
    if (reason.kind === 'planned') return t.planned(formatDate(reason.on))
    if (reason.kind === 'repayment') return t.repayment(formatDate(reason.on))
    if (reason.kind === 'ended') return t.ended(formatDate(dayBefore(reason.on)))
    if (reason.kind === 'inhabitants') return t.inhabitants(number(reason.from), number(reason.to))
    return t.price(number(reason.from.amount), number(reason.to.amount), formatDate(reason.to.validFrom))
  }
}
