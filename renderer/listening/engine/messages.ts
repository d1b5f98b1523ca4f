/** What the page and the worker that makes speech say to each other. */

export { SAMPLE_RATE } from '../../../publication/sound'

/** One text to be made sound of. */
export interface Job {
  readonly text: string
  /** eSpeak NG's name, e.g. `fr+f2`. */
  readonly voice: string
  readonly wordsPerMinute: number
  /** Times the voice's usual pitch, 0.5 to 2. */
  readonly pitch: number
  /** How many times faster than eSpeak NG speaks it. */
  readonly faster: number
}

/** A word begins at this sample; `offset` is its place in the text, in UTF-16 units. */
export interface Word {
  readonly offset: number
  readonly at: number
}

/** Sound that follows what came before it. Words may come a little later than their samples. */
export interface Piece {
  readonly samples: Int16Array
  readonly words: readonly Word[]
}

/** The worker does one after the other, in the order in which they come. */
export type ToWorker = { readonly id: number; readonly job: Job }

export type FromWorker =
  | ({ readonly type: 'piece'; readonly id: number } & Piece)
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number }
