import { useQuery } from '@urql/preact'
import { useContext } from 'preact/hooks'
import { graphql } from '../graph'
import type { CostKind } from '../graph/graphql'
import { shownAmount } from '../text/amount'
import { yearOf } from '../text/day'
import { useFormat } from '../text/format'
import { CurrentLanguage, useWords } from '../text/words'
import { useAbout } from '../ui/about'
import { ActField, ActSelect } from '../ui/act/ActField'
import { ActForm } from '../ui/act/ActForm'
import { useAct } from '../ui/act/useAct'
import { Facts } from '../ui/Figures'
import { Margin, Note } from '../ui/Margin'
import { Section } from '../ui/Page'
import { actWords } from './actWords'
import type { FormProps } from './EconomyAct'
import { amountTyped, dayTyped } from './typed'
import { costKindWords } from './words'

const EconomyCostCheck = graphql(`
  mutation EconomyCostCheck($input: RecordCostInput!) {
    act: recordCost(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }
  }
`)

const EconomyCostSend = graphql(`
  mutation EconomyCostSend($input: RecordCostInput!) {
    act: recordCost(input: $input) { project { id costs { id } } refusals { clause code message path } }
  }
`)

const EconomyCostYearsQuery = graphql(`
  query EconomyCostYears($slug: String!) {
    project(slug: $slug) { id economy { years { year costs surplus } } }
  }
`)

/** Records what a project cost in a year, or with a minus takes it back. */
export function EconomyCostForm(props: FormProps) {
  const about = useAbout()
  return about ? <Form {...props} thisYear={yearOf(about.today)} /> : null
}

function Form({ slug, done, thisYear }: FormProps & { thisYear: number }) {
  const t = useWords(actWords)
  const kinds = useWords(costKindWords)
  const language = useContext(CurrentLanguage)
  const { number } = useFormat()
  const [{ data }] = useQuery({ query: EconomyCostYearsQuery, variables: { slug } })
  const act = useAct({
    draft: `udgift ${slug}`,
    begin: { year: `${thisYear}`, kind: 'OPERATION', amount: '', note: '', decidedOn: '' },
    inputOf: ({ year, kind, amount, note, decidedOn }) => ({
      project: slug,
      year: Number(year),
      kind: kind as CostKind,
      amount: amountTyped(amount, language),
      note: note.trim() || undefined,
      decidedOn: dayTyped(decidedOn),
    }),
    check: EconomyCostCheck,
    send: EconomyCostSend,
    done: () => done(t.costDone),
  })
  const { year, kind, amount, note } = act.typed
  const known = data?.project?.economy?.years.find((each) => `${each.year}` === year)
  // a year before the first that is known, and one after the last
  const years = data?.project?.economy?.years.flatMap((each) => each.year ?? []) ?? []
  const first = Math.min(...years, thisYear) - 1
  const last = Math.max(...years, thisYear) + 1
  const written = shownAmount(amountTyped(amount, language), number)
  return (
    <Section
      name={t.form}
      margin={
        <Margin name={t.terms}>
          <Note clause="5.1">{t.costNote}</Note>
          <Note clause="5.12">{t.costClosed}</Note>
        </Margin>
      }>
      <ActForm
        of={act}
        submit={t.seeFirst}
        preview={{
          title: t.costAsk,
          confirm: t.costConfirm,
          text: (
            <Facts
              of={[
                [t.year, year],
                [t.kind, kinds[kind as CostKind]],
                [t.amount, `${written}\u00a0${t.kr}`],
                [t.note, note.trim() || null],
                [t.costsOfYear(year), known ? `${number(known.costs)}\u00a0${t.kr}` : t.none],
                [t.undo, t.costUndo],
              ]}
            />
          ),
        }}>
        <ActSelect
          name="year"
          label={t.year}
          options={Array.from({ length: last - first + 1 }, (_, at) => [`${first + at}`, `${first + at}`] as const)}
        />
        <ActSelect name="kind" label={t.kind} options={Object.entries(kinds)} />
        <ActField name="amount" label={t.amountKr} kind="amount" hint={t.amountHint} />
        <ActField name="note" label={t.note} hint={t.noteHint} />
        <ActField name="decidedOn" label={t.decidedOn} kind="date" hint={t.decidedHint} />
      </ActForm>
    </Section>
  )
}
