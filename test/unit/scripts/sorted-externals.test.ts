import { expect, it } from 'vitest'
import { sortExternals } from '../../../scripts/lib/sorted-externals.mjs'

const head = 'const require_main = require("./main.cjs");\n'
const [crypto, fs, module] = [
  'node_crypto = require("node:crypto")',
  'node_fs = require("node:fs")',
  'module$1 = require("module")',
]
const chunk = (...externals: string[]) => `${head}${externals.map((each) => `let ${each};\n`).join('')}\nrest()\n`

it('makes one chunk of two that read their modules in another order', () => {
  expect(sortExternals(chunk(fs, module, crypto))).toBe(chunk(module, crypto, fs))
  expect(sortExternals(chunk(crypto, fs, module))).toBe(chunk(module, crypto, fs))
})

it('leaves the rest as it is', () => {
  const code = `${head}\nlet b = require_main.x;\nlet a = 1;\n`
  expect(sortExternals(code)).toBe(code)
})
