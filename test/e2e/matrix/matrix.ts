/** The matrix: every surface in every theme and every state of the window, in one script. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../publication/model'
import { type Launched, launch } from '../launch'
import { SURFACES } from '../surfaces'
import { CLOSE_LOOKS } from './close-looks'
import { faultsOf } from './faults'
import { addChecks } from './in-page'
import { isLookedAtClosely, NORMAL, statesOf, WINDOW, type WindowState } from './states'
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

function named<T extends { readonly name: string }>(all: readonly T[]): (readonly [string, T])[] {
  return all.map((each) => [each.name, each])
}

/** In forced colours no theme makes a difference: two meet the two palettes. */
function hasCloseLooks(state: WindowState, { theme }: Theme): boolean {
  return state === NORMAL || (state.name.startsWith('forced') && theme === 'system')
}

export function matrix(language: Language): void {
  describe.each(THEMES.map((theme, index) => [theme.name, theme, index] as const))(
    `${language}, %s`,
    (_name, theme, index) => {
      const turn = index + LANGUAGES.indexOf(language)
      let reader: Launched
      beforeAll(async () => {
        reader = await launchIn(language, theme)
      })
      afterAll(() => reader.close())

      describe.each(named(statesOf(turn, theme.theme === 'system')))('%s', (_state, state) => {
        const known = new Set<string>()
        let close = async () => {}
        beforeAll(() => state.enter(reader, theme))
        afterAll(() => state.leave(reader, theme))
        // Also what failed is closed, so that the next surface opens over the page.
        afterEach(() => close())

        it.each(named(SURFACES))('%s', async (_surface, surface) => {
          close = () => surface.close(reader)
          await surface.open(reader)
          expect(await faultsOf(reader, surface.root, known)).toEqual([])
        })

        if (isLookedAtClosely(turn) && hasCloseLooks(state, theme))
          it.each(named(CLOSE_LOOKS))('at a closer look, %s', async (_look, look) => {
            close = async () => {}
            expect(await look.faults(reader)).toEqual([])
          })
      })
    },
  )
}
