// The explorer in a browser: its examples run as they stand, and it asks no other host for anything.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import { start } from './program.js'

let program
let browser
before(async () => {
  program = await start()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
})
after(async () => {
  await browser?.close()
  assert.equal(await program.stop(), 0, 'it ends cleanly')
})

test('every example answers without an error, under the page’s policy', { timeout: 120_000 }, async () => {
  const page = await browser.newPage()
  const problems = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(program.address) && !request.url().startsWith('data:')) problems.push(request.url())
  })
  await page.goto(`${program.address}/explorer`)
  const tabs = page.locator('.graphiql-tab-button')
  await tabs.first().waitFor()
  const names = await tabs.allTextContents()
  assert.ok(names.length >= 6, `${names}`)
  for (const [index, name] of names.entries()) {
    await tabs.nth(index).click()
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().postData()?.includes(`query ${name} `) ?? false),
      page.locator('.graphiql-execute-button').click(),
    ])
    const body = await answer.json()
    assert.ok(body.data, `${name}: ${JSON.stringify(body.errors)}`)
    assert.equal(body.errors, undefined, name)
  }
  await page.getByLabel('Show Documentation Explorer').click()
  await page.getByText('Query', { exact: true }).first().waitFor()
  await page.getByLabel('Open settings dialog').click()
  await page.getByText('Theme').first().waitFor()
  assert.deepEqual(problems, [])
})
