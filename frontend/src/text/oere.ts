import type { Decimal } from './format'

/** Kroner as whole øre, for lengths and orders; amounts are shown as the graph gives them: "-12.30" is −1230. Amounts have two decimals, or fewer. */
export function oereOf(amount: Decimal): bigint {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const oere = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
  return amount.startsWith('-') ? -oere : oere
}

/** How much of the most it is, from 0 to 1000: a length to draw, not an amount to read. */
export const lengthOf = (amount: bigint, most: bigint) => (most > 0n ? Number((amount * 1000n) / most) : 0)

/** The order of amounts, the least first. */
export const byOere = (a: bigint, b: bigint) => Number(a > b) - Number(a < b)
