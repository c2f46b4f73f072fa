// What comes out of a printer: an invoice, the list of them and a municipality's costs, on A4.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start } from './program.js'
import { launch } from './reader.js'

const limit = { timeout: 600_000 }
// between the margins of base.css, in CSS pixels of 96 an inch
const upright = 688
const lying = 1017

let program
let browser
let token
before(async () => {
  program = await start('--dev')
  browser = await launch()
  const answer = await fetch(`${program.address}/dev/idp/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('kbh.finance:dev')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  token = (await answer.json()).access_token
}, limit)
after(async () => {
  await browser?.close()
  await program?.stop()
})

/** A window as København's finance has it, which lays out as on paper of that width. */
async function onPaper(address, { width = upright, ...more } = {}) {
  const window = await browser.newPage({ viewport: { width, height: 980 }, ...more })
  await window.setExtraHTTPHeaders({ authorization: `Bearer ${token}` })
  await window.goto(program.address + address)
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.waitForLoadState('networkidle')
  await window.emulateMedia({ media: 'print' })
  return window
}

/** How many pages it has, and their size in points. */
async function printed(window) {
  const pdf = (await window.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, ...size] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/)
  return { pages: pdf.match(/\/Type \/Page\b/g).length, size: size.map((side) => Math.round(Number(side))) }
}

async function isCutNowhere(window) {
  assert.equal(
    await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    true,
    'wider than paper',
  )
}

/** Nothing is left on paper that can be pressed, but the number of a clause, which reads as a word. */
async function hasNoControls(window) {
  const shown = await window
    .locator('header, nav, footer, select, input, button:not(.pkt, .sort)')
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 100)))
  assert.deepEqual(shown, [])
}

async function invoice(where) {
  const query = `{ invoices(first: 1, where: ${where}, orderBy: [{ field: NUMBER }]) { edges { node { number } } } }`
  const answer = await fetch(`${program.address}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return (await answer.json()).data.invoices.edges[0].node.number
}

test('an invoice prints light on upright A4, with each line’s arithmetic and nothing to press', limit, async () => {
  const number = await invoice('{ kind: CORRECTION }')
  const window = await onPaper(`/fakturaer/${number}`, { colorScheme: 'dark' })
  const colours = await window.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor]
  })
  assert.deepEqual(colours, ['rgb(19, 32, 31)', 'rgb(255, 255, 255)'])
  await hasNoControls(window)
  await isCutNowhere(window)
  const { pages, size } = await printed(window)
  assert.deepEqual(size, [595, 842])
  assert.ok(pages >= 2 && pages <= 4, `${pages} pages`)
  await window.close()
})

test('a theme that the reader chose does not darken the paper', limit, async () => {
  const window = await onPaper('/kommuner/101')
  await window.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  assert.equal(await window.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)')
  await window.close()
})

test('a municipality’s costs print on upright A4, no table cut at the side', limit, async () => {
  const window = await onPaper('/kommuner/101')
  await window.getByRole('heading', { name: 'Hvad det koster' }).waitFor()
  await hasNoControls(window)
  await isCutNowhere(window)
  assert.deepEqual((await printed(window)).size, [595, 842])
  await window.close()
})

test('the list of invoices prints on A4 lying down, its sum once', limit, async () => {
  const window = await onPaper('/fakturaer', { width: lying })
  await hasNoControls(window)
  await isCutNowhere(window)
  const sum = window.locator('.invoice-list tfoot')
  assert.equal(await sum.evaluate((foot) => getComputedStyle(foot).display), 'table-row-group')
  const { pages, size } = await printed(window)
  assert.deepEqual(size, [842, 595])
  assert.ok(pages >= 2, `${pages} pages`)
  await window.close()
})

test('an invoice’s document prints on two A4 at the most', limit, async () => {
  const number = await invoice('{ kind: ORDINARY }')
  const window = await onPaper(`/export/invoices/${number}.html`)
  await isCutNowhere(window)
  const { pages, size } = await printed(window)
  assert.deepEqual(size, [595, 842])
  assert.ok(pages <= 2, `${pages} pages`)
  await window.close()
})
