import { useWords } from '../text/words'
import { Select } from '../ui/Select'
import { calculatorWords } from './words'

export type Place = { code: string; name: string }

type Props = {
  name: string
  places: readonly Place[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

/** Municipalities chosen one after the other, each with the way to take it back. */
export function CalculatorChanges({ name, places, chosen, onChange }: Props) {
  const t = useWords(calculatorWords)
  const taken = places.filter(({ code }) => chosen.includes(code))
  const left = places.filter(({ code }) => !chosen.includes(code))
  return (
    <div>
      <Select
        name={name}
        value=""
        all={t.choose}
        onChange={(code) => code && onChange([...chosen, code])}
        options={left.map((place) => [place.code, place.name] as const)}
      />
      <ul class="calculator-taken">
        {taken.map((place) => (
          <li key={place.code}>
            {place.name}{' '}
            <button
              type="button"
              class="btn small"
              aria-label={t.takeBackOf(place.name)}
              onClick={() => onChange(chosen.filter((code) => code !== place.code))}>
              {t.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
