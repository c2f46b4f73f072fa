import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import type { CivilDate } from '../text/day'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddressChange } from '../ui/address'
import { Facts } from '../ui/Figures'
import { rememberSent } from './sent'
import { invoicingWords } from './words'

type Props = {
  dialog: RefObject<HTMLDialogElement | null>
  asOf: CivilDate
  idempotencyKey: string
  /** The first number it would give. */
  first?: string
  held: number
  amounts: { count: number; net: Decimal; vat: Decimal; gross: Decimal }
}

/** Says what becomes irreversible, in figures, before it does. The browser's dialog closes on Esc and gives focus back. */
export function InvoicingConfirm({ dialog, asOf, idempotencyKey: key, first, held, amounts }: Props) {
  const t = useWords(invoicingWords)
  const { number, date } = useFormat()
  const change = useAddressChange()
  const name = useId()
  const { count, net, vat, gross } = amounts
  const confirm = () => {
    rememberSent({ asOf, key })
    dialog.current?.close()
    change({ dag: asOf, noegle: key, projekt: '' })
  }
  return (
    <dialog ref={dialog} class="invoicing-confirm" aria-labelledby={name}>
      <h2 id={name}>{t.confirm}</h2>
      <Facts
        of={[
          [t.confirmDate, date(asOf)],
          [t.documents, number(count)],
          [t.numbers, first],
          [t.net, `${number(net)}\u00a0${t.kr}`],
          [t.vat, `${number(vat)}\u00a0${t.kr}`],
          [t.gross, `${number(gross)}\u00a0${t.kr}`],
          [t.heldBack, held > 0 ? t.agreements(number(held)) : null],
          [t.undo, t.undoText],
          [t.afterwards, t.afterwardsText(date(asOf))],
        ]}
      />
      <p class="cap">{t.facts}</p>
      <div class="acts">
        <button type="button" class="btn" onClick={() => dialog.current?.close()}>
          {t.cancel}
        </button>
        <button type="button" class="btn main" onClick={confirm}>
          {t.issueAll(number(count))}
        </button>
      </div>
    </dialog>
  )
}
