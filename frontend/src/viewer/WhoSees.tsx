import { useWords, words } from '../text/words'
import { useViewer } from './viewer'

const whoSeesWords = words(
  { ask: 'Adgang får du af den, der styrer brugeradgang i din kommune: bed om rollen' },
  { ask: 'Whoever manages user access in your municipality can give you access: ask for the role' },
)

type Props = {
  /** Who sees the amounts. */
  text: string
  /** The municipality whose amounts they are; any, unless said. */
  code?: string
  class?: string
}

/** Who sees amounts, and how to become one who does: nobody else's municipality gives access, and KOMBIT has none. */
export function WhoSees({ text, code, class: look }: Props) {
  const t = useWords(whoSeesWords)
  const { organisation } = useViewer().viewer ?? {}
  const own = organisation?.municipality?.code
  const mayAsk = !organisation || (own && (!code || own === code))
  return (
    <p class={look ? `cap ${look}` : 'cap'}>
      {text}{' '}
      {mayAsk && (
        <>
          {t.ask} <code>municipality.finance</code>.
        </>
      )}
    </p>
  )
}
