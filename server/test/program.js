// Starts the built program as it stands: on a port of this machine, with an empty database of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const binary = new URL('../../bin/tilslutning', import.meta.url).pathname

/** The address it answers at, and how to end it: `stop` gives its exit code. `--dev` makes the example data. */
export async function start(...flags) {
  const folder = await mkdtemp(join(tmpdir(), 'tilslutning-'))
  const program = spawn(
    binary,
    ['serve', '--listen', '127.0.0.1:0', '--database-url', `sqlite://${folder}/test.db`, ...flags],
    {
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  )
  const ended = once(program, 'exit')
  const lines = createInterface({ input: program.stderr })
  const address = await new Promise((found, failed) => {
    const said = []
    lines.on('line', (line) => {
      said.push(line)
      const entry = line.startsWith('{') ? JSON.parse(line) : {}
      if (entry.msg === 'listening') found(`http://${entry.address}`)
    })
    lines.on('close', () => failed(new Error(`it did not start:\n${said.join('\n')}`)))
  })
  return {
    address,
    async stop() {
      program.kill('SIGTERM')
      const [code] = await ended
      await rm(folder, { recursive: true })
      return code
    },
  }
}
