import { useQuery } from '@urql/preact'
import { useRoute } from 'preact-iso'
import { graphql } from '../graph'
import type { MunicipalityViewQuery as MunicipalityViewAnswer } from '../graph/graphql'
import { readDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAddress } from '../ui/address'
import { useKept } from '../ui/kept'
import { Missing } from '../ui/Missing'
import { Page } from '../ui/Page'
import { MunicipalityAgreements } from './MunicipalityAgreements'
import { MunicipalityAmounts } from './MunicipalityAmounts'
import { HiddenCosts } from './MunicipalityHidden'
import { MunicipalityInhabitants } from './MunicipalityInhabitants'
import { MunicipalitySeats } from './MunicipalitySeats'
import { orderOf } from './order'
import { municipalityWords } from './words'
import './municipality.css'

const MunicipalityViewQuery = graphql(`
  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {
    about { today }
    viewer { readsAmounts organisation { municipality { code } } }
    municipality(code: $code) {
      id code name cvr organisation { id name }
      region(on: $on)
      inhabitantsByYear { year inhabitants }
      ...MunicipalityAgreements
      ...MunicipalitySeats
      ...MunicipalityInhabitants
    }
  }
`)

/** One municipality: what it pays, its projects through time, its seats, its inhabitants. */
export function MunicipalityView() {
  const { params } = useRoute()
  const [on] = useAddress('on')
  const [sort] = useAddress('orden', 'tilsluttet')
  const asked = useQuery({
    query: MunicipalityViewQuery,
    variables: { code: params.code ?? '', on: readDate(on) ?? undefined, orderBy: orderOf(sort) },
  })
  // another day or order that fails leaves what stood
  const answer = useKept(asked, ({ variables }) => variables?.code)
  return (
    <Answer of={answer} page>
      {({ about, viewer, municipality }) =>
        municipality ? (
          <MunicipalityPage of={municipality} today={about.today} readsAmounts={readsOf(viewer, municipality)} />
        ) : (
          <Missing />
        )
      }
    </Answer>
  )
}

type Municipality = NonNullable<MunicipalityViewAnswer['municipality']>
type Props = { of: Municipality; today: MunicipalityViewAnswer['about']['today']; readsAmounts: boolean }

/** Whether the amounts are for the viewer: a municipality's finance reads its own alone, KOMBIT's all. */
function readsOf({ readsAmounts, organisation }: MunicipalityViewAnswer['viewer'], { code }: Municipality) {
  const own = organisation?.municipality?.code
  return readsAmounts && (!own || own === code)
}

function MunicipalityPage({ of, today, readsAmounts }: Props) {
  const t = useWords(municipalityWords)
  const { number } = useFormat()
  const newest = [...of.inhabitantsByYear].sort((a, b) => b.year - a.year)[0]
  return (
    <Page
      title={t.name(of.name, of.organisation?.name)}
      crumbs={[{ name: t.list, href: '/kommuner' }]}
      facts={
        <>
          {of.region && <span>{of.region}</span>}
          <span>{t.cvr(of.cvr)}</span>
          <span>{t.code(of.code)}</span>
          {newest && <span>{t.inhabitantsIn(number(newest.inhabitants), newest.year)}</span>}
        </>
      }>
      {readsAmounts && <MunicipalityAmounts code={of.code} today={today} />}
      <MunicipalityAgreements of={of} today={today} />
      {!readsAmounts && <HiddenCosts code={of.code} />}
      <MunicipalitySeats of={of} today={today} />
      <MunicipalityInhabitants of={of} />
    </Page>
  )
}
