import { regionsOf } from '../municipality/rows'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { phases, phaseWords } from '../ui/PhaseBar'
import { SearchField } from '../ui/SearchField'
import { type Option, Select } from '../ui/Select'
import type { MatrixChoice } from './choice'
import type { Cross } from './cross'
import { matrixWords } from './words'

/** Which rows and columns, in which order, and whether as a matrix or as a list. */
export function MatrixFilters({ choice, all }: { choice: MatrixChoice; all?: Cross }) {
  const t = useWords(matrixWords)
  const phaseNames = useWords(phaseWords)
  const { number } = useFormat()
  const regions = all ? regionsOf(all.rows) : [choice.region].filter(Boolean)
  return (
    <search class="matrix-choice">
      <SearchField name={t.find} value={choice.search} onChange={choice.setSearch} />
      <Select
        name={t.region}
        value={choice.region}
        onChange={choice.setRegion}
        all={all && t.all(number(all.rows.length))}
        options={regions.map((region): Option => [region, region])}
      />
      <Select
        name={t.rows}
        value={choice.rowOrder}
        onChange={choice.setRowOrder}
        all={false}
        options={Object.entries(t.rowOrders)}
      />
      <Select
        name={t.phase}
        value={choice.phase}
        onChange={choice.setPhase}
        all={all && t.all(number(all.columns.length))}
        options={phases.map((phase): Option => [phase, `${phase} ${phaseNames[phase]}`])}
      />
      <Select
        name={t.columns}
        value={choice.columnOrder}
        onChange={choice.setColumnOrder}
        all={false}
        options={Object.entries(t.columnOrders)}
      />
      <fieldset class="matrix-view">
        <legend class="sr">{t.view}</legend>
        <button type="button" aria-pressed={!choice.isList} onClick={() => choice.showList(false)}>
          {t.grid}
        </button>
        <button type="button" aria-pressed={choice.isList} onClick={() => choice.showList(true)}>
          {t.list}
        </button>
      </fieldset>
    </search>
  )
}
