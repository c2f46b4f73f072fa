import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { asking, open } from '../../test/open'
import { agreement, municipality, type Portfolio, portfolio, project } from '../../test/portfolio'

const grid = () => screen.getByRole('grid', { name: 'Kommuner og projekter' })
const headsOf = (role: 'rowheader' | 'columnheader') =>
  within(grid())
    .getAllByRole(role)
    .flatMap((head) => head.querySelector('a')?.textContent ?? [])
const rows = () => headsOf('rowheader')
const columns = () => headsOf('columnheader')
const cell = () => within(grid()).getByRole('gridcell')
const press = (key: string, ctrlKey = false) => fireEvent.keyDown(cell(), { key, ctrlKey })

async function opened(address = '/matrix', graph = asking()) {
  open(address, graph)
  await screen.findByRole('grid')
}

/** Writes into a field, once it listens, until the address says so. */
const write = (name: string, value: string, address: string) =>
  vi.waitFor(() => {
    const field = screen.getByLabelText(name)
    fireEvent.input(field, { target: { value } })
    fireEvent.change(field)
    expect(location.search).toContain(address)
  })

describe('the matrix', () => {
  it('has a row for each municipality by name, and a column for each project by phase', async () => {
    await opened()
    expect(screen.getByRole('heading', { level: 1, name: '4 kommuner, 5 projekter' })).toBeTruthy()
    expect(screen.getByText('Hvem er med i hvad pr. 30.09.2026.')).toBeTruthy()
    expect(document.title).toBe('Matrix – Tilslutning')
    expect(rows()).toEqual(['København', 'Læsø', 'Silkeborg', 'Ærø'])
    expect(columns()).toEqual(['Adresseforvaltning', 'Fælles Byggesag', 'Aktindsigt', 'Digital Kørebog', 'Æblehaver'])
    expect(grid().getAttribute('aria-rowcount')).toBe('5')
    expect(grid().getAttribute('aria-colcount')).toBe('6')
  })

  it('says of the cell in focus who it is, what, and how they stand', async () => {
    await opened()
    expect(cell().getAttribute('aria-label')).toBe('København, Adresseforvaltning: i brug')
    expect(screen.getByText('Fase V, 4 kommuner')).toBeTruthy()
    expect(screen.getByText('København er med i 2 projekter')).toBeTruthy()
    press('ArrowRight')
    press('ArrowDown')
    expect(cell().getAttribute('aria-label')).toBe('Læsø, Fælles Byggesag: ikke længere med')
    expect(document.activeElement).toBe(cell())
    expect([cell().parentElement?.getAttribute('aria-rowindex'), cell().getAttribute('aria-colindex')]).toEqual([
      '3',
      '3',
    ])
  })

  it('goes to the ends by Home and End, with Ctrl to the corners', async () => {
    await opened()
    const at = () => cell().getAttribute('aria-label')?.split(':')[0]
    press('End')
    expect(at()).toBe('København, Æblehaver')
    press('End', true)
    expect(at()).toBe('Ærø, Æblehaver')
    press('ArrowDown')
    expect(at()).toBe('Ærø, Æblehaver')
    press('Home')
    expect(at()).toBe('Ærø, Adresseforvaltning')
    press('Home', true)
    expect(at()).toBe('København, Adresseforvaltning')
  })

  it('goes ten rows by PgUp and PgDn', async () => {
    await opened('/matrix', asking(large(30, 2)))
    press('PageDown')
    expect(cell().getAttribute('aria-label')).toMatch(/^Kommune 11,/)
    press('PageDown')
    press('PageUp')
    expect(cell().getAttribute('aria-label')).toMatch(/^Kommune 11,/)
  })

  it('opens the project by Enter', async () => {
    await opened()
    press('ArrowRight')
    press('Enter')
    await vi.waitFor(() => expect(location.pathname).toBe('/projekter/faelles-byggesag'))
  })

  it('finds a municipality, and keeps the cell in focus where it still is', async () => {
    await opened()
    press('End', true)
    await write('Find kommune', 'r', 'q=r')
    await vi.waitFor(() => expect(rows()).toEqual(['Silkeborg', 'Ærø']))
    expect(cell().getAttribute('aria-label')).toBe('Ærø, Æblehaver: ikke med')
  })

  it('takes region, phase and both orders from the address', async () => {
    await opened('/matrix?raekker=projekter&kolonner=kommuner')
    expect(rows()).toEqual(['Silkeborg', 'København', 'Ærø', 'Læsø'])
    expect(columns()).toEqual(['Adresseforvaltning', 'Fælles Byggesag', 'Aktindsigt', 'Digital Kørebog', 'Æblehaver'])
    fireEvent.change(screen.getByRole('combobox', { name: 'Fase' }), { target: { value: 'IV' } })
    await vi.waitFor(() => expect(columns()).toEqual(['Fælles Byggesag']))
    fireEvent.change(screen.getByRole('combobox', { name: 'Region' }), { target: { value: 'Region Syddanmark' } })
    await vi.waitFor(() => expect(rows()).toEqual(['Ærø']))
    fireEvent.change(screen.getByRole('combobox', { name: 'Kolonner' }), { target: { value: 'navn' } })
    await vi.waitFor(() => expect(new URLSearchParams(location.search).get('kolonner')).toBe('navn'))
  })

  it('says when nothing is chosen by the filters, and clears them by one button', async () => {
    open('/matrix?q=xyz')
    expect(await screen.findByText('Ingen kommuner passer.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Ryd filtre' }))
    expect(await screen.findByRole('grid')).toBeTruthy()
  })

  it('stands as it did on a day, and as planned on a day to come', async () => {
    await opened('/matrix?on=2026-05-01&q=l%C3%A6s%C3%B8')
    press('ArrowRight')
    expect(cell().getAttribute('aria-label')).toBe('Læsø, Fælles Byggesag: i brug')
    await write('Vis pr. dato', '14.3.2023', 'on=2023-03-14')
    await vi.waitFor(() => expect(cell().getAttribute('aria-label')).toBe('Læsø, Fælles Byggesag: tilsluttet, venter'))
  })

  it('has the same as a list, each municipality with its projects to unfold', async () => {
    await opened()
    fireEvent.click(screen.getByRole('button', { name: 'Liste' }))
    const row = within((await screen.findByRole('rowheader', { name: 'Læsø' })).closest('tr') as HTMLElement)
    expect(row.getAllByRole('cell').map((each) => each.textContent)).toEqual(['1', '0', '1', 'Vis 2 projekter'])
    const details = row.getByText('Vis 2 projekter').closest('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    await vi.waitFor(() => expect(row.getByRole('link', { name: 'Fælles Byggesag' })).toBeTruthy())
    expect(row.getByText(/, ikke længere med/)).toBeTruthy()
    expect(location.search).toBe('?visning=liste')
  })

  it('has under 2,000 elements for 98 municipalities and 60 projects', async () => {
    await opened('/matrix', asking(large(98, 60)))
    expect(rows()).toHaveLength(98)
    expect(columns()).toHaveLength(60)
    expect(document.querySelectorAll('*').length).toBeLessThan(2000)
  })

  it('tells how a portfolio begins when there is no project', async () => {
    open('/matrix', asking({ ...portfolio, projects: [], agreements: [] }))
    expect(await screen.findByRole('heading', { name: 'Her er ingen projekter endnu' })).toBeTruthy()
  })

  it('can try again when the network fails', async () => {
    let broken = true
    open('/matrix', (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    const alert = await screen.findByRole('alert')
    expect(screen.getByRole('heading', { level: 1, name: 'Matrix' })).toBeTruthy()
    broken = false
    fireEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }))
    expect(await screen.findByRole('grid')).toBeTruthy()
  })

  it('speaks English', async () => {
    open('/matrix?sprog=en')
    expect(await screen.findByRole('grid', { name: 'Municipalities and projects' })).toBeTruthy()
    expect(screen.getByText('København takes part in 2 projects')).toBeTruthy()
  })
})

/** Each municipality in every second project. */
function large(places: number, size: number): Portfolio {
  const municipalities = Array.from({ length: places }, (_, at) =>
    municipality(`${101 + at}`, `Kommune ${String(at + 1).padStart(2, '0')}`, 'Region Midtjylland', 1000),
  )
  const projects = Array.from({ length: size }, (_, at) => project(`Projekt ${at + 1}`, { phase: 'V' }))
  const agreements = municipalities.flatMap((by) =>
    projects.filter((_, at) => at % 2 === 0).map((of) => agreement(of, by, { availableFrom: '2024-01-01' })),
  )
  return { ...portfolio, municipalities, projects, agreements }
}
