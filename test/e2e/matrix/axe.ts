import type { Page } from 'playwright-core'

/** The rules that read colours. The stricter of the two on contrast leaves all under 4.5:1 to the other. */
const ON_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

/** Every violation axe finds, as rule and element; with every rule it has: AAA, best practice and experiments too. */
export function axeFaults(page: Page, root: string, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  return page.evaluate(
    async ([root, only]) => {
      const { axe } = window
      const rules = only ?? axe.getRules().map(({ ruleId }) => ruleId)
      const include = root.split(', ').filter((part) => document.querySelector(part))
      // The checks before have scrolled: a button that happens to lie half under the panel's heading is not too small.
      document.querySelector('.panel[open]')?.scrollTo({ top: 0, behavior: 'instant' })
      const { violations } = await axe.run({ include }, { runOnly: [...rules], resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `axe ${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
      )
    },
    [root, only === 'colours' ? ON_COLOUR : null] as const,
  )
}
