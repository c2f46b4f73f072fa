import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { economyWords } from './words'

/** Where inhabitants beyond a number count otherwise, a line each. */
export function EconomyTiers({ of }: { of: readonly { above: number; factor: Decimal }[] }) {
  const t = useWords(economyWords)
  const { number } = useFormat()
  return (
    <>
      {of.map(({ above, factor }) => (
        <span key={above} class="sub">
          {t.tier(number(above), number(factor))}
        </span>
      ))}
    </>
  )
}
