import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddressChange } from '../ui/address'
import { Facts } from '../ui/Figures'
import { keepSent, type Sent } from './kept'
import type { Counts } from './PopulationStore'
import { populationWords } from './words'

type Props = { dialog: RefObject<HTMLDialogElement | null>; counts: Counts; years: number[]; sent: Sent }

/** Says what becomes irreversible before it does. The browser's dialog closes on Esc and gives focus back. */
export function PopulationConfirm({ dialog, counts: { changed, fresh, documents }, years, sent }: Props) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const change = useAddressChange()
  const name = useId()
  const confirm = () => {
    keepSent(sent)
    dialog.current?.close()
    change({ noegle: sent.key })
  }
  return (
    <dialog ref={dialog} class="population-confirm" aria-labelledby={name}>
      <h2 id={name}>{t.confirm}</h2>
      <Facts
        of={[
          [t.confirmFile, sent.file.name],
          [t.years, years.join(', ')],
          [t.changed, number(changed)],
          [t.fresh, number(fresh)],
          [t.corrected, number(documents)],
          [t.source, sent.source],
          [t.undo, t.undoText],
          [t.afterwards, t.afterwardsText],
        ]}
      />
      <div class="acts">
        <button type="button" class="btn" onClick={() => dialog.current?.close()}>
          {t.cancel}
        </button>
        <button type="button" class="btn main" onClick={confirm}>
          {t.storeAll(number(changed + fresh))}
        </button>
      </div>
    </dialog>
  )
}
