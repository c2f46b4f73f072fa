import { useEffect, useState } from 'preact/hooks'
import { useFormat } from '../text/format'
import { useWords, words } from '../text/words'
import './Frame.css'

const offlineWords = words(
  {
    offline: 'Du er uden net.',
    text: (since: string) => `Det, du ser, er fra før ${since}. Det, du skriver, bliver stående, og intet sendes.`,
  },
  {
    offline: 'You are offline.',
    text: (since) => `What you see is from before ${since}. What you write stays, and nothing is sent.`,
  },
)

/** Says that the browser has no network, as long as it has none. It stays in sight when one scrolls. */
export function Offline() {
  const t = useWords(offlineWords)
  const { moment } = useFormat()
  const since = useOfflineSince()
  return (
    <div role="status" class="ended offline">
      {since && (
        <div class="wrap">
          <p>
            <b>{t.offline}</b> {t.text(moment(since))}
          </p>
        </div>
      )}
    </div>
  )
}

const sinceNow = () => (navigator.onLine ? undefined : new Date().toISOString())

function useOfflineSince() {
  const [since, set] = useState(sinceNow)
  useEffect(() => {
    const change = () => set(sinceNow)
    addEventListener('offline', change)
    addEventListener('online', change)
    return () => {
      removeEventListener('offline', change)
      removeEventListener('online', change)
    }
  }, [])
  return since
}
