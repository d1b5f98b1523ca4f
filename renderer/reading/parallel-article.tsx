import {
  type Block as BlockData,
  type Edition,
  type Sentence as SentenceData,
  sentencesOf,
} from '../../publication/model'
import { useApp, useEdition } from '../state'
import { Block } from './block'
import { EditionStatus } from './edition-status'
import { Sentence } from './sentence'
import { usePairMarks } from './use-pair-marks'

/**
 * Two editions, paragraph by paragraph: each paragraph, then its translation, which is also the order in which a
 * screen reader meets them. Side by side every sentence starts on the line of its twin; in a narrow window or with
 * large text the translation stands below.
 */
export function ParallelArticle() {
  const first = useEdition(useApp((state) => state.language))
  const second = useEdition(useApp((state) => state.parallel.language))
  usePairMarks()
  return (
    <article lang={first.language} dir={first.direction} className="edition parallel">
      <header>
        <p className="kicker pair">
          <Pair first={first} second={second} pick={(edition) => edition.kicker} whole />
        </p>
        <h1 className="pair">
          <Pair first={first} second={second} pick={(edition) => edition.title} whole />
        </h1>
        <p className="subtitle pair">
          <Pair first={first} second={second} pick={(edition) => edition.subtitle} />
        </p>
        <div className="pair statuses">
          <EditionStatus edition={first} />
          <EditionStatus edition={second} />
        </div>
      </header>
      {first.blocks.map((block, index) => {
        const twin = second.blocks[index]
        return twin && <Row key={sentencesOf(block)[0]?.id} block={block} twin={twin} first={first} second={second} />
      })}
    </article>
  )
}

interface PairProps {
  first: Edition
  second: Edition
  pick: (edition: Edition) => SentenceData
  whole?: boolean
}

function Pair({ first, second, pick, whole }: PairProps) {
  return (
    <>
      <Sentence sentence={pick(first)} edition={first} whole={whole} />{' '}
      <Sentence sentence={pick(second)} edition={second} twin whole={whole} />
    </>
  )
}

function Row({ block, twin, first, second }: { block: BlockData; twin: BlockData; first: Edition; second: Edition }) {
  if (block.type === 'heading') {
    // One heading in two languages: the list of headings stays as long as the release's.
    const Heading = `h${block.level}` as 'h2'
    const pick = (edition: Edition) => sentencesOf(edition === first ? block : twin)[0] as SentenceData
    return (
      <Heading className="pair">
        <Pair first={first} second={second} pick={pick} whole />
      </Heading>
    )
  }
  return (
    <div className="pair" style={{ gridTemplateRows: `repeat(${sentencesOf(block).length}, auto)` }}>
      <Block block={block} edition={first} />
      <Block block={twin} edition={second} twin />
    </div>
  )
}
