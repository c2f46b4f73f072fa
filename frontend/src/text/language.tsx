import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useAddressChange } from '../ui/address'
import { remember, remembered } from './remember'
import { CurrentLanguage, type Language } from './words'

const name = 'sprog'
const read = (text: string | null | undefined): Language | undefined =>
  text === 'en' || text === 'da' ? text : undefined

/**
 * English is said in the address, so that a link keeps it, and is carried along to the next page;
 * where the address says nothing at first, what was last chosen on this device holds.
 */
export function LanguageProvider({ children }: { children: (language: Language) => ComponentChildren }) {
  const { url, query } = useLocation()
  const change = useAddressChange()
  const shown = useRef(read(remembered(name)))
  const language = read(query[name]) ?? shown.current ?? 'da'
  shown.current = language
  useEffect(() => {
    document.documentElement.lang = language
    if (language === 'en' && query[name] !== 'en') change({ [name]: 'en' })
  }, [url, language])
  return <CurrentLanguage.Provider value={language}>{children(language)}</CurrentLanguage.Provider>
}

/** The reader's own choice, remembered for the next visit. */
export function useChooseLanguage() {
  const change = useAddressChange()
  return (language: Language) => {
    remember(name, language)
    change({ [name]: language })
  }
}
