// @ts-check

/** The lines at the head of a chunk that load what is not in the bundle: Electron and Node's own modules. */
const EXTERNALS = /^(?:let \S+ = require\("(?:electron|(?:node:)?[a-z_/]+)"\);\n)+/m

/**
 * Puts these lines in order. The bundler has them in the order in which it came to read what asks for them, which differs from
 * build to build on a busy machine, and with it the short names of all that follows.
 * @returns {import('vite').Plugin}
 */
export function sortedExternals() {
  return { name: 'sorted-externals', renderChunk: (code) => ({ code: sortExternals(code), map: null }) }
}

/** @param {string} code of a chunk, before it is made small */
export const sortExternals = (code) =>
  code.replace(EXTERNALS, (lines) => `${lines.trimEnd().split('\n').sort().join('\n')}\n`)
