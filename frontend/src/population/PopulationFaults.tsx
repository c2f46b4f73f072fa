import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { populationWords } from './words'

const PopulationFaultsFields = graphql(`
  fragment PopulationFaults on InhabitantsPreview { faults { line column message } moreFaults }
`)

/** Why the file is refused, line by line, in the graph's words. */
export function PopulationFaults({ of }: { of: FragmentType<typeof PopulationFaultsFields> }) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const { faults, moreFaults } = readFragment(PopulationFaultsFields, of)
  return (
    <>
      <div class="msg error" role="alert">
        <h2>{t.refusedFile}</h2>
        <p>{t.refusedFileText}</p>
      </div>
      <Section name={t.faults} meta={t.faultCount(number(faults.length + moreFaults))}>
        <Table
          caption={t.faults}
          density="tight"
          rows={faults}
          keyOf={({ line, column, message }) => `${line} ${column} ${message}`}
          columns={[
            {
              head: t.place,
              cell: ({ line }) => (line === null ? t.wholeFile : t.line(line)),
              class: 'population-line',
            },
            { head: t.column, cell: ({ line, column }) => column ?? (line !== null && t.wholeLine) },
            { head: t.fault, cell: ({ message }) => message, narrow: 'line' },
          ]}
        />
        {moreFaults > 0 && <p class="population-said">{t.moreFaults(number(moreFaults))}</p>}
      </Section>
    </>
  )
}
