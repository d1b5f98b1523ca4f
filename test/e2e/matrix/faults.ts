import type { Launched } from '../launch'
import { axeFaults } from './axe'
import { pixelFaults } from './pixels'

/**
 * Shapes of surfaces in which nothing was wrong. What reads the document and its layout would say the same of the same
 * shape in another theme: there it is enough to look at colours.
 */
const sound = new Set<string>()

/** Everything that is wrong with what is shown now. `known` are the pairs of colours seen in this state of the window. */
export async function faultsOf(reader: Launched, root: string, known = new Set<string>()): Promise<string[]> {
  const { page } = reader
  // Where it rests nothing is under it: what it points at changes its colours.
  await page.mouse.move(0, 0)
  // A face that comes late moves the lines.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const shape = await page.evaluate((root) => window.checks.shape(root), root)
  const only = sound.has(shape) ? 'colours' : 'all'
  const found = [
    ...(await page.evaluate(([root, only]) => window.checks.faults(root, only), [root, only] as const)),
    // Only after what looks at the place where the surface opened: these two scroll, and the last moves the focus.
    ...(await pixelFaults(reader, root, known)),
    ...(await page.evaluate(([root, only]) => window.checks.walkFaults(root, only), [root, only] as const)),
    ...(await axeFaults(page, root, only)),
  ]
  if (!found.length) sound.add(shape)
  return found
}
