import { useQuery } from '@urql/preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Figures } from '../ui/Figures'
import { Section } from '../ui/Page'
import type { Chosen } from './kept'
import { PopulationChanges } from './PopulationChanges'
import { PopulationFaults } from './PopulationFaults'
import { PopulationLeftOut } from './PopulationLeftOut'
import { PopulationStore } from './PopulationStore'
import { populationWords } from './words'

const PopulationPreviewQuery = graphql(`
  query PopulationPreview($file: String!) {
    previewInhabitants(file: $file) { ...PopulationPreview }
  }
`)

const PopulationPreviewFields = graphql(`
  fragment PopulationPreview on InhabitantsPreview {
    digest documents unchanged faults { line } changes { year before ...PopulationChange }
    ...PopulationFaults ...PopulationLeftOut
  }
`)

// a file does not belong in an address; a figure that is recorded beside it changes what it says
const posted = { preferGetMethod: false as const, additionalTypenames: ['Municipality'] }

/** What the file would change. Always asked anew: a decision is taken on it. */
export function PopulationPreview({ file }: { file: Chosen }) {
  const answer = useQuery({
    query: PopulationPreviewQuery,
    variables: { file: file.base64 },
    requestPolicy: 'network-only',
    context: posted,
  })
  const [{ fetching }] = answer
  return (
    <Answer of={answer}>
      {({ previewInhabitants: preview }) => preview && <Preview of={preview} file={file} waiting={fetching} />}
    </Answer>
  )
}

type Props = { of: FragmentType<typeof PopulationPreviewFields>; file: Chosen; waiting: boolean }

function Preview({ of, file, waiting }: Props) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const preview = readFragment(PopulationPreviewFields, of)
  const { digest, documents, unchanged, faults, changes } = preview
  if (faults.length > 0) return <PopulationFaults of={preview} />
  const changed = changes.filter(({ before }) => before !== null)
  const fresh = changes.filter(({ before }) => before === null)
  return (
    <>
      <Section name={t.summary} meta={file.name}>
        <Figures
          of={[
            { name: t.changed, value: number(changed.length) },
            { name: t.fresh, value: number(fresh.length) },
            { name: t.unchanged, value: number(unchanged) },
            { name: t.corrected, value: number(documents) },
          ]}
        />
        {changes.length === 0 && (
          <p class="msg population-said" role="status">
            {t.nothing}
          </p>
        )}
        {changes.length > 0 && (
          <PopulationStore
            file={file}
            digest={digest}
            waiting={waiting}
            counts={{ changed: changed.length, fresh: fresh.length, documents }}
            years={[...new Set(changes.map(({ year }) => year))].sort()}
          />
        )}
      </Section>
      {changed.length > 0 && <PopulationChanges name={t.changed} of={changed} />}
      {fresh.length > 0 && <PopulationChanges name={t.fresh} of={fresh} fresh />}
      <PopulationLeftOut of={preview} />
    </>
  )
}
