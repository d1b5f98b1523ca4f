import type { Launched } from '../launch'
import { axeFaults } from './axe'
import { pixelFaults } from './pixels'

/**
 * Shapes and complexions of surfaces in which nothing was wrong. What reads the document and its layout says the same
 * of the same shape in another theme; what reads colours says the same of the same ones in another state of the window.
 * So each is measured where it is new. Pixels are looked at everywhere.
 */
const sound = { shapes: new Set<string>(), complexions: new Set<string>() }

/** Everything that is wrong with what is shown now. `known` are the pairs of colours seen in this state of the window. */
export async function faultsOf(reader: Launched, root: string, known = new Set<string>()): Promise<string[]> {
  const { page } = reader
  // Where it rests nothing is under it: what it points at changes its colours.
  await page.mouse.move(0, 0)
  // A face that comes late moves the lines.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const { shape, complexion } = await page.evaluate(
    (root) => ({ shape: window.checks.shape(root), complexion: window.checks.complexion(root) }),
    root,
  )
  const only = !sound.shapes.has(shape) ? 'all' : sound.complexions.has(complexion) ? null : 'colours'
  const found = [
    ...(only ? await page.evaluate(([root, only]) => window.checks.faults(root, only), [root, only] as const) : []),
    // Only after what looks at the place where the surface opened: these two scroll, and the last moves the focus.
    ...(await pixelFaults(reader, root, known)),
    ...(only ? await page.evaluate(([root, only]) => window.checks.walkFaults(root, only), [root, only] as const) : []),
    ...(only ? await axeFaults(page, root, only) : []),
  ]
  if (!found.length) {
    sound.shapes.add(shape)
    sound.complexions.add(complexion)
  }
  return found
}
