// What a municipality's accountant comes for, at the program with its example data: why an invoice differs from the
// last, next year's budget, what leaving costs. Each by mouse and by keyboard alone, narrow and wide.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { startWith } from './program.js'
import { danish, launch, open, ways, wayWords } from './reader.js'

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

/** København's, from the front page. */
async function come(way) {
  const reader = await open(browser, program, '/', way)
  await reader.logIn('kbh.finance')
  await reader.heading('Projekter')
  return reader
}

/** The graph's answer to the accountant's own token. */
async function ask(query) {
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await program.token('kbh.finance')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await answer.json()
  assert.equal(errors, undefined)
  return data
}

const invoices = `{ invoices(first: 2, where: { project: "lokalplanarkiv" }, orderBy: [{ field: DATE, direction: DESC }]) {
  edges { node { number net days lines { price } } } } }`

for (const way of ways)
  test(`finds why an invoice differs from the last one, ${wayWords(way)}`, limit, async () => {
    const [now, last] = (await ask(invoices)).invoices.edges.map(({ node }) => node)
    const { window, menu, heading, choose, press, section, end } = await come(way)
    await menu('Fakturaer')
    await heading('Fakturaer')
    await choose(window.getByLabel('Projekt'), 'Lokalplanarkiv')
    await window.waitForURL('**/fakturaer?projekt=lokalplanarkiv')
    await press(window.getByRole('link', { name: now.number }))
    await heading(`Faktura ${now.number}`)
    const why = section('Hvorfor er det ikke det samme som sidst?')
    await why.getByText(/^Sammenlignet med faktura .*\skr\. mindre end sidst, netto\./).waitFor()
    await why.getByText(/Det, der er anderledes: dage, pris pr\. år\.$/).waitFor()
    const cells = async (name) => {
      const row = why.getByRole('row', { name })
      return row.getByRole('cell').evaluateAll((all) => all.slice(-2).map((cell) => cell.textContent))
    }
    assert.deepEqual(await cells(/^Pris pr\. år/), [danish(last.lines[0].price), danish(now.lines[0].price)])
    assert.deepEqual(await cells(/^Dage(?! i året)/), [danish(`${last.days}`), danish(`${now.days}`)])
    assert.deepEqual(await cells(/^Netto/), [danish(last.net), danish(now.net)])
    await press(why.getByRole('link', { name: last.number }))
    await heading(`Faktura ${last.number}`)
    await end()
  })

/** From the front page to the municipality's own. */
async function comeHome(way) {
  const reader = await come(way)
  await reader.account('Mette Holm', 'Min kommune')
  await reader.heading('Københavns Kommune')
  return reader
}

/** The rows of a file of ours, each cell by its head. */
function rowsOf(text) {
  const [head, ...rows] = text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at], cell])))
}

/** In whole øre. */
function sumOf(amounts) {
  const sum = `${amounts.reduce((all, amount) => all + BigInt(amount.replace(',', '')), 0n)}`
  return `${sum.slice(0, -2)},${sum.slice(-2)}`
}

/** As the page writes an amount: the file has no points between the thousands. */
const asShown = (amount) => danish(amount.replace(',', '.'))

for (const way of ways)
  test(`makes next year's budget file, ${wayWords(way)}`, limit, async () => {
    const { window, section, choose, press, end } = await comeHome(way)
    const costs = section('Hvad det koster')
    const table = costs.getByRole('table', { name: 'Omkostninger pr. projekt og år' })
    await table.waitFor()
    const year = `${Number((await ask('{ about { today } }')).about.today.slice(0, 4)) + 1}`
    const file = (of) => costs.getByRole('link', { name: `Hent budget ${of} som CSV` })
    await file(year).waitFor() // unless another is chosen
    await choose(costs.getByLabel('Budgetår'), `${Number(year) + 1}`)
    await file(Number(year) + 1).waitFor()
    await choose(costs.getByLabel('Budgetår'), year)
    const [download] = await Promise.all([window.waitForEvent('download'), press(file(year))])
    assert.equal(download.suggestedFilename(), `budget-101-${year}.csv`)
    const budget = rowsOf(await readFile(await download.path(), 'utf8'))
    const shown = await table.evaluate((of, name) => {
      const column = [...of.tHead.rows[0].cells].findIndex(({ textContent }) => textContent === name)
      const rows = [...of.querySelectorAll('tbody tr, tfoot tr')]
      return rows.map(({ cells }) => [cells[0].firstChild.textContent, cells[column].firstChild?.textContent ?? ''])
    }, year)
    const charged = budget.filter((row) => row['Udgift i året'] !== '0,00')
    assert.ok(charged.length > 20, `${charged.length} projects`)
    const amounts = charged.map((row) => [row.Projekt, asShown(row['Udgift i året'])])
    amounts.push(['I alt', asShown(sumOf(charged.map((row) => row['Udgift i året'])))])
    const sorted = (rows) => rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
    assert.deepEqual(sorted(shown.filter(([, amount]) => amount)), sorted(amounts))
    await end()
  })

const quote = `{ agreement(project: "lokalplanarkiv", municipality: "101") { exitQuote(on: "2028-04-01") {
  exits { start days lines { arithmetic { roundedToEnd } } } exitTotal { net } ordinaryTotal { net } total { net vat gross } } } }`

for (const way of ways)
  test(`quotes an exit, ${wayWords(way)}`, limit, async () => {
    const { agreement } = await ask(quote)
    const { exits, exitTotal, ordinaryTotal, total } = agreement.exitQuote
    const { window, section, heading, choose, write, press, end } = await comeHome(way)
    await press(window.getByRole('link', { name: 'Hvad koster udtræden?' }))
    await heading('Hvad koster udtræden?')
    await choose(window.getByLabel('Projekt'), 'Lokalplanarkiv')
    await write(window.getByLabel('Første dag uden systemet'), '1.4.2028')
    const told = section('Lokalplanarkiv: udtræden 01.04.2028')
    await told.getByText(`${danish(exitTotal.net)} kr. netto`, { exact: true }).waitFor()
    await told.getByText('Systemet er til rådighed til og med 31.03.2028.').waitFor()
    // the ordinary invoice of the half-year covers all of it
    assert.equal(exits[0].start, '2028-07-01')
    await told.getByText('De løbende fakturaer dækker til og med 30.06.2028.').waitFor()
    await told.getByText(`${danish(`${exits[0].days}`)} dage, som om kommunen var blevet`).waitFor()
    await told.getByText(`${danish(ordinaryTotal.net)} kr. netto`, { exact: true }).waitFor()
    await told.getByText(`${danish(total.net)} kr. netto`, { exact: true }).waitFor()
    await told.getByText(`${danish(total.gross)} kr.`, { exact: true }).waitFor()

    // how it came about, and by which clause
    const payment = told.getByRole('row', { name: /Udtræden/ })
    await press(payment.locator('summary'))
    const { roundedToEnd } = exits[0].lines[0].arithmetic
    await payment.getByText(danish(roundedToEnd)).first().waitFor()
    await press(told.getByRole('button', { name: 'pkt. 5.8' }))
    await window.getByRole('dialog', { name: 'pkt. 5.8' }).getByText('betaler den på én gang').waitFor()
    await end()
  })
