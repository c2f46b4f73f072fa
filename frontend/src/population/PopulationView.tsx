import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { mayInvoice } from '../invoicing/InvoicingLink'
import { useWords } from '../text/words'
import { Steps } from '../ui/act/Steps'
import { NotLoaded } from '../ui/Boundary'
import { Page } from '../ui/Page'
import { NotForYou } from '../viewer/NotForYou'
import { useViewer } from '../viewer/viewer'
import { type Chosen, keepFile, keptFile, keptSent } from './kept'
import { PopulationFigures } from './PopulationFigures'
import { PopulationFile } from './PopulationFile'
import { PopulationPreview } from './PopulationPreview'
import { PopulationRecord } from './PopulationRecord'
import { PopulationSent } from './PopulationSent'
import { populationWords } from './words'
import './population.css'

/** A file of inhabitants is chosen, looked at, confirmed and told of; beneath, the figures in force. */
export function PopulationView() {
  const t = useWords(populationWords)
  const { viewer, failed } = useViewer()
  if (failed && !viewer) return <NotLoaded />
  return (
    <Page title={t.title} crumbs={[]} lead={t.lead}>
      {viewer && (mayInvoice(viewer) ? <Import /> : <NotForYou text={t.only} />)}
      <PopulationFigures />
    </Page>
  )
}

function Import() {
  const t = useWords(populationWords)
  const { query } = useLocation()
  const [file, setFile] = useState(keptFile)
  const sent = keptSent()
  const choose = (chosen: Chosen | null) => {
    keepFile(chosen)
    setFile(chosen)
  }
  // an address alone never stores anything: only what was confirmed in this tab is sent again
  if (sent && query.noegle === sent.key) return <PopulationSent of={sent} choose={choose} />
  return (
    <>
      <Steps names={t.stepNames} at={file ? 1 : 0} />
      <Pending />
      <PopulationFile of={file} choose={choose} />
      {file && <PopulationPreview key={file.id} file={file} />}
      <PopulationRecord />
    </>
  )
}

/** A file was confirmed here, and left before its answer came. */
function Pending() {
  const t = useWords(populationWords)
  const sent = keptSent()
  if (!sent || sent.answered) return null
  return (
    <div class="msg warn population-pending">
      <h2>{t.pending}</h2>
      <p>
        {sent.file.name}. <a href={`/indbyggere?noegle=${sent.key}`}>{t.seePending}</a>
      </p>
    </div>
  )
}
