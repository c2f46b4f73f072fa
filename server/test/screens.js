// npm run screens: the pictures of docs/screens, as the built program shows its example data. Each view is seen twice:
// wide in one theme, and narrow in the other.
import { startWith } from './program.js'
import { launch } from './reader.js'

const views = {
  projekter: { at: '/projekter' },
  projekt: { at: '/projekter/faelles-byggesag', wide: 'dark' },
  kommuner: { at: '/kommuner' },
  kommune: { at: '/kommuner/492', wide: 'dark' },
  matrix: { at: '/matrix' },
  punkt: { at: '/vilkaar/5.11', wide: 'dark' },
  beregner: {
    at: '/beregner?kommune=101&pris=6.2500&fra=2026-01-01&til=2033-12-31&raadighed=2026-01-05&udtraeden=2029-07-01',
    wide: 'dark',
  },
  adgang: { at: '/adgang', by: 'stranger' },
  integratorer: { at: '/integratorer', by: 'kbh.finance', wide: 'dark' },
  omkostninger: { at: '/kommuner/101', by: 'kbh.finance' },
  fakturaer: { at: '/fakturaer?aar=2026', by: 'kbh.finance', wide: 'dark' },
  faktura: { at: '/fakturaer/2026-001542?regnestykker=alle', by: 'kbh.finance' },
  udtraeden: { at: '/kommuner/101/udtraeden', by: 'kbh.finance', wide: 'dark' },
  portefoelje: { at: '/oekonomi', by: 'kombit.finance' },
  oekonomi: { at: '/oekonomi/enkeltydelser', by: 'kombit.finance', wide: 'dark' },
  fakturering: { at: '/fakturering', by: 'kombit.finance' },
  indbyggere: { at: '/indbyggere', by: 'kombit.finance', wide: 'dark' },
}

const folder = new URL('../../docs/screens/', import.meta.url).pathname
const program = await startWith({ flags: ['--dev'] })
const browser = await launch()
for (const [name, view] of Object.entries(views)) {
  const wide = view.wide ?? 'light'
  await picture(name, view, { width: 1600, height: 1100 }, wide)
  await picture(name, view, { width: 360, height: 800 }, wide === 'light' ? 'dark' : 'light')
}
await browser.close()
await program.stop()

async function picture(name, { at, by }, viewport, colorScheme) {
  const window = await browser.newPage({ viewport, colorScheme, locale: 'da-DK' })
  if (by) await window.setExtraHTTPHeaders({ authorization: `Bearer ${await program.token(by)}` })
  await window.goto(program.address + at)
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.waitForLoadState('networkidle')
  await window.screenshot({ path: `${folder}${name}-${viewport.width}-${colorScheme}.png` })
  await window.close()
}
