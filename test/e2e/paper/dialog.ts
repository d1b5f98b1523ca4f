/** The dialog in which one prints, as a person uses it. The interface is English. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import en from '../../../locales/en.json'
import type { Launched } from '../launch'

const run = promisify(execFile)
const { print } = en

export type PrintDialog = ReturnType<typeof printDialog>

export function printDialog({ app, page }: Launched) {
  const list = (label: string) =>
    page.locator('.choice', { has: page.getByText(label, { exact: true }) }).locator('select')
  const where = () => page.locator('.preview [role=status]').textContent()
  const message = () => page.locator('.print-result > [role=status]').textContent()
  const saveButton = () => page.locator('.print-result').getByRole('button', { name: en.command['save-pdf'] })
  return {
    list,
    where,
    message,
    saveButton,
    choose: (label: string, value: string) => list(label).selectOption(value),
    /** Ticks these languages alone. */
    async chooseLanguages(...names: readonly string[]) {
      for (const name of names) await page.getByLabel(name, { exact: true }).check()
      for (const name of ['Arabic', 'Chinese', 'English', 'French', 'Russian', 'Spanish'])
        if (!names.includes(name)) await page.getByLabel(name, { exact: true }).uncheck()
    },
    printButton: () => page.locator('.print-result').getByRole('button', { name: print.print, exact: true }),
    /** Waits for the pages of what is chosen now; `pages` is how many there are to be. */
    pagesShown: (pages: number | RegExp) =>
      expect
        .poll(where, { timeout: 50_000 })
        .toMatch(typeof pages === 'number' ? new RegExp(`^Page \\d+ of ${pages}$`) : pages),
    /** Saves as PDF under a name, or goes back from the system's dialog; resolves to what is said then. */
    async savePdf(path: string | null): Promise<string | null> {
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
      }, path)
      await saveButton().click()
      await expect.poll(message, { timeout: 50_000 }).not.toBe('')
      return message()
    },
  }
}

/** Waits for the system's print dialog. */
export async function systemDialog(): Promise<void> {
  await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', SYSTEM_DIALOG])
}

/** Presses a key in the system's print dialog, once it is there; Return is its default button. */
export async function pressInSystemDialog(key: 'Return' | 'Escape'): Promise<void> {
  await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', SYSTEM_DIALOG, 'windowactivate', '--sync'])
  // To whatever has the focus: GTK does not hear keys that are sent to a window.
  await run('xdotool', ['key', '--clearmodifiers', key])
}
const READER = ' – Lectern$'
const SYSTEM_DIALOG = '^Print$'

/** Goes to the reader's own window, as one may by the keys of the system. */
export async function goToReader(): Promise<void> {
  await run('xdotool', ['search', '--onlyvisible', '--name', READER, 'windowactivate'])
  // Where the dialog keeps the focus there is nothing to wait for.
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/** Whether the system's print dialog is seen in its middle, or another window lies over it. Brings it to the front. */
export async function systemDialogIsInFront(): Promise<boolean> {
  const id = (await run('xdotool', ['search', '--onlyvisible', '--name', SYSTEM_DIALOG])).stdout.trim()
  const at = shell((await run('xdotool', ['getwindowgeometry', '--shell', id])).stdout)
  const middle = [Number(at.X) + Number(at.WIDTH) / 2, Number(at.Y) + Number(at.HEIGHT) / 2].map(Math.round).map(String)
  // The window there is the frame that the window manager has put around it.
  const under = async () =>
    shell((await run('xdotool', ['mousemove', ...middle, 'getmouselocation', '--shell'])).stdout)
  const before = await under()
  await run('xdotool', ['windowactivate', '--sync', id])
  return before.WINDOW === (await under()).WINDOW
}

const shell = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  )
