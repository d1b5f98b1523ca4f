/** Listening as a person does it. What makes the sound is loaded when it is first needed (session.ts). */
import { LISTENING_RANGES } from '../../electron/listening'
import type { Language } from '../../publication/model'
import { announce } from '../actions'
import type { App } from '../app-context'
import type { Step } from '../reading'
import { interfaceOf, type Sleep } from '../state'
import { rateInWords } from './in-words'
import type { Session } from './session'
import { keepListening } from './use-listening'

let loading: Promise<Session> | null = null
/** The session once it is there: what must act at once asks it. */
let session: Session | null = null

async function load(app: App): Promise<Session> {
  const { startSession } = await import('./session')
  session = await startSession(app)
  return session
}

function withSession(app: App, act: (session: Session) => void): void {
  if (app.store.getState().start.release === null) return
  loading ??= load(app)
  void loading.then(act)
}

/** Makes ready to speak without a delay. */
export function getReady(app: App): void {
  withSession(app, (session) => session.warm())
}

/** Makes ready to choose a voice. */
export function lookForVoices(app: App): void {
  withSession(app, (session) => session.lookForVoices())
}

/** Reads on, from the selection or the sentence one is at, or pauses. */
export function toggle(app: App): void {
  withSession(app, (session) => session.toggle())
}

/** Stops, and goes back to where listening began. */
export function stop(): void {
  session?.stop()
}

/** Reads the selection alone. */
export function readSelection(app: App): void {
  withSession(app, (session) => {
    if (!session.readSelection()) say(app, app.i18n.t('announce.nothing-selected'))
  })
}

export function repeat(app: App): void {
  if (app.store.getState().speech) session?.repeat()
  else toggle(app)
}

/**
 * Goes to the next or previous sentence, paragraph or heading in what is read aloud.
 * @returns false where nothing is
 */
export function step(app: App, unit: Step, direction: 1 | -1): boolean {
  if (!session || !app.store.getState().speech) return false
  session.step(unit, direction)
  return true
}

export function changeRate(app: App, direction: 1 | -1): void {
  const { listening } = app.store.getState()
  const { min, max, step: by } = LISTENING_RANGES.rate
  const rate = Math.round(Math.min(max, Math.max(min, listening.rate + direction * by)) * 10) / 10
  keepListening(app.store, { rate })
  const face = interfaceOf(app.store.getState())
  say(app, app.i18n.t('announce.rate', { rate: rateInWords(rate, app.i18n.t, face) }))
}

export function toggleParallel(app: App): void {
  const parallel = !app.store.getState().listening.parallel
  keepListening(app.store, { parallel })
  say(app, app.i18n.t(parallel ? 'announce.listen-parallel-on' : 'announce.listen-parallel-off'))
}

export function setSleep(app: App, sleep: Sleep): void {
  app.store.setState({ sleep })
  withSession(app, (session) => session.setSleep(sleep))
}

/** Lets the voice of a language say the release's title. */
export function trySample(app: App, language: Language): void {
  withSession(app, (session) => session.trySample(language))
}

/** Lets the voice of a language say a word. */
export function tryWord(app: App, language: Language, word: string): void {
  withSession(app, (session) => session.tryWord(language, word))
}

function say({ store }: App, message: string): void {
  announce(store, message, interfaceOf(store.getState()), true)
}
