import { useEffect } from 'preact/hooks'
import { formatDate } from '../text/format'
import { remember, remembered } from '../text/remember'
import { useWords } from '../text/words'
import { useAbout } from './about'
import { uiWords } from './words'

const name = 'eksempel'

/** As wide as every other; not shown. */
const anyDay = '00.00.0000'

/** Says that the data is made up, and of which day, above everything that shows it. */
export function Example() {
  const t = useWords(uiWords)
  const about = useAbout()
  useEffect(() => {
    if (about) remember(name, about.example ? 'ja' : 'nej')
  }, [about])
  // until the graph has answered, the line's place is kept as it was last time, so that nothing moves
  const there = about ? about.example !== null : remembered(name) !== 'nej'
  if (!there) return null
  return (
    <aside class="example" aria-label={t.aboutData}>
      <p class={about ? 'wrap' : 'wrap example-place'}>
        <b>{t.example}</b> {t.exampleText} {t.exampleDay(about?.example ? formatDate(about.example) : anyDay)}
      </p>
    </aside>
  )
}
