import { useMemo, useRef } from 'preact/hooks'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { newKey } from '../ui/act/draft'
import { Figures } from '../ui/Figures'
import { Section } from '../ui/Page'
import { useAllDocuments } from './documents'
import { InvoicingConfirm } from './InvoicingConfirm'
import { InvoicingDocuments } from './InvoicingDocuments'
import { InvoicingHeld } from './InvoicingHeld'
import { InvoicingSums } from './InvoicingSums'
import { invoicingWords } from './words'

const InvoicingPreviewFields = graphql(`
  fragment InvoicingPreview on InvoicingPreview {
    asOf count net vat gross
    ...InvoicingSums
    held { ...InvoicingHeld }
    documents(first: 200) { ...InvoicingDocument }
  }
`)

type Props = { of: FragmentType<typeof InvoicingPreviewFields>; today: CivilDate; waiting: boolean }

/** What a run as of the day would issue and hold back, and the way to do it. */
export function InvoicingPreview({ of, today, waiting }: Props) {
  const t = useWords(invoicingWords)
  const { number, date } = useFormat()
  const preview = readFragment(InvoicingPreviewFields, of)
  const { asOf, count, net, vat, gross, held } = preview
  const documents = useAllDocuments(preview)
  // one key a preview: sent twice, it is still one run
  const key = useMemo(newKey, [preview])
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Section name={t.summary} meta={t.on(date(asOf))}>
        <div class="invoicing-figures">
          <Figures
            of={[
              { name: t.documents, value: number(count) },
              { name: t.net, value: number(net), more: t.kr },
              { name: t.vat, value: number(vat), more: t.kr },
              { name: t.gross, value: number(gross), more: t.kr },
              { name: t.heldBack, value: t.agreements(number(held.length)) },
            ]}
          />
        </div>
        <div class="acts invoicing-acts">
          {count === 0 && <p>{t.nothing}</p>}
          {count > 0 && asOf > today && <p class="msg">{t.future(date(asOf))}</p>}
          {count > 0 && asOf <= today && (
            <button type="button" class="btn main" disabled={waiting} onClick={() => dialog.current?.showModal()}>
              {t.issue}
            </button>
          )}
        </div>
      </Section>
      {count > 0 && <InvoicingSums of={preview} />}
      <InvoicingHeld of={held} />
      {count > 0 && <InvoicingDocuments of={documents} />}
      <InvoicingConfirm
        dialog={dialog}
        asOf={asOf}
        idempotencyKey={key}
        first={documents.all[0]?.number}
        held={held.length}
        amounts={preview}
      />
    </>
  )
}
