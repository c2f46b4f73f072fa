// The page over the real program and its example data: a walk through the views by mouse and by keyboard, and every
// view narrow and wide, light and dark. With SCREENS=FOLDER, pictures go there.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { start } from './program.js'
import { launch } from './reader.js'

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
  browser = await launch()
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
  await heading(window, '98 kommuner, 60 projekter')
  await window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Vilkår' }).click()
  await heading(window)
  await window.locator('main a[href="/vilkaar/5.11"]').first().click()
  await window.waitForURL('**/vilkaar/5.11')
  await heading(window)
  assert.deepEqual(window.problems, [])
  await window.close()
})

/** What has focus, and whether a reader sees that it has. */
const focused = (window) =>
  window.evaluate(() => {
    const at = document.activeElement
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const box = at.getBoundingClientRect()
    const words = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent
    return {
      name: `${at.tagName.toLowerCase()} “${words.trim().slice(0, 60)}”`,
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      onScreen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    }
  })

/** Presses Tab, or Shift+Tab, until a control has focus; each one on the way must show that it has. */
async function tabTo(window, wanted, { key = 'Tab', most }) {
  const passed = []
  for (let presses = 0; presses < most; presses++) {
    await window.keyboard.press(key)
    const { name, outlined, onScreen } = await focused(window)
    passed.push(name)
    assert.ok(outlined, `the focus is not seen on ${name}, at ${window.url()}`)
    assert.ok(onScreen, `the focus is off the screen on ${name}, at ${window.url()}`)
    if (await wanted.first().evaluate((control) => control === document.activeElement)) return
  }
  assert.fail(`${most} presses of ${key} at ${window.url()} led to ${passed.at(-1)}, over:\n${passed.join('\n')}`)
}

/** Where focus is after a followed link, as after a page load: before the content, behind the menu. */
const atContent = async (window) =>
  assert.equal(await window.evaluate(() => document.activeElement.tagName), 'MAIN', (await focused(window)).name)

const menu = (window, name) => window.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name })

test('by keyboard: the same walk', limit, async () => {
  const window = await open('/projekter')
  const follow = async (link, how) => {
    await tabTo(window, link, how)
    await window.keyboard.press('Enter')
  }
  const skip = window.getByRole('link', { name: 'Gå til indhold' })
  await follow(skip, { most: 1 })
  await tabTo(window, window.getByLabel('Søg'), { most: 4 })
  await window.keyboard.type('byggesag')
  await window.waitForURL('**/projekter?q=byggesag')
  await window.getByText('1 af 60 projekter').waitFor()
  await follow(window.getByRole('link', { name: 'Fælles Byggesag' }), { most: 16 })
  await heading(window, 'Fælles Byggesag')
  await atContent(window)
  await follow(window.locator('main table a[href^="/kommuner/"]'), { most: 40 })
  await heading(window, / Kommune$/)
  await atContent(window)
  await follow(menu(window, 'Matrix'), { key: 'Shift+Tab', most: 10 })
  await heading(window, '98 kommuner, 60 projekter')
  await atContent(window)
  await tabTo(window, window.getByRole('gridcell'), { most: 16 })
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.waitForURL('**/projekter/**')
  await heading(window)
  await atContent(window)
  await follow(menu(window, 'Vilkår'), { key: 'Shift+Tab', most: 10 })
  await heading(window, 'Vilkår')
  await atContent(window)
  await window.keyboard.press('/')
  await window.keyboard.type('5.11')
  await window.getByRole('option', { name: 'Fakturering pkt. 5.11' }).waitFor()
  await window.keyboard.press('Enter')
  await window.waitForURL('**/vilkaar/5.11')
  await heading(window, 'Fakturering')
  assert.deepEqual(window.problems, [])
  await window.close()
})

test('by keyboard, where the menu is folded: open it, close it, follow it', limit, async () => {
  const window = await open('/kommuner', { width: 360 })
  const button = window.getByRole('button', { name: 'Menu' })
  await tabTo(window, button, { most: 3 })
  await window.keyboard.press('Enter')
  await tabTo(window, menu(window, 'Vilkår'), { most: 7 })
  await window.keyboard.press('Escape')
  assert.equal(await button.evaluate((control) => control === document.activeElement), true)
  await window.keyboard.press('Enter')
  await tabTo(window, menu(window, 'Matrix'), { most: 7 })
  await window.keyboard.press('Enter')
  await heading(window, '98 kommuner, 60 projekter')
  await atContent(window)
  assert.equal(await menu(window, 'Matrix').isVisible(), false)
  assert.deepEqual(window.problems, [])
  await window.close()
})

test('by keyboard: the day that is shown', limit, async () => {
  const window = await open('/kommuner/740')
  const day = window.getByLabel('Vis pr. dato')
  await tabTo(window, window.getByRole('link', { name: 'Gå til indhold' }), { most: 1 })
  await window.keyboard.press('Enter')
  await tabTo(window, day, { most: 4 })
  await window.keyboard.press('Control+A')
  await window.keyboard.type('31.2.2027')
  await tabTo(window, window.getByRole('button', { name: 'I dag' }), { most: 1 })
  await window.getByRole('alert').getByText('Skriv datoen som dd.mm.åååå').waitFor()
  await tabTo(window, day, { key: 'Shift+Tab', most: 1 })
  await window.keyboard.press('Control+A')
  await window.keyboard.type('1-3-2027')
  await window.keyboard.press('Enter')
  await window.waitForURL('**/kommuner/740?on=2027-03-01')
  await window.getByRole('table', { name: /status pr\. 01\.03\.2027$/ }).waitFor()
  assert.equal(await window.getByRole('alert').count(), 0)
  await tabTo(window, window.getByRole('slider'), { most: 2 })
  for (let month = 0; month < 3; month++) await window.keyboard.press('ArrowRight')
  await window.waitForURL('**/kommuner/740?on=2027-06-01')
  await window.waitForFunction((field) => field.value === '01.06.2027', await day.elementHandle())
  await tabTo(window, window.getByRole('button', { name: 'I dag' }), { key: 'Shift+Tab', most: 1 })
  await window.keyboard.press('Enter')
  await window.waitForURL('**/kommuner/740')
  assert.deepEqual(window.problems, [])
  await window.close()
})

test('every list leads to its file', limit, async () => {
  const files = {
    '/projekter': ['/export/projects.csv'],
    '/projekter/faelles-byggesag?on=2027-03-01': [
      '/export/projects/faelles-byggesag/participants.csv?on=2027-03-01',
      '/export/projects/faelles-byggesag/seats.csv?on=2027-03-01',
      '/export/projects/faelles-byggesag/decisions.csv',
    ],
    '/kommuner': ['/export/municipalities.csv'],
    '/kommuner/740': ['/export/municipalities/740/projects.csv'],
  }
  for (const [address, wanted] of Object.entries(files)) {
    const window = await open(address)
    const links = window.locator('a[download]')
    await links.first().waitFor()
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), wanted)
    for (const [at, link] of (await links.all()).entries()) {
      const [file] = await Promise.all([window.waitForEvent('download'), link.click()])
      const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
      assert.ok(lines.length > 1, `${wanted[at]} is empty`)
    }
    await window.close()
  }
})

test('without scripts the page says what it is, and leads to the data', limit, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const window = await context.newPage()
  await window.goto(`${program.address}/projekter/faelles-byggesag`)
  assert.equal(await window.locator('noscript').count(), 1)
  assert.match(
    await window.locator('main').innerText(),
    /kommunernes fælles it-projekter[\s\S]*municipalities’ joint IT projects/,
  )
  const links = await window.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  for (const wanted of ['/export/projects.csv', '/schema.graphql', '/graphql?'])
    assert.ok(
      links.some((link) => link.startsWith(wanted)),
      wanted,
    )
  for (const link of links) {
    const answer = await fetch(program.address + link)
    assert.equal(answer.status, 200, link)
    assert.doesNotMatch(await answer.text(), /"errors"/)
  }
  await context.close()
})

test('nothing moves when the answer comes', limit, async () => {
  const { findes_ikke, ...asking } = views
  for (const address of Object.values(asking))
    for (const width of [360, 1600]) {
      const window = await browser.newPage({ viewport: { width, height: 900 } })
      await window.addInitScript(() => {
        globalThis.moved = 0
        const add = (list) => {
          for (const { value } of list.getEntries()) globalThis.moved += value
        }
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
      })
      // the graph answers when the page has said that it waits
      let waiting
      await window.route('**/graphql*', async (route) => {
        waiting ??= window.getByText('Henter.').waitFor()
        await waiting
        await route.continue()
      })
      await window.goto(program.address + address)
      await heading(window)
      const moved = await window.evaluate(() => globalThis.moved)
      assert.ok(moved < 0.01, `${address}, ${width} px: ${moved} of the window moved`)
      await window.close()
    }
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
          // the face the design is drawn in, where the machine has it; readers get their system's
          await window.evaluate(() => document.documentElement.style.setProperty('--font', 'Inter, sans-serif'))
          await window.screenshot({
            path: `${process.env.SCREENS}/${name}-${width}-${colorScheme}.png`,
            fullPage: true,
          })
        }
        await window.close()
      }
  })
}
