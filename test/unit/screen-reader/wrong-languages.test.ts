import { expect, it } from 'vitest'
import type { AccessibleNode } from '../../screen-reader/accessibility-tree'
import { wrongLanguages } from '../../screen-reader/wrong-languages'

const node = (role: string, more: Partial<AccessibleNode>): AccessibleNode => ({
  role,
  name: '',
  runs: [],
  children: [],
  ...more,
})
const text = (words: string, language: string) => node('static', { name: words, runs: [{ text: words, language }] })
const PAGE = [
  { text: 'Lectern', language: 'en' },
  { text: 'Peace', language: 'en' },
  { text: 'سلام', language: 'ar' },
]

it('finds nothing where all is right', () => {
  const tree = node('document', {
    children: [text('Peace', 'en'), text('سلام', 'ar'), node('button', { name: 'Close' })],
  })
  expect(wrongLanguages(tree, PAGE)).toEqual([])
})

it.each([
  ['letters of another language', text('سلام', 'en'), 'is ar but marked en'],
  ['no language', text('Peace', ''), 'is marked as nothing'],
  ['another language than in the page', text('Peace', 'fr'), 'is marked fr'],
  ['a name of other letters', node('button', { name: '关闭' }), 'the name “关闭” of a button is zh'],
])('finds a text with %s', (_fault, child, words) => {
  expect(wrongLanguages(node('document', { children: [child] }), PAGE).join()).toContain(words)
})
