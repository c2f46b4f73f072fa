import { useQuery } from '@urql/preact'
import { useContext } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql } from '../graph'
import type { EconomyPriceQuery as EconomyPriceAnswer, PriceModel } from '../graph/graphql'
import { decisionOutcomeWords } from '../project/decisionWords'
import { type CivilDate, parseDate } from '../text/day'
import { useFormat } from '../text/format'
import { CurrentLanguage, useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAbout } from '../ui/about'
import { ActField, ActSelect } from '../ui/act/ActField'
import { ActForm } from '../ui/act/ActForm'
import { useAct } from '../ui/act/useAct'
import { Margin, Note } from '../ui/Margin'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { actWords, modelChoiceWords } from './actWords'
import type { FormProps } from './EconomyAct'
import { EconomyPricePreview } from './EconomyPricePreview'
import { amountTyped, dayTyped, tiersTyped } from './typed'

const EconomyPriceQuery = graphql(`
  query EconomyPrice($slug: String!) {
    project(slug: $slug) {
      id
      participants withoutSteeringGroup
      extensions { id start end }
      decisions(first: 50, where: { kind: PRICE }, orderBy: [{ field: ON, direction: DESC }]) {
        edges { node { id on outcome body { id name } } }
      }
      ...EconomyPricePreview
    }
  }
`)

const EconomyPriceCheck = graphql(`
  mutation EconomyPriceCheck($input: RecordPriceInput!) {
    act: recordPrice(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }
  }
`)

const EconomyPriceSend = graphql(`
  mutation EconomyPriceSend($input: RecordPriceInput!) {
    act: recordPrice(input: $input) { project { id prices { id } } refusals { clause code message path } }
  }
`)

/** Sets a price from a day on; once someone has acceded, with the steering group's advice (5.10). */
export function EconomyPriceForm(props: FormProps) {
  const about = useAbout()
  const answer = useQuery({ query: EconomyPriceQuery, variables: { slug: props.slug } })
  return (
    <Answer of={answer}>
      {({ project }) => project && about && <Form {...props} project={project} today={about.today} />}
    </Answer>
  )
}

type FormOf = FormProps & { project: NonNullable<EconomyPriceAnswer['project']>; today: CivilDate }

function Form({ slug, done, project, today }: FormOf) {
  const t = useWords(actWords)
  const models = useWords(modelChoiceWords)
  const outcomes = useWords(decisionOutcomeWords)
  const language = useContext(CurrentLanguage)
  const { date, period } = useFormat()
  const { participants, withoutSteeringGroup, extensions } = project
  const advices = nodesOf(project.decisions)
  // a fixed price has none, and no field for them
  const tiersOf = (model: string, text: string) => (model === 'FIXED' ? undefined : tiersTyped(text, language))
  const act = useAct({
    draft: `pris ${slug}`,
    begin: {
      validFrom: '',
      model: 'PER_INHABITANT',
      amount: '',
      tiers: '',
      extension: '',
      advice: '',
      ownerDecision: '',
      decidedOn: '',
    },
    inputOf: ({ validFrom, model, amount, tiers, extension, advice, ownerDecision, decidedOn }) => ({
      project: slug,
      validFrom: dayTyped(validFrom) ?? ('' as CivilDate),
      model: model as PriceModel,
      amount: amountTyped(amount, language),
      tiers: tiersOf(model, tiers),
      extension: extension || undefined,
      advice: advice || undefined,
      ownerDecision: ownerDecision.trim() || undefined,
      decidedOn: dayTyped(decidedOn),
    }),
    unread: ({ model, tiers }) => (tiersOf(model, tiers) === null ? { tiers: t.tierWrong } : {}),
    check: EconomyPriceCheck,
    send: EconomyPriceSend,
    done: () => done(t.priceDone),
  })
  const { validFrom, model, amount, tiers, extension } = act.typed
  const price = {
    validFrom: parseDate(validFrom) ?? undefined,
    model: model as PriceModel,
    amount: amountTyped(amount, language),
    tiers: tiersOf(model, tiers),
  }
  const preview = <EconomyPricePreview of={project} price={price} ofExtension={Boolean(extension)} today={today} />
  return (
    <Section
      name={t.form}
      margin={
        <Margin name={t.terms}>
          <Note clause="5.10">{t.priceNote}</Note>
          <Note clause="3.9">{t.bindsNote}</Note>
        </Margin>
      }>
      <div class="economy-form">
        <ActForm of={act} submit={t.seeFirst} preview={{ title: t.priceAsk, confirm: t.priceConfirm, text: preview }}>
          <ActField name="validFrom" label={t.validFrom} kind="date" />
          <ActSelect name="model" label={t.model} options={Object.entries(models)} />
          <ActField name="amount" label={t.priceKr} kind="amount" hint={t.priceHint} />
          {model === 'PER_INHABITANT' && <ActField name="tiers" label={t.tiers} kind="long" hint={t.tiersHint} />}
          {extensions.length > 0 && (
            <ActSelect
              name="extension"
              label={t.period}
              none={t.ordinary}
              options={extensions.map(({ id, start, end }) => [id, period(start, end)])}
            />
          )}
          {participants > 0 && !withoutSteeringGroup && (
            <ActSelect
              name="advice"
              label={t.advice}
              none={t.noAdvice}
              hint={
                <>
                  {advices.length === 0 ? t.noAdvices : t.adviceHint} <ClauseMark id="5.10" />
                </>
              }
              options={advices.map(({ id, on, outcome, body }) => [
                id,
                [date(on), outcomes[outcome], body?.name].filter(Boolean).join(', '),
              ])}
            />
          )}
          {participants > 0 && (
            <ActField
              name="ownerDecision"
              label={withoutSteeringGroup ? t.ownerReason : t.ownerDecision}
              kind="long"
              hint={
                withoutSteeringGroup ? (
                  <>
                    {t.ownerReasonHint} <ClauseMark id="3.12" />
                  </>
                ) : undefined
              }
            />
          )}
          <ActField name="decidedOn" label={t.decidedOn} kind="date" hint={t.decidedHint} />
        </ActForm>
        <div class="economy-means">
          <h3>{t.means}</h3>
          {preview}
        </div>
      </div>
    </Section>
  )
}
