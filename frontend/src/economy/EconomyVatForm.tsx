import { useQuery } from '@urql/preact'
import { useContext } from 'preact/hooks'
import { graphql } from '../graph'
import { useFormat } from '../text/format'
import { CurrentLanguage, useWords } from '../text/words'
import { ActField } from '../ui/act/ActField'
import { ActForm } from '../ui/act/ActForm'
import { useAct } from '../ui/act/useAct'
import { Facts } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { actWords } from './actWords'
import type { FormProps } from './EconomyAct'
import { dayTyped, shareTyped } from './typed'

const EconomyVatCheck = graphql(`
  mutation EconomyVatCheck($input: RecordVatRateInput!) {
    act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }
  }
`)

const EconomyVatSend = graphql(`
  mutation EconomyVatSend($input: RecordVatRateInput!) {
    act: recordVatRate(input: $input) { project { id } refusals { clause code message path } }
  }
`)

/** The graph tells the rate of what is issued, and none of the project. */
const EconomyVatNowQuery = graphql(`
  query EconomyVatNow($slug: String!) {
    invoices(first: 1, where: { hasAgreementWith: [{ hasProjectWith: [{ slug: $slug }] }] }, orderBy: [{ field: NUMBER, direction: DESC }]) {
      edges { node { id number date vatRate } }
    }
  }
`)

/** Sets the share of VAT of what is issued from now on. */
export function EconomyVatForm({ slug, done }: FormProps) {
  const t = useWords(actWords)
  const language = useContext(CurrentLanguage)
  const { rate, date } = useFormat()
  const [{ data }] = useQuery({ query: EconomyVatNowQuery, variables: { slug } })
  const newest = data && nodesOf(data.invoices)[0]
  const act = useAct({
    draft: `moms ${slug}`,
    begin: { rate: '', decidedOn: '' },
    inputOf: ({ rate, decidedOn }) => ({
      project: slug,
      rate: shareTyped(rate, language),
      decidedOn: dayTyped(decidedOn),
    }),
    check: EconomyVatCheck,
    send: EconomyVatSend,
    done: () => done(t.vatDone),
  })
  return (
    <Section name={t.form}>
      <ActForm
        of={act}
        submit={t.seeFirst}
        preview={{
          title: t.vatAsk,
          confirm: t.vatConfirm,
          text: (
            <Facts
              of={[
                [t.rate, rate(shareTyped(act.typed.rate, language))],
                [t.rateNow, newest ? t.rateOf(rate(newest.vatRate), newest.number, date(newest.date)) : t.none],
                [t.affects, t.vatAffects],
                [t.undo, t.vatUndo],
              ]}
            />
          ),
        }}>
        <ActField name="rate" label={t.ratePercent} kind="amount" hint={t.rateHint} />
        <ActField name="decidedOn" label={t.decidedOn} kind="date" hint={t.decidedHint} />
      </ActForm>
    </Section>
  )
}
