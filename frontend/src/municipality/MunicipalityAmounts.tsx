import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { MunicipalityCostsQuery as MunicipalityCostsAnswer } from '../graph/graphql'
import { headWords } from '../project/headWords'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer, Hidden } from '../ui/Answer'
import { Facts, Figures } from '../ui/Figures'
import { Section } from '../ui/Page'
import { isLoggedIn, useViewer } from '../viewer/viewer'
import { municipalityWords } from './words'

const MunicipalityCostsQuery = graphql(`
  query MunicipalityCosts($code: String!) {
    municipality(code: $code) { costs { from accrued issued { net } planned { net } final } }
  }
`)

/** What this year costs, for who may see it: not asked by a visitor, who may not. */
export function MunicipalityAmounts({ code }: { code: string }) {
  const t = useWords(municipalityWords)
  const { viewer, failed } = useViewer()
  const known = viewer && isLoggedIn(viewer)
  const answer = useQuery({ query: MunicipalityCostsQuery, variables: { code }, pause: !known })
  return (
    <Section name={t.amounts}>
      {known && (
        <Answer of={answer}>
          {({ municipality }) => (municipality?.costs ? <Costs of={municipality.costs} /> : <HiddenCosts />)}
        </Answer>
      )}
      {((viewer && !known) || failed) && <HiddenCosts />}
    </Section>
  )
}

type Costs = NonNullable<NonNullable<MunicipalityCostsAnswer['municipality']>['costs']>

function Costs({ of: { from, accrued, issued, planned, final } }: { of: Costs }) {
  const t = useWords(municipalityWords).costs
  const { number } = useFormat()
  return (
    <>
      <Figures
        of={[
          { name: t.accrued(from.slice(0, 4)), value: number(accrued), more: t.net },
          { name: t.issued, value: number(issued.net), more: t.net },
          { name: t.planned, value: number(planned.net), more: t.net },
        ]}
      />
      {!final && <p class="cap municipality-access">{t.notFinal}</p>}
    </>
  )
}

/** In place of amounts: who sees them, and how to become one who does. */
function HiddenCosts() {
  const { amounts, access } = useWords(headWords)
  return (
    <>
      <Facts of={[[amounts, <Hidden key="hidden" />]]} />
      <p class="cap municipality-access">
        {access} <code>municipality.finance</code>.
      </p>
    </>
  )
}
