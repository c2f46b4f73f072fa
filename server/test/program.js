// Starts the built program as it stands: on a port of this machine, with an empty database of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const binary = new URL('../../bin/tilslutning', import.meta.url).pathname

/** The address it answers at, and how to end it: `stop` gives its exit code. `--dev` makes the example data. */
export const start = (...flags) => startWith({ flags })

/** The same with variables of the environment; it can be started again where it was. */
export async function startWith({ flags = [], environment = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'tilslutning-'))
  const run = (at) =>
    launch(['serve', '--listen', at, '--database-url', `sqlite://${folder}/test.db`, ...flags], environment)
  let running = await run('127.0.0.1:0')
  const { address } = running
  return {
    address,
    /** What it has logged since it was last started. */
    log: () => running.said.join('\n'),
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
