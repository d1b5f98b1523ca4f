/** The matrix: every surface in every theme and every state of the window, in one script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../publication/model'
import { type Launched, launch } from '../launch'
import { SURFACES } from '../surfaces'
import { axeFaults } from './axe'
import { addChecks } from './in-page'
import { pixelFaults } from './pixels'
import { statesOf, WINDOW } from './states'
import { THEMES, type Theme } from './themes'

/** Starts the reader as a person with this theme has it. */
export async function launchIn(language: Language, { theme, colorScheme }: Theme): Promise<Launched> {
  const beside = language === 'ar' ? 'en' : 'ar'
  const settings = { theme, window: WINDOW, parallel: { on: false, language: beside } } as const
  const reader = await launch({ language, settings })
  await reader.page.emulateMedia({ colorScheme })
  await addChecks(reader.page)
  return reader
}

/** Everything that is wrong with what is shown now. */
export async function faultsOf(reader: Launched, root: string, known = new Set<string>()): Promise<string[]> {
  // Where it rests nothing is under it: what it points at changes its colours.
  await reader.page.mouse.move(0, 0)
  // A face that comes late moves the lines.
  await reader.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return [
    ...(await reader.page.evaluate((root) => window.checks.faults(root), root)),
    // Only after what looks at the place where the surface opened: these two scroll, and the last moves the focus.
    ...(await pixelFaults(reader, root, known)),
    ...(await reader.page.evaluate((root) => window.checks.walkFaults(root), root)),
    ...(await axeFaults(reader.page, root)),
  ]
}

function named<T extends { readonly name: string }>(all: readonly T[]): (readonly [string, T])[] {
  return all.map((each) => [each.name, each])
}

export function matrix(language: Language): void {
  describe.each(THEMES.map((theme, index) => [theme.name, theme, index] as const))(
    `${language}, %s`,
    (_name, theme, index) => {
      let reader: Launched
      beforeAll(async () => {
        reader = await launchIn(language, theme)
      })
      afterAll(() => reader.close())

      describe.each(named(statesOf(index + LANGUAGES.indexOf(language))))('%s', (_state, state) => {
        const known = new Set<string>()
        beforeAll(() => state.enter(reader, theme))
        afterAll(() => state.leave(reader, theme))

        it.each(named(SURFACES))('%s', async (_surface, surface) => {
          await surface.open(reader)
          try {
            expect(await faultsOf(reader, surface.root, known)).toEqual([])
          } finally {
            await surface.close(reader)
          }
        })
      })
    },
  )
}
