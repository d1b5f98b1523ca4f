import type { Page } from 'playwright-core'

/** Shapes of surfaces in which axe's rules on structure and layout have found nothing. */
const sound = new Set<string>()

/**
 * Every violation axe finds, as rule and element; with every rule it has: AAA, best practice and experiments too. Most
 * read the document and the place of its controls: where both are as they were when nothing was found, in another theme,
 * they would say the same again, and the rules on colour alone are asked.
 */
export async function axeFaults(page: Page, root: string): Promise<string[]> {
  const shape = await page.evaluate((root) => window.checks.shape(root), root)
  const found = await run(page, root, sound.has(shape) ? 'cat.color' : null)
  if (!found.length) sound.add(shape)
  return found
}

function run(page: Page, root: string, tag: string | null): Promise<string[]> {
  return page.evaluate(
    async ([root, tag]) => {
      const { axe } = window
      const rules = axe.getRules(tag ? [tag] : undefined).map(({ ruleId }) => ruleId)
      const include = root.split(', ').filter((part) => document.querySelector(part))
      const { violations } = await axe.run({ include }, { runOnly: rules, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `axe ${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
      )
    },
    [root, tag] as const,
  )
}
