/** What every action does: one function for each entry of the table of commands. */
import { type CommandId, shortcutOf } from '../electron/command-table'
import { besideOf, ZOOM_RANGE } from '../electron/contract'
import type { Language } from '../publication/model'
import { formatDeepLink } from '../publication/place'
import { announce, announceChange, keepSettings, openDialog, uncoverText } from './actions'
import { stepAid } from './aids'
import type { App } from './app-context'
import { withEditions } from './editions'
import { findCommands } from './finding'
import { host } from './host'
import { changeInterface, changeLanguage } from './languages'
import { listening } from './listening'
import { openPrint } from './printing'
import {
  cite,
  currentSentence,
  goTo,
  languageName,
  percent,
  quotationHere,
  rewrite,
  type Step,
  stopFrom,
  takeJump,
  whereAmI,
} from './reading'
import { interfaceOf, type State } from './state'
import { togglePanel } from './toggle-panel'

/** The scales that Larger and Smaller go through; any other between is kept until then. */
const ZOOM_STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5]

function say(app: App, key: Parameters<App['i18n']['t']>[0], values?: Record<string, unknown>, tell = announce): void {
  tell(app.store, String(app.i18n.t(key as never, values as never)), interfaceOf(app.store.getState()), true)
}

function zoomTo(app: App, zoom: number): void {
  keepSettings(app.store, { zoom: Math.min(ZOOM_RANGE.max, Math.max(ZOOM_RANGE.min, zoom)) })
  const state = app.store.getState()
  say(app, 'announce.zoom', { percent: percent(state.zoom, interfaceOf(state)) })
}

function setTheme(app: App, theme: State['theme']): void {
  keepSettings(app.store, { theme })
  say(app, `announce.theme-${theme}`)
}

function toggleSyllables(app: App): void {
  const { aids } = app.store.getState()
  keepSettings(app.store, { aids: { ...aids, syllables: !aids.syllables } })
  say(app, aids.syllables ? 'announce.syllables-off' : 'announce.syllables-on')
}

function setAid(app: App, focus: State['aids']['focus']): void {
  keepSettings(app.store, { aids: { ...app.store.getState().aids, focus } })
  say(app, `announce.aid-${focus}`)
}

function moveAid(app: App, direction: 1 | -1): void {
  const fault = stepAid(app, direction)
  if (fault === 'off') say(app, 'announce.aid-off')
  else if (fault) say(app, direction === 1 ? 'announce.no-more-sentences' : 'announce.no-earlier-sentences')
}

function showBeside(app: App, language: Language): void {
  const { store } = app
  const { language: reading, parallel } = store.getState()
  // Beside itself a language would show nothing new: the two change places.
  const other = language === reading ? besideOf(parallel.language, reading) : reading
  withEditions(store, [other, language], () => {
    changeLanguage(app, other, true)
    setParallel(app, { on: true, language })
  })
}

function setParallel(app: App, parallel: State['parallel']): void {
  rewrite(() => keepSettings(app.store, { parallel }))
  if (!parallel.on) return say(app, 'announce.parallel-off', {}, announceChange)
  const language = languageName(parallel.language, interfaceOf(app.store.getState()))
  say(app, 'announce.beside', { language }, announceChange)
}

function toggleParallel(app: App): void {
  const { language, parallel } = app.store.getState()
  const beside = besideOf(parallel.language, language)
  withEditions(app.store, [beside], () => setParallel(app, { on: !parallel.on, language: beside }))
}

function step(app: App, by: Step, direction: 1 | -1): void {
  const { start, language } = app.store.getState()
  if (!start.release) return
  if (listening.step(app, by, direction)) return
  const next = stopFrom(start.release.editions[language], currentSentence().id, by, direction)
  if (next) goTo(next)
  else if (by === 'heading') say(app, direction === 1 ? 'announce.no-more-headings' : 'announce.no-earlier-headings')
  else say(app, direction === 1 ? 'announce.no-more-sentences' : 'announce.no-earlier-sentences')
}

function jump(app: App, way: 'back' | 'forward'): void {
  const to = takeJump(app, way)
  if (!to) return say(app, `announce.nowhere-${way}`)
  withEditions(app.store, [to.language], () => {
    changeLanguage(app, to.language)
    goTo(to.id, 'top')
  })
}

function sayWhere(app: App): void {
  const state = app.store.getState()
  if (!state.start.release) return
  const { id, language } = currentSentence()
  const edition = state.start.release.editions[language ?? state.language]
  announce(app.store, whereAmI(edition, id, app.i18n.t, interfaceOf(state)), interfaceOf(state), true)
}

function copy(app: App, what: 'text' | 'citation' | 'link'): void {
  const { start, language } = app.store.getState()
  const { release } = start
  if (!release) return
  const quotation = quotationHere(release, language)
  const text = {
    text: () => quotation.text,
    citation: () => cite(release, quotation, app.i18n.t),
    link: () => formatDeepLink({ release: release.id, language: quotation.language, sentence: quotation.first }),
  }[what]()
  void host.request('clipboard:write', { text }).then(() => say(app, `announce.copied-${what}`))
}

const open =
  (kind: 'headings' | 'commands' | 'shortcuts' | 'help' | 'screen-reader' | 'glossary' | 'about' | 'save-as') =>
  (app: App) =>
    openDialog(app.store, { kind })
const read = (language: Language) => (app: App) => changeLanguage(app, language)
const beside = (language: Language) => (app: App) => showBeside(app, language)
const face = (language: Language | 'reading') => (app: App) => changeInterface(app, language)

const ACTIONS: Readonly<Record<CommandId, (app: App) => void>> = {
  print: (app) => openPrint(app, 'print'),
  'save-pdf': (app) => openPrint(app, 'pdf'),
  'save-as': open('save-as'),
  'about-release': open('about'),
  'copy-text': (app) => copy(app, 'text'),
  'copy-citation': (app) => copy(app, 'citation'),
  'copy-link': (app) => copy(app, 'link'),
  find: (app) => findCommands.open(app, 'edition'),
  'find-all': (app) => findCommands.open(app, 'all'),
  'find-next': (app) => findCommands.step(app, 1),
  'find-previous': (app) => findCommands.step(app, -1),
  parallel: toggleParallel,
  'zoom-in': (app) => zoomTo(app, ZOOM_STEPS.find((zoom) => zoom > app.store.getState().zoom) ?? ZOOM_RANGE.max),
  'zoom-out': (app) => zoomTo(app, ZOOM_STEPS.findLast((zoom) => zoom < app.store.getState().zoom) ?? ZOOM_RANGE.min),
  'zoom-reset': (app) => zoomTo(app, 1),
  appearance: (app) => togglePanel(app, 'appearance'),
  'theme-system': (app) => setTheme(app, 'system'),
  'theme-light': (app) => setTheme(app, 'light'),
  'theme-dark': (app) => setTheme(app, 'dark'),
  'theme-sepia': (app) => setTheme(app, 'sepia'),
  'theme-black-on-white': (app) => setTheme(app, 'black-on-white'),
  'theme-white-on-black': (app) => setTheme(app, 'white-on-black'),
  'theme-yellow-on-black': (app) => setTheme(app, 'yellow-on-black'),
  'theme-green-on-black': (app) => setTheme(app, 'green-on-black'),
  'theme-own': (app) => setTheme(app, 'own'),
  'aid-off': (app) => setAid(app, 'off'),
  'aid-ruler': (app) => setAid(app, 'ruler'),
  'aid-line-1': (app) => setAid(app, 'line-1'),
  'aid-line-3': (app) => setAid(app, 'line-3'),
  'aid-line-5': (app) => setAid(app, 'line-5'),
  'aid-paragraph': (app) => setAid(app, 'paragraph'),
  'aid-next': (app) => moveAid(app, 1),
  'aid-previous': (app) => moveAid(app, -1),
  syllables: toggleSyllables,
  'language-ar': read('ar'),
  'language-zh': read('zh'),
  'language-en': read('en'),
  'language-fr': read('fr'),
  'language-ru': read('ru'),
  'language-es': read('es'),
  'beside-ar': beside('ar'),
  'beside-zh': beside('zh'),
  'beside-en': beside('en'),
  'beside-fr': beside('fr'),
  'beside-ru': beside('ru'),
  'beside-es': beside('es'),
  'interface-reading': face('reading'),
  'interface-ar': face('ar'),
  'interface-zh': face('zh'),
  'interface-en': face('en'),
  'interface-fr': face('fr'),
  'interface-ru': face('ru'),
  'interface-es': face('es'),
  listen: listening.toggle,
  silence: listening.stop,
  'listen-selection': listening.readSelection,
  repeat: listening.repeat,
  faster: (app) => listening.changeRate(app, 1),
  slower: (app) => listening.changeRate(app, -1),
  'listen-parallel': listening.toggleParallel,
  listening: (app) => togglePanel(app, 'listening'),
  'where-am-i': sayWhere,
  headings: open('headings'),
  'next-sentence': (app) => step(app, 'sentence', 1),
  'previous-sentence': (app) => step(app, 'sentence', -1),
  'next-paragraph': (app) => step(app, 'paragraph', 1),
  'previous-paragraph': (app) => step(app, 'paragraph', -1),
  'next-heading': (app) => step(app, 'heading', 1),
  'previous-heading': (app) => step(app, 'heading', -1),
  back: (app) => jump(app, 'back'),
  forward: (app) => jump(app, 'forward'),
  commands: open('commands'),
  shortcuts: open('shortcuts'),
  help: open('help'),
  glossary: open('glossary'),
  'screen-reader-help': open('screen-reader'),
}

/** Commands that make sense over an open dialog; any other closes it first. */
const OVER_DIALOGS =
  /^(zoom|theme|aid-(off|ruler|line|paragraph)|language|interface|where|listen|silence|repeat|faster|slower)\b/

/** Starts a command. Commands of the text do nothing where the release could not be read. */
export function runCommand(app: App, id: CommandId): void {
  if (!OVER_DIALOGS.test(id)) uncoverText(app.store, id === 'appearance' || id === 'listening')
  ACTIONS[id](app)
}

/** The keys that start a command now, or null. */
export function keysOf({ shortcuts, start }: Pick<State, 'shortcuts' | 'start'>, id: CommandId): string | null {
  return shortcutOf(id, shortcuts, start.platform)
}
