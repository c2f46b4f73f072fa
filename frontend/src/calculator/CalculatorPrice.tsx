import { useContext } from 'preact/hooks'
import type { PriceInput } from '../graph/graphql'
import { amountOf, shownAmount } from '../text/amount'
import { formatDate, useFormat } from '../text/format'
import { CurrentLanguage, useWords } from '../text/words'
import { Select } from '../ui/Select'
import { CalculatorField } from './CalculatorField'
import { type Choice, modelOf } from './choice'
import { calculatorWords } from './words'

type Props = {
  choice: Choice
  change: (values: Partial<Choice>) => void
  /** The project's prices, as far as the viewer may see them. */
  known: readonly PriceInput[]
  error?: string
}

/** The price, typed; without one, the project's hold for who may see them. */
export function CalculatorPrice({ choice, change, known, error }: Props) {
  const t = useWords(calculatorWords)
  const { number } = useFormat()
  const language = useContext(CurrentLanguage)
  const model = modelOf(choice)
  return (
    <>
      {(choice.pris || !known.length) && (
        <Select
          name={t.model}
          value={model}
          onChange={(next) => change({ form: next === 'FIXED' ? 'fast' : '' })}
          all={false}
          options={Object.entries(t.models)}
        />
      )}
      <CalculatorField
        name={t.price[model]}
        numeric
        value={shownAmount(choice.pris, number)}
        onChange={(text) => change({ pris: amountOf(text, language) })}
        hint={
          known.length ? (
            <>
              {t.priceKnown}{' '}
              {known.map(({ amount, validFrom }) => t.priceFrom(number(amount), formatDate(validFrom))).join('; ')}.
            </>
          ) : (
            <>
              {t.priceHint} {choice.projekt && t.priceHidden}
            </>
          )
        }
        error={error}
      />
    </>
  )
}
