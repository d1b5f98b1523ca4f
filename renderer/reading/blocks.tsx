import { type CSSProperties, memo, type ReactNode, useRef } from 'react'
import { type Block as BlockData, type Edition, sentencesOf } from '../../publication/model'
import { type State, useApp } from '../state'
import { Block } from './block'
import { Row } from './row'
import { blocksOf, groupCount, isSliceMade, linesOf, slicesOf } from './slices'

interface Props {
  readonly edition: Edition
  /** The edition beside it, paragraph by paragraph. */
  readonly beside?: Edition | undefined
}

/** The blocks of an edition, or of two; of a large one those slices that are made by now (filling.ts). */
export function Blocks({ edition, beside }: Props) {
  const count = groupCount(edition)
  if (count === 0) return drawn(edition.blocks, edition, beside?.blocks, beside)
  return Array.from({ length: count }, (_, group) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a group is a number, the same in every edition
    <Group key={group} group={group} edition={edition} beside={beside} />
  ))
}

type SliceState = 'none' | 'made' | 'near'

function stateOf(slice: number, state: State): SliceState {
  if (!isSliceMade(slice, state)) return 'none'
  const { slices, screenReader, aids } = state
  // A reading aid measures all lines as they stand, and a screen reader is to meet the page as it is.
  return screenReader || aids.focus !== 'off' || slices.near.has(slice) ? 'near' : 'made'
}

/**
 * Slices that are out of view together are one element to the style sheet: each by itself would be styled anew at every
 * change of language. So too where another language has left them: they stay as they are until one of them is made.
 */
const Group = memo(function Group({ group, edition, beside }: Props & { readonly group: number }) {
  const slices = slicesOf(edition, group)
  // As one string: a group is rendered again only where one of its own slices has changed.
  const states = useApp((state) => slices.map((slice) => stateOf(slice, state)).join(' '))
  const content = useRef<ReactNode>(null)
  const style = useRef<CSSProperties>({})
  const isStale = content.current !== null && !/made|near/.test(states)
  if (!isStale) {
    const stateOfSlice = states.split(' ') as SliceState[]
    content.current = slices.map((slice, index) => (
      <Slice key={slice} slice={slice} edition={edition} beside={beside} state={stateOfSlice[index] ?? 'none'} />
    ))
    const lines = slices.reduce((total, slice) => total + linesOf(slice, edition, beside), 0)
    style.current = { containIntrinsicBlockSize: `auto ${heightOf(lines)}` }
  }
  const state = isStale ? 'stale' : states.includes('near') && 'near'
  return (
    <div className={state ? `slices ${state}` : 'slices'} style={style.current}>
      {content.current}
    </div>
  )
})

interface SliceProps extends Props {
  readonly slice: number
  /** `near`: drawn wherever it stands; others only near the view. */
  readonly state: SliceState
}

/**
 * Until it is made a slice is as high as its text may be. What was made in another language stays, out of everyone's
 * reach, until it is written anew: taking all of it out would take longer than the change of language may.
 */
const Slice = memo(function Slice({ slice, edition, beside, state }: SliceProps) {
  const content = useRef<ReactNode>(null)
  if (state !== 'none')
    content.current = drawn(blocksOf(edition, slice), edition, beside && blocksOf(beside, slice), beside)
  const name = state === 'none' ? content.current !== null && 'stale' : state === 'near' && 'near'
  const height = heightOf(linesOf(slice, edition, beside))
  const style = content.current === null ? { blockSize: height } : { containIntrinsicBlockSize: `auto ${height}` }
  return (
    <div className={name ? `slice ${name}` : 'slice'} style={style}>
      {content.current}
    </div>
  )
})

/** As high as so many lines are, as far as the text that is drawn tells (filling.ts). */
const heightOf = (lines: number) => `calc(${lines.toFixed(1)}lh * var(--stretch, 1))`

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
