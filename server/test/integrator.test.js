// An integrator copies a query and the way to a token from the page, runs them with curl as they stand, and gets the
// figures that the page shows.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { startWith } from './program.js'
import { danish, launch, open, ways, wayWords } from './reader.js'

const limit = { timeout: 300_000 }
const run = promisify(execFile)

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

/** What was copied, typed into a shell. */
async function inShell(...lines) {
  const { stdout } = await run('sh', ['-c', lines.join('\n')])
  const { data, errors } = JSON.parse(stdout)
  assert.equal(errors, undefined)
  return data
}

for (const way of ways)
  test(`an integrator runs the page's query and gets its figures, ${wayWords(way)}`, limit, async () => {
    const { window, footer, logIn, heading, press, copied, end } = await open(browser, program, '/', way)
    await logIn('kbh.finance')
    await heading('Projekter')
    await footer('Integratorer')
    await heading('For integratorer')
    const copy = async (name) => {
      await press(window.getByRole('button', { name: `Kopiér ${name}` }))
      await window.getByRole('figure').filter({ hasText: name }).getByText('Kopieret').waitFor()
      return copied()
    }
    const { edges, totalCount } = (await inShell(await copy('Alle projekter, som besøgende'))).projects
    const [{ node: first }] = edges
    const shown = `${totalCount} projekter i alt. Det første er ${first.name} med ${first.participants} deltagere.`
    await window.getByText(shown).waitFor()

    const token = await copy('Hent et token')
    const query = await copy('Hvad min kommune betaler i år, med token')
    const { costs, name } = (await inShell(token, query)).viewer.organisation.municipality
    const year = window.getByRole('heading', { name: `${name} i ${costs.from.slice(0, 4)}` })
    const facts = year.locator('xpath=following-sibling::dl').first()
    const figures = await facts.locator('dd').allTextContents()
    assert.deepEqual(figures, [costs.accrued, costs.issued.gross, costs.planned.gross].map(danish))
    await end()
  })
