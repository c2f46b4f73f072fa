import { useWords } from '../text/words'
import { WhoIAm } from './Account'
import { viewerWords } from './words'

/** In place of what is for others: whom it is for, and who one is. */
export function NotForYou({ text }: { text: string }) {
  const t = useWords(viewerWords)
  return (
    <div class="msg">
      <p>{text}</p>
      <div class="acts">
        <WhoIAm />
        <a href="/adgang">{t.access}</a>
      </div>
    </div>
  )
}
