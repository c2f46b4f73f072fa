import { mayInvoice } from '../invoicing/InvoicingLink'
import { useWords } from '../text/words'
import { Page } from '../ui/Page'
import { NotForYou } from '../viewer/NotForYou'
import { useViewer } from '../viewer/viewer'
import { EconomyPortfolio } from './EconomyPortfolio'
import { EconomyWork } from './EconomyWork'
import { portfolioWords } from './portfolioWords'
import { economyWords } from './words'
import './economy.css'

/** The finance staff's front page: what needs a hand, and all projects by year. */
export function EconomyList() {
  const { title } = useWords(economyWords)
  const t = useWords(portfolioWords)
  const { viewer } = useViewer()
  return (
    <Page title={title} crumbs={[]} lead={t.lead}>
      {viewer && !mayInvoice(viewer) && <NotForYou text={t.only} />}
      {viewer && mayInvoice(viewer) && (
        <>
          <EconomyWork />
          <EconomyPortfolio />
        </>
      )}
    </Page>
  )
}
