import { useQuery } from '@urql/preact'
import { useRoute } from 'preact-iso'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Missing } from '../ui/Missing'
import { Page } from '../ui/Page'
import { InvoiceCorrections } from './InvoiceCorrections'
import { InvoiceExplanation } from './InvoiceExplanation'
import { InvoiceHead } from './InvoiceHead'
import { InvoiceLines } from './InvoiceLines'
import { InvoiceLinks } from './InvoiceLinks'
import { InvoicePrevious } from './InvoicePrevious'
import { InvoiceRun } from './InvoiceRun'
import { invoiceListWords, kindWords } from './words'
import './invoice.css'

const InvoiceViewQuery = graphql(`
  query InvoiceView($number: String!) {
    invoice(number: $number) { id ...InvoicePage }
  }
`)

/** One document that was issued. One that the reader may not see is as missing as one that is not there. */
export function InvoiceView() {
  const { params } = useRoute()
  const answer = useQuery({ query: InvoiceViewQuery, variables: { number: params.number ?? '' } })
  return (
    <Answer of={answer} page>
      {({ invoice }) => (invoice ? <InvoicePage key={invoice.id} of={invoice} /> : <Missing />)}
    </Answer>
  )
}

const InvoicePageFields = graphql(`
  fragment InvoicePage on Invoice {
    number kind start agreement { id project { id slug name } municipality { id code name } }
    ...InvoiceLinks ...InvoiceHead ...InvoiceLines ...InvoiceCorrections ...InvoiceExplanation
  }
`)

function InvoicePage({ of }: { of: FragmentType<typeof InvoicePageFields> }) {
  const list = useWords(invoiceListWords)
  const kinds = useWords(kindWords)
  const invoice = readFragment(InvoicePageFields, of)
  const { number, kind, agreement } = invoice
  return (
    <Page
      title={`${kinds[kind]} ${number}`}
      crumbs={[{ name: list.list, href: '/fakturaer' }]}
      eyebrow={
        <>
          <span>
            <a href={`/projekter/${agreement.project.slug}`}>{agreement.project.name}</a>
          </span>
          <span>
            <a href={`/kommuner/${agreement.municipality.code}`}>{agreement.municipality.name}</a>
          </span>
          <InvoiceRun number={number} />
          <InvoiceLinks of={invoice} />
        </>
      }>
      <InvoiceHead of={invoice} />
      <InvoiceLines of={invoice} />
      <InvoiceCorrections of={invoice} />
      {(kind === 'ORDINARY' || kind === 'EXTENSION') && <InvoicePrevious number={number} />}
      <InvoiceExplanation of={invoice} />
    </Page>
  )
}
