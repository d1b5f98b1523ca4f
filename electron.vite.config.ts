import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { noteInside } from './scripts/lib/inside.mjs'
import { noStandardFonts } from './scripts/lib/no-standard-fonts.mjs'
import { sortedExternals } from './scripts/lib/sorted-externals.mjs'

// Targets are those of the older of the two runtimes: see docs/decisions.md.
export default defineConfig({
  main: {
    plugins: [noteInside(resolve('out'), 'main'), noStandardFonts(), sortedExternals()],
    build: {
      target: 'node20',
      outDir: 'out/electron',
      emptyOutDir: false,
      // Everything of ours goes into one file: a package holds no node_modules, and one file starts fastest.
      externalizeDeps: false,
      lib: { entry: 'electron/main.ts', formats: ['cjs'] },
      // Without it each module's path stands in the file, and the same build in another place would not be the same.
      minify: true,
      rollupOptions: { output: { entryFileNames: 'main.cjs', chunkFileNames: '[name]-[hash].cjs', format: 'cjs' } },
    },
  },
  preload: {
    plugins: [noteInside(resolve('out'), 'preload')],
    build: {
      target: 'node20',
      outDir: 'out/electron',
      emptyOutDir: false,
      externalizeDeps: false,
      lib: { entry: 'electron/preload.ts', formats: ['cjs'] },
      minify: true,
      rollupOptions: { output: { entryFileNames: 'preload.cjs', format: 'cjs' } },
    },
  },
  renderer: {
    root: resolve('renderer'),
    base: '/',
    plugins: [noteInside(resolve('out'), 'renderer')],
    build: {
      target: 'chrome130',
      outDir: resolve('out/renderer'),
      emptyOutDir: true,
      // The bundler's few lines that all modules share are a file of their own: read beside the page's script, not after it.
      modulePreload: { polyfill: false },
      // Half the bytes to read and to parse before the page answers.
      minify: true,
      // A font inside a style sheet would have to be decoded with it.
      assetsInlineLimit: 0,
      // The page, and what is printed: a document of its own with the same fonts.
      rollupOptions: { input: { index: resolve('renderer/index.html'), paper: resolve('renderer/paper.html') } },
    },
  },
})
