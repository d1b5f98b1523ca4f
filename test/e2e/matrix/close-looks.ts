/**
 * What depends on a theme's colours alone, and on nothing else of a surface: each is looked at once in a theme and once
 * in each forced palette.
 */
import type { CommandId } from '../../../electron/command-table'
import type { Launched } from '../launch'
import { choose, chooseAloud, surface } from '../surfaces'
import { pixelFaults } from './pixels'
import { withPointer } from './pointer'

export interface CloseLook {
  readonly name: string
  faults(reader: Launched): Promise<string[]>
}

/** Between them these have every kind of control. */
const WITH_CONTROLS = [
  ['find in all six', 'html'],
  ['the appearance', '.panel'],
  ['keys awaited', 'dialog'],
  ['headings', 'dialog'],
  ['a link', 'dialog'],
] as const

export const CLOSE_LOOKS: readonly CloseLook[] = [
  {
    name: 'controls under the pointer, and pressed',
    async faults(reader) {
      const found: string[] = []
      const known = { over: new Set<string>(), pressed: new Set<string>() }
      const kinds: string[] = []
      for (const [name, root] of WITH_CONTROLS) {
        const { open, close } = surface(name)
        await open(reader)
        kinds.push(...(await tagKinds(reader, root, kinds)))
        found.push(...(await pointerFaults(reader, '[data-kind]', known)))
        await reader.page.evaluate(() => window.checks.untagKinds())
        await close(reader)
      }
      return found
    },
  },
  {
    name: 'text that is selected',
    async faults(reader) {
      const select = (what: 'selectAllChildren' | 'removeAllRanges') =>
        reader.page.evaluate((what) => {
          const main = document.querySelector('main')
          if (main) getSelection()?.[what](main)
        }, what)
      await select('selectAllChildren')
      const found = await colourFaults(reader, 'main')
      await select('removeAllRanges')
      return found
    },
  },
  {
    name: 'a sentence and its twin, marked',
    async faults(reader) {
      const beside = surface('side by side')
      await beside.open(reader)
      // One with a link in it.
      await reader.page.locator('#s1 a').focus()
      const found = await colourFaults(reader, 'main')
      await beside.close(reader)
      return found
    },
  },
  {
    name: 'a paragraph in focus',
    faults: (reader) => withAid(reader, 'aid-paragraph', () => colourFaults(reader, 'main, .aid')),
  },
  {
    name: 'a ruler, and syllables',
    async faults(reader) {
      await choose(reader, 'syllables')
      const found = await withAid(reader, 'aid-ruler', () => colourFaults(reader, 'main, .aid'))
      await chooseAloud(reader, 'syllables')
      return found
    },
  },
]

function tagKinds({ page }: Launched, root: string, known: readonly string[]): Promise<string[]> {
  return page.evaluate(([root, known]) => window.checks.tagKinds(root, known), [root, known] as const)
}

async function withAid(reader: Launched, aid: CommandId, look: () => Promise<string[]>): Promise<string[]> {
  await chooseAloud(reader, aid)
  await reader.page.waitForSelector('.aid > :not([hidden])', { state: 'attached' })
  const found = await look()
  await chooseAloud(reader, 'aid-off')
  return found
}

/** What is wrong with colours, computed and in pixels. */
export async function colourFaults(reader: Launched, root: string, known = new Set<string>()): Promise<string[]> {
  await reader.page.mouse.move(0, 0)
  return [
    ...(await reader.page.evaluate((root) => window.checks.faults(root, 'colours'), root)),
    ...(await pixelFaults(reader, root, known)),
  ]
}

/** What is wrong with controls under the pointer, and while they are pressed. */
export function pointerFaults(
  reader: Launched,
  controls: string,
  known = { over: new Set<string>(), pressed: new Set<string>() },
): Promise<string[]> {
  return withPointer(reader.page, controls, async (pointer) => {
    const found = await colourFaults(reader, controls, known[pointer])
    return found.map((fault) => `${pointer}: ${fault}`)
  })
}
