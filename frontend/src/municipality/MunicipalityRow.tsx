import { graphql } from '../graph'
import type { MunicipalityRowFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import type { Column } from '../ui/Table'
import { municipalityListWords } from './listWords'

export const MunicipalityRowFields = graphql(`
  fragment MunicipalityRow on Municipality {
    code name inhabitants
    region(on: $on)
    agreements(where: { activeOn: $on }) { totalCount }
  }
`)

export type MunicipalityRow = MunicipalityRowFragment

/** The columns of the list. */
export function useMunicipalityColumns(): Column<MunicipalityRow>[] {
  const t = useWords(municipalityListWords)
  const { number } = useFormat()
  return [
    {
      head: t.municipality,
      sort: 'navn',
      cell: ({ code, name }) => <a href={`/kommuner/${code}`}>{name}</a>,
    },
    { head: t.region, sort: 'region', cell: ({ region }) => region },
    {
      head: t.inhabitants,
      sort: 'indbyggere',
      sortName: t.byInhabitants,
      numeric: true,
      cell: ({ inhabitants }) => inhabitants != null && number(inhabitants),
    },
    {
      head: t.projects,
      sort: 'projekter',
      sortName: t.byProjects,
      numeric: true,
      cell: ({ agreements }) => number(agreements.totalCount),
    },
  ]
}
