import { defineConfig } from 'vite'

/** GraphiQL carries 360 kB of fonts in its styles: the machine's own do. */
const withoutFonts = {
  name: 'without-fonts',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : null),
}

// public/.keep becomes dist/.keep, with which the program builds before the explorer does
export default defineConfig({
  base: '/explorer/',
  plugins: [withoutFonts],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000, // an editor is large, and this one is loaded by who opens it
    rolldownOptions: {
      onwarn(warning, warn) {
        // a word of React's server components, in a page that has no server part
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
})
