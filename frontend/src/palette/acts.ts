import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { mayInvoice } from '../invoicing/InvoicingLink'
import { useChooseLanguage } from '../text/language'
import { CurrentLanguage, useWords } from '../text/words'
import { chooseTheme, shownTheme, themes } from '../ui/theme'
import { isLoggedIn, useViewer } from '../viewer/viewer'
import type { Option } from './option'
import { actWords } from './resultWords'

/** What can be done from anywhere, by who may: the acts' own pages ask for the rest. */
export function useActs(): Option[] {
  const t = useWords(actWords)
  const { viewer } = useViewer()
  const { url } = useLocation()
  const language = useContext(CurrentLanguage)
  const choose = useChooseLanguage()
  const acts: Option[] = [{ key: 'calculate', name: t.calculate, href: '/beregner' }]
  if (viewer && mayInvoice(viewer)) acts.push({ key: 'invoice', name: t.invoice, href: '/fakturering' })
  for (const theme of themes.filter((each) => each !== shownTheme()))
    acts.push({ key: theme, name: t.themes[theme], act: () => chooseTheme(theme) })
  acts.push({ key: 'language', name: t.language, act: () => choose(language === 'da' ? 'en' : 'da') })
  if (viewer && !isLoggedIn(viewer))
    acts.push({ key: 'login', name: t.logIn, href: `/auth/login?returnTo=${encodeURIComponent(url)}` })
  return acts
}
