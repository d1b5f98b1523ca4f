import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../electron/command-table'
import ar from '../../locales/ar.json'
import en from '../../locales/en.json'
import fr from '../../locales/fr.json'
import zh from '../../locales/zh.json'
import { type Launched, launch } from './launch'
import { chooseLanguage, focused } from './reader'

describe('commands, shortcuts, help and about', () => {
  let reader: Launched
  beforeAll(async () => {
    reader = await launch({ language: 'en' })
  })
  afterAll(() => reader.close())
  const names = () => reader.page.locator('dialog .choices button').allTextContents()

  it('lists every command but itself, and all are in the native menu', async () => {
    const { page, app } = reader
    await page.keyboard.press('Control+Shift+P')
    expect(await names()).toHaveLength(COMMANDS.length - 1)
    const ids = await app.evaluate(({ Menu }) => {
      const all = (items: Electron.MenuItem[]): string[] =>
        items.flatMap((item) => [item.id, ...(item.submenu ? all(item.submenu.items) : [])])
      return all(Menu.getApplicationMenu()?.items ?? [])
    })
    for (const { id } of COMMANDS) expect(ids).toContain(id)
    await page.keyboard.press('Escape')
  })

  it.each([
    ['en', 'side', 'Side by side'],
    ['ar', 'لغتان', null],
    ['zh', '并排', null],
  ] as const)('finds a command by its name in %s and starts it by keys alone', async (language, query, name) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.locator('.languages button[lang=fr]').focus()
    await page.keyboard.press('Control+Shift+P')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    const word = name ? query : ((await page.locator('[data-parallel]').textContent()) ?? '')
    await page.keyboard.type(word)
    if (name) expect((await names())[0]).toContain(name)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.parallel')
    expect(await focused(page)).toBe('fr')
    await page.keyboard.press('Control+D')
    await page.waitForSelector('.parallel', { state: 'detached' })
  })

  it.each([
    ['ar', ar],
    ['zh', zh],
    ['en', en],
  ] as const)('tells in %s how to set each screen reader', async (language, words) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.keyboard.press('Shift+F1')
    const dialog = page.getByRole('dialog', { name: words.assistive.title })
    const headings = await dialog.getByRole('heading', { level: 3 }).allTextContents()
    expect(headings).toEqual([
      words.assistive.voices,
      words.assistive.listening,
      words.assistive.moving,
      words.assistive.braille,
      ...['Orca', 'NVDA', 'JAWS', 'VoiceOver'],
    ])
    expect(await dialog.textContent()).toContain(words.assistive['orca-text'])
    await page.keyboard.press('Escape')
  })

  it('keeps the focus when what held it goes away', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+D')
    await page.getByRole('button', { name: en.page['beside-end'] }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.parallel', { state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(en.bar.parallel)
  })

  it('switches once while the keys of a switch are held', async () => {
    const { page } = reader
    await page.keyboard.down('Control')
    for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('d')
    await page.keyboard.up('d')
    await page.keyboard.up('Control')
    await page.waitForSelector('.parallel')
    await page.keyboard.press('Control+D')
    await page.waitForSelector('.parallel', { state: 'detached' })
  })

  it('says when there is no such command', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('zzzz')
    expect(await page.locator('.dialog-body [role=status]').textContent()).toContain('No command')
    await page.keyboard.press('Escape')
  })

  it('changes a shortcut, finds conflicts, resets', async () => {
    const { page, app } = reader
    const accelerator = () =>
      app.evaluate(({ Menu }) => {
        const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
          items.flatMap((item) => [item, ...(item.submenu ? all(item.submenu.items) : [])])
        return String(
          all(Menu.getApplicationMenu()?.items ?? []).find((item) => item.id === 'headings')?.accelerator ?? '',
        )
      })
    await page.keyboard.press('Control+/')
    const row = page.locator('.shortcut', { hasText: /^Headings/ })
    await row.getByRole('button', { name: /^Change/ }).click()
    // One key alone, a reserved one and a taken one are refused with the reason.
    await page.keyboard.press('h')
    expect(await row.getByRole('alert').textContent()).toContain('single key')
    await page.keyboard.press('Control+C')
    expect(await row.getByRole('alert').textContent()).toContain('Ctrl+C')
    await page.keyboard.press('Control+F')
    expect(await row.getByRole('alert').textContent()).toContain('Find')
    // Who comes back to the field hears it again.
    const said = await row.getByRole('alert').getAttribute('id')
    expect(await row.getByRole('textbox').getAttribute('aria-describedby')).toBe(said)
    await page.keyboard.press('F7')
    await expect.poll(() => row.locator('kbd').textContent()).toBe('F7')
    await expect.poll(accelerator).toBe('F7')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F7')
    expect(await page.locator('dialog h2').textContent()).toBe('Headings')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    await page.keyboard.press('Control+Shift+O')
    expect(await page.locator('dialog').count()).toBe(0)
    await page.keyboard.press('Control+/')
    await page.getByRole('button', { name: 'Reset all shortcuts' }).click()
    expect(await row.locator('kbd').textContent()).toBe('Ctrl+Shift+O')
    // And taken back.
    await page.getByRole('button', { name: en.appearance.undo }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => row.locator('kbd').textContent()).toBe('F7')
    await expect.poll(accelerator).toBe('F7')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reset all shortcuts')
    expect(await page.getByRole('button', { name: en.appearance.undo }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(accelerator).toBe('CmdOrCtrl+Shift+O')
    await page.keyboard.press('Escape')
  })

  it.each(['en', 'ar', 'ru'] as const)(
    'shows the whole instruction under the field of new keys, Cancel beside it, in %s',
    async (language) => {
      const { page } = reader
      await chooseLanguage(page, language)
      await page.keyboard.press('Control+/')
      const row = page.locator('.shortcut').first()
      await row.locator('.buttons button').first().click()
      // Keys that another command has: then there is also a button that takes them.
      await page.keyboard.press('Control+F')
      const boxes = await row.evaluate((element) =>
        [...element.querySelectorAll('input, button, p')].map((part) => {
          const { top, bottom, left, right } = part.getBoundingClientRect()
          return { top, bottom, left, right, cut: part.scrollWidth > part.clientWidth + 1 }
        }),
      )
      const [field, cancel, hint, objection, take] = boxes
      if (!field || !cancel || !hint || !objection || !take) throw new Error('A part of the row is missing.')
      expect(boxes.filter(({ cut }) => cut)).toEqual([])
      expect(Math.abs(cancel.top - field.top)).toBeLessThan(4)
      expect(cancel.left >= field.right || cancel.right <= field.left).toBe(true)
      expect(hint.top).toBeGreaterThanOrEqual(field.bottom + 2)
      expect(objection.top).toBeGreaterThanOrEqual(hint.bottom)
      expect(take.top).toBeGreaterThanOrEqual(objection.bottom + 2)
      expect(await row.locator('input').getAttribute('placeholder')).toBeNull()
      // Both can be seen, and both are the field's name: which command, and what to do.
      const visible = await row.locator('.name, p').evaluateAll((all) => all.slice(0, 2).map(({ id }) => id))
      expect(await row.locator('input').getAttribute('aria-labelledby')).toBe(visible.join(' '))
      await row.locator('button').first().click()
      await page.keyboard.press('Escape')
      await chooseLanguage(page, 'en')
    },
  )

  it('takes keys from another command when asked to', async () => {
    const { page } = reader
    await page.keyboard.press('Control+/')
    const row = page.locator('.shortcut', { hasText: /^Headings/ })
    await row.getByRole('button', { name: /^Change/ }).click()
    await page.keyboard.press('Control+F')
    await page.getByRole('button', { name: 'Use it here instead' }).click()
    await expect.poll(() => row.locator('kbd').textContent()).toBe('Ctrl+F')
    expect(
      await page
        .locator('.shortcut', { hasText: /^Find(?! in)/ })
        .first()
        .locator('kbd')
        .count(),
    ).toBe(0)
    await page.getByRole('button', { name: 'Reset all shortcuts' }).click()
    await page.keyboard.press('Escape')
  })

  it.each(['en', 'ar', 'zh'] as const)('lists the shortcuts in the help in %s', async (language) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.keyboard.press('F1')
    const rows = page.locator('dialog .key-list > div')
    expect(await rows.count()).toBe(COMMANDS.filter((entry) => 'shortcut' in entry).length)
    expect(await rows.filter({ hasText: 'Ctrl+F' }).count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
  })

  it.each(['en', 'ar', 'zh'] as const)('tells about the release in %s', async (language) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.keyboard.press('Control+Shift+A')
    const text = (await page.locator('dialog').textContent()) ?? ''
    expect(text).toContain('2013')
    expect(text).toContain('A/68/L.5')
    expect(text).toContain('OFL-1.1')
    expect(text).toContain('Electron')
    expect(await page.locator('dialog .editions dt').count()).toBe(6)
    // Each restored link by its words, its address and a sentence on how sure that is.
    const links = page.locator('dialog .restored-links > div')
    expect(await links.count()).toBe(5)
    expect(await links.first().locator('dt bdi').getAttribute('lang')).toBe(language)
    const [words = '', address, sure] = await links.first().locator('dt, dd').allTextContents()
    expect(await page.locator('#s1 a').first().textContent()).toBe(words)
    expect(address).toBe('http://www.un.org/ga/search/view_doc.asp?symbol=A/68/L.5')
    expect(sure).toMatch(/^\p{L}[^()]+[.。]$/u)
    await page.keyboard.press('Escape')
  })

  it('opens the page with all licences outside, and says where it is when nothing opens it', async () => {
    const { page, app } = reader
    await chooseLanguage(page, 'fr')
    await page.keyboard.press('Control+Shift+A')
    const answers = async (answer: string) =>
      app.evaluate(({ shell }, answer) => {
        shell.openPath = async (path) => {
          process.env.LECTERN_OPENED = path
          return answer
        }
      }, answer)
    await answers('')
    const button = page.getByRole('button', { name: fr.about['licences-open'] })
    await button.click()
    const opened = async () => app.evaluate(() => process.env.LECTERN_OPENED ?? '')
    await expect.poll(opened).toMatch(/legal.notices\.html$/)
    expect(await readFile(await opened(), 'utf8')).toContain('SIL OPEN FONT LICENSE')
    expect(await page.locator('dialog [role=status].small').textContent()).toBe('')

    await answers('There is no application for it.')
    await button.click()
    const said = () => page.locator('dialog [role=status].small').textContent()
    await expect.poll(said).toContain(await opened())
    expect((await said())?.replace(/\u2068.*\u2069/, '{{path}}')).toBe(fr.about['licences-failed'])
    await page.keyboard.press('Escape')
  })

  it.each([
    ['en', en],
    ['ar', ar],
    ['zh', zh],
  ] as const)('explains in %s the words and abbreviations of the release', async (language, words) => {
    const { page } = reader
    await chooseLanguage(page, language)
    await page.keyboard.press('Control+Shift+D')
    const dialog = page.getByRole('dialog', { name: words.glossary.title })
    const terms = dialog.locator('.terms section')
    expect(await terms.count()).toBeGreaterThan(20)
    // By the name in any of the languages, wherever it is read.
    await page.keyboard.type('Генеральный секретарь')
    expect(await terms.count()).toBe(1)
    expect(await terms.locator('h3').getAttribute('lang')).toBe(language)
    expect(await terms.locator('h3 + p').getAttribute('lang')).toBe(language)
    await terms.locator('summary').focus()
    await page.keyboard.press('Enter')
    const others = terms.locator('.tongues dd bdi')
    const tongues = await others.evaluateAll((all) => all.map((each) => (each as HTMLElement).lang))
    expect(tongues).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es'].filter((each) => each !== language))
    expect(await dialog.locator('dd [lang=ru]').isVisible()).toBe(true)
    await dialog.locator('input').fill('zzzz')
    expect(await dialog.locator('[role=status].small').textContent()).toBe(words.glossary.none)
    await dialog.getByRole('button', { name: words.dialog.close }).click()
  })

  it('calls the list of all commands the same wherever it is opened from', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.locator('.tools').getByRole('button', { name: en.command.commands }).click()
    expect(await page.locator('dialog h2').textContent()).toBe(en.command.commands)
    await page.keyboard.press('Escape')
  })

  it('holds the focus in and gives it back', async () => {
    const { page } = reader
    await chooseLanguage(page, 'en')
    await page.locator('.tools button').last().focus()
    await page.keyboard.press('Enter')
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('More')
  })

  it('complains about nothing', async () => expect(await reader.errors()).toEqual([]))
})
