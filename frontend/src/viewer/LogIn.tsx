import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useWords } from '../text/words'
import { viewerWords } from './words'

/** Leads to the login, and from there back to this address. The server answers it, not the page. */
export function LogIn({ children }: { children?: ComponentChildren }) {
  const t = useWords(viewerWords)
  const { url } = useLocation()
  return (
    <a class="btn small" href={`/auth/login?returnTo=${encodeURIComponent(url)}`}>
      {children ?? t.logIn}
    </a>
  )
}
