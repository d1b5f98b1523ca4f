/** What axe finds in the languages that the matrix leaves out; in Arabic, Chinese and English it is a part of that. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Launched } from './launch'
import { axeFaults } from './matrix/axe'
import { launchIn } from './matrix/matrix'
import { THEMES } from './matrix/themes'
import { SURFACES } from './surfaces'

describe.each([
  ['ru', 'dark'],
  ['fr', 'light'],
  ['es', 'dark'],
] as const)('axe in %s, %s', (language, name) => {
  let reader: Launched
  beforeAll(async () => {
    const theme = THEMES.find(({ theme }) => theme === name)
    if (!theme) throw new Error(`There is no theme “${name}”.`)
    reader = await launchIn(language, theme)
  })
  afterAll(() => reader.close())

  it.each(SURFACES.map((each) => [each.name, each] as const))('finds nothing on %s', async (_name, surface) => {
    await surface.open(reader)
    try {
      expect(await axeFaults(reader.page, surface.root)).toEqual([])
    } finally {
      await surface.close(reader)
    }
  })

  it('and nothing was complained about', async () => expect(await reader.errors()).toEqual([]))
})
