import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import '../../../test/open'
import { type More, Table } from '../Table'
import { LongRows } from './LongRows'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `nr. ${index + 1}`)

type Props = { count: number; all?: number; more?: More }
const List = ({ count, all = count, more }: Props) => (
  <Table
    caption="Bilag"
    columns={[
      { head: 'Nummer', cell: (row: string) => row },
      { head: 'Kopi', cell: (row) => row },
    ]}
    rows={numbered(count)}
    keyOf={(row) => row}
    sum={['I alt', '']}
    long={{ Rows: LongRows, all, more }}
  />
)

const rows = () => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-rowindex'))

describe('a long list', () => {
  it('stands in a frame that is reached by keyboard', () => {
    render(<List count={3} />)
    expect(screen.getByRole('region', { name: 'Bilag' }).tabIndex).toBe(0)
  })

  it('stands whole where it is short', () => {
    render(
      <>
        <List count={20} />
        <List count={21} />
        <List count={3} all={-1} />
      </>,
    )
    const frames = screen.getAllByRole('region', { name: 'Bilag' })
    expect(frames.map((frame) => frame.classList.contains('whole'))).toEqual([true, false, false])
  })

  it('says how many rows there are, here or not, and which each is', () => {
    render(<List count={3} all={100_000} />)
    // with the head and the sum
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('100002')
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4'])
  })

  it('says that it does not know, where it begins in the middle', () => {
    render(<List count={3} all={-1} />)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('-1')
  })

  it('draws all of 200, so that the browser’s own search finds them', () => {
    render(<List count={200} />)
    expect(rows()).toHaveLength(200)
  })

  it('draws few of more, and all on paper', async () => {
    render(<List count={300} />)
    expect(screen.queryAllByText('nr. 250')).toEqual([])
    await act(() => void dispatchEvent(new Event('beforeprint')))
    expect(rows()).toHaveLength(300)
    await act(() => void dispatchEvent(new Event('afterprint')))
    await waitFor(() => expect(screen.queryAllByText('nr. 250')).toEqual([]))
  })

  it('says on paper that rows are missing, and only then', () => {
    render(<List count={100} all={2649} more={{ state: 'more', fetch: () => {} }} />)
    expect(screen.getByText('Her er 100 af 2.649. Hele listen: hent den som fil.').closest('tr')?.className).toBe(
      'long-part',
    )
    cleanup()
    render(<List count={100} all={-1} />)
    expect(screen.getByText('Her er 100, og det er ikke alle. Hele listen: hent den som fil.')).toBeTruthy()
    cleanup()
    render(<List count={100} />)
    expect(screen.queryByText(/Hele listen/)).toBeNull()
  })

  it('fetches more by a button too', () => {
    const fetch = vi.fn()
    render(<List count={3} all={6} more={{ state: 'more', fetch }} />)
    fireEvent.click(screen.getByRole('button', { name: 'Hent flere' }))
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('says when more could not be fetched, and tries again', () => {
    const fetch = vi.fn()
    render(<List count={3} all={6} more={{ state: 'failed', fetch }} />)
    expect(screen.getByText('Resten kunne ikke hentes.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }))
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})
