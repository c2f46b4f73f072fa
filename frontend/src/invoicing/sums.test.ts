import { describe, expect, it } from 'vitest'
import type { Decimal } from '../text/format'
import { kronerOf, oereOf } from '../text/oere'
import { addUp, sumsBy } from './sums'

const row = (kind: string, net: Decimal, vat: Decimal, gross: Decimal) => ({ kind, net, vat, gross })

describe('sums of documents', () => {
  it('are exact beyond what a number holds, and below zero', () => {
    expect(oereOf('90071992547409930000000.93')).toBe(9007199254740993000000093n)
    expect(kronerOf(oereOf('-0.05'))).toBe('-0.05')
    expect(kronerOf(oereOf('-15.32') + oereOf('15.30'))).toBe('-0.02')
    expect(kronerOf(oereOf('7'))).toBe('7.00')
    expect(oereOf('1.5')).toBe(150n)
  })

  it('are one a kind, in the order they come, and know whether they are the whole', () => {
    const sums = sumsBy(
      [row('a', '0.10', '0.03', '0.13'), row('b', '-1.00', '-0.25', '-1.25'), row('a', '0.20', '0.05', '0.25')],
      ({ kind }) => kind,
    )
    expect(sums).toEqual([
      { of: 'a', count: 2, net: '0.30', vat: '0.08', gross: '0.38' },
      { of: 'b', count: 1, net: '-1.00', vat: '-0.25', gross: '-1.25' },
    ])
    const total = { count: 3, net: '-0.70', vat: '-0.17', gross: '-0.87' } as const
    expect(addUp(sums, total)).toBe(true)
    expect(addUp(sums, { ...total, vat: '-0.18' })).toBe(false)
    expect(addUp(sums, { ...total, count: 4 })).toBe(false)
  })
})
