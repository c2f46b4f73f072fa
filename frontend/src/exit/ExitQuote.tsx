import { useQuery } from '@urql/preact'
import { CalculatorLine } from '../calculator/CalculatorLine'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { ExitQuoteQuery as ExitQuoteAnswer } from '../graph/graphql'
import { dayBefore } from '../municipality/days'
import { HiddenCosts } from '../municipality/MunicipalityHidden'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { Margin, Note } from '../ui/Margin'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { exitWords } from './words'

const ExitQuoteQuery = graphql(`
  query ExitQuote($project: String!, $code: String!, $on: Date!) {
    agreement(project: $project, municipality: $code) {
      id endsOn
      exitQuote(on: $on) {
        exits { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }
        ordinary { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }
        exitTotal { net vat gross } ordinaryTotal { net vat gross } total { net vat gross }
        inhabitantsYear final
      }
    }
  }
`)

type Quote = NonNullable<NonNullable<ExitQuoteAnswer['agreement']>['exitQuote']>
type Props = { code: string; project: { slug: string; name: string }; on: CivilDate }

/** What leaving on that day would cost, for who may see the municipality's amounts. */
export function ExitQuote({ code, project, on }: Props) {
  const t = useWords(exitWords)
  const answer = useQuery({ query: ExitQuoteQuery, variables: { project: project.slug, code, on } })
  const lacks = answer[0].error?.graphQLErrors.find(({ extensions }) => extensions.code === 'BAD_USER_INPUT')
  if (lacks)
    return (
      <p class="msg warn exit-lacks">
        {t.lacks} {lacks.message}
      </p>
    )
  return (
    <Answer of={answer}>
      {({ agreement }) =>
        agreement?.exitQuote ? (
          <Told of={agreement.exitQuote} project={project.name} on={on} endsOn={agreement.endsOn ?? on} />
        ) : (
          <HiddenCosts code={code} />
        )
      }
    </Answer>
  )
}

type ToldProps = { of: Quote; project: string; on: CivilDate; endsOn: CivilDate }

function Told({ of, project, on, endsOn }: ToldProps) {
  const t = useWords(exitWords)
  const { number, date, period } = useFormat()
  const { exits, exitTotal, ordinaryTotal, total, final, inhabitantsYear } = of
  // an invoice that is issued, or due at once, covers its whole half-year: the exit pays from there
  const [paid] = exits.map(({ start }) => start).sort()
  const margin = (
    <Margin name={t.margin}>
      <Note clause="5.7">{t.notes.bound}</Note>
      <Note clause="5.8">{t.notes.costs}</Note>
      <Note clause="5.11">{t.notes.twice}</Note>
    </Margin>
  )
  return (
    <Section name={t.quote(project, date(on))} meta={<ClauseMark id="5.8" />} margin={margin}>
      <p class="quiet">{t.exit}</p>
      {exits.length > 0 ? (
        <p class="big">
          {number(exitTotal.net)} <small>{t.net}</small>
        </p>
      ) : (
        <p class="exit-free">{t.free}</p>
      )}
      <ul class="exit-told">
        <li>{t.until(date(dayBefore(on < endsOn ? on : endsOn)))}</li>
        {paid && <li>{t.paid(date(dayBefore(paid)))}</li>}
        {exits.map(({ start, end, days }) => (
          <li key={start}>{t.rest(period(start, end), number(days))}</li>
        ))}
        {!final && inhabitantsYear && <li>{t.notFinal(inhabitantsYear)}</li>}
      </ul>
      <Facts
        of={[
          [t.ordinary, `${number(ordinaryTotal.net)} ${t.net}`],
          [t.together, `${number(total.net)} ${t.net}`],
          [t.gross, `${number(total.gross)} ${t.unit}`],
        ]}
      />
      <Payments of={of} />
    </Section>
  )
}

/** Each invoice that comes, the exit payment among them; its lines open into their arithmetic. */
function Payments({ of: { exits, ordinary, total } }: { of: Quote }) {
  const t = useWords(exitWords)
  const { number, date } = useFormat()
  const rows = [
    ...ordinary.map((invoice) => ({ ...invoice, of: t.kinds.ordinary, isExit: false })),
    ...exits.map((invoice) => ({ ...invoice, of: t.kinds.exit, isExit: true })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <Table
      caption={t.caption}
      class="exit-payments"
      rows={rows}
      keyOf={({ date: day, start, isExit }) => `${day} ${start} ${isExit}`}
      empty={t.nothing}
      sum={rows.length ? [t.sum, '', '', number(total.net), number(total.vat), number(total.gross)] : undefined}
      columns={[
        {
          head: t.invoice,
          cell: ({ date: day, dueDate, of, isExit }) => (
            <>
              {date(day)}{' '}
              <span class="sub">
                {of} {isExit && <ClauseMark id="5.8" />}
              </span>
              <span class="sub">{t.due(date(dueDate))}</span>
            </>
          ),
        },
        {
          head: t.covers,
          narrow: 'line',
          cell: ({ lines }) =>
            lines.map((line) => <CalculatorLine key={line.start} of={line} isAlone={lines.length === 1} />),
        },
        { head: t.days, numeric: true, cell: ({ days }) => number(days) },
        { head: t.netKr, numeric: true, narrow: 'beside', cell: ({ net }) => number(net) },
        { head: t.vatKr, numeric: true, cell: ({ vat }) => number(vat) },
        { head: t.grossKr, numeric: true, cell: ({ gross }) => number(gross) },
      ]}
    />
  )
}
