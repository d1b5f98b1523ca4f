/** What one asks for while something lies over the text: it goes away first. */
import { afterEach, expect, it } from 'vitest'
import { type Launched, launch } from './launch'
import { expectAnnounced, focused } from './reader'

const WINDOW = { width: 1280, height: 1024, maximized: false }

let reader: Launched
afterEach(() => reader.close())

/** Goes to s2 by keys. */
async function goToSecond() {
  const { page } = reader
  for (let presses = 0; (await focused(page)) !== 's2' && presses < 6; presses++) await page.keyboard.press('Control+J')
  expect(await focused(page)).toBe('s2')
}
const openDialogs = () => reader.page.locator('dialog').count()
const openLink = (sentence: string) =>
  reader.app.evaluate(({ app }, link) => {
    app.emit('second-instance', {}, ['lectern', link], '/', {})
  }, `lectern://release/2013-10-04-migration-dialogue/en#${sentence}`)

it('a dialog closes, and moving goes on from where one was', async () => {
  reader = await launch({ language: 'en', settings: { window: WINDOW } })
  const { page } = reader
  await goToSecond()
  await page.keyboard.press('Control+Shift+A')
  expect(await openDialogs()).toBe(1)
  await page.keyboard.press('Control+J')
  expect(await focused(page)).toBe('s3')
  expect(await openDialogs()).toBe(0)
  // One dialog asked for over another takes its place.
  await page.keyboard.press('Control+Shift+A')
  await page.keyboard.press('Control+Shift+O')
  await page.waitForTimeout(100)
  expect(await page.locator('dialog h2').allTextContents()).toEqual(['Headings'])
  await page.keyboard.press('Escape')
  await expect.poll(openDialogs).toBe(0)
  expect(await focused(page)).toBe('s3')
  expect(await reader.errors()).toEqual([])
})

it('a dialog closes when a link is opened', async () => {
  reader = await launch({ language: 'en', settings: { window: WINDOW } })
  await goToSecond()
  await reader.page.keyboard.press('Control+Shift+A')
  await openLink('s20')
  await expect.poll(() => focused(reader.page)).toBe('s20')
  expect(await openDialogs()).toBe(0)
  await reader.page.keyboard.press('Alt+ArrowLeft')
  expect(await focused(reader.page)).toBe('s2')
})

it('a panel that covers the text closes, but not for what is asked of it', async () => {
  reader = await launch({ language: 'en', settings: { window: { ...WINDOW, width: 640 } } })
  const { page } = reader
  await goToSecond()
  const panel = () => page.locator('.panel:modal').count()
  await page.keyboard.press('Control+,')
  expect(await panel()).toBe(1)
  await page.keyboard.press('Control+Shift+A')
  await expect.poll(() => page.locator('dialog h2').allTextContents()).toEqual(['About this release'])
  await page.keyboard.press('Control+,')
  await expect.poll(panel).toBe(1)
  await page.keyboard.press('Control+,')
  expect(await openDialogs()).toBe(0)
  await page.keyboard.press('Control+,')
  await page.keyboard.press('Control+J')
  expect(await focused(page)).toBe('s3')
  expect(await openDialogs()).toBe(0)
  await page.keyboard.press('Control+,')
  await openLink('s20')
  await expect.poll(() => focused(page)).toBe('s20')
  expect(await openDialogs()).toBe(0)
})

it('a panel beside the text stays', async () => {
  reader = await launch({ language: 'en', settings: { window: WINDOW } })
  const { page } = reader
  await page.keyboard.press('Control+,')
  await page.keyboard.press('Control+J')
  await page.keyboard.press('Control+I')
  await expectAnnounced(page, 'English')
  expect(await page.locator('.panel').count()).toBe(1)
})
