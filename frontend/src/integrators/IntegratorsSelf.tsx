import type { ComponentChildren } from 'preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn, rolesOf } from '../viewer/viewer'
import { roleWords } from '../viewer/words'
import { IntegratorsPart } from './IntegratorsPart'
import { Said } from './Said'
import { integratorsWords } from './words'

const IntegratorsSelfFields = graphql(`
  fragment IntegratorsSelf on Viewer {
    name organisation { name } roles readsAmounts expires
  }
`)

type Props = { of: FragmentType<typeof IntegratorsSelfFields>; children: ComponentChildren }

/** What viewer tells: of the reader here, and so of a token. */
export function IntegratorsSelf({ of, children }: Props) {
  const t = useWords(integratorsWords)
  const names = useWords(roleWords)
  const { moment } = useFormat()
  const viewer = readFragment(IntegratorsSelfFields, of)
  const { name, organisation, readsAmounts, expires } = viewer
  return (
    <IntegratorsPart id="viewer">
      <p>
        <Said text={t.self} />
      </p>
      {isLoggedIn(viewer) ? (
        <Facts
          of={[
            ['name', name],
            ['organisation', organisation?.name ?? t.none],
            [
              'roles',
              rolesOf(viewer)
                .map((role) => `${names[role]} (${role})`)
                .join(', ') || t.none,
            ],
            ['readsAmounts', readsAmounts ? t.readsAmounts : t.readsNone],
            ['expires', expires && moment(expires)],
          ]}
        />
      ) : (
        <div class="acts">
          <p>{t.visitor}</p>
          <LogIn />
        </div>
      )}
      {children}
      <p class="cap">
        {t.fieldByField} <a href="/adgang">{t.access}</a>.
      </p>
    </IntegratorsPart>
  )
}
