/** What is being printed, served at an address of its own for as long as it takes. */
import { PAGE_URL } from '../app-url'
import type { Page } from '../page'

const papers = new Map<string, Page>()
let last = 0

/** Makes a document available; `withdraw` ends that. */
export function offerPaper(page: Page): { readonly url: string; withdraw(): void } {
  const id = String(++last)
  papers.set(id, page)
  return { url: `${PAGE_URL}paper-${id}`, withdraw: () => papers.delete(id) }
}

/** The document at `/paper-<id>`; null where there is none, or none any more. */
export const paperAt = (id: string): Page | null => papers.get(id) ?? null
