import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { buildSchema, graphql } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import text from '../../../schema.graphql?raw'
import { open } from '../../test/open'
import { type Person, people } from '../../test/people'

const schema = buildSchema(text, { assumeValidSDL: true })
const ole: Person = { ...people.admin, name: 'Ole Friis', roles: ['KOMBIT_FINANCE'] }

const municipality = (code: string, name: string, ...figures: [number, number][]) => ({
  id: code,
  code,
  name,
  inhabitantsByYear: figures.map(([year, inhabitants]) => ({ year, inhabitants, source: 'FOLK1A' })),
})
const silkeborg = municipality('740', 'Silkeborg', [2025, 101_200], [2026, 102_753])
const laesoe = municipality('825', 'Læsø', [2025, 1774])

const change = (of: object, year: number, before: number | null, after: number, documents = 0) => ({
  municipality: of,
  year,
  before,
  after,
  difference: before === null ? null : after - before,
  documents,
})
type Change = ReturnType<typeof change>
const nothing = {
  digest: 'd1',
  documents: 0,
  faults: [] as object[],
  moreFaults: 0,
  changes: [] as Change[],
  unchanged: 0,
  leftOut: [] as string[],
  skippedPeriods: [] as string[],
  skippedRows: 0,
  partRows: 0,
}
const two = {
  ...nothing,
  documents: 3,
  changes: [change(silkeborg, 2026, 102_753, 101_753, 3), change(laesoe, 2026, null, 1760)],
  unchanged: 96,
  leftOut: ['Hele landet', 'Region Midtjylland'],
  skippedPeriods: ['2025K2', '2025K3'],
  skippedRows: 210,
  partRows: 98,
}
type Recorded = { municipality: string; year: number; inhabitants: number; source: string; idempotencyKey?: string }
type Input = { file: string; source: string; digest: string; idempotencyKey: string }

/** A graph that shows that preview; `imports` is what it was sent to store, and `stored` by which keys it did. */
function importing(preview: object = two, but: { by?: Person; refuses?: string; loses?: 'query' | 'mutation' } = {}) {
  const imports: Input[] = []
  const previewed: string[] = []
  const recorded: Recorded[] = []
  const stored = new Set<string>()
  let lost = false
  const root = {
    about: { today: '2026-09-15', example: null, termsVersion: '1.0' },
    viewer: but.by ?? ole,
    municipalities: { edges: [silkeborg, laesoe].map((node) => ({ node })) },
    previewInhabitants: ({ file }: { file: string }) => {
      previewed.push(file)
      return preview
    },
    recordInhabitants: ({ input }: { input: Recorded }) => {
      const refusals = input.source ? [] : [{ clause: null, code: 'NO_SOURCE', path: 'source', message: 'Hvorfra?' }]
      if (input.idempotencyKey && refusals.length === 0) recorded.push(input)
      return { municipality: laesoe, deviations: [], refusals }
    },
    importInhabitants: ({ input }: { input: Input }) => {
      imports.push(input)
      if (but.refuses)
        return {
          import: null,
          deviations: [],
          refusals: [{ clause: null, code: 'X', path: 'file', message: but.refuses }],
        }
      stored.add(input.idempotencyKey)
      return { import: { recorded: 1, changed: 1, years: [2026], source: input.source }, deviations: [], refusals: [] }
    },
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { searchParams } = new URL(String(input), 'http://page')
    const { query, variables } =
      init?.method === 'POST'
        ? JSON.parse(String(init.body))
        : { query: String(searchParams.get('query')), variables: JSON.parse(searchParams.get('variables') ?? '{}') }
    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue: root })
    const names = { query: 'query PopulationPreview', mutation: 'mutation PopulationImport' }
    if (but.loses && !lost && query.includes(names[but.loses])) {
      lost = true
      throw new TypeError('the net is down')
    }
    return Response.json(answer)
  }
  return { fetch, imports, previewed, recorded, stored }
}

/** "OMRÅDE" in Windows-1252, whose bytes are no UTF-8. */
const bytes = new Uint8Array([0x4f, 0x4d, 0x52, 0xc5, 0x44, 0x45])
const file = (name = 'folk1a.csv', of: BlobPart = bytes) => new File([of], name, { type: 'text/csv' })

const choose = async (chosen = file()) =>
  fireEvent.change(await screen.findByLabelText('Fil fra Danmarks Statistik'), { target: { files: [chosen] } })
const confirm = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Gem tallene …' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Gem 2 tal' }))
}
const rowsOf = async (name: string) =>
  [...(await screen.findByRole('table', { name })).querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )

afterEach(() => sessionStorage.clear())

describe('a file of inhabitants', () => {
  it('is for KOMBIT’s finance staff, and the figures in force for everyone', async () => {
    open('/indbyggere', importing(two, { by: people.finance }).fetch)
    expect(await screen.findByText(/^Kun KOMBITs økonomi kan indlæse/)).toBeTruthy()
    expect(screen.queryByLabelText('Fil fra Danmarks Statistik')).toBeNull()
    expect(await rowsOf('Tal, der gælder')).toEqual(['Silkeborg | 102.753 | 101.200 | FOLK1A', 'Læsø |  | 1.774 | '])
    expect(screen.getByText('1 af 2 kommuner har et tal')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('1. januar'), { target: { value: '2025' } })
    await waitFor(() => expect(screen.getByText('2 af 2 kommuner har et tal')).toBeTruthy())
    expect(location.search).toBe('?aar=2025')
  })

  it('is sent as its bytes are, and what it changes is shown by municipality', async () => {
    const { fetch, previewed, imports } = importing()
    open('/indbyggere', fetch)
    await choose()
    expect(await rowsOf('Tal, der ændres')).toEqual(['Silkeborg | 2026 | 102.753 | 101.753 | −1.000 | 3'])
    expect(await rowsOf('Nye tal')).toEqual(['Læsø | 2026 | 1.760'])
    expect(screen.getByText(/^3 udstedte dokumenter bygger på et tal/)).toBeTruthy()
    expect(atob(previewed[0] ?? '')).toBe('OMR\xc5DE')
    expect(imports).toEqual([])
  })

  it('shows what is left out of it, and why', async () => {
    open('/indbyggere', importing().fetch)
    await choose()
    expect(await rowsOf('Udeladt af filen')).toEqual([
      'Områder | Hele landet, Region Midtjylland | De er ikke kommuner.',
      'Andre dage, 210 rækker | 2025K2, 2025K3 | Kun 1. januar tæller.',
      'Dele af indbyggerne | 98 rækker | Kun tallet for alle køn, aldre og civilstande tæller.',
    ])
  })

  it('is refused with each fault at its line, and cannot be stored', async () => {
    const faults = [
      { line: null, column: null, message: 'Filen har ingen kommuner.' },
      { line: 7, column: 'OMRÅDE', message: '"Kobenhavn" er ingen kommune.' },
      { line: 9, column: null, message: 'Linjen har 3 celler.' },
    ]
    open('/indbyggere', importing({ ...nothing, faults, moreFaults: 12 }).fetch)
    await choose()
    expect(await rowsOf('Fejl i filen')).toEqual([
      'Hele filen |  | Filen har ingen kommuner.',
      'Linje 7 | OMRÅDE | "Kobenhavn" er ingen kommune.',
      'Linje 9 | Hele linjen | Linjen har 3 celler.',
    ])
    expect(screen.getByRole('alert').textContent).toContain('Filen kan ikke indlæses')
    expect(screen.getByText('Der er 12 fejl mere.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Gem tallene …' })).toBeNull()
  })

  it('cannot be stored when it changes nothing', async () => {
    open('/indbyggere', importing({ ...nothing, unchanged: 98 }).fetch)
    await choose()
    expect(await screen.findByText(/^Filen ændrer intet/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Gem tallene …' })).toBeNull()
  })

  it('is not sent when it is too large for a request, and what was chosen stays', async () => {
    const { fetch, previewed } = importing()
    open('/indbyggere', fetch)
    await choose()
    await screen.findByText('Tal, der ændres', { selector: 'h2' })
    await choose(file('alt.csv', new Uint8Array(780_001)))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'alt.csv er for stor: en fil må højst fylde 780 kB. Hent færre år ad gangen.',
    )
    expect(screen.getByText('Valgt: folk1a.csv')).toBeTruthy()
    expect(previewed).toHaveLength(1)
  })

  it('can be dropped', async () => {
    open('/indbyggere', importing().fetch)
    const field = await screen.findByLabelText('Fil fra Danmarks Statistik')
    const dropped = new Event('drop', { bubbles: true, cancelable: true })
    fireEvent(field, Object.assign(dropped, { dataTransfer: { files: [file('sluppet.csv')] } }))
    expect(await screen.findByText('Valgt: sluppet.csv')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Fjern filen' }))
    expect(await screen.findByText('Træk filen hertil, eller vælg den.')).toBeTruthy()
    expect(document.activeElement).toBe(field)
  })

  it('is stored when confirmed, as it was shown, and has its result in the address', async () => {
    const { fetch, imports } = importing()
    open('/indbyggere', fetch)
    await choose()
    fireEvent.click(await screen.findByRole('button', { name: 'Gem tallene …' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Gem tallene?' }))
    expect(dialog.getByText(/^Nej. Et tal slettes ikke/)).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Fortryd' }))
    expect(imports).toEqual([])
    await confirm()
    expect(await screen.findByText('2 tal gemt')).toBeTruthy()
    expect(imports).toEqual([
      {
        file: btoa('OMR\xc5DE'),
        source: 'Danmarks Statistik, Statistikbanken (FOLK1A, FOLK1AM)',
        digest: 'd1',
        idempotencyKey: imports[0]?.idempotencyKey,
      },
    ])
    expect(location.search).toBe(`?noegle=${imports[0]?.idempotencyKey}`)
    const on = screen.getByRole('link', { name: 'Se, hvad det ændrer i fakturaerne' })
    expect(on.getAttribute('href')).toBe('/fakturering')
    fireEvent.click(screen.getByRole('button', { name: 'Indlæs en fil til' }))
    expect(await screen.findByText('Træk filen hertil, eller vælg den.')).toBeTruthy()
    expect(location.search).toBe('')
  })

  it('is not stored without a source', async () => {
    const { fetch } = importing()
    open('/indbyggere', fetch)
    await choose()
    const source = await screen.findByLabelText('Kilde')
    fireEvent.input(source, { target: { value: ' ' } })
    fireEvent.click(screen.getByRole('button', { name: 'Gem tallene …' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Skriv, hvor tallene kommer fra.')
    expect(screen.queryByRole('dialog', { name: 'Gem tallene?' })).toBeNull()
    expect(document.activeElement).toBe(source)
  })

  it('stays chosen when the network fails, and is shown when asked again', async () => {
    open('/indbyggere', importing(two, { loses: 'query' }).fetch)
    await choose()
    const failed = await screen.findByRole('alert')
    expect(screen.getByText('Valgt: folk1a.csv')).toBeTruthy()
    fireEvent.click(within(failed).getByRole('button'))
    expect(await rowsOf('Nye tal')).toHaveLength(1)
  })

  it('is not stored twice when its answer is lost, and the page is left and come back to', async () => {
    const { fetch, imports, stored } = importing(two, { loses: 'mutation' })
    open('/indbyggere', fetch)
    await choose()
    await confirm()
    expect(await screen.findByText('Svaret kom ikke frem')).toBeTruthy()
    cleanup()
    open('/indbyggere', fetch)
    expect(await screen.findByText('Valgt: folk1a.csv')).toBeTruthy()
    fireEvent.click(await screen.findByRole('link', { name: 'Se, hvad der blev af den' }))
    expect(await screen.findByText('2 tal gemt')).toBeTruthy()
    expect(imports).toHaveLength(2)
    expect(imports[1]).toEqual(imports[0])
    expect(stored.size).toBe(1)
  })

  /** The graph, until it refuses the import with that code. */
  const refusing = (code: string, then = importing()) => {
    const { fetch, imports } = importing()
    const refused = { message: 'Nej.', path: ['importInhabitants'], extensions: { code } }
    const graph: typeof globalThis.fetch = async (input, init) => {
      if (!String(init?.body).includes('mutation PopulationImport'))
        return (now.refused ? then.fetch : fetch)(input, init)
      now.refused = true
      return Response.json({ data: { importInhabitants: null }, errors: [refused] })
    }
    const now = { refused: false, fetch, imports }
    return { graph, now }
  }

  it('waits for the one whose session ended in another window, and is stored once they are back', async () => {
    const { graph, now } = refusing('UNAUTHENTICATED', importing(two, { by: people.visitor }))
    open('/indbyggere', graph)
    await choose()
    await confirm()
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy()
    expect(await screen.findByText(/^Kun KOMBITs økonomi kan indlæse/)).toBeTruthy()
    expect(screen.queryByText('Svaret kom ikke frem')).toBeNull()
    cleanup()
    open(`/indbyggere${location.search}`, now.fetch)
    expect(await screen.findByText('2 tal gemt')).toBeTruthy()
    expect(now.imports).toHaveLength(1)
  })

  it('is said not to be stored where the graph refuses whoever sends it', async () => {
    open('/indbyggere', refusing('FORBIDDEN').graph)
    await choose()
    await confirm()
    expect(await screen.findByText('Tallene er ikke gemt')).toBeTruthy()
    expect(screen.getByText('Nej.')).toBeTruthy()
  })

  it('stores nothing by an address that was not confirmed in this tab', async () => {
    const { fetch, imports } = importing()
    open('/indbyggere?noegle=0123', fetch)
    expect(await screen.findByLabelText('Fil fra Danmarks Statistik')).toBeTruthy()
    expect(imports).toEqual([])
  })

  it('says why it is refused, in the graph’s words, and leads back to it', async () => {
    open('/indbyggere', importing(two, { refuses: 'Se filen igen.' }).fetch)
    await choose()
    await confirm()
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Se filen igen.')
    fireEvent.click(within(alert).getByRole('button', { name: 'Tilbage til filen' }))
    expect(await screen.findByText('Valgt: folk1a.csv')).toBeTruthy()
    expect(await rowsOf('Nye tal')).toHaveLength(1)
  })
})

describe('one figure of inhabitants', () => {
  const typed = (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } })

  it('is recorded alone when it is seen and confirmed, and the file that is chosen is shown anew', async () => {
    const { fetch, previewed, recorded } = importing({
      ...nothing,
      faults: [{ line: 7, column: null, message: 'Nej.' }],
    })
    open('/indbyggere?kommune=825', fetch)
    await choose()
    await screen.findByText('Nej.')
    const form = within(await screen.findByRole('region', { name: 'Et tal alene' }))
    fireEvent.change(form.getByLabelText('1. januar'), { target: { value: '2025' } })
    typed('Indbyggere', '4.500')
    fireEvent.click(form.getByRole('button', { name: 'Se, hvad det betyder …' }))
    expect(await form.findByText('Hvorfra?')).toBeTruthy()
    typed('Kilde', ' Brev fra kommunen ')
    fireEvent.click(form.getByRole('button', { name: 'Se, hvad det betyder …' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Gem tallet?' }))
    expect(
      dialog
        .getAllByRole('definition')
        .map(({ textContent }) => textContent)
        .slice(0, 5),
    ).toEqual(['Læsø', '2025', '1.774', '4.500', 'Brev fra kommunen'])
    expect(recorded).toEqual([])
    fireEvent.click(dialog.getByRole('button', { name: 'Gem tallet' }))
    expect(await screen.findByText('Tallet for Læsø 1. januar 2025 er gemt. Det gælder nu.')).toBeTruthy()
    expect(recorded).toEqual([
      {
        municipality: '825',
        year: 2025,
        inhabitants: 4500,
        source: 'Brev fra kommunen',
        idempotencyKey: recorded[0]?.idempotencyKey,
      },
    ])
    await waitFor(() => expect(previewed).toHaveLength(2))
  })

  it('is not asked for of others', async () => {
    open('/indbyggere?kommune=825', importing(two, { by: people.finance }).fetch)
    await screen.findByText(/^Kun KOMBITs økonomi/)
    expect(screen.queryByRole('region', { name: 'Et tal alene' })).toBeNull()
  })
})
