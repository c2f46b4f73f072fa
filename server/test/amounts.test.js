// Every amount that a view shows is one that the graph answered, written as a Danish reader does: read off the page as
// text, and looked up in the answers that the page got. Nothing is worked out here, nor may it be on the page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWith } from './program.js'
import { danish, launch, open } from './reader.js'

const limit = { timeout: 300_000 }

let program
let browser
before(async () => {
  program = await startWith({ flags: ['--dev'], environment: { TILSLUTNING_LOGIN_LIMIT: 'off' } })
  browser = await launch()
}, limit)
after(async () => {
  await browser?.close()
  assert.equal(await program.stop(), 0, 'it ends cleanly')
})

/** Where the graph's amount stands without its sign, or with another. */
const unsigned = {
  '.arithmetic td': 'what is taken off has the minus of taking off',
  'p > b': 'the words after it, less than last time, are its sign',
  '.economy-figure': 'the word before it, deficit, is its sign',
  '.municipality-told': 'the words after it, less than, are its sign',
}

/** Numbers as people write amounts: with decimals, and where `whole` with points between the thousands too. */
const shownOf = (window, whole) =>
  window.getByRole('main').evaluate(
    (main, { places, number }) => {
      const shown = []
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { parentElement } = texts.currentNode
        const data = texts.currentNode.data.replaceAll('\u00a0', ' ')
        const place = places.find((each) => parentElement.closest(each))
        // a list's choices are no more shown than what one might type, which a hint gives an example of
        if (parentElement.closest('option, .hint')) continue
        for (const { 0: amount, index } of data.matchAll(new RegExp(number, 'g')))
          shown.push({ amount, after: data.slice(index + amount.length), data, place })
      }
      return shown
    },
    { places: Object.keys(unsigned), number: whole ? `${numbers.whole}|${numbers.decimal}` : numbers.decimal },
  )

const numbers = {
  decimal: '[−-]?(?<![\\d.,])\\d[\\d.]*,\\d+',
  whole: '[−-]?(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})+(?![\\d,])',
}

/** Every number of an answer, however deep, and every text: a sentence of the graph's own is as it wrote it. */
function gather(answer, known) {
  if (answer && typeof answer === 'object') for (const part of Object.values(answer)) gather(part, known)
  else if (typeof answer === 'number' || /^-?\d+(\.\d+)?$/.test(answer)) known.add(danish(`${answer}`))
  else known.add(answer)
  return known
}

const sizeOf = (amount) => amount.replace(/^[−-]/, '')

/** What is shown, and is none of what the graph answered. */
function unknownOf(shown, answers) {
  const known = gather(answers, new Set())
  const sizes = new Set([...known].map((each) => (typeof each === 'string' ? sizeOf(each) : each)))
  const isKnown = ({ amount, data, place }) =>
    known.has(amount) || known.has(data) || (place && sizes.has(sizeOf(amount)))
  // a share of what is covered is no amount
  return shown.filter((each) => !isKnown(each) && !each.after.startsWith(' %'))
}

/** Opens the view as the user, and looks each of its amounts up. */
async function look(user, address, { least, whole = false, typed = [], first = async () => {} }) {
  const answers = []
  const reader = await open(browser, program, '/tilgaengelighed')
  const { window } = reader
  window.on('response', (response) => {
    if (new URL(response.url()).pathname === '/graphql') answers.push(response.json().catch(() => null)) // left meanwhile
  })
  if (user) {
    await window.goto(`${program.address}/auth/login?returnTo=${encodeURIComponent(address)}`)
    await window.locator(`input[name="user"][value="${user}"]`).check()
    await window.getByRole('button', { name: 'Log ind' }).click()
  } else await window.goto(program.address + address)
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.waitForLoadState('networkidle')
  await first(reader)
  await window.waitForLoadState('networkidle')
  const shown = await shownOf(window, whole)
  assert.ok(shown.length >= least, `${shown.length} amounts are few`)
  assert.deepEqual(unknownOf(shown, await Promise.all([typed, ...answers])), [])
  await reader.end()
}

const views = {
  'a municipality’s costs': ['kbh.finance', '/kommuner/101', { least: 100 }],
  'a municipality’s costs, as KOMBIT sees them': ['kombit.finance', '/kommuner/740', { least: 50 }],
  'the quote of an exit': [
    'kbh.finance',
    '/kommuner/101/udtraeden?projekt=lokalplanarkiv&dato=2028-04-01',
    { least: 50 },
  ],
  'a municipality’s invoices': ['kbh.finance', '/fakturaer', { least: 200 }],
  'all invoices of a year': ['kombit.finance', '/fakturaer?aar=2026', { least: 200 }],
  'an invoice that came to less than the last': ['kbh.finance', '/fakturaer/2026-002184', { least: 20 }],
  'a calculation': [
    undefined,
    '/beregner?kommune=740&pris=6.2500&fra=2026-01-01&til=2033-12-31&raadighed=2026-01-05&udtraeden=2030-03-01',
    { least: 50 },
  ],
  'a calculation of a project, and the price that covers it': [
    'kombit.finance',
    '/beregner?projekt=lokalplanarkiv&kommune=101&udgifter=12500000.00&uden=101',
    { least: 100 },
  ],
  'invoicing, as it would be': ['kombit.finance', '/fakturering?dag=2027-02-15', { least: 50 }],
  'all projects’ economy': ['kombit.finance', '/oekonomi', { least: 100 }],
  'a project’s economy': ['kombit.finance', '/oekonomi/faelles-rettighedsstyring', { least: 50 }],
  'a year’s closing': ['kombit.finance', '/oekonomi/faelles-rettighedsstyring/aar?aar=2024', { least: 5 }],
  'what a price would mean': [
    'kombit.finance',
    '/oekonomi/faelles-rettighedsstyring/pris',
    { least: 6, first: typePrice, typed: ['1.6250'] },
  ],
  'the inhabitants': ['kombit.finance', '/indbyggere', { least: 150, whole: true }],
}
for (const [name, view] of Object.entries(views))
  test(`${name}: each amount is the graph’s`, limit, () => look(...view))

async function typePrice({ window, write }) {
  await write(window.getByLabel('Gælder fra'), '1.1.2027')
  await write(window.getByLabel('Pris, kr. om året'), '1,6250')
  await window.getByRole('table').first().waitFor()
}

async function ask(query) {
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await program.token('kombit.finance')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await answer.json()
  assert.equal(errors, undefined)
  return data
}

for (const kind of ['ORDINARY', 'EXIT', 'CORRECTION', 'CREDIT_NOTE', 'SETTLEMENT', 'CLAIM', 'EXTENSION'])
  test(`a document, ${kind}: each amount is the graph’s`, limit, async () => {
    const { invoices } = await ask(
      `{ invoices(first: 1, where: { kind: ${kind} }, orderBy: [{ field: NUMBER, direction: DESC }]) { edges { node { number } } } }`,
    )
    const [{ node }] = invoices.edges
    await look('kombit.finance', `/fakturaer/${node.number}?regnestykker=alle`, { least: 8 })
  })

test('what a run would issue, and did: each amount is the graph’s', limit, async () => {
  const { about, municipality } = await ask(
    '{ about { today } municipality(code: "492") { inhabitantsByYear { year inhabitants } } }',
  )
  const { year, inhabitants } = municipality.inhabitantsByYear.toSorted((a, b) => b.year - a.year)[0]
  await ask(`mutation { recordInhabitants(input: {
    municipality: "492", year: ${year}, inhabitants: ${inhabitants + 10}, source: "Danmarks Statistik" }) { refusals { message } } }`)
  await look('kombit.finance', '/fakturering', { least: 10 })
  const { runInvoicing } = await ask(
    `mutation { runInvoicing(input: { asOf: "${about.today}" }) { run { id documents } refusals { message } } }`,
  )
  assert.deepEqual(runInvoicing.refusals, [])
  assert.ok(runInvoicing.run.documents > 0, 'it issued nothing')
  await look('kombit.finance', `/fakturering?koersel=${encodeURIComponent(runInvoicing.run.id)}`, { least: 4 })
})
