import type { SentenceId } from '../../publication/model'
import { sectionOf } from '../../publication/printing/extract'
import { openDialog } from '../actions'
import type { App } from '../app-context'
import { currentSentence, selectedClips } from '../reading'

/** What the dialog starts with, taken before it is over the text. */
export interface PrintStart {
  /** What was asked for, and so has the focus. */
  readonly wish: 'print' | 'pdf'
  /** The sentences of which something is selected; none where nothing is. */
  readonly selection: readonly SentenceId[]
  /** The sentences of the section one is in. */
  readonly section: readonly SentenceId[]
}

export function openPrint({ store }: App, wish: PrintStart['wish']): void {
  const { start, language } = store.getState()
  if (!start.release) return
  const selection = selectedClips().map(({ id }) => id)
  const section = sectionOf(start.release.editions[language], currentSentence().id)
  openDialog(store, { kind: 'print', start: { wish, selection, section } })
}
