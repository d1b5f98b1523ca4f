// @ts-check
/** A monkey that does what a person may do, at random, and the same again for the same seed. */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {() => number} Random from 0 to 1, 1 excluded */

/**
 * Keys for commands that have none at first, so that the monkey needs nothing but keys.
 * @type {Readonly<Record<string, string>>}
 */
export const OWN_SHORTCUTS = {
  'theme-light': 'CmdOrCtrl+F6',
  'theme-dark': 'CmdOrCtrl+F2',
  'theme-sepia': 'CmdOrCtrl+F8',
  'theme-yellow-on-black': 'CmdOrCtrl+F9',
}

/** Numbers that look like chance (mulberry32). @param {number} seed a whole number @returns {Random} */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** @template T @param {Random} random @param {readonly T[]} list @returns {T} */
const oneOf = (random, list) => /** @type {T} */ (list[Math.floor(random() * list.length)])

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {number} weight how often, against the others
 * @property {boolean} [keepsPlace] the sentence that is read must still be in view afterwards
 * @property {(page: Page, random: Random) => Promise<unknown>} act
 */

/** @param {...string} keys */
const press =
  (...keys) =>
  (/** @type {Page} */ page, /** @type {Random} */ random) =>
    page.keyboard.press(oneOf(random, keys))

/** @type {readonly Action[]} */
const ACTIONS = [
  {
    name: 'language',
    weight: 6,
    keepsPlace: true,
    act: press(...[1, 2, 3, 4, 5, 6].map((digit) => `Control+${digit}`)),
  },
  { name: 'side by side', weight: 1, keepsPlace: true, act: press('Control+D') },
  {
    name: 'theme',
    weight: 3,
    keepsPlace: true,
    act: press(...[6, 2, 8, 9].map((digit) => `Control+F${digit}`)),
  },
  { name: 'zoom', weight: 2, keepsPlace: true, act: press('Control+-', 'Control+=', 'Control+0') },
  { name: 'wheel', weight: 6, act: (page, random) => page.mouse.wheel(0, Math.round((random() - 0.4) * 1200)) },
  { name: 'move', weight: 4, act: press('Control+J', 'Control+K', 'Control+E', 'Control+Shift+E', 'Alt+ArrowLeft') },
  { name: 'listen', weight: 2, act: press('Control+L', 'Control+L', 'Control+H', 'Control+Shift+H') },
  { name: 'silence', weight: 2, act: press('Control+Shift+M') },
  {
    name: 'find',
    weight: 3,
    async act(page, random) {
      await page.keyboard.press(oneOf(random, ['Control+F', 'Control+Shift+F']))
      await page.keyboard.type(oneOf(random, ['2013', 'migra', 'الهجرة', '移徙', 'мигра', 'zzz']))
      for (let step = 0; step < 3; step++) await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'dialog',
    weight: 2,
    async act(page, random) {
      await page.keyboard.press(
        oneOf(random, ['F1', 'Control+Shift+A', 'Control+Shift+P', 'Control+/', 'Control+Shift+D']),
      )
      await page.waitForTimeout(100)
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'pages as PDF',
    weight: 0.3,
    async act(page) {
      await page.keyboard.press('Control+P')
      // Each look at the pages makes the very PDF that would be saved.
      await page.locator('.preview canvas').waitFor({ timeout: 30_000 })
      await page.keyboard.press('Escape')
    },
  },
]

/** @param {Random} random */
export function chooseAction(random) {
  let left = random() * ACTIONS.reduce((sum, { weight }) => sum + weight, 0)
  return (
    ACTIONS.find(({ weight }) => {
      left -= weight
      return left < 0
    }) ?? /** @type {Action} */ (ACTIONS[0])
  )
}

/** Silence, English, the usual size and colours, nothing open, at the top. @param {Page} page */
export async function toRest(page) {
  for (const keys of ['Escape', 'Escape', 'Control+Shift+M', 'Control+3', 'Control+0', 'Control+F6', 'Control+Home']) {
    await page.keyboard.press(keys)
    await page.waitForTimeout(200)
  }
  if (await has(page, '[data-parallel][aria-pressed=true]')) await page.keyboard.press('Control+D')
}

/**
 * The sentence that is read: the first whose beginning is in view. Null where none begins there.
 * @param {Page} page
 * @returns {Promise<string | null>}
 */
export const sentenceInView = (page) =>
  page.evaluate(() => {
    const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
    for (const element of document.querySelectorAll('[data-sentence]')) {
      const box = element.getClientRects()[0]
      if (box && box.top >= top && box.bottom <= innerHeight) return element.getAttribute('data-sentence')
    }
    return null
  })

/** Whether any of a sentence is in view. @param {Page} page @param {string} id */
export const isInView = (page, id) =>
  page.evaluate((id) => {
    return [...document.querySelectorAll(`[data-sentence="${id}"]`)].some((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
  }, id)

/** Whether the reader reads aloud, and so moves the page itself. @param {Page} page */
export const isListening = (page) => has(page, '.listen')

/**
 * Asked without a handle: the page keeps what a handle names, and all that this hangs on, for as long as it is driven.
 * @param {Page} page
 * @param {string} selector
 */
const has = (page, selector) =>
  page
    .locator(selector)
    .count()
    .then((count) => count > 0)
