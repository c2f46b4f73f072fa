import { useWords } from '../text/words'
import { Figures } from '../ui/Figures'
import { Section } from '../ui/Page'
import { courseWords } from './courseWords'
import { headWords } from './headWords'
import { participantWords } from './participantWords'

/** The page's places, still, while the project is on its way. */
export function ProjectWaiting() {
  const { figures: t } = useWords(headWords)
  const course = useWords(courseWords)
  const participants = useWords(participantWords)
  return (
    <div aria-hidden="true">
      <div class="head">
        <p class="eyebrow">
          <span class="sk project-sk" />
        </p>
        <p class="project-sk-name">
          <span class="sk" />
        </p>
      </div>
      <Figures of={[t.acceded, t.inUse, t.inhabitants, t.next].map((name) => ({ name, value: undefined }))} />
      <Section name={course.title}>
        <span class="sk" />
      </Section>
      <Section name={participants.title}>
        <span class="sk" />
      </Section>
    </div>
  )
}
