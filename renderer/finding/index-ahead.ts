import { isLarge } from '../../publication/large'
import { LANGUAGES } from '../../publication/model'
import type { Store } from '../state'
import { stepIndex } from './search'

/** Milliseconds that must be left for one more step. */
const STEP_MS = 4

/** Makes large editions ready for searching, those that are there, when there is nothing better to do. */
export async function indexAhead(store: Store): Promise<void> {
  const { release } = store.getState().start
  for (const language of LANGUAGES) {
    const edition = release?.editions[language]
    if (!edition || !isLarge(edition)) continue
    while (!stepIndex(edition)) await idle()
  }
}

/** Holds until there is time for a step. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    const look = (deadline: IdleDeadline) => {
      if (deadline.timeRemaining() > STEP_MS) resolve()
      else requestIdleCallback(look)
    }
    requestIdleCallback(look)
  })
}
