// @ts-check
/**
 * What a package says of the works of others inside it: a page with every licence in full, and a list of components in
 * CycloneDX 1.6. Both are made of what the bundlers really put in, and are the same for the same build.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagesInside } from './inside.mjs'
import { inProject, readJson } from './project.mjs'

export const NOTICES = 'notices.html'
export const COMPONENTS = 'components.cdx.json'
export const CHROMIUM_LICENCES = 'LICENSES.chromium.html'
export const OWN_LICENCE = 'LICENSE.txt'

/** @typedef {{ electron: string, chrome: string, node: string }} Versions of the runtime */
/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} [version]
 * @property {string} licence as SPDX names it
 * @property {string} text the licence in full; empty where it stands in another file
 * @property {string} purl
 * @property {string} [integrity] as in package-lock.json
 * @property {'library' | 'framework' | 'data'} type
 */

/**
 * Writes the page of notices and, where the runtime is known, everything else that lies beside it in a package.
 * @param {string} folder made anew
 * @param {{ versions: Versions, dist: string }} [runtime]
 */
export function writeLegal(folder, runtime) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const works = [...bundled(), ...chineseFonts(), ...encoder()]
  writeFileSync(join(folder, NOTICES), noticesPage(works, runtime !== undefined))
  copyFileSync(inProject('LICENSE'), join(folder, OWN_LICENCE))
  if (!runtime) return
  copyFileSync(join(runtime.dist, CHROMIUM_LICENCES), join(folder, CHROMIUM_LICENCES))
  const all = [...works, ...runtimeComponents(runtime.versions)]
  writeFileSync(join(folder, COMPONENTS), `${JSON.stringify(cyclonedx(all), null, 2)}\n`)
}

/** @returns {Component[]} */
function bundled() {
  const locked = readJson(inProject('package-lock.json')).packages
  return packagesInside(inProject('out')).map((name) => {
    const folder = inProject('node_modules', name)
    const { version, license } = readJson(join(folder, 'package.json'))
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(each))
    if (!file) throw new Error(`${name} has no file with its licence.`)
    const type = name.startsWith('@fontsource') ? 'data' : 'library'
    const { integrity } = locked[`node_modules/${name}`]
    const text = readFileSync(join(folder, file), 'utf8')
    return { name, version, licence: spdx(license), text, purl: npmPurl(name, version), integrity, type }
  })
}

/** The Chinese faces are no npm package: they lie in resources/fonts. @returns {Component[]} */
function chineseFonts() {
  const text = readFileSync(inProject('resources', 'fonts', 'LICENSE-OFL.txt'), 'utf8')
  return ['Noto Sans SC', 'Noto Serif SC'].map((name) => {
    const purl = `pkg:generic/${name.toLowerCase().replaceAll(' ', '-')}`
    return { name, licence: 'OFL-1.1', text, purl, type: /** @type {const} */ ('data') }
  })
}

/** LAME is inside wasm-media-encoders, whose own licence is all that it comes with. @returns {Component[]} */
function encoder() {
  const text = readFileSync(inProject('resources', 'licences', 'LGPL-2.0.txt'), 'utf8')
  return [{ name: 'LAME', licence: 'LGPL-2.0-or-later', text, purl: 'pkg:generic/lame', type: 'library' }]
}

/** @param {Versions} versions @returns {Component[]} */
function runtimeComponents({ electron, chrome, node }) {
  const text = ''
  return [
    {
      name: 'electron',
      version: electron,
      licence: 'MIT',
      text,
      purl: `pkg:github/electron/electron@v${electron}`,
      type: 'framework',
    },
    {
      name: 'chromium',
      version: chrome,
      licence: 'BSD-3-Clause',
      text,
      purl: `pkg:generic/chromium@${chrome}`,
      type: 'framework',
    },
    { name: 'node', version: node, licence: 'MIT', text, purl: `pkg:generic/node@${node}`, type: 'framework' },
  ]
}

/** SPDX has no plain `GPL-3.0` any more; the licence's own notice says “or later”. @param {string} licence */
const spdx = (licence) => (licence === 'GPL-3.0' ? 'GPL-3.0-or-later' : licence)

/** @param {string} name @param {string} version */
const npmPurl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/**
 * The page lies in a folder with the files it links to, and is opened in a browser: headings to move by, no script.
 * @param {readonly Component[]} works
 * @param {boolean} packaged whether the licences of Chromium and the list of components lie beside it
 */
function noticesPage(works, packaged) {
  const title = 'Lectern: licences'
  const links = [
    [OWN_LICENCE, 'Lectern: GNU General Public License, version 3'],
    ...(packaged
      ? [
          [CHROMIUM_LICENCES, 'Electron and Chromium: all licences'],
          [COMPONENTS, 'List of components (CycloneDX)'],
        ]
      : []),
  ]
  // Many packages have the same text: it stands once, under all their names.
  /** @type {Map<string, Component[]>} */
  const byText = new Map()
  for (const work of works) byText.set(work.text, [...(byText.get(work.text) ?? []), work])
  const named = (/** @type {Component} */ { name, version }) => escapeHtml(version ? `${name} ${version}` : name)
  const sections = [...byText].map(
    ([text, those]) =>
      `<h2>${those.map(named).join(', ')}</h2>\n<p>${escapeHtml(those[0]?.licence ?? '')}</p>\n<pre>${escapeHtml(text.trim())}</pre>`,
  )
  const list = links.map(([file, words]) => `<li><a href="${file}">${words}</a></li>`)
  return [
    '<!doctype html>',
    `<html lang="en"><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    '<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>',
    `<main><h1>${title}</h1>\n<ul>${list.join('')}</ul>`,
    ...sections,
    '</main></html>\n',
  ].join('\n')
}

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * No time and no random number in it, so that the same build has the same list.
 * @param {readonly Component[]} components
 */
function cyclonedx(components) {
  const { name, version, license } = readJson(inProject('package.json'))
  const own = npmPurl(name, version)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid(JSON.stringify([own, components.map(({ purl }) => purl)]))}`,
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': own, name, version, licenses: licenses(license), purl: own },
    },
    components: components.map(({ name, version, type, licence, purl, integrity }) => ({
      type,
      'bom-ref': purl,
      name,
      ...(version ? { version } : {}),
      licenses: licenses(licence),
      purl,
      ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
    })),
    dependencies: [{ ref: own, dependsOn: components.map(({ purl }) => purl) }],
  }
}

/** One licence by its name, several as they are joined: `(MIT AND Zlib)`. @param {string} licence */
const licenses = (licence) =>
  /\s/.test(licence) ? [{ expression: licence.replace(/^\((.*)\)$/, '$1') }] : [{ license: { id: licence } }]

/** @param {string} integrity e.g. `sha512-…` in base64 */
function hashOf(integrity) {
  const [, bits = '', base64 = ''] = /^sha(\d+)-(.+)$/.exec(integrity) ?? []
  return { alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') }
}

/** A version-8 UUID (RFC 9562) of a text. @param {string} text */
function uuid(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
