import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddress, useAddressChange } from '../ui/address'
import { SearchField } from '../ui/SearchField'
import { type Option, Select } from '../ui/Select'
import { uiWords } from '../ui/words'
import { municipalityListWords } from './listWords'

/** How many there are in all is not known until they are there. */
type Props = { found: number; all?: number; regions: string[] }

/** Search and region, how many there are, and the way back to all. */
export function MunicipalityFilters({ found, all, regions }: Props) {
  const t = useWords(municipalityListWords)
  const ui = useWords(uiWords)
  const { number } = useFormat()
  const change = useAddressChange()
  const [search, setSearch] = useAddress('q')
  const [region, setRegion] = useAddress('region')
  const any = Boolean(search || region)
  return (
    <>
      <search class="municipality-search">
        <SearchField name={ui.search} value={search} onChange={setSearch} placeholder={t.searchHint} />
        <Select
          name={t.region}
          value={region}
          onChange={setRegion}
          options={(all === undefined && region ? [region] : regions).map((name): Option => [name, name])}
        />
      </search>
      <div class="municipality-hits">
        <p role="status">{all !== undefined && (any ? t.countOf(number(found), number(all)) : t.count(number(all)))}</p>
        {any && (
          <button type="button" class="btn small" onClick={() => change({ q: '', region: '' })}>
            {t.clear}
          </button>
        )}
      </div>
    </>
  )
}
