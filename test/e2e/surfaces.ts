/**
 * Every surface of the reader, once: what the accessibility matrix measures and the keyboard walks through. A new
 * surface is a line here and nowhere else.
 */
import type { Page } from 'playwright-core'
import { type CommandId, commandEntry } from '../../electron/command-table'
import type { Notice } from '../../electron/contract'
import type { Launched } from './launch'

export interface Surface {
  readonly name: string
  /** What belongs to it, as a selector: a dialog, since all else is inert then, or what it adds to the page. */
  readonly root: string
  open(reader: Launched): Promise<void>
  close(reader: Launched): Promise<void>
}

/** Starts a command by its first shortcut, as the table of commands has it. */
export async function press(page: Page, command: CommandId): Promise<void> {
  const { shortcut } = commandEntry(command)
  if (!shortcut) throw new Error(`The command ${command} has no shortcut.`)
  await page.keyboard.press(shortcut.replace('CmdOrCtrl', 'Control'))
}

/** Chooses a command as the native menu does. */
export async function choose({ app }: Launched, command: CommandId): Promise<void> {
  const sent = app.evaluate(({ BrowserWindow }, command) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', command)
  }, command)
  await sent.catch((error: unknown) => {
    // On a busy machine the answer, which is none, may be gone before it is asked for; the command was sent.
    if (!String(error).includes('garbage collected')) throw error
  })
}

/** A word that stands in the text of each language, so that find has something to show. */
const IN_EVERY_LANGUAGE = '2015'

async function closeDialog({ page }: Launched): Promise<void> {
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
}

function dialog(name: string, command: CommandId): Surface {
  return {
    name,
    root: 'dialog',
    async open({ page }) {
      await press(page, command)
      await page.waitForSelector('dialog[open]')
    },
    close: closeDialog,
  }
}

function find(name: string, command: 'find' | 'find-all', shown: string): Surface {
  return {
    name,
    root: '.top, main',
    async open({ page }) {
      await press(page, command)
      await page.locator('.find input').fill(IN_EVERY_LANGUAGE)
      await page.waitForSelector(shown)
    },
    async close({ page }) {
      await page.locator('.find input').focus()
      await page.keyboard.press('Escape')
      await page.waitForSelector('.find', { state: 'detached' })
    },
  }
}

function panel(name: string, command: CommandId): Surface {
  return {
    name,
    root: '.panel',
    async open({ page }) {
      await press(page, command)
      await page.waitForSelector('.panel[open]')
    },
    async close({ page }) {
      await page.locator('.panel-head button').focus()
      await page.keyboard.press('Escape')
      await page.waitForSelector('.panel', { state: 'detached' })
    },
  }
}

/** Chooses a command that says what it has done, and has that out of the way: it would lie over the text. */
export async function chooseAloud(reader: Launched, command: CommandId): Promise<void> {
  await choose(reader, command)
  await reader.page.waitForSelector('.note:not([hidden])')
  await reader.page.keyboard.press('Escape')
  await reader.page.waitForSelector('.note', { state: 'hidden' })
}

const NOTICE: Notice = { id: 'settings-broken', detail: '/home/reader/.config/Lectern/settings.broken.json' }

export const SURFACES: readonly Surface[] = [
  { name: 'the page', root: 'html', open: async () => {}, close: async () => {} },
  find('find', 'find', '.find-steps button:enabled'),
  find('find in all six', 'find-all', '.results li'),
  {
    name: 'side by side',
    root: 'html',
    async open({ page }) {
      await press(page, 'parallel')
      await page.waitForSelector('.parallel')
    },
    async close({ page }) {
      await press(page, 'parallel')
      await page.waitForSelector('.parallel', { state: 'detached' })
    },
  },
  dialog('all commands', 'commands'),
  dialog('shortcuts', 'shortcuts'),
  {
    name: 'keys awaited',
    root: 'dialog',
    async open({ page }) {
      await press(page, 'shortcuts')
      await page.locator('.shortcut button').first().focus()
      await page.keyboard.press('Enter')
      // Keys that another command has, so that the objection and its button are there too.
      await page.waitForSelector('[data-capture-keys]')
      await page.keyboard.press('Control+F')
      await page.waitForSelector('.objection + button')
    },
    async close(reader) {
      await reader.page.locator('[data-capture-keys]').focus()
      await reader.page.keyboard.press('Escape')
      await reader.page.waitForSelector('[data-capture-keys]', { state: 'detached' })
      await closeDialog(reader)
    },
  },
  dialog('help', 'help'),
  dialog('help with a screen reader', 'screen-reader-help'),
  dialog('glossary', 'glossary'),
  dialog('headings', 'headings'),
  dialog('about', 'about-release'),
  {
    ...dialog('printing', 'print'),
    async open({ page }) {
      await press(page, 'print')
      await page.waitForSelector('.preview canvas:not([hidden])')
    },
  },
  {
    name: 'a link',
    root: 'dialog',
    async open({ page }) {
      await page.locator('#s1 a').focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('dialog[open]')
    },
    close: closeDialog,
  },
  {
    name: 'the status of the edition',
    root: 'main',
    async open({ page }) {
      await page.locator('.status summary').focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.status[open] p')
    },
    async close({ page }) {
      await page.locator('.status summary').focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.status:not([open])')
    },
  },
  panel('the appearance', 'appearance'),
  panel('voices and listening', 'listening'),
  {
    // Paused, so that it stays as it is.
    name: 'listening',
    root: '.listen, main',
    async open({ page }) {
      // From the top, whatever was attended to before.
      await page.locator('main').focus()
      await page.keyboard.press('Home')
      await press(page, 'listen')
      // Not the first word: there the sentence's own mark is looked at.
      await page.waitForFunction(() => {
        const [range] = [...(CSS.highlights.get('heard-word') ?? [])] as Range[]
        return range !== undefined && range.startOffset > 0
      })
      await press(page, 'listen')
      // Where nothing sounds, a note says so.
      await page.keyboard.press('Escape')
      // The page follows the voice, away from where the focus was.
      await page.locator('.listen button').first().focus()
    },
    async close({ page }) {
      await press(page, 'silence')
      await page.waitForSelector('.listen', { state: 'detached' })
    },
  },
  {
    name: 'a sentence gone to',
    root: 'main',
    async open({ page }) {
      await press(page, 'next-sentence')
      await page.waitForSelector('.sentence:focus')
    },
    async close({ page }) {
      await page.locator('main').focus()
    },
  },
  {
    name: 'lines in focus, the rest dimmed',
    root: 'main, .aid',
    async open(reader) {
      await chooseAloud(reader, 'aid-line-3')
      // One without height would not be visible to Playwright.
      await reader.page.waitForSelector('.aid-veil:not([hidden])', { state: 'attached' })
    },
    async close(reader) {
      await chooseAloud(reader, 'aid-off')
      await reader.page.waitForSelector('.aid', { state: 'detached' })
    },
  },
  {
    name: 'a notice',
    root: '.top, main',
    async open({ app, page }) {
      await app.evaluate(({ BrowserWindow }, notice) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('notice', notice)
      }, NOTICE)
      await page.waitForSelector('.notice')
    },
    async close({ page }) {
      await page.locator('.notice button').focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.notice', { state: 'detached' })
    },
  },
  {
    name: 'a message',
    root: '.note, main',
    async open({ page }) {
      await press(page, 'where-am-i')
      await page.waitForSelector('.note:not([hidden])')
    },
    async close({ page }) {
      await page.keyboard.press('Escape')
      await page.waitForSelector('.note', { state: 'hidden' })
    },
  },
]

export function surface(name: string): Surface {
  const found = SURFACES.find((each) => each.name === name)
  if (!found) throw new Error(`There is no surface “${name}”.`)
  return found
}
