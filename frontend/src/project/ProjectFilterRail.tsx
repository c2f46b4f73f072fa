import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { CheckGroup } from '../ui/CheckGroup'
import { useMedia } from '../ui/media'
import { phases, phaseWords } from '../ui/PhaseBar'
import { SearchField } from '../ui/SearchField'
import { uiWords } from '../ui/words'
import { origins, type ProjectFilters } from './filters'
import { originWords, projectListWords } from './words'

/** How many projects each choice would show, with the other filters as they stand. */
const ProjectCountFields = graphql(`
  fragment ProjectCounts on Query {
    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }
    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }
    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }
    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }
    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }
    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }
    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }
    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }
    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }
  }
`)

type Props = { filters: ProjectFilters; counts?: FragmentType<typeof ProjectCountFields> }

/** Search and filters: a rail where there is room for one, otherwise folded. */
export function ProjectFilterRail({ filters, counts }: Props) {
  const t = useWords(projectListWords)
  const ui = useWords(uiWords)
  const phaseNames = useWords(phaseWords)
  const originNames = useWords(originWords)
  const rail = useMedia('(min-width: 94rem)')
  const count = readFragment(ProjectCountFields, counts)
  return (
    <search class="project-rail">
      <SearchField name={ui.search} value={filters.search} onChange={filters.setSearch} placeholder={t.searchHint} />
      <details open={rail}>
        <summary>{t.filters}</summary>
        <div class="project-checks">
          <CheckGroup
            name={t.phase}
            chosen={filters.phases}
            onChange={filters.setPhases}
            options={phases.map((phase) => ({
              value: phase,
              text: `${phase} ${phaseNames[phase]}`,
              count: count?.[phase].totalCount,
            }))}
          />
          <CheckGroup
            name={t.origin}
            chosen={filters.origins}
            onChange={filters.setOrigins}
            options={origins.map((origin) => ({
              value: origin,
              text: originNames[origin],
              count: count?.[origin].totalCount,
            }))}
          />
        </div>
      </details>
    </search>
  )
}
