/** The print dialog, as a person uses it. */
import { expect } from 'vitest'
import en from '../../../locales/en.json'
import type { Launched } from '../launch'

/** Of a reader whose interface is English and whose dialog is open. */
export function printDialog({ app, page }: Launched) {
  const message = () => page.locator('.print-result > [role=status]').textContent()
  return {
    message,
    choose: (label: string, value: string) =>
      page
        .locator('.choice', { has: page.getByText(label, { exact: true }) })
        .locator('select')
        .selectOption(value),
    /** Ticks these languages alone. */
    async chooseLanguages(...names: readonly string[]) {
      for (const name of names) await page.getByLabel(name, { exact: true }).check()
      for (const name of ['Arabic', 'Chinese', 'English', 'French', 'Russian', 'Spanish'])
        if (!names.includes(name)) await page.getByLabel(name, { exact: true }).uncheck()
    },
    /** Saves as PDF under a name, which the system's dialog answers; resolves to what is said of it. */
    async savePdf(path: string): Promise<string | null> {
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
      }, path)
      await page.getByRole('button', { name: en.command['save-pdf'] }).click()
      await expect.poll(message, { timeout: 60_000 }).not.toBe('')
      return message()
    },
  }
}
