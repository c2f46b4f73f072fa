import { fireEvent, screen, waitForElementToBeRemoved, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'

describe('an answer', () => {
  it('that was there before stays, marked as old, when it cannot be asked for anew', async () => {
    let broken = false
    open('/projekter', (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    await screen.findByText('5 projekter')
    fireEvent.click(screen.getAllByRole('link', { name: 'Vilkår' })[0] as HTMLElement)
    await screen.findByText('6 punkter')
    broken = true
    fireEvent.click(screen.getByRole('link', { name: 'Projekter' }))
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'Tallene kunne ikke opdateres' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Fælles Byggesag' })).toBeTruthy()
    broken = false
    fireEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }))
    await waitForElementToBeRemoved(alert)
    expect(screen.getByText('5 projekter')).toBeTruthy()
  })
})

describe('what the graph cannot read', () => {
  const unread: typeof fetch = async (...asked) => {
    const { data } = await (await asking()(...asked)).json()
    if (!('projects' in data || 'municipality' in data)) return Response.json({ data })
    const errors = [
      { message: 'an argument cannot be read', path: ['projects'], extensions: { code: 'BAD_USER_INPUT' } },
    ]
    return Response.json({ data: null, errors })
  }

  it('is no failure of the network: the way on is to ask something else', async () => {
    open('/projekter?q=%00', unread)
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByRole('heading', { name: 'Det kan der ikke svares på' })).toBeTruthy()
    expect(alert.queryByRole('button', { name: 'Prøv igen' })).toBeNull()
    expect(alert.getByRole('link', { name: 'Begynd forfra' }).getAttribute('href')).toBe('/projekter')
  })

  it('is missing, where it is a page of its own', async () => {
    open('/kommuner/%00', unread)
    expect(await screen.findByText('Siden findes ikke, eller du har ikke adgang til den')).toBeTruthy()
  })
})

describe('a field that is not for the reader', () => {
  /** The graph, which refuses that part of the answer. */
  const refusing =
    (code: string, hide: (data: Record<string, unknown>) => unknown): typeof fetch =>
    async (...asked) => {
      const { data } = await (await asking()(...asked)).json()
      return Response.json({ data: hide(data), errors: [{ message: 'no', path: [], extensions: { code } }] })
    }

  it.each(['FORBIDDEN', 'UNAUTHENTICATED'])('leaves the rest of the view, when it is %s', async (code) => {
    const withoutRegion = (data: Record<string, unknown>) =>
      data.municipality ? { ...data, municipality: { ...data.municipality, region: null } } : data
    open('/kommuner/740', refusing(code, withoutRegion))
    expect(await screen.findByRole('heading', { level: 1, name: 'Silkeborg Kommune' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is no old figure, when it is of an id of nothing', async () => {
    const withoutAny = (data: Record<string, unknown>) => (data.municipality ? { ...data, municipality: null } : data)
    open('/kommuner/740', refusing('NOT_FOUND', withoutAny))
    expect(await screen.findByText('Siden findes ikke, eller du har ikke adgang til den')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves a page that has nothing else to look as one that is missing', async () => {
    open(
      '/kommuner/740',
      refusing('FORBIDDEN', (data) => (data.municipality ? null : data)),
    )
    expect(await screen.findByText('Siden findes ikke, eller du har ikke adgang til den')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
