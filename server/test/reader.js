// A reader at the page: the same acts by mouse, or by keyboard alone, where nothing is focused or clicked by the test.
import assert from 'node:assert/strict'
import { chromium } from 'playwright-core'

/** How each journey is made: four times. */
export const ways = ['mouse', 'keyboard'].flatMap((by) => [360, 1600].map((width) => ({ by, width })))

export const wayWords = ({ by, width }) => `by ${by}${by === 'keyboard' ? ' alone' : ''}, ${width} px`

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })

/** A reader in a browser that nobody is logged in with, at an address of the program. `window` keeps what goes wrong. */
export async function open(browser, program, address, { by = 'mouse', width = 1600 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const window = await context.newPage()
  window.setDefaultTimeout(Number(process.env.PATIENCE ?? 30_000))
  const problems = []
  window.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  window.on('pageerror', (error) => problems.push(String(error)))
  window.on('request', (request) => {
    if (!request.url().startsWith(program.address) && !request.url().startsWith('data:')) problems.push(request.url())
  })
  await window.goto(program.address + address)
  const reader = { window, by, ...hands[by](window) }
  return { ...reader, ...acts(reader), end: () => end(window, problems) }
}

async function end(window, problems) {
  assert.deepEqual(problems, [])
  await window.context().close()
}

const hands = {
  mouse: (window) => ({
    press: (control) => control.first().click(),
    async write(field, text) {
      await field.click({ clickCount: 3 })
      await window.keyboard.type(text)
      await window.keyboard.press('Tab')
    },
    // the list of a select is the system's, not the page's
    choose: (select, name) => select.selectOption({ label: name }),
    pick: (box) => box.check(),
    /** Towards the middle of it. */
    async slide(slider) {
      await slider.click()
    },
    async file(field, file) {
      const [asked] = await Promise.all([window.waitForEvent('filechooser'), labelOf(field).click()])
      await asked.setFiles(file)
    },
  }),
  keyboard: (window) => {
    const key = (name) => window.keyboard.press(name)
    const at = (control) => reach(window, control)
    return {
      async press(control) {
        await at(control)
        await key('Enter')
      },
      async write(field, text) {
        await at(field)
        await key('Control+A')
        await window.keyboard.type(text)
        await key('Tab')
      },
      /** Near by, the arrows; far off, its first word. */
      async choose(select, name) {
        await at(select)
        const steps = () =>
          select.evaluate((list, to) => list.selectedIndex - [...list].findIndex(({ text }) => text === to), name)
        if (Math.abs(await steps()) > 5) await window.keyboard.type(name.split(' ')[0])
        for (let left = await steps(); left !== 0; left = await steps()) {
          await key(left < 0 ? 'ArrowDown' : 'ArrowUp')
          assert.notEqual(await steps(), left, `${name} cannot be chosen`)
        }
      },
      /** The arrows choose another of the same group. */
      async pick(box) {
        await at(window.locator(`input[name="${await box.getAttribute('name')}"]:checked`))
        while (!(await box.isChecked())) await key('ArrowDown')
      },
      async slide(slider) {
        await at(slider)
        for (let presses = 0; presses < 12; presses++) await key('ArrowLeft')
      },
      async file(field, file) {
        // waited for from before: the browser has to be told, and an Enter would not wait for that
        const asked = window.waitForEvent('filechooser')
        await at(field)
        await key('Enter')
        await (await asked).setFiles(file)
      },
    }
  },
}

const labelOf = (field) => field.locator('xpath=following-sibling::label').first()

/** Presses Tab until the control has focus; Shift+Tab where it lies behind. */
async function reach(window, control, most = 400) {
  const wanted = control.first()
  await wanted.waitFor({ state: 'attached' })
  for (let presses = 0; presses < most; presses++) {
    const { key, isSeen } = await wanted.evaluate((it) => {
      const { activeElement: at, body } = it.ownerDocument
      const { top, bottom } = it.getBoundingClientRect()
      const isBefore = at !== body && it.compareDocumentPosition(at) === Node.DOCUMENT_POSITION_FOLLOWING
      return { key: at !== it && (isBefore ? 'Shift+Tab' : 'Tab'), isSeen: bottom > 0 && top < innerHeight }
    })
    if (key) await window.keyboard.press(key)
    else return assert.ok(isSeen, `the focus is off the screen on ${control}, at ${window.url()}`)
  }
  assert.fail(`${most} presses of Tab at ${window.url()} do not lead to ${control}`)
}

/** What a reader does at every page. */
function acts({ window, press, pick }) {
  const masthead = window.getByRole('banner')
  const heading = (name) => window.getByRole('heading', { level: 1, name }).waitFor()
  /** Narrow, all of the masthead but the name is folded away. */
  async function unfold() {
    const button = masthead.getByRole('button', { name: 'Menu' })
    if (await button.isVisible()) await press(button)
  }
  return {
    heading,
    section: (name) => window.getByRole('region', { name, exact: true }),
    async menu(name) {
      await unfold()
      await press(masthead.getByRole('link', { name, exact: true }))
    },
    footer: (name) => press(window.getByRole('contentinfo').getByRole('link', { name, exact: true })),
    /** What is under the reader's own name; narrow, it stands in the folded menu. */
    async account(name, link) {
      await unfold()
      const button = masthead.getByRole('button', { name })
      const wanted = masthead.getByRole('link', { name: link, exact: true })
      await button.or(wanted).filter({ visible: true }).first().waitFor()
      if (await button.isVisible()) await press(button)
      await press(wanted)
    },
    async logIn(user) {
      await unfold()
      await press(masthead.getByRole('link', { name: 'Log ind' }))
      await heading('Log ind')
      await pick(window.locator(`input[name="user"][value="${user}"]`))
      await press(window.getByRole('button', { name: 'Log ind' }))
    },
    copied: () => window.evaluate(() => navigator.clipboard.readText()),
  }
}

/** A number of the graph as a Danish reader sees it, by no way over floating point. */
export function danish(decimal) {
  const decimals = decimal.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat('da-DK', { minimumFractionDigits: decimals }).format(decimal).replace('-', '−')
}
