import type { Edition, Inline, Sentence as SentenceData } from '../../publication/model'
import { type Hyphenate, useHyphenation } from './hyphenation'
import { Inlines } from './inlines'

interface Props {
  readonly sentence: SentenceData
  readonly edition: Edition
  /** The second element of the same sentence in the parallel view: ids stay the first's. */
  readonly twin?: boolean | undefined
  /** Of a heading: no word is broken at the end of a line. */
  readonly whole?: boolean | undefined
}

/**
 * One sentence. Its text content is exactly `sentence.text` but for soft hyphens: places, matches and quotations count
 * on it.
 */
export function Sentence({ sentence, edition, twin, whole }: Props) {
  const { language, direction, datelineLength } = edition
  const known = useHyphenation(language)
  const hyphenate = whole ? null : known
  return (
    <span
      className="sentence"
      data-sentence={sentence.id}
      id={twin ? undefined : sentence.id}
      lang={language}
      dir={direction}
    >
      {sentence.id === 's1' && datelineLength > 0 ? (
        <WithDateline content={sentence.content} length={datelineLength} language={language} hyphenate={hyphenate} />
      ) : (
        <Inlines content={sentence.content} language={language} hyphenate={hyphenate} />
      )}
    </span>
  )
}

function WithDateline({
  content,
  length,
  language,
  hyphenate,
}: {
  content: readonly Inline[]
  length: number
  language: Edition['language']
  hyphenate: Hyphenate | null
}) {
  const [first, ...rest] = content
  if (first?.type !== 'text') return <Inlines content={content} language={language} hyphenate={hyphenate} />
  const dateline: Inline = { type: 'text', value: first.value.slice(0, length) }
  const text: Inline = { type: 'text', value: first.value.slice(length) }
  return (
    <>
      <span className="dateline">
        <Inlines content={[dateline]} language={language} />
      </span>
      <Inlines content={[text, ...rest]} language={language} hyphenate={hyphenate} />
    </>
  )
}
