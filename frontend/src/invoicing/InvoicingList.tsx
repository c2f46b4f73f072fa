import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Failed } from '../ui/Answer'
import { Section } from '../ui/Page'
import { uiWords } from '../ui/words'
import type { InvoicingIssuedProps } from './InvoicingIssued'
import { invoicingWords } from './words'

type Props = { run: string; on: CivilDate; documents: number }

/** The run's documents, by code that loads when there are any to show: that of long lists is large. */
export function InvoicingList({ run, on, documents }: Props) {
  const t = useWords(invoicingWords)
  const { number } = useFormat()
  const [Issued, set] = useState<ComponentType<InvoicingIssuedProps>>()
  useEffect(() => {
    import('./InvoicingIssued').then(
      ({ InvoicingIssued }) => set(() => InvoicingIssued),
      () => set(() => NotLoaded),
    )
  }, [])
  const year = on.slice(0, 4)
  return (
    <Section name={t.issued} meta={number(documents)}>
      {Issued && <Issued run={run} />}
      <p class="csv">
        <a href={`/fakturaer?aar=${year}`}>{t.allOf(year)}</a>
      </p>
    </Section>
  )
}

function NotLoaded() {
  const t = useWords(uiWords)
  return <Failed name={t.failed} text={t.failedText} retry={() => location.reload()} />
}
