// Logging in and out in a browser, as each development user, at the real program with its example data.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { startWith } from './program.js'
import { launch } from './reader.js'

const page = createRequire(new URL('../../frontend/package.json', import.meta.url))
const limit = { timeout: 300_000 }

const reader = ['municipality.reader', 'Læser']
const coordinator = ['municipality.coordinator', 'Koordinator']
const finance = ['municipality.finance', 'Økonomi']
const signatory = ['municipality.signatory', 'Tegningsberettiget']

/** As the product's users are described; the names are their own. */
const users = {
  'kbh.reader': { name: 'Karen Lund', from: 'Københavns Kommune', roles: [reader] },
  'kbh.coordinator': { name: 'Jens Kofoed', from: 'Københavns Kommune', roles: [reader, coordinator] },
  'kbh.finance': { name: 'Mette Holm', from: 'Københavns Kommune', roles: [reader, finance] },
  'kbh.signatory': { name: 'Søren Bang', from: 'Københavns Kommune', roles: [reader, finance, signatory] },
  'aeroe.finance': { name: 'Bodil Albertsen', from: 'Ærø Kommune', roles: [reader, finance] },
  'aeroe.signatory': { name: 'Poul Hermansen', from: 'Ærø Kommune', roles: [reader, finance, signatory] },
  'kombit.project': { name: 'Line Thorup', from: 'KOMBIT', roles: [['kombit.project', 'Projekt']] },
  'kombit.finance': { name: 'Ole Friis', from: 'KOMBIT', roles: [['kombit.finance', 'Økonomi']] },
  'kombit.admin': { name: 'Asta Winther', from: 'KOMBIT', roles: [['kombit.admin', 'Administrator']] },
  'odense.seat': { name: 'Gitte Rask', from: 'Odense Kommune', roles: [reader] },
  stranger: { name: 'Frede Nymand', from: null, roles: [] },
}

let program
let browser
let axe
before(async () => {
  axe = await readFile(page.resolve('axe-core/axe.min.js'), 'utf8')
  // many log in from one address here
  program = await startWith({ flags: ['--dev'], environment: { TILSLUTNING_LOGIN_LIMIT: 'off' } })
  browser = await launch()
}, limit)
after(async () => {
  await browser?.close()
  assert.equal(await program.stop(), 0, 'it ends cleanly')
})

/** A window of a browser that nobody is logged in with; it keeps what goes wrong in it. */
async function open(address, width = 1600) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK' })
  const window = await context.newPage()
  window.setDefaultTimeout(20_000)
  window.problems = []
  window.on('console', (message) => message.type() === 'error' && window.problems.push(message.text()))
  window.on('pageerror', (error) => window.problems.push(String(error)))
  await window.goto(program.address + address)
  await settled(window)
  return window
}

const settled = async (window) => {
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.waitForLoadState('networkidle')
}

const masthead = (window) => window.getByRole('banner')
const logIn = (window) => masthead(window).getByRole('link', { name: 'Log ind' })
const logOut = (window) => masthead(window).getByRole('button', { name: 'Log ud' })
const whoIAm = (window, name) => masthead(window).getByRole('button', { name })

/** From the login page, as the user, to where one came from. */
async function enter(window, user) {
  await window.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
  await window.locator(`input[name="user"][value="${user}"]`).check()
  await window.getByRole('button', { name: 'Log ind' }).click()
}

/** Logs the user in by mouse, in a window wide enough for the whole masthead. */
async function enterFrom(window, user) {
  await logIn(window).click()
  await enter(window, user)
  await whoIAm(window, users[user].name).waitFor()
}

/** What axe finds. */
async function violations(window) {
  await window.evaluate(axe) // evaluate() runs outside the page's content policy
  const found = await window.evaluate(() => globalThis.axe.run())
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)
}

/** An access token of the user's script. */
async function token(user) {
  const answer = await fetch(`${program.address}/dev/idp/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${user}:dev`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  assert.equal(answer.status, 200, user)
  return (await answer.json()).access_token
}

/** The graph's answer to a script with the token. */
async function ask(bearer, query, variables = {}) {
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables }),
  })
  return { status: answer.status, body: await answer.json() }
}

for (const [user, { name, from, roles }] of Object.entries(users)) {
  test(`${user} logs in, sees who it is and for whom, and logs out here and at the provider`, limit, async () => {
    const window = await open('/projekter?q=bygge')
    await logIn(window).click()
    await enter(window, user)
    await window.waitForURL('**/projekter?q=bygge')
    await whoIAm(window, name).click()
    const account = masthead(window).locator('#konto')
    await account.getByText(name, { exact: true }).waitFor()
    if (from) await account.getByText(from, { exact: true }).waitFor()
    const shown = await account.locator('dd').allTextContents()
    assert.deepEqual(shown, roles.length > 0 ? roles.map(([, words]) => words) : ['Ingen roller'])

    const [ended] = await Promise.all([
      window.waitForRequest((request) => new URL(request.url()).pathname === '/dev/idp/end_session'),
      logOut(window).click(),
    ])
    assert.ok(new URL(ended.url()).searchParams.get('id_token_hint'), 'the provider is told whose session ends')
    await window.waitForURL(`${program.address}/**`)
    await logIn(window).waitFor()
    assert.equal((await window.context().cookies()).filter(({ name }) => name === 'tilslutning').length, 0)
    await logIn(window).click()
    await window.getByLabel('Adgangskode').waitFor() // it asks anew
    assert.deepEqual(window.problems, [])
    await window.context().close()
  })

  test(`a script of ${user} is the user`, limit, async () => {
    const { status, body } = await ask(await token(user), '{ viewer { name organisation { name } roles } }')
    assert.equal(status, 200)
    assert.deepEqual(body.data, {
      viewer: {
        name,
        organisation: from && { name: from },
        roles: roles.map(([claim]) => claim.replace('.', '_').toUpperCase()),
      },
    })
  })
}

/** Presses Tab until the control has focus. */
async function tabTo(window, wanted) {
  for (let presses = 0; presses < 60; presses++) {
    await window.keyboard.press('Tab')
    if (await wanted.first().evaluate((control) => control === document.activeElement)) return
  }
  assert.fail(`60 presses of Tab do not lead to ${wanted} at ${window.url()}`)
}

for (const width of [360, 1600]) {
  test(`by keyboard alone, ${width} px: log in, see who one is, log out`, limit, async () => {
    const window = await open('/kommuner', width)
    const openMenu = async () => {
      if (width === 1600) return
      await tabTo(window, window.getByRole('button', { name: 'Menu' }))
      await window.keyboard.press('Enter')
    }
    await openMenu()
    await tabTo(window, logIn(window))
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
    // the first user has focus; the arrows lead to the others
    const chosen = () => window.evaluate(() => document.querySelector('[name=user]:checked').value)
    while ((await chosen()) !== 'kbh.finance') await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await window.waitForURL('**/kommuner')
    await settled(window)
    await openMenu()
    if (width === 1600) {
      await tabTo(window, whoIAm(window, 'Mette Holm'))
      await window.keyboard.press('Enter')
    }
    await masthead(window).getByText('Københavns Kommune', { exact: true }).waitFor()
    await tabTo(window, logOut(window))
    await window.keyboard.press('Enter')
    await window.waitForURL(`${program.address}/**`)
    await settled(window)
    await openMenu()
    await logIn(window).waitFor()
    assert.deepEqual(window.problems, [])
    await window.context().close()
  })

  test(`axe finds nothing in the login, logged in, and in what one may see, ${width} px`, limit, async () => {
    const window = await open('/adgang', width)
    const check = async (what) => {
      assert.deepEqual(await violations(window), [], what)
      const fits = await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      assert.ok(fits, `${what} is too wide`)
    }
    await check('a visitor’s /adgang')
    await window.goto(`${program.address}/auth/login?returnTo=/adgang`)
    await window.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
    await check('the login')
    await enter(window, 'odense.seat')
    await window.waitForURL('**/adgang')
    await settled(window)
    await check('/adgang')
    if (width === 360) await window.getByRole('button', { name: 'Menu' }).click()
    else await whoIAm(window, 'Gitte Rask').click()
    await logOut(window).waitFor()
    await check('the open account')
    await window.goto(`${program.address}/auth/logout`)
    await check('the question whether to log out')
    assert.deepEqual(window.problems, [])
    await window.context().close()
  })
}

test('where the session has ended elsewhere the page says so, and leads back', limit, async () => {
  const window = await open('/projekter')
  await enterFrom(window, 'kbh.reader')
  const [session] = (await window.context().cookies()).filter(({ name }) => name === 'tilslutning')
  const left = await fetch(`${program.address}/auth/logout`, {
    method: 'POST',
    headers: { Cookie: `tilslutning=${session.value}` },
    redirect: 'manual',
  })
  assert.equal(left.status, 200)
  await window.getByRole('link', { name: 'Fælles Byggesag' }).click()
  await window.getByRole('status').getByText('Du er logget ud.').waitFor()
  await window.getByRole('link', { name: 'Log ind igen' }).click()
  await enter(window, 'kbh.reader')
  await window.waitForURL('**/projekter/faelles-byggesag')
  await whoIAm(window, 'Karen Lund').waitFor()
  assert.deepEqual(window.problems, [])
  await window.context().close()
})

test('a client whose grant is taken back is answered 401', limit, async () => {
  const bearer = await token('kbh.coordinator')
  assert.equal((await ask(bearer, '{ viewer { name } }')).status, 200)
  const taken = await ask(
    await token('kombit.admin'),
    'mutation { revokeClient(input: { client: "kbh.coordinator" }) { refusals { message } } }',
  )
  assert.deepEqual(taken.body.data, { revokeClient: { refusals: [] } })
  for (const given of [bearer, await token('kbh.coordinator')]) {
    const { status, body } = await ask(given, '{ viewer { name } }')
    assert.equal(status, 401)
    assert.equal(body.errors[0].extensions.code, 'UNAUTHENTICATED')
  }
})

const register = `mutation ($client: String!) {
  registerClient(input: { client: $client, name: "Ond", cvr: "19435075", roles: [KOMBIT_ADMIN] }) { refusals { message } }
}`

/** The other site's page: a form, and fetches, that ask the product for the same in the reader's name. */
const hostile = (address) => `<!doctype html><title>En anden side</title>
<form id="graph" method="post" enctype="text/plain" action="${address}/graphql">
  <input name='${JSON.stringify({ query: register, variables: { client: 'form' } }).slice(0, -1)},"x":"' value='"}'>
</form>
<form id="logout" method="post" action="${address}/auth/logout"></form>`

for (const host of ['127.0.0.1', 'localhost'])
  test(`another site, at ${host}, does nothing with the session`, limit, async (t) => {
    const other = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html')
      answer.end(hostile(program.address))
    })
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    t.after(() => other.close())
    const window = await open('/projekter')
    await enterFrom(window, 'kombit.admin')
    for (const form of ['graph', 'logout']) {
      await window.goto(`http://${host}:${other.address().port}/`)
      const [answer] = await Promise.all([
        window.waitForResponse((response) => response.url().startsWith(program.address)),
        window.waitForURL(`${program.address}/**`),
        window.evaluate((id) => document.getElementById(id).submit(), form),
      ])
      assert.equal(answer.status(), form === 'logout' || host === '127.0.0.1' ? 403 : 415, form)
    }
    await window.goto(`http://${host}:${other.address().port}/`)
    const fetched = await window.evaluate(
      async ([graph, query]) => {
        const send = (client, options) =>
          fetch(graph, {
            method: 'POST',
            credentials: 'include',
            body: JSON.stringify({ query, variables: { client } }),
            ...options,
          }).then(
            ({ type }) => type,
            () => 'blocked',
          )
        return [
          await send('simple', { mode: 'no-cors' }),
          await send('json', { headers: { 'Content-Type': 'application/json' } }),
          await send('read', {}),
        ]
      },
      [`${program.address}/graphql`, register],
    )
    assert.deepEqual(fetched, ['blocked', 'blocked', 'blocked']) // unread, and unread by policy

    // the session is there yet, and the product's own page may what the other could not
    await window.goto(`${program.address}/projekter`)
    await whoIAm(window, 'Asta Winther').waitFor()
    const own = await window.evaluate(
      async ([query, client]) => {
        const answer = await fetch('/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ query, variables: { client } }),
        })
        return answer.json()
      },
      [register, `own.${host}`],
    )
    assert.deepEqual(own.data, { registerClient: { refusals: [] } })
    const { body } = await ask(
      await token('kombit.admin'),
      '{ integratorClients(first: 100) { edges { node { client } } } }',
    )
    const clients = body.data.integratorClients.edges.map(({ node }) => node.client)
    assert.ok(clients.includes(`own.${host}`))
    for (const client of ['form', 'simple', 'json', 'read'])
      assert.ok(!clients.includes(client), `${client} was registered`)
    await window.context().close()
  })
