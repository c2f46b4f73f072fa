import { describe, expect, it } from 'vitest'
import { firstOf, monthNumber, parseDate, readDate } from './day'

describe('a date that people write', () => {
  it.each(['31.1.2026', '31.01.2026', '31/01/2026', '31-1-2026', '31/1-2026', ' 31 01 2026 '])(
    'is read from "%s"',
    (text) => {
      expect(parseDate(text)).toBe('2026-01-31')
    },
  )

  it.each(['', '31.02.2026', '29.02.2027', '0.1.2026', '1.13.2026', '1.1.26', '2026-01-31', 'i dag'])(
    'is not read from "%s"',
    (text) => expect(parseDate(text)).toBeNull(),
  )

  it.each(['31.12.1899', '1.1.1850', '1.1.2201', '31.12.9999'])('is not read from "%s", outside 1900 to 2200', (text) =>
    expect(parseDate(text)).toBeNull(),
  )

  it('may be the first or the last that the graph knows', () => {
    expect(parseDate('1.1.1900')).toBe('1900-01-01')
    expect(parseDate('31.12.2200')).toBe('2200-12-31')
  })

  it('may be a leap day', () => expect(parseDate('29.2.2028')).toBe('2028-02-29'))
})

describe('a date in the address', () => {
  it('is read when the calendar has it', () => {
    expect(readDate('2026-01-31')).toBe('2026-01-31')
    expect(readDate('2026-02-31')).toBeNull()
    expect(readDate('31.01.2026')).toBeNull()
    expect(readDate('9999-12-31')).toBeNull()
    expect(readDate(undefined)).toBeNull()
  })
})

describe('months', () => {
  it('are counted, and lead back to their first day', () => {
    expect(monthNumber('2027-01-15') - monthNumber('2026-11-30')).toBe(2)
    expect(firstOf(monthNumber('2026-12-24'))).toBe('2026-12-01')
    expect(firstOf(monthNumber('2026-12-24') + 1)).toBe('2027-01-01')
  })
})
