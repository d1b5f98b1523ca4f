// @ts-check
/** Reading aloud, measured: from the key to the sound, what the engine costs in time and in memory. */
import { setTimeout as wait } from 'node:timers/promises'
import { treeMemory, withWindow } from './bench-window.mjs'
import { importTypeScript } from './import-typescript.mjs'
import { inProject, readJson } from './project.mjs'
import { startSilentSound } from './sound.mjs'
import { loadSpeech } from './speech.mjs'

/** @typedef {import('./bench-window.mjs').Subject} Subject */

/** Milliseconds after which an idle reader has been warmed up. */
const SETTLED = 4000

/** Milliseconds after the last use that the worker has ended. */
const RELEASED = 65_000

/**
 * A table of all.
 * @param {Omit<Subject, 'settings'>} reader
 * @param {number} runs
 */
export async function speechTable(reader, runs) {
  const sound = await startSilentSound()
  Object.assign(process.env, sound.env)
  try {
    const cold = []
    for (let run = 0; run < runs; run++) cold.push(...(await keyToSound(reader, 1, 300)))
    const warm = (await keyToSound(reader, runs + 1, SETTLED)).slice(1)
    const memory = await memoryOf(reader)
    const factors = await realTimeFactors()
    return [
      '',
      `Reading aloud, ${runs} runs, medians [min–max]`,
      '',
      '| | |',
      '| --- | --- |',
      `| key to first sound, cold | ${show(cold)} ms |`,
      `| key to first sound, warm | ${show(warm)} ms |`,
      `| memory that reading aloud in six languages takes (PSS) | ${memory.added.toFixed(0)} MiB |`,
      `| of which is left a minute after | ${memory.left.toFixed(0)} MiB |`,
      ...factors.map(([language, factor]) => `| making a second of ${language} | ${(factor * 1000).toFixed(1)} ms |`),
      '',
    ].join('\n')
  } finally {
    sound.stop()
  }
}

/**
 * Milliseconds from the key event to the moment the audio clock has the first sample heard, each time at another sentence.
 * @param {Omit<Subject, 'settings'>} reader
 * @param {number} times
 * @param {number} settled how long after the page is there the first key is pressed
 * @returns {Promise<number[]>}
 */
function keyToSound(reader, times, settled) {
  return withWindow({ ...reader, settings: { version: 1, language: 'en' } }, async (page) => {
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await page.evaluate(noteSounds)
    await wait(settled)
    /** @type {number[]} */
    const found = []
    for (let time = 0; time < times; time++) {
      for (let step = 0; step <= time; step++) await page.keyboard.press(NEXT)
      found.push(await listen(page))
      await silence(page)
    }
    return found
  })
}

/** In the page: keeps when the key was pressed and when the first sample after it is heard. */
function noteSounds() {
  const state = { key: 0, sound: 0 }
  Object.assign(window, { speechBench: state })
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      Object.assign(state, { key: timeStamp, sound: 0 })
    },
    { capture: true },
  )
  const start = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
    const { currentTime, outputLatency, baseLatency } = /** @type {AudioContext} */ (this.context)
    state.sound ||= performance.now() + (when - currentTime + (outputLatency || baseLatency)) * 1000
    return start.call(this, when, ...rest)
  }
}

/** @param {import('playwright-core').Page} page */
async function listen(page) {
  await page.keyboard.press(LISTEN)
  await page.waitForFunction(() => /** @type {any} */ (window).speechBench.sound > 0)
  return page.evaluate(() => {
    const { key, sound } = /** @type {any} */ (window).speechBench
    return sound - key
  })
}

/** @param {import('playwright-core').Page} page */
async function silence(page) {
  await page.keyboard.press(SILENCE)
  await page.waitForSelector('.listen', { state: 'detached' })
}

const { LISTEN, SILENCE, NEXT } = await shortcuts()

async function shortcuts() {
  const { commandEntry } = await importTypeScript(inProject('electron', 'command-table.ts'))
  const keyOf = (/** @type {string} */ id) => String(commandEntry(id).shortcut).replace('CmdOrCtrl', 'Control')
  return { LISTEN: keyOf('listen'), SILENCE: keyOf('silence'), NEXT: keyOf('next-sentence') }
}

/**
 * @param {Omit<Subject, 'settings'>} reader
 */
function memoryOf(reader) {
  return withWindow({ ...reader, settings: { version: 1, language: 'en' } }, async (page, _started, pid) => {
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await page.evaluate(noteSounds)
    // All six editions have been shown, so that their fonts are not counted.
    for (const language of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press(`Control+${language}`)
      await wait(500)
    }
    await wait(SETTLED)
    const before = treeMemory(pid)
    for (const language of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press(`Control+${language}`)
      await listen(page)
      await wait(1000)
      await silence(page)
    }
    const used = treeMemory(pid)
    await wait(RELEASED)
    return { added: used - before, left: treeMemory(pid) - before }
  })
}

/**
 * How much of the time that a sentence is heard its making takes, in Node; the second time, once it is compiled.
 * @returns {Promise<[language: string, factor: number][]>}
 */
async function realTimeFactors() {
  const folder = (/** @type {string} */ name) => inProject('renderer', 'listening', 'engine', name)
  const { createSynthesizer } = await importTypeScript(folder('synthesizer.ts'))
  const { espeakVoice } = await importTypeScript(folder('voices.ts'))
  const { speedFor } = await importTypeScript(folder('speed.ts'))
  const synthesizer = createSynthesizer(await loadSpeech())
  const { editions } = readJson(inProject('out', 'releases', '2013-10-04-migration-dialogue.json'))
  return Object.keys(editions).map((language) => {
    const text = editions[language].blocks
      .flatMap((/** @type {any} */ block) => block.sentences ?? [])
      .map((/** @type {any} */ sentence) => sentence.text)
      .slice(0, 8)
      .join(' ')
    const job = { text, voice: espeakVoice(`embedded:${language}`).name, pitch: 1, ...speedFor(language, 1) }
    let factor = 0
    for (let time = 0; time < 2; time++) {
      let samples = 0
      const began = performance.now()
      synthesizer.synthesize(job, (/** @type {any} */ piece) => {
        samples += piece.samples.length
      })
      factor = (performance.now() - began) / 1000 / (samples / 22_050)
    }
    return [language, factor]
  })
}

/** @param {readonly number[]} values */
function show(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const of = (/** @type {number} */ index) => (sorted.at(index) ?? Number.NaN).toFixed(0)
  return `${of(sorted.length >> 1)} [${of(0)}–${of(-1)}]`
}
