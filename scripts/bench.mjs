// @ts-check
/**
 * `npm run bench [-- --runs N]`: the reader beside a bare Electron window that shows the same text as a static file, in
 * turn, in one run: time from process start to readable text, memory, and the time a change of language takes. Prints a
 * table of medians; machines differ and drift, so only the ratios mean anything. `npm run bench -- speech` measures reading
 * aloud instead, `npm run bench -- package` the package that people install, its size, its rest and a large release too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from './build.mjs'
import { idleWakeUps, makeLarge, measureLarge, packageSizes } from './lib/bench-package.mjs'
import { changeTimes, measureStart } from './lib/bench-window.mjs'
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs'
import { makeFolder } from './lib/package.mjs'
import { inProject, ROOT, readJson } from './lib/project.mjs'
import { runScript, say } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'

const RELEASE = inProject('out', 'releases', '2013-10-04-migration-dialogue.json')
/** What the reader does without on a machine that has no graphics (electron/lean.ts), for a bare window that does too. */
const LEAN = ['--disable-gpu', '--enable-features=NetworkServiceInProcess2']

/** @typedef {Record<'bare' | 'lean' | 'reader', { readable: number, memory: number }[]>} Found each run's start */

/** A change is from each language to the next, in the order of the bar. */
const CHANGES = 60

await runScript(async () => {
  const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 10
  const part = process.argv[2]
  const runtime = await setUp(['Xvfb', 'pulseaudio'])
  const { binary } = runtime
  await buildIfChanged()
  const screen = hasDisplay() ? null : await startVirtualDisplay()
  if (screen) process.env.DISPLAY = screen.display
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    if (part === 'speech') {
      // Not before everything is installed.
      const { speechTable } = await import('./lib/bench-speech.mjs')
      return say(await speechTable({ binary, app: ROOT }, runs))
    }
    process.env.BARE_PAGE = join(folder, 'page.html')
    writeFileSync(process.env.BARE_PAGE, staticPage())
    const settings = { version: 1, language: 'en' }
    const packaged = part === 'package' ? await makeFolder(runtime) : null
    const reader = packaged ? { binary: join(packaged, 'lectern'), settings } : { binary, app: ROOT, settings }
    const bare = { binary, app: inProject('test', 'bench', 'bare') }
    const subjects = { bare, lean: { ...bare, switches: LEAN }, reader }
    /** @type {Found} */
    const found = { bare: [], lean: [], reader: [] }
    for (let run = 0; run <= runs; run++) {
      for (const name of /** @type {const} */ (['bare', 'lean', 'reader'])) {
        const start = await measureStart(subjects[name])
        // The first run warms the disk cache.
        if (run > 0) found[name].push(start)
      }
    }
    const changes = {
      bare: await changeTimes(bare, CHANGES, plainEditions()),
      reader: await changeTimes(reader, CHANGES),
    }
    say(table(found, changes, runs))
    if (packaged) {
      const large = join(folder, 'large')
      await makeLarge(packaged, large)
      const figures = {
        sizes: await packageSizes(packaged, runtime.dist),
        idle: { bare: await idleWakeUps(bare), reader: await idleWakeUps(reader) },
        large: await measureLarge({ binary: join(large, 'lectern'), settings }, reader, runs),
      }
      say(packageTable(figures))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    screen?.stop()
  }
})

/** The English edition as a page without scripts or fonts. */
function staticPage() {
  const { html } = plainEdition(readJson(RELEASE).editions.en)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><body>${html}`
}

/** All editions as HTML, in the order of the keys that choose them. */
function plainEditions() {
  const { editions } = readJson(RELEASE)
  const order = ['ar', 'zh', 'en', 'fr', 'ru', 'es']
  return Object.fromEntries(order.map((language) => [language, plainEdition(editions[language])]))
}

/** @param {any} edition */
function plainEdition(edition) {
  const text = (/** @type {{ text: string }[]} */ sentences) => sentences.map((sentence) => sentence.text).join(' ')
  const blocks = edition.blocks.map((/** @type {any} */ block) => {
    if (block.type === 'list')
      return `<ul>${block.items.map((/** @type {any} */ item) => `<li>${text(item)}</li>`).join('')}</ul>`
    const tag = block.type === 'heading' ? 'h2' : 'p'
    return `<${tag}>${text(block.sentences)}</${tag}>`
  })
  const head = `<p>${edition.kicker.text}</p><h1>${edition.title.text}</h1><p>${edition.subtitle.text}</p>`
  return { html: `${head}${blocks.join('')}`, dir: edition.direction }
}

/** @param {readonly number[]} values @param {number} [share] 0.5 is the median */
function quantile(values, share = 0.5) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * @param {Found} found
 * @param {Record<'reader' | 'bare', import('./lib/bench-window.mjs').Changes>} changes
 * @param {number} runs
 */
function table(found, changes, runs) {
  const row = (/** @type {string} */ name, /** @type {'readable' | 'memory'} */ figure, /** @type {string} */ unit) => {
    const of = (/** @type {keyof Found} */ subject) => found[subject].map((each) => each[figure])
    const ratio = (/** @type {keyof Found} */ to) =>
      quantile(of('reader').map((value, run) => value / Number(of(to)[run]))).toFixed(2)
    const show = (/** @type {readonly number[]} */ values) =>
      `${quantile(values).toFixed(0)} [${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}] ${unit}`
    const cells = [name, show(of('bare')), show(of('lean')), show(of('reader')), ratio('bare'), ratio('lean')]
    return `| ${cells.join(' | ')} |`
  }
  const changeRow = (
    /** @type {string} */ name,
    /** @type {'wall' | 'busy'} */ figure,
    /** @type {number} */ share,
  ) => {
    const [bare, reader] = [changes.bare, changes.reader].map((each) => quantile(each[figure], share))
    const ratio = Number(reader) / Number(bare)
    return `| ${name} | ${bare?.toFixed(1)} ms | | ${reader?.toFixed(1)} ms | ${ratio.toFixed(2)} | |`
  }
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))
  return [
    '',
    `Medians [min–max] of ${runs} runs, types of Electron ${version}; ratios: medians of each run’s`,
    '',
    '| | bare window | bare, as lean | reader | ratio | ratio to the lean |',
    '| --- | --- | --- | --- | --- | --- |',
    row('from process start to the text painted', 'readable', 'ms'),
    row('memory of the process tree (PSS), 3 s later', 'memory', 'MiB'),
    changeRow('change of language: the main thread’s work, median', 'busy', 0.5),
    changeRow('the same, p95', 'busy', 0.95),
    changeRow('change of language: from the key to the end of the frame, median', 'wall', 0.5),
    changeRow('the same, p95', 'wall', 0.95),
    '',
  ].join('\n')
}

/**
 * @param {object} figures
 * @param {Awaited<ReturnType<typeof packageSizes>>} figures.sizes
 * @param {{ bare: number, reader: number }} figures.idle
 * @param {Awaited<ReturnType<typeof measureLarge>>} figures.large
 */
function packageTable({ sizes, idle, large }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`
  const rows = [
    ['app.asar', `${sizes.asar.toFixed(1)} MiB`],
    [
      'the same, compressed by Brotli',
      `${sizes.compressed.toFixed(1)} MiB (${((sizes.compressed * 1024 ** 2) / 1e6).toFixed(2)} MB)`,
    ],
    ['the installed folder over the bare runtime’s', `${sizes.over.toFixed(1)} MiB`],
    ['wake-ups a second when idle, bare window', idle.bare.toFixed(0)],
    ['the same, reader', idle.reader.toFixed(0)],
    ['200 sections: from process start to the text painted', ms(quantile(large.readable))],
    ['the same over the release that ships', quantile(large.ratios).toFixed(2)],
    ['200 sections: change of language, median', ms(quantile(large.changes))],
    ['200 sections: the longest frame while scrolling', ms(Math.max(...large.frames))],
    ['200 sections: finding in six languages, median', ms(quantile(large.finds))],
    ['the same, longest', ms(Math.max(...large.finds))],
  ]
  return ['| the package | |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join('\n')
}
