// A network between a browser and the program, on a port of this machine, which a test breaks as it likes.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import { startWith } from './program.js'

/**
 * Its address, which is the public one of the `program` behind it. `rule({ path, kind, name })` says of each request what becomes of it,
 * with kind and name of what the graph is asked: nothing special; 'lost', which never reaches the program; or 'cut',
 * where the program has answered and the answer is lost. A rule that gives a promise holds the request until then.
 * `sent` are the mutations that reached the program.
 */
export async function startNetwork() {
  const network = { rule: () => undefined, sent: [] }
  const server = createServer((request, response) => carry(network, request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  network.address = `http://127.0.0.1:${server.address().port}`
  network.program = await startWith({
    flags: ['--dev'],
    environment: { TILSLUTNING_PUBLIC_URL: network.address },
  })
  network.stop = async () => {
    server.closeAllConnections()
    server.close()
    assert.equal(await network.program.stop(), 0, 'it ends cleanly')
  }
  return network
}

async function carry(network, request, response) {
  const body = Buffer.concat(await request.toArray())
  const asked = operationOf(request, body)
  const fate = await network.rule({ path: request.url, ...asked })
  if (fate === 'lost') return response.destroy()
  if (asked?.kind === 'mutation') network.sent.push(asked)
  const { hostname, port } = new URL(network.program.address)
  const { method, url: path, headers } = request
  const onward = ask({ hostname, port, method, path, headers })
  onward.end(body)
  const [answer] = await once(onward, 'response')
  const content = Buffer.concat(await answer.toArray())
  if (fate === 'cut') return response.destroy()
  response.writeHead(answer.statusCode, answer.rawHeaders)
  response.end(content)
}

/** What the graph is asked: kind, name and variables; undefined of any other request, and of what has no name. */
function operationOf({ method, url }, body) {
  const { pathname, searchParams } = new URL(url, 'http://network')
  if (pathname !== '/graphql') return undefined
  const { query, variables } = method === 'POST' ? JSON.parse(body) : Object.fromEntries(searchParams)
  // fragments may stand before it
  const [, kind, name] = /^\s*(query|mutation) (\w+)/m.exec(query) ?? []
  return name && { kind, name, variables }
}
