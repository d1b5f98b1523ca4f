import type { Page } from 'playwright-core'
import type { PageText } from './wrong-languages'

/** Every text of the page with the language it is marked with; the first is the document's own. */
export function pageTexts(page: Page): Promise<PageText[]> {
  return page.evaluate(() => {
    const languageOf = (element: Element | null) => element?.closest<HTMLElement>('[lang]')?.lang ?? ''
    const texts = [{ text: document.title, language: document.documentElement.lang }]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      texts.push({ text: node.nodeValue ?? '', language: languageOf(node.parentElement) })
    }
    for (const input of document.querySelectorAll('input')) {
      texts.push({ text: input.value || input.placeholder, language: languageOf(input) })
    }
    return texts
  })
}
