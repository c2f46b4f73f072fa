import { useQuery } from '@urql/preact'
import { useEffect } from 'preact/hooks'
import { graphql } from '../graph'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Page } from '../ui/Page'
import { useViewer } from '../viewer/viewer'
import { IntegratorsData } from './IntegratorsData'
import { IntegratorsExamples } from './IntegratorsExamples'
import { IntegratorsFirst } from './IntegratorsFirst'
import { IntegratorsRules } from './IntegratorsRules'
import { IntegratorsSelf } from './IntegratorsSelf'
import { IntegratorsToken } from './IntegratorsToken'
import { IntegratorsYear } from './IntegratorsYear'
import { integratorsWords, sectionWords } from './words'
import './integrators.css'

const IntegratorsQuery = graphql(`
  query Integrators($code: String, $own: Boolean!) {
    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...IntegratorsFirst ...IntegratorsData }
    viewer { ...IntegratorsSelf }
    municipality(code: $code) @include(if: $own) { ...IntegratorsYear }
  }
`)

/** For who writes a program that asks the graph: from the first question to what stays. */
export function IntegratorsView() {
  const t = useWords(integratorsWords)
  const { viewer: reader, failed } = useViewer()
  // of who reads amounts, the own municipality: asked with the rest, so that nothing moves when it comes
  const code = reader?.readsAmounts ? reader.organisation?.municipality?.code : undefined
  const variables = { code, own: code !== undefined }
  const answer = useQuery({ query: IntegratorsQuery, variables, pause: !reader && !failed })
  return (
    <Page title={t.title} crumbs={[]} lead={t.lead}>
      <Contents />
      <Answer of={answer}>
        {({ projects, viewer, municipality }) => (
          <>
            <ToAsked />
            <IntegratorsFirst of={projects} />
            <IntegratorsToken />
            <IntegratorsSelf of={viewer}>{municipality && <IntegratorsYear of={municipality} />}</IntegratorsSelf>
            <IntegratorsRules />
            <IntegratorsExamples />
            <IntegratorsData of={projects} />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** The sections, to jump to. */
function Contents() {
  const t = useWords(integratorsWords)
  const names = useWords(sectionWords)
  return (
    <nav class="integrators-contents" aria-label={t.contents}>
      <ul>
        {Object.entries(names).map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The browser looked for #data before the page had it. */
function ToAsked() {
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return null
}
