// The audits of the GraphQL over HTTP specification.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { serverAudits } from 'graphql-http'
import { start } from './program.js'

let program
before(async () => {
  program = await start()
})
after(async () => assert.equal(await program.stop(), 0, 'it ends cleanly'))

for (const [index, audit] of serverAudits({ url: '' }).entries()) {
  test(audit.name, async () => {
    const result = await serverAudits({ url: `${program.address}/graphql` })[index].fn()
    assert.equal(result.status, 'ok', result.reason)
  })
}
