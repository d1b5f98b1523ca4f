import { expect, it } from 'vitest'
import { systemLanguage } from '../../../electron/system-language'

it.each([
  [['fr'], 'fr'],
  [['fr-CA'], 'fr'],
  [['ar-EG'], 'ar'],
  [['arb'], 'ar'],
  [['zh-Hant-TW'], 'zh'],
  [['zh-TW', 'en'], 'zh'],
  [['cmn-Hans-CN'], 'zh'],
  [['es-419'], 'es'],
  [['ru_RU.UTF-8'], 'ru'],
  [['fr-CA@euro'], 'fr'],
  [['EN-gb'], 'en'],
  [['pt-BR', 'es-ES', 'en'], 'es'],
  [['de', 'sw'], 'en'],
  [['c', 'POSIX', '', 'C.UTF-8'], 'en'],
  [[], 'en'],
] as const)('of %j the best is %s', (preferred, expected) => {
  expect(systemLanguage(preferred)).toBe(expected)
})
