import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'

const asked = (by: keyof typeof people) => asking(portfolio, people[by])
const banner = () => within(screen.getByRole('banner'))

describe('the masthead', () => {
  it('leads a visitor to the login, and back to the same address', async () => {
    open('/projekter?fase=IV.V')
    const way = await banner().findByRole('link', { name: 'Log ind' })
    expect(way.getAttribute('href')).toBe('/auth/login?returnTo=%2Fprojekter%3Ffase%3DIV.V')
    expect(screen.queryByRole('button', { name: 'Log ud' })).toBeNull()
  })

  it('says who is logged in, for whom, and as what', async () => {
    open('/vilkaar', asked('finance'))
    const name = await banner().findByRole('button', { name: /^Mette Lindgaard/ })
    expect(name.textContent).toBe('Mette Lindgaard, Silkeborg Kommune, økonomi')
    expect(
      banner()
        .getAllByRole('definition')
        .map((role) => role.textContent),
    ).toEqual(['Læser', 'Økonomi'])
    expect(banner().queryByRole('link', { name: 'Log ind' })).toBeNull()
    expect(banner().getByRole('link', { name: 'Min kommune' }).getAttribute('href')).toBe('/kommuner/740')
  })

  it('logs out by a form, as no link may', async () => {
    open('/vilkaar', asked('kombit'))
    const form = (await banner().findByRole('button', { name: 'Log ud' })).closest('form')
    expect([form?.method, form?.getAttribute('action')]).toEqual(['post', '/auth/logout'])
    sessionStorage.setItem('udkast:moms', '{}')
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    expect(sessionStorage.length).toBe(0)
  })

  it('says when somebody has neither organisation nor roles', async () => {
    open('/vilkaar?sprog=en', asked('stranger'))
    const name = await banner().findByRole('button', { name: /^Frede Nymand/ })
    expect(name.textContent).toBe('Frede Nymand, No roles')
  })

  it('lets a reader in whom the graph has not answered', async () => {
    open('/nowhere', () => Promise.reject(new Error('no network')))
    expect(await banner().findByRole('link', { name: 'Log ind' })).toBeTruthy()
  })

  it('shows no way in before it is known who reads', async () => {
    open('/nowhere', () => new Promise(() => {}))
    expect(banner().getByText('Log ind').closest('.who-place')).toBeTruthy()
  })
})

describe('a page that is missing or hidden', () => {
  it('says who one is logged in as, where that is the reason', async () => {
    open('/nowhere', asked('finance'))
    expect(await screen.findByText('Du er logget ind som Mette Lindgaard, Silkeborg Kommune, økonomi.')).toBeTruthy()
  })

  it('leads a visitor to the login', async () => {
    open('/nowhere')
    expect(await within(screen.getByRole('main')).findByRole('link', { name: 'Log ind' })).toBeTruthy()
  })
})

describe('a session that ends while the page is open', () => {
  /** Who reads, changed by the test; once `over`, each answer says that the session is. */
  const changing = () => {
    const now = { by: 'finance' as keyof typeof people, over: false, asked: 0 }
    const graph: typeof fetch = async (...request) => {
      now.asked++
      const answer = await asked(now.over ? 'visitor' : now.by)(...request)
      if (now.over) answer.headers.set('Tilslutning-Session', 'ended')
      return answer
    }
    return { now, graph }
  }
  const shown = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  afterEach(() => Reflect.deleteProperty(document, 'visibilityState'))

  it('is said, with the way back in; the view is a visitor’s, and what was typed stands', async () => {
    const { now, graph } = changing()
    open('/projekter', graph)
    await banner().findByRole('button', { name: /^Mette/ })
    now.over = true
    const field = screen.getByRole('searchbox', { name: 'Søg' })
    fireEvent.input(field, { target: { value: 'bygge' } })
    fireEvent.change(field)
    const again = await screen.findByRole('link', { name: 'Log ind igen' })
    expect(again.getAttribute('href')).toBe('/auth/login?returnTo=%2Fprojekter%3Fq%3Dbygge')
    expect(await banner().findByRole('link', { name: 'Log ind' })).toBeTruthy()
    expect(await screen.findByText('1 af 5 projekter')).toBeTruthy()
    expect(screen.getByRole('searchbox', { name: 'Søg' })).toBe(field)
    expect((field as HTMLInputElement).value).toBe('bygge')
  })

  it('is asked about once, however often the server says it, and can be closed', async () => {
    const { now, graph } = changing()
    now.over = true
    open('/vilkaar', graph)
    fireEvent.click(await screen.findByRole('button', { name: 'Luk' }))
    await screen.findByText('6 punkter')
    expect(screen.queryByText('Du er logget ud.')).toBeNull()
    // about, viewer and clauses, at most once before and once after
    expect(now.asked).toBeLessThanOrEqual(6)
  })

  it('takes what only the one logged in may see off the page, also when the net fails then', async () => {
    const { now, graph } = changing()
    open('/kommuner/740', (...request) => (now.asked > 4 ? Promise.reject(new Error('no network')) : graph(...request)))
    await screen.findAllByText('333.947,25')
    await waitFor(() => expect(now.asked).toBe(4)) // about, viewer, municipality, costs
    now.over = true
    shown('visible')
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy()
    expect(await screen.findByRole('heading', { level: 1, name: 'Siden kunne ikke hentes' })).toBeTruthy()
    expect(screen.queryByText('333.947,25')).toBeNull()
  })

  it('is found when one comes back to the page', async () => {
    const { now, graph } = changing()
    open('/vilkaar', graph)
    await banner().findByRole('button', { name: /^Mette/ })
    now.over = true
    shown('hidden')
    shown('visible')
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy()
  })

  it('is said when it ended in another window, and this one comes back', async () => {
    const { now, graph } = changing()
    open('/vilkaar', graph)
    await banner().findByRole('button', { name: /^Mette/ })
    now.by = 'visitor'
    shown('visible')
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy()
    expect(await banner().findByRole('link', { name: 'Log ind' })).toBeTruthy()
  })

  it('gives way to who has logged in elsewhere', async () => {
    const { now, graph } = changing()
    open('/vilkaar', graph)
    await banner().findByRole('button', { name: /^Mette/ })
    now.by = 'kombit'
    shown('visible')
    expect(await banner().findByRole('button', { name: /^Line Thorup/ })).toBeTruthy()
    await waitFor(() => expect(banner().queryByRole('button', { name: /^Mette/ })).toBeNull())
  })
})
