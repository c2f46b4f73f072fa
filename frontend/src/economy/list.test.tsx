import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'

const finance = () => asking(portfolio, people.economy)
const rowsOf = async (name: string) =>
  [...(await screen.findByRole('table', { name })).querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )

describe('all projects’ economy', () => {
  it('is the graph’s total, each year, and each project by year', async () => {
    open('/oekonomi', finance())
    expect(await screen.findByText('200.085,54', { selector: 'b' })).toBeTruthy()
    expect(screen.getByText('Underskud i hele perioden')).toBeTruthy()
    expect(await rowsOf('Overskud pr. projekt, 2025–2027, i kr. ekskl. moms')).toEqual([
      'Fælles Byggesag | −842.100,10 | 933.755,56 |  | 91.655,46',
      'Adresseforvaltning |  | −345.870,50 | 54.129,50 | −291.741,00',
      'Alle projekter | −842.100,10 | 587.885,06 | 54.129,50 | −200.085,54',
    ])
    expect(screen.getByText('Aktindsigt, Silkeborg: Der er ingen pris.')).toBeTruthy()
  })

  it('shows another figure, which is in the address', async () => {
    open('/oekonomi', finance())
    fireEvent.change(await screen.findByLabelText('Vis', { selector: 'select' }), { target: { value: 'forecast' } })
    expect((await rowsOf('Endnu ikke faktureret pr. projekt, 2025–2027, i kr. ekskl. moms')).at(-1)).toBe(
      'Alle projekter | 0,00 | 419.148,32 | 154.129,50 | 573.277,82',
    )
    expect(location.search).toBe('?tal=forecast')
  })

  it('is for KOMBIT’s finance staff alone', async () => {
    for (const other of [people.kombit, people.finance, people.visitor]) {
      open('/oekonomi', asking(portfolio, other))
      expect(await screen.findByText(/^Kun KOMBITs økonomi ser alle projekters økonomi/)).toBeTruthy()
      expect(screen.queryByText(/200.085,54/)).toBeNull()
      cleanup()
    }
  })
})

describe('what needs a hand', () => {
  it('is told with its clause and the way to where it is done', async () => {
    open('/oekonomi', finance())
    const table = within(await screen.findByRole('table', { name: 'Det skal der gøres noget ved' }))
    expect(table.getByText('Regnskabsåret 2025 er slut og ikke afsluttet.')).toBeTruthy()
    expect(table.getByRole('button', { name: 'pkt. 5.12' })).toBeTruthy()
    const ways = ['Afslut året', 'Se kørslen', 'Indlæs indbyggertal'].map((name) =>
      table.getByRole('link', { name }).getAttribute('href'),
    )
    expect(ways).toEqual(['/oekonomi/faelles-byggesag/aar?aar=2025', '/fakturering', '/indbyggere'])
  })

  it('is narrowed to a kind, which is in the address', async () => {
    open('/oekonomi', finance())
    fireEvent.change(await screen.findByLabelText('Slags', { selector: 'select' }), { target: { value: 'RUN_DUE' } })
    await waitFor(async () => expect(await rowsOf('Det skal der gøres noget ved')).toHaveLength(1))
    expect(location.search).toBe('?slags=RUN_DUE')
  })
})
