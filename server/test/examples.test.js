// The examples of docs/examples, but Power Query's, as an integrator runs them: against the program with its example
// data, at once, and more often than it lets them.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { buildSchema, parse, validate } from 'graphql'
import { startWith } from './program.js'

const folder = new URL('../../docs/examples/', import.meta.url).pathname
const limit = { timeout: 300_000 }
const run = promisify(execFile)

const examples = {
  curl: { command: 'sh', words: ['costs.sh'], cwd: folder },
  python: { command: 'python3', words: ['costs.py'], cwd: folder, adds: true },
  typescript: { command: 'node', words: ['build/costs.js'], cwd: `${folder}typescript`, adds: true },
}
const year = '2026'

let program
let graph
const printed = {}
before(async () => {
  program = await startWith({ flags: ['--dev'], environment: { TILSLUTNING_RATE_LIMIT: '2/5' } })
  graph = await costsByTheGraph()
  await run('npm', ['run', 'build'], { cwd: examples.typescript.cwd, env: environment() })
  const print = async ([name, example]) => Object.assign(printed, { [name]: await asking(example) })
  await Promise.all(Object.entries(examples).map(print))
}, limit)
after(async () => assert.equal(await program.stop(), 0, 'it ends cleanly'))

const environment = (CLIENT) => ({ ...process.env, TILSLUTNING: program.address, ...(CLIENT && { CLIENT }) })

/** Runs the example as that client, and gives what it says; fails as it does. */
const asking = ({ command, words, cwd }, client) => run(command, [...words, year], { cwd, env: environment(client) })

async function token() {
  const response = await fetch(`${program.address}/dev/idp/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('kbh.finance:dev')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return (await response.json()).access_token
}

/** What a municipality's year is to the graph: its sums, and its invoices in one page. */
async function costsByTheGraph() {
  const query = `{
    viewer { organisation { municipality { name costs(from: "2026-01-01", to: "2026-12-31") { accrued issued { net gross } } } } }
    invoices(first: 200, where: { municipality: "101", year: 2026 }, orderBy: [{ field: NUMBER }]) {
      totalCount edges { node { number date dueDate gross } } } }`
  const response = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = await response.json()
  const { edges, totalCount } = data.invoices
  assert.ok(totalCount > 40, `${totalCount} invoices are several pages`)
  return { ...data.viewer.organisation.municipality, invoices: edges.map(({ node }) => node) }
}

/** The table that an example is to print, line by line. */
function table() {
  const { name, costs, invoices } = graph
  return [
    `${name} ${year}`,
    `accrued\t${costs.accrued}`,
    `issued net\t${costs.issued.net}`,
    `issued gross\t${costs.issued.gross}`,
    ...invoices.map(({ number, date, dueDate, gross }) => [number, date, dueDate, gross].join('\t')),
  ]
}

for (const [name, example] of Object.entries(examples)) {
  test(`${name} prints the figures of the graph, from all pages`, () => {
    const { stdout, stderr } = printed[name]
    const sum = example.adds ? [`sum\t${graph.costs.issued.gross}`] : []
    assert.deepEqual(stdout.trimEnd().split('\n'), [...table(), ...sum])
    assert.equal(stderr, '')
  })

  test(`${name} says so where amounts are not for its client, and prints none`, limit, async () => {
    const silent =
      (words) =>
      ({ code, stdout, stderr }) =>
        code > 0 && stdout === '' && words.test(stderr)
    await assert.rejects(asking(example, 'kbh.reader'), silent(/FORBIDDEN: Not for your role/))
    await assert.rejects(asking(example, 'kombit.finance'), silent(/reads no amounts/))
  })
}

test('they were told to wait on the way', () => assert.match(program.log(), /too many requests/))

// What the explorer's example of a refusal asks: the deadline lies in the past.
const refused = new URL('../explorer/queries/16-refused.graphql', import.meta.url).pathname
const told = ({ code, stderr }) => code > 0 && /Refused.*ANSWER_BEFORE_INVITATION: /s.test(stderr)
const scripted = (command, words, cwd) => run(command, [...words, refused], { cwd, env: environment('kombit.project') })

test('python takes the refusals of a mutation for what they are', limit, async () => {
  const script = 'import graph, sys; graph.ask(open(sys.argv[1]).read())'
  await assert.rejects(scripted('python3', ['-c', script], folder), told)
})

test('typescript takes the refusals of a mutation for what they are', limit, async () => {
  const script = `import { readFileSync } from 'node:fs'
    import { ask } from './build/ask.js'
    await ask(readFileSync(process.argv[1], 'utf8'), {})`
  await assert.rejects(scripted('node', ['--input-type=module', '-e', script], examples.typescript.cwd), told)
})

test('what Power Query asks is what the schema has', async () => {
  const schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'))
  const text = await readFile(`${folder}costs.pq`, 'utf8')
  const asked = [...text.matchAll(/"(\{ viewer [^"]*|query [^"]*)"/g)].map(([, query]) => parse(query))
  assert.equal(asked.length, 2)
  for (const query of asked) assert.deepEqual(validate(schema, query), [])
})
