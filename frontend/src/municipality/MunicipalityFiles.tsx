import { useWords } from '../text/words'
import { useAddress } from '../ui/address'
import { type Option, Select } from '../ui/Select'
import { costWords } from './costWords'

/** The costs as files: the budget of a chosen year, next year's unless said, and the five years. */
export function MunicipalityFiles({ code, year }: { code: string; year: number }) {
  const t = useWords(costWords)
  const [chosen, choose] = useAddress('budget', `${year + 1}`)
  const years = [-1, 0, 1, 2, 3, 4, 5].map((more): Option => [`${year + more}`, `${year + more}`])
  const of = years.some(([each]) => each === chosen) ? chosen : `${year + 1}`
  const file = (name: string) => `/export/municipalities/${code}/${name}`
  return (
    <div class="municipality-files">
      <Select name={t.budgetYear} value={of} onChange={choose} options={years} all={false} />
      <p class="acts">
        <a class="btn" href={file(`budget.csv?year=${of}`)} download>
          {t.budgetCsv(of)}
        </a>
        <a class="btn" href={file(`budget.xlsx?year=${of}`)} download>
          {t.budgetXlsx(of)}
        </a>
      </p>
      <p class="csv">
        <a href={file('forecast.csv')} download>
          {t.csv}
        </a>
        <a href={file('forecast.xlsx')} download>
          {t.xlsx}
        </a>
      </p>
    </div>
  )
}
