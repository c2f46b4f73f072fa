import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Figures } from '../ui/Figures'
import { projectListWords } from './words'

const ProjectFiguresFields = graphql(`
  fragment ProjectFigures on Query {
    all: projects { totalCount }
    running: projects(where: { phaseIn: [IV, V] }) { totalCount }
    statistics { participants agreements }
  }
`)

/** The portfolio in four figures. */
export function ProjectFigures({ of }: { of?: FragmentType<typeof ProjectFiguresFields> }) {
  const { figures: t, of98 } = useWords(projectListWords)
  const { number } = useFormat()
  const data = readFragment(ProjectFiguresFields, of)
  return (
    <Figures
      of={[
        { name: t.projects, value: data && number(data.all.totalCount) },
        { name: t.running, value: data && number(data.running.totalCount) },
        { name: t.agreements, value: data && number(data.statistics.agreements) },
        { name: t.participants, value: data && number(data.statistics.participants), more: of98 },
      ]}
    />
  )
}
