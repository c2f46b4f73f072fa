import { useQuery } from '@urql/preact'
import { useContext, useState } from 'preact/hooks'
import { graphql } from '../graph'
import type { PopulationFiguresQuery as Figures } from '../graph/graphql'
import { amountOf, shownAmount } from '../text/amount'
import { yearOf } from '../text/day'
import { useFormat } from '../text/format'
import { CurrentLanguage, useWords } from '../text/words'
import { useAbout } from '../ui/about'
import { ActField, ActSelect } from '../ui/act/ActField'
import { ActForm } from '../ui/act/ActForm'
import { useAct } from '../ui/act/useAct'
import { useAddress } from '../ui/address'
import { Facts } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Select } from '../ui/Select'
import { PopulationFiguresQuery } from './PopulationFigures'
import { populationWords } from './words'

const PopulationRecordCheck = graphql(`
  mutation PopulationRecordCheck($input: RecordInhabitantsInput!) {
    act: recordInhabitants(input: $input) @validateOnly { refusals { clause code message path } }
  }
`)

const PopulationRecordSend = graphql(`
  mutation PopulationRecordSend($input: RecordInhabitantsInput!) {
    act: recordInhabitants(input: $input) { municipality { id } refusals { clause code message path } }
  }
`)

type Municipality = NonNullable<NonNullable<NonNullable<Figures['municipalities']['edges']>[number]>['node']>

/** Records one figure by itself: one so far from the last that a file with it is refused. */
export function PopulationRecord() {
  const t = useWords(populationWords)
  const about = useAbout()
  const [{ data }] = useQuery({ query: PopulationFiguresQuery })
  const [code, setCode] = useAddress('kommune')
  if (!about || !data) return null
  const all = nodesOf(data.municipalities)
  const chosen = all.find((each) => each.code === code)
  return (
    <Section name={t.one}>
      <p class="population-one">{t.oneWhy}</p>
      <div class="population-choice">
        <Select
          name={t.municipality}
          value={code}
          onChange={setCode}
          all={t.choose}
          options={all.map((each) => [each.code, each.name])}
        />
      </div>
      {chosen && <Form key={code} of={chosen} thisYear={yearOf(about.today)} />}
    </Section>
  )
}

function Form({ of: { code, name, inhabitantsByYear: known }, thisYear }: { of: Municipality; thisYear: number }) {
  const t = useWords(populationWords)
  const language = useContext(CurrentLanguage)
  const { number } = useFormat()
  const [done, setDone] = useState('')
  const act = useAct({
    draft: `indbyggertal ${code}`,
    begin: { year: `${thisYear}`, inhabitants: '', source: '' },
    inputOf: ({ year, inhabitants, source }) => ({
      municipality: code,
      year: Number(year),
      // what is no number is none to the graph, which refuses that at its field
      inhabitants: Number(amountOf(inhabitants, language) || Number.NaN),
      source: source.trim(),
    }),
    check: PopulationRecordCheck,
    send: PopulationRecordSend,
    done: () => setDone(t.oneDone(name, act.typed.year)),
  })
  const { year, inhabitants, source } = act.typed
  const now = known.find((each) => `${each.year}` === year)
  const first = Math.min(thisYear, ...known.map((each) => each.year))
  return (
    <div class="population-record">
      <ActForm
        of={act}
        submit={t.oneSee}
        preview={{
          title: t.oneAsk,
          confirm: t.oneConfirm,
          text: (
            <Facts
              of={[
                [t.municipality, name],
                [t.year, year],
                [t.before, now ? number(now.inhabitants) : t.noFigure],
                [t.inhabitants, shownAmount(amountOf(inhabitants, language), number)],
                [t.source, source.trim()],
                [t.undo, t.oneUndo],
                [t.afterwards, t.afterwardsText],
              ]}
            />
          ),
        }}>
        <ActSelect
          name="year"
          label={t.year}
          options={Array.from(
            { length: thisYear - first + 1 },
            (_, at) => [`${thisYear - at}`, `${thisYear - at}`] as const,
          )}
        />
        <ActField name="inhabitants" label={t.inhabitants} kind="amount" />
        <ActField name="source" label={t.source} hint={t.sourceHint} />
      </ActForm>
      {done && !act.isDirty && (
        <p class="msg ok population-said" role="status">
          {done}
        </p>
      )}
    </div>
  )
}
