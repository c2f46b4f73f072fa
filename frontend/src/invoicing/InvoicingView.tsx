import { useLocation } from 'preact-iso'
import { readDate } from '../text/day'
import { useWords } from '../text/words'
import { useAbout } from '../ui/about'
import { NotLoaded } from '../ui/Boundary'
import { WrongDate } from '../ui/DateField'
import { Page } from '../ui/Page'
import { NotForYou } from '../viewer/NotForYou'
import { useViewer } from '../viewer/viewer'
import { InvoicingDay } from './InvoicingDay'
import { InvoicingEarlier } from './InvoicingEarlier'
import { mayInvoice } from './InvoicingLink'
import { InvoicingResult } from './InvoicingResult'
import { InvoicingUnderWay } from './InvoicingUnderWay'
import { sentRuns } from './sent'
import { invoicingWords } from './words'
import './invoicing.css'

/** An invoicing run: a day is looked at, confirmed, run, and told of. What it has come to is in the address. */
export function InvoicingView() {
  const t = useWords(invoicingWords)
  const { viewer, failed } = useViewer()
  const { query } = useLocation()
  if (failed && !viewer) return <NotLoaded />
  if (viewer && mayInvoice(viewer) && query.koersel) return <InvoicingResult id={query.koersel} />
  return (
    <Page title={t.title} crumbs={[]} lead={t.lead}>
      {viewer && (mayInvoice(viewer) ? <Before /> : <NotForYou text={t.only} />)}
    </Page>
  )
}

/** Before its result: the day, or the run under way. */
function Before() {
  const { query } = useLocation()
  const about = useAbout()
  const sent = sentRuns().find(({ key }) => key === query.noegle)
  // an address alone never runs anything: only what was confirmed in this browser is sent again
  if (sent) return <InvoicingUnderWay key={sent.key} of={sent} />
  const day = readDate(query.dag)
  const asOf = day ?? about?.today
  return (
    <>
      {asOf && query.dag && !day && <WrongDate text={query.dag} shown={asOf} />}
      {about && asOf && <InvoicingDay asOf={asOf} today={about.today} />}
      <InvoicingEarlier />
    </>
  )
}
