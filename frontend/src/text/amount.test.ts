import { describe, expect, it } from 'vitest'
import { amountOf, isNumber, shownAmount } from './amount'
import { formatDecimal } from './format'

describe('an amount', () => {
  it.each([
    ['6,2500', '6.2500'],
    ['6.25', '6.25'],
    ['1.000.000', '1000000'],
    ['1.250,50 kr.', '1250.50'],
    ['-1.250,50', '-1250.50'],
    ['−12,5', '-12.5'],
    ['seks', 'seks'],
  ])('typed in Danish as "%s" is asked as "%s"', (typed, asked) => expect(amountOf(typed, 'da')).toBe(asked))

  it.each([
    ['1,000,000', '1000000'],
    ['6.2500', '6.2500'],
    ['-1,250.50', '-1250.50'],
  ])('typed in English as "%s" is asked as "%s"', (typed, asked) => expect(amountOf(typed, 'en')).toBe(asked))

  it.each(['1e5', ',5', '5,', '+5', '1.000,', '1,2,3', 'seks', ''])('is none as "%s"', (typed) =>
    expect(isNumber(amountOf(typed, 'da'))).toBe(false),
  )

  it.each(['0', '-1.250,50', '6.25', '1 000'])('is one as "%s"', (typed) =>
    expect(isNumber(amountOf(typed, 'da'))).toBe(true),
  )

  it('is shown as the reader writes it, and what is none as it stands', () => {
    const number = (value: `${number}`) => formatDecimal(value, 'da')
    expect(shownAmount('1000000.50', number)).toBe('1.000.000,50')
    expect(shownAmount('seks', number)).toBe('seks')
  })
})
