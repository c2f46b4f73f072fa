import { useQuery } from '@urql/preact'
import { useLocation } from 'preact-iso'
import { graphql } from '../graph'
import type { CalculatorQuery as CalculatorAnswer } from '../graph/graphql'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useKept } from '../ui/kept'
import { nodesOf } from '../ui/nodes'
import { Page } from '../ui/Page'
import { useViewer } from '../viewer/viewer'
import { CalculatorBreakEven } from './CalculatorBreakEven'
import { CalculatorInputs } from './CalculatorInputs'
import { CalculatorResult } from './CalculatorResult'
import { modelOf, useChoice } from './choice'
import { refusalsOf, scenarioOf } from './scenario'
import { calculatorWords } from './words'
import './calculator.css'

const CalculatorQuery = graphql(`
  query Calculator($slug: String!) {
    about { today }
    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {
      edges { node { slug name repaymentPeriod { start end } pilotPeriod { start end } } }
    }
    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { edges { node { code name inhabitants } } }
    project(slug: $slug) {
      slug
      deviations { clause kind value }
      prices { validFrom model amount tiers { above factor } extension { id } }
    }
  }
`)

const CalculatorScheduleQuery = graphql(`
  query CalculatorSchedule($input: CostScenarioInput!) {
    simulateCosts(input: $input) {
      net vat gross
      ...CalculatorExit
      ...CalculatorYears
      ...CalculatorPlan
    }
  }
`)

/** What taking part costs: a project's, or with figures of one's own. Nothing is stored. */
export function CalculatorView() {
  const t = useWords(calculatorWords)
  const { projekt = '' } = useLocation().query
  // another project that is waited for, or fails, leaves the form as it stood
  const answer = useKept(useQuery({ query: CalculatorQuery, variables: { slug: projekt } }), () => 'form')
  const { viewer, failed } = useViewer()
  return (
    <Page title={t.title} heading={t.heading} crumbs={[]} lead={t.lead}>
      <Answer of={answer}>
        {(data) =>
          (viewer || failed) && <Calculation of={data} own={viewer?.organisation?.municipality?.code ?? undefined} />
        }
      </Answer>
    </Page>
  )
}

type Props = { of: CalculatorAnswer; own?: string }

function Calculation({ of, own }: Props) {
  const { projekt = '' } = useLocation().query
  const projects = nodesOf(of.projects)
  const places = nodesOf(of.municipalities)
  const begun = projects.find(({ slug }) => slug === projekt)
  const [choice, change] = useChoice(begun, of.about.today, own)
  // while another project is waited for, the one before says nothing of it
  const project = of.project?.slug === projekt ? of.project : undefined
  const known = (project?.prices ?? [])
    .filter(({ extension }) => !extension)
    .map(({ validFrom, model, amount, tiers }) => ({ validFrom, model, amount, tiers }))
  const free = project?.deviations.find(({ clause, kind }) => clause === '5.5' && kind === 'PARAMETER')?.value
  const input = scenarioOf(choice, known, free)
  const asked = useQuery({
    query: CalculatorScheduleQuery,
    // biome-ignore lint/style/noNonNullAssertion: not asked without
    variables: { input: input! },
    pause: !input,
  })
  const refusals = (input && refusalsOf(asked[0].error)) ?? {}
  return (
    <div class="calculator">
      <CalculatorInputs
        choice={choice}
        change={change}
        projects={projects}
        municipalities={places}
        known={known}
        free={free ?? 2}
        refusals={refusals}
      />
      <div>
        <CalculatorResult
          choice={choice}
          change={change}
          asked={asked}
          isAsked={Boolean(input)}
          refusals={refusals}
          places={places}
        />
        {begun && (
          <CalculatorBreakEven
            slug={begun.slug}
            today={of.about.today}
            places={places}
            model={known.length ? undefined : modelOf(choice)}
          />
        )}
      </div>
    </div>
  )
}
