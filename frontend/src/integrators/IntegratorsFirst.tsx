import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { nodesOf } from '../ui/nodes'
import { askLines } from './curl'
import { IntegratorsCode } from './IntegratorsCode'
import { IntegratorsPart } from './IntegratorsPart'
import { queryNamed } from './queries'
import { Said } from './Said'
import { integratorsWords } from './words'

const IntegratorsFirstFields = graphql(`
  fragment IntegratorsFirst on ProjectConnection { totalCount edges { node { name participants } } }
`)

/** A question that anyone may ask, and what it answers now. */
export function IntegratorsFirst({ of }: { of: FragmentType<typeof IntegratorsFirstFields> }) {
  const t = useWords(integratorsWords)
  const projects = readFragment(IntegratorsFirstFields, of)
  const [first] = nodesOf(projects)
  const { name, text } = queryNamed('Projects')
  return (
    <IntegratorsPart id="start">
      <p>
        <Said text={t.start} />
      </p>
      <IntegratorsCode name={t.firstQuery} text={askLines(location, text)} query={name} />
      <p role="note">{first ? t.firstAnswer(projects.totalCount, first.name, first.participants) : t.nothingYet}</p>
    </IntegratorsPart>
  )
}
