import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LICENCES } from '../../../renderer/help/licences'

const root = join(import.meta.dirname, '..', '..', '..')
const manifest = (name: string) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))

describe('the list of licences', () => {
  it.each(LICENCES.filter((work) => work.package))('has the licence of $name as it is installed', (work) => {
    expect(manifest(String(work.package)).license).toBe(work.licence)
  })

  it('names every package that the page or the desktop process imports', () => {
    const listed = new Set(LICENCES.map((work) => work.package))
    for (const name of [
      'react',
      'react-dom',
      'i18next',
      'react-i18next',
      'valibot',
      'zustand',
      'hyphen',
      'write-file-atomic',
      'pdfjs-dist',
      'pdf-lib',
      'electron',
      '@echogarden/espeak-ng-emscripten',
    ]) {
      expect(listed).toContain(name)
    }
    const fonts = readFileSync(join(root, 'renderer/appearance/fonts.css'), 'utf8')
    for (const [, name] of fonts.matchAll(/url\('(@fontsource[^/]*\/[^/]+)/g)) expect(listed).toContain(name)
  })
})
