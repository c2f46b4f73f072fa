import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { buildSchema, parse, validate } from 'graphql'
import { afterEach, describe, expect, it, vi } from 'vitest'
import schemaText from '../../../schema.graphql?raw'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'
import { askLines, tokenLines } from './curl'
import { programs } from './programs'
import { queries, queryNamed } from './queries'
import { queryWords } from './words'

const openAs = (by: keyof typeof people, address = '/integratorer') => open(address, asking(portfolio, people[by]))
const part = async (name: string) => within(await screen.findByRole('region', { name }))
const codeOf = (name: string) => screen.getByText(name, { selector: 'b' }).closest('figure')?.querySelector('pre')
const unfold = (name: string) =>
  fireEvent.click(screen.getByText(name, { selector: 'b' }).closest('summary') as Element)
const at = (origin: string) => ({ origin, hostname: new URL(origin).hostname }) as Location

describe('the page for integrators', () => {
  it('begins with a question that a visitor may ask, and what it answers now', async () => {
    openAs('visitor')
    const start = await part('Den første forespørgsel')
    expect(codeOf('Alle projekter, som besøgende')?.textContent).toBe(
      `curl -s -G ${location.origin}/graphql \\\n  --data-urlencode 'query=\n${queryNamed('Projects').text}'`,
    )
    const first = portfolio.projects.map(({ name }) => name).sort(new Intl.Collator('da').compare)[0]
    expect(start.getByRole('note').textContent).toMatch(
      new RegExp(`: ${portfolio.projects.length} projekter i alt. Det første er ${first} med \\d+ deltagere`),
    )
  })

  it('tells a visitor that there are no roles, and where to log in', async () => {
    openAs('visitor')
    const self = await part('Hvem du er her')
    expect(self.getByText('Du er besøgende: ingen roller, ingen beløb, intet udløb.')).toBeTruthy()
    expect(self.getByRole('link', { name: 'Log ind' })).toBeTruthy()
    expect(screen.queryByText('Hvad min kommune betaler i år, med token')).toBeNull()
  })

  it('tells who one is, with which roles and until when, as viewer does', async () => {
    openAs('finance')
    const self = await part('Hvem du er her')
    expect(self.getByText('Læser (MUNICIPALITY_READER), Økonomi (MUNICIPALITY_FINANCE)')).toBeTruthy()
    expect(self.getByText('ja: en tom liste er tom')).toBeTruthy()
    expect(self.getByText(/^30\.09\.2026 kl\. \d\d\.05$/)).toBeTruthy()
  })

  it('shows this year’s figures, and the line that gets the same by a token', async () => {
    openAs('finance')
    const self = await part('Hvem du er her')
    expect(await self.findByRole('heading', { name: 'Silkeborg i 2026' })).toBeTruthy()
    const issued = self.getByText('issued { gross }').nextElementSibling
    expect(issued?.textContent).toBe('207.001,04')
    expect(codeOf('Hvad min kommune betaler i år, med token')?.textContent).toContain(queryNamed('CostsOfTheYear').text)
  })

  it('shows no amounts to who reads none', async () => {
    openAs('kombit')
    const self = await part('Hvem du er her')
    expect(self.getByText('nej: en tom liste kan skjule noget')).toBeTruthy()
    expect(screen.queryByText('issued { gross }')).toBeNull()
  })

  it('leads to each example in the explorer by its name', async () => {
    openAs('visitor')
    const examples = await part('Eksempler, der kører')
    unfold('Hvem der deltog i et projekt på en dag')
    const link = await examples.findByRole('link', { name: 'Prøv ParticipantsOnADay' })
    expect(link.getAttribute('href')).toBe('/explorer?query=ParticipantsOnADay')
    expect(codeOf('ParticipantsOnADay')?.textContent).toBe(queryNamed('ParticipantsOnADay').text)
  })

  it('shows whole programs as they stand in their files', async () => {
    openAs('visitor')
    const examples = await part('Eksempler, der kører')
    unfold('Python')
    await examples.findByText('graph.py', { selector: 'b' })
    expect(codeOf('costs.py')?.textContent).toBe(programs.python[0]?.text)
  })

  it('has addresses that keep their day, of the chosen project', async () => {
    openAs('visitor', '/integratorer?projekt=faelles-byggesag&on=2026-01-31')
    const data = await part('Åbne data')
    const link = (await data.findAllByRole('link', { name: 'JSON' }))[0]
    expect(link?.getAttribute('href')).toBe('/export/projects/faelles-byggesag/participants.json?on=2026-01-31')
    expect(codeOf('Adresse at henvise til')?.textContent).toBe(
      `${location.origin}/export/projects/faelles-byggesag/participants.json?on=2026-01-31`,
    )
    expect(data.getByRole('link', { name: '/data/catalog.jsonld' })).toBeTruthy()
    expect(data.getByRole('link', { name: 'CC BY 4.0' }).getAttribute('rel')).toBe('license')
  })

  it('is reached from the foot of every page', async () => {
    open('/nowhere')
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.getByRole('link', { name: 'Åbne data' }).getAttribute('href')).toBe('/integratorer#data')
    fireEvent.click(foot.getByRole('link', { name: 'Integratorer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'For integratorer' })).toBeTruthy()
  })
})

describe('copying', () => {
  afterEach(() => vi.restoreAllMocks())

  it('puts the text on the clipboard and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    openAs('visitor')
    const start = await part('Den første forespørgsel')
    fireEvent.click(start.getByRole('button', { name: 'Kopiér Alle projekter, som besøgende' }))
    await waitFor(() => expect(start.getByRole('status').textContent).toBe('Kopieret'))
    expect(writeText).toHaveBeenCalledWith(codeOf('Alle projekter, som besøgende')?.textContent)
  })

  it('marks the text where the clipboard is not to be had', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    openAs('visitor')
    const start = await part('Den første forespørgsel')
    fireEvent.click(start.getByRole('button', { name: /^Kopiér/ }))
    await waitFor(() => expect(start.getByRole('status').textContent).toBe('Markeret: kopiér med tastaturet'))
    expect(getSelection()?.toString()).toContain('query Projects')
  })
})

describe('the examples', () => {
  const schema = buildSchema(schemaText, { assumeValidSDL: true })

  it.each(queries)(
    '$name is what the schema has, has words, and no quote that would end a shell’s',
    ({ name, text }) => {
      expect(validate(schema, parse(text))).toEqual([])
      expect(Object.keys(queryWords.da)).toContain(name)
      expect(text).not.toContain("'")
    },
  )

  it('fetch a token from the program itself on this machine alone', () => {
    expect(tokenLines(at('http://127.0.0.1:8080'))).toContain('http://127.0.0.1:8080/dev/idp/oauth/token')
    expect(tokenLines(at('https://tilslutning.example.dk'))).not.toContain('/dev/idp')
  })

  it('ask with the token where they are told to', () => {
    expect(askLines(at('https://tilslutning.example.dk'), '{ a }', true)).toBe(
      'curl -s -G https://tilslutning.example.dk/graphql -H "Authorization: Bearer $TOKEN" \\\n' +
        "  --data-urlencode 'query=\n{ a }'",
    )
  })
})
