/** What the tests of the reading aids ask of the page and of its picture. */
import type { Page } from 'playwright-core'
import { DEFAULT_LOOK, type Look } from '../../electron/look'
import type { Launched } from './launch'

export interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const aids = (focus: Look['aids']['focus'], dim = 0.7): Look['aids'] => ({ ...DEFAULT_LOOK.aids, focus, dim })

/** Waits until what was asked for is on the screen. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** What stays clear, column by column, as the veils' edges say; null where a column has nothing. */
export async function bands(page: Page): Promise<(Rect | null)[]> {
  await painted(page)
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.aid-veil')]
    const rect = (veil: HTMLElement | undefined) => (veil?.hidden === false ? veil.getBoundingClientRect() : null)
    return [0, 2].flatMap((index) => {
      const [before, after] = [rect(all[index]), rect(all[index + 1])]
      if (!before) return []
      return [after && { left: after.left, right: after.right, top: before.bottom, bottom: after.top }]
    })
  })
}

/** What stays clear of the one column. */
export async function band(page: Page): Promise<Rect> {
  const [only, other] = await bands(page)
  if (!only || other) throw new Error('There is not one band.')
  return only
}

/** The lines of an element's text, as characters stand, read one by one. */
export function linesOf(page: Page, selector = '.edition'): Promise<Rect[]> {
  return page.evaluate((selector) => {
    const lines: { left: number; right: number; top: number; bottom: number; block: Element | null }[] = []
    const range = document.createRange()
    for (const root of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.checkVisibility()) continue
        const block = node.parentElement.closest('p, li, h1, h2, summary')
        for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
          if (/\s/.test(node.nodeValue?.[at] ?? ' ')) continue
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getClientRects()[0]
          if (!box?.width) continue
          const middle = (box.top + box.bottom) / 2
          const line = lines.findLast((each) => each.block === block && each.top < middle && middle < each.bottom)
          if (!line) lines.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom, block })
          else {
            line.left = Math.min(line.left, box.left)
            line.right = Math.max(line.right, box.right)
          }
        }
      }
    }
    return lines.map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
  }, selector)
}

export const middle = ({ top, bottom }: Rect) => (top + bottom) / 2
export const holds = (band: Rect, line: Rect) => band.top <= middle(line) && middle(line) <= band.bottom

/** The contrast of the lightest to the darkest pixel of a part of the window, in CSS px, on its screen. */
export async function contrastIn({ app, page }: Launched, rect: Rect): Promise<number> {
  await painted(page)
  const scale = await page.evaluate(() => devicePixelRatio)
  return app.evaluate(
    async ({ BrowserWindow }, { rect, scale }) => {
      const image = await BrowserWindow.getAllWindows()
        .find((each) => each.isVisible())
        ?.webContents.capturePage()
      if (!image) throw new Error('No window.')
      const { width, height } = image.getSize()
      const pixels = image.toBitmap()
      const light = (value: number) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      }
      let [least, most] = [1, 0]
      for (let y = Math.max(0, Math.ceil(rect.top * scale)); y < Math.min(height, rect.bottom * scale); y++) {
        for (let x = Math.max(0, Math.ceil(rect.left * scale)); x < Math.min(width, rect.right * scale); x++) {
          const at = (y * width + x) * 4
          const [blue = 0, green = 0, red = 0] = pixels.subarray(at, at + 3)
          const luminance = 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
          least = Math.min(least, luminance)
          most = Math.max(most, luminance)
        }
      }
      return (most + 0.05) / (least + 0.05)
    },
    { rect, scale },
  )
}
