// npm run map: draws the municipalities of data/kommuner.topo.json into src/map/outlines.ts, in whole pixels,
// with Bornholm moved into a frame and the capital area once more, enlarged, in another.
import { readFileSync, writeFileSync } from 'node:fs'
import { geoPath, geoTransverseMercator } from 'd3-geo'
import { feature } from 'topojson-client'

const width = 560
const height = 640
/** Where the frames stand: [left, top, right, bottom]. */
const bornholmFrame = [470, 8, 554, 100]
const capitalFrame = [372, 116, 554, 276]

const topology = JSON.parse(readFileSync('data/kommuner.topo.json', 'utf8'))
const { features } = feature(topology, topology.objects.kommuner)
const only = (keep) => ({ type: 'FeatureCollection', features: features.filter(keep) })
const code = (municipality) => municipality.properties.code

const bornholm = '400'
/** Too small to be seen on the whole map: Copenhagen and what lies around it. */
const capital = new Set('101 147 151 153 155 157 159 161 163 165 167 169 173 175 183 185 187 190 230'.split(' '))

const inset = 6
const shrunk = ([left, top, right, bottom]) => [
  [left + inset, top + inset],
  [right - inset, bottom - inset],
]
const fitted = (extent, municipalities) =>
  geoPath(geoTransverseMercator().rotate([-9, 0]).fitExtent(extent, municipalities)).digits(0)

const drawCountry = fitted(
  [
    [2, 2],
    [width - 2, height - 2],
  ],
  only((m) => code(m) !== bornholm),
)
const drawBornholm = fitted(
  shrunk(bornholmFrame),
  only((m) => code(m) === bornholm),
)
const drawCapital = fitted(
  shrunk(capitalFrame),
  only((m) => capital.has(code(m))),
)

/** d3's path with relative lines, which are shorter: M10,20l3,-1z. Points that fall on the one before are left out. */
function relative(path) {
  return path
    .split('Z')
    .filter(Boolean)
    .map((ring) => {
      const points = ring
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number))
      const steps = points.map(([x, y], at) => (at ? [x - points[at - 1][0], y - points[at - 1][1]] : [x, y]))
      const [start, ...moves] = steps
      const moved = moves.filter(([x, y]) => x || y)
      return moved.length < 2
        ? ''
        : `M${start.join(' ')}l${moved
            .map((step) => step.join(' '))
            .join(' ')
            .replaceAll(' -', '-')}z`
    })
    .join('')
}

const rows = features.map((municipality) => {
  const draw = code(municipality) === bornholm ? drawBornholm : drawCountry
  const enlarged = capital.has(code(municipality)) ? [relative(drawCapital(municipality))] : []
  return [code(municipality), municipality.properties.name, relative(draw(municipality)), ...enlarged]
})
for (const [of, , path] of rows) if (!path) throw new Error(`${of} is too small to be drawn`)

const box = ([left, top, right, bottom]) => JSON.stringify([left, top, right - left, bottom - top])
writeFileSync(
  'src/map/outlines.ts',
  `// Made by scripts/map.mjs of data/kommuner.topo.json: not edited by hand.
// Indeholder data fra Geodatastyrelsen og Danske Kommuner, administrative grænser 1:500.000, 2014-02-13

/** Left, top, width and height. */
type Box = [number, number, number, number]

export const width = ${width}
export const height = ${height}
export const bornholmFrame: Box = ${box(bornholmFrame)}
export const capitalFrame: Box = ${box(capitalFrame)}

/** Code, name, outline on the map and, around Copenhagen, in the enlarged frame. */
export const municipalities: [code: string, name: string, outline: string, enlarged?: string][] = [
${rows.map((row) => JSON.stringify(row)).join(',\n')},
]
`,
)
console.log(`${rows.length} municipalities, ${rows.join('').length} characters`)
