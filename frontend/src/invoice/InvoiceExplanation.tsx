import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { invoiceWords } from './words'

const InvoiceExplanationFields = graphql(`
  fragment InvoiceExplanation on Invoice { explanation }
`)

/** An amount keeps its unit beside it, and a day its month, where a line ends. */
const unbroken = (sentence: string) => sentence.replaceAll(/(?<=[\d…]) (?=kr\.)|(?<=\d\.) (?=[a-z])/g, '\u00a0')

/** The graph's own words for how the amount came about. */
export function InvoiceExplanation({ of }: { of: FragmentType<typeof InvoiceExplanationFields> }) {
  const t = useWords(invoiceWords)
  const { explanation } = readFragment(InvoiceExplanationFields, of)
  return (
    <Section name={t.explanation} meta={t.explanationMeta}>
      <ul class="invoice-explanation">
        {explanation.map((sentence, at) => (
          <li key={at}>{unbroken(sentence)}</li>
        ))}
      </ul>
    </Section>
  )
}
