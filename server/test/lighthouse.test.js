// What Lighthouse says of the front page, a project, and an invoice as the one sees it who pays it: nothing to mend.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { start } from './program.js'

const limit = { timeout: 600_000 }

let program
let browser
let port // where Lighthouse finds the browser
before(async () => {
  program = await start('--dev')
  port = await freePort()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      `--remote-debugging-port=${port}`,
    ],
  })
}, limit)
after(async () => {
  await browser?.close()
  await program?.stop()
})

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** The number of one of the accountant's invoices. */
async function anInvoice(headers) {
  const query = encodeURIComponent(
    '{ invoices(first: 1, where: { kind: ORDINARY, year: 2026 }) { edges { node { number } } } }',
  )
  const answer = await fetch(`${program.address}/graphql?query=${query}`, { headers })
  return (await answer.json()).data.invoices.edges[0].node.number
}

/**
 * The address has full marks, on a telephone as Lighthouse imagines it; what it lacks is named where not. The link
 * tells that the view was looked at, and not one that says that it can't be shown.
 */
async function hasFullMarks(address, { headers, link }) {
  const { lhr, artifacts } = await lighthouse(program.address + address, {
    port,
    extraHeaders: headers,
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    logLevel: 'error',
  })
  assert.equal(lhr.runtimeError, undefined)
  assert.ok(
    artifacts.AnchorElements.some(({ rawHref }) => rawHref === link),
    `${address} has no link to ${link}`,
  )
  const lacking = Object.values(lhr.audits)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details?.items ?? '')}`)
  const marks = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score * 100]))
  assert.deepEqual(
    { marks, lacking },
    { marks: { accessibility: 100, 'best-practices': 100, seo: 100 }, lacking: [] },
    address,
  )
}

test('the front page has full marks', limit, () => hasFullMarks('/', { link: '/projekter/faelles-byggesag' }))

test('a project has full marks', limit, () =>
  hasFullMarks('/projekter/faelles-byggesag', { link: '/export/projects/faelles-byggesag/decisions.csv' }),
)

test('an invoice has full marks, as the one sees it who pays it', limit, async () => {
  const headers = { Authorization: `Bearer ${await program.token('kbh.finance')}` }
  const number = await anInvoice(headers)
  await hasFullMarks(`/fakturaer/${number}`, { headers, link: `/export/invoices/${number}.pdf` })
})
