import type { Edition, Inline, Sentence as SentenceData } from '../../publication/model'
import { Inlines } from './inlines'

interface Props {
  readonly sentence: SentenceData
  readonly edition: Edition
  /** The second element of the same sentence in the parallel view: ids stay the first's. */
  readonly twin?: boolean | undefined
}

/** One sentence. Its text content is exactly `sentence.text`: places, matches and quotations count on it. */
export function Sentence({ sentence, edition, twin }: Props) {
  const { language, direction, datelineLength } = edition
  return (
    <span
      className="sentence"
      data-sentence={sentence.id}
      id={twin ? undefined : sentence.id}
      lang={language}
      dir={direction}
    >
      {sentence.id === 's1' && datelineLength > 0 ? (
        <WithDateline content={sentence.content} length={datelineLength} language={language} />
      ) : (
        <Inlines content={sentence.content} language={language} />
      )}
    </span>
  )
}

function WithDateline({
  content,
  length,
  language,
}: {
  content: readonly Inline[]
  length: number
  language: Edition['language']
}) {
  const [first, ...rest] = content
  if (first?.type !== 'text') return <Inlines content={content} language={language} />
  const dateline: Inline = { type: 'text', value: first.value.slice(0, length) }
  const text: Inline = { type: 'text', value: first.value.slice(length) }
  return (
    <>
      <span className="dateline">
        <Inlines content={[dateline]} language={language} />
      </span>
      <Inlines content={[text, ...rest]} language={language} />
    </>
  )
}
