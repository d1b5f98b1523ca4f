import { resolve } from 'node:path'
import { normalizePath, runnerImport } from 'vite'

/**
 * Imports a TypeScript module of this repository in plain Node: Vite compiles it and what it imports of ours; packages
 * are imported as they are.
 * @template {Record<string, unknown>} [Module=any]
 * @param {string} path From the current folder.
 * @returns {Promise<Module>}
 */
export async function importTypeScript(path) {
  const { module } = await runnerImport(normalizePath(resolve(path)), {
    configFile: false,
    logLevel: 'error',
    envFile: false,
  })
  return /** @type {Module} */ (module)
}
