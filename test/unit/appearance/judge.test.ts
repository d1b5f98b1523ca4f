import { expect, it } from 'vitest'
import { DEFAULT_LOOK } from '../../../electron/look'
import { judge } from '../../../renderer/appearance/judge'

const on = (part: object) => ({ ...DEFAULT_LOOK.ownTheme, page: '#ffffff', ...part })

it.each([
  ['text', { text: '#000000' }, 21, 'very-good', []],
  ['text', { text: '#767676' }, 4.54, 'weak', [7]],
  ['link', { link: '#777777' }, 4.48, 'poor', [4.5, 7]],
  ['control', { control: '#767676' }, 4.54, 'good', []],
  ['control', { control: '#949494' }, 3.03, 'weak', [4.5]],
  ['control', { control: '#959595' }, 2.99, 'poor', [3, 4.5]],
] as const)('%s in %o is judged by what it is for', (name, colours, ratio, verdict, missed) => {
  const judgement = judge(name, on(colours))
  expect(judgement.ratio).toBeCloseTo(ratio, 1)
  expect(judgement).toMatchObject({ verdict, missed })
})

it('a mark is judged by the text that stands on it', () => {
  expect(judge('mark', on({ mark: '#ffe08a', text: '#777777' })).verdict).toBe('very-good')
  expect(judge('mark', on({ mark: '#777777', text: '#777777' }))).toMatchObject({ verdict: 'weak', missed: [7] })
})
