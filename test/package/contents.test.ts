/** What is in the package and what is not, without starting it. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { LICENCES } from '../../renderer/help/licences'
import { packagesInside } from '../../scripts/lib/inside.mjs'
import { sha256 } from '../../scripts/lib/package.mjs'
import { packageFolder } from './start'

const ROOT = resolve(import.meta.dirname, '../..')
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const folder = packageFolder()
const legal = join(folder, 'resources', 'legal')
const asar = join(folder, 'resources', 'app.asar')

const STATES = new Map([
  ['0', 'DISABLE'],
  ['1', 'ENABLE'],
])

describe('the package', () => {
  it('has every fuse as it should be', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'lectern'))
    // In the file a fuse is a digit.
    const fuse = (option: FuseV1Options) => STATES.get(String.fromCharCode(wire[option] ?? 0))
    expect(fuse(FuseV1Options.RunAsNode)).toBe('DISABLE')
    expect(fuse(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe('DISABLE')
    expect(fuse(FuseV1Options.EnableNodeCliInspectArguments)).toBe('DISABLE')
    expect(fuse(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe('ENABLE')
    expect(fuse(FuseV1Options.OnlyLoadAppFromAsar)).toBe('ENABLE')
    expect(fuse(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe('DISABLE')
    expect(fuse(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe('DISABLE')
  })

  it('holds the build and nothing else: no sources, tests, maps or packages', () => {
    const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
    expect(
      files.filter((file) => !/^\/(out(\/(electron|releases|renderer|speech)(\/.*)?)?|package\.json)$/.test(file)),
    ).toEqual([])
    expect(files.filter((file) => /\.(tsx?|map|md)$|node_modules|test/.test(file))).toEqual([])
    expect(files).toContain('/out/electron/main.cjs')
    expect(readdirSync(join(folder, 'resources')).sort()).toEqual(['app.asar', 'legal'])
  })

  it('has Chromium’s words in the six languages alone', () => {
    const packs = readdirSync(join(folder, 'locales')).map((file) => basename(file, '.pak'))
    expect([...new Set(packs.map((name) => name.split('-')[0]))].sort()).toEqual(LANGUAGES)
  })

  it('says in its name when it is not for release', () => {
    const official = process.env.LECTERN_TEST_ELECTRON?.includes('node_modules') ?? false
    expect(folder.endsWith('-development-runtime')).toBe(!official)
  })

  it('has every licence in full, and links to no other place', () => {
    const page = readFileSync(join(legal, 'notices.html'), 'utf8')
    for (const name of packagesInside(join(ROOT, 'out'))) expect(page).toContain(`${name} `)
    for (const title of ['SIL OPEN FONT LICENSE', 'GNU LIBRARY GENERAL PUBLIC LICENSE']) expect(page).toContain(title)
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => String(href))
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(existsSync(join(legal, link))).toBe(true)
  })

  it('lists its components: all packages that are inside, with their sums, the runtime and the fonts', () => {
    const { bomFormat, specVersion, components, dependencies } = JSON.parse(
      readFileSync(join(legal, 'components.cdx.json'), 'utf8'),
    )
    expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6'])
    const byName = new Map(components.map((component: { name: string }) => [component.name, component]))
    for (const name of packagesInside(join(ROOT, 'out')))
      expect(byName.get(name)).toMatchObject({
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
      })
    const version = readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, '')
    expect(byName.get('electron')).toMatchObject({ version })
    for (const name of ['chromium', 'node', 'Noto Serif SC', 'LAME', '@echogarden/espeak-ng-emscripten'])
      expect(byName.has(name)).toBe(true)
    const refs = components.map((component: { 'bom-ref': string }) => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(dependencies[0].dependsOn).toEqual(refs)
  })

  it('is made of the packages that About names', () => {
    const named = LICENCES.flatMap((work) => (work.package && work.package !== 'electron' ? [work.package] : []))
    expect(named.sort()).toEqual(packagesInside(join(ROOT, 'out')))
  })

  it('is the same, byte for byte, when it is built again in another place', () => {
    const place = mkdtempSync(join(tmpdir(), 'lectern-again-'))
    try {
      for (const name of readdirSync(ROOT)) {
        if (['.cache', '.git', 'dist', 'node_modules', 'out', 'test'].includes(name)) continue
        cpSync(join(ROOT, name), join(place, name), { recursive: true })
      }
      mkdirSync(join(place, '.cache'))
      symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'))
      if (existsSync(join(ROOT, '.cache', 'electron')))
        symlinkSync(join(ROOT, '.cache', 'electron'), join(place, '.cache', 'electron'))
      execFileSync(process.execPath, [join(place, 'scripts', 'package.mjs'), '--dir'], { stdio: 'pipe' })
      const again = join(place, 'dist', basename(folder), 'resources')
      for (const file of ['app.asar', 'legal/notices.html', 'legal/components.cdx.json'])
        expect(`${file} ${sha256(join(again, file))}`).toBe(`${file} ${sha256(join(folder, 'resources', file))}`)
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  })
})

describe('what Linux is told of it', () => {
  const { linux } = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'))
  const entry: Record<string, string> = linux.desktop.entry

  it('has a desktop entry in six languages that the standard’s own checker takes', () => {
    for (const language of LANGUAGES.filter((each) => each !== 'en'))
      for (const key of ['GenericName', 'Comment', 'Keywords']) expect(entry).toHaveProperty([`${key}[${language}]`])
    const place = mkdtempSync(join(tmpdir(), 'lectern-entry-'))
    const file = join(place, 'org.lectern.reader.desktop')
    const own = { Name: 'Lectern', Exec: 'lectern %U', Type: 'Application', Icon: 'lectern', Comment: linux.synopsis }
    const all = { ...own, Categories: `${linux.category};`, MimeType: 'x-scheme-handler/lectern;', ...entry }
    writeFileSync(
      file,
      ['[Desktop Entry]', ...Object.entries(all).map(([key, value]) => `${key}=${value}`), ''].join('\n'),
    )
    try {
      expect(execFileSync('desktop-file-validate', [file], { encoding: 'utf8' })).not.toMatch(/error|warning/)
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('has AppStream data in six languages that the standard’s own checker takes', () => {
    const file = join(ROOT, 'resources', 'package', 'org.lectern.reader.metainfo.xml')
    execFileSync('appstreamcli', ['validate', '--no-net', file], { stdio: 'pipe' })
    const text = readFileSync(file, 'utf8')
    for (const tag of ['summary', 'p']) {
      const count = (language: string) =>
        text.split(language === 'en' ? `<${tag}>` : `<${tag} xml:lang="${language}">`).length - 1
      for (const language of LANGUAGES) expect([language, count(language)]).toEqual([language, count('en')])
    }
  })
})
