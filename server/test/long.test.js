// A list of thousands in a browser: only what is in sight is drawn, more comes as one scrolls, and the address keeps
// where one is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startNetwork } from './network.js'
import { launch } from './reader.js'

const limit = { timeout: 300_000 }

let network
let browser
before(async () => {
  network = await startNetwork()
  browser = await launch()
}, limit)
after(async () => {
  await browser?.close()
  await network.stop()
})

/** The invoices, as who sees all; only what `rule` breaks is broken. */
async function open(rule = () => undefined) {
  network.rule = rule
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'da-DK' })
  const window = await context.newPage()
  window.setDefaultTimeout(60_000)
  await window.goto(`${network.address}/auth/login?returnTo=/fakturaer`)
  await window.locator('input[name="user"][value="kombit.finance"]').check()
  await window.getByRole('button', { name: 'Log ind' }).click()
  await row(window, 2).waitFor()
  return window
}

/** The row of that number; the head is the first. */
const row = (window, index) => window.locator(`tr[aria-rowindex="${index}"]`)
const numberOf = async (window, index) => (await row(window, index).getByRole('rowheader').textContent()).trim()

/** The numbers in the order of the list, as the graph has them. */
const numbers = (window, first) =>
  window.evaluate(async (most) => {
    const orderBy = '[{ field: DATE, direction: DESC }, { field: NUMBER, direction: DESC }]'
    const numbers = []
    for (let after = null; numbers.length < most; ) {
      const query = `query ($after: Cursor) { invoices(first: 200, after: $after, orderBy: ${orderBy}) { pageInfo { endCursor } edges { node { number } } } }`
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables: { after } }),
      })
      const { invoices } = (await answer.json()).data
      numbers.push(...invoices.edges.map(({ node }) => node.number))
      after = invoices.pageInfo.endCursor
    }
    return numbers
  }, first)

/** The list: beneath it is another, by year. */
const list = (window) => window.getByRole('table', { name: /^Fakturaer og kreditnotaer/ })

/** By keyboard, until the row is drawn and stays: a key that was pressed before it came may lead past it. */
async function scrollTo(window, index) {
  await window.getByRole('region', { name: /^Fakturaer og kreditnotaer/ }).focus()
  const key = () =>
    window.evaluate(async (wanted) => {
      const painted = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await painted()
      await painted()
      const drawn = [...document.querySelectorAll('tr[aria-rowindex]')].map((row) => Number(row.ariaRowIndex))
      if (drawn.includes(wanted)) return null
      return Math.max(...drawn) < wanted ? 'PageDown' : 'PageUp'
    }, index)
  for (let next = await key(); next; next = await key()) await window.keyboard.press(next)
}

test('all rows come in order, each once, and few are drawn at a time', limit, async () => {
  const window = await open()
  const order = await numbers(window, 600)
  for (const index of [2, 120, 305, 590]) {
    await scrollTo(window, index)
    assert.equal(await numberOf(window, index), order[index - 2])
  }
  assert.ok((await window.locator('tr[aria-rowindex]').count()) < 120)
  const all = Number(await list(window).getAttribute('aria-rowcount'))
  assert.ok(all > 10_000, `${all} rows`)
  await window.context().close()
})

test('the address keeps the page one has come to, and leads back to the first', limit, async () => {
  const window = await open()
  const order = await numbers(window, 600)
  await scrollTo(window, 390)
  await window.waitForURL('**/fakturaer?efter=*')
  await window.reload()
  await row(window, 2).waitFor()
  const first = order.indexOf(await numberOf(window, 2))
  assert.ok(first > 0 && first % 100 === 0, `it begins a page, at ${first}`)
  assert.equal(await list(window).getAttribute('aria-rowcount'), '-1')
  await window.getByRole('button', { name: 'Vis fra den første' }).click()
  await window.getByRole('rowheader', { name: order[0] }).waitFor()
  assert.equal(new URL(window.url()).search, '')
  await window.context().close()
})

test('what the network loses on the way is asked for again, and no row comes twice', limit, async () => {
  const lost = ({ name }) => (name === 'InvoicePage' ? 'lost' : undefined)
  const window = await open(lost)
  const order = await numbers(window, 400)
  await row(window, 101).scrollIntoViewIfNeeded()
  await window.getByText('Resten kunne ikke hentes.').waitFor()
  network.rule = () => undefined
  await window.getByRole('button', { name: 'Prøv igen' }).press('Enter')
  await scrollTo(window, 250)
  assert.equal(await numberOf(window, 250), order[248])
  await window.context().close()
})

test('the row that has the focus stays while one scrolls', limit, async () => {
  const window = await open()
  await scrollTo(window, 250)
  const link = row(window, 250).getByRole('link').first()
  await link.focus()
  const frame = window.getByRole('region', { name: /^Fakturaer og kreditnotaer/ })
  await frame.evaluate((section) => section.scrollTo(0, 0))
  await row(window, 2).waitFor()
  assert.equal(await link.evaluate((at) => at === document.activeElement), true)
  await window.context().close()
})

test('paper has every row that is here', limit, async () => {
  const window = await open()
  await scrollTo(window, 290)
  await window.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await row(window, 2).waitFor()
  assert.ok((await window.locator('tr[aria-rowindex]').count()) >= 300)
  await window.context().close()
})
