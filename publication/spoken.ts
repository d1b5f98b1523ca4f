/**
 * `<lang>.spoken.md`: line for line what a voice says where it says something else than is shown, and `=` where it does
 * not. The same blocks and lines as `<lang>.md`, without markup, since nobody sees it.
 */
import { checkAlignment } from './check-alignment'
import { bodyOf, type DraftBlock, type DraftEdition, TITLES, type TitleName } from './draft'
import type { Report } from './fault'
import type { Language } from './model'
import { readMarkdown } from './read-markdown'

/** The sign for “as it is shown”. */
export const AS_SHOWN = '='

/** The name of the spoken text of a language. */
export function spokenFile(language: Language): string {
  return `${language}.spoken.md`
}

/** Under a line of text a line of `=` would make a heading of it in Markdown, unless a backslash makes it text. */
const ALONE = /^((?: {0,3}>)* *)=[ \t]*$/gm

/** `readMarkdown` for spoken text, with the same conditions. */
export function readSpoken(markdown: string, file: string, language: Language, report: Report): DraftEdition {
  return readMarkdown(markdown.replace(ALONE, '$1\\='), file, language, report)
}

/** The blocks of spoken text: a line of `=` stands for a heading or a quotation too, which need no marks where nothing is read. */
function likeShown(spoken: DraftEdition, shown: DraftEdition): DraftEdition {
  const block = (said: DraftBlock, index: number): DraftBlock => {
    const model = shown.blocks?.[index]
    if (said.kind !== 'paragraph' || (model?.kind !== 'heading' && model?.kind !== 'quotation')) return said
    if (said.items.flat().some(({ text }) => text.trim() !== AS_SHOWN)) return said
    return { ...said, kind: model.kind, ...(model.level === undefined ? {} : { level: model.level }) }
  }
  return { ...spoken, blocks: spoken.blocks?.map(block) ?? null }
}

/** Compares spoken text with the edition it belongs to: the same blocks and lines. */
export function compareSpoken(spoken: DraftEdition, shown: DraftEdition, report: Report): void {
  checkAlignment(likeShown(spoken, shown), shown, report)
}

/** Looks for what a voice cannot say. */
export function checkSpoken(spoken: DraftEdition, report: Report): void {
  for (const { line, text, content } of [...TITLES.flatMap((name) => spoken.titles[name] ?? []), ...bodyOf(spoken)]) {
    if (content.some(({ type }) => type !== 'text')) {
      report(line, 'spoken-text', 'A voice says no links and no emphasis: write plain words.')
    } else if (text.trim() !== '' && text.trim() !== AS_SHOWN && !/[\p{L}\p{N}]/u.test(text)) {
      report(line, 'spoken-text', `There is no word to say: write words, or “${AS_SHOWN}” for those that are shown.`)
    }
  }
}

/** `shown` with its spoken text, where the two have no faults and so the same shape. */
export function withSpoken(shown: DraftEdition, spoken: DraftEdition): DraftEdition {
  const titles = TITLES.map((name): [TitleName, object | undefined] => [
    name,
    shown.titles[name] && { ...shown.titles[name], ...spokenOf(shown.titles[name].text, spoken.titles[name]?.text) },
  ])
  const block = (old: DraftBlock, index: number): DraftBlock => ({
    ...old,
    items: old.items.map((item, row) =>
      item.map((sentence, column) => ({
        ...sentence,
        ...spokenOf(sentence.text, spoken.blocks?.[index]?.items[row]?.[column]?.text),
      })),
    ),
  })
  return {
    ...shown,
    titles: Object.fromEntries(titles) as DraftEdition['titles'],
    blocks: shown.blocks?.map(block) ?? null,
  }
}

function spokenOf(shown: string, line: string | undefined): { readonly spoken?: string } {
  const spoken = line?.trim()
  return spoken === undefined || spoken === AS_SHOWN || spoken === shown ? {} : { spoken }
}
