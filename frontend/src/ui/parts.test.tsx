import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import { describe, expect, it, vi } from 'vitest'
import { openPart } from '../../test/open'
import type { CivilDate } from '../text/day'
import { AsOf, useAsOf } from './AsOf'
import { DateField } from './DateField'
import { Facts } from './Figures'
import { PhaseBar } from './PhaseBar'
import { SearchField } from './SearchField'
import { Table } from './Table'

const write = (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } })
  fireEvent.change(field)
}

describe('a date field', () => {
  function Field({ heard }: { heard: (date: CivilDate) => void }) {
    const [date, set] = useState<CivilDate>('2026-09-30')
    const change = (next: CivilDate) => {
      heard(next)
      set(next)
    }
    return <DateField name="Dato" value={date} onChange={change} from="2020-01-01" to="2030-12-31" />
  }

  it('takes a date as people write it, and writes it out', () => {
    const heard = vi.fn()
    render(<Field heard={heard} />)
    const field = screen.getByLabelText('Dato') as HTMLInputElement
    expect(field.value).toBe('30.09.2026')
    write(field, '1/3-2026')
    expect(heard.mock.calls).toEqual([['2026-03-01']])
    expect(field.value).toBe('01.03.2026')
  })

  it('says what is wrong, keeps what was typed, and is right again when mended', () => {
    render(<Field heard={() => {}} />)
    const field = screen.getByLabelText('Dato') as HTMLInputElement
    write(field, '31.02.2026')
    expect(screen.getByRole('alert').textContent).toContain('dd.mm.åååå')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.value).toBe('31.02.2026')
    write(field, '01.01.2031')
    expect(screen.getByRole('alert').textContent).toBe('Vælg en dato fra 01.01.2020 til 31.12.2030.')
    write(field, '28.02.2026')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })
})

describe('a search field', () => {
  it('keeps what is typed on while what was passed on comes back', async () => {
    const change = vi.fn()
    const at = (value: string) => <SearchField name="Søg" value={value} onChange={change} />
    const { rerender } = render(at(''))
    const field = screen.getByLabelText('Søg') as HTMLInputElement
    fireEvent.input(field, { target: { value: 'by' } })
    await waitFor(() => expect(change).toHaveBeenCalledWith('by'))
    fireEvent.input(field, { target: { value: 'bygge' } })
    rerender(at('by'))
    expect(field.value).toBe('bygge')
    await waitFor(() => expect(change).toHaveBeenLastCalledWith('bygge'))
  })

  it('follows the address when that changes otherwise', async () => {
    const at = (value: string) => <SearchField name="Søg" value={value} onChange={vi.fn()} />
    const { rerender } = render(at('by'))
    rerender(at(''))
    await waitFor(() => expect((screen.getByLabelText('Søg') as HTMLInputElement).value).toBe(''))
  })
})

describe('the day that is shown', () => {
  function Shown() {
    const [on, setOn, wrong] = useAsOf('2026-09-30')
    return <AsOf value={on} onChange={setOn} wrong={wrong} today="2026-09-30" from="2023-01-01" to="2034-12-31" />
  }
  const field = () => screen.getByLabelText('Vis pr. dato') as HTMLInputElement
  const slider = () => screen.getByRole('slider') as HTMLInputElement

  it('is today, and is in the address only when another is chosen', () => {
    openPart(<Shown />)
    expect(field().value).toBe('30.09.2026')
    expect(slider().getAttribute('aria-valuetext')).toBe('september 2026')
    write(field(), '24.11.2026')
    expect(location.search).toBe('?on=2026-11-24')
    fireEvent.click(screen.getByRole('button', { name: 'I dag' }))
    expect(location.search).toBe('')
  })

  it('moves by months on the slider, to their first day, and to today in the month of today', async () => {
    openPart(<Shown />, '/?on=2026-11-24')
    write(slider(), `${2026 * 12 + 2}`)
    await waitFor(() => expect(location.search).toBe('?on=2026-03-01'))
    expect(slider().getAttribute('aria-valuetext')).toBe('marts 2026')
    write(slider(), `${2026 * 12 + 8}`)
    await waitFor(() => expect(location.search).toBe(''))
  })

  it('passes on where an arrow key that is held ends, not each month on the way', async () => {
    const change = vi.fn()
    render(<AsOf value="2026-09-30" onChange={change} today="2026-09-30" from="2023-01-01" to="2034-12-31" />)
    for (const month of [9, 10, 11]) write(slider(), `${2026 * 12 + month}`)
    expect(slider().getAttribute('aria-valuetext')).toBe('december 2026')
    await waitFor(() => expect(change.mock.calls).toEqual([['2026-12-01']]))
  })

  it('says for which years there are figures, where another is typed, and stays as it was', () => {
    openPart(<Shown />)
    write(field(), '1.1.2300')
    expect(screen.getByRole('alert').textContent).toContain('i årene 1900 til 2200')
    expect(location.search).toBe('')
  })

  it('takes away a date that is wrong when today is chosen', () => {
    openPart(<Shown />)
    write(field(), '31.02.2026')
    expect(screen.getByRole('alert')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'I dag' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field().value).toBe('30.09.2026')
  })

  it('is today when the address has no day of the calendar, and says so until another is chosen', () => {
    openPart(<Shown />, '/?on=2026-02-31')
    expect(field().value).toBe('30.09.2026')
    expect(screen.getByRole('alert').textContent).toBe(
      'Adressens dato, 2026-02-31, er ingen dag i årene 1900 til 2200. Du ser 30.09.2026.',
    )
    write(field(), '28.02.2026')
    expect(location.search).toBe('?on=2026-02-28')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a table', () => {
  const table = {
    caption: 'Kommuner',
    columns: [
      { head: 'Kommune', cell: (name: string) => name, sort: 'navn' },
      { head: 'Bogstaver', cell: (name: string) => name.length, numeric: true as const, sort: 'laengde' },
    ],
    keyOf: (name: string) => name,
  }

  it('has its heads over placeholders while it waits', () => {
    render(<Table {...table} />)
    expect(screen.getByRole('table', { name: 'Kommuner' }).getAttribute('aria-busy')).toBe('true')
    expect(screen.getByRole('columnheader', { name: 'Kommune' })).toBeTruthy()
  })

  it('says what is missing when it is empty', () => {
    render(<Table {...table} rows={[]} empty="Ingen kommuner endnu." />)
    expect(screen.getByRole('cell', { name: 'Ingen kommuner endnu.' })).toBeTruthy()
  })

  it('names each row, adds a sum, and leads to the same as a file', () => {
    render(
      <Table
        {...table}
        rows={['Ærø', 'Læsø']}
        sum={['I alt', '7']}
        csv={{ href: '/export/kommuner.csv', name: 'Hent som CSV' }}
      />,
    )
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Ærø', 'Læsø', 'I alt'])
    expect(screen.getByRole('link', { name: 'Hent som CSV' }).getAttribute('href')).toBe('/export/kommuner.csv')
  })

  it('sorts by a list where its rows are stacked and its heads are hidden', () => {
    const heard = vi.fn()
    renderNarrow(<Table {...table} rows={['Ærø']} sort="laengde" onSort={heard} />)
    expect(screen.queryByRole('button', { name: 'Kommune' })).toBeNull()
    const list = screen.getByRole('combobox', { name: 'Sortér efter' }) as HTMLSelectElement
    expect([...list.options].map(({ value, text }) => [value, text])).toEqual([
      ['navn', 'Kommune'],
      ['-laengde', 'Bogstaver'],
      ['laengde', 'Bogstaver, omvendt'],
    ])
    fireEvent.change(list, { target: { value: 'navn' } })
    expect(heard).toHaveBeenCalledWith('navn')
  })

  const brief = {
    ...table,
    columns: table.columns.map((column, at) => (at === 1 ? { ...column, narrow: 'beside' as const } : column)),
    rows: Array.from({ length: 13 }, (_, at) => 'Ærø'.repeat(at + 1)),
  }

  it('folds a long list of brief rows where they are stacked, and unfolds it', () => {
    renderNarrow(<Table {...brief} />)
    const list = screen.getByRole('table')
    expect(list.hasAttribute('data-folded')).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Vis alle 13', expanded: false }))
    expect(list.hasAttribute('data-folded')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Vis kun de første 8', expanded: true }))
    expect(list.hasAttribute('data-folded')).toBe(true)
  })

  it('folds none that is short until the reader asks for more', () => {
    renderNarrow(<Table {...brief} fold={false} />)
    expect(screen.getByRole('table').hasAttribute('data-folded')).toBe(false)
    expect(screen.queryByRole('button', { name: /Vis/ })).toBeNull()
  })

  it('folds neither a short list nor one that is not stacked', () => {
    renderNarrow(<Table {...brief} rows={brief.rows.slice(1)} />)
    render(<Table {...brief} />)
    expect(screen.getAllByRole('table').map((each) => each.hasAttribute('data-folded'))).toEqual([false, false])
    expect(screen.queryByRole('button', { name: /Vis/ })).toBeNull()
  })
})

/** As on a screen of 360 px. */
function renderNarrow(of: ComponentChild) {
  const matches = vi.spyOn(window, 'matchMedia').mockReturnValue({
    matches: true,
    addEventListener: () => {},
    removeEventListener: () => {},
  } as unknown as MediaQueryList)
  render(of)
  matches.mockRestore()
}

it('draws a phase as five cells and its name', () => {
  const { container } = render(<PhaseBar phase="III" />)
  expect([...container.querySelectorAll('i')].map((cell) => cell.className)).toEqual(['d', 'd', 'c', '', ''])
  expect(container.textContent).toBe('III Krav og kontrakt')
})

it('leaves out a fact that is not there', () => {
  const { container } = render(
    <Facts
      of={[
        ['Leverandør', null],
        ['Antal', 0],
      ]}
    />,
  )
  expect(container.textContent).toBe('Antal0')
})
