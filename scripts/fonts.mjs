/**
 * Makes the Chinese faces of resources/fonts/ and the style sheet renderer/appearance/fonts.css.
 *
 * Run by hand (`npm run fonts`), with the network, when a release or locales/zh.json has gained many characters or a
 * font has a new version; the results are committed. Latin, Cyrillic and Arabic come as they are from the @fontsource
 * packages. Chinese would be about a hundred slices there, each a request: here it is two files a face, `core` for the
 * first paint and `rest` for whatever else a release may say.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { commonRestCharacters, coreCharacters, restCharacters } from './fonts-characters.mjs'
import { styleSheet } from './fonts-style-sheet.mjs'

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, 'resources/fonts')
const VERSION = '0.4.3'

const FACES = [
  { name: 'noto-serif-sc-regular', source: 'noto-serif-sc', file: '400Regular/NotoSerifSC_400Regular.ttf' },
  { name: 'noto-serif-sc-semibold', source: 'noto-serif-sc', file: '600SemiBold/NotoSerifSC_600SemiBold.ttf' },
  { name: 'noto-sans-sc-regular', source: 'noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf' },
  { name: 'noto-sans-sc-semibold', source: 'noto-sans-sc', file: '600SemiBold/NotoSansSC_600SemiBold.ttf' },
]

/**
 * What horizontal Chinese needs: composition, the mainland forms (locl), full-width forms, punctuation that gives up
 * its empty half beside another (halt and chws: Chromium's text-spacing-trim reads halt), proportional forms (palt).
 */
const FEATURES = ['ccmp', 'locl', 'liga', 'fwid', 'halt', 'chws', 'palt', 'kern', 'mark', 'mkmk']

/** A font package, unpacked once into .cache (git ignores it). */
function fetchPackage(/** @type {string} */ name) {
  const folder = join(ROOT, '.cache/fonts', `${name}-${VERSION}`)
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true })
    const options = { cwd: folder, shell: process.platform === 'win32' }
    execFileSync('npm', ['pack', '--silent', `@expo-google-fonts/${name}@${VERSION}`], options)
    const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'))
    execFileSync('tar', ['-xzf', String(archive)], { cwd: folder })
  }
  return join(folder, 'package')
}

/** All that ships in Chinese, as one string. */
function chineseTexts() {
  const releases = join(ROOT, 'resources/releases')
  const files = readdirSync(releases).flatMap((id) =>
    ['zh.md', 'publication.json'].map((file) => join(releases, id, file)),
  )
  return [...files, join(ROOT, 'locales/zh.json')]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
}

const core = coreCharacters(chineseTexts())
const rest = restCharacters(core)
const commonRest = commonRestCharacters(core)
console.log(`core ${core.size} characters, rest ${rest.size}, common ${commonRest.size}`)

mkdirSync(OUT, { recursive: true })
for (const face of FACES) {
  const source = readFileSync(join(fetchPackage(face.source), face.file))
  for (const [part, characters] of /** @type {const} */ ([
    ['core', core],
    ['rest', face.name === 'noto-sans-sc-semibold' ? commonRest : rest],
  ])) {
    const options = { targetFormat: /** @type {const} */ ('woff2'), keepFeatures: FEATURES, noHinting: true }
    const font = await subsetFont(source, [...characters].join(''), options)
    writeFileSync(join(OUT, `${face.name}-${part}.woff2`), font)
    console.log(`${face.name}-${part}.woff2 ${(font.length / 1024).toFixed(0)} KB`)
  }
}
writeFileSync(join(ROOT, 'renderer/appearance/fonts.css'), styleSheet(core))
