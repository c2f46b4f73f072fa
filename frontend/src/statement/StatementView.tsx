import type { ComponentChildren } from 'preact'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { useAbout } from '../ui/about'
import { Page, Section } from '../ui/Page'
import { reviewedOn, statementWords } from './words'
import './statement.css'

/** Where the authority tells of the act, and takes complaints. */
const authority = 'https://digst.dk/digital-inklusion/webtilgaengelighed/'

/** What the act on web accessibility wants said of a public body's website. */
export function StatementView() {
  const { title, heading, lead, status, gaps, method, contact, enforcement, made } = useWords(statementWords)
  const about = useAbout()
  return (
    <Page title={title} heading={heading} crumbs={[]} lead={lead}>
      <Part of={status} />
      <Part of={gaps}>
        <List of={gaps.list} />
        <p>{gaps.burden}</p>
      </Part>
      <Part of={method}>
        <List of={method.done} />
        <p>{method.undoneName}</p>
        <List of={method.undone} />
      </Part>
      <Part of={contact}>
        <p>{about?.contact ? contact.to(about.contact) : about && contact.unknown}</p>
      </Part>
      <Part of={enforcement}>
        <p>
          <a href={authority}>{enforcement.authority}</a>
        </p>
      </Part>
      <Part of={made}>
        <p>{made.reviewed(formatDate(reviewedOn))}</p>
      </Part>
    </Page>
  )
}

type PartProps = { of: { name: string; texts: string[] }; children?: ComponentChildren }

const Part = ({ of: { name, texts }, children }: PartProps) => (
  <Section name={name}>
    <div class="statement-part">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
    </div>
  </Section>
)

const List = ({ of }: { of: string[] }) => (
  <ul class="statement-list">
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
