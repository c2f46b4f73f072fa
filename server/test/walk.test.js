// The page over the real program and its example data: a walk through the views by mouse and by keyboard, and every
// view narrow and wide, light and dark. With SCREENS=FOLDER, pictures go there.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import { start } from './program.js'

const page = createRequire(new URL('../../frontend/package.json', import.meta.url))
const limit = { timeout: 600_000 }
const views = {
  projekter: '/projekter',
  projekt: '/projekter/faelles-byggesag',
  kommuner: '/kommuner',
  kommune: '/kommuner/740',
  matrix: '/matrix',
  vilkaar: '/vilkaar',
  punkt: '/vilkaar/5.11',
  findes_ikke: '/findes-ikke',
}

let program
let browser
let axe
before(async () => {
  axe = await readFile(page.resolve('axe-core/axe.min.js'), 'utf8')
  program = await start('--dev')
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}, limit)
after(async () => {
  await browser?.close()
  assert.equal(await program.stop(), 0, 'it ends cleanly')
})

/** A window on a view, which keeps what goes wrong in it: errors, and requests to other hosts. */
async function open(address, { width = 1600, colorScheme = 'light' } = {}) {
  const window = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  window.setDefaultTimeout(60_000)
  window.problems = []
  window.on('console', (message) => message.type() === 'error' && window.problems.push(message.text()))
  window.on('pageerror', (error) => window.problems.push(String(error)))
  window.on('request', (request) => {
    if (!request.url().startsWith(program.address) && !request.url().startsWith('data:'))
      window.problems.push(request.url())
  })
  await window.goto(program.address + address)
  await heading(window)
  return window
}

const heading = async (window, name) => {
  await window.getByRole('heading', { level: 1, name }).waitFor()
  await window.waitForLoadState('networkidle')
}

test('by mouse: list, project, municipality, matrix, clause', limit, async () => {
  const window = await open('/projekter')
  await window.getByRole('link', { name: 'Fælles Byggesag' }).click()
  await heading(window, 'Fælles Byggesag')
  await window.locator('main table a[href^="/kommuner/"]').first().click()
  await heading(window, / Kommune$/)
  await window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Matrix' }).click()
  await heading(window, 'Matrix')
  await window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Vilkår' }).click()
  await heading(window)
  await window.locator('main a[href="/vilkaar/5.11"]').first().click()
  await window.waitForURL('**/vilkaar/5.11')
  await heading(window)
  assert.deepEqual(window.problems, [])
  await window.close()
})

test('by keyboard: the same walk', limit, async () => {
  const window = await open('/projekter')
  const follow = async (link) => {
    await link.first().focus()
    await window.keyboard.press('Enter')
  }
  await window.keyboard.press('/')
  await window.keyboard.type('byggesag')
  await window.waitForURL('**/projekter?q=byggesag')
  await follow(window.getByRole('link', { name: 'Fælles Byggesag' }))
  await heading(window, 'Fælles Byggesag')
  assert.equal(await window.evaluate(() => document.activeElement.tagName), 'MAIN')
  await follow(window.locator('main table a[href^="/kommuner/"]'))
  await heading(window, / Kommune$/)
  await follow(window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Matrix' }))
  await heading(window, 'Matrix')
  const cell = window.locator('[role="gridcell"][tabindex="0"], td[tabindex="0"]').first()
  await cell.focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.waitForURL('**/projekter/**')
  await follow(window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Vilkår' }))
  await heading(window)
  await follow(window.locator('main a[href="/vilkaar/5.11"]'))
  await window.waitForURL('**/vilkaar/5.11')
  assert.deepEqual(window.problems, [])
  await window.close()
})

for (const [name, address] of Object.entries(views)) {
  test(`${name}: axe finds nothing, and nothing is wider than the window`, limit, async () => {
    for (const width of [360, 1600])
      for (const colorScheme of ['light', 'dark']) {
        const window = await open(address, { width, colorScheme })
        const what = `${name}, ${width} px, ${colorScheme}`
        await window.evaluate(axe) // evaluate() runs outside the page's content policy
        const { violations } = await window.evaluate(() => globalThis.axe.run())
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
          [],
          what,
        )
        assert.equal(
          await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          true,
          `${what} is too wide`,
        )
        assert.deepEqual(window.problems, [], what)
        if (process.env.SCREENS) {
          mkdirSync(process.env.SCREENS, { recursive: true })
          await window.screenshot({
            path: `${process.env.SCREENS}/${name}-${width}-${colorScheme}.png`,
            fullPage: true,
          })
        }
        await window.close()
      }
  })
}
