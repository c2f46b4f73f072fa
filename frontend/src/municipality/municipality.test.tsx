import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { agreement, municipality, portfolio, project } from '../../test/portfolio'
import { piecesOf } from './MunicipalityTimeline'

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const rowOf = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
const figure = (name: string) =>
  screen.getByText(name, { selector: '.figs dt' }).nextElementSibling?.textContent?.trim()

/** Writes into a field, once it listens, until the address says so. */
const write = (name: string, value: string, address: string) =>
  vi.waitFor(() => {
    const field = screen.getByLabelText(name)
    fireEvent.input(field, { target: { value } })
    fireEvent.change(field)
    expect(location.search).toContain(address)
  })

describe('the list of municipalities', () => {
  it('stands by name in Danish order, with region, inhabitants and projects in force', async () => {
    open('/kommuner')
    expect(await screen.findByText('4 kommuner')).toBeTruthy()
    expect(names()).toEqual(['København', 'Læsø', 'Silkeborg', 'Ærø'])
    const row = rowOf('Silkeborg')
    expect(row.getByText('Region Midtjylland')).toBeTruthy()
    expect(row.getByText('102.753')).toBeTruthy()
    expect(row.getByRole('cell', { name: '3' })).toBeTruthy()
    expect(document.title).toBe('Kommuner – Tilslutning')
  })

  it('can be had as a file', async () => {
    open('/kommuner')
    const link = await screen.findByRole('link', { name: 'Hent alle kommuner som CSV' })
    expect(link.getAttribute('href')).toBe('/export/municipalities.csv')
  })

  it('counts no project that a municipality has left', async () => {
    open('/kommuner')
    await screen.findByText('4 kommuner')
    expect(rowOf('Læsø').getByRole('cell', { name: '1' })).toBeTruthy()
  })

  it('sorts by any column, and keeps the order in the address', async () => {
    open('/kommuner')
    await screen.findByText('4 kommuner')
    fireEvent.click(screen.getByRole('button', { name: 'Indbyggere' }))
    await vi.waitFor(() => expect(names()).toEqual(['København', 'Silkeborg', 'Ærø', 'Læsø']))
    expect(location.search).toBe('?orden=-indbyggere')
    fireEvent.click(screen.getByRole('button', { name: 'Projekter' }))
    await vi.waitFor(() => expect(names()).toEqual(['Silkeborg', 'København', 'Ærø', 'Læsø']))
  })

  it('is searched by name or code, filtered by region, and cleared by one button', async () => {
    open('/kommuner?region=Region+Syddanmark')
    expect(await screen.findByText('1 af 4 kommuner')).toBeTruthy()
    expect(names()).toEqual(['Ærø'])
    await write('Søg', '101', 'q=101')
    expect(await screen.findByText('Ingen kommuner passer til søgningen.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Ryd filtre' }))
    expect(await screen.findByText('4 kommuner')).toBeTruthy()
  })

  it('shows the number of projects on a map, in steps that the table can be read for', async () => {
    open('/kommuner')
    expect(
      await screen.findByRole('img', {
        name: /over antal projekter: 3 2–3 projekter; 1 1 projekt; 94 ingen projekter/,
      }),
    ).toBeTruthy()
    expect(screen.getByText(/Geodatastyrelsen/)).toBeTruthy()
  })

  it('can try again when the network fails', async () => {
    let broken = true
    open('/kommuner', (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    const alert = await screen.findByRole('alert')
    broken = false
    fireEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }))
    expect(await screen.findByText('4 kommuner')).toBeTruthy()
  })
})

describe('a municipality', () => {
  it('says where it lies, its numbers and its inhabitants', async () => {
    open('/kommuner/740')
    expect(await screen.findByRole('heading', { level: 1, name: 'Silkeborg Kommune' })).toBeTruthy()
    for (const fact of ['Region Midtjylland', 'CVR 29740000', 'Kommunekode 740', '102.753 indbyggere 1. januar 2026'])
      expect(screen.getByText(fact)).toBeTruthy()
  })

  it('says how it stands with each project, and from when', async () => {
    open('/kommuner/740')
    await screen.findByRole('heading', { level: 1 })
    expect([figure('Tilsluttet'), figure('I brug'), figure('Venter')]).toEqual(['3', '2', '1'])
    const row = rowOf('Fælles Byggesag')
    expect(row.getByText('I brug')).toBeTruthy()
    expect(row.getByText('14.03.2023')).toBeTruthy()
    expect(row.getByText('05.01.2026')).toBeTruthy()
    expect(row.getByRole('button', { name: 'pkt. 5.5' })).toBeTruthy()
    expect(rowOf('Aktindsigt').getByText('Venter')).toBeTruthy()
  })

  it('has its accessions as a file', async () => {
    open('/kommuner/740')
    const link = await screen.findByRole('link', { name: 'Hent tilslutningerne som CSV' })
    expect(link.getAttribute('href')).toBe('/export/municipalities/740/projects.csv')
  })

  it('says when it left, and until when it was bound', async () => {
    open('/kommuner/825')
    await screen.findByRole('heading', { level: 1 })
    expect(figure('Ikke længere med')).toBe('1')
    expect(rowOf('Fælles Byggesag').getByText('30.06.2026')).toBeTruthy()
  })

  it('stands as it did on the day in the address, and as planned on a day to come', async () => {
    open('/kommuner/492?on=2026-01-31')
    await screen.findByRole('heading', { level: 1 })
    expect(rowOf('Fælles Byggesag').getByText('Venter')).toBeTruthy()
    await write('Vis pr. dato', '1.3.2027', 'on=2027-03-01')
    await vi.waitFor(() => expect(rowOf('Fælles Byggesag').getByText('I brug')).toBeTruthy())
    expect(rowOf('Fælles Byggesag').getByText('planlagt')).toBeTruthy()
  })

  it('stays, marked as old, when another day cannot be asked for', async () => {
    let broken = false
    open('/kommuner/740', (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    await screen.findByRole('heading', { level: 1, name: 'Silkeborg Kommune' })
    broken = true
    await write('Vis pr. dato', '1.3.2027', 'on=2027-03-01')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'Tallene kunne ikke opdateres' })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: 'Silkeborg Kommune' })).toBeTruthy()
    expect(rowOf('Fælles Byggesag').getByText('14.03.2023')).toBeTruthy()
  })

  it('does not stand under the name of another that cannot be loaded', async () => {
    let broken = false
    open('/kommuner/740', (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    await screen.findByRole('heading', { level: 1, name: 'Silkeborg Kommune' })
    broken = true
    history.pushState(null, '', '/kommuner/825')
    dispatchEvent(new PopStateEvent('popstate'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Siden kunne ikke hentes' })).toBeTruthy()
    expect(screen.queryByText('Silkeborg Kommune')).toBeNull()
  })

  it('lies in the region of the day', async () => {
    const moving = municipality(
      '360',
      'Lolland',
      ({ on }) => (on && on >= '2027-01-01' ? 'Region Østdanmark' : 'Region Sjælland'),
      39000,
    )
    open('/kommuner/360?on=2027-01-01', asking({ ...portfolio, municipalities: [moving] }))
    expect(await screen.findByText('Region Østdanmark')).toBeTruthy()
  })

  it('draws its agreements through time, with the table as its other form', async () => {
    open('/kommuner/740')
    expect(
      await screen.findByRole('img', { name: /^Tidslinje over 3 tilslutninger fra 2021 til 2027\. Tabellen/ }),
    ).toBeTruthy()
  })

  it('says who sees amounts, and how to become one who does', async () => {
    open('/kommuner/740')
    const costs = within(await screen.findByRole('region', { name: 'Hvad det koster' }))
    expect(await costs.findByText('Vises kun for kommunens økonomi')).toBeTruthy()
    expect(costs.getByText('municipality.finance')).toBeTruthy()
  })

  it.each([
    ['/kommuner/492', 'finance'],
    ['/kommuner/740', 'kombit'],
  ] as const)('neither asks for amounts at %s nor shows them to %s, and hides nothing else', async (address, by) => {
    const asked: string[] = []
    const graph = asking(portfolio, people[by])
    open(address, (input, init) => {
      asked.push(`${input}${init?.body}`)
      return graph(input, init)
    })
    const costs = within(await screen.findByRole('region', { name: 'Hvad det koster' }))
    expect(await costs.findByText('Vises kun for kommunens økonomi')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Pladser' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Næste fakturaer' })).toBeNull()
    expect(asked.filter((each) => each.includes('MunicipalityView'))).toHaveLength(1)
    expect(asked.filter((each) => /MunicipalityCosts|forecast|accrued/.test(each))).toEqual([])
  })

  it('names the seats of its people, now and before', async () => {
    const held = (id: string, name: string, to: string | null) => ({
      id,
      seatKind: 'MEMBER',
      managerLevel: true,
      status: 'APPROVED',
      from: '2022-09-01' as const,
      to,
      person: { name, title: 'Digitaliseringschef' },
      body: {
        name: 'Styregruppen',
        kind: 'STEERING_GROUP',
        project: { slug: 'faelles-byggesag', name: 'Fælles Byggesag' },
      },
    })
    const place = municipality('740', 'Silkeborg', 'Region Midtjylland', 102753, {
      seats: [held('1', 'Hanne Bækgaard', null), held('2', 'Jonas Overgaard', '2024-01-31')],
    })
    open('/kommuner/740', asking({ ...portfolio, municipalities: [place] }))
    const seats = within(await screen.findByRole('region', { name: 'Pladser' }))
    expect(seats.getByText('1 nu, 2 i alt')).toBeTruthy()
    expect(seats.getByText('Hanne Bækgaard')).toBeTruthy()
    expect(seats.getByText('01.09.2022–31.01.2024')).toBeTruthy()
    expect(seats.getAllByText('Medlem, leder')).toHaveLength(2)
  })

  it('shows its inhabitants year by year, the newest first, with their source', async () => {
    const place = municipality('825', 'Læsø', 'Region Nordjylland', 1774, {
      inhabitantsByYear: [
        { year: 2025, inhabitants: 1751, source: 'FOLK1A 2025K1' },
        { year: 2026, inhabitants: 1774, source: 'FOLK1AM 2026M01' },
      ],
    })
    open('/kommuner/825', asking({ ...portfolio, municipalities: [place] }))
    const years = within(await screen.findByRole('region', { name: 'Indbyggere' }))
    expect(years.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['2026', '2025'])
    expect(years.getByText('1.751')).toBeTruthy()
    expect(years.getByText('FOLK1AM 2026M01')).toBeTruthy()
  })

  it('names the source of its inhabitants once, where it is one', async () => {
    open('/kommuner/740')
    const years = within(await screen.findByRole('region', { name: 'Indbyggere' }))
    expect(years.getByText('Kilde: FOLK1A 2026K1')).toBeTruthy()
    expect(years.queryByRole('columnheader', { name: 'Kilde' })).toBeNull()
  })

  it('says when it takes part in nothing', async () => {
    open('/kommuner/740', asking({ ...portfolio, agreements: [] }))
    expect(await screen.findByText('Kommunen er ikke tilsluttet nogen projekter endnu.')).toBeTruthy()
    expect(
      screen.getByText('Ingen fra kommunen har eller har haft en plads i en styregruppe eller faggruppe.'),
    ).toBeTruthy()
  })

  it('is missing when no municipality has the code', async () => {
    open('/kommuner/999')
    expect(
      await screen.findByRole('heading', { name: 'Siden findes ikke, eller du har ikke adgang til den' }),
    ).toBeTruthy()
  })

  it('speaks English', async () => {
    open('/kommuner/740?sprog=en')
    expect(await screen.findByRole('heading', { level: 1, name: 'Silkeborg Municipality' })).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Projects through time' })).toBeTruthy()
  })
})

describe('the bar of an agreement', () => {
  const by = municipality('740', 'Silkeborg', 'Region Midtjylland', 102753)
  const bar = (more: Parameters<typeof agreement>[2]) =>
    piecesOf({ ...agreement(project('Aktindsigt'), by, more), id: '1', state: 'use' }, '2026-09-30')

  it('waits from accession until the system is available, and then uses it to the end', () => {
    expect(bar({ accededOn: '2023-03-14', availableFrom: '2026-01-05', endsOn: '2034-01-01' })).toEqual([
      { look: 'join', start: '2023-03-14', end: '2026-01-05' },
      { look: 'use', start: '2026-01-05', end: '2034-01-01' },
    ])
  })

  it('plans the use when its day is to come, and only waits when that day has passed unconfirmed', () => {
    expect(bar({ plannedAvailableFrom: '2027-03-01' }).map(({ look }) => look)).toEqual(['join', 'plan'])
    expect(bar({ plannedAvailableFrom: '2026-03-01' }).map(({ look }) => look)).toEqual(['join'])
  })

  it('never uses what it left before', () => {
    expect(bar({ availableFrom: '2026-03-01', endsOn: '2026-01-01' }).map(({ look }) => look)).toEqual(['join'])
  })
})
