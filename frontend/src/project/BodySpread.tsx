import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Table } from '../ui/Table'
import type { Body, Seat } from './Bodies'
import { bodyWords } from './bodyWords'
import type { Place } from './participants'
import { type Share, spreadOf } from './spread'

type Props = { of: readonly Seat[]; body: Body; places: readonly Place[] }

/** Where a body's municipal seats come from, against the country; seconded employees do not count (3.17). */
export function BodySpread({ of, body: { kind, name }, places }: Props) {
  const t = useWords(bodyWords)
  const seats = of.flatMap(({ municipality, seatKind }) =>
    seatKind === 'SECONDED' ? [] : (places.find(({ code }) => code === municipality?.code) ?? []),
  )
  if (seats.length === 0 || places.length === 0) return null
  const { regions, sizes } = spreadOf(seats, places, t.sizes)
  return (
    <details class="project-fold" open={kind === 'EXPERT_GROUP'}>
      <summary>{t.spread}</summary>
      <div class="project-spread">
        <Shares caption={t.byRegion(name)} head={t.region} of={regions} />
        <Shares caption={t.bySize(name)} head={t.size} of={sizes} />
      </div>
    </details>
  )
}

function Shares({ caption, head, of }: { caption: string; head: string; of: Share[] }) {
  const t = useWords(bodyWords)
  const { number } = useFormat()
  const percent = (share: number) => `${number(Math.round(share * 100))} %`
  return (
    <Table
      stack={false}
      caption={caption}
      columns={[
        { head, cell: ({ name }) => name },
        { head: t.count, numeric: true, cell: ({ seats }) => seats },
        { head: t.share, numeric: true, cell: ({ seatShare }) => percent(seatShare) },
        { head: t.country, numeric: true, cell: ({ countryShare }) => percent(countryShare) },
      ]}
      rows={of}
      keyOf={({ name }) => name}
    />
  )
}
