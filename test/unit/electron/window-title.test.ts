import { expect, it } from 'vitest'
import { shorten, windowTitle } from '../../../electron/window-title'
import type { Release } from '../../../publication/model'

it('names what is read in the language of the interface', () => {
  const editions = { fr: { title: { text: 'Titre' } }, en: { title: { text: 'A title' } } }
  const release = { editions } as unknown as Release
  expect(windowTitle(release, 'fr')).toMatch(/Titre.*Lectern/)
  expect(windowTitle(release, 'en')).toMatch(/A title.*Lectern/)
  expect(windowTitle(null, 'fr')).toBe('Lectern')
})

it('is cut between words', () => {
  expect(shorten('short', 'en')).toBe('short')
  expect(shorten(`${'word '.repeat(20)}`, 'en')).toBe(`${'word '.repeat(11)}word…`)
  expect(shorten('x'.repeat(100), 'en')).toBe(`${'x'.repeat(59)}…`)
  const chinese = shorten('联合国就国际移徙采取行动'.repeat(10), 'zh')
  expect(chinese.length).toBeLessThanOrEqual(60)
  expect(chinese.endsWith('…')).toBe(true)
})
