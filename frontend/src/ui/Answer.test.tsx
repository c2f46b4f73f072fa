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
