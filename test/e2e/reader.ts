/** What the end-to-end tests ask of the page again and again. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { LANGUAGES, type Language } from '../../publication/model'

/** The keys that choose a language. */
export const languageKey = (language: Language) => `Control+${LANGUAGES.indexOf(language) + 1}`

export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.keyboard.press(languageKey(language))
  await page.waitForSelector(`article[lang=${language}]`)
}

/** Where a sentence's first line stands, in CSS px of the viewport. */
export function lineOf(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (id) => document.querySelector(`.edition [data-sentence="${id}"][id]`)?.getClientRects()[0]?.top ?? Number.NaN,
    id,
  )
}

/** Scrolls a sentence's first line under the bar. */
export async function scrollToSentence(page: Page, id: string): Promise<void> {
  await page.evaluate((id) => {
    const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
    const line = document.querySelector(`.edition [data-sentence="${id}"][id]`)?.getClientRects()[0]
    window.scrollBy({ top: (line?.top ?? 0) - top - 10, behavior: 'instant' })
  }, id)
}

export function sentenceText(page: Page, id: string): Promise<string | null> {
  return page.evaluate((id) => document.querySelector(`.edition [data-sentence="${id}"][id]`)?.textContent ?? null, id)
}

/** What the live region says, waited for: `text` is a part of it. */
export async function expectAnnounced(page: Page, text: string | RegExp): Promise<void> {
  await expect
    .poll(() => page.locator('#announcer').textContent())
    .toMatch(text instanceof RegExp ? text : new RegExp(literal(text)))
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A short name of what holds the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'body'
    return element.getAttribute('data-sentence') ?? element.getAttribute('lang') ?? element.id ?? element.tagName
  })
}

/** How wide the page scrolls sideways beyond its window, in CSS px. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
