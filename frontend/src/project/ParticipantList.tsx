import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { useAddress, useAddressChange } from '../ui/address'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { Table } from '../ui/Table'
import { filtered, ordered, type Participant } from './participants'
import { participantWords } from './participantWords'
import { useParticipantColumns } from './useParticipantColumns'

type Props = { of: readonly Participant[]; on: CivilDate; csv: string }

const danish = new Intl.Collator('da')
const shows = ['use', 'join', 'out', 'none', 'all'] as const

/** The map's list: searched, filtered and sorted by the address. */
export function ParticipantList({ of, on, csv }: Props) {
  const t = useWords(participantWords)
  const columns = useParticipantColumns(on)
  const change = useAddressChange()
  const [search, setSearch] = useAddress('q')
  const [region, setRegion] = useAddress('region')
  const [show, setShow] = useAddress('vis')
  const [sort, setSort] = useAddress('orden', 'navn')
  const regions = [...new Set(of.flatMap((row) => row.region ?? []))].sort(danish.compare)
  const rows = ordered(filtered(of, { search, region, show }), sort)
  return (
    <>
      <search class="project-find">
        <SearchField name={t.find} value={search} onChange={setSearch} />
        <Select name={t.region} value={region} onChange={setRegion} options={regions.map((each) => [each, each])} />
        <Select
          name={t.show}
          value={show}
          onChange={setShow}
          options={shows.map((each) => [each, t.shows[each]])}
          all={t.tookPart}
        />
      </search>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="project-plist" tabIndex={0} aria-label={t.list}>
        <Table
          caption={t.caption(formatDate(on))}
          columns={columns}
          rows={rows}
          keyOf={({ code }) => code}
          sort={sort}
          onSort={setSort}
          empty={
            <>
              {t.noMatch}{' '}
              <button type="button" class="btn small" onClick={() => change({ q: '', region: '', vis: 'all' })}>
                {t.showAll}
              </button>
            </>
          }
        />
      </section>
      <p class="csv">
        <span role="status">{t.count(rows.length)}</span>{' '}
        <a href={csv} download>
          {t.csv}
        </a>
      </p>
    </>
  )
}
