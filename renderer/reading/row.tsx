import {
  type Block as BlockData,
  type Edition,
  type Sentence as SentenceData,
  sentencesOf,
} from '../../publication/model'
import { Block } from './block'
import { Sentence } from './sentence'

interface PairProps {
  first: Edition
  second: Edition
  pick: (edition: Edition) => SentenceData
  whole?: boolean
}

/** A sentence in both languages. */
export function Pair({ first, second, pick, whole }: PairProps) {
  return (
    <>
      <Sentence sentence={pick(first)} edition={first} whole={whole} />{' '}
      <Sentence sentence={pick(second)} edition={second} twin whole={whole} />
    </>
  )
}

/** A block in both languages. */
export function Row({
  block,
  twin,
  first,
  second,
}: {
  block: BlockData
  twin: BlockData
  first: Edition
  second: Edition
}) {
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
