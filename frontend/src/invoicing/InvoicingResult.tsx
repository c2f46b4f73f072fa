import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { InvoicingResultQuery as InvoicingResultAnswer } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Steps } from '../ui/act/Steps'
import { Figures } from '../ui/Figures'
import { Missing } from '../ui/Missing'
import { Page, Section } from '../ui/Page'
import { InvoicingEarlier } from './InvoicingEarlier'
import { InvoicingHeld } from './InvoicingHeld'
import { InvoicingList } from './InvoicingList'
import { invoicingWords } from './words'

const InvoicingResultQuery = graphql(`
  query InvoicingResult($id: ID!) {
    node(id: $id) { __typename id ... on InvoiceRun { asOf at documents net vat gross held { ...InvoicingHeld } } }
  }
`)

/** What came of a run: its own address, which can be shared and come back to. */
export function InvoicingResult({ id }: { id: string }) {
  const answer = useQuery({ query: InvoicingResultQuery, variables: { id } })
  return (
    <Answer of={answer} page>
      {({ node }) => (node?.__typename === 'InvoiceRun' ? <Result of={node} /> : <Missing />)}
    </Answer>
  )
}

type Run = Extract<NonNullable<InvoicingResultAnswer['node']>, { __typename: 'InvoiceRun' }>

function Result({ of: { id, asOf, at, documents, net, vat, gross, held } }: { of: Run }) {
  const t = useWords(invoicingWords)
  const { number, date, moment } = useFormat()
  return (
    <Page title={t.runOn(date(asOf))} crumbs={[{ name: t.title, href: '/fakturering' }]}>
      <Steps names={t.stepNames} at={3} />
      <div class="msg ok" role="status">
        <h2>{documents > 0 ? t.done(number(documents)) : t.doneNone}</h2>
        <p>
          {documents === 0 && `${t.doneNoneText} `}
          <a href="/fakturering">{t.another}</a>
        </p>
      </div>
      <Section name={t.result} meta={t.ranAt(moment(at))}>
        <div class="invoicing-figures">
          <Figures
            of={[
              { name: t.documents, value: number(documents) },
              { name: t.net, value: number(net), more: t.kr },
              { name: t.vat, value: number(vat), more: t.kr },
              { name: t.gross, value: number(gross), more: t.kr },
              { name: t.heldBack, value: t.agreements(number(held.length)) },
            ]}
          />
        </div>
      </Section>
      <InvoicingHeld of={held} />
      {documents > 0 && <InvoicingList run={id} on={asOf} documents={documents} />}
      <InvoicingEarlier but={id} />
    </Page>
  )
}
