// node scripts/size.mjs: what the reader loads of the built page, compressed, in kB of 1000 bytes.
// Fails where the first page is over 45 kB, or a further view over 20 kB. The map's outlines are told apart.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const firstLimit = 45
const viewLimit = 20
const map = 'src/map/outlines.ts'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const kilobytes = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1000

/** The scripts and styles a chunk loads at once: its own and those of what it imports. */
function filesOf(name, seen = new Set()) {
  const { file, css = [], imports = [] } = manifest[name]
  if (seen.has(file)) return seen
  for (const each of [file, ...css]) seen.add(each)
  for (const each of imports) filesOf(each, seen)
  return seen
}

const [entry] = Object.keys(manifest).filter((name) => manifest[name].isEntry)
const first = filesOf(entry)
const sum = (files) => files.reduce((total, file) => total + kilobytes(file), 0)
const further = Object.keys(manifest)
  .filter((name) => manifest[name].isDynamicEntry)
  .map((name) => ({
    name,
    size: sum([...filesOf(name)].filter((file) => !first.has(file))),
    limit: name === map ? Infinity : viewLimit,
  }))

let over = false
for (const { name, size, limit } of [{ name: 'first page', size: sum([...first]), limit: firstLimit }, ...further]) {
  const tooLarge = size > limit
  over ||= tooLarge
  console.log(`${size.toFixed(1).padStart(6)} kB  ${name}${tooLarge ? `: over ${limit} kB` : ''}`)
}
process.exitCode = over ? 1 : 0
