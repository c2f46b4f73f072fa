import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { open } from '../../test/open'

const link = (name: string) => screen.queryByRole('link', { name })

describe('the clauses', () => {
  it('stand by chapter, each with what the product does with it', async () => {
    open('/vilkaar')
    expect(await screen.findByText('6 punkter')).toBeTruthy()
    const chapter = screen.getByRole('region', { name: '3 Governance for projektet' })
    expect(
      within(chapter)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['pkt. 3.14', 'pkt. 3.18'])
    expect(within(chapter).getByText('Meldes')).toBeTruthy()
  })

  it('are found by a word, or by their number', async () => {
    open('/vilkaar?q=pilot')
    expect(await screen.findByText('1 af 6 punkter')).toBeTruthy()
    expect(link('pkt. 5.5')).toBeTruthy()
    const field = screen.getByRole('searchbox', { name: 'Søg' })
    fireEvent.input(field, { target: { value: '3' } })
    fireEvent.change(field)
    expect(await screen.findByText('2 af 6 punkter')).toBeTruthy()
    expect(link('pkt. 3.14')).toBeTruthy()
  })

  it('are filtered by what the product does, and one button clears that', async () => {
    open('/vilkaar?virkning=RECORDED&q=styregruppe')
    expect(await screen.findByText('Ingen vilkår passer til søgningen.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Ryd filtre' }))
    expect(await screen.findByText('6 punkter')).toBeTruthy()
  })
})

describe('a clause', () => {
  it('says what it asks, what the product does with it, and where it is agreed otherwise', async () => {
    open('/vilkaar/5.5')
    expect(await screen.findByRole('heading', { name: 'Pilotkommuner' })).toBeTruthy()
    expect(screen.getByText(/^Håndhæves\. Det, der bryder vilkåret, afvises/)).toBeTruthy()
    const deviations = within(screen.getByRole('table', { name: 'Projekter, hvis aftale afviger fra vilkåret' }))
    expect(deviations.getByRole('link', { name: 'Fælles Byggesag' })).toBeTruthy()
    expect(deviations.getByText('Gratis måneder for pilotkommuner: 3. Aftalt med styregruppen.')).toBeTruthy()
  })

  it('keeps a heading when it cannot be loaded', async () => {
    open('/vilkaar/5.5', () => Promise.reject(new Error('no network')))
    expect(await screen.findByRole('heading', { level: 1, name: 'Siden kunne ikke hentes' })).toBeTruthy()
  })

  it('says when no project deviates from it', async () => {
    open('/vilkaar/5.11')
    expect(await screen.findByText('Ingen projekter afviger fra vilkåret.')).toBeTruthy()
  })

  it('leads on to the next clause, and moves focus to it', async () => {
    open('/vilkaar/3.18')
    fireEvent.click(await screen.findByRole('link', { name: 'Næste: 5.5' }))
    expect(await screen.findByRole('heading', { name: 'Pilotkommuner' })).toBeTruthy()
    expect(document.activeElement?.id).toBe('indhold')
    expect(document.title).toBe('Pilotkommuner – Tilslutning')
  })

  it('is missing in the same words as what is hidden', async () => {
    open('/vilkaar/99.1')
    expect(await screen.findByText('Siden findes ikke, eller du har ikke adgang til den')).toBeTruthy()
  })

  it('speaks English, also in what the graph says', async () => {
    open('/vilkaar/5.11')
    fireEvent.click(await screen.findByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'Invoicing' })).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: 'Previous: 5.5' }))
    expect(await screen.findByRole('heading', { name: 'Pilot municipalities' })).toBeTruthy()
    expect(location.search).toBe('?sprog=en')
  })

  it('opens beside its mark', async () => {
    open('/projekter')
    fireEvent.click(await screen.findByRole('button', { name: 'pkt. 3.18' }))
    expect(await screen.findByText('Det kan altid ses offentligt, hvem der deltager.')).toBeTruthy()
    expect(link('Læs om vilkåret')?.getAttribute('href')).toBe('/vilkaar/3.18')
  })
})
