import * as v from 'valibot'
import { expect, it } from 'vitest'
import { LookSchema } from '../../../electron/look'
import { LOOKS } from '../../../renderer/appearance/presets'

it.each(Object.entries(LOOKS))('the look %s is one that the settings can hold', (_name, look) => {
  expect(v.parse(LookSchema, look)).toEqual(look)
})

it('the look for dyslexia has at least the spacing of WCAG 1.4.12 between words', () => {
  const { all } = LOOKS.dyslexia.type
  expect(all.word).toBeGreaterThanOrEqual(0.16)
  expect(all.paragraph).toBeGreaterThanOrEqual(2)
  expect(all.align).toBe('start')
})
