import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { surplusUseWords } from './surplusUseWords'
import { economyWords } from './words'

const EconomyClosedFields = graphql(`
  fragment EconomyClosed on Project {
    slug
    closedYears { year decidedOn surplusUse decision { id on body { id name } } }
  }
`)

/** The financial years that take no more costs, and what a surplus went to. */
export function EconomyClosed({ of }: { of: FragmentType<typeof EconomyClosedFields> }) {
  const t = useWords(economyWords)
  const uses = useWords(surplusUseWords)
  const { date } = useFormat()
  const { slug, closedYears } = readFragment(EconomyClosedFields, of)
  return (
    <Section
      name={t.closing}
      meta={
        <a class="btn small" href={`/oekonomi/${slug}/aar`}>
          {t.closeYear}
        </a>
      }
      margin={
        <Margin name={t.closing}>
          <Note clause="5.12">{t.notes.surplus}</Note>
        </Margin>
      }>
      <Table
        caption={t.closed}
        density="tight"
        rows={closedYears}
        keyOf={({ year }) => `${year}`}
        empty={t.noneClosed}
        columns={[
          { head: t.year, cell: ({ year }) => year },
          { head: t.closedOn, cell: ({ decidedOn }) => date(decidedOn) },
          { head: t.surplusUse, cell: ({ surplusUse }) => surplusUse && uses[surplusUse] },
          {
            head: t.decision,
            cell: ({ decision }) => decision && [date(decision.on), decision.body?.name].filter(Boolean).join(', '),
          },
        ]}
      />
    </Section>
  )
}
