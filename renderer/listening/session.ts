/** What listening is made of once there is a need for it: engines, texts, the player, and what they share with the page. */
import { besideOf } from '../../electron/contract'
import { hasText } from '../../publication/large'
import type { Language, Release } from '../../publication/model'
import { announce } from '../actions'
import type { App } from '../app-context'
import { loadEdition } from '../editions'
import { NATIVE_NAMES } from '../languages'
import { bringIntoView, currentSentence, madeSentence, makeSentence, type Step, selectedClips } from '../reading'
import { interfaceOf, type Sleep, type State } from '../state'
import type { Manner, Voice } from './engine'
import { createEmbeddedEngine } from './engine/index'
import { joinEngines } from './join-engines'
import { MediaPresence } from './media-session'
import { type Item, type Message, type Pauses, Player, queueOf } from './player'
import { chooseVoice, firstVoices } from './player/choose-voice'
import { preparer } from './prepare'
import { prepareText } from './pronounce'
import { hasSoundOutput } from './sound-output'
import { loadSpeechTexts } from './speech-texts'
import { SystemEngine } from './system-engine'

const CLOCK = {
  now: () => performance.now(),
  schedule(ms: number, callback: () => void) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

const mannerOf = ({ listening: { rate, pitch, volume } }: State): Manner => ({ rate, pitch, volume })
const pausesOf = ({ listening }: State): Pauses => ({
  sentence: listening.sentencePause,
  paragraph: listening.paragraphPause,
  portion: listening.portion,
})

/** The language that is read aloud after each sentence of the reading language, where there is to be one. */
function besideFor({ language, parallel, listening }: State): Language | null {
  return listening.parallel ? besideOf(parallel.language, language) : null
}

/** The sentences to read: of the reading language, or of that and the one beside it in turn, once its text is there. */
function queueFor(state: State): readonly Item[] {
  const { editions } = state.start.release as Release
  const beside = besideFor(state)
  return queueOf(editions[state.language], ...(beside && hasText(editions[beside]) ? [editions[beside]] : []))
}

/** What is told of the reading aloud. */
type Said = 'announce.listened' | 'announce.asleep' | 'announce.voice-lost' | 'announce.no-sound' | 'announce.no-output'

export type Session = Awaited<ReturnType<typeof startSession>>

/** Must be called only where there is a release. */
export async function startSession(app: App) {
  const { store } = app
  const release = store.getState().start.release as Release
  const texts = await loadSpeechTexts(release.id)
  const system = new SystemEngine({
    synthesis: window.speechSynthesis as SpeechSynthesis | undefined,
    makeUtterance: (text) => new SpeechSynthesisUtterance(text),
    clock: CLOCK,
    awake: Object.values(store.getState().listening.voices).some((voice) => voice.startsWith('system:')),
  })
  const engine = joinEngines({ embedded: createEmbeddedEngine(), system })
  const prepare = preparer(
    () => store.getState().start.release as Release,
    texts,
    () => store.getState().listening.pronunciations,
  )

  const state = store.getState()
  const player = new Player({
    engine,
    clock: CLOCK,
    prepare,
    onMessage: tell,
    queue: queueFor(state),
    chosen: state.listening.voices,
    manner: mannerOf(state),
    pauses: pausesOf(state),
  })
  const media = new MediaPresence({
    play: () => player.send({ type: 'resume' }),
    pause: () => player.send({ type: 'pause' }),
    stop,
    next: () => player.send({ type: 'next', unit: 'sentence' }),
    previous: () => player.send({ type: 'previous', unit: 'sentence' }),
  })

  /** Whether the person knows that there is nothing that sounds. */
  let toldOfSilence = false

  const showVoices = () => store.setState({ voices: engine.voices() })
  bringBeside()
  showVoices()
  engine.onVoices(showVoices)
  player.subscribe(show)
  store.subscribe(follow)
  document.addEventListener('click', onClick)
  // What the system speaks may go on when the page has gone.
  window.addEventListener('pagehide', () => player.dispose())

  function bringBeside(): void {
    const beside = besideFor(store.getState())
    if (beside) void loadEdition(store, beside)
  }

  function isOn(): boolean {
    return !['stopped', 'ended'].includes(player.snapshot.state)
  }

  /** Shows in the page where the player is. */
  function show(): void {
    const { state: phase, place, word, sleep } = player.snapshot
    const before = store.getState().speech
    const playing = phase === 'playing' || phase === 'pausing'
    const speech = place && isOn() ? { ...place, word, playing } : null
    if (speech && speech.sentence !== before?.sentence) makeSentence(speech.sentence)
    store.setState({ speech, sleep: sleep ?? 'off' })
    if (phase === 'ended' && before) say('announce.listened')
    if (!speech) return before ? media.state('none') : undefined
    if (!before || before.language !== speech.language) showInMedia(speech.language)
    if (before?.playing === playing) return
    media.state(playing ? 'playing' : 'paused')
    if (playing) void lookForOutput(speech.language)
  }

  /** The system's voices may sound elsewhere. The marks go on: they are of use by themselves. */
  async function lookForOutput(language: Language): Promise<void> {
    if (voiceFor(language)?.engine !== 'embedded') return
    const isThere = await hasSoundOutput()
    if (!isThere && !toldOfSilence) say('announce.no-output')
    toldOfSilence = !isThere
  }

  function showInMedia(language: Language): void {
    media.show({
      title: release.editions[language].title.text,
      publisher: release.publisher[language],
      language: NATIVE_NAMES[language],
    })
  }

  /** Tells the player what a person has changed. */
  function follow(now: State, before: State): void {
    const { listening } = now
    if (
      now.language !== before.language ||
      now.start.release !== before.start.release ||
      now.parallel !== before.parallel ||
      listening.parallel !== before.listening.parallel
    ) {
      player.send({ type: 'queue', queue: queueFor(now) })
      bringBeside()
    }
    if (listening === before.listening) return
    player.send({ type: 'manner', manner: mannerOf(now) })
    player.send({ type: 'pauses', pauses: pausesOf(now) })
    if (listening.voices !== before.listening.voices) player.send({ type: 'choose', chosen: listening.voices })
  }

  /** A click on a sentence goes on from there, unless it is a link's or selects. */
  function onClick({ target }: MouseEvent): void {
    const { speech } = store.getState()
    if (!speech?.playing || !(target instanceof Element) || target.closest('a, button, summary')) return
    const element = target.closest<HTMLElement>('.edition [data-sentence]')
    if (!element?.dataset.sentence || !document.getSelection()?.isCollapsed) return
    player.send({ type: 'play', sentence: element.dataset.sentence, language: element.lang as Language })
  }

  function toggle(): void {
    if (isOn()) return player.send({ type: 'toggle' })
    const [clip] = selectedClips()
    if (clip) return player.send({ type: 'play', sentence: clip.id, language: clip.language, offset: clip.start })
    const { id, language } = currentSentence()
    player.send({ type: 'play', sentence: id, ...(language && { language }) })
  }

  function stop(): void {
    // A trial is no business of the player's.
    engine.cancel()
    const origin = player.stop()
    const element = origin && madeSentence(origin.sentence)
    if (element) bringIntoView(element.getBoundingClientRect())
  }

  function readSelection(): boolean {
    const clips = selectedClips()
    const [first] = clips
    const last = clips.at(-1)
    if (!first || !last) return false
    const { id: sentence, language, start: offset } = first
    player.send({ type: 'play', sentence, language, offset, end: { sentence: last.id, offset: last.end } })
    return true
  }

  function voiceFor(language: Language): Voice | null {
    return chooseVoice(firstVoices(engine.voices(), store.getState().listening.voices), language)
  }

  /** Says something else in the voice of a language; what is read waits. */
  function trial(language: Language, textFor: (voice: Voice) => string): void {
    player.send({ type: 'give-way' })
    const voice = voiceFor(language)
    if (!voice) return say('announce.no-sound')
    const utterance = { text: textFor(voice), language, voice: voice.id }
    // Who asks for a sound is told each time.
    toldOfSilence = false
    void lookForOutput(language)
    engine.speak(utterance, mannerOf(store.getState()), ({ type }) => type === 'error' && say('announce.no-sound'))
  }

  /** What is typed is said as it would be in a sentence. */
  const tryWord = (language: Language, word: string) =>
    trial(language, (voice) => prepareText(word, language, { lexicon: texts[language].lexicon, engine: voice.engine }))

  const trySample = (language: Language) => trial(language, (voice) => prepare(language, 'title', voice).utterance.text)

  function tell({ id }: Message): void {
    say(id === 'no-voice' ? 'announce.no-sound' : `announce.${id}`)
  }

  function say(key: Said): void {
    announce(store, app.i18n.t(key), interfaceOf(store.getState()), true)
  }

  return {
    warm: () => engine.warm(store.getState().language),
    /** Which wakes the system's speech up: on Linux a server, with thousands of voices to list. */
    lookForVoices: () => system.wake(),
    toggle,
    stop,
    repeat: () => player.send({ type: 'repeat' }),
    step: (unit: Step, direction: 1 | -1) => player.send({ type: direction === 1 ? 'next' : 'previous', unit }),
    readSelection,
    setSleep: (sleep: Sleep) => player.send({ type: 'sleep', wish: sleep === 'off' ? null : sleep }),
    trySample,
    tryWord,
  }
}
