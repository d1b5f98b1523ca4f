// @ts-check
/** The embedded voice as it ships: eSpeak NG with the data of the six languages, and the worker it runs in. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noteInside } from './inside.mjs'
import { inProject } from './project.mjs'

const PACKAGE = inProject('node_modules', '@echogarden', 'espeak-ng-emscripten')

const FOLDER = '/usr/share/espeak-ng-data/'

/** What every voice needs, then each language's dictionary and description, and the variant that is a woman's voice. */
const NEEDED = [
  ...['intonations', 'phondata', 'phonindex', 'phontab'],
  ...['ar_dict', 'cmn_dict', 'en_dict', 'es_dict', 'fr_dict', 'ru_dict'],
  ...['lang/sem/ar', 'lang/sit/cmn', 'lang/gmw/en-US', 'lang/roa/es', 'lang/roa/fr', 'lang/zle/ru'],
  'voices/!v/f2',
]

/**
 * The package's script and data without the other languages. The script holds the list of the files in the data.
 * @returns {{ script: string, data: Buffer, files: readonly string[] }}
 */
export function cutSpeech() {
  const script = readFileSync(join(PACKAGE, 'espeak-ng.js'), 'utf8')
  const whole = readFileSync(join(PACKAGE, 'espeak-ng.data'))
  const list = /loadPackage\((\{files:\[[^\]]*\],remote_package_size:\d+\})\)/
  const found = list.exec(script)?.[1]
  if (!found) throw new Error('The list of files in espeak-ng.js is not where it was.')
  const places = new Map(
    [...found.matchAll(/filename:"([^"]+)",start:(\d+),end:(\d+)/g)].map(([, name = '', start, end]) => [
      name,
      { start: Number(start), end: Number(end) },
    ]),
  )
  const parts = NEEDED.map((name) => {
    const place = places.get(FOLDER + name)
    if (!place) throw new Error(`espeak-ng.data has no ${name}.`)
    return { filename: FOLDER + name, bytes: whole.subarray(place.start, place.end) }
  })
  let end = 0
  const files = parts.map(({ filename, bytes }) => {
    const start = end
    end += bytes.length
    return { filename, start, end }
  })
  return {
    script: script.replace(list, () => `loadPackage(${JSON.stringify({ files, remote_package_size: end })})`),
    data: Buffer.concat(parts.map(({ bytes }) => bytes)),
    files: NEEDED,
  }
}

/** Writes out/renderer/speech: the worker, in one file under a policy of its own, and its data. */
export async function buildSpeech() {
  const { build } = await import('vite')
  const { script, data } = cutSpeech()
  const folder = inProject('out', 'renderer', 'speech')
  await build({
    root: inProject(),
    configFile: false,
    logLevel: 'warn',
    plugins: [cutPlugin(script), noteInside(inProject('out'), 'speech')],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: inProject('renderer', 'listening', 'engine', 'worker.ts'),
        output: { entryFileNames: 'worker.js', format: 'es' },
      },
    },
  })
  writeFileSync(join(folder, 'espeak-ng.data'), data)
}

/** What the script does in Node, and where it would look for WebAssembly that it is not made of. */
const NOT_IN_WORKER = [
  /if\(ENVIRONMENT_IS_NODE\)\{const\{createRequire\}=await import\("module"\).*?\}var require=createRequire\(dirname\)\}/,
  /(?<=ENVIRONMENT_IS_NODE=)typeof process=="object"&&[^;]*/,
  /(?<=isNode=)typeof process==="object"&&[^;]*/,
  /(?<=return )new URL\("espeak-ng\.wasm",import\.meta\.url\)\.href/,
]

/**
 * Puts the cut script in the place of the package's, without what is for Node.
 * @param {string} script
 * @returns {import('vite').Plugin}
 */
function cutPlugin(script) {
  let forWorker = script
  for (const [index, part] of NOT_IN_WORKER.entries()) {
    if (!part.test(forWorker)) throw new Error(`espeak-ng.js is not as it was: ${part}`)
    forWorker = forWorker.replace(part, index === 0 ? '' : 'false')
  }
  return {
    name: 'cut-speech',
    enforce: 'pre',
    load: (id) => (id.endsWith('espeak-ng.js') ? forWorker : null),
  }
}

/**
 * eSpeak NG as it ships, in Node.
 * @returns {Promise<import('@echogarden/espeak-ng-emscripten').Espeak>}
 */
export async function loadSpeech() {
  const { script, data } = cutSpeech()
  // A module is imported from a file; each process has its own, since several may do so at once.
  const folder = inProject('.cache', `speech-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'espeak-ng.mjs')
  try {
    writeFileSync(file, script)
    const { default: create } = await import(pathToFileURL(file).href)
    const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)
    return await create({ getPreloadedPackage: () => bytes })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
