import { useWords } from '../text/words'
import { WhoIAm } from '../viewer/Account'
import { economyWords } from './words'

/** In place of amounts: who may see them, and who one is. */
export function EconomyOnly({ text }: { text?: string }) {
  const t = useWords(economyWords)
  return (
    <div class="msg">
      <p>{text ?? t.only}</p>
      <div class="acts">
        <WhoIAm />
        <a href="/adgang">{t.access}</a>
      </div>
    </div>
  )
}
