// @ts-check
/**
 * `npm run soak [-- --actions N] [--seed N]`: a seeded monkey uses the package for two thousand actions. Fails where a console
 * complains, the place is lost, or the memory at rest grows by more than a tenth after the first two hundred.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfChanged } from './build.mjs'
import { memoryByKind, withWindow } from './lib/bench-window.mjs'
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs'
import { chooseAction, isInView, isListening, OWN_SHORTCUTS, seeded, sentenceInView, toRest } from './lib/monkey.mjs'
import { makeFolder } from './lib/package.mjs'
import { runScript, Stop, say } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'
import { startSilentSound } from './lib/sound.mjs'

/** After so many actions everything has been used once, and memory is looked at for the first time. */
const FIRST = 200
const MAY_GROW = 1.1
/** Milliseconds after which what was kept ready for speaking has been let go. */
const RELEASED = 65_000

await runScript(async () => {
  const { values } = parseArgs({ options: { actions: { type: 'string' }, seed: { type: 'string' } } })
  const [actions, seed] = [Number(values.actions ?? 2000), Number(values.seed ?? 1)]
  if (!(actions > FIRST) || !Number.isSafeInteger(seed)) throw new Stop(`--actions must be more than ${FIRST}.`)
  const runtime = await setUp(['Xvfb', 'pulseaudio'])
  await buildIfChanged()
  const binary = join(await makeFolder(runtime), 'lectern')
  const screen = hasDisplay() ? null : await startVirtualDisplay()
  if (screen) process.env.DISPLAY = screen.display
  const sound = await startSilentSound()
  Object.assign(process.env, sound.env)
  const settings = { version: 1, language: 'en', shortcuts: OWN_SHORTCUTS }
  try {
    const faults = await withWindow({ binary, settings }, (page, _started, pid) => soak(page, pid, actions, seed))
    for (const fault of faults) say(fault)
    say(
      faults.length === 0
        ? `${actions} actions, seed ${seed}: nothing was wrong`
        : `${faults.length} faults, seed ${seed}`,
    )
    return faults.length === 0 ? 0 : 1
  } finally {
    sound.stop()
    screen?.stop()
  }
})

/**
 * @param {import('playwright-core').Page} page
 * @param {number} pid
 * @param {number} actions
 * @param {number} seed
 * @returns {Promise<string[]>} what was wrong
 */
async function soak(page, pid, actions, seed) {
  const random = seeded(seed)
  /** @type {string[]} */
  const faults = []
  let last = ''
  const complain = (/** @type {string} */ what) => faults.push(`${last}: ${what}`)
  page.on('pageerror', (error) => complain(String(error)))
  page.on('console', (message) => message.type() === 'error' && complain(message.text()))
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' })
  await page.mouse.move(400, 400)
  let first = Number.NaN
  for (let count = 1; count <= actions; count++) {
    const action = chooseAction(random)
    last = `${count} ${action.name}`
    const place = action.keepsPlace && !(await isListening(page)) ? await sentenceInView(page) : null
    await action.act(page, random)
    await page.waitForTimeout(60)
    if (place !== null && !(await isInView(page, place))) complain(`${place} was read and is out of view`)
    if (count === FIRST) {
      first = await memoryAtRest(page, pid, count)
    }
  }
  last = 'at the end'
  const end = await memoryAtRest(page, pid, actions)
  if (end > first * MAY_GROW) complain(`the memory at rest has grown by a factor of ${(end / first).toFixed(2)}`)
  return faults
}

/**
 * Says what each kind of process has, too.
 * @param {import('playwright-core').Page} page
 * @param {number} pid
 * @param {number} count of the actions so far
 * @returns {Promise<number>} MiB
 */
async function memoryAtRest(page, pid, count) {
  await toRest(page)
  await page.waitForTimeout(RELEASED)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  const kinds = [...memoryByKind(pid)]
  const sum = kinds.reduce((sum, [, each]) => sum + each, 0)
  say(
    `${count} actions: ${sum.toFixed(0)} MiB (${kinds.map(([kind, each]) => `${kind} ${each.toFixed(0)}`).join(', ')})`,
  )
  return sum
}
