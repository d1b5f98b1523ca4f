import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THEMES } from '../../electron/look'
import ar from '../../locales/ar.json'
import en from '../../locales/en.json'
import zh from '../../locales/zh.json'
import { aids, band, bands, contrastIn, holds, linesOf, middle, painted, type Rect } from './aid'
import { type Launched, launch } from './launch'
import { chooseLanguage, expectAnnounced, scrollToSentence } from './reader'

const WORDS = { ar, zh, en }
const WINDOW = { width: 1280, height: 900, maximized: false }
const NEXT = 'Control+B'
const PREVIOUS = 'Control+Shift+B'

const start = async (options: Parameters<typeof launch>[0]) => {
  const reader = await launch(options)
  // Playwright's own choice of light would hide ours.
  await reader.page.emulateMedia({ colorScheme: null })
  return reader
}
const held = async ({ page }: Launched, clear: Rect, selector?: string) =>
  (await linesOf(page, selector)).filter((line) => holds(clear, line))
/** Chooses a command of the native menu that says what it has done. */
const command = async ({ app, page }: Launched, id: string) => {
  const said = () => page.locator('#announcer').textContent()
  const before = await said()
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id)
  await expect.poll(said).not.toBe(before)
}

describe.each([
  ['en', 'light'],
  ['ar', 'dark'],
  ['zh', 'yellow-on-black'],
] as const)('focus on a line in %s, %s', (language, theme) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await start({ language, settings: { window: WINDOW, theme, aids: aids('line-1') } })
  })
  afterAll(() => reader.close())

  it('goes through every line of the text by keys, at a comfortable height, and back', async () => {
    const { page } = reader
    const all = await linesOf(page)
    const { top, height } = await page.evaluate(() => {
      const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
      return { top, height: innerHeight - top, all: document.documentElement.scrollHeight }
    })
    const seen: number[] = []
    for (let step = 0; step < all.length; step++) {
      if (step) await page.keyboard.press(NEXT)
      const clear = await band(page)
      const scrolled = await page.evaluate(() => scrollY)
      const [line, other] = all.filter((each) =>
        holds(clear, { ...each, top: each.top - scrolled, bottom: each.bottom - scrolled }),
      )
      expect(other, `line ${step}`).toBeUndefined()
      seen.push(line ? all.indexOf(line) : -1)
      const end = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
      if (scrolled > 0 && !end) {
        expect(clear.top).toBeGreaterThan(top + height * 0.15)
        expect(clear.bottom).toBeLessThan(top + height * 0.65)
      }
    }
    expect(seen).toEqual(all.map((_, index) => index))
    const last = await band(page)
    await page.keyboard.press(NEXT)
    await expectAnnounced(page, WORDS[language].announce['no-more-sentences'])
    expect(await band(page)).toEqual(last)
    await page.keyboard.press(PREVIOUS)
    expect((await band(page)).bottom).toBeLessThanOrEqual(last.top + 1)
  }, 120_000)

  it('shows its line at full contrast and the rest dimmed', async () => {
    const { page } = reader
    await page.keyboard.press('Control+J')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    for (let step = 0; step < 3; step++) await page.keyboard.press(PREVIOUS)
    const clear = await band(page)
    const lines = await linesOf(page)
    const inside = lines.filter((line) => holds(clear, line))
    const outside = lines.filter((line) => !holds(clear, line) && line.top > 80 && line.bottom < 760)
    expect(inside).toHaveLength(1)
    expect(outside.length).toBeGreaterThan(5)
    const [shown] = inside as [Rect]
    const full = await contrastIn(reader, shown)
    expect(full).toBeGreaterThan(7)
    for (const line of outside) {
      const box = { ...line, top: line.top + 4, bottom: line.bottom - 4 }
      expect(await contrastIn(reader, box)).toBeLessThan(3)
    }
    // Off, it is as bright: the aid takes nothing from it. And then the rest is, too.
    await command(reader, 'aid-off')
    expect(await contrastIn(reader, shown)).toBeCloseTo(full, 1)
    for (const line of outside) expect(await contrastIn(reader, line)).toBeGreaterThan(7)
    await command(reader, 'aid-line-1')
  })

  it('is where the focus is', async () => {
    const { page } = reader
    await page.evaluate(() => window.scrollTo(0, 0))
    for (const keys of ['Control+J', 'Control+J', 'Control+E', 'Control+K', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(keys)
      const box = await page.evaluate(() => document.activeElement?.getClientRects()[0]?.toJSON() as Rect)
      expect(holds(await band(page), box), keys).toBe(true)
    }
  })

  it('keeps a link with the focus clear, also what of it is in the next line', async () => {
    const { page } = reader
    const layer = await page.evaluate(() => {
      const link = document.querySelector('#s1 a') as HTMLElement
      link.focus()
      link.dispatchEvent(new KeyboardEvent('keydown'))
      return link.matches(':focus-visible') && getComputedStyle(link).zIndex
    })
    expect(layer).toBe('2')
  })

  it('is where the current match is', async () => {
    const { page } = reader
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.keyboard.press('Control+F')
    await page.locator('.find input').fill({ en: 'global', ar: 'العالمي', zh: '全球' }[language])
    for (let step = 0; step < 4; step++) {
      const match = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('current-match') ?? [])] as Range[]
        return range?.getClientRects()[0]?.toJSON() as Rect
      })
      expect(holds(await band(page), match), `match ${step}`).toBe(true)
      await page.keyboard.press('Control+G')
    }
    await page.keyboard.press('Escape')
  })

  it('follows the pointer, and stays on the screen while lines pass under a still one', async () => {
    const { page } = reader
    await scrollToSentence(page, 's8')
    const lines = (await linesOf(page)).filter((line) => line.top > 200 && line.bottom < 700)
    await page.mouse.move(5, 300)
    for (const line of [lines[1], lines[5], lines[3]] as Rect[]) {
      await page.mouse.move((line.left + line.right) / 2, middle(line), { steps: 2 })
      expect(holds(await band(page), line)).toBe(true)
    }
    const before = await band(page)
    const pointed = await held(reader, before)
    for (let step = 0; step < 12; step++) {
      await page.mouse.wheel(0, 17)
      await painted(page)
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    await page.waitForTimeout(200)
    const after = await band(page)
    expect(await held(reader, after)).toHaveLength(1)
    // Within a line of where it was, and on another one.
    expect(Math.abs(middle(after) - middle(before))).toBeLessThan(60)
    expect(middle(pointed[0] as Rect) - middle((await held(reader, after))[0] as Rect)).toBeLessThan(60)
  })

  it('stays at its sentence when the language, the size or the window changes', async () => {
    const { page, app } = reader
    await scrollToSentence(page, 's7')
    await page.keyboard.press('Control+J')
    await page.keyboard.press(NEXT)
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-sentence'))
    const atSentence = async (why: string) => {
      await page.waitForTimeout(150)
      const clear = await band(page)
      const own = await held(reader, clear, `[data-sentence=${id}]`)
      expect(own.length, why).toBeGreaterThan(0)
      expect(clear.top, why).toBeGreaterThanOrEqual(0)
      expect(clear.bottom, why).toBeLessThanOrEqual(await page.evaluate(() => innerHeight))
    }
    await atSentence('at first')
    for (const other of ['ru', 'zh', 'ar', 'en', language] as const) {
      await chooseLanguage(page, other)
      await atSentence(other)
    }
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Control+Equal')
      await atSentence(`larger ${step}`)
    }
    await page.keyboard.press('Control+0')
    await atSentence('as large as at first')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(600, 640))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(600)
    await atSentence('narrow')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 900))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280)
    await atSentence('wide again')
  })

  it('changes nothing in the text, the selection and what a screen reader meets', async () => {
    const { page } = reader
    await command(reader, 'aid-off')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('#s5') as Element))
    const cdp = await page.context().newCDPSession(page)
    const state = async () => {
      await painted(page)
      const { nodes } = await cdp.send('Accessibility.getFullAXTree')
      // The live region says that an aid is on: that is no part of the text.
      const said = new Set(nodes.filter(({ role }) => role?.value === 'status').map(({ nodeId }) => nodeId))
      for (const { nodeId, parentId } of nodes) if (said.has(String(parentId))) said.add(nodeId)
      const tree = nodes
        .filter(({ ignored, role, nodeId }) => !ignored && role?.value !== 'InlineTextBox' && !said.has(nodeId))
        .map(({ role, name }) => `${role?.value} ${name?.value}`)
      const text = await page.evaluate(() => [
        document.querySelector('main')?.outerHTML,
        document.getSelection()?.toString(),
      ])
      return { tree, text }
    }
    const off = await state()
    expect(off.tree.length).toBeGreaterThan(100)
    for (const id of ['aid-line-1', 'aid-paragraph', 'aid-ruler', 'aid-line-3']) {
      await command(reader, id)
      await page.waitForSelector('.aid', { state: 'attached' })
      await page.keyboard.press(NEXT)
      expect(await state(), id).toEqual(off)
    }
    // What has no name of the reader's own would show: the test sees more than nothing.
    await page.evaluate(() => document.querySelector('.aid')?.removeAttribute('aria-hidden'))
    await page.evaluate(() => document.querySelector('.aid')?.append('x'))
    expect((await state()).tree).not.toEqual(off.tree)
    await command(reader, 'aid-off')
    await cdp.detach()
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})

describe.each(['ar', 'zh', 'en'] as const)('a ruler in %s', (language) => {
  it('stands clear of the line below, at the script’s own line height', async () => {
    const reader = await start({ language, settings: { window: WINDOW, theme: 'light', aids: aids('ruler') } })
    const { page } = reader
    // From here on no quotation has a line at its side.
    await scrollToSentence(page, 's7')
    const clear: number[] = []
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press(NEXT)
      await painted(page)
      const { left, right, bottom } = await page.evaluate(
        () => document.querySelector('.aid-ruler:not([hidden])')?.getBoundingClientRect().toJSON() as Rect,
      )
      clear.push(await contrastIn(reader, { left, right, top: bottom, bottom: bottom + 1 }))
    }
    await reader.close()
    expect(Math.max(...clear)).toBeLessThan(1.05)
  })
})

describe('reading aids', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await start({ language: 'en', settings: { window: WINDOW } })
  })
  afterAll(() => reader.close())

  /** What listens on the window, the document and its fonts to what an aid listens to, and how much is drawn. */
  const listening = async () => {
    const cdp = await reader.page.context().newCDPSession(reader.page)
    const counts = []
    for (const [expression, types] of [
      ['window', ['scroll', 'resize']],
      ['document', ['pointermove', 'focusin', 'gone-to']],
      ['document.fonts', ['loadingdone']],
    ] as const) {
      const { result } = await cdp.send('Runtime.evaluate', { expression })
      const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: String(result.objectId) })
      counts.push(listeners.filter(({ type }) => (types as readonly string[]).includes(type)).length)
    }
    await cdp.detach()
    return [...counts, await reader.page.locator('.aid').count()]
  }

  it('listen and draw only while on', async () => {
    const before = await listening()
    await command(reader, 'aid-line-3')
    await painted(reader.page)
    expect((await listening()).map((count, index) => count - Number(before[index]))).toEqual([2, 3, 1, 1])
    await command(reader, 'aid-off')
    await expect.poll(listening).toEqual(before)
    await reader.page.keyboard.press(NEXT)
    await expectAnnounced(reader.page, en.announce['aid-off'])
    expect(await listening()).toEqual(before)
  })

  it('begin in the view, also where the focus is elsewhere by now', async () => {
    const { page } = reader
    await page.keyboard.press('Control+J')
    await page.mouse.move(640, 600)
    await page.mouse.wheel(0, 1500)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1400)
    const at = await page.evaluate(() => scrollY)
    await command(reader, 'aid-line-3')
    await painted(page)
    expect(await page.evaluate(() => scrollY)).toBe(at)
    expect(await held(reader, await band(page))).not.toEqual([])
    await command(reader, 'aid-off')
    await page.evaluate(() => window.scrollTo(0, 0))
  })

  it('are chosen and checked in the native menu, said, and kept', async () => {
    const { app, page, profile } = reader
    for (const focus of ['ruler', 'line-5', 'paragraph', 'line-3'] as const) {
      await command(reader, `aid-${focus}`)
      await expectAnnounced(page, en.announce[`aid-${focus}`])
      const checked = () =>
        app.evaluate(({ Menu }) =>
          ['off', 'ruler', 'line-1', 'line-3', 'line-5', 'paragraph'].filter(
            (id) => Menu.getApplicationMenu()?.getMenuItemById(`aid-${id}`)?.checked,
          ),
        )
      await expect.poll(checked).toEqual([focus])
      await expect
        .poll(async () => JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')).aids.focus)
        .toBe(focus)
    }
  })

  it.each([
    ['line-1', 1],
    ['line-3', 3],
    ['line-5', 5],
  ] as const)('%s leaves that many lines clear', async (focus, count) => {
    const { page } = reader
    await page.evaluate(() => window.scrollTo(0, 0))
    await command(reader, `aid-${focus}`)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await scrollToSentence(page, 's4')
    await page.keyboard.press('Control+Shift+J')
    for (let step = 0; step < 4; step++) {
      const before = await held(reader, await band(page))
      expect(before).toHaveLength(count)
      const scrolled = await page.evaluate(() => scrollY)
      await page.keyboard.press(NEXT)
      const after = await held(reader, await band(page))
      const moved = (await page.evaluate(() => scrollY)) - scrolled
      // By one line: the second is the first now.
      const second = count > 1 ? (before[1] as Rect).top - moved : null
      if (second !== null) expect(after[0]?.top).toBeCloseTo(second, 0)
    }
  })

  it('go by paragraph, and through one that is higher than the view', async () => {
    const { page, app } = reader
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await command(reader, 'aid-paragraph')
    await page.evaluate(() => window.scrollTo(0, 0))
    // The title, then the heading over the quotation.
    await page.keyboard.press('Control+E')
    await page.keyboard.press('Control+E')
    await page.keyboard.press(NEXT)
    const paragraph = await linesOf(page, '.edition blockquote:has(#s17)')
    expect(await held(reader, await band(page))).toHaveLength(paragraph.length)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(420, 260))
    await expect.poll(() => page.evaluate(() => innerHeight)).toBeLessThan(300)
    await page.waitForTimeout(200)
    const seen = new Set<number>()
    const look = async () => {
      const lines = await linesOf(page, '.edition blockquote:has(#s17)')
      const height = await page.evaluate(() => innerHeight)
      for (const [index, line] of lines.entries()) if (line.top >= 0 && line.bottom <= height) seen.add(index)
      return lines
    }
    await look()
    let lines: Rect[] = []
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press(NEXT)
      await painted(page)
      lines = await look()
      if ((lines.at(-1) as Rect).bottom < (await band(page)).top) break
    }
    expect(seen.size).toBe(lines.length)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 900))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280)
  })

  it.each(THEMES)('draw lines of 3:1 and more in the %s theme', async (theme) => {
    const { page } = reader
    await command(reader, `theme-${theme}`)
    await command(reader, 'aid-ruler')
    await scrollToSentence(page, 's7')
    await painted(page)
    // Where the line is short, nothing but the page is beside the text's end.
    const seen = async (selector: string) => {
      await painted(page)
      const box = await page.evaluate(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as Rect,
        selector,
      )
      expect(box.right - box.left, selector).toBeGreaterThan(500)
      return contrastIn(reader, { left: box.left - 20, right: box.left + 1, top: box.top, bottom: box.top + 2 })
    }
    expect(await seen('.aid-ruler:not([hidden])')).toBeGreaterThanOrEqual(3)
    await command(reader, 'aid-paragraph')
    await page.keyboard.press('Control+,')
    await page.getByRole('slider', { name: en.appearance.dim }).press('Home')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.panel', { state: 'detached' })
    expect(await seen('.aid-edge:not([hidden])')).toBeGreaterThanOrEqual(3)
    expect(await page.locator('.aid-veil:visible').count()).toBe(0)
  })

  it('draw lines, not a veil, for who wants nothing see-through, and lines beside it in forced colours', async () => {
    const { page } = reader
    await command(reader, 'theme-light')
    await command(reader, 'aid-line-3')
    await page.keyboard.press('Control+,')
    const dim = page.getByRole('slider', { name: en.appearance.dim })
    const drawn = async () => {
      await painted(page)
      return [await page.locator('.aid-veil:visible').count(), await page.locator('.aid-edge:visible').count()]
    }
    await dim.press('End')
    await dim.press('PageDown')
    expect(await drawn()).toEqual([2, 0])
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
    })
    expect(await drawn()).toEqual([0, 2])
    await dim.press('End')
    expect(await drawn()).toEqual([2, 0])
    await cdp.send('Emulation.setEmulatedMedia', { features: [] })
    await cdp.detach()
    await dim.press('PageDown')
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await drawn()).toEqual([2, 2])
    const clear = await band(page)
    for (const line of await held(reader, clear)) expect(await contrastIn(reader, line)).toBeGreaterThan(7)
    const edge = await page.evaluate(
      () => document.querySelector('.aid-edge')?.getBoundingClientRect().toJSON() as Rect,
    )
    expect(
      await contrastIn(reader, { left: edge.left - 20, right: edge.left + 1, top: edge.top, bottom: edge.top + 2 }),
    ).toBeGreaterThan(7)
    await page.emulateMedia({ forcedColors: null })
    await page.keyboard.press('Escape')
  })

  it('come with their line into the view when larger text pushes it out', async () => {
    const { page } = reader
    await command(reader, 'aid-line-1')
    await scrollToSentence(page, 's7')
    const low = (await linesOf(page)).findLast((line) => line.bottom < 780) as Rect
    await page.mouse.move(low.left + 20, middle(low) - 40)
    await page.mouse.move(low.left + 22, middle(low))
    expect(holds(await band(page), low)).toBe(true)
    for (let step = 0; step < 8; step++) await page.keyboard.press('Control+Equal')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeGreaterThan(3)
    await page.waitForTimeout(200)
    const { top, bottom } = await band(page)
    expect(bottom - top).toBeGreaterThan(20)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(await page.evaluate(() => innerHeight))
    await page.keyboard.press('Control+0')
  })

  it('have no smooth movement', async () => {
    const { page } = reader
    await page.keyboard.press(NEXT)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  it('leave keys that move in a text field to the field', async () => {
    const own = await start({
      language: 'en',
      settings: { window: WINDOW, aids: aids('line-1'), shortcuts: { 'aid-next': 'CmdOrCtrl+Left' } },
    })
    try {
      const { page } = own
      await page.keyboard.press('Control+F')
      await page.keyboard.type('one two')
      const before = await band(page)
      await page.keyboard.press('Control+ArrowLeft')
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart)).toBe(4)
      expect(await band(page)).toEqual(before)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+ArrowLeft')
      expect(await band(page)).not.toEqual(before)
    } finally {
      await own.close()
    }
  })

  it('complain about nothing', async () => expect(await reader.errors()).toEqual([]))
})

describe.each([
  ['en', 'ar'],
  ['ar', 'zh'],
] as const)('the line of a pair, %s beside %s', (first, second) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await start({
      language: first,
      settings: { window: WINDOW, aids: aids('line-1'), parallel: { on: true, language: second } },
    })
  })
  afterAll(() => reader.close())

  it('is clear in both columns, the same line of the same sentence', async () => {
    const { page } = reader
    await scrollToSentence(page, 's3')
    await page.keyboard.press('Control+J')
    const id = await page.evaluate(() => document.activeElement?.id)
    const own = await linesOf(page, `#${id}`)
    const twin = await linesOf(page, `[data-sentence=${id}]:not([id])`)
    const scrolled = await page.evaluate(() => scrollY)
    for (let step = 0; step < Math.max(own.length, twin.length); step++) {
      const moved = (await page.evaluate(() => scrollY)) - scrolled
      const [left, right] = await bands(page)
      for (const [clear, line] of [
        [left, own[step]],
        [right, twin[step]],
      ] as const) {
        expect(Boolean(clear), `line ${step}`).toBe(Boolean(line))
        if (clear && line)
          expect(holds(clear, { ...line, top: line.top - moved, bottom: line.bottom - moved })).toBe(true)
      }
      await page.keyboard.press(NEXT)
    }
  })

  it('is one line after another where the translation stands below', async () => {
    const { page, app } = reader
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(600, 700))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(600)
    await page.waitForTimeout(200)
    for (let step = 0; step < 8; step++) {
      expect(await held(reader, await band(page))).toHaveLength(1)
      await page.keyboard.press(NEXT)
    }
  })
})

describe.each(['en', 'ar', 'zh'] as const)('at 400 %% in %s', (language) => {
  let reader: Launched
  beforeAll(async () => {
    const window = { width: 1280, height: 1024, maximized: false }
    reader = await start({ language, settings: { window, zoom: 4, theme: 'white-on-black', aids: aids('line-1') } })
  })
  afterAll(() => reader.close())

  it('holds one line at full contrast, and the rest is dimmed', async () => {
    const { page } = reader
    for (let step = 0; step < 24; step++) await page.keyboard.press(NEXT)
    const clear = await band(page)
    expect(clear.bottom).toBeLessThan(await page.evaluate(() => innerHeight))
    const lines = await linesOf(page)
    const [inside] = lines.filter((line) => holds(clear, line)) as [Rect]
    const outside = lines.filter((line) => !holds(clear, line) && line.top > 4 && line.bottom < 240)
    expect(await contrastIn(reader, inside)).toBeGreaterThan(15)
    expect(outside.length).toBeGreaterThan(2)
    for (const line of outside) expect(await contrastIn(reader, { ...line, bottom: line.bottom - 2 })).toBeLessThan(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

describe.each(['ar', 'zh', 'en'] as const)('the reading aids in the panel in %s', (language) => {
  const words = WORDS[language].appearance
  let reader: Launched
  beforeAll(async () => {
    reader = await start({ language, settings: { window: WINDOW } })
  })
  afterAll(() => reader.close())

  it('are chosen, dimmed and kept, with the keys that move them', async () => {
    const { page, profile } = reader
    await page.keyboard.press('Control+,')
    const focus = page.getByRole('combobox', { name: words.focus })
    const dim = page.getByRole('slider', { name: words.dim })
    expect(await dim.count()).toBe(0)
    await focus.selectOption('line-3')
    expect(await focus.locator('option').allTextContents()).toEqual(
      (['off', 'ruler', 'line-1', 'line-3', 'line-5', 'paragraph'] as const).map((name) => words[`focus-${name}`]),
    )
    const clear = await band(page)
    expect(await held(reader, clear)).not.toHaveLength(0)
    const described = await focus.evaluate(
      (element) => document.getElementById(String(element.getAttribute('aria-describedby')))?.textContent,
    )
    expect(described?.replaceAll(/[\u2066\u2069]/g, '')).toBe(
      words['aids-hint'].replace('{{next}}', 'Ctrl+B').replace('{{previous}}', 'Ctrl+Shift+B'),
    )
    await dim.press('Home')
    await dim.press('ArrowUp')
    expect(await dim.getAttribute('aria-valuetext')).toContain('5')
    const syllables = page.getByRole('checkbox', { name: words.syllables })
    expect(await syllables.count()).toBe(language === 'en' ? 1 : 0)
    if (language === 'en') await syllables.check()
    await expect
      .poll(async () => JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')).aids)
      .toEqual({ focus: 'line-3', dim: 0.05, syllables: language === 'en' })
    await page.keyboard.press('Escape')
    expect(await reader.errors()).toEqual([])
  })
})
