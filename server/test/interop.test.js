// The program with an identity provider that is not its own: logins, access tokens, roles as OIO privileges, and what
// holds when the provider changes its keys or is gone. The tests follow on one another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWith } from './program.js'
import { provide, reserve, variablesFor } from './provider.js'
import { launch } from './reader.js'

const limit = { timeout: 120_000 }
const copenhagen = '64942212'

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">
  <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:${copenhagen}">
    <Privilege>http://tilslutning.kombit.dk/roles/usersystemrole/finance/1</Privilege>
  </PrivilegeGroup>
  <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:28856075">
    <Privilege>http://tilslutning.kombit.dk/roles/usersystemrole/signatory/1</Privilege>
  </PrivilegeGroup>
</bpp:PrivilegeList>`

const accounts = {
  asta: { name: 'Asta Winther', cvr: '19435075', roles: ['kombit.admin'] },
  mette: { name: 'Mette Holm', cvr: copenhagen, roles: ['municipality.reader', 'municipality.finance'] },
  privileged: { name: 'Ida Krogh', cvr: copenhagen, privileges: Buffer.from(xml).toString('base64') },
}
const integrators = {
  robot: { cvr: copenhagen, roles: ['municipality.finance', 'municipality.signatory'] },
  nobody: { cvr: copenhagen, roles: ['municipality.finance'] },
}

let program
let privileged // takes roles as OIO privileges
let provider
let browser
before(async () => {
  const place = await reserve()
  const environment = variablesFor(place.issuer)
  program = await startWith({ environment })
  privileged = await startWith({
    environment: {
      ...environment,
      TILSLUTNING_OIDC_ROLES_CLAIM: 'privileges',
      TILSLUTNING_OIDC_ROLES_FORMAT: 'oiobpp',
      TILSLUTNING_OIDC_PRIVILEGES: ['finance', 'signatory']
        .map((role) => `http://tilslutning.kombit.dk/roles/usersystemrole/${role}/1=municipality.${role}`)
        .join(),
    },
  })
  provider = await provide(place, [program.address, privileged.address], accounts, integrators)
  browser = await launch()
}, limit)
after(async () => {
  await browser?.close()
  await provider?.kill()
  for (const each of [program, privileged]) assert.equal(await each?.stop(), 0, 'it ends cleanly')
})

/** A window of a new browser, on the program. */
async function open(at = program) {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1600, height: 900 } })
  const window = await context.newPage()
  window.setDefaultTimeout(20_000)
  await window.goto(`${at.address}/projekter`)
  return window
}

const banner = (window) => window.getByRole('banner')

async function logIn(window, account) {
  await banner(window).getByRole('link', { name: 'Log ind' }).click()
  await window.getByRole('button', { name: account }).click()
  await banner(window).getByRole('button', { name: accounts[account].name }).waitFor()
}

/** What the page of the window gets from the graph. */
const askFrom = (window, query, variables = {}) =>
  window.evaluate(async (body) => {
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    return answer.json()
  }, JSON.stringify({ query, variables }))

const VIEWER = '{ viewer { name organisation { name } roles } }'

/** What a script gets with the token: the status, and the viewer or the code of the error. */
async function viewerOf(token) {
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: VIEWER }),
  })
  const { data, errors } = await answer.json()
  return [answer.status, data?.viewer ?? errors[0].extensions.code]
}

const robot = { name: 'Robot', organisation: { name: 'Københavns Kommune' }, roles: ['MUNICIPALITY_FINANCE'] }
let token // the robot's

test('a login by the code flow with PKCE; one that ends here ends at the provider', limit, async () => {
  const window = await open()
  await logIn(window, 'mette')
  assert.equal(window.url(), `${program.address}/projekter`)
  const { data } = await askFrom(window, VIEWER)
  assert.deepEqual(data.viewer, {
    name: 'Mette Holm',
    organisation: { name: 'Københavns Kommune' },
    roles: ['MUNICIPALITY_READER', 'MUNICIPALITY_FINANCE'],
  })
  // the provider knows the browser by now: a second login asks nothing
  const other = await window.context().newPage()
  await other.goto(`${program.address}/auth/login?returnTo=/kommuner`)
  await other.waitForURL('**/kommuner')
  await other.close()

  await banner(window).getByRole('button', { name: 'Mette Holm' }).click()
  await banner(window).getByRole('button', { name: 'Log ud' }).click()
  await window.getByRole('button', { name: 'Sign out' }).click()
  await window.waitForURL(`${program.address}/**`)
  await banner(window).getByRole('link', { name: 'Log ind' }).click()
  await window.getByRole('heading', { name: 'Who is it?' }).waitFor()
  await window.context().close()
})

test('roles as OIO privileges: those of the own organisation count', limit, async () => {
  const window = await open(privileged)
  await logIn(window, 'privileged')
  const { data } = await askFrom(window, VIEWER)
  assert.deepEqual(data.viewer, {
    name: 'Ida Krogh',
    organisation: { name: 'Københavns Kommune' },
    roles: ['MUNICIPALITY_FINANCE'],
  })
  assert.match(privileged.log(), /signatory\/1: is not for the login's organisation/)
  await window.context().close()
})

test('an integrator’s token counts once an administrator has registered it, and never beyond that', limit, async () => {
  token = await provider.token('robot')
  assert.deepEqual(await viewerOf(token), [401, 'UNAUTHENTICATED'])

  const window = await open()
  await logIn(window, 'asta')
  const registered = await askFrom(
    window,
    `mutation { registerClient(input: { client: "robot", name: "Robot", cvr: "${copenhagen}", roles: [MUNICIPALITY_FINANCE] })
      { refusals { message } } }`,
  )
  assert.deepEqual(registered.data, { registerClient: { refusals: [] } })
  await window.context().close()

  assert.deepEqual(await viewerOf(token), [200, robot])
  assert.match(program.log(), /"msg":"role ignored".*"role":"municipality\.signatory"/)
  for (const refused of [await provider.token('nobody'), await provider.token('robot', {})])
    assert.deepEqual(await viewerOf(refused), [401, 'UNAUTHENTICATED'])
})

test('when the provider changes its key, tokens of both count', limit, async () => {
  provider.rotate()
  const newer = await provider.token('robot')
  assert.notEqual(newer.split('.')[0], token.split('.')[0])
  assert.deepEqual(await viewerOf(newer), [200, robot])
  assert.deepEqual(await viewerOf(token), [200, robot])
})

test('while the provider is gone tokens go on, and a login says that it can not be', limit, async () => {
  await provider.kill()
  assert.deepEqual(await viewerOf(token), [200, robot])
  await loginsAreDown()
})

async function loginsAreDown() {
  const window = await open()
  const [answer] = await Promise.all([
    window.waitForResponse((response) => response.url().includes('/auth/login')),
    banner(window).getByRole('link', { name: 'Log ind' }).click(),
  ])
  assert.equal(answer.status(), 503)
  assert.ok(answer.headers()['retry-after'])
  await window.getByRole('heading', { name: 'Man kan ikke logge ind lige nu' }).waitFor()
  await window.context().close()
}

test('the program starts without the provider, and takes logins and tokens when it is back', limit, async () => {
  assert.equal(await program.restart(), 0, 'it ends cleanly')
  assert.deepEqual(await viewerOf(token), [503, 'UNAUTHENTICATED'])
  await loginsAreDown()
  await provider.back()
  assert.deepEqual(await viewerOf(token), [200, robot])
  const window = await open()
  await logIn(window, 'mette')
  await window.context().close()
})
