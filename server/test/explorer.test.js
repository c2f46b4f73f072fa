// The explorer in a browser: its examples run as they stand, for whom they say, and it asks no other host for anything.
// And the page for integrators: what is copied from it runs.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { start } from './program.js'
import { launch } from './reader.js'

const limit = { timeout: 180_000 }
const run = promisify(execFile)

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

/** A window of a visitor's, or of that development user's, which keeps what goes wrong in it. */
async function windowOf(user, width = 1600) {
  const permissions = ['clipboard-read', 'clipboard-write']
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK', permissions })
  const window = await context.newPage()
  window.problems = []
  window.on('console', (message) => message.type() === 'error' && window.problems.push(message.text()))
  window.on('pageerror', (error) => window.problems.push(String(error)))
  window.on('request', (request) => {
    if (!request.url().startsWith(program.address) && !request.url().startsWith('data:'))
      window.problems.push(request.url())
  })
  if (user) {
    await window.goto(`${program.address}/auth/login?returnTo=/explorer`)
    await window.locator(`input[name="user"][value="${user}"]`).check()
    await window.getByRole('button', { name: 'Log ind' }).click()
    await window.waitForURL('**/explorer')
  }
  return window
}

const list = (window) => window.getByRole('navigation', { name: 'Examples' })

/** The examples that the list has: name, and the development user that its words name, or none. */
async function listed(window) {
  await window.goto(`${program.address}/explorer`)
  const rows = list(window).getByRole('listitem')
  await rows.first().waitFor()
  const texts = await rows.allInnerTexts()
  return texts.map((text) => ({
    name: text.split('\n')[0].trim(),
    user: text.match(/on a development machine, ([a-z.]+)\.$/)?.[1],
  }))
}

const asks = (name) => new RegExp(`(query|mutation) ${name}\\b`)

/** Opens the example by its link and runs it: the body of the answer. */
async function answered(window, name) {
  await list(window).getByRole('link', { name, exact: true }).click()
  await window.waitForURL(`**/explorer?query=${name}`)
  await window.getByRole('tab', { name, selected: true }).waitFor()
  const [answer] = await Promise.all([
    window.waitForResponse((response) => asks(name).test(response.request().postData() ?? '')),
    window.locator('.graphiql-execute-button').click(),
  ])
  return answer.json()
}

test('every example answers without an error, to whom it is for, under the page’s policy', limit, async () => {
  const visitor = await windowOf()
  const examples = await listed(visitor)
  assert.ok(examples.length >= 12, `${examples.length}`)
  for (const user of new Set(examples.map((each) => each.user))) {
    const window = user ? await windowOf(user) : visitor
    for (const { name } of examples.filter((each) => each.user === user)) {
      const body = await answered(window, name)
      assert.equal(body.errors, undefined, `${name}: ${JSON.stringify(body.errors)}`)
      for (const [field, value] of Object.entries(body.data)) assert.ok(value, `${name} has no ${field}`)
    }
    assert.deepEqual(window.problems, [], user)
    if (window !== visitor) await window.context().close()
  }
  await visitor.context().close()
})

test('what an example has for its user alone is not there for a visitor', limit, async () => {
  const window = await windowOf()
  await window.goto(`${program.address}/explorer`)
  const { data, errors } = await answered(window, 'RefusedInvitation')
  assert.deepEqual([data, errors[0].extensions.code], [{ inviteMunicipalities: null }, 'UNAUTHENTICATED'])
  const { data: of } = await answered(window, 'InvoicesExplained')
  assert.equal(of.invoices.totalCount, 0)
  await window.context().close()
})

test('an example that was changed is kept when another is opened', limit, async () => {
  const window = await windowOf()
  await window.goto(`${program.address}/explorer?query=Terms`)
  await window.getByRole('tab', { name: 'Terms', selected: true }).waitFor()
  await window.locator('.graphiql-query-editor .CodeMirror').click()
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.type('query Mine {{} about {{} today')
  await window.getByRole('tab', { name: 'Mine', selected: true }).waitFor()
  await window.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('Mine'))
  await list(window).getByRole('link', { name: 'Statistics', exact: true }).click()
  await window.getByRole('tab', { name: 'Statistics', selected: true }).waitFor()
  assert.deepEqual(await window.getByRole('tab').allInnerTexts(), ['Mine', 'Statistics'])
  await window.context().close()
})

test('its help and its settings open under the page’s policy', limit, async () => {
  const window = await windowOf()
  await window.goto(`${program.address}/explorer`)
  await window.getByLabel('Show Documentation Explorer').click()
  await window.getByText('Query', { exact: true }).first().waitFor()
  await window.getByLabel('Open settings dialog').click()
  await window.getByText('Theme').first().waitFor()
  assert.deepEqual(window.problems, [])
  await window.context().close()
})

for (const width of [360, 1600])
  test(
    `an integrator copies from the page by keyboard, and curl gets the same figures, ${width} px`,
    limit,
    async () => {
      const window = await windowOf('kbh.finance', width)
      await window.goto(`${program.address}/integratorer`)
      const { stdout } = await run('bash', [
        '-c',
        `${await copied(window, 'Hent et token')}\n${await copied(window, 'Hvad min kommune betaler i år, med token')}`,
      ])
      const { costs } = JSON.parse(stdout).data.viewer.organisation.municipality
      for (const [name, amount] of [
        ['accrued', costs.accrued],
        ['issued { gross }', costs.issued.gross],
        ['planned { gross }', costs.planned.gross],
      ])
        assert.equal(
          await fact(window, name),
          new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2 }).format(amount),
        )
      assert.deepEqual(window.problems, [])
      await window.context().close()
    },
  )

/** What the button with that name puts on the clipboard, by the keyboard. */
async function copied(window, name) {
  await window.getByRole('button', { name: `Kopiér ${name}`, exact: true }).press('Enter')
  await window.locator('figure', { hasText: name }).getByText('Kopieret').waitFor()
  return window.evaluate(() => navigator.clipboard.readText())
}

const fact = (window, name) => window.locator('dt', { hasText: name }).locator('+ dd').textContent()
