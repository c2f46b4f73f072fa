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
import { MunicipalityComparisons } from './MunicipalityComparison'
import { MunicipalityCostTable } from './MunicipalityCostTable'
import { MunicipalityFiles } from './MunicipalityFiles'
import { HiddenCosts } from './MunicipalityHidden'
import { MunicipalityNext } from './MunicipalityNext'
import { MunicipalityYear } from './MunicipalityYear'

// A forecast has five years: these are the year before to three on, and the five next.
const MunicipalityCostsQuery = graphql(`
  query MunicipalityCosts($code: String!, $last: Int!, $next: Int!) {
    municipality(code: $code) {
      id code name
      near: forecast(from: $last) { ...MunicipalityCostYear ...MunicipalityYear ...MunicipalityNextYear }
      far: forecast(from: $next) { ...MunicipalityCostYear }
      costChanges { ...MunicipalityTurn ...MunicipalityChange }
      plannedInvoices { ...MunicipalityNext }
    }
  }
`)

/** What a municipality pays, this year and the next, for a reader who may see it: only then is it asked. */
export function MunicipalityAmounts({ code, today }: { code: string; today: CivilDate }) {
  const t = useWords(costWords)
  const year = yearOf(today)
  const answer = useQuery({ query: MunicipalityCostsQuery, variables: { code, last: year - 1, next: year + 1 } })
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
        hasAmounts(municipality) ? <Costs of={municipality} today={today} /> : <HiddenCosts code={code} />
      }
    </Answer>
  )
}

type Municipality = NonNullable<MunicipalityCostsAnswer['municipality']>
type Amount = 'near' | 'far' | 'costChanges' | 'plannedInvoices'
type Told = Municipality & { [name in Amount]: NonNullable<Municipality[name]> }

const hasAmounts = (of?: Municipality | null): of is Told =>
  of?.near != null && of.far != null && of.costChanges != null && of.plannedInvoices != null

function Costs({ of, today }: { of: Told; today: CivilDate }) {
  const t = useWords(costWords)
  const { code, name, near, far, costChanges, plannedInvoices } = of
  const now = near[1]
  if (!now) return null
  const years = [now, ...far]
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
          <MunicipalityYear of={now} turn={costChanges} years={years} municipality={of} />
          <MunicipalityBars of={years} />
        </div>
        <MunicipalityCostTable of={years} />
        <MunicipalityFiles code={code} year={yearOf(today)} />
      </Section>
      <MunicipalityChange of={costChanges} />
      <MunicipalityNext of={plannedInvoices} years={near} name={name} today={today} />
      <MunicipalityComparisons code={code} name={name} today={today} />
    </>
  )
}
