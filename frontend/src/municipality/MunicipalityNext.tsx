import { type FragmentType, graphql, readFragment } from '../graph'
import { monthNumber } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { costWords } from './costWords'
import { type Next, nextOf, type OnDay } from './next'

const MunicipalityNextFields = graphql(`
  fragment MunicipalityNext on ForecastYear {
    quarters { from planned { net vat gross } }
    projects { agreement { id project { id slug name } } quarters { planned { net vat gross } } }
  }
`)

type Props = { of: readonly FragmentType<typeof MunicipalityNextFields>[]; onDay: OnDay }

/** The invoices that come next, by project, and the sums of those after them. */
export function MunicipalityNext({ of, onDay }: Props) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const when = useWhen()
  const [first, ...later] = nextOf(readFragment(MunicipalityNextFields, of), onDay)
  if (!first)
    return (
      <Section name={t.next}>
        <p>{t.noNext}</p>
      </Section>
    )
  const margin = (
    <Margin name={t.margin}>
      <Note clause="5.11">{t.notes.twice}</Note>
      <Note clause="5.7">{t.notes.bound}</Note>
    </Margin>
  )
  return (
    <Section name={t.next} meta={`${when(first)}: ${t.netSum(number(first.sum.net))}`} margin={margin}>
      <p class="cap">{t.nextCaption}</p>
      <Table
        caption={t.nextTable(when(first))}
        class="municipality-next"
        rows={first.projects}
        keyOf={({ id }) => id}
        sum={[`${t.total}, ${when(first)}`, number(first.sum.net), number(first.sum.vat), number(first.sum.gross)]}
        columns={[
          { head: t.project, cell: ({ slug, name }) => <a href={`/projekter/${slug}`}>{name}</a> },
          { head: t.net, numeric: true, cell: ({ amounts }) => number(amounts.net) },
          { head: t.vat, numeric: true, cell: ({ amounts }) => number(amounts.vat) },
          { head: t.gross, numeric: true, cell: ({ amounts }) => number(amounts.gross) },
        ]}
      />
      {later.length > 0 && (
        <p class="municipality-access">
          {t.later} {later.map((next) => `${when(next)}: ${t.netSum(number(next.sum.net))}`).join('; ')}.
        </p>
      )}
    </Section>
  )
}

/** The day, or the quarter where it is not one day. */
function useWhen() {
  const t = useWords(costWords)
  return ({ day, quarter }: Next) =>
    day ? formatDate(day) : t.quarter((monthNumber(quarter) % 12) / 3 + 1, quarter.slice(0, 4))
}
