/** Back and forward after a jump. */
import type { App } from '../app-context'
import { currentSentence, type Jump, JumpHistory } from './moving'

const jumps = new JumpHistory()

/** Where one is now. */
export function placeHere({ store }: App): Jump {
  return { language: store.getState().language, id: currentSentence().id }
}

/** Remembers the place before a jump, for Back. */
export function leavePlace(app: App, from: Jump = placeHere(app)): void {
  jumps.leave(from)
}

/** The place to go back or forward to, if there is one. */
export function takeJump(app: App, way: 'back' | 'forward'): Jump | null {
  return jumps[way](placeHere(app))
}
