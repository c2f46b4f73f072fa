// The commands of docs/walk.md, typed as they stand there, and what it says that they answer. What this machine has
// not, systemd, nginx and a name on the net, has a stand-in; PostgreSQL and the identity provider are real.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { start } from './program.js'
import { provide, reserve, resource, variablesFor } from './provider.js'
import { launch } from './reader.js'

const root = new URL('../../', import.meta.url).pathname
const limit = { timeout: 300_000 }
const accounts = { asta: { name: 'Asta Winther', cvr: '19435075', roles: ['kombit.admin'] } }
const integrators = { budget: { cvr: '64942212', roles: ['municipality.finance'] } }

// In the place of systemd: starts the unit's program with the unit's settings, and ends it with the shell.
const systemctl = `systemctl() {
  unit="$FOLDER/etc/systemd/system/$3.service"
  (set -a; . "$(sed -n 's/^EnvironmentFile=//p' "$unit")"; exec $(sed -n 's/^ExecStart=//p' "$unit") 2>"$FOLDER/log") & SERVER=$!
  trap 'kill $SERVER' EXIT
}`

let folder // in the place of the root of a machine
let parts // the document's, by number
let shell
let development
let place // of the provider
let served // the address of the server of one's own
let provider
let browser
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stranger-'))
  await mkdir(join(folder, 'etc/systemd/system'), { recursive: true })
  await mkdir(join(folder, 'usr/local/bin'), { recursive: true })
  parts = (await readFile(join(root, 'docs/walk.md'), 'utf8')).split(/^## \d\. /m)
  development = await start('--dev')
  place = await reserve()
  const { port } = await reserve()
  served = `http://127.0.0.1:${port}`
  provider = await provide(place, [served], accounts, integrators)
  shell = open({ FOLDER: folder, TILSLUTNING_LISTEN: `127.0.0.1:${port}`, TILSLUTNING_ADMIN_LISTEN: 'off' })
  await shell.type(systemctl)
  browser = await launch()
}, limit)
after(async () => {
  await browser?.close()
  await shell?.close()
  await provider?.kill()
  await development?.stop()
  await rm(folder, { recursive: true })
})

/** A shell in the repository, with a PostgreSQL of its own, that ends at the first command that fails. */
function open(environment) {
  const bash = spawn(join(root, 'tools/postgres'), ['bash', '-eu', '-o', 'pipefail'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(bash, 'exit')
  let said = ''
  let heard = () => {}
  bash.stdout.setEncoding('utf8')
  bash.stdout.on('data', (more) => {
    said += more
    heard()
  })
  return {
    /** Types the commands, and gives what they print. */
    async type(commands) {
      const printed = new Promise((found, failed) => {
        heard = () => said.includes('@@typed\n') && found(said.slice(0, said.indexOf('@@typed\n')))
        ended.then(() => failed(new Error(`it failed:\n${commands}\n${said}`)))
      })
      bash.stdin.write(`${commands}\necho @@typed\n`)
      const answer = await printed
      said = ''
      return answer
    },
    async close() {
      bash.stdin.end()
      return (await ended)[0]
    },
  }
}

/** The blocks of a part in a language; what a block answers stands after it. */
const blocksOf = (part, language) =>
  [
    ...part.matchAll(
      new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`\n(?:\nanswers\n\n\`\`\`text\n([\\s\\S]*?)^\`\`\`\n)?`, 'gm'),
    ),
  ].map(([, commands, answer]) => ({ commands, answer }))

/** Types all of a part, with the replacements that make it hold here, and compares the answers. */
async function walk(part, replacements) {
  const blocks = blocksOf(part, 'sh')
  assert.ok(blocks.length > 0)
  for (const { commands, answer } of blocks) {
    const here = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), commands)
    const printed = await shell.type(here)
    if (answer) assert.equal(printed, answer, commands)
  }
}

/** A window on the page at the address, at its login. */
async function atLogin(address) {
  const window = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'da-DK' })
  await window.goto(address)
  await window.getByRole('banner').getByRole('link', { name: 'Log ind' }).click()
  return window
}

test('2. an invoice is explained on the page', limit, async () => {
  const window = await atLogin(development.address)
  await window.getByText('kbh.finance').click()
  await window.getByLabel('Adgangskode').fill('dev')
  await window.getByRole('button', { name: 'Log ind' }).click()
  await window.getByRole('button', { name: 'Mette Holm' }).waitFor()
  await window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Fakturaer' }).click()
  await window.getByLabel('Søg').fill('2026-001542')
  await window.getByText('1 bilag', { exact: true }).waitFor() // the list before that is another
  await window.getByRole('link', { name: '2026-001542' }).click()
  await window.getByRole('heading', { level: 1, name: 'Faktura 2026-001542' }).waitFor()
  for (const said of ['Boligsocial Indsats', '157.530,74', '0,4000', '671.714', '268.685,60', '214'])
    await window.getByText(said).first().waitFor()
  await window.getByRole('heading', { name: 'Forklaring' }).waitFor()
  await window.close()
})

test('2. and in the graph', limit, () => walk(parts[2], [['http://127.0.0.1:8080', development.address]]))

test('3. the first queries answer what it says', limit, () =>
  walk(parts[3], [['http://127.0.0.1:8080', development.address]]),
)

test('4. a server of one’s own, with PostgreSQL', limit, async () => {
  const port = (await shell.type('echo $PGPORT')).trim()
  const variables = variablesFor(place.issuer)
  await walk(parts[4], [
    ['make build', ''],
    [/sudo apt-get .*/g, ''],
    [/sudo (-u postgres )?/g, ''],
    [/(?<![\w.])\/(etc|usr\/local)\//g, `${folder}/$1/`],
    ['127.0.0.1/tilslutning', `127.0.0.1:${port}/tilslutning`],
    ['https://tilslutning.example.dk', served],
    ['https://login.example.dk/realms/kommuner', place.issuer],
    ['tilslutning-web', variables.TILSLUTNING_OIDC_CLIENT_ID],
    ['the-secret-of-the-client', variables.TILSLUTNING_OIDC_CLIENT_SECRET],
    ['http://127.0.0.1:8080', served],
  ])
})

test('5. a first program on it', limit, async () => {
  const window = await atLogin(served)
  await window.getByRole('button', { name: 'asta' }).click()
  await window.getByRole('button', { name: 'Asta Winther' }).waitFor()
  await window.goto(`${served}/explorer`)
  const [{ commands: query }] = blocksOf(parts[5], 'graphql')
  const registered = await window.evaluate(async (query) => {
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
  }, query)
  assert.deepEqual(registered.data?.registerClient.refusals, [], JSON.stringify(registered))
  await window.close()

  await walk(parts[5], [
    ['https://login.example.dk/realms/kommuner', place.issuer],
    ['the-secret-of-budget', variablesFor(place.issuer).TILSLUTNING_OIDC_CLIENT_SECRET],
    ['audience=tilslutning', `resource=${resource}`],
    ['https://tilslutning.example.dk', served],
  ])
  assert.equal(await shell.type('trap - EXIT; kill $SERVER; wait $SERVER; echo $?'), '0\n', 'it ends cleanly')
})
