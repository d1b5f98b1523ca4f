import { expect, it } from 'vitest'
import { textOf } from '../../../electron/text'

it('fills placeholders, and takes what is filled in as it is', () => {
  expect(textOf('en')('window.title', { title: '$& {{title}} <b>' })).toContain('$& {{title}} <b>')
  expect(textOf('en')('window.title')).toContain('{{title}}')
})

it('speaks each language', () => {
  expect(textOf('fr')('role.copy')).not.toBe(textOf('en')('role.copy'))
})
