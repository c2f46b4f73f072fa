import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { municipalityWords } from './words'

const MunicipalityInhabitantsFields = graphql(`
  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }
`)

/** Its inhabitants year by year, the newest first, with where the figures come from: once, where all are from one place. */
export function MunicipalityInhabitants({ of }: { of: FragmentType<typeof MunicipalityInhabitantsFields> }) {
  const t = useWords(municipalityWords)
  const { number } = useFormat()
  const { inhabitantsByYear } = readFragment(MunicipalityInhabitantsFields, of)
  const years = [...inhabitantsByYear].sort((a, b) => b.year - a.year)
  const sources = new Set(years.map(({ source }) => source))
  const most = Math.max(...years.map(({ inhabitants }) => inhabitants))
  const margin = (
    <Margin name={t.inhabitantsMargin}>
      <Note clause="5.11">{t.inhabitantsNote}</Note>
    </Margin>
  )
  return (
    <Section name={t.inhabitants} meta={t.inhabitantsMeta} margin={margin}>
      <Table
        caption={t.inhabitantsCaption}
        class="municipality-inhabitants"
        rows={years}
        keyOf={({ year }) => `${year}`}
        empty={t.noInhabitants}
        columns={[
          { head: t.year, cell: ({ year }) => year },
          { head: t.inhabitants, numeric: true, narrow: 'beside', cell: ({ inhabitants }) => number(inhabitants) },
          {
            head: t.trend,
            class: 'municipality-size',
            cell: ({ inhabitants }) => <i aria-hidden="true" style={{ width: `${(100 * inhabitants) / most}%` }} />,
          },
          ...(sources.size > 1 ? [{ head: t.source, cell: ({ source }: (typeof years)[number]) => source }] : []),
        ]}
      />
      {sources.size === 1 && (
        <p class="cap municipality-source">
          {t.source}: {[...sources]}
        </p>
      )}
    </Section>
  )
}
