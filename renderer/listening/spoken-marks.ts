/** The sentence and the word that are heard, marked in the text; nothing of it reaches a screen reader. */
import type { Listening } from '../../electron/listening'
import type { Language, SentenceId } from '../../publication/model'
import { mark, rangeIn, wholeRange } from '../reading'
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

/** Where the sentence is that is heard; null where its language is not in the page. */
function elementOf({ sentence, language }: Heard): HTMLElement | null {
  return elementsOf(sentence).find(({ lang }) => lang === language) ?? null
}

function wordRange(heard: Heard): Range | null {
  const element = elementOf(heard)
  return element && heard.word && rangeIn(element, heard.word.start, heard.word.end)
}

/** Where the word is, or the whole sentence while no word is known, in CSS px of the viewport. */
export function rectOf(heard: Heard): DOMRect | null {
  return (wordRange(heard) ?? elementOf(heard))?.getBoundingClientRect() ?? null
}

/** Marks what is heard, in both columns where there are two; nothing where nothing is heard. */
export function markHeard(heard: Heard | null, marking: Marking): void {
  latest = heard && { heard, marking }
  draw()
}

function draw(): void {
  const { heard, marking } = latest ?? {}
  const marks = marking?.marks ?? 'off'
  const sentences =
    heard && (marks === 'both' || marks === 'sentences') ? elementsOf(heard.sentence).map(wholeRange) : []
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
