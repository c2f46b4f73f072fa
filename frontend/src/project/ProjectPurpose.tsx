import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { useViewer } from '../viewer/viewer'
import { headWords } from './headWords'

type Props = { purpose: string; readsAmounts: boolean }

/** What the project is for; and in place of amounts, who sees them and how to become one who does. */
export function ProjectPurpose({ purpose, readsAmounts }: Props) {
  const t = useWords(headWords)
  const { organisation } = useViewer().viewer ?? {}
  // KOMBIT's people have no municipality to ask
  const mayAsk = !organisation || organisation.municipality
  return (
    <div>
      <p class="project-purpose">{purpose}</p>
      {!readsAmounts && (
        <div class="project-amounts">
          <p>
            {t.amounts}: <Hidden />
          </p>
          {mayAsk && (
            <p class="cap">
              {t.access} <code>municipality.finance</code>.
            </p>
          )}
        </div>
      )}
    </div>
  )
}
