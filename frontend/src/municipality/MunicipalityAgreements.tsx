import { type FragmentType, graphql, readFragment } from '../graph'
import { stateOn } from '../project/participants'
import type { CivilDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { AsOf, useAsOf } from '../ui/AsOf'
import { useAddress } from '../ui/address'
import { Figures } from '../ui/Figures'
import { Margin, Note } from '../ui/Margin'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { spanOf } from './days'
import { MunicipalityAgreementFields, useAgreementColumns } from './MunicipalityAgreement'
import { MunicipalityTimeline } from './MunicipalityTimeline'
import { municipalityWords } from './words'

const MunicipalityAgreementsFields = graphql(`
  fragment MunicipalityAgreements on Municipality {
    code
    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }
  }
`)

type Props = { of: FragmentType<typeof MunicipalityAgreementsFields>; today: CivilDate }

/** Its projects through time: how it stands with each on the day shown, as bars and as a table. */
export function MunicipalityAgreements({ of, today }: Props) {
  const t = useWords(municipalityWords)
  const { number } = useFormat()
  const [on, setOn, wrong] = useAsOf(today)
  const [sort, setSort] = useAddress('orden', 'tilsluttet')
  const { code, agreements } = readFragment(MunicipalityAgreementsFields, of)
  const rows = nodesOf(agreements)
    .map((node) => readFragment(MunicipalityAgreementFields, node))
    .filter(({ accededOn }) => accededOn)
    .map((agreement) => ({ ...agreement, state: stateOn(agreement, on, today) }))
  const count = (...states: string[]) => number(rows.filter(({ state }) => states.includes(state)).length)
  const columns = useAgreementColumns(rows)
  if (rows.length === 0)
    return (
      <Section name={t.agreements}>
        <p>{t.none}</p>
        <p class="quiet">
          {t.noneYet} <a href="/projekter">{t.toProjects}</a>
        </p>
      </Section>
    )
  const margin = (
    <Margin name={t.margin}>
      <Note clause="3.18">{t.notes.always}</Note>
      <Note clause="5.7">{t.notes.bound}</Note>
      <Note clause="5.4">{t.notes.starts}</Note>
    </Margin>
  )
  return (
    <Section name={t.agreements} meta={t.agreementsMeta(number(rows.length))} margin={margin}>
      <AsOf value={on} onChange={setOn} today={today} wrong={wrong} {...spanOf(rows, today)} />
      <Figures
        of={[
          { name: t.figures.acceded, value: count('use', 'join') },
          { name: t.figures.inUse, value: count('use') },
          { name: t.figures.waiting, value: count('join') },
          { name: t.figures.left, value: count('out') },
        ]}
      />
      <MunicipalityTimeline of={rows} on={on} today={today} />
      <Table
        caption={t.caption(formatDate(on))}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        sort={sort}
        onSort={setSort}
        class="municipality-agreements"
        csv={{ href: `/export/municipalities/${code}/projects.csv`, name: t.csv }}
      />
    </Section>
  )
}
