import { fireEvent, screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { decision } from '../../test/byggesag'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { agreement, municipality, type Portfolio, portfolio, project } from '../../test/portfolio'
// loaded here, so that the first test need not wait for it
import './ProjectView'

const address = '/projekter/faelles-byggesag'

/** The title is set when the page stands. */
const ready = () => vi.waitFor(() => expect(document.title).toBe('Fælles Byggesag – Tilslutning'), { timeout: 4000 })
const section = (name: string) => within(screen.getByRole('region', { name }))
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent?.trim()
const list = () => within(screen.getByRole('table', { name: /^Kommuner med status/ }))
const rowOf = (name: string) => list().getByRole('link', { name }).closest('tr') as HTMLElement
const names = () =>
  list()
    .queryAllByRole('link')
    .map((link) => link.textContent)
const counts = () => screen.getByText('tilsluttet').closest('p')?.textContent

const only = (of: ReturnType<typeof project>, more: Partial<Portfolio> = {}) =>
  asking({ ...portfolio, projects: [of], agreements: [], ...more })

beforeEach(() => {
  document.title = ''
})

describe('a project', () => {
  it('says what it is, how far it is, and under which terms', async () => {
    open(address)
    await ready()
    expect(screen.getByRole('heading', { level: 1, name: 'Fælles Byggesag' })).toBeTruthy()
    expect(screen.getByText('Kommunalt behov')).toBeTruthy()
    expect(screen.getByText('Vilkår 1.0, én afvigelse')).toBeTruthy()
    expect(screen.getByText(/fra ansøgning til færdigmelding/)).toBeTruthy()
  })

  it('says that a board has closed it, or will', async () => {
    const view = open('/projekter/arkiv', only(project('Arkiv', { phase: 'V', closedOn: '2026-05-01' })))
    expect(await screen.findByText('Lukket 01.05.2026', { exact: false })).toBeTruthy()
    view.unmount()
    open('/projekter/arkiv', only(project('Arkiv', { phase: 'V', closedOn: '2027-05-01' })))
    expect(await screen.findByText('Lukkes 01.05.2027', { exact: false })).toBeTruthy()
  })

  it('gives its facts, each with the clause behind it', async () => {
    open(address)
    await ready()
    expect(fact('Projektejer')).toBe('Lars Kjærgaard, vicedirektør, KOMBIT')
    expect(fact('Leverandør')).toBe('Nordlys Systemer A/S')
    expect(fact('Tilbagebetaling')).toBe('01.01.2026–31.12.2033 pkt. 5.3')
    expect(fact('Svarfrist')).toBe('31.03.2023 pkt. 5.7')
    expect(fact('Afvigelser')).toBe('Gratis måneder for pilotkommuner: 3. Aftalt med styregruppen. pkt. 5.5')
    expect(fact('Følger efter')).toBe('Intet tidligere projekt')
  })

  it('says who sees amounts and how to get access, in place of them', async () => {
    open(address)
    await ready()
    expect(screen.getByText('Vises kun for kommunens økonomi')).toBeTruthy()
    expect(screen.getByText(/bed om rollen/).textContent).toMatch(/municipality\.finance\.$/)
  })

  it('tells what its agreement says instead where a clause is marked', async () => {
    open(address)
    await ready()
    fireEvent.click(screen.getAllByRole('button', { name: 'pkt. 5.5' })[0] as HTMLElement)
    expect(await screen.findByText(/Aftalen siger i stedet: Gratis måneder/)).toBeTruthy()
  })

  it('counts who takes part today, and whom the next wave brings', async () => {
    open(address)
    await ready()
    expect(fact('Tilsluttede kommuner')).toBe('3 af 4')
    expect(fact('Har taget systemet i brug')).toBe('2')
    expect(fact('Indbyggere i tilsluttede kommuner')).toBe('780.416 99,8 %')
    expect(fact('Næste bølge')).toBe('01.03.2027 1 kommune')
  })

  it('counts them on the day of the address, and says what is still of today', async () => {
    open(`${address}?on=2023-03-20`)
    await ready()
    const [acceded, inUse] = counts()?.match(/\d+/g) ?? []
    expect(fact('Tilsluttede kommuner')).toBe(`${acceded} af 4`)
    expect(fact('Har taget systemet i brug')).toBe(inUse)
    expect([acceded, inUse]).not.toEqual(['3', '2'])
    expect(screen.getByText('Kommunerne er talt pr. 20.03.2023. Indbyggertal og næste skridt er dagens.')).toBeTruthy()
  })

  it('says what is not decided yet', async () => {
    open('/projekter/aeblehaver', only(project('Æblehaver', { slug: 'aeblehaver', termsVersion: null })))
    await screen.findByRole('heading', { level: 1, name: 'Æblehaver' })
    expect(screen.getByText('Vilkårene gælder ikke')).toBeTruthy()
    expect(fact('Leverandør')).toBe('ikke valgt endnu')
    expect(fact('Svarfrist')).toBe('ingen er inviteret endnu')
    expect(screen.getByText('Faserne er ikke planlagt endnu.')).toBeTruthy()
    expect(screen.getByText('Ingen kommuner er tilsluttet endnu.')).toBeTruthy()
    expect(screen.getByText('Projektet har ingen styregruppe eller faggrupper endnu.')).toBeTruthy()
  })

  it('has the same words for one that is missing and one that is hidden', async () => {
    open('/projekter/findes-ikke')
    expect(await screen.findByText('Siden findes ikke, eller du har ikke adgang til den')).toBeTruthy()
  })

  it('can be asked for again when the network fails', async () => {
    let broken = true
    open(address, (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    await screen.findByRole('heading', { level: 1, name: 'Siden kunne ikke hentes' })
    await vi.waitFor(() => expect(document.title).toBe('Siden kunne ikke hentes – Tilslutning'))
    broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }))
    await ready()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('speaks English too', async () => {
    open(`${address}?sprog=en`)
    await ready()
    expect(screen.getByText('Municipal demand')).toBeTruthy()
    expect(fact('Supplier')).toBe('Nordlys Systemer A/S')
    expect(section('Phases').getByText('Begun 01.07.2025, planned until 01.07.2027')).toBeTruthy()
    expect(section('Participants').getByText('Acceded, waiting', { selector: 'li' })).toBeTruthy()
  })
})

describe("a project's phases", () => {
  const phase = (name: string) => within(screen.getByRole('heading', { level: 3, name }).closest('li') as HTMLElement)

  it('stand with what is done, what is planned, and what is missing', async () => {
    open(address)
    await ready()
    expect(phase('III Krav og kontrakt').getByText('01.06.2023–01.07.2025')).toBeTruthy()
    expect(phase('III Krav og kontrakt').getByText('18.06.2025')).toBeTruthy()
    const now = phase('IV Udvikling og udrulning')
    expect(now.getByText('Begyndt 01.07.2025, planlagt til 01.07.2027')).toBeTruthy()
    expect(now.getByText(/Overtagelsesprøve/).textContent).toBe('Overtagelsesprøve, foreligger')
    expect(now.getByText('Driftsprøve, mangler')).toBeTruthy()
    const next = phase('V Forvaltning og videreudvikling')
    expect(next.getByText('01.07.2027–31.12.2033, planlagt')).toBeTruthy()
    expect(next.getByText(/Evaluering/).textContent).toBe('Evaluering, ikke begyndt')
  })

  it('say in public why one went on without a product', async () => {
    open(address)
    await ready()
    const second = phase('II Analyse og plan')
    expect(second.getByText('Afklaring af omfang, mangler')).toBeTruthy()
    expect(second.getByText(/Omfanget er afklaret i projektgrundlaget\./)).toBeTruthy()
  })

  it('lead to a document that has an address', async () => {
    open(address)
    await ready()
    const document = screen.getByRole('link', { name: 'Projektgrundlag med business case' })
    expect(document.getAttribute('href')).toBe('https://example.org/projektgrundlag')
  })

  it('are drawn along the years, and said in a sentence', async () => {
    open(address)
    await ready()
    expect(screen.getByRole('img', { name: /^Tidslinje 2022 til 2034\..*Fase IV er i gang\./ })).toBeTruthy()
  })

  it('say beside them what keeps the next from beginning', async () => {
    open(address)
    await ready()
    expect(screen.getByText('2 af 3 produkter mangler, før fase V kan begynde.')).toBeTruthy()
  })
})

describe("a project's participants", () => {
  it('stand as they are today', async () => {
    open(address)
    await ready()
    expect(counts()).toBe('3 tilsluttet2 i brug1 ikke længere med0 ikke med')
    expect(names()).toEqual(['København', 'Læsø', 'Silkeborg', 'Ærø'])
    const koebenhavn = within(rowOf('København'))
    expect(koebenhavn.getByText('I brug')).toBeTruthy()
    expect(koebenhavn.getByText('Bølge 1')).toBeTruthy()
    expect(koebenhavn.getByText('14.03.2023')).toBeTruthy()
    expect(within(rowOf('Silkeborg')).getByText('Pilot')).toBeTruthy()
    expect(within(rowOf('Læsø')).getByText('01.07.2026')).toBeTruthy()
    expect(rowOf('Ærø').textContent).toContain('planlagt 01.03.2027')
  })

  it('stand as they were on the day of the address, and those that were not in yet can be shown', async () => {
    open(`${address}?on=2023-03-13&vis=all`)
    await ready()
    expect(counts()).toBe('0 tilsluttet0 i brug0 ikke længere med4 ikke med')
    expect(within(rowOf('Ærø')).getByText('Ikke med')).toBeTruthy()
    expect((screen.getByLabelText('Vis pr. dato') as HTMLInputElement).value).toBe('13.03.2023')
  })

  it('stand as planned on a day to come', async () => {
    open(`${address}?on=2027-03-01`)
    await ready()
    expect(within(rowOf('Ærø')).getByText('I brug')).toBeTruthy()
  })

  it('follow the date that is written, in the address too', async () => {
    open(address)
    await ready()
    const date = screen.getByLabelText('Vis pr. dato')
    fireEvent.input(date, { target: { value: '30.6.2026' } })
    fireEvent.change(date)
    await vi.waitFor(() => expect(within(rowOf('Læsø')).getByText('I brug')).toBeTruthy())
    expect(location.search).toBe('?on=2026-06-30')
    expect(screen.getByRole('link', { name: 'Hent deltagerne som CSV' }).getAttribute('href')).toBe(
      '/export/projects/faelles-byggesag/participants.csv?on=2026-06-30',
    )
    fireEvent.click(screen.getByRole('button', { name: 'I dag' }))
    await vi.waitFor(() => expect(location.search).toBe(''))
  })

  it('lie in the regions of that day', async () => {
    const oestdanmark = ({ on = '2026-09-30' }) => (on < '2027-01-01' ? 'Region Sjælland' : 'Region Østdanmark')
    const greve = { ...municipality('253', 'Greve', '', 52000), region: oestdanmark as unknown as string }
    const of = project('Fælles Byggesag', { slug: 'faelles-byggesag' })
    const graph = only(of, { municipalities: [greve], agreements: [agreement(of, greve)] })
    open(`${address}?on=2027-01-01`, graph)
    await ready()
    expect(await screen.findByRole('option', { name: 'Region Østdanmark' })).toBeTruthy()
    expect(screen.queryByRole('option', { name: 'Region Sjælland' })).toBeNull()
  })

  it('can be searched and filtered by region, and all be shown when nothing matches', async () => {
    open(`${address}?region=Region+Midtjylland`)
    await ready()
    expect(names()).toEqual(['Silkeborg'])
    fireEvent.change(screen.getByLabelText('Find kommune'), { target: { value: 'ærø' } })
    await screen.findByText('Ingen kommuner passer.')
    fireEvent.click(screen.getByRole('button', { name: 'Vis alle kommuner' }))
    await vi.waitFor(() => expect(names()).toHaveLength(4))
    expect(location.search).toBe('?vis=all')
  })

  it('sort by a head, and keep the order in the address', async () => {
    open(address)
    await ready()
    fireEvent.click(list().getByRole('button', { name: 'I brug fra' }))
    await vi.waitFor(() => expect(names()).toEqual(['Silkeborg', 'København', 'Læsø', 'Ærø']))
    expect(location.search).toBe('?orden=ibrug')
  })

  it('are told by the map in a sentence', async () => {
    open(address)
    expect(await screen.findByRole('img', { name: /^Danmarkskort: 2 i brug; 1 tilsluttet, venter; 1/ })).toBeTruthy()
  })
})

describe("a project's bodies", () => {
  const group = (name: string) => within(screen.getByRole('article', { name }))

  it('stand with those who sit in them now, the steering group first', async () => {
    open(address)
    await ready()
    const bodies = screen.getAllByRole('article').map((article) => article.querySelector('h3')?.textContent)
    expect(bodies).toEqual(['Styregruppen for Fælles Byggesag', 'Arbejdsgruppe for nabohøring'])
    const seats = within(screen.getByRole('table', { name: 'Pladser i Styregruppen for Fælles Byggesag' }))
    expect(seats.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
      'Lars Kjærgaard',
      'Hanne Bækgaard',
    ])
    expect(seats.getByText('Medlem, leder')).toBeTruthy()
    expect(seats.getByRole('link', { name: 'Silkeborg Kommune' }).getAttribute('href')).toBe('/kommuner/740')
    expect(section('Styring').getByText(/^4 godkendte eller udpegede pladser/)).toBeTruthy()
  })

  it('keep those who left apart', async () => {
    open(address)
    await ready()
    const steering = group('Styregruppen for Fælles Byggesag')
    expect(steering.getByText('1 tidligere medlem')).toBeTruthy()
    expect(steering.getByText('01.09.2022–31.12.2024')).toBeTruthy()
  })

  it('refer to their mandate, or to their public call', async () => {
    open(address)
    await ready()
    const mandate = screen.getByRole('link', { name: 'Kommissorium af 14.09.2022' })
    expect(mandate.getAttribute('href')).toBe('https://example.org/kommissorium')
    const working = group('Arbejdsgruppe for nabohøring')
    expect(working.getByText(/Opslået offentligt 04\.09\.2023\./)).toBeTruthy()
    expect(working.getByText('Alle kommuner kan foreslå medlemmer til arbejdsgruppen.')).toBeTruthy()
  })

  it('say how they meet the terms', async () => {
    open(address)
    await ready()
    const notes = within(screen.getByRole('complementary', { name: 'Vilkår for Styregruppen for Fælles Byggesag' }))
    expect(notes.getByText(/ledelsesniveau: 1; der skal være mindst 2/)).toBeTruthy()
    expect(notes.getByText('Ikke opfyldt')).toBeTruthy()
    expect(notes.getByText('Opfyldt')).toBeTruthy()
    expect(notes.getByText('Ikke aktuelt endnu')).toBeTruthy()
  })

  it('show how they are spread over the country, without seconded employees', async () => {
    open(address)
    await ready()
    const working = group('Arbejdsgruppe for nabohøring')
    const regions = within(
      working.getByRole('table', { name: 'Arbejdsgruppe for nabohøring: pladser efter region, mod landets kommuner' }),
    )
    const cells = (name: string) =>
      [...(regions.getByRole('rowheader', { name }).closest('tr')?.cells ?? [])]
        .slice(1)
        .map((cell) => cell.textContent)
    expect(cells('Region Syddanmark')).toEqual(['1', '100 %', '25 %'])
    expect(cells('Region Midtjylland')).toEqual(['0', '0 %', '25 %'])
    const sizes = within(
      working.getByRole('table', { name: /^Arbejdsgruppe for nabohøring: pladser efter kommunens indbyggertal/ }),
    )
    expect(sizes.getByRole('row', { name: /^Under 30\.000 1 100 % 50 %/ })).toBeTruthy()
  })

  const decided = (table: HTMLElement) =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent))

  it('stand with what they decided, the latest first, each with its clause', async () => {
    open(address)
    await ready()
    const steering = group('Styregruppen for Fælles Byggesag')
    expect(decided(steering.getByRole('table', { name: 'Beslutninger: Styregruppen for Fælles Byggesag' }))).toEqual([
      ['Videreudvikling', 'Afvist', 'pkt. 3.10', '20.08.2025'],
      ['Strategi og tolerancer', 'Godkendt', 'pkt. 3.10', '01.02.2024'],
      ['Faggruppens sammensætning', 'Godkendt', 'pkt. 3.16', '09.10.2023'],
    ])
    expect(group('Arbejdsgruppe for nabohøring').queryByText('Beslutninger')).toBeNull()
  })

  it('leave to the project owner and to a board what these decide, with the public reason', async () => {
    const board = { id: 'KOMBITs bestyrelse', name: 'KOMBITs bestyrelse' }
    const decisions = [
      decision('CLOSING', '2026-08-01', 'APPROVED', { body: board }),
      decision('STRATEGY', '2025-02-01', 'APPROVED', { reason: 'Staten styrer systemet.' }),
    ]
    open('/projekter/digital-post', only(project('Digital Post', { withoutSteeringGroup: true, decisions })))
    const owner = within(await screen.findByRole('article', { name: 'Projektejeren' }))
    expect(owner.getByText(/^Beslutter i stedet for en styregruppe/).textContent).toMatch(/pkt\. 3\.12$/)
    expect(decided(owner.getByRole('table'))).toEqual([
      ['Strategi og tolerancerStaten styrer systemet.', 'Godkendt', 'pkt. 3.10', '01.02.2025'],
    ])
    expect(decided(group('KOMBITs bestyrelse').getByRole('table'))).toEqual([
      ['Lukning af projektet', 'Godkendt', 'pkt. 3.11', '01.08.2026'],
    ])
  })

  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

  it('can be had as a file, seats and decisions', async () => {
    open(address)
    await ready()
    expect(href('Hent pladserne som CSV')).toBe('/export/projects/faelles-byggesag/seats.csv')
    expect(href('Hent beslutningerne som CSV')).toBe('/export/projects/faelles-byggesag/decisions.csv')
  })

  it('can be had as a file as they were on the day of the address', async () => {
    open(`${address}?on=2024-03-15`)
    await ready()
    expect(href('Hent pladserne pr. 15.03.2024 som CSV')).toBe(
      '/export/projects/faelles-byggesag/seats.csv?on=2024-03-15',
    )
  })
})

describe('what the terms ask of a project', () => {
  const missing = () => within(screen.getByRole('table', { name: /^Hvad der mangler/ }))
  const row = (text: string | RegExp) => missing().getByText(text).closest('tr')?.textContent

  it('is told with what it blocks, and by when', async () => {
    open(address)
    await ready()
    expect(row('Driftsprøve (fase IV)')).toMatch(/Projektet.*Spærrer: fase V begynder ikke.*01\.07\.2027/)
    expect(row('Afklaring af omfang (fase II)')).toMatch(/Vises: projektejeren gik videre/)
    expect(row(/^Kommuner: 1; en faggruppe/)).toMatch(/Arbejdsgruppe for nabohøring.*Vises/)
    expect(row(/^Kommunale pladser, hvis kommune/)).toContain('Ikke aktuelt endnu')
  })

  it('is counted, and what is met is folded away', async () => {
    open(address)
    await ready()
    const asked = section('Det mangler efter vilkårene')
    expect(asked.getByText('5 mangler, 12 krav opfyldt')).toBeTruthy()
    expect(asked.getByText('12 krav er opfyldt')).toBeTruthy()
    expect(asked.getByText('Kommunerne er inddraget på alle niveauer.')).toBeTruthy()
  })
})

describe('the way to its economy', () => {
  const link = { name: 'Udgifter, indtægter og overskud' }

  it('is there for who may see it', async () => {
    open(address, asking(portfolio, people.kombit))
    expect((await screen.findByRole('link', link)).getAttribute('href')).toBe('/oekonomi/faelles-byggesag')
    // and who works at KOMBIT is not sent to a municipality for more
    expect(screen.queryByText('municipality.finance')).toBeNull()
  })

  it('is not, for a member of another project’s steering group', async () => {
    const member = { ...people.stranger, roles: ['STEERING_GROUP' as const] }
    const asked: string[] = []
    open(address, (input, init) => {
      const answer = asking(portfolio, member)(input, init)
      return answer.finally(() => asked.push(decodeURIComponent(String(input)) + String(init?.body ?? '')))
    })
    await ready()
    await vi.waitFor(() => expect(asked.some((one) => one.includes('ProjectEconomy'))).toBe(true))
    expect(screen.queryByRole('link', link)).toBeNull()
  })
})
