// @ts-check
/** The page of each language as HTML: made at build from the same components that take it over at run time. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProject } from './project.mjs'

/**
 * The font files, by the start of their names, that the first view of a language needs.
 * @type {Record<string, readonly string[]>}
 */
const FIRST_FONTS = {
  ar: ['noto-naskh-arabic-arabic-', 'noto-sans-arabic-arabic-'],
  zh: ['noto-serif-sc-regular-core-', 'noto-serif-sc-semibold-core-'],
  en: ['source-serif-4-latin-wght-normal-', 'source-sans-3-latin-wght-normal-'],
  fr: ['source-serif-4-latin-wght-normal-', 'source-sans-3-latin-wght-normal-'],
  ru: ['source-serif-4-cyrillic-wght-normal-', 'source-sans-3-cyrillic-wght-normal-'],
  es: ['source-serif-4-latin-wght-normal-', 'source-sans-3-latin-wght-normal-'],
}

/**
 * Writes out/renderer/pages/<id>/<language>.html for the release that ships; not for a large one, whose text is elsewhere and
 * which the page makes as fast itself.
 */
export async function prerender() {
  // An earlier step of the build may have left another one, and React's server for development with it.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  const root = inProject()
  const renderer = inProject('out', 'renderer')
  const folder = inProject('.cache', 'prerender')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: join(root, 'renderer', 'prerender.tsx'), outDir: folder, emptyOutDir: true, target: 'node20' },
  })
  const { prerender: render } = await import(pathToFileURL(join(folder, 'prerender.js')).href)
  const [releaseFile] = readdirSync(join(root, 'out', 'releases'))
    .filter((name) => name.endsWith('.json'))
    .sort()
  const release = JSON.parse(readFileSync(join(root, 'out', 'releases', String(releaseFile)), 'utf8'))
  if (Object.values(release.editions).some(({ blocks }) => blocks.length === 0)) return
  const shell = readFileSync(join(renderer, 'index.html'), 'utf8')
  const assets = readdirSync(join(renderer, 'assets'))
  const pages = join(renderer, 'pages', release.id)
  mkdirSync(pages, { recursive: true })
  for (const edition of Object.values(release.editions)) {
    const fonts = (FIRST_FONTS[edition.language] ?? []).map((start) => {
      const file = assets.find((name) => name.startsWith(start))
      if (!file) throw new Error(`No font ${start}… in out/renderer/assets.`)
      return `<link rel="preload" href="/assets/${file}" as="font" type="font/woff2" crossorigin>`
    })
    const page = shell
      .replace('<html lang="en" dir="ltr">', `<html lang="${edition.language}" dir="${edition.direction}">`)
      .replace('</title>', `</title>${fonts.join('')}`)
      .replace('<!--app-->', () => render(release, edition.language))
    writeFileSync(join(pages, `${edition.language}.html`), page)
  }
  rmSync(folder, { recursive: true, force: true })
}
