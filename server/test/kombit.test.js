// What KOMBIT's finance staff come for, at the program with its example data: inhabitants are imported, a price is set
// with the steering group's advice from a day long invoiced, all is invoiced, and the correction arises.
import assert from 'node:assert/strict'
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

/** The graph's answer to the same person's script. */
async function ask(query, variables = {}) {
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await program.token('kombit.finance')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await answer.json()
  assert.equal(errors, undefined)
  return data
}

/** A file of Statistics Denmark with Ærø's newest figure, some more than those it has. */
async function fileWith(more) {
  const { inhabitantsByYear } = (await ask('{ municipality(code: "492") { inhabitantsByYear { year inhabitants } } }'))
    .municipality
  const { year, inhabitants } = inhabitantsByYear.toSorted((a, b) => b.year - a.year)[0]
  const text = `OMRÅDE;KØN;ALDER;TID;INDHOLD\r\nÆrø;I alt;Alder i alt;${year}K1;${inhabitants + more}\r\n`
  return { year, inhabitants, file: { name: 'folk1a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) } }
}

const invoiceQuery = `query ($number: String!) { invoice(number: $number) {
  number kind net correctedNet corrects { number net correctedNet } lines { price inhabitants } } }`

for (const [made, way] of ways.entries())
  test(`imports inhabitants, sets a price, invoices, and sees the correction, ${wayWords(way)}`, limit, async () => {
    const { window, logIn, menu, account, heading, section, press, write, choose, file, end } = await open(
      browser,
      program,
      '/',
      way,
    )
    await logIn('kombit.finance')
    await heading('Projekter')

    const { year, inhabitants, file: chosen } = await fileWith(10)
    await account('Ole Friis', 'Indbyggertal')
    await heading('Indbyggertal')
    await file(window.locator('input[type=file]'), chosen)
    const changes = section('Tal, der ændres')
    await changes.getByRole('row', { name: new RegExp(`Ærø.*${year}.*${danish(`${inhabitants + 10}`)}`) }).waitFor()
    await press(window.getByRole('button', { name: 'Gem tallene …' }))
    await press(window.getByRole('dialog').getByRole('button', { name: 'Gem 1 tal' }))
    await window.getByRole('heading', { name: '1 tal gemt' }).waitFor()

    await menu('Økonomi')
    await heading('Økonomi')
    await press(window.getByRole('link', { name: 'Fælles Rettighedsstyring', exact: true }))
    await heading('Fælles Rettighedsstyring')
    await press(window.getByRole('link', { name: 'Fastsæt pris' }))
    await heading('Fastsæt pris')
    const day = `01.0${made + 1}.2026`
    await write(window.getByLabel('Gælder fra'), day)
    await write(window.getByLabel('Pris, kr. om året'), `1,5${made + 2}`)
    const advice = window.getByLabel('Styregruppens råd')
    await choose(advice, await advice.evaluate((list) => list.options[1].text))
    await write(window.getByLabel('Projektejerens beslutning'), 'Pristallet er steget.')
    await press(window.getByRole('button', { name: 'Se, hvad det betyder …' }))
    const dialog = window.getByRole('dialog', { name: 'Fastsæt prisen?' })
    await dialog.getByText(day, { exact: true }).waitFor()
    await press(dialog.getByRole('button', { name: 'Fastsæt prisen' }))
    await window.getByRole('heading', { name: 'Prisen er fastsat' }).waitFor()

    await account('Ole Friis', 'Fakturering')
    await heading('Fakturering')
    await section('Det vil kørslen udstede').waitFor()
    await press(window.getByRole('button', { name: 'Udsted …' }))
    await press(window.getByRole('dialog').getByRole('button', { name: /^Udsted \d+ dokumenter$/ }))
    await window.getByRole('heading', { name: /^\d+ dokumenter udstedt$/ }).waitFor()

    const issued = window.getByRole('table', { name: /^Fakturaer og kreditnotaer/ })
    const rows = issued.getByRole('row').filter({ hasText: 'Fælles Rettighedsstyring' }).filter({ hasText: 'retter' })
    const row = rows.filter({ hasText: 'København' }).first()
    const number = await row.getByRole('link').first().textContent()
    const { invoice } = await ask(invoiceQuery, { number })
    const [corrected] = invoice.corrects
    await press(row.getByRole('link', { name: number }))
    await heading(`Faktura for efterregulering ${number}`)
    const corrections = section('Rettelser')
    const rowOf = (other, way) => corrections.getByRole('row').filter({ hasText: other }).filter({ hasText: way })
    await rowOf(corrected.number, 'Retter').getByText(danish(corrected.net)).waitFor()
    await press(corrections.getByRole('link', { name: corrected.number }))
    await heading(new RegExp(` ${corrected.number}$`))
    await rowOf(number, 'Rettet af').getByText(danish(invoice.net)).waitFor()
    await rowOf('Står tilbage, netto, kr.', danish(corrected.correctedNet)).waitFor()
    await press(corrections.getByRole('link', { name: number }))
    await heading(`Faktura for efterregulering ${number}`)
    await end()
  })
