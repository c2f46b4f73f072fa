import { expect, it } from 'vitest'
import { formatDate, formatDecimal, formatMonth, formatPeriod, formatRate, formatShare } from './format'

it('keeps every digit of an amount', () => {
  expect(formatDecimal('985697.72', 'da')).toBe('985.697,72')
  expect(formatDecimal('90071992547409930000000.93', 'da')).toBe('90.071.992.547.409.930.000.000,93')
  expect(formatDecimal('6.2500', 'en')).toBe('6.2500')
})

it('writes a true minus, and none before zero', () => {
  expect(formatDecimal('-0.05', 'da')).toBe('−0,05')
  expect(formatDecimal('-0.00', 'da')).toBe('0,00')
})

it('writes dates and periods the Danish way, open where an end is unknown', () => {
  expect(formatDate('2026-01-05')).toBe('05.01.2026')
  expect(formatPeriod('2026-01-01', '2033-12-31')).toBe('01.01.2026–31.12.2033')
  expect(formatPeriod('2026-01-01', null)).toBe('01.01.2026–')
})

it('writes shares with one decimal, of the text itself', () => {
  expect(formatShare(0.8108, 'da')).toBe('81,1 %')
  expect(formatShare('1.0005', 'da')).toBe('100,1 %')
  expect(formatShare('-0.0005', 'en')).toBe('−0.1 %')
})

it.each([
  ['0.2500', '25 %'],
  ['0', '0 %'],
  ['0.0750', '7,5 %'],
  ['1', '100 %'],
  ['0.252525', '25,2525 %'],
] as const)('writes the rate %s as %s', (rate, percent) => expect(formatRate(rate, 'da')).toBe(percent))

it('writes months by name', () => {
  expect(formatMonth('2026-11-01', 'da')).toBe('november 2026')
  expect(formatMonth('2026-11-01', 'en')).toBe('November 2026')
})
