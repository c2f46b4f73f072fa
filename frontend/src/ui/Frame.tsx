import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Palette } from '../palette/Palette'
import { useWords } from '../text/words'
import { SessionEnded } from '../viewer/Session'
import { Boundary } from './Boundary'
import { Example } from './Example'
import { Footer } from './Footer'
import { Offline } from './FrameOffline'
import { isFindKey } from './find'
import { Masthead } from './Masthead'
import { uiWords } from './words'

/** What stands around every view. */
export function Frame({ children }: { children: ComponentChildren }) {
  const t = useWords(uiWords)
  const { path } = useLocation()
  const main = useRef<HTMLElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [finding, setFinding] = useState(false)
  const find = () => {
    menu.current?.hidePopover?.()
    setFinding(true)
  }
  // a followed link closes the menu, and moves focus as a page load would
  useOnNewPath(path, () => {
    menu.current?.hidePopover?.()
    main.current?.focus()
  })
  useFindKey(find)
  return (
    <>
      <a class="skip" href="#indhold">
        {t.skip}
      </a>
      <Masthead menu={menu} onFind={find} />
      <Example />
      <SessionEnded />
      <Offline />
      <main id="indhold" tabIndex={-1} ref={main} class="wrap">
        <Boundary path={path}>{children}</Boundary>
      </main>
      <Footer />
      {finding && <Palette onClose={() => setFinding(false)} />}
    </>
  )
}

/** Not at the first load: that one is the browser's. */
function useOnNewPath(path: string, act: () => void) {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current !== path) act()
    shown.current = path
  })
}

function useFindKey(act: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isFindKey(event)) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
