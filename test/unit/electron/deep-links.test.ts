import { expect, it } from 'vitest'
import { findDeepLink, registersLinks, resolveDeepLink } from '../../../electron/deep-links'

const RELEASE = '2013-10-04-migration-dialogue'
const LINK = `lectern://release/${RELEASE}/fr#s12`
const has = (id: string) => id === RELEASE

it('a link is found wherever it stands on the command line, and nothing else is', () => {
  expect(findDeepLink(['lectern', '--flag', LINK, '--other'])).toBe(LINK)
  expect(findDeepLink(['lectern', 'LECTERN://x'])).toBe('LECTERN://x')
  expect(findDeepLink(['/opt/lectern', '--user-data-dir=/lectern:', 'https://un.org'])).toBeNull()
  expect(findDeepLink([])).toBeNull()
})

it('leads to its place', () => {
  expect(resolveDeepLink(LINK, has)).toEqual({ place: { release: RELEASE, language: 'fr', sentence: 's12' } })
})

it('says why it leads nowhere', () => {
  expect(resolveDeepLink('lectern://release/other/fr#s1', has)).toEqual({
    notice: { id: 'deep-link-unknown-release', detail: 'lectern://release/other/fr#s1' },
  })
  expect(resolveDeepLink('lectern://release/../fr#s1', has)).toMatchObject({ notice: { id: 'deep-link-invalid' } })
})

it('is quoted short, and without characters that rearrange what is around it', () => {
  const target = resolveDeepLink(`lectern://\u202e\n${'x'.repeat(500)}`, has)
  expect(target).toEqual({ notice: { id: 'deep-link-invalid', detail: `lectern://${'x'.repeat(70)}…` } })
})

it('are told to the system on Windows alone, once installed there', () => {
  expect(registersLinks('win32', true, {})).toBe(true)
  expect(registersLinks('win32', false, {})).toBe(false)
  expect(registersLinks('win32', true, { PORTABLE_EXECUTABLE_DIR: 'E:\\' })).toBe(false)
  expect(registersLinks('linux', true, {})).toBe(false)
  expect(registersLinks('darwin', true, {})).toBe(false)
})
