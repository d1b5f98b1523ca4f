// @ts-check
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, readJson } from './project.mjs'

/** Where the program lies that makes PDF for the command line; Electron starts it as an application. */
export const PDF_PROGRAM = inProject('out', 'pdf')

/** Builds it apart from the reader, whose one file would else be split in what they share. */
export async function buildPdfProgram() {
  // An earlier step of the build may have left another one.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({
    root: inProject(),
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: inProject('electron', 'printing', 'pdf-program.ts'),
      outDir: PDF_PROGRAM,
      target: 'node20',
      minify: true,
      rollupOptions: {
        output: { entryFileNames: 'main.cjs', chunkFileNames: '[name].cjs', format: 'cjs' },
      },
    },
  })
  const { productName, version } = readJson(inProject('package.json'))
  const manifest = { name: 'lectern-pdf', productName, version, private: true, main: 'main.cjs' }
  writeFileSync(join(PDF_PROGRAM, 'package.json'), JSON.stringify(manifest))
}
