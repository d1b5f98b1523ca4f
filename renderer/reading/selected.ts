/** What is selected in the text. */
import type { Language, SentenceId } from '../../publication/model'
import { withoutSoftHyphens } from '../../publication/soft-hyphen'
import { makeSelected } from './filling'
import { wholeRange } from './marks'

/** What is selected of one sentence; `start` and `end` are UTF-16 units of its text. */
export interface Clip {
  readonly id: SentenceId
  readonly language: Language
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is selected, sentence by sentence, in the language the selection starts in: over both columns that is one of two. */
export function selectedClips(): readonly Clip[] {
  makeSelected()
  const selection = document.getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return []
  const selected = selection.getRangeAt(0)
  const clips = [...document.querySelectorAll<HTMLElement>('.edition [data-sentence]')].flatMap((element) => {
    const clip = clipOf(selected, element)
    return clip?.text.trim() ? [clip] : []
  })
  return clips.filter(({ language }) => language === clips[0]?.language)
}

/** What a range holds of a sentence's element. */
function clipOf(range: Range, element: HTMLElement): Clip | null {
  if (!range.intersectsNode(element)) return null
  const clip = wholeRange(element)
  const before = clip.cloneRange()
  if (range.compareBoundaryPoints(Range.START_TO_START, clip) > 0)
    clip.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, clip) < 0) clip.setEnd(range.endContainer, range.endOffset)
  before.setEnd(clip.startContainer, clip.startOffset)
  const text = withoutSoftHyphens(clip.toString())
  const start = withoutSoftHyphens(before.toString()).length
  return {
    id: element.dataset.sentence as SentenceId,
    language: element.lang as Language,
    start,
    end: start + text.length,
    text,
  }
}
