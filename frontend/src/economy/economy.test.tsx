import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { buildSchema, graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import text from '../../../schema.graphql?raw'
import { decision } from '../../test/byggesag'
import { asking, open } from '../../test/open'
import { type Person, people } from '../../test/people'
import { portfolio } from '../../test/portfolio'
import { dayTyped, shareTyped, tiersTyped } from './typed'

const schema = buildSchema(text, { assumeValidSDL: true })

const advice = decision('PRICE', '2026-09-01', 'RECOMMENDED', { body: { id: 'sg', name: 'Styregruppen' } })
const used = decision('SURPLUS', '2026-09-02', 'APPROVED', { body: { id: 'sg', name: 'Styregruppen' } })
const [byggesag, ...others] = portfolio.projects
const withDecisions = { ...byggesag, decisions: [advice, used] } as (typeof portfolio.projects)[number]
const decided = {
  ...portfolio,
  projects: [withDecisions, ...others],
  agreements: portfolio.agreements.map((row) => (row.project === byggesag ? { ...row, project: withDecisions } : row)),
}

type Input = Record<string, unknown>
type Act = 'recordPrice' | 'recordCost' | 'closeYear' | 'recordVatRate'
type Refusal = { clause: string | null; code: string; message: string; path: string }

/** The made-up graph, which does acts too, save what `refuses` says no to; `asked` is each that was only checked, `done` each done. */
function acting(refuses: (act: Act, input: Input) => Refusal[] = () => [], by: Person = people.economy) {
  const asked: [Act, Input][] = []
  const done: [Act, Input][] = []
  const graph = asking(decided, by)
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const body = init?.method === 'POST' ? JSON.parse(String(init.body)) : undefined
    if (!body?.query.startsWith('mutation')) return graph(input, init)
    const act =
      (only: boolean, name: Act) =>
      ({ input: given }: { input: Input }) => {
        const refusals = refuses(name, given)
        if (only) asked.push([name, given])
        else if (refusals.length === 0) done.push([name, given])
        return { project: only || refusals.length ? null : { id: 'faelles-byggesag' }, refusals, deviations: [] }
      }
    const acts = ['recordPrice', 'recordCost', 'closeYear', 'recordVatRate'] as const
    const rootValue = Object.fromEntries(acts.map((name) => [name, act(body.query.includes('@validateOnly'), name)]))
    return Response.json(await graphql({ schema, source: body.query, variableValues: body.variables, rootValue }))
  }
  return { fetch, asked, done }
}

const noAdvice: Refusal = {
  clause: '5.10',
  code: 'NO_ADVICE',
  message: 'Projektets styregruppe skal have givet sit råd om prisen.',
  path: 'advice',
}

const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label, { selector: 'input, textarea' }), { target: { value } })
const select = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, { selector: 'select' }), { target: { value } })
const seeFirst = async () => fireEvent.click(await screen.findByRole('button', { name: /^Se, hvad det betyder/ }))
const rowsOf = async (name: string) =>
  [...(await screen.findByRole('table', { name })).querySelectorAll('tbody tr, tfoot tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )

describe("a project's economy", () => {
  it('shows each year and the graph’s total, the price that just covers, and whom each price binds', async () => {
    open('/oekonomi/faelles-byggesag', acting().fetch)
    expect(await screen.findByRole('heading', { level: 1, name: 'Fælles Byggesag' })).toBeTruthy()
    expect(await rowsOf('Udgifter og indtægter pr. år, i kr. ekskl. moms')).toEqual([
      '2025 | 842.100,10 | 0,00 | 0,00 | 0,0 % | −842.100,10',
      '2026 | 128.200,00 | 642.807,24 | 419.148,32 | 828,4 % | 933.755,56',
      'I alt | 970.300,10 | 642.807,24 | 419.148,32 | 109,4 % | 91.655,46',
    ])
    expect(screen.getByText('Indtægterne dækker 109,4 % af udgifterne.')).toBeTruthy()
    expect((await screen.findByText('1,9586')).parentElement?.textContent).toContain('kr. pr. indbygger om året')
    expect(screen.getByText('Giver 970.405,10 kr., og det er 105,00 kr. over udgifterne.')).toBeTruthy()
    const [first, second] = await rowsOf('Priser')
    expect(first).toContain('01.01.2026 | 2,1250 kr. pr. indbygger om året | alle 4 tilsluttede')
    expect(second).toContain('over 150.000 indbyggere: 0,5000')
    expect(second).toContain('1 af 4 tilsluttede; 3 skal samtykke')
    expect((await rowsOf('Registrerede udgifter'))[0]).toBe('2025 | Udvikling |  | 842.100,10')
  })

  it('is read by KOMBIT’s project managers, without prices and acts', async () => {
    open('/oekonomi/faelles-byggesag', acting(undefined, people.kombit).fetch)
    expect(await screen.findByText('91.655,46', { selector: 'b' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Priser' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Afslut et år' })).toBeNull()
  })

  it('tells others who may see it, and a name that is none that it is missing', async () => {
    open('/oekonomi/faelles-byggesag', acting(undefined, people.finance).fetch)
    expect(await screen.findByText(/^Projektets økonomi vises for/)).toBeTruthy()
    expect(screen.queryByText(/91.655,46/)).toBeNull()
    cleanup()
    open('/oekonomi/ingenting', acting().fetch)
    expect(await screen.findByRole('heading', { level: 1, name: /findes ikke/ })).toBeTruthy()
  })

  it('is in the main menu of the finance staff alone', async () => {
    open('/oekonomi/faelles-byggesag', acting().fetch)
    const entry = await screen.findByRole('link', { name: 'Økonomi', hidden: true, current: true })
    expect(entry.getAttribute('href')).toBe('/oekonomi')
    cleanup()
    open('/oekonomi/faelles-byggesag', acting(undefined, people.kombit).fetch)
    await screen.findByText('91.655,46', { selector: 'b' })
    expect(screen.queryByRole('link', { name: 'Økonomi', hidden: true, current: true })).toBeNull()
  })
})

describe('setting a price', () => {
  const fill = async () => {
    await type('Gælder fra', '1.1.2027')
    await type('Pris, kr. om året', '1,9000')
  }

  it('is refused at its field with the clause, and not sent, until the steering group’s advice is chosen', async () => {
    const { fetch, done } = acting((_, { advice: given }) => (given ? [] : [noAdvice]))
    open('/oekonomi/faelles-byggesag/pris', fetch)
    await fill()
    await seeFirst()
    const field = (await screen.findByText(noAdvice.message)).closest('.field') as HTMLElement
    expect(within(field).getByLabelText('Styregruppens råd').getAttribute('aria-invalid')).toBe('true')
    expect(within(field).getAllByRole('button', { name: 'pkt. 5.10' }).length).toBeGreaterThan(0)
    expect(screen.queryByRole('dialog', { name: 'Fastsæt prisen?' })).toBeNull()
    await select('Styregruppens råd', advice.id)
    await waitFor(() => expect(screen.queryByText(noAdvice.message)).toBeNull())
    expect(done).toEqual([])
  })

  it('says what it costs and whom it binds before it is sent, and is sent once', async () => {
    const { fetch, done } = acting()
    open('/oekonomi/faelles-byggesag/pris', fetch)
    await fill()
    await type('Trin', '50.000: 0,9\n100.000: 0,8')
    await select('Styregruppens råd', advice.id)
    await type('Projektejerens beslutning', 'Driften er blevet billigere.')
    await seeFirst()
    const dialog = within(await screen.findByRole('dialog', { name: 'Fastsæt prisen?' }))
    expect(dialog.getByText(/1,9000 kr. pr. indbygger om året/).textContent).toContain('over 50.000 indbyggere: 0,9')
    expect(dialog.getByText(/^Alle 4 tilsluttede straks. Styregruppen kan binde dem: ”Gruppen kan/)).toBeTruthy()
    const effect = await dialog.findByRole('table', { name: 'Et helt år, 2027' })
    await waitFor(() =>
      expect([...effect.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
        'Læsø1.774195.230,70195.230,70',
        'Silkeborg102.753195.230,70195.230,70',
        'København671.714195.230,70195.230,70',
      ]),
    )
    expect(done).toEqual([])
    fireEvent.click(dialog.getByRole('button', { name: 'Fastsæt prisen' }))
    expect(await screen.findByRole('heading', { name: 'Prisen er fastsat' })).toBeTruthy()
    const [[act, input] = []] = done
    expect(act).toBe('recordPrice')
    expect(input).toMatchObject({
      project: 'faelles-byggesag',
      validFrom: '2027-01-01',
      model: 'PER_INHABITANT',
      amount: '1.9000',
      tiers: [
        { above: 50_000, factor: '0.9' },
        { above: 100_000, factor: '0.8' },
      ],
      advice: advice.id,
      ownerDecision: 'Driften er blevet billigere.',
    })
    expect(done).toHaveLength(1)
  })

  it.each(['abc: 0,5', '12,5: 0,5', '50.000: 1e5', '50.000'])(
    'refuses the tier "%s" at its field, means nothing with it, and cannot be confirmed',
    async (line) => {
      const { fetch, asked, done } = acting()
      open('/oekonomi/faelles-byggesag/pris', fetch)
      await fill()
      await screen.findByRole('table', { name: 'Et helt år, 2027' })
      await type('Trin', `100.000: 0,8\n${line}`)
      const said = await screen.findByText('Skriv hver linje som 50.000: 0,9.')
      expect(said.closest('.field')?.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true')
      expect(screen.queryByRole('table', { name: 'Et helt år, 2027' })).toBeNull()
      expect(document.body.textContent).not.toContain('NaN')
      const before = asked.length
      await seeFirst()
      await waitFor(() => expect(asked.length).toBeGreaterThan(before))
      expect(document.querySelector('dialog[open]')).toBeNull()
      await type('Trin', '50.000: 0,9')
      await waitFor(() => expect(screen.queryByText('Skriv hver linje som 50.000: 0,9.')).toBeNull())
      await seeFirst()
      expect(await screen.findByRole('dialog', { name: 'Fastsæt prisen?' })).toBeTruthy()
      expect(done).toEqual([])
    },
  )

  it('means nothing until its day is one', async () => {
    const { fetch, asked } = acting()
    open('/oekonomi/faelles-byggesag/pris', fetch)
    await type('Gælder fra', '1.1.1850')
    await type('Pris, kr. om året', '1,9000')
    await waitFor(() => expect(asked.at(-1)?.[1].amount).toBe('1.9000'))
    expect(screen.getAllByText(/^Skriv en dag og en pris/).length).toBeGreaterThan(0)
    expect(document.body.textContent).not.toContain('NaN')
  })

  it('is for KOMBIT’s finance staff alone', async () => {
    const { fetch, asked } = acting(undefined, people.kombit)
    open('/oekonomi/faelles-byggesag/pris', fetch)
    expect(await screen.findByText(/^Det kan kun KOMBITs økonomi/)).toBeTruthy()
    expect(screen.queryByLabelText('Gælder fra')).toBeNull()
    expect(asked).toEqual([])
  })

  it('has an address that stands for nothing else', async () => {
    open('/oekonomi/faelles-byggesag/toString', acting().fetch)
    expect(await screen.findByRole('heading', { level: 1, name: /findes ikke/ })).toBeTruthy()
  })
})

describe('recording a cost', () => {
  it('shows the year’s costs now, and keeps what is typed until it is done', async () => {
    const { fetch, done } = acting()
    open('/oekonomi/faelles-byggesag/udgift', fetch)
    await type(/^Beløb/, '-1.250,50')
    await type(/^Hvad det var/, 'Tilbagebetalt af leverandøren')
    cleanup()
    open('/oekonomi/faelles-byggesag/udgift', fetch)
    await waitFor(async () =>
      expect(await screen.findByLabelText<HTMLInputElement>(/^Beløb/, { selector: 'input' })).toHaveProperty(
        'value',
        '-1.250,50',
      ),
    )
    await seeFirst()
    const dialog = within(await screen.findByRole('dialog', { name: 'Registrér udgiften?' }))
    expect(dialog.getByText('−1.250,50 kr.')).toBeTruthy()
    expect(dialog.getByText('128.200,00 kr.')).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Fortryd' }))
    expect(done).toEqual([])
    await seeFirst()
    fireEvent.click(await screen.findByRole('button', { name: 'Registrér udgiften' }))
    expect(await screen.findByRole('heading', { name: 'Udgiften er registreret' })).toBeTruthy()
    expect(done).toMatchObject([['recordCost', { year: 2026, kind: 'OPERATION', amount: '-1250.50' }]])
  })
})

describe('a form whose session ends in another window', () => {
  it('says that one is logged out, and stands as it was typed when one is back', async () => {
    const { fetch } = acting()
    const ended = { message: 'Log ind først.', path: ['act'], extensions: { code: 'UNAUTHENTICATED' } }
    let isOver = false
    open('/oekonomi/faelles-byggesag/udgift', async (input, init) => {
      if (!isOver) return fetch(input, init)
      if (init?.method !== 'POST') return asking(decided)(input, init)
      return Response.json({ data: { act: null }, errors: [ended] })
    })
    await type(/^Beløb/, '1.250,50')
    isOver = true
    await type(/^Hvad det var/, 'Drift')
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy()
    expect(await screen.findByText(/^Det kan kun KOMBITs økonomi/)).toBeTruthy()
    expect(screen.queryByText('Det kan ikke lade sig gøre')).toBeNull()
    cleanup()
    open('/oekonomi/faelles-byggesag/udgift', fetch)
    const field = (label: RegExp) => screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
    expect((await field(/^Beløb/)).value).toBe('1.250,50')
    expect((await field(/^Hvad det var/)).value).toBe('Drift')
  })
})

describe('closing a year', () => {
  it('asks what a surplus goes to at the field, with the figures, and by which decision', async () => {
    const surplus = {
      clause: '5.12',
      code: 'SURPLUS_EXPECTED',
      message: 'Indtægterne ventes at overstige udgifterne.',
      path: 'surplusUse',
    }
    const { fetch, done } = acting((_, { surplusUse }) => (surplusUse ? [] : [surplus]))
    open('/oekonomi/faelles-byggesag/aar', fetch)
    expect((await screen.findAllByText('0,00 kr. faktureret mod 842.100,10 kr. i udgifter')).length).toBeGreaterThan(0)
    await seeFirst()
    expect((await screen.findByText(surplus.message)).closest('.field')?.textContent).toContain('pkt. 5.12')
    await select('Overskuddet går til', 'LOWER_PRICE')
    await select('Beslutning', used.id)
    await seeFirst()
    const dialog = within(await screen.findByRole('dialog', { name: 'Afslut 2025?' }))
    expect(dialog.getByText('91.655,46 kr.')).toBeTruthy()
    expect(dialog.getByText('Nej. Bagefter kan der ikke registreres udgifter i 2025.')).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Afslut 2025' }))
    expect(await screen.findByRole('heading', { name: '2025 er afsluttet' })).toBeTruthy()
    expect(done).toMatchObject([['closeYear', { year: 2025, surplusUse: 'LOWER_PRICE', decision: used.id }]])
  })
})

describe('setting the VAT rate', () => {
  it('takes per cent and asks by the share', async () => {
    const { fetch, done } = acting()
    open('/oekonomi/faelles-byggesag/moms', fetch)
    await type('Momssats, procent', '12,5')
    await seeFirst()
    const dialog = within(await screen.findByRole('dialog', { name: 'Fastsæt momssatsen?' }))
    expect(dialog.getByText('12,5 %')).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Fastsæt momssatsen' }))
    expect(await screen.findByRole('heading', { name: 'Momssatsen er fastsat' })).toBeTruthy()
    expect(done).toMatchObject([['recordVatRate', { project: 'faelles-byggesag', rate: '0.125' }]])
  })
})

describe('what is typed', () => {
  it.each([
    ['25', '0.25'],
    ['100 %', '1.00'],
    ['12,5', '0.125'],
    ['0', '0.00'],
    ['-5', '-0.05'],
    ['meget', 'meget'],
    ['12,', '12.'],
    ['', ''],
  ])('as per cent "%s" is the share "%s"', (typed, share) => expect(shareTyped(typed, 'da')).toBe(share))

  it('as tiers is a tier a line, and nothing where a line is none', () => {
    expect(tiersTyped('50.000: 0,9\n\n100000 0,8', 'da')).toEqual([
      { above: 50_000, factor: '0.9' },
      { above: 100_000, factor: '0.8' },
    ])
    expect(tiersTyped('50.000: 0,9\nmange', 'da')).toBeNull()
    expect(tiersTyped('50 000:0,9', 'da')).toEqual([{ above: 50_000, factor: '0.9' }])
    expect(tiersTyped('50,000: 0.9', 'en')).toEqual([{ above: 50_000, factor: '0.9' }])
    expect(tiersTyped(' \n', 'da')).toBeUndefined()
  })

  it('as a day is a day, nothing, or itself', () => {
    expect(dayTyped('1.1.2027')).toBe('2027-01-01')
    expect(dayTyped(' ')).toBeUndefined()
    expect(dayTyped('i går')).toBe('i går')
  })
})
