// A visitor works out what taking part would cost, and shares it: whoever opens the link sees the same figures.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start } from './program.js'
import { danish, launch, open, ways, wayWords } from './reader.js'

const limit = { timeout: 300_000 }

let program
let browser
before(async () => {
  program = await start('--dev')
  browser = await launch()
}, limit)
after(async () => {
  await browser?.close()
  assert.equal(await program.stop(), 0, 'it ends cleanly')
})

/** All that the calculator says, but for what stands in its fields. */
async function figures(window) {
  const lines = (await window.getByRole('main').innerText()).split('\n').map((line) => line.trim())
  return lines.filter((line) => line && line !== copiedWords)
}

const copiedWords = 'Linket er kopieret.'

/** What the fields hold. */
const fields = (window) =>
  window.getByRole('main').evaluate((main) => [...main.querySelectorAll('input, select')].map((field) => field.value))

async function costs(exitOn) {
  const query = `query ($exitOn: Date) { simulateCosts(input: {
    repaymentPeriod: { start: "2028-07-01", end: "2036-06-30" }, availableFrom: "2028-09-01", municipality: "461", exitOn: $exitOn
    prices: [{ validFrom: "2028-07-01", model: PER_INHABITANT, amount: "6.25" }] }) { net vat gross invoices { kind net } } }`
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { exitOn } }),
  })
  return (await answer.json()).data.simulateCosts
}

for (const way of ways)
  test(`a visitor shares a calculation, ${wayWords(way)}`, limit, async () => {
    const { window, menu, heading, choose, write, press, slide, section, copied, end } = await open(
      browser,
      program,
      '/',
      way,
    )
    await menu('Beregner')
    await heading('Hvad koster det?')
    await write(window.getByLabel('Første dag'), '1.7.2028')
    await write(window.getByLabel('Sidste dag'), '30.6.2036')
    await choose(window.getByLabel('Kommune', { exact: true }), 'Odense')
    await write(window.getByLabel('Pris pr. indbygger pr. år, kr.'), '6,25')
    await write(window.getByLabel('Til rådighed fra'), '1.9.2028')
    const total = section('I alt i perioden')
    const stays = await costs()
    await total.getByRole('status').getByText(danish(stays.net)).waitFor()

    await slide(total.getByRole('slider'))
    await window.waitForURL(/udtraeden=/)
    const leaves = await costs(new URL(window.url()).searchParams.get('udtraeden'))
    const exit = leaves.invoices.find(({ kind }) => kind === 'EXIT')
    await total.getByText(`koster ${danish(exit.net)} kr. netto på én gang`).waitFor()
    await section('Fakturaplan').getByText(danish(leaves.net), { exact: true }).waitFor()

    await press(window.getByRole('button', { name: 'Kopiér link' }))
    await window.getByText(copiedWords).waitFor()
    const link = await copied()
    assert.equal(link, window.url())
    const shown = [await figures(window), await fields(window)]
    const other = await open(browser, program, link.slice(program.address.length), { width: way.width })
    await other
      .section('I alt i perioden')
      .getByText(`koster ${danish(exit.net)} kr.`)
      .waitFor()
    assert.deepEqual([await figures(other.window), await fields(other.window)], shown)
    await other.end()
    await end()
  })
