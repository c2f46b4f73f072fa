import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { gql } from '@urql/core'
import { Provider } from '@urql/preact'
import { buildSchema, graphql } from 'graphql'
import { LocationProvider } from 'preact-iso'
import { beforeEach, expect, test } from 'vitest'
import text from '../../../../schema.graphql?raw'
import { clientOf } from '../../client'
import '../../../test/open'
import { ActField } from './ActField'
import { ActForm } from './ActForm'
import { type Deviation, useAct } from './useAct'

const schema = buildSchema(text, { assumeValidSDL: true })

type Input = { project: string; rate: string; decidedOn?: string; idempotencyKey?: string }
type Refused = { clause?: string; code: string; message: string; path: string }

type Told = { refuses?: (input: Input) => Refused[]; deviations?: Deviation[] }

/** A graph of one act that is refused as a test says, and that the net may cut off. */
function graphOf({ refuses = () => [], deviations = [] }: Told = {}) {
  const done: Input[] = []
  const net = { reaches: true, answers: true }
  const fetch: typeof globalThis.fetch = async (_, init) => {
    if (!net.reaches) throw new TypeError('offline')
    const { query, variables } = JSON.parse(String(init?.body))
    const validated = query.includes('@validateOnly')
    const recordVatRate = ({ input }: { input: Input }) => {
      const refusals = refuses(input)
      const again = done.some(({ idempotencyKey }) => idempotencyKey === input.idempotencyKey)
      if (!validated && refusals.length === 0 && !again) done.push(input)
      return { refusals, deviations }
    }
    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue: { recordVatRate } })
    if (!net.answers && !validated) throw new TypeError('cut off')
    return Response.json(answer)
  }
  return { done, net, fetch }
}

const VatCheck = gql`mutation VatCheck($input: RecordVatRateInput!) { act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } } }`
const VatSend = gql`mutation VatSend($input: RecordVatRateInput!) { act: recordVatRate(input: $input) { refusals { clause code message path } } }`

function Vat({ told }: { told: () => void }) {
  const act = useAct({
    draft: 'moms alfa',
    begin: { rate: '', decidedOn: '2026-11-26' },
    inputOf: ({ rate, decidedOn }) => ({ project: 'alfa', rate, decidedOn }),
    check: VatCheck,
    send: VatSend,
    done: told,
  })
  return (
    <ActForm of={act} submit="Gem" preview={{ title: 'Gem momsen?', text: <p>Nye fakturaer.</p>, confirm: 'Ja, gem' }}>
      <ActField name="rate" label="Sats" kind="amount" />
      <ActField name="decidedOn" label="Besluttet" kind="date" />
    </ActForm>
  )
}

function openForm(fetch: typeof globalThis.fetch, told = () => {}) {
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true
  }
  return render(
    <LocationProvider>
      <Provider value={clientOf('da', () => {}, fetch)}>
        <Vat told={told} />
      </Provider>
    </LocationProvider>,
  )
}

const rate = () => screen.getByLabelText<HTMLInputElement>('Sats')
const write = (text: string) => fireEvent.input(rate(), { target: { value: text } })
const tooHigh = (input: Input): Refused[] =>
  Number(input.rate) > 1 ? [{ clause: '5.1', code: 'TOO_HIGH', message: 'Højst 1.', path: 'rate' }] : []

async function confirm() {
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }))
  const dialog = await waitFor(() => {
    const open = document.querySelector('dialog')
    expect(open?.open).toBe(true)
    return open as HTMLDialogElement
  })
  fireEvent.click(
    [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'Ja, gem') as Element,
  )
}

beforeEach(() => sessionStorage.clear())

test('what the graph refuses stands at its field with its clause while one types, and nothing is sent', async () => {
  const { done, fetch } = graphOf({ refuses: tooHigh })
  openForm(fetch)
  write('3')
  await screen.findByText('Højst 1.')
  expect(screen.getByRole('button', { name: 'pkt. 5.1' })).toBeTruthy()
  expect(rate().getAttribute('aria-invalid')).toBe('true')
  write('0.25')
  await waitFor(() => expect(screen.queryByText('Højst 1.')).toBeNull())
  expect(done).toEqual([])
})

test('a field that nothing was typed in is refused only when one tries to send', async () => {
  const early = () => [{ code: 'TOO_EARLY', message: 'For tidligt.', path: 'decidedOn' }]
  const { done, fetch } = graphOf({ refuses: early })
  const checks: string[] = []
  openForm((input, init) => {
    checks.push(String(init?.body))
    return fetch(input, init)
  })
  write('0.25')
  await waitFor(() => expect(checks.length).toBe(1))
  expect(screen.queryByText('For tidligt.')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }))
  await screen.findByText('For tidligt.')
  expect(done).toEqual([])
})

test('what is confirmed is done once, and the form begins anew', async () => {
  const { done, fetch } = graphOf()
  let told = 0
  openForm(fetch, () => {
    told++
  })
  write('0.2')
  await confirm()
  await waitFor(() => expect(told).toBe(1))
  expect(done.map(({ rate }) => rate)).toEqual(['0.2'])
  expect(rate().value).toBe('')
  expect(sessionStorage.length).toBe(0)
})

test('cut off before the answer, it can only be sent again as it was, and is done once, also after a reload', async () => {
  const { done, net, fetch } = graphOf()
  let told = 0
  const page = openForm(fetch)
  write('0.2')
  net.answers = false
  await confirm()
  await screen.findByText('Der kom intet svar')
  expect(rate().closest('fieldset')?.disabled).toBe(true)
  page.unmount()
  net.answers = true
  openForm(fetch, () => {
    told++
  })
  expect(rate().value).toBe('0.2')
  fireEvent.click(screen.getByRole('button', { name: 'Send igen' }))
  await waitFor(() => expect(told).toBe(1))
  expect(done).toHaveLength(1)
})

test('without a net nothing is sent, and what was typed stays, also after a reload', async () => {
  const { done, net, fetch } = graphOf()
  net.reaches = false
  const page = openForm(fetch)
  write('0.2')
  fireEvent.click(screen.getByRole('button', { name: 'Gem' }))
  await screen.findByText(/intet er sendt/)
  page.unmount()
  openForm(fetch)
  expect(rate().value).toBe('0.2')
  expect(done).toEqual([])
})

test.each([
  ['Sats', 'rate', 'er ikke et tal', 'Skriv et tal, for eksempel 1.250,50.'],
  ['Besluttet', 'decidedOn', 'is no day as 2026-01-31', /^Skriv datoen som dd\.mm\.åååå/],
])('what cannot be read in %s is told there, in the reader’s words', async (label, name, message, said) => {
  const { fetch } = graphOf()
  const unreadable: typeof globalThis.fetch = async (input, init) => {
    const { variables } = JSON.parse(String(init?.body))
    if (variables.input[name] !== 'x') return fetch(input, init)
    const fault = { message, path: ['act', 'input', name], extensions: { code: 'BAD_USER_INPUT' } }
    return Response.json({ data: { act: null }, errors: [fault] })
  }
  openForm(unreadable)
  fireEvent.input(screen.getByLabelText(label), { target: { value: 'x' } })
  await screen.findByText(said)
  expect(screen.queryByText(message)).toBeNull()
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
})

test('what the agreement has instead of a clause stands at the form, and lets the act through', async () => {
  const { done, fetch } = graphOf({ deviations: [{ clause: '5.10', kind: 'WAIVED', value: 0, text: 'Efter aftale.' }] })
  let told = 0
  openForm(fetch, () => {
    told++
  })
  write('0.2')
  const note = await screen.findByText(/^Aftalen fraviger/)
  expect(note.textContent).toMatch(/Gælder ikke for projektet\. Efter aftale\.$/)
  expect(within(note).getByRole('button', { name: /^pkt\. 5\.10/ })).toBeTruthy()
  await confirm()
  await waitFor(() => expect(told).toBe(1))
  expect(done).toHaveLength(1)
})

test('leaving with something typed asks first', async () => {
  const { fetch } = graphOf()
  openForm(fetch)
  const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leaves()).toBe(true)
  write('0.2')
  await waitFor(() => expect(leaves()).toBe(false))
})

test('from the first letter it says that what is typed stays, and it does when one comes back', async () => {
  const { fetch } = graphOf()
  const page = openForm(fetch)
  expect(screen.queryByText(/^Det, du har skrevet, bliver/)).toBeNull()
  write('0.2')
  const said = await screen.findByText(/^Det, du har skrevet, bliver stående her/)
  expect(said.getAttribute('role')).toBe('status')
  page.unmount()
  openForm(fetch)
  expect(rate().value).toBe('0.2')
  fireEvent.click(screen.getByRole('button', { name: 'Ryd' }))
  await waitFor(() => expect(screen.queryByText(/^Det, du har skrevet, bliver/)).toBeNull())
  expect(rate().value).toBe('')
})

test('cut off, and asked again when the session is over, it still is done once', async () => {
  const { done, net, fetch } = graphOf()
  const ended = { message: 'Log ind.', path: ['act'], extensions: { code: 'UNAUTHENTICATED' } }
  let isOver = false
  openForm(async (input, init) =>
    isOver ? Response.json({ data: { act: null }, errors: [ended] }) : fetch(input, init),
  )
  write('0.2')
  net.answers = false
  await confirm()
  await screen.findByText('Der kom intet svar')
  expect(done).toHaveLength(1)
  net.answers = true
  isOver = true
  fireEvent.click(screen.getByRole('button', { name: 'Send igen' }))
  await screen.findByText('Log ind.')
  isOver = false
  fireEvent.click(screen.getByRole('button', { name: 'Send igen' }))
  await waitFor(() => expect(sessionStorage.length).toBe(0))
  expect(done).toHaveLength(1)
})
