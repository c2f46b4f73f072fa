import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'

/** The page at that address, as the municipality's finance sees it unless said; with what the graph answers. */
function opened(address: string, by: keyof typeof people = 'finance') {
  const answers: string[] = []
  const graph = asking(portfolio, people[by])
  open(address, async (...asked) => {
    const answer = await graph(...asked)
    answers.push(await answer.clone().text())
    return answer
  })
  return answers
}

const numbers = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const cellsOf = (row: HTMLElement) => [...row.querySelectorAll('td.num')].map((cell) => cell.textContent)

describe('the list of invoices', () => {
  it('shows exact amounts, the newest first, and the graph’s sum of them all', async () => {
    opened('/fakturaer')
    expect(await screen.findByText('404.677,91')).toBeTruthy()
    expect(screen.getByText('4 bilag')).toBeTruthy()
    const list = within(screen.getByRole('table', { name: /^Fakturaer og kreditnotaer/ }))
    expect(list.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
      '2026-000655',
      '2026-000412',
      '2026-000031',
      '2025-000207',
      'Sum af 4 bilag',
    ])
    const sum = screen.getByRole('rowheader', { name: 'Sum af 4 bilag' }).closest('tr') as HTMLElement
    expect(cellsOf(sum)).toEqual(['529.991,60', '132.497,90', '662.489,50'])
  })

  it('sums by year where none is chosen, each year leading to its own with the same filters', async () => {
    opened('/fakturaer?projekt=faelles-byggesag')
    const years = within(await screen.findByRole('table', { name: 'Efter år' }))
    expect(years.getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['3', '528.741,60', '132.185,40', '660.927,00'],
      ['1', '1.250,00', '312,50', '1.562,50'],
    ])
    fireEvent.click(years.getByRole('link', { name: '2026' }))
    expect(await screen.findByText('3 bilag')).toBeTruthy()
    expect(location.search).toBe('?projekt=faelles-byggesag&aar=2026')
    expect(screen.queryByRole('table', { name: 'Efter år' })).toBeNull()
  })

  it('takes filters and order from the address, and the files take the same', async () => {
    opened('/fakturaer?aar=2026&projekt=faelles-byggesag&type=ORDINARY&orden=nummer')
    expect(await screen.findByText('2 bilag')).toBeTruthy()
    expect(numbers().slice(0, 2)).toEqual(['2026-000031', '2026-000412'])
    expect((screen.getByLabelText('Type') as HTMLSelectElement).value).toBe('ORDINARY')
    expect(screen.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe(
      '/export/invoices.csv?year=2026&project=faelles-byggesag&kind=ORDINARY',
    )
  })

  it('finds a document by part of its number, and so do the files and the sum', async () => {
    opened('/fakturaer?q=0412')
    expect(await screen.findByText('1 bilag')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Excel' }).getAttribute('href')).toBe('/export/invoices.xlsx?q=0412')
    const sum = screen.getByRole('rowheader', { name: 'Sum af 1 bilag' }).closest('tr') as HTMLElement
    expect(cellsOf(sum)).toEqual(['323.742,33', '80.935,58', '404.677,91'])
  })

  it('says when nothing matches, and leads back to all', async () => {
    opened('/fakturaer?type=CLAIM')
    expect(await screen.findByText('Intet bilag passer til filtrene.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Ryd filtre' }))
    expect(await screen.findByText('4 bilag')).toBeTruthy()
    expect(location.search).toBe('')
  })

  it('says to a visitor who may see it, and leads to the login and back', async () => {
    opened('/fakturaer?aar=2026', 'visitor')
    const main = within(screen.getByRole('main'))
    expect(await main.findByText('Vises kun for kommunens økonomi')).toBeTruthy()
    expect(main.getByRole('link', { name: 'Log ind' }).getAttribute('href')).toBe(
      '/auth/login?returnTo=%2Ffakturaer%3Faar%3D2026',
    )
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('says the same, without a login, to who is logged in for something else', async () => {
    opened('/fakturaer', 'kombit')
    const main = within(screen.getByRole('main'))
    expect(await main.findByText('Vises kun for kommunens økonomi')).toBeTruthy()
    expect(main.queryByRole('link', { name: 'Log ind' })).toBeNull()
  })
})

describe('an invoice', () => {
  it('opens each line into its arithmetic, with source, date and clause', async () => {
    opened('/fakturaer/2026-000412')
    expect(await screen.findByRole('heading', { level: 1, name: 'Faktura 2026-000412' })).toBeTruthy()
    const steps = within(screen.getByRole('table', { name: 'Regnestykke for linje 1' })).getAllByRole('row')
    expect(steps.map((row) => row.textContent)).toEqual([
      'Indbyggere 1. januar 2026Kilde: FOLK1A 2026K1102.753',
      'Pris pr. indbygger pr. år, kr.gælder fra 01.01.20266,2500',
      'Årsbeløb, kr.642.206,2500',
      'Pr. dag, kr.: årsbeløb\u00a0/\u00a03651.759,469178…',
      'Betalte dage i året til og med linjen302',
      'Årets betalte dage til 31.12.2026,\u00a0kr.531.359,691780…',
      'Afrundet til øre531.359,69',
      'Heraf før 01.07.2026,\u00a0kr.207.617,363013…',
      'Afrundet til øre, trækkes fra−207.617,36',
      'Linje 1323.742,33',
    ])
    expect(screen.getByRole('button', { name: 'pkt. 5.11' })).toBeTruthy()
    expect(screen.getByText('Bilag 2026-000412 er regnet ud dag for dag.')).toBeTruthy()
  })

  it('leads to its files', async () => {
    opened('/fakturaer/2026-000412')
    const pdf = await screen.findByRole('link', { name: 'Hent PDF' })
    expect(pdf.getAttribute('href')).toBe('/export/invoices/2026-000412.pdf')
    expect(screen.getByRole('link', { name: 'Vis som bilag' }).getAttribute('href')).toBe(
      '/export/invoices/2026-000412.html',
    )
  })

  it('leads to its correction and says what stands; the correction leads back', async () => {
    opened('/fakturaer/2026-000412')
    const section = within(await screen.findByRole('region', { name: 'Rettelser' }))
    expect(section.getByText('321.124,24')).toBeTruthy()
    fireEvent.click(section.getByRole('link', { name: '2026-000655' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Kreditnota 2026-000655' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: '2026-000412' })[0]?.getAttribute('href')).toBe('/fakturaer/2026-000412')
    expect(screen.getByText(/Linjen tager en tidligere linje tilbage/)).toBeTruthy()
  })

  it('says why it is not what the one before was', async () => {
    opened('/fakturaer/2026-000412')
    const section = within(await screen.findByRole('region', { name: 'Hvorfor er det ikke det samme som sidst?' }))
    expect(await section.findByText('116.124,97 kr. mere end sidst, netto.')).toBeTruthy()
    expect(section.getByText(/Det, der er anderledes: dage\./)).toBeTruthy()
  })

  it('says that the first has none before it', async () => {
    opened('/fakturaer/2026-000031')
    expect(await screen.findByText(/Det er den første faktura af sin slags/)).toBeTruthy()
  })

  it('shows all arithmetic by the address', async () => {
    opened('/fakturaer/2026-000655')
    const all = await screen.findByRole('button', { name: 'Vis alle regnestykker' })
    fireEvent.click(all)
    expect(location.search).toBe('?regnestykker=alle')
    expect([...document.querySelectorAll('details.invoice-line')].every((each) => each.hasAttribute('open'))).toBe(true)
  })

  it('leads KOMBIT’s finance staff to the run that issued it, and no one else', async () => {
    opened('/fakturaer/2026-000412', 'economy')
    const run = await screen.findByRole('link', { name: 'Fakturering pr. 15.09.2026' })
    expect(run.getAttribute('href')).toBe('/fakturering?koersel=run-2026-09-15')
    document.body.innerHTML = ''
    const answers = opened('/fakturaer/2026-000412')
    await screen.findByText(/mere end sidst/)
    expect(answers.join()).not.toContain('"run"')
  })

  it('looks hidden as it looks missing', async () => {
    opened('/fakturaer/2026-000412', 'kombit')
    await screen.findByRole('heading', { level: 1, name: /findes ikke/ })
    const hidden = screen.getByRole('main').innerHTML
    document.body.innerHTML = ''
    opened('/fakturaer/2026-999999', 'kombit')
    await screen.findByRole('heading', { level: 1, name: /findes ikke/ })
    expect(screen.getByRole('main').innerHTML).toBe(hidden)
  })

  it('shows no amount that the graph did not answer, but for the difference', async () => {
    const answers = opened('/fakturaer/2026-000412')
    await screen.findByText(/mere end sidst/)
    const shown = [...document.querySelectorAll('td.num, .big')].flatMap(
      (cell) => cell.textContent?.match(/−?[\d.]+,\d{2,6}/g) ?? [],
    )
    const answered = (amount: string) =>
      answers.join().includes(`"${amount.replaceAll('.', '').replace(',', '.').replace('−', '-')}"`)
    expect(shown.length).toBeGreaterThan(10)
    // what is taken off stands with its sign
    expect(shown.filter((amount) => !answered(amount))).toEqual(['−207.617,36'])
  })
})
