import { graphql } from '../graph'
import type { ProjectRowFragment } from '../graph/graphql'
import { type CivilDate, yearOf } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { ParticipationBar } from '../ui/ParticipationBar'
import { PhaseBar } from '../ui/PhaseBar'
import type { Column } from '../ui/Table'
import { nextStepWords, originWords, projectListWords } from './words'

export const ProjectRowFields = graphql(`
  fragment ProjectRow on Project {
    id slug name subjectArea origin phase accessionDeadline closedOn
    repaymentPeriod { start end }
    participation { acceded inUse }
    nextStep { kind on }
  }
`)

export type ProjectRow = ProjectRowFragment

/** The columns of the list. */
export function useProjectColumns(): Column<ProjectRow>[] {
  const t = useWords(projectListWords)
  const originNames = useWords(originWords)
  return [
    {
      head: t.project,
      sort: 'navn',
      sortName: t.byName,
      cell: ({ slug, name, subjectArea }) => (
        <>
          <a href={`/projekter/${slug}`}>{name}</a>
          <span class="sub">{subjectArea}</span>
        </>
      ),
    },
    { head: t.phase, sort: 'fase', class: 'project-phase', cell: ({ phase }) => <PhaseBar phase={phase} /> },
    { head: t.origin, class: 'project-origin', cell: ({ origin }) => originNames[origin] },
    {
      head: t.acceded,
      sort: 'kommuner',
      sortName: t.byAcceded,
      numeric: true,
      class: 'project-acceded',
      cell: (row) => <Acceded of={row} />,
    },
    {
      head: t.inUse,
      numeric: true,
      class: 'project-use',
      cell: (row) => (isOpen(row) ? row.participation.inUse : '–'),
    },
    {
      head: t.repayment,
      sort: 'tilbagebetaling',
      sortName: t.byRepayment,
      first: 'ascending',
      numeric: true,
      class: 'project-repayment',
      cell: ({ repaymentPeriod: period }) =>
        period ? `${yearOf(period.start)}–${yearOf(period.end)}` : <span class="quiet">{t.notSet}</span>,
    },
    { head: t.next, class: 'project-next', cell: (row) => <NextStep of={row} /> },
  ]
}

/** Whether municipalities have been invited. */
const isOpen = ({ accessionDeadline, participation }: ProjectRow) =>
  accessionDeadline !== null || participation.acceded > 0

function Acceded({ of }: { of: ProjectRow }) {
  const t = useWords(projectListWords)
  const { acceded, inUse } = of.participation
  if (!isOpen(of)) return <span class="quiet">{t.notOpen}</span>
  return (
    <>
      {acceded} <small>{t.of98}</small> <ParticipationBar acceded={acceded} inUse={inUse} />
    </>
  )
}

function NextStep({ of: { nextStep, closedOn } }: { of: ProjectRow }) {
  const t = useWords(projectListWords)
  const steps = useWords(nextStepWords)
  if (nextStep) return <Step name={steps[nextStep.kind]} on={nextStep.on} />
  return closedOn ? <Step name={t.closing} on={closedOn} /> : <span class="project-no-next">–</span>
}

const Step = ({ name, on }: { name: string; on: CivilDate }) => (
  <>
    {name}
    <span class="sub">{formatDate(on)}</span>
  </>
)
