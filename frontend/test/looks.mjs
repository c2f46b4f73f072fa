// npm run looks [FOLDER] [ADDRESS …]: the built page in Chromium over the made-up graph, narrow and wide, light and
// dark, and the keyboard. Fails on what axe finds, on an error in the console, and on a page wider than the window.
// With a folder, pictures go there. "finance:/adgang" is that address as one of test/people.ts sees it. The walk over
// the real program is not this one.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { createServer as createVite } from 'vite'

const [folder, ...given] = process.argv.slice(2)
const addresses = given.length
  ? given
  : [
      '/projekter',
      '/projekter?fase=IV.V&sprog=en',
      '/projekter/faelles-byggesag',
      '/projekter/faelles-byggesag?on=2027-03-01&vis=all&sprog=en',
      '/kommuner',
      '/kommuner/740?on=2027-03-01',
      '/matrix',
      '/matrix?visning=liste',
      '/vilkaar',
      '/vilkaar/5.11',
      '/nowhere',
      '/adgang',
      '/adgang?q=agreement&vis=alle&sprog=en',
      '/integratorer',
      'finance:/integratorer?sprog=en',
      '/tilgaengelighed',
      '/indbyggere',
      'economy:/indbyggere',
      'economy:/indbyggere?kommune=740',
      '/beregner',
      'finance:/beregner?kommune=740&pris=6.2500&fra=2026-01-01&til=2033-12-31&raadighed=2026-01-05&udtraeden=2029-07-01',
      'economy:/fakturering',
      'economy:/fakturering?koersel=run-2026-09-30',
      'finance:/adgang?q=invoice',
      'finance:/kommuner/740',
      'finance:/fakturaer',
      'finance:/fakturaer?type=CLAIM',
      'finance:/fakturaer/2026-000412?regnestykker=alle',
      'economy:/fakturaer/2026-000655',
      'finance:/kommuner/740/udtraeden?projekt=faelles-byggesag&dato=2029-07-01',
      'finance:/nowhere',
      'kombit:/adgang',
      'kombit:/projekter/faelles-byggesag',
      'kombit:/oekonomi',
      'kombit:/oekonomi/faelles-byggesag',
      'economy:/oekonomi',
      'economy:/oekonomi/faelles-byggesag',
      'economy:/oekonomi/faelles-byggesag/pris',
      'economy:/oekonomi/faelles-byggesag/aar?sprog=en',
    ]

const vite = await createVite({ server: { middlewareMode: true, ws: false }, appType: 'custom', logLevel: 'error' })
const { answer } = await vite.ssrLoadModule('/test/graph.ts')
const { portfolio } = await vite.ssrLoadModule('/test/portfolio.ts')
const { people } = await vite.ssrLoadModule('/test/people.ts')

/** Who asks, of test/people.ts: a header in place of a session. */
const asker = 'x-asker'

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
const policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

async function requestOf(request, { searchParams: asked }) {
  if (request.method !== 'POST')
    return { query: asked.get('query'), variables: JSON.parse(asked.get('variables') ?? '{}') }
  const parts = await request.toArray()
  return JSON.parse(Buffer.concat(parts).toString())
}

async function respond(request, response) {
  const url = new URL(request.url, 'http://page')
  if (url.pathname === '/graphql') {
    const language = request.headers['accept-language'] === 'en' ? 'en' : 'da'
    const viewer = people[request.headers[asker]]
    if (request.headers[asker] === 'ended') response.setHeader('Tilslutning-Session', 'ended')
    const result = await answer(portfolio, language, await requestOf(request, url), viewer)
    const failed = result.errors?.filter(({ extensions }) => extensions.code !== 'FORBIDDEN') ?? []
    if (failed.length) console.error(failed.map((error) => error.message))
    return response.setHeader('Content-Type', 'application/graphql-response+json').end(JSON.stringify(result))
  }
  const file = url.pathname.startsWith('/assets/') ? url.pathname : '/index.html'
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Content-Type', types[file.split('.').pop()])
  response.end(await readFile(`dist${file}`))
}

const server = createServer(respond)
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const base = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function open(look, { width = 1600, colorScheme = 'light' } = {}) {
  const [address, name] = look.split(':').reverse()
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  page.problems = []
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()))
  page.on('pageerror', (error) => page.problems.push(String(error)))
  if (name) await page.setExtraHTTPHeaders({ [asker]: name })
  await page.goto(base + address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // the face the design is drawn in, where the machine has it; readers get their system's
  await page.evaluate(() => document.documentElement.style.setProperty('--font', 'Inter, sans-serif'))
  return page
}

async function check(page, what) {
  await page.evaluate(axe) // evaluate() runs outside the page's content policy
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
  )
  assert.deepEqual(found, [], what)
  assert.deepEqual(page.problems, [], what)
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    true,
    `${what} is too wide`,
  )
}

async function checkLooks() {
  if (folder) mkdirSync(folder, { recursive: true })
  for (const address of addresses)
    for (const width of [360, 1600])
      for (const colorScheme of ['light', 'dark']) {
        const page = await open(address, { width, colorScheme })
        await check(page, `${address}, ${width} px, ${colorScheme}`)
        const name = `${address.replaceAll(/[^\w.]+/g, '-').replace(/^-/, '')}-${width}-${colorScheme}.png`
        if (folder) await page.screenshot({ path: `${folder}/${name}`, fullPage: true })
        await page.close()
      }
}

async function checkKeyboard() {
  const page = await open('/vilkaar/5.11')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip')
  await page.keyboard.press('/')
  await page.keyboard.type('byggesag')
  await page.getByRole('option', { name: 'Fælles Byggesag' }).waitFor()
  await page.getByText('1 resultat').waitFor()
  await check(page, 'an open palette')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Find' }).waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip')
  await page.keyboard.press('/')
  await page.keyboard.type('byggesag')
  await page.getByRole('option', { name: 'Søg i projekter' }).waitFor()
  await page.getByText('1 resultat').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/projekter?q=byggesag')
  await page.getByText('1 af 5 projekter').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.id), 'indhold')
  const mark = page.getByRole('button', { name: 'pkt. 3.18' })
  await mark.press('Enter')
  await page.getByRole('dialog').getByText('Altid synligt').waitFor()
  await check(page, 'an open clause')
  await page.keyboard.press('Escape')
  assert.equal(await mark.evaluate((button) => button === document.activeElement), true)
  await page.close()
}

async function checkTheme() {
  const page = await open('/projekter', { colorScheme: 'light' })
  await page.getByRole('combobox', { name: 'Tema' }).selectOption('dark')
  await page.reload()
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  assert.equal(await ground(), 'rgb(17, 24, 23)')
  await page.close()
}

async function checkAccount() {
  for (const width of [360, 1600]) {
    const page = await open('finance:/projekter?fase=IV', { width })
    const opener =
      width < 1376 ? page.getByRole('button', { name: 'Menu' }) : page.getByRole('button', { name: /^Mette/ })
    await opener.press('Enter')
    const logOut = page.getByRole('button', { name: 'Log ud' })
    await logOut.waitFor()
    await check(page, `the open account, ${width} px`)
    if (folder) await page.screenshot({ path: `${folder}/account-${width}.png` })
    await page.getByRole('link', { name: 'Hvad må jeg se?' }).first().press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Hvad må jeg se?' }).waitFor()
    await logOut.waitFor({ state: 'hidden' })
    await page.close()
  }
}

async function checkSession() {
  for (const width of [360, 1600]) {
    const page = await open('finance:/projekter', { width })
    await page.setExtraHTTPHeaders({ [asker]: 'ended' })
    const field = page.getByRole('searchbox')
    await field.fill('bygge')
    await page.getByText('Du er logget ud.').waitFor()
    assert.equal(await field.inputValue(), 'bygge')
    await page.waitForURL('**/projekter?q=bygge')
    const again = page.getByRole('link', { name: 'Log ind igen' })
    assert.equal(await again.getAttribute('href'), '/auth/login?returnTo=%2Fprojekter%3Fq%3Dbygge')
    await check(page, `an ended session, ${width} px`)
    if (folder) await page.screenshot({ path: `${folder}/ended-${width}.png` })
    await page.close()
  }
}

async function checkStill() {
  const page = await open('finance:/projekter', { width: 1400 })
  await page.reload() // now the page knows that it was a login, last time
  await page.getByRole('link', { name: 'Fælles Byggesag' }).waitFor()
  const moved = await page.evaluate(
    () =>
      new Promise((tell) => {
        const inMasthead = ({ node }) => (node?.parentElement?.closest('.mast') ? [node.className] : [])
        const seen = new PerformanceObserver((list) =>
          tell(list.getEntries().flatMap((each) => each.sources.flatMap(inMasthead))),
        )
        seen.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => tell([])))
      }),
  )
  assert.deepEqual(moved, [], 'what moves in the masthead when the answer comes')
  await page.close()
}

async function checkWaiting() {
  const page = await browser.newPage()
  await page.route('**/graphql*', () => {}) // never answered
  await page.goto(`${base}/projekter`)
  const waiting = page.getByText('Henter.')
  await waiting.waitFor({ state: 'attached' })
  assert.equal(await waiting.evaluate((sign) => getComputedStyle(sign).animationDelay), '0.2s')
  await waiting.waitFor({ state: 'visible' })
  await page.close()
}

try {
  await checkLooks()
  if (!given.length)
    for (const checkOne of [checkKeyboard, checkTheme, checkAccount, checkSession, checkStill, checkWaiting])
      await checkOne()
  console.log(`ok: ${addresses.length * 4} looks, Chromium ${browser.version()}`)
} finally {
  await browser.close()
  server.close()
  await vite.close()
}
