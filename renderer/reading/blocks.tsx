import { memo, type ReactNode, useRef } from 'react'
import { type Block as BlockData, type Edition, sentencesOf } from '../../publication/model'
import { useApp } from '../state'
import { Block } from './block'
import { Row } from './row'
import { blocksOf, linesOf, sliceCount } from './slices'

interface Props {
  readonly edition: Edition
  /** The edition beside it, paragraph by paragraph. */
  readonly beside?: Edition | undefined
}

/** The blocks of an edition, or of two; of a large one those slices that are made by now (filling.ts). */
export function Blocks({ edition, beside }: Props) {
  const { made, near } = useApp((state) => state.slices)
  // A reading aid measures all lines as they stand, and a screen reader is to meet the page as it is.
  const whole = useApp((state) => state.screenReader || state.aids.focus !== 'off')
  const count = sliceCount(edition)
  if (count === 0) return drawn(edition.blocks, edition, beside?.blocks, beside)
  return Array.from({ length: count }, (_, slice) => (
    <Slice
      // biome-ignore lint/suspicious/noArrayIndexKey: a slice is a number, the same in every edition
      key={slice}
      slice={slice}
      edition={edition}
      beside={beside}
      made={made.has(slice)}
      near={whole || near.has(slice)}
    />
  ))
}

interface SliceProps extends Props {
  readonly slice: number
  readonly made: boolean
  /** Drawn wherever it stands; others only near the view. */
  readonly near: boolean
}

/**
 * Until it is made a slice is as high as its text may be. What was made in another language stays, out of everyone's
 * reach, until it is written anew: taking all of it out would take longer than the change of language may.
 */
const Slice = memo(function Slice({ slice, edition, beside, made, near }: SliceProps) {
  const content = useRef<ReactNode>(null)
  if (made) content.current = drawn(blocksOf(edition, slice), edition, beside && blocksOf(beside, slice), beside)
  const state = made ? near && 'near' : content.current !== null && 'stale'
  const height = `calc(${linesOf(slice, edition, beside).toFixed(1)}lh * var(--stretch, 1))`
  const style = content.current === null ? { blockSize: height } : { containIntrinsicBlockSize: `auto ${height}` }
  return (
    <div className={state ? `slice ${state}` : 'slice'} style={style}>
      {content.current}
    </div>
  )
})

function drawn(
  blocks: readonly BlockData[],
  edition: Edition,
  twins: readonly BlockData[] | undefined,
  beside: Edition | undefined,
) {
  return blocks.map((block, index) => {
    const key = sentencesOf(block)[0]?.id
    if (!twins || !beside) return <Block key={key} block={block} edition={edition} />
    const twin = twins[index]
    return twin && <Row key={key} block={block} twin={twin} first={edition} second={beside} />
  })
}
