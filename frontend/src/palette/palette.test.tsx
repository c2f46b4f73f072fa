import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'

// combobox-nav goes by what has a size, and nothing has one here
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1))
afterEach(() => void vi.restoreAllMocks())

const slash = () => fireEvent.keyDown(document.body, { key: '/' })
const field = () => screen.findByRole('combobox', { name: 'Find' }) as Promise<HTMLInputElement>
const type = async (text: string) => fireEvent.input(await field(), { target: { value: text } })
const names = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent?.trim())

describe('the palette', () => {
  it('opens by "/", with the pages and acts that are for who reads', async () => {
    open('/nowhere', asking(portfolio, people.finance))
    await screen.findByRole('button', { name: /^Mette/ })
    slash()
    await field()
    expect(names('Sider')).toEqual([
      'Min kommune',
      'Hvad koster udtræden?',
      'Projekter',
      'Kommuner',
      'Matrix',
      'Beregner',
      'Vilkår',
      'Fakturaer',
      'Indbyggertal',
      'Hvad må jeg se?',
      'For integratorer',
      'Åbne data og API',
      'Tilgængelighed',
    ])
    expect(names('Handlinger')).not.toContain('Kør fakturering')
  })

  it('leads KOMBIT’s finance staff to a run', async () => {
    open('/nowhere', asking(portfolio, people.admin))
    await screen.findByRole('button', { name: /^Asta/ })
    slash()
    await field()
    expect(names('Sider')).toEqual(expect.arrayContaining(['Fakturering', 'Økonomi', 'Indbyggertal']))
    expect(names('Sider')).not.toContain('Hvad koster udtræden?')
    expect(names('Handlinger')).toContain('Kør fakturering')
  })

  it('opens by its button, and closes by another', async () => {
    open('/nowhere')
    fireEvent.click(screen.getByRole('button', { name: /^Find/ }))
    await field()
    fireEvent.click(screen.getByRole('button', { name: 'Luk' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Find' })).toBeNull())
  })

  it('does not open by a slash in a field, nor over another dialog', async () => {
    open('/projekter')
    const search = await screen.findByRole('searchbox', { name: 'Søg' })
    expect(fireEvent.keyDown(search, { key: '/' })).toBe(true)
    const other = document.body.appendChild(document.createElement('dialog'))
    other.showModal()
    expect(slash()).toBe(true)
    other.remove()
    expect(screen.queryByRole('dialog', { name: 'Find' })).toBeNull()
  })

  it('finds projects and municipalities by the graph, says how many, and Enter goes to the first', async () => {
    open('/nowhere')
    slash()
    await type('byggesag')
    await screen.findByRole('option', { name: 'Fælles Byggesag' })
    expect(await screen.findByText('1 resultat')).toBeTruthy()
    expect((await field()).getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { name: 'Fælles Byggesag' }).id,
    )
    fireEvent.keyDown(await field(), { key: 'Enter' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Fælles Byggesag' })).toBeTruthy()
    expect(screen.queryByRole('dialog', { name: 'Find' })).toBeNull()
  })

  it('chooses the first again after each key, also where that finds the same', async () => {
    open('/nowhere')
    slash()
    await type('byggesa')
    const found = await screen.findByRole('option', { name: 'Fælles Byggesag' })
    await type('byggesag')
    expect((await field()).getAttribute('aria-activedescendant')).toBe(found.id)
    expect(found.getAttribute('aria-selected')).toBe('true')
  })

  it('goes to what the arrows chose', async () => {
    open('/nowhere')
    slash()
    fireEvent.keyDown(await field(), { key: 'ArrowDown' })
    fireEvent.keyDown(await field(), { key: 'Enter' })
    await waitFor(() => expect(location.pathname).toBe('/kommuner'))
  })

  it('finds a clause by its number and by its name', async () => {
    open('/nowhere')
    slash()
    await type('5.11')
    const clause = await screen.findByRole('option', { name: /^Fakturering/ })
    expect(clause.getAttribute('href')).toBe('/vilkaar/5.11')
    await type('pkt. 5.11')
    expect(await screen.findByRole('option', { name: /^Fakturering/ })).toBeTruthy()
    await type('fakturering')
    expect(await screen.findByRole('option', { name: /^Fakturering/ })).toBeTruthy()
  })

  it('asks for invoices only for who reads amounts', async () => {
    const asked: (string | null)[] = []
    const graph: typeof fetch = async (input, init) => {
      const { searchParams } = new URL(String(input), 'http://page')
      if (String(input).includes('PaletteFound')) asked.push(searchParams.get('variables'))
      return asking()(input, init)
    }
    open('/nowhere', graph)
    slash()
    await type('2026-0')
    await waitFor(() => expect(asked).toEqual(['{"invoices":false,"text":"2026-0"}']))
  })

  it('leads to the lists’ own search, so that what is not found here can be', async () => {
    open('/nowhere')
    slash()
    await type('a&b')
    expect(await screen.findByText(/^Intet fundet/)).toBeTruthy()
    const search = screen.getByRole('option', { name: 'Søg i projekter efter “a&b”' })
    fireEvent.click(search)
    await waitFor(() => expect(location.search).toBe('?q=a%26b'))
    expect(((await screen.findByRole('searchbox', { name: 'Søg' })) as HTMLInputElement).value).toBe('a&b')
  })

  it('never leads by an earlier answer to what no longer fits', async () => {
    let answered = true
    open('/nowhere', (...request) =>
      answered || !String(request[0]).includes('PaletteFound') ? asking()(...request) : new Promise(() => {}),
    )
    slash()
    await type('bygge')
    await screen.findByRole('option', { name: 'Fælles Byggesag' })
    answered = false
    await type('vand')
    expect(screen.queryByRole('option', { name: 'Fælles Byggesag' })).toBeNull()
  })

  it('says that it cannot search while the network is down, and finds pages all the same', async () => {
    open('/nowhere', (...request) =>
      String(request[0]).includes('PaletteFound') ? Promise.reject(new Error('no network')) : asking()(...request),
    )
    slash()
    await type('matrix')
    expect(await screen.findByText(/kan ikke søges lige nu/)).toBeTruthy()
    expect(screen.getByRole('option', { name: 'Matrix' })).toBeTruthy()
  })

  it('changes theme and language where one is, and the masthead shows it', async () => {
    open('/nowhere')
    slash()
    fireEvent.click(await screen.findByRole('option', { name: 'Vis siden mørkt' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((screen.getByRole('combobox', { name: 'Tema' }) as HTMLSelectElement).value).toBe('dark')
    slash()
    fireEvent.click(await screen.findByRole('option', { name: /^Vis siden som/ }))
    slash()
    fireEvent.click(await screen.findByRole('option', { name: /^English/ }))
    await waitFor(() => expect(document.documentElement.lang).toBe('en'))
  })

  it('keeps what is typed when the session ends meanwhile', async () => {
    let over = false
    open('/nowhere', async (...request) => {
      const answer = await asking(portfolio, over ? people.visitor : people.finance)(...request)
      if (over) answer.headers.set('Tilslutning-Session', 'ended')
      return answer
    })
    await screen.findByRole('button', { name: /^Mette/ })
    slash()
    over = true
    await type('bygge')
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy()
    expect((await field()).value).toBe('bygge')
    expect(await screen.findByRole('option', { name: 'Fælles Byggesag' })).toBeTruthy()
    expect(screen.queryByRole('option', { name: /fakturaer/ })).toBeNull()
  })
})
