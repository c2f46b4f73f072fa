import { useQuery } from '@urql/preact'
import { graphql, readFragment } from '../graph'
import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAddress } from '../ui/address'
import { useKept } from '../ui/kept'
import { nodesOf } from '../ui/nodes'
import { Page, Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { municipalityListWords } from './listWords'
import { MunicipalityFilters } from './MunicipalityFilters'
import { MunicipalityMap } from './MunicipalityMap'
import { type MunicipalityRow, MunicipalityRowFields, useMunicipalityColumns } from './MunicipalityRow'
import { isCalled, ordered, regionsOf } from './rows'
import './municipality.css'

const MunicipalityDayQuery = graphql(`
  query MunicipalityDay { about { today } }
`)

const MunicipalityListQuery = graphql(`
  query MunicipalityList($on: Date!) {
    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {
      edges { node { id ...MunicipalityRow } }
    }
  }
`)

/** All municipalities, and how many projects each takes part in. */
export function MunicipalityList() {
  const t = useWords(municipalityListWords)
  const day = useQuery({ query: MunicipalityDayQuery })
  const today = day[0].data?.about.today
  return (
    <Page
      title={t.title}
      crumbs={[]}
      lead={
        <>
          {t.lead} <a href="/matrix">{t.matrix}</a>
        </>
      }>
      <Section name={t.all} meta={today ? t.asOf(formatDate(today)) : '\u00a0'}>
        <Answer of={day}>{({ about }) => <Municipalities on={about.today} />}</Answer>
      </Section>
    </Page>
  )
}

/** They are few, and all are on the map: the page itself filters and sorts them. */
function Municipalities({ on }: { on: CivilDate }) {
  const t = useWords(municipalityListWords)
  const columns = useMunicipalityColumns()
  const [search] = useAddress('q')
  const [region] = useAddress('region')
  const [sort, setSort] = useAddress('orden', 'navn')
  const answer = useKept(useQuery({ query: MunicipalityListQuery, variables: { on } }))
  const table = { caption: t.caption, columns, keyOf: (row: MunicipalityRow) => row.code, sort, onSort: setSort }
  const all = nodesOf(answer[0].data?.municipalities ?? {}).map((node) => readFragment(MunicipalityRowFields, node))
  const found = all.filter((row) => isCalled(row, search) && (!region || row.region === region))
  return (
    <>
      <MunicipalityFilters found={found.length} all={answer[0].data && all.length} regions={regionsOf(all)} />
      <Answer of={answer} waiting={<Table {...table} />}>
        {() => (
          <div class="municipality-grid">
            <div class="municipality-map">
              <MunicipalityMap of={all} />
            </div>
            <div>
              <Table
                {...table}
                rows={ordered(found, sort)}
                empty={t.noMatch}
                density="tight"
                class="municipality-list"
                csv={{ href: '/export/municipalities.csv', name: t.csv }}
              />
            </div>
          </div>
        )}
      </Answer>
    </>
  )
}
