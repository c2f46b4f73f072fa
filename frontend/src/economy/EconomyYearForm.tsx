import { useQuery } from '@urql/preact'
import { useLocation } from 'preact-iso'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { EconomyYearEndQuery as EconomyYearEndAnswer, SurplusUse } from '../graph/graphql'
import { decisionOutcomeWords } from '../project/decisionWords'
import { yearOf } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAbout } from '../ui/about'
import { ActField, ActSelect } from '../ui/act/ActField'
import { ActForm } from '../ui/act/ActForm'
import { useAct } from '../ui/act/useAct'
import { Facts } from '../ui/Figures'
import { Margin, Note } from '../ui/Margin'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { actWords } from './actWords'
import type { FormProps } from './EconomyAct'
import { surplusUseWords } from './surplusUseWords'
import { dayTyped } from './typed'
import { economyWords } from './words'

const EconomyYearEndQuery = graphql(`
  query EconomyYearEnd($slug: String!) {
    project(slug: $slug) {
      id
      closedYears { year }
      economy {
        years { year costs issued forecast surplus soFar { costs issued surplus } }
        total { surplus }
      }
      decisions(first: 50, where: { kind: SURPLUS }, orderBy: [{ field: ON, direction: DESC }]) {
        edges { node { id on outcome body { name } } }
      }
    }
  }
`)

const EconomyYearCheck = graphql(`
  mutation EconomyYearCheck($input: CloseYearInput!) {
    act: closeYear(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }
  }
`)

const EconomyYearSend = graphql(`
  mutation EconomyYearSend($input: CloseYearInput!) {
    act: closeYear(input: $input) { project { id closedYears { year } } refusals { clause code message path } }
  }
`)

type Economy = NonNullable<NonNullable<EconomyYearEndAnswer['project']>['economy']>

/** Closes a financial year; with a surplus, by a decision on it (5.12). */
export function EconomyYearForm(props: FormProps) {
  const t = useWords(economyWords)
  const about = useAbout()
  const answer = useQuery({ query: EconomyYearEndQuery, variables: { slug: props.slug } })
  const lacks = answer[0].error?.graphQLErrors.find(({ extensions }) => extensions.code === 'BAD_USER_INPUT')
  if (lacks)
    return (
      <p class="msg warn">
        {t.lacks} {lacks.message}
      </p>
    )
  return (
    <Answer of={answer}>
      {({ project }) =>
        project?.economy && about ? (
          <Form
            {...props}
            economy={project.economy}
            closed={project.closedYears.map(({ year }) => year)}
            decisions={nodesOf(project.decisions)}
            thisYear={yearOf(about.today)}
          />
        ) : null
      }
    </Answer>
  )
}

type Decision = NonNullable<
  NonNullable<NonNullable<NonNullable<EconomyYearEndAnswer['project']>['decisions']['edges']>[number]>['node']
>
type FormOf = FormProps & {
  economy: Economy
  closed: readonly number[]
  decisions: readonly Decision[]
  thisYear: number
}

function Form({ slug, done, economy, closed, decisions, thisYear }: FormOf) {
  const t = useWords(actWords)
  const uses = useWords(surplusUseWords)
  const outcomes = useWords(decisionOutcomeWords)
  const { number, date } = useFormat()
  const { query } = useLocation()
  const over = economy.years.flatMap(({ year }) => (year && year < thisYear && !closed.includes(year) ? [year] : []))
  const asked = over.find((year) => `${year}` === query.aar) ?? over[0] ?? thisYear - 1
  const act = useAct({
    draft: `aar ${slug} ${query.aar ?? ''}`,
    begin: { year: `${asked}`, surplusUse: '', decision: '', decidedOn: '' },
    inputOf: ({ year, surplusUse, decision, decidedOn }) => ({
      project: slug,
      year: Number(year),
      surplusUse: (surplusUse as SurplusUse) || undefined,
      decision: decision || undefined,
      decidedOn: dayTyped(decidedOn),
    }),
    check: EconomyYearCheck,
    send: EconomyYearSend,
    done: () => done(t.yearDone(act.typed.year)),
  })
  const { year, surplusUse, decision } = act.typed
  const at = economy.years.find((each) => `${each.year}` === year)
  // a year without costs or income is where the one before it left off
  const sums = economy.years.filter((each) => Number(each.year) <= Number(year)).at(-1)?.soFar
  const kr = (amount: Parameters<typeof number>[0]) => `${number(amount)}\u00a0${t.kr}`
  const chosen = decisions.find(({ id }) => id === decision)
  const figures: [string, string][] = [
    [t.costsOfYear(year), at ? kr(at.costs) : t.none],
    [t.issuedOfYear(year), at ? kr(at.issued) : t.none],
    [t.soFar(year), sums ? t.soFarText(kr(sums.issued), kr(sums.costs)) : t.none],
    [t.surplusSoFar, sums ? kr(sums.surplus) : t.none],
    [t.surplusAll, kr(economy.total.surplus)],
  ]
  return (
    <Section
      name={t.form}
      margin={
        <Margin name={t.terms}>
          <Note clause="5.12">{t.yearNote}</Note>
        </Margin>
      }>
      <ActForm
        of={act}
        submit={t.seeFirst}
        preview={{
          title: t.yearAsk(year),
          confirm: t.yearConfirm(year),
          text: (
            <Facts
              of={[
                ...figures,
                [t.surplusUse, surplusUse ? uses[surplusUse as SurplusUse] : null],
                [t.decision, chosen ? `${date(chosen.on)}, ${outcomes[chosen.outcome]}` : null],
                [t.undo, t.yearUndo(year)],
              ]}
            />
          ),
        }}>
        <ActSelect
          name="year"
          label={t.year}
          options={(over.length ? over : [asked]).map((each) => [`${each}`, `${each}`] as const)}
        />
        <div class="economy-known">
          <Facts of={figures} />
        </div>
        <ActSelect
          name="surplusUse"
          label={t.surplusUse}
          none={t.noSurplus}
          options={Object.entries(uses)}
          hint={
            <>
              {t.surplusHint} <ClauseMark id="5.12" />
            </>
          }
        />
        <ActSelect
          name="decision"
          label={t.decision}
          none={t.noDecision}
          hint={decisions.length === 0 ? t.noDecisions : undefined}
          options={decisions.map(({ id, on, outcome, body }) => [
            id,
            [date(on), outcomes[outcome], body?.name].filter(Boolean).join(', '),
          ])}
        />
        <ActField name="decidedOn" label={t.decidedOn} kind="date" hint={t.decidedHint} />
      </ActForm>
    </Section>
  )
}
