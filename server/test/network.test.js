// The page over a slow, failing and missing network: what is typed stays, nothing is done twice, and what is old is
// said to be.
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

const passes = () => undefined
const isGraph = ({ path }) => path.startsWith('/graphql')
/** That fate for those mutations; all else passes. A browser sends by itself what a connection lost, once: so no count. */
const all = (name, fate) => {
  network.rule = (request) => (request.name === name ? fate : undefined)
}

/** A promise, and what keeps it. */
function promised() {
  let keep
  return [new Promise((resolve) => (keep = resolve)), keep]
}

/** Holds the next request that is so until `release`; all else passes. `reached` is when one is held. */
function held(isIt) {
  const [released, release] = promised()
  const [reached, reach] = promised()
  network.rule = (request) => {
    if (!isIt(request)) return undefined
    network.rule = passes
    reach()
    return released
  }
  return { reached, release }
}

/** A window of a browser of its own, as that user where one is named. */
async function open(address, user) {
  network.rule = passes
  network.sent = []
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'da-DK' })
  const window = await context.newPage()
  window.setDefaultTimeout(60_000)
  if (!user) {
    await window.goto(network.address + address)
    return window
  }
  await window.goto(`${network.address}/auth/login?returnTo=${encodeURIComponent(address)}`)
  await window.locator(`input[name="user"][value="${user}"]`).check()
  await window.getByRole('button', { name: 'Log ind' }).click()
  return window
}

const menu = (window, name) => window.getByRole('banner').getByRole('link', { name, exact: true })

/** The keys that runs were sent with. */
const keys = () => network.sent.map(({ variables }) => variables.input.idempotencyKey)

/** A figure of 2026 that makes corrections of what the example has issued: something to run. */
async function somethingDue() {
  const token = await fetch(`${network.program.address}/dev/idp/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa('kombit.finance:dev')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token } = await token.json()
  const input = '{ municipality: "101", year: 2026, inhabitants: 700000, source: "network.test.js" }'
  const answer = await fetch(`${network.program.address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${access_token}` },
    body: JSON.stringify({ query: `mutation { recordInhabitants(input: ${input}) { refusals { message } } }` }),
  })
  assert.deepEqual((await answer.json()).data, { recordInhabitants: { refusals: [] } })
}

/** How many documents are dated that day, by the graph, to who is logged in. */
const documentsOn = (window, on) =>
  window.evaluate(async (day) => {
    const query = 'query ($on: Date!) { invoices(where: { date: $on }) { totalCount } }'
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: { on: day } }),
    })
    return (await answer.json()).data.invoices.totalCount
  }, on)

/** The day of the preview and how many documents it has; confirmed, it is sent. */
async function confirmRun(window) {
  await window.getByRole('button', { name: 'Udsted …' }).click()
  const confirm = window.getByRole('button', { name: /^Udsted \d+ dokument/ })
  const count = Number(/\d+/.exec(await confirm.textContent()))
  const day = await window.getByLabel('Faktureringsdag').inputValue()
  const on = day.split('.').reverse().join('-')
  const before = await documentsOn(window, on)
  await confirm.click()
  return { on, total: before + count }
}

test('a run that is lost, cut off, held and left is sent with one key, and done once', limit, async () => {
  await somethingDue()
  const window = await open('/fakturering', 'kombit.finance')
  all('InvoicingRun', 'lost')
  const { on, total } = await confirmRun(window)
  await window.getByRole('heading', { name: 'Svaret kom ikke frem' }).waitFor()
  assert.deepEqual(keys(), [], 'it has not reached the program')

  await window.goto(`${network.address}/fakturering`)
  all('InvoicingRun', 'cut')
  await window.getByRole('link', { name: 'Se, hvad der blev af den' }).click()
  await window.getByRole('heading', { name: 'Svaret kom ikke frem' }).waitFor()
  assert.equal(new Set(keys()).size, 1)
  assert.equal(await documentsOn(window, on), total, 'it is done, but the page does not know')

  const again = held(({ name }) => name === 'InvoicingRun')
  await window.getByRole('button', { name: 'Spørg igen' }).click()
  await window.getByRole('heading', { name: 'Kørslen er i gang' }).waitFor()
  await again.reached
  const anew = held(({ name }) => name === 'InvoicingRun')
  await window.reload()
  await anew.reached
  await window.getByRole('heading', { name: 'Kørslen er i gang' }).waitFor()
  again.release()
  anew.release()
  await window.waitForURL('**/fakturering?koersel=*')
  assert.equal(new Set(keys()).size, 1)
  assert.equal(await documentsOn(window, on), total)
  await window.goto(`${network.address}/fakturering`)
  await window.getByText('Der er intet at udstede på den dag.').waitFor()
  assert.equal(await window.getByText('En kørsel er sendt').count(), 0)
  await window.context().close()
})

test('what was read before stays and is marked as old, and comes anew when something is answered', limit, async () => {
  const window = await open('/projekter')
  await window.getByText('60 projekter', { exact: true }).waitFor()
  await menu(window, 'Vilkår').click()
  await window.getByRole('heading', { level: 1, name: 'Vilkår' }).waitFor()
  network.rule = (request) => (isGraph(request) ? 'lost' : undefined)
  await menu(window, 'Projekter').click()
  const old = window.getByRole('alert')
  await old.getByText(/^Du ser tal fra \d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d\./).waitFor()
  await window.getByRole('link', { name: 'Fælles Byggesag' }).waitFor()

  const search = window.getByLabel('Søg')
  await search.fill('byggesag')
  await window.getByRole('heading', { name: 'Siden kunne ikke hentes' }).waitFor()
  assert.equal(await search.inputValue(), 'byggesag')
  network.rule = passes
  await old.getByRole('button', { name: 'Prøv igen' }).click()
  await window.getByText('1 af 60 projekter').waitFor()
  await old.waitFor({ state: 'detached' })
  assert.equal(await search.inputValue(), 'byggesag')
  await window.context().close()
})

test('without network it says so, and asks by itself when there is some', limit, async () => {
  const window = await open('/projekter')
  await window.getByText('60 projekter', { exact: true }).waitFor()
  await window.context().setOffline(true)
  await window.getByText('Du er uden net.').waitFor()
  const search = window.getByLabel('Søg')
  await search.fill('byggesag')
  await window.getByRole('alert').waitFor()
  await window.context().setOffline(false)
  await window.getByText('1 af 60 projekter').waitFor()
  await window.getByText('Du er uden net.').waitFor({ state: 'detached' })
  await window.getByRole('alert').waitFor({ state: 'detached' })
  assert.equal(await search.inputValue(), 'byggesag')
  await window.context().close()
})

test('over a slow network no key is lost, and an earlier answer never takes the place of a later', limit, async () => {
  const window = await open('/vilkaar')
  await window.getByRole('heading', { level: 1, name: 'Vilkår' }).waitFor()
  const code = held(({ path }) => path.includes('/PaletteResults'))
  await window.keyboard.press('/')
  await window.keyboard.type('by')
  await code.reached
  await window.keyboard.type('ggesag')
  const field = window.getByRole('dialog', { name: 'Find' }).getByRole('textbox')
  assert.equal(await field.inputValue(), 'byggesag')
  code.release()
  await window.getByRole('option', { name: 'Fælles Byggesag' }).waitFor()

  const early = held(({ name }) => name === 'PaletteFound')
  await window.keyboard.type('x')
  await early.reached
  const later = held(({ name }) => name === 'PaletteFound')
  await window.keyboard.press('Backspace')
  await later.reached
  later.release()
  await window.getByRole('option', { name: 'Fælles Byggesag' }).waitFor()
  early.release()
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { level: 1, name: 'Fælles Byggesag' }).waitFor()
  await window.context().close()
})

test('what is typed stands when the session ends, and one comes back to where it was', limit, async () => {
  const window = await open('/projekter', 'kbh.finance')
  await window.getByText('60 projekter', { exact: true }).waitFor()
  await endSession(window.context())
  await window.getByLabel('Søg').fill('byggesag')
  await window.getByText('Du er logget ud.').waitFor()
  await window.getByText('1 af 60 projekter').waitFor()
  assert.equal(await window.getByLabel('Søg').inputValue(), 'byggesag')
  await window.getByRole('link', { name: 'Log ind igen' }).click()
  await window.locator('input[name="user"][value="kbh.finance"]').check()
  await window.getByRole('button', { name: 'Log ind' }).click()
  await window.waitForURL('**/projekter?q=byggesag')
  assert.equal(await window.getByLabel('Søg').inputValue(), 'byggesag')
  await window.context().close()
})

test('the palette stays open, with what is typed, when the session ends', limit, async () => {
  const window = await open('/projekter', 'kbh.finance')
  await window.getByText('60 projekter', { exact: true }).waitFor()
  await window.keyboard.press('/')
  await window.getByRole('option', { name: 'Fakturaer' }).waitFor()
  await endSession(window.context())
  await window.keyboard.type('byggesag')
  await window.getByRole('option', { name: 'Fælles Byggesag' }).waitFor()
  assert.equal(await window.getByRole('combobox', { name: 'Find' }).inputValue(), 'byggesag')
  await window.getByText('Du er logget ud.').waitFor()
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { level: 1, name: 'Fælles Byggesag' }).waitFor()
  await window.context().close()
})

/** Ends the session at the program; the browser keeps its cookie, as it does when time ends one. */
async function endSession(context) {
  const cookies = await context.cookies()
  await context.request.post(`${network.address}/auth/logout`, {
    headers: { Origin: network.address },
    maxRedirects: 0,
  })
  await context.addCookies(cookies)
}

/** The costs of that note, by the graph, to who is logged in. */
const costsNoted = (window, note) =>
  window.evaluate(async (noted) => {
    const query = '{ project(slug: "faelles-byggesag") { costs { note } } }'
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return (await answer.json()).data.project.costs.filter((cost) => cost.note === noted).length
  }, note)

test('a cost that is lost, cut off and left is kept as it was typed, and recorded once', limit, async () => {
  const window = await open('/oekonomi/faelles-byggesag/udgift', 'kombit.finance')
  await window.getByLabel('Beløb').fill('1.234,50')
  await window.getByLabel('Hvad det var').fill('Under tunnelen')
  all('EconomyCostCheck', 'lost')
  await window.getByRole('button', { name: 'Se, hvad det betyder …' }).click()
  await window.getByText(/intet er sendt/).waitFor()
  assert.equal(await window.getByLabel('Beløb').inputValue(), '1.234,50')

  all('EconomyCostSend', 'cut')
  await window.getByRole('button', { name: 'Se, hvad det betyder …' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Registrér udgiften' }).click()
  await window.getByRole('heading', { name: 'Der kom intet svar' }).waitFor()
  assert.equal(await costsNoted(window, 'Under tunnelen'), 1, 'it is done, but the page does not know')

  network.rule = passes
  window.on('dialog', (dialog) => dialog.accept()) // whether to leave
  await window.reload()
  assert.equal(await window.getByLabel('Beløb').inputValue(), '1.234,50')
  await window.getByRole('button', { name: 'Send igen' }).click()
  await window.getByText('Udgiften er registreret').first().waitFor()
  assert.equal(await costsNoted(window, 'Under tunnelen'), 1)
  await window.close()
})
