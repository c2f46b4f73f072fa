// Starts the built program as it stands: on a port of this machine, with an empty database of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const binary = new URL('../../bin/tilslutning', import.meta.url).pathname

/** The address it answers at, and how to end it: `stop` gives its exit code. `--dev` makes the example data. */
export const start = (...flags) => startWith({ flags })

/** The same with variables of the environment; it can be started again where it was. */
export async function startWith({ flags = [], environment = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'tilslutning-'))
  if (flags.includes('--dev')) await copyFile(await exampleOf(binary), `${folder}/test.db`)
  const run = (at) =>
    launch(['serve', '--listen', at, '--database-url', `sqlite://${folder}/test.db`, ...flags], environment)
  let running = await run('127.0.0.1:0')
  const { address } = running
  return {
    address,
    /** What it has logged since it was last started. */
    log: () => running.said.join('\n'),
    /** An access token of a development user's script. */
    token: (user) => tokenOf(address, user),
    /** Ends it, and starts it again where it was. */
    async restart() {
      const code = await end(running)
      running = await run(new URL(address).host)
      return code
    },
    async stop() {
      const code = await end(running)
      await rm(folder, { recursive: true })
      return code
    },
  }
}

/** The example data in a file beside the program, made once for each build: it takes longer than most tests. */
async function exampleOf(program) {
  const file = `${program}-example.db`
  const madeAt = async (path) => (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs
  if ((await madeAt(file)) < (await madeAt(program))) {
    const unfinished = `${file}-${process.pid}`
    const [code] = await once(spawn(program, ['example', '--database-url', `sqlite://${unfinished}`], quiet), 'exit')
    if (code !== 0) throw new Error(`no example data: ${code}`)
    await rename(unfinished, file)
  }
  return file
}

const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }

async function tokenOf(address, user) {
  const answer = await fetch(`${address}/dev/idp/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${user}:dev`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return (await answer.json()).access_token
}

async function launch(flags, environment) {
  const program = spawn(binary, flags, {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { TILSLUTNING_ADMIN_LISTEN: 'off', ...process.env, ...environment }, // several run at once
  })
  const ended = once(program, 'exit')
  const said = []
  const lines = createInterface({ input: program.stderr })
  const address = await new Promise((found, failed) => {
    lines.on('line', (line) => {
      said.push(line)
      const entry = line.startsWith('{') ? JSON.parse(line) : {}
      if (entry.msg === 'listening') found(`http://${entry.address}`)
    })
    lines.on('close', () => failed(new Error(`it did not start:\n${said.join('\n')}`)))
  })
  return { program, ended, said, address }
}

async function end({ program, ended }) {
  program.kill('SIGTERM')
  const [code] = await ended
  return code
}
