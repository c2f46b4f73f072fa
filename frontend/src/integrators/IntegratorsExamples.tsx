import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { IntegratorsCode } from './IntegratorsCode'
import { IntegratorsPart } from './IntegratorsPart'
import type { programs } from './programs'
import { queries } from './queries'
import { integratorsWords, programWords, queryWords } from './words'

type Programs = typeof programs

/** All worked questions, then whole programs. */
export function IntegratorsExamples() {
  const t = useWords(integratorsWords)
  const names: Record<string, string> = useWords(queryWords)
  const languages = useWords(programWords)
  return (
    <IntegratorsPart id="eksempler">
      <p>{t.examples}</p>
      {queries.map(({ name, text }) => (
        <Opened key={name} name={names[name] ?? name} more={name}>
          {() => <IntegratorsCode name={name} text={text} query={name} />}
        </Opened>
      ))}
      <h3>{t.programs}</h3>
      <p>{t.programsText}</p>
      {Object.entries(languages).map(([language, [name, more]]) => (
        <Opened key={language} name={name} more={more}>
          {() => <Program of={language as keyof Programs} />}
        </Opened>
      ))}
    </IntegratorsPart>
  )
}

type OpenedProps = { name: string; more: string; children: () => ComponentChildren }

/** Made when it is opened. */
function Opened({ name, more, children }: OpenedProps) {
  const [open, setOpen] = useState(false)
  return (
    <details class="integrators-opened" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{name}</b> <span class="quiet">{more}</span>
      </summary>
      {open && children()}
    </details>
  )
}

function Program({ of }: { of: keyof Programs }) {
  const t = useWords(integratorsWords)
  const [loaded, setLoaded] = useState<Programs | 'failed'>()
  useEffect(() => {
    import('./programs').then(
      (room) => setLoaded(room.programs),
      () => setLoaded('failed'),
    )
  }, [])
  if (loaded === 'failed') return <p class="msg">{t.notLoaded}</p>
  return loaded?.[of].map(({ name, text }) => <IntegratorsCode key={name} name={name} text={text} />)
}
