// @ts-check
/** What a package weighs, what it does when nobody does anything, and how it takes a release of 200 sections. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { changeTimes, measureStart, processTree, withWindow } from './bench-window.mjs'
import { largeRelease, sectionMark } from './large-release.mjs'
import { readJson } from './project.mjs'
import { writeRelease } from './releases.mjs'

/** @typedef {import('./bench-window.mjs').Subject} Subject */

const SECTIONS = 200
/** Milliseconds after the start from which nothing should be going on, and how long that is then watched. */
const IDLE = { after: 10_000, for: 10_000 }
const MIB = 1024 * 1024

/**
 * @param {string} folder of the package
 * @param {string} runtime the folder of the Electron it is made with
 * @returns {Promise<{ asar: number, compressed: number, over: number }>} MiB; `over`: the whole folder beyond the runtime's
 */
export async function packageSizes(folder, runtime) {
  const bytes = readFileSync(join(folder, 'resources', 'app.asar'))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const { length } = await promisify(brotliCompress)(bytes, { params })
  return { asar: bytes.length / MIB, compressed: length / MIB, over: (sizeOf(folder) - sizeOf(runtime)) / MIB }
}

/** @param {string} folder @returns {number} bytes */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/**
 * How often a second a process of an idle application gives its processor back, which it does after each time it woke up.
 * @param {Subject} subject
 */
export function idleWakeUps(subject) {
  return withWindow(subject, async (_page, started, pid) => {
    await wait(IDLE.after - (Date.now() - started))
    const before = switchesOf(pid)
    await wait(IDLE.for)
    return (switchesOf(pid) - before) / (IDLE.for / 1000)
  })
}

/** @param {number} root */
function switchesOf(root) {
  const tasks = processTree(root).flatMap((pid) =>
    namesIn(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/status`),
  )
  return tasks.reduce((sum, file) => sum + Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(file))?.[1] ?? 0), 0)
}

/** A process may end while we look. @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * A copy of the package that opens the large release.
 * @param {string} folder of the package
 * @param {string} target
 */
export async function makeLarge(folder, target) {
  const { createPackage, extractAll } = await import('@electron/asar')
  cpSync(folder, target, { recursive: true })
  const asar = join(target, 'resources', 'app.asar')
  const app = join(target, 'app')
  extractAll(asar, app)
  const releases = join(app, 'out', 'releases')
  const [shipped = ''] = readdirSync(releases).filter((name) => name.endsWith('.json'))
  const release = largeRelease(readJson(join(releases, shipped)), SECTIONS)
  await writeRelease(releases, release)
  rmSync(asar)
  await createPackage(app, asar)
  rmSync(app, { recursive: true })
}

/**
 * @param {Subject} large
 * @param {Subject} small the package with the release that ships, which is started in turn with it
 * @param {number} runs
 * @returns {Promise<{ readable: number[], ratios: number[], frames: number[], changes: number[], finds: number[] }>} in ms,
 * but for `ratios`: of each large start to the small one before it
 */
export async function measureLarge(large, small, runs) {
  const readable = []
  const ratios = []
  for (let run = 0; run <= runs; run++) {
    const [before, start] = [await measureStart(small), await measureStart(large)]
    if (run === 0) continue
    readable.push(start.readable)
    ratios.push(start.readable / before.readable)
  }
  const changes = (await changeTimes(large, 2 * runs)).wall
  const { frames, finds } = await withWindow(large, async (page) => {
    await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
    await wait(5000)
    return { frames: await scrollFrames(page), finds: await findTimes(page) }
  })
  return { readable, ratios, frames, changes, finds }
}

/** The time of each frame while the wheel turns for three seconds. @param {import('playwright-core').Page} page */
async function scrollFrames(page) {
  await page.mouse.move(500, 500)
  await page.evaluate(() => {
    const frames = /** @type {number[]} */ ([])
    Object.assign(window, { frames })
    let last = performance.now()
    const look = (/** @type {number} */ now) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (const until = Date.now() + 3000; Date.now() < until; ) {
    await page.mouse.wheel(0, 240)
    await wait(16)
  }
  return page.evaluate(() => /** @type {any} */ (window).frames)
}

/** From the key to the moment the matches in all six languages stand there. @param {import('playwright-core').Page} page */
async function findTimes(page) {
  await page.keyboard.press('Control+Shift+F')
  // The first look makes the index.
  await page.locator('.find input').fill(sectionMark(1))
  await wait(5000)
  await page.evaluate(() => {
    const finds = /** @type {number[]} */ ([])
    Object.assign(window, { finds })
    const field = document.querySelector('.find input')
    let typed = 0
    field?.addEventListener(
      'input',
      ({ timeStamp }) => {
        typed = timeStamp
      },
      { capture: true },
    )
    new MutationObserver(() => {
      if (typed) finds.push(performance.now() - typed)
      typed = 0
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  for (const phrase of [137, 42, 199, 88].map(sectionMark)) {
    await page.locator('.find input').fill(phrase)
    await wait(1000)
  }
  return page.evaluate(() => /** @type {any} */ (window).finds)
}
