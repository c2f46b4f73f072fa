import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { WhoSees } from '../viewer/WhoSees'
import { headWords } from './headWords'

type Props = { purpose: string; readsAmounts: boolean }

/** What the project is for; and in place of amounts, who sees them and how to become one who does. */
export function ProjectPurpose({ purpose, readsAmounts }: Props) {
  const t = useWords(headWords)
  return (
    <div>
      <p class="project-purpose">{purpose}</p>
      {!readsAmounts && (
        <div class="project-amounts">
          <p>
            {t.amounts}: <Hidden />
          </p>
          <WhoSees text={t.whoSees} />
        </div>
      )}
    </div>
  )
}
