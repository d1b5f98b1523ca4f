// @ts-check
/** Which npm packages a build is really made of, as the bundlers see it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** In the build's folder; it is not for packages. */
const LISTS = '.inside'

/**
 * Writes down of which packages a bundle holds code or files.
 * @param {string} out the build's folder
 * @param {string} name of the bundle
 * @returns {import('vite').Plugin}
 */
export function noteInside(out, name) {
  return {
    name: 'note-inside',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
          : file.originalFileNames,
      )
      const packages = [...new Set(files.map(packageOf).filter((each) => each !== null))].sort()
      mkdirSync(join(out, LISTS), { recursive: true })
      writeFileSync(join(out, LISTS, `${name}.json`), JSON.stringify(packages))
    },
  }
}

/**
 * The names of all packages inside a build, sorted.
 * @param {string} out
 * @returns {string[]}
 */
export function packagesInside(out) {
  const lists = readdirSync(join(out, LISTS)).map((file) => JSON.parse(readFileSync(join(out, LISTS, file), 'utf8')))
  return [...new Set(lists.flat())].sort()
}

/**
 * The package that a file belongs to.
 * @param {string} file
 */
export function packageOf(file) {
  const [, name] = /.*[\\/]?node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? []
  return name?.replaceAll('\\', '/') ?? null
}
