import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { asking, open } from '../../test/open'
import { portfolio } from '../../test/portfolio'

describe('the frame', () => {
  it('says that the data is made up, and of which day', async () => {
    open('/projekter')
    expect(await screen.findByText(/Lavet pr. 30\.09\.2026/)).toBeTruthy()
  })

  it('says nothing of made-up data where the data is real', async () => {
    open('/projekter', asking({ ...portfolio, example: null }))
    await screen.findByText('5 projekter')
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Om data' })).toBeNull())
  })

  it('marks the page one is on', async () => {
    open('/vilkaar')
    expect(screen.getByRole('link', { name: 'Vilkår', current: 'page' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Projekter' }).getAttribute('aria-current')).toBeNull()
  })

  it('keeps a chosen theme', () => {
    open('/nowhere')
    fireEvent.change(screen.getByRole('combobox', { name: 'Tema' }), { target: { value: 'dark' } })
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(localStorage.getItem('tema')).toBe('dark')
    fireEvent.change(screen.getByRole('combobox', { name: 'Tema' }), { target: { value: 'auto' } })
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })
})

describe('a browser without network', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says so, and since when, until the network is back; what was lost comes then by itself', async () => {
    let online = false
    vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online)
    open('/projekter', (...asked) => (online ? asking()(...asked) : Promise.reject(new Error('no network'))))
    expect(await screen.findByText('Du er uden net.')).toBeTruthy()
    await screen.findByRole('alert')
    online = true
    dispatchEvent(new Event('online'))
    expect(await screen.findByText('5 projekter')).toBeTruthy()
    expect(await screen.findByText(/Lavet pr. 30/)).toBeTruthy()
    expect(screen.queryByText('Du er uden net.')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the language', () => {
  it('is what the address says, and goes along to the next page', async () => {
    open('/nowhere?sprog=en')
    fireEvent.click(screen.getByRole('link', { name: 'See all projects' }))
    expect(await screen.findByText('5 projects')).toBeTruthy()
    await waitFor(() => expect(location.search).toBe('?sprog=en'))
    expect(document.documentElement.lang).toBe('en')
  })

  it('is what was chosen last where the address says nothing', () => {
    localStorage.setItem('sprog', 'en')
    open('/nowhere')
    expect(screen.getByRole('link', { name: 'See all projects' })).toBeTruthy()
  })

  it('is Danish at first', () => {
    open('/nowhere')
    expect(screen.getByRole('link', { name: 'Se alle projekter' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('da')
  })
})
