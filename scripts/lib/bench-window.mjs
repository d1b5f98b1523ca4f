// @ts-check
/** Starts an application as a person would and measures it from outside. Linux alone tells a process's memory so. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sandboxArguments } from './electron.mjs'

/** How long after its start an application's memory is read, in ms. */
const SETTLED = 3000

/**
 * @typedef {{ binary: string, app?: string, settings?: object, switches?: readonly string[] }} Subject `app` is the folder to
 *   start; a package has its own
 */

/**
 * @param {Subject} subject
 * @returns {Promise<{ readable: number, memory: number }>} ms from process start to the largest text painted; MiB
 */
export async function measureStart(subject) {
  return withWindow(subject, async (page, started, pid) => {
    await wait(SETTLED)
    const memory = treeMemory(pid)
    const painted = await page.evaluate(
      () =>
        new Promise((resolve) => {
          // Painted, in the viewport and opaque: what the browser itself reports as the largest text.
          new PerformanceObserver((list) => {
            const last = list.getEntries().at(-1)
            resolve(performance.timeOrigin + (last?.startTime ?? Number.NaN))
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        }),
    )
    return { readable: Number(painted) - started, memory }
  })
}

/** @typedef {{ wall: number[], busy: number[] }} Changes see changeTimes */

/**
 * How long each of so many changes of language takes, in the middle of the text, in ms. `wall`: from the key event to the
 * end of the frame that shows it, the wait for the screen's next frame included. `busy`: what of that the page's main
 * thread works, by a trace of as many changes again.
 * @param {Subject} subject
 * @param {number} count
 * @param {Readonly<Record<string, { html: string, dir: string }>>} [editions] for a page that has no change of its own:
 * what the keys are to put in its place
 * @returns {Promise<Changes>}
 */
export async function changeTimes(subject, count, editions) {
  return withWindow(subject, async (page) => {
    await wait(SETTLED)
    await page.evaluate(changeByKeys, editions)
    const press = async (/** @type {number} */ times) => {
      for (let change = 0; change < times; change++) {
        await page.keyboard.press(`Control+${(change % 6) + 1}`)
        await wait(120)
      }
    }
    // The first round meets every script for the first time.
    await press(6)
    await page.evaluate(watchFrames)
    await press(count)
    const wall = await page.evaluate(() => /** @type {any} */ (window).times)
    const trace = await traced(page, () => press(count))
    return { wall, busy: busyTimes(trace) }
  })
}

/** In the page: the middle of the text, and keys for a page that has none. */
function changeByKeys(/** @type {Readonly<Record<string, { html: string, dir: string }>> | undefined} */ editions) {
  const root = document.documentElement
  const middle = () => window.scrollTo({ top: (root.scrollHeight - window.innerHeight) / 2, behavior: 'instant' })
  middle()
  if (!editions) return
  window.addEventListener('keydown', ({ key }) => {
    const [lang, edition] = Object.entries(editions)[Number(key) - 1] ?? []
    if (!lang || !edition) return
    Object.assign(root, { lang, dir: edition.dir })
    document.body.innerHTML = edition.html
    middle()
  })
}

/** In the page: writes down each key's time to the end of its frame. */
function watchFrames() {
  const times = /** @type {number[]} */ ([])
  Object.assign(window, { times })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Control') return
      requestAnimationFrame(() => {
        // A message comes after the frame has been laid out and painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur: number, args: any }} TraceEvent */

/**
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<TraceEvent[]>} what the page's main thread did meanwhile, in order
 */
async function traced(page, act) {
  const session = await /** @type {any} */ (page.context().browser()).newBrowserCDPSession()
  const events = /** @type {TraceEvent[]} */ ([])
  session.on('Tracing.dataCollected', (/** @type {{ value: TraceEvent[] }} */ { value }) => events.push(...value))
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] }
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts)
}

/**
 * For each key that changed the page: the tasks from its own to the one that hands the next frame over, in ms.
 * @param {readonly TraceEvent[]} events
 */
function busyTimes(events) {
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
  const taskOf = (/** @type {TraceEvent | undefined} */ event) =>
    event ? tasks.findLastIndex(({ ts, dur }) => ts <= event.ts && event.ts <= ts + dur) : -1
  const keys = events.filter(({ name, args, dur }) => {
    return name === 'EventDispatch' && args?.data?.type === 'keydown' && dur > 1000
  })
  return keys.flatMap((key) => {
    const first = taskOf(key)
    const last = taskOf(events.find(({ name, ts }) => name === 'Paint' && ts >= key.ts + key.dur))
    if (first < 0 || last < first) return []
    return [tasks.slice(first, last + 1).reduce((sum, { dur }) => sum + dur, 0) / 1000]
  })
}

/**
 * @template T
 * @param {Subject} subject
 * @param {(page: import('playwright-core').Page, started: number, pid: number) => Promise<T>} measure
 */
export async function withWindow({ binary, app, settings, switches = [] }, measure) {
  const { chromium } = await import('playwright-core')
  const profile = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  if (settings) writeFileSync(join(profile, 'settings.json'), JSON.stringify(settings))
  const started = Date.now()
  const given = [...sandboxArguments, ...switches, `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const child = spawn(binary, [...(app ? [app] : []), ...given], { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child))
    const page = await firstPage(browser)
    return await measure(page, started, Number(child.pid))
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * The address at which an application that was started with `--remote-debugging-port=0` can be driven.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
export function debuggerOf(child) {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The application ended (${code}).\n${text}`)))
  })
}

/** @param {import('playwright-core').Browser} browser */
export async function firstPage(browser) {
  for (;;) {
    const page = browser.contexts().flatMap((context) => context.pages())[0]
    if (page) return page
    await wait(50)
  }
}

/**
 * A process and all below it.
 * @param {number} root
 * @returns {number[]}
 */
export function processTree(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          // After the name in parentheses, which may hold anything: state, then the parent.
          const parent = readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) \S+ /s, '')
            .split(' ')[0]
          return [[Number(name), Number(parent)]]
        } catch {
          return []
        }
      }),
  )
  const isBelow = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
    return false
  }
  return [...parents.keys()].filter(isBelow)
}

/**
 * Proportional set size of a process and all below it.
 * @param {number} root
 * @returns {number} MiB
 */
export const treeMemory = (root) => [...memoryByKind(root).values()].reduce((sum, each) => sum + each, 0)

/**
 * The same, by what the processes do, e.g. `renderer`; the first is the `desktop`.
 * @param {number} root
 * @returns {Map<string, number>} MiB
 */
export function memoryByKind(root) {
  const kinds = /** @type {Map<string, number>} */ (new Map())
  for (const pid of processTree(root)) {
    try {
      const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
      const kind = /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'desktop'
      kinds.set(kind, (kinds.get(kind) ?? 0) + kilobytes / 1024)
    } catch {
      // It has ended meanwhile.
    }
  }
  return kinds
}
