import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch } from './launch'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every violation axe finds on what is shown, as rule and element; all rules, AAA and best practice too. */
async function violations({ page }: Launched): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })) as AxeResults
  })
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  )
}

const SURFACES: readonly (readonly [string, readonly string[]])[] = [
  ['the page', []],
  ['find', ['Control+F', 'type:2015']],
  ['find in all six', ['Control+Shift+F', 'type:2015']],
  ['side by side', ['Control+D']],
  ['all commands', ['Control+Shift+P']],
  ['shortcuts', ['Control+/']],
  ['help', ['F1']],
  ['about', ['Control+Shift+A']],
  ['headings', ['Control+Shift+O']],
  ['a link', ['click:#s1 a']],
  ['a message', ['Control+I']],
]

describe.each([
  ['en', 'light'],
  ['ar', 'dark'],
  ['zh', 'light'],
  ['ru', 'dark'],
  ['fr', 'light'],
  ['es', 'dark'],
] as const)('axe in %s, %s', (language, theme) => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({
      language,
      settings: { theme, parallel: { on: false, language: language === 'ar' ? 'en' : 'ar' } },
    })
    await reader.page.evaluate(AXE)
  })
  afterAll(() => reader.close())

  it.each(SURFACES)('finds nothing on %s', async (_name, steps) => {
    const { page } = reader
    for (const step of steps) {
      if (step.startsWith('type:')) await page.keyboard.type(step.slice(5))
      else if (step.startsWith('click:')) await page.locator(step.slice(6)).click()
      else await page.keyboard.press(step)
    }
    expect(await violations(reader)).toEqual([])
    if (steps[0] === 'Control+D') await page.keyboard.press('Control+D')
    else await page.keyboard.press('Escape')
  })

  if (language === 'en') {
    it('sees a fault where there is one', async () => {
      await reader.page.evaluate(() => {
        const image = document.createElement('img')
        image.id = 'fault'
        document.querySelector('main')?.append(image)
      })
      expect((await violations(reader)).join()).toContain('image-alt')
      await reader.page.evaluate(() => document.querySelector('#fault')?.remove())
    })
  }
})
