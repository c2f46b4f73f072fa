import { useQuery } from '@urql/preact'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { MunicipalityCostsQuery as MunicipalityCostsAnswer } from '../graph/graphql'
import { type CivilDate, yearOf } from '../text/day'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Section } from '../ui/Page'
import { costWords } from './costWords'
import { MunicipalityBars } from './MunicipalityBars'
import { MunicipalityChange } from './MunicipalityChange'
import { MunicipalityCostTable } from './MunicipalityCostTable'
import { HiddenCosts } from './MunicipalityHidden'
import { MunicipalityNext } from './MunicipalityNext'
import { MunicipalityYear } from './MunicipalityYear'
import { invoicingDays } from './next'

// A forecast has five years: these are the year before to three on, and the five next.
const MunicipalityCostsQuery = graphql(`
  query MunicipalityCosts(
    $code: String!, $last: Int!, $next: Int!
    $day1: Date!, $day2: Date!, $day3: Date!, $day4: Date!, $day5: Date!, $day6: Date!
  ) {
    municipality(code: $code) {
      id code
      inhabitantsByYear { year inhabitants }
      near: forecast(from: $last) { ...MunicipalityCostYear ...MunicipalityYear ...MunicipalityChange ...MunicipalityNext }
      far: forecast(from: $next) { ...MunicipalityCostYear }
      day1: costs(from: $day1, to: $day1) { planned { gross } }
      day2: costs(from: $day2, to: $day2) { planned { gross } }
      day3: costs(from: $day3, to: $day3) { planned { gross } }
      day4: costs(from: $day4, to: $day4) { planned { gross } }
      day5: costs(from: $day5, to: $day5) { planned { gross } }
      day6: costs(from: $day6, to: $day6) { planned { gross } }
    }
  }
`)

const names = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const

/** What a municipality pays, this year and the next, for a reader who may see it: only then is it asked. */
export function MunicipalityAmounts({ code, today }: { code: string; today: CivilDate }) {
  const t = useWords(costWords)
  const year = yearOf(today)
  const days = [...invoicingDays(year), ...invoicingDays(year + 1)]
  const asked = Object.fromEntries(names.map((name, at) => [name, days[at]])) as Record<
    (typeof names)[number],
    CivilDate
  >
  const answer = useQuery({
    query: MunicipalityCostsQuery,
    variables: { code, last: year - 1, next: year + 1, ...asked },
  })
  const lacks = answer[0].error?.graphQLErrors.find(({ extensions }) => extensions.code === 'BAD_USER_INPUT')
  if (lacks)
    return (
      <Section name={t.name}>
        <p class="msg warn">
          {t.lacks} {lacks.message}
        </p>
      </Section>
    )
  return (
    <Answer of={answer} waiting={<div class="municipality-waiting" />}>
      {({ municipality }) =>
        municipality?.near && municipality.far ? (
          <Costs of={{ ...municipality, near: municipality.near, far: municipality.far }} asked={asked} />
        ) : (
          <HiddenCosts />
        )
      }
    </Answer>
  )
}

type Municipality = NonNullable<MunicipalityCostsAnswer['municipality']>
type Props = {
  of: Municipality & { near: NonNullable<Municipality['near']>; far: NonNullable<Municipality['far']> }
  asked: Record<(typeof names)[number], CivilDate>
}

function Costs({ of, asked }: Props) {
  const t = useWords(costWords)
  const { code, inhabitantsByYear, near, far } = of
  const [last, now, next] = near
  if (!last || !now || !next) return null
  const years = [now, ...far]
  const planned = Object.fromEntries(names.map((name) => [asked[name], of[name]]))
  return (
    <>
      <Section
        name={t.name}
        meta={
          <>
            {t.meta} <ClauseMark id="5.4" />
          </>
        }>
        <div class="municipality-costs">
          <MunicipalityYear of={now} before={last} years={years} inhabitants={inhabitantsByYear} code={code} />
          <MunicipalityBars of={years} />
        </div>
        <MunicipalityCostTable of={years} inhabitants={inhabitantsByYear} code={code} />
      </Section>
      <MunicipalityChange before={last} now={now} inhabitants={inhabitantsByYear} />
      <MunicipalityNext of={[now, next]} onDay={planned} />
    </>
  )
}
