import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { buildSchema, GraphQLError, graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import text from '../../../schema.graphql?raw'
import { open } from '../../test/open'
import { type Person, people } from '../../test/people'

const schema = buildSchema(text, { assumeValidSDL: true })
const today = '2026-09-15'
const ole: Person = { ...people.admin, name: 'Ole Friis', roles: ['KOMBIT_FINANCE'] }

const project = (slug: string, name: string) => ({ id: slug, slug, name })
const byggesag = project('faelles-byggesag', 'Fælles Byggesag')
const affald = project('affaldsordning', 'Affaldsordning')
const silkeborg = { id: '740', code: '740', name: 'Silkeborg' }

const amounts = { net: '100.10', vat: '25.03', gross: '125.13' }
const document = (number: string, of = byggesag, more = {}) => ({
  number,
  corrects: [],
  plannedDate: today,
  agreement: { id: number, project: of, municipality: silkeborg },
  invoice: { kind: 'ORDINARY', start: '2026-07-01', end: '2026-12-31', dueDate: '2026-10-15', ...amounts, ...more },
})
const credit = { kind: 'CREDIT_NOTE', net: '-15.32', vat: '-3.83', gross: '-19.15' }
const three = [
  document('2026-000010'),
  document('2026-000011'),
  { ...document('2026-000012', affald, credit), corrects: ['2026-000004'] },
]
const held = {
  project: 'affaldsordning',
  municipality: '740',
  figure: 2026,
  corrections: 2026,
  invoices: [{ plannedDate: '2026-02-15' }, { plannedDate: '2026-09-15' }],
}
const refusal = {
  clause: null,
  code: 'NO_PRICE',
  path: 'asOf',
  message: 'Affaldsordning, Silkeborg: Der er ingen pris.',
}

const sums = {
  byKind: [
    { kind: 'ORDINARY', count: 2, net: '200.20', vat: '50.06', gross: '250.26' },
    { kind: 'CREDIT_NOTE', count: 1, net: '-15.32', vat: '-3.83', gross: '-19.15' },
  ],
  byProject: [
    { project: byggesag, count: 2, net: '200.20', vat: '50.06', gross: '250.26' },
    { project: affald, count: 1, net: '-15.32', vat: '-3.83', gross: '-19.15' },
  ],
}
const february = {
  id: 'RU0',
  asOf: '2026-02-15',
  at: '2026-02-15T08:00:00Z',
  documents: 97,
  heldCount: 1,
  net: '9000.10',
  vat: '2250.03',
  gross: '11250.13',
}

/** A graph with a run to make; `runs` are those done, by their keys, and `asked` each key it was asked to run by. */
function invoicing(change: { documents?: typeof three; refuses?: boolean; losesFirst?: boolean; by?: Person } = {}) {
  const documents = change.documents ?? three
  const runs = new Map<string, object>()
  const asked: string[] = []
  const previewed: string[] = []
  const run = {
    __typename: 'InvoiceRun',
    id: 'RU1',
    asOf: today,
    documents: documents.length,
    at: '2026-09-15T08:00:00Z',
    net: '184.88',
    vat: '46.23',
    gross: '231.11',
    heldCount: 1,
    held: [held],
  }
  const root = {
    about: { today, example: null, termsVersion: '1.0' },
    viewer: change.by ?? ole,
    previewInvoicing: ({ asOf }: { asOf: string }) => {
      previewed.push(asOf)
      if (asOf < '2026-02-15')
        throw new GraphQLError('Dagen må ikke ligge før den nyeste faktura.', {
          extensions: { code: 'BAD_USER_INPUT', refusal: 'BEFORE_NEWEST_DOCUMENT' },
        })
      return {
        asOf,
        count: documents.length,
        net: '184.88',
        vat: '46.23',
        gross: '231.11',
        ...sums,
        held: [held],
        documents: ({ first, after = '' }: { first: number; after?: string }) =>
          documents.filter(({ number }) => number > after).slice(0, first),
      }
    },
    runInvoicing: ({ input }: { input: { asOf: string; idempotencyKey: string } }) => {
      asked.push(input.idempotencyKey)
      if (change.refuses) return { run: null, refusals: [refusal], deviations: [] }
      runs.set(input.idempotencyKey, run)
      return { run, refusals: [], deviations: [] }
    },
    node: ({ id }: { id: string }) => {
      if (id === run.id) return run
      throw new GraphQLError('Could not resolve', { extensions: { code: 'NOT_FOUND' } })
    },
    invoiceRuns: ({ first }: { first: number }) => {
      const rows = [...runs.values(), february]
      return { totalCount: rows.length, edges: rows.slice(0, first).map((node) => ({ node })) }
    },
    // another run issued one on the same day
    invoices: ({ where, first, after }: { where: { run?: string }; first: number; after?: string }) => {
      const of: { [run: string]: typeof three } = { RU1: documents, RU2: [document('2026-000009')] }
      const found = Object.entries(of).flatMap(([id, rows]) => (!where.run || where.run === id ? rows : []))
      const page = found.reverse().filter(({ number }) => !after || number < after)
      return {
        totalCount: found.length,
        pageInfo: { hasNextPage: page.length > first, endCursor: page[first - 1]?.number },
        edges: page.slice(0, first).map(({ invoice, ...row }) => ({
          node: { id: row.number, ...row, ...invoice, date: today, corrects: [], correctedBy: [] },
        })),
      }
    },
    municipalities: { edges: [{ node: silkeborg }] },
    projects: { edges: [byggesag, affald].map((node) => ({ node })) },
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { searchParams } = new URL(String(input), 'http://page')
    const { query, variables } =
      init?.method === 'POST'
        ? JSON.parse(String(init.body))
        : { query: String(searchParams.get('query')), variables: JSON.parse(searchParams.get('variables') ?? '{}') }
    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue: root })
    if (change.losesFirst && asked.length === 1 && query.startsWith('mutation')) throw new TypeError('the net is down')
    return Response.json(answer)
  }
  return { fetch, runs, asked, previewed }
}

const confirm = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Udsted …' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Udsted 3 dokumenter' }))
}
const rowsOf = async (name: string) =>
  [...(await screen.findByRole('table', { name })).querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )

describe('an invoicing run', () => {
  it('tells who may invoice to others, and asks the graph for no preview', async () => {
    const { fetch, previewed } = invoicing({ by: people.finance })
    open('/fakturering', fetch)
    expect(await screen.findByText(/^Kun KOMBITs økonomi kan fakturere/)).toBeTruthy()
    expect(screen.queryByLabelText('Faktureringsdag')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Fakturering', hidden: true })).toBeNull()
    expect(previewed).toEqual([])
  })

  it('is seen first: sums by kind and by project, each document, and what it holds back, with the clause', async () => {
    open('/fakturering', invoicing().fetch)
    expect(await screen.findByRole('link', { name: 'Fakturering', hidden: true })).toBeTruthy()
    expect(await rowsOf('Efter art')).toEqual([
      'Faktura | 2 | 200,20 | 50,06 | 250,26',
      'Kreditnota | 1 | −15,32 | −3,83 | −19,15',
      'Sum | 3 | 184,88 | 46,23 | 231,11',
    ])
    expect((await rowsOf('Efter projekt'))[0]).toBe('Fælles Byggesag | 2 | 200,20 | 50,06 | 250,26')
    expect((await rowsOf('Dokument for dokument'))[2]).toContain('2026-000012retter 2026-000004 | Kreditnota')
    const waiting = within(screen.getByRole('table', { name: 'Holdes tilbage' }))
    expect(await waiting.findByRole('link', { name: 'Silkeborg' })).toBeTruthy()
    expect(waiting.getByText(/2 fakturaer fra 15.02.2026, rettelser for 2026 og senere/)).toBeTruthy()
    expect(waiting.getByRole('button', { name: 'pkt. 5.11' })).toBeTruthy()
  })

  it('shows the documents of one project, which is in the address', async () => {
    open('/fakturering', invoicing().fetch)
    fireEvent.change(await screen.findByLabelText('Projekt'), { target: { value: 'affaldsordning' } })
    await waitFor(async () => expect(await rowsOf('Dokument for dokument')).toHaveLength(1))
    expect(location.search).toBe('?projekt=affaldsordning')
  })

  it('has the sums of all documents from the graph, of which 200 are here at first', async () => {
    const many = Array.from({ length: 401 }, (_, index) => document(`2026-${String(index + 1).padStart(6, '0')}`))
    open('/fakturering', invoicing({ documents: many }).fetch)
    expect(await screen.findByText(/200 af 401 dokumenter er hentet/)).toBeTruthy()
    expect((await rowsOf('Efter art')).at(-1)).toBe('Sum | 401 | 184,88 | 46,23 | 231,11')
    fireEvent.click(screen.getByRole('button', { name: 'Hent alle' }))
    expect(await screen.findByText('50 af 401')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Hent alle' })).toBeNull()
  })

  it('cannot be made for a day that has not come', async () => {
    open('/fakturering?dag=2027-02-15', invoicing().fetch)
    expect(await screen.findByText(/^Dagen er ikke kommet/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Udsted …' })).toBeNull()
  })

  it('stays as it is for a day that the graph cannot know, and says so', async () => {
    const { fetch } = invoicing()
    open('/fakturering?dag=9999-12-31', fetch)
    expect((await screen.findByText(/^Adressens dato/)).textContent).toMatch(/Du ser 15\.09\.2026\.$/)
    const issue = await screen.findByRole('button', { name: 'Udsted …' })
    const day = screen.getByLabelText<HTMLInputElement>('Faktureringsdag')
    fireEvent.input(day, { target: { value: '01.01.1850' } })
    fireEvent.change(day)
    expect(screen.getByText(/i årene 1900 til 2200\.$/, { selector: '.field *' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Udsted …' })).toBe(issue)
  })

  it('says why a day is refused, in the graph’s words', async () => {
    open('/fakturering?dag=2020-01-01', invoicing().fetch)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Dagen må ikke ligge før den nyeste faktura.')
    expect(within(alert).queryByRole('link')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Udsted …' })).toBeNull()
  })

  it('is made when what becomes irreversible is confirmed, and has its result in the address', async () => {
    const { fetch, asked } = invoicing()
    open('/fakturering', fetch)
    fireEvent.click(await screen.findByRole('button', { name: 'Udsted …' }))
    expect(screen.getByText(/^Nej. Et udstedt dokument ændres aldrig/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
    expect(asked).toEqual([])
    await confirm()
    expect(await screen.findByText('3 dokumenter udstedt')).toBeTruthy()
    expect(location.search).toBe('?koersel=RU1')
    expect(asked).toHaveLength(1)
    const issued = within(await screen.findByRole('table', { name: /^Fakturaer og kreditnotaer/ }))
    expect(issued.getByRole('link', { name: '2026-000010' }).getAttribute('href')).toBe('/fakturaer/2026-000010')
    expect(issued.queryByText('2026-000009')).toBeNull()
    expect(screen.getByRole('link', { name: 'Excel' }).getAttribute('href')).toBe('/export/invoices.xlsx?run=RU1')
    const figures = within(screen.getByRole('region', { name: 'Resultat' }))
    expect(figures.getAllByRole('definition').map(({ textContent }) => textContent?.trim())).toEqual([
      '3',
      '184,88 kr.',
      '46,23 kr.',
      '231,11 kr.',
      '1 aftale',
    ])
    cleanup()
    localStorage.clear()
    open('/fakturering', fetch)
    const earlier = await screen.findByRole('link', { name: 'Fakturering pr. 15.09.2026' })
    expect(earlier.getAttribute('href')).toBe('/fakturering?koersel=RU1')
  })

  it('is left and come back to with all of its documents, a page at a time', async () => {
    const many = Array.from({ length: 205 }, (_, index) => document(`2026-${String(index + 10).padStart(6, '0')}`))
    open('/fakturering?koersel=RU1', invoicing({ documents: many }).fetch)
    const table = await screen.findByRole('table', { name: /^Fakturaer og kreditnotaer/ })
    expect(table.getAttribute('aria-rowcount')).toBe('206') // with the head
    expect(within(table).getAllByRole('link')).toHaveLength(200)
    expect(within(table).getByRole('link', { name: '2026-000015' })).toBeTruthy()
    fireEvent.click(within(table).getByRole('button', { name: 'Hent flere' }))
    await waitFor(() => expect(within(table).queryByText(/^Her er 200 af 205/)).toBeNull())
    expect(within(table).queryByRole('button', { name: 'Hent flere' })).toBeNull()
  })

  it('that never was is a page that is missing, and no old figures', async () => {
    open('/fakturering?koersel=nej', invoicing().fetch)
    expect(await screen.findByText('Siden findes ikke, eller du har ikke adgang til den')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('stands under those made before, by whomever, with what each came to', async () => {
    open('/fakturering', invoicing().fetch)
    await screen.findByRole('link', { name: 'Fakturering pr. 15.02.2026' })
    expect((await rowsOf('Tidligere kørsler'))[0]).toMatch(/ \| 97 \| 1 \| 9\.000,10 \| 2\.250,03 \| 11\.250,13$/)
  })

  it('is sent once, though the reader takes another language while it is under way', async () => {
    const { fetch, asked } = invoicing()
    let answer = () => {}
    const until = new Promise<void>((done) => {
      answer = done
    })
    open('/fakturering', async (input, init) => {
      const answered = await fetch(input, init)
      if (init?.method === 'POST') await until
      return answered
    })
    await confirm()
    await screen.findByText('Kørslen er i gang')
    fireEvent.click(screen.getByRole('button', { name: 'English' }))
    await screen.findByText('The run is under way')
    answer()
    expect(await screen.findByText('3 documents issued')).toBeTruthy()
    expect(asked).toHaveLength(1)
  })

  it('is not made twice when its answer is lost, and the page is left and come back to', async () => {
    const { fetch, runs, asked } = invoicing({ losesFirst: true })
    open('/fakturering', fetch)
    await confirm()
    expect(await screen.findByText('Svaret kom ikke frem')).toBeTruthy()
    cleanup()
    open('/fakturering', fetch)
    const back = await screen.findByRole('link', { name: 'Se, hvad der blev af den' })
    expect(back.getAttribute('href')).toBe(`/fakturering?dag=2026-09-15&noegle=${asked[0]}`)
    fireEvent.click(back)
    expect(await screen.findByText('3 dokumenter udstedt')).toBeTruthy()
    expect(asked).toEqual([asked[0], asked[0]])
    expect(runs.size).toBe(1)
  })

  it('is told of until its own answer is seen, though another was sent meanwhile', async () => {
    const { fetch, asked } = invoicing({ losesFirst: true })
    open('/fakturering', fetch)
    await confirm()
    expect(await screen.findByText('Svaret kom ikke frem')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage' }))
    await confirm()
    expect(await screen.findByText('3 dokumenter udstedt')).toBeTruthy()
    cleanup()
    open('/fakturering', fetch)
    fireEvent.click(await screen.findByRole('link', { name: 'Se, hvad der blev af den' }))
    expect(await screen.findByText('3 dokumenter udstedt')).toBeTruthy()
    expect(asked).toEqual([asked[0], asked[1], asked[0]])
    expect(asked[1]).not.toBe(asked[0])
    cleanup()
    open('/fakturering', fetch)
    await screen.findByRole('button', { name: 'Udsted …' })
    expect(screen.queryByText(/En kørsel er sendt/)).toBeNull()
  })

  it('is not made by an address that was confirmed nowhere', async () => {
    const { fetch, asked } = invoicing()
    open('/fakturering?dag=2026-09-15&noegle=abc', fetch)
    expect(await screen.findByRole('button', { name: 'Udsted …' })).toBeTruthy()
    expect(asked).toEqual([])
  })

  it('says which agreement lacks a price, and leads back', async () => {
    open('/fakturering', invoicing({ refuses: true }).fetch)
    await confirm()
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Affaldsordning, Silkeborg: Der er ingen pris.')
    expect(within(alert).getByRole('link').getAttribute('href')).toBe('/oekonomi?slags=PRICE_MISSING')
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage' }))
    expect(await screen.findByRole('button', { name: 'Udsted …' })).toBeTruthy()
    expect(screen.queryByText(/En kørsel er sendt/)).toBeNull()
  })
})
