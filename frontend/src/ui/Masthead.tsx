import type { Ref } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useEconomyEntry } from '../economy/useEconomyEntry'
import { useInvoicesEntry } from '../invoice/useInvoicesEntry'
import { useChooseLanguage } from '../text/language'
import { CurrentLanguage, useWords } from '../text/words'
import { Account } from '../viewer/Account'
import { chooseTheme, shownTheme, type Theme, themes } from './theme'
import { uiWords } from './words'

type Props = { menu: Ref<HTMLDivElement>; onFind: () => void }

/** One row; under 1376 px all but the name is a menu. */
export function Masthead({ menu, onFind }: Props) {
  const t = useWords(uiWords)
  return (
    <header class="mast">
      <div class="wrap">
        <a class="wordmark" href="/">
          Tilslutning
        </a>
        <button type="button" class="menu-btn btn small" popovertarget="menu">
          {t.menu}
        </button>
        <div class="mast-menu" id="menu" popover="auto" ref={menu}>
          <Pages />
          <div class="tools">
            <button type="button" class="find" aria-haspopup="dialog" aria-keyshortcuts="/" onClick={onFind}>
              {t.find} <kbd>/</kbd>
            </button>
            <Languages />
            <Themes />
          </div>
          <Account />
        </div>
      </div>
    </header>
  )
}

function Pages() {
  const t = useWords(uiWords)
  const { path } = useLocation()
  const invoices = useInvoicesEntry()
  const economy = useEconomyEntry()
  const pages = [
    ['/projekter', t.projects],
    ['/kommuner', t.municipalities],
    ['/matrix', t.matrix],
    ['/beregner', t.calculator],
    ['/vilkaar', t.terms],
    ...invoices,
    ...economy,
  ] as const
  const here = path === '/' ? '/projekter' : path
  return (
    <nav aria-label={t.mainMenu}>
      <ul>
        {pages.map(([href, name]) => (
          <li key={href}>
            <a href={href} aria-current={here === href ? 'page' : here.startsWith(`${href}/`) || undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const languages = [
  ['da', 'Dansk'],
  ['en', 'English'],
] as const

function Languages() {
  const now = useContext(CurrentLanguage)
  const choose = useChooseLanguage()
  return (
    <div class="langs">
      {languages.map(([code, name]) => (
        <button key={code} type="button" lang={code} aria-pressed={code === now} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </div>
  )
}

function Themes() {
  const t = useWords(uiWords)
  // the palette chooses one too: what is shown is asked each time
  const [, set] = useState<Theme>()
  const choose = (chosen: Theme) => {
    chooseTheme(chosen)
    set(chosen)
  }
  return (
    <select aria-label={t.theme} value={shownTheme()} onChange={(event) => choose(event.currentTarget.value as Theme)}>
      {themes.map((each) => (
        <option key={each} value={each}>
          {t.themes[each]}
        </option>
      ))}
    </select>
  )
}
