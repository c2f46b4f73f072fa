import type { Place } from './participants'

/** From how many inhabitants a size class reaches, up to the next one (3.17). */
export const sizeFrom = [0, 30_000, 60_000, 100_000]

export type Share = { name: string; seats: number; seatShare: number; countryShare: number }

/** How a body's municipal seats lie over the country's municipalities, by region and by size. */
export function spreadOf(seats: readonly Place[], country: readonly Place[], sizeNames: readonly string[]) {
  const share = (name: string, isIn: (place: Place) => boolean): Share => {
    const held = seats.filter(isIn).length
    return {
      name,
      seats: held,
      seatShare: seats.length ? held / seats.length : 0,
      countryShare: country.filter(isIn).length / country.length,
    }
  }
  const regions = [...new Set(country.flatMap(({ region }) => region ?? []))].sort(new Intl.Collator('da').compare)
  return {
    regions: regions.map((region) => share(region, (place) => place.region === region)),
    sizes: sizeNames.map((name, at) => share(name, (place) => sizeOf(place) === at)),
  }
}

const sizeOf = ({ inhabitants }: Place) => sizeFrom.findLastIndex((from) => (inhabitants ?? 0) >= from)
