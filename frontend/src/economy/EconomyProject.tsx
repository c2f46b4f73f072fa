import { useQuery } from '@urql/preact'
import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import { type FragmentType, graphql, readFragment } from '../graph'
import { mayInvoice } from '../invoicing/InvoicingLink'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Missing } from '../ui/Missing'
import { Page } from '../ui/Page'
import { useViewer } from '../viewer/viewer'
import { EconomyAmounts } from './EconomyAmounts'
import { EconomyClosed } from './EconomyClosed'
import { EconomyCosts } from './EconomyCosts'
import { EconomyPrices } from './EconomyPrices'
import { economyWords } from './words'
import './economy.css'

const EconomyProjectFields = graphql(`
  fragment EconomyProjectHead on Project { slug name participants repaymentPeriod { start end } }
`)

const EconomyProjectQuery = graphql(`
  query EconomyProject($slug: String!) {
    project(slug: $slug) {
      id
      ...EconomyProjectHead
      ...EconomyPrices
      ...EconomyClosed
      ...EconomyCosts
    }
  }
`)

/** A project's costs, its income and its prices, for those who may see them. */
export function EconomyProject() {
  const { slug = '' } = useRoute().params
  const { viewer } = useViewer()
  const answer = useQuery({ query: EconomyProjectQuery, variables: { slug } })
  return (
    <Answer of={answer} page>
      {({ project }) =>
        project ? (
          <Head of={project}>
            <EconomyAmounts slug={slug} mayAct={Boolean(viewer && mayInvoice(viewer))} />
            {viewer && mayInvoice(viewer) && (
              <>
                <EconomyPrices of={project} />
                <EconomyCosts of={project} />
                <EconomyClosed of={project} />
              </>
            )}
          </Head>
        ) : (
          <Missing />
        )
      }
    </Answer>
  )
}

type HeadProps = { of: FragmentType<typeof EconomyProjectFields>; children: ComponentChildren }

function Head({ of, children }: HeadProps) {
  const t = useWords(economyWords)
  const { number, period } = useFormat()
  const { slug, name, participants, repaymentPeriod } = readFragment(EconomyProjectFields, of)
  return (
    <Page
      title={t.of(name)}
      crumbs={[{ name: t.title, href: '/oekonomi' }]}
      heading={name}
      facts={
        <>
          <span>{repaymentPeriod ? t.lead(period(repaymentPeriod.start, repaymentPeriod.end)) : t.noPeriod}</span>{' '}
          <span>{t.participants(number(participants))}</span> <a href={`/projekter/${slug}`}>{t.toProject}</a>
        </>
      }>
      {children}
    </Page>
  )
}
