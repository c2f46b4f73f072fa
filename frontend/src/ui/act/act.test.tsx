import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
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
import { useAct } from './useAct'

const schema = buildSchema(text, { assumeValidSDL: true })

type Input = { project: string; rate: string; decidedOn?: string; idempotencyKey?: string }
type Refused = { clause?: string; code: string; message: string; path: string }

/** A graph of one act that is refused as a test says, and that the net may cut off. */
function graphOf({ refuses = () => [] }: { refuses?: (input: Input) => Refused[] } = {}) {
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
      return { refusals, deviations: [] }
    }
    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue: { recordVatRate } })
    if (!net.answers && !validated) throw new TypeError('cut off')
    return Response.json(answer)
  }
  return { done, net, fetch }
}

const VatCheck = gql`mutation VatCheck($input: RecordVatRateInput!) { act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } } }`
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

test('what cannot be read is told at its field', async () => {
  const { fetch } = graphOf()
  const unreadable: typeof globalThis.fetch = async (input, init) => {
    const { variables } = JSON.parse(String(init?.body))
    if (variables.input.rate !== 'x') return fetch(input, init)
    const fault = { message: 'er ikke et tal', path: ['act', 'input', 'rate'], extensions: { code: 'BAD_USER_INPUT' } }
    return Response.json({ data: { act: null }, errors: [fault] })
  }
  openForm(unreadable)
  write('x')
  await screen.findByText('er ikke et tal')
  expect(rate().getAttribute('aria-invalid')).toBe('true')
})

test('leaving with something typed asks first', async () => {
  const { fetch } = graphOf()
  openForm(fetch)
  const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leaves()).toBe(true)
  write('0.2')
  await waitFor(() => expect(leaves()).toBe(false))
})
