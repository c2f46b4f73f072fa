import { useId } from 'preact/hooks'
import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { nodesOf } from '../ui/nodes'
import type { Body } from './Bodies'
import { BodyReports } from './BodyReports'
import { BodySeats, FormerSeats } from './BodySeats'
import { BodySpread } from './BodySpread'
import { bodyKindWords, bodyWords, expertFormWords } from './bodyWords'
import { type Decision, Decisions } from './Decisions'
import { decisionWords } from './decisionWords'
import { ProjectClause } from './deviations'
import type { Place } from './participants'
import { Reference } from './Reference'
import { isHeld } from './seats'

type Props = { of: Body; decisions: readonly Decision[]; today: CivilDate; places: Place[] }

/** One body: what it is, who sits in it, what it decided, how it meets the clauses, where its seats come from. */
export function BodyCard({ of: body, decisions, today, places }: Props) {
  const t = useWords(decisionWords)
  const id = useId()
  const seats = nodesOf(body.memberships)
  const held = seats.filter((seat) => isHeld(seat, today))
  return (
    <article class="project-body" aria-labelledby={id}>
      <h3 id={id}>{body.name}</h3>
      <div class="with-margin">
        <div>
          <About of={body} />
          <BodySeats of={held} body={body.name} />
          <FormerSeats of={seats.filter((seat) => !isHeld(seat, today))} body={body.name} />
          <BodySpread of={held} body={body} places={places} />
          {decisions.length > 0 && <h4>{t.decisions}</h4>}
          <Decisions of={decisions} caption={t.by(body.name)} />
        </div>
        <BodyReports of={body} />
      </div>
    </article>
  )
}

/** Its mandate, or its public call. */
function About({ of: body }: { of: Body }) {
  const t = useWords(bodyWords)
  const kinds = useWords(bodyKindWords)
  const forms = useWords(expertFormWords)
  const kind = body.form ? `${kinds[body.kind]}, ${forms[body.form]}` : kinds[body.kind]
  return (
    <>
      <p class="cap">
        {kind !== body.name && <>{kind}. </>}
        {body.kind === 'EXPERT_GROUP' ? <Call of={body} /> : <Mandate of={body} />}
      </p>
      {body.call && (
        <details class="project-call">
          <summary>{t.call}</summary>
          <p>{body.call}</p>
        </details>
      )}
    </>
  )
}

function Mandate({ of: { mandate, mandatedOn, mayBind } }: { of: Body }) {
  const t = useWords(bodyWords)
  return (
    <>
      {mandate ? (
        <Reference to={mandate}>{mandatedOn ? t.mandateOf(formatDate(mandatedOn)) : t.mandate}</Reference>
      ) : (
        t.noMandate
      )}
      {mandate && '. '} {mayBind ?? t.mayNotBind} <ProjectClause id="3.9" />
    </>
  )
}

function Call({ of: { calledOn, openedOn } }: { of: Body }) {
  const t = useWords(bodyWords)
  return (
    <>
      {calledOn ? t.called(formatDate(calledOn)) : t.opened(formatDate(openedOn))} <ProjectClause id="3.15" />
    </>
  )
}
