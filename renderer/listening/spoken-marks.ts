/** The sentence and the word that are heard, marked in the text; nothing of it reaches a screen reader. */
import type { Listening } from '../../electron/listening'
import type { Language, SentenceId } from '../../publication/model'
import { mark, rangeIn } from '../reading'
import { BoxLayer } from './box-layer'

/** What is heard now. */
export interface Heard {
  readonly sentence: SentenceId
  readonly language: Language
  /** UTF-16 units of the sentence's text; null between words. */
  readonly word: { readonly start: number; readonly end: number } | null
}

let boxes: BoxLayer | null = null
let latest: { readonly heard: Heard; readonly marking: Marking } | null = null

type Marking = Pick<Listening, 'marks' | 'markLook'>

/** The elements of a sentence: one, or one in each column of two. */
function elementsOf(sentence: SentenceId): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.edition [data-sentence="${CSS.escape(sentence)}"]`)]
}

function wholeOf(element: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

/** The range of the word that is heard, where it is in the page. */
export function wordRange({ sentence, language, word }: Heard): Range | null {
  const element = elementsOf(sentence).find(({ lang }) => lang === language)
  return element && word ? rangeIn(element, word.start, word.end) : null
}

/** Marks what is heard, in both columns where there are two; nothing where nothing is heard. */
export function markHeard(heard: Heard | null, marking: Marking): void {
  latest = heard && { heard, marking }
  draw()
}

function draw(): void {
  const { heard, marking } = latest ?? {}
  const marks = marking?.marks ?? 'off'
  const sentences = heard && (marks === 'both' || marks === 'sentences') ? elementsOf(heard.sentence).map(wholeOf) : []
  const word = heard && (marks === 'both' || marks === 'words') ? wordRange(heard) : null
  const isBox = marking?.markLook === 'box'
  document.documentElement.dataset.heard = marking?.markLook ?? ''
  mark('heard-sentence', isBox ? [] : sentences)
  mark('heard-word', word && !isBox ? [word] : [])
  if (isBox && heard) {
    boxes ??= new BoxLayer(draw)
    boxes.draw(sentences, word)
  } else if (boxes) {
    boxes.remove()
    boxes = null
  }
}
