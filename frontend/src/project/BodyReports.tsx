import type { ReportStatus } from '../graph/graphql'
import { useWords } from '../text/words'
import { Margin } from '../ui/Margin'
import { type Shape, Status } from '../ui/Status'
import type { Body } from './Bodies'
import { bodyWords, reportStatusWords } from './bodyWords'
import { ProjectClause } from './deviations'

export const reportShapes: Record<ReportStatus, Shape> = { MET: 'ok', NOT_MET: 'warn', PENDING: 'wait' }

/** How a body meets the clauses, in the margin. */
export function BodyReports({ of: { name, reports } }: { of: Body }) {
  const t = useWords(bodyWords)
  const statuses = useWords(reportStatusWords)
  return (
    <Margin name={t.margin(name)}>
      {reports.map(({ clause, status, message, deviations }) => (
        <div key={clause.id}>
          <ProjectClause id={clause.id} />
          {message} {deviations.map(({ text }) => text && `${t.agreed} ${text} `)}
          <b class="nb">
            <Status shape={reportShapes[status]}>{statuses[status]}</Status>
          </b>
        </div>
      ))}
    </Margin>
  )
}
