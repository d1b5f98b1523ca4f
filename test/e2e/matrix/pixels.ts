/**
 * The colours that the window really shows. Styles tell what should be there; an overlay, a filter, an opacity or a
 * system that paints its own colours tells another tale.
 */
import { contrast } from '../../../electron/colours'
import type { Launched } from '../launch'
import type { Sample } from './in-page/samples'

/** What is at a sample's place in the picture. */
interface Seen {
  /** The colour that fills most of it. */
  readonly most: string
  /** The colour that fills most of what `most` leaves. */
  readonly second: string
  /** The colour nearest to the one wanted, and the one that stands out most from `most`. */
  readonly nearest: string
  readonly farthest: string
}

/** Text of few pixels has hardly one that is ink alone: so much of the way from the ground to the ink is wanted. */
const COVERAGE = 0.7

/** Channels may differ by rounding. */
const SAME = 4

/** How often a picture is taken that shows a fault: not all may have been painted yet, or be in its place. */
const LOOKS = 4

/**
 * Looks once at each pair of colours of a surface. One that was `known` from another surface in the same state of the
 * window is looked at again where it is in view, and else not scrolled to.
 */
export async function pixelFaults(reader: Launched, root: string, known: Set<string>): Promise<string[]> {
  const faults: string[] = []
  const done: string[] = []
  let looks = 0
  for (let more = true; more; ) {
    // Asked for anew after each picture: what came late may have moved the places.
    const next = await reader.page.evaluate(([root, done, known]) => window.checks.samples(root, done, known), [
      root,
      done,
      [...known],
    ] as const)
    const wrong = await wrongOf(reader, next.found)
    looks = wrong.length ? looks + 1 : 0
    const again = looks > 0 && looks < LOOKS
    if (!again) {
      looks = 0
      faults.push(...wrong.flatMap(({ faults }) => faults))
    }
    const right = next.found.map(({ key }) => key).filter((key) => !again || !wrong.some((each) => each.key === key))
    done.push(...next.lost, ...right)
    more = next.more || again
  }
  for (const key of done) known.add(key)
  return faults
}

/** The samples whose place in a picture taken now does not have what the styles tell of. */
async function wrongOf(
  reader: Launched,
  samples: readonly Sample[],
): Promise<{ readonly key: string; readonly faults: readonly string[] }[]> {
  if (!samples.length) return []
  const seen = await look(reader, samples)
  return samples
    .map((sample, index) => ({ key: sample.key, faults: judge(sample, seen[index] as Seen) }))
    .filter(({ faults }) => faults.length)
}

function judge({ kind, what, ink, ground }: Sample, { most, second, nearest, farthest }: Seen): string[] {
  const fault = (text: string) => [`pixels of ${kind}: ${text} in ${what}`]
  if (kind === 'native') {
    // One that is ticked is mostly ink, one that is not mostly ground.
    const found = Math.max(contrast(most, ground), contrast(farthest, ground))
    return found < 3 ? fault(`no more than ${found.toFixed(2)} on ${ground}`) : []
  }
  if (kind === 'scroll bar') {
    const found = contrast(most, second)
    return found < 3 ? fault(`${second} on ${most} is ${found.toFixed(2)}`) : []
  }
  // A line may be thinner than a pixel, and letters go through it.
  if (kind === 'line') return coverageOf(nearest, ink, ground) < 0.6 ? fault(`no ${ink} on ${ground}`) : []
  // An edge lies between two grounds: either may fill most of the place.
  const between = kind === 'edge' || kind === 'focus' || kind === 'aid'
  if (!between && distance(most, ground) > SAME) return fault(`the ground is ${most}, not ${ground}`)
  if (coverageOf(nearest, ink, ground) < (between ? 0.95 : COVERAGE))
    return fault(`${nearest} is the nearest to ${ink} on ${ground}`)
  return []
}

/** How much of the way from the ground to the ink a colour is. */
function coverageOf(colour: string, ink: string, ground: string): number {
  return 1 - distance(colour, ink) / Math.max(1, distance(ground, ink))
}

/** The largest difference of a channel. */
function distance(a: string, b: string): number {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return Math.max(...[1, 3, 5].map((at) => Math.abs(channel(a, at) - channel(b, at))))
}

/** Takes a picture of the window, as the compositor has it, and looks at each place. */
async function look({ app, page }: Launched, samples: readonly Sample[]): Promise<Seen[]> {
  const scale = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        // Two frames: what was scrolled or focused just now is painted then.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(devicePixelRatio))),
      ),
  )
  return app.evaluate(
    async ({ BrowserWindow }, [places, scale, same]) => {
      const image = await BrowserWindow.getAllWindows()
        .find((each) => each.isVisible())
        ?.webContents.capturePage()
      if (!image) throw new Error('There is no window.')
      const { width } = image.getSize()
      const bitmap = image.toBitmap()
      const luminance = (colour: number) =>
        [16, 8, 0].reduce((sum, shift, index) => {
          const value = ((colour >> shift) & 255) / 255
          const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
          return sum + linear * ([0.2126, 0.7152, 0.0722][index] ?? 0)
        }, 0)
      const apart = (a: number, b: number) =>
        Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))))
      const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`
      return places.map(({ box, ink }) => {
        const counts = new Map<number, number>()
        const [left, right] = [Math.floor(box.x * scale), Math.ceil((box.x + box.width) * scale)]
        const [top, bottom] = [Math.floor(box.y * scale), Math.ceil((box.y + box.height) * scale)]
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++) {
            const at = (y * width + x) * 4
            const colour = ((bitmap[at + 2] ?? 0) << 16) | ((bitmap[at + 1] ?? 0) << 8) | (bitmap[at] ?? 0)
            counts.set(colour, (counts.get(colour) ?? 0) + 1)
          }
        }
        const colours = [...counts.keys()]
        const best = (score: (colour: number) => number) =>
          colours.reduce((found, colour) => (score(colour) > score(found) ? colour : found), colours[0] ?? 0)
        const most = best((colour) => counts.get(colour) ?? 0)
        const second = best((colour) => (apart(colour, most) > same ? (counts.get(colour) ?? 0) : 0))
        const wanted = Number.parseInt(ink.slice(1), 16)
        return {
          most: hex(most),
          second: hex(second),
          nearest: hex(best((colour) => -apart(colour, wanted))),
          farthest: hex(best((colour) => Math.abs(luminance(colour) - luminance(most)))),
        }
      })
    },
    [samples.map(({ box, ink }) => ({ box, ink })), scale, SAME] as const,
  )
}
