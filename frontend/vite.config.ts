import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * Puts the text of each query where graphql(`query …`) stands, so that it loads with its view: codegen keeps all
 * documents in one module, which the first page would load. Fragments are needed by the type check alone.
 */
const queriesInPlace = (): Plugin => ({
  name: 'queries-in-place',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/src/graph/gql.ts')) return 'export const graphql = null'
    if (!/\/src\/.*\.tsx?$/.test(id)) return null
    return code.replaceAll(/\bgraphql\(`\s*(\w+) (\w+)[^`]*`\)/g, (_, kind, name) =>
      kind === 'fragment' ? 'null' : JSON.stringify(textOf(name)),
    )
  },
})

/** The query with its fragments, as `npm run generate` wrote it. */
function textOf(name: string): string {
  const texts: string[] = Object.values(JSON.parse(readFileSync('src/graph/persisted-documents.json', 'utf8')))
  const text = texts.find((candidate) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(candidate))
  if (!text) throw new Error(`${name} is not generated: npm run generate`)
  return text
}

/** Nothing is painted before the page is made: no white flash for who chose the dark theme. */
const paintOnce = (): Plugin => ({
  name: 'paint-once',
  transformIndexHtml: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
})

/** The program that answers the graph while `npm run dev` serves the page. */
const program = 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [queriesInPlace(), preact({ reactAliasesEnabled: false }), paintOnce()],
  // hashed files under assets/, so that the server can mark them immutable; the manifest is for scripts/size.mjs
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // what every view has stands in one file: many small ones compress worse
    rolldownOptions: { output: { advancedChunks: { groups: [{ name: 'ui', test: /src\/ui\/[^/]*\.tsx?$/ }] } } },
  },
  server: { fs: { allow: ['..'] }, proxy: { '^/(graphql|export|explorer|auth|dev|schema.graphql)': program } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
})
