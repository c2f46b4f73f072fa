import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { portfolio } from '../../test/portfolio'

const part = async (name: string) => within(await screen.findByRole('region', { name }))

describe('the accessibility statement', () => {
  it('says how far the law is met, and what is not', async () => {
    open('/tilgaengelighed')
    expect((await part('Overholdelsesstatus')).getByText(/overholder delvist standarden EN 301 549/)).toBeTruthy()
    const gaps = await part('Indhold, der ikke er tilgængeligt')
    expect(gaps.getByText(/PDF har ingen mærkning.*HTML er den tilgængelige udgave/)).toBeTruthy()
  })

  it('says what was tried and what was not, and when', async () => {
    open('/tilgaengelighed')
    const method = await part('Sådan er det vurderet')
    expect(method.getByText(/hver visning med axe/)).toBeTruthy()
    expect(method.getByText(/mennesker med handicap/)).toBeTruthy()
    expect((await part('Om erklæringen')).getByText(/sidst gennemgået \d\d\.\d\d\.\d{4}\.$/)).toBeTruthy()
  })

  it('says whom to turn to, and to whom one complains', async () => {
    open('/tilgaengelighed')
    expect((await part('Kontakt, hvis noget ikke er tilgængeligt')).getByText(/den, der driver siden\./)).toBeTruthy()
    const link = (await part('Håndhævelse')).getByRole('link', { name: /^Digitaliseringsstyrelsen/ })
    expect(link.getAttribute('href')).toMatch(/^https:\/\/digst\.dk\//)
  })

  it('names who runs the site, where that is set', async () => {
    open('/tilgaengelighed', asking({ ...portfolio, contact: 'tilslutning@example.dk, 70 10 20 30' }))
    const contact = await part('Kontakt, hvis noget ikke er tilgængeligt')
    expect(await contact.findByText('Kontakt: tilslutning@example.dk, 70 10 20 30')).toBeTruthy()
    expect(contact.queryByText(/kender ikke driftsherrens/)).toBeNull()
  })

  it('says so where nobody is named', async () => {
    open('/tilgaengelighed')
    await (await part('Kontakt, hvis noget ikke er tilgængeligt')).findByText(/kender ikke driftsherrens/)
  })

  it('has the same parts in English', async () => {
    open('/tilgaengelighed?sprog=en')
    for (const name of ['Compliance status', 'Content that is not accessible', 'How it was assessed', 'Enforcement'])
      expect((await part(name)).getAllByText(/\.$|:$/).length).toBeGreaterThan(0)
  })

  it('is reached from the foot of every page', async () => {
    open('/nowhere')
    fireEvent.click(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'Tilgængelighed' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Tilgængeligheds\u00aderklæring' })).toBeTruthy()
  })
})
