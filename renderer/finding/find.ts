/** Finding as a person does it: a query, the matches, the current one, next and previous. */
import { allSentences, LANGUAGES, type Language, type Release, type SentenceId } from '../../publication/model'
import { announce, announceChange } from '../actions'
import type { App } from '../app-context'
import { withEditions } from '../editions'
import { changeLanguage } from '../languages'
import {
  bringIntoView,
  currentSentence,
  goTo,
  type Jump,
  languageName,
  leavePlace,
  makeSentence,
  placeHere,
  rangeIn,
  sentenceElement,
} from '../reading'
import { type Announcement, interfaceOf, type State } from '../state'
import { buildIndex, type Match, search } from './search'
import { snippet } from './snippet'

/** A match and the edition it is in. */
export interface Found extends Match {
  readonly language: Language
}

/** Characters around a match that are enough to know it again. */
const SNIPPET_LENGTH = 60

/** What was looked for last: each letter that is typed asks for the same several times. */
let latest: { readonly of: readonly unknown[]; readonly matches: readonly Found[] } | null = null

/** Every match of the query in the languages it is looked for in, in the order of the bar. */
export function matchesOf(state: Pick<State, 'start' | 'language' | 'finding'>): readonly Found[] {
  const { release } = state.start
  const { open, scope, query } = state.finding
  if (!release || !open) return []
  const languages = scope === 'edition' ? [state.language] : LANGUAGES
  const of = [query, ...languages.map((language) => release.editions[language])]
  if (latest?.of.length === of.length && of.every((each, index) => each === latest?.of[index])) return latest.matches
  const matches = languages.flatMap((language) => matchesIn(release, language, query))
  latest = { of, matches }
  return matches
}

function matchesIn(release: Release, language: Language, query: string): Found[] {
  return search(buildIndex(release.editions[language]), query).map((match) => ({ ...match, language }))
}

/** Where one was when the find bar opened, until a match is gone to. */
let from: Jump | null = null

/** Opens the find bar, or brings the focus back to it. */
export function open(app: App, scope: 'edition' | 'all'): void {
  const { finding } = app.store.getState()
  if (!finding.open) from = placeHere(app)
  app.store.setState({ finding: { ...finding, open: true, scope, asked: finding.asked + 1 } })
  if (finding.query) look(app, finding.query)
}

/**
 * Looks for a query from the place in view on, and shows the first match in the language that is read. One in another
 * language is shown when it is gone to: the window must not change its language under the hands of one who types.
 */
export function look(app: App, query: string): void {
  const { store } = app
  store.setState((state) => ({ finding: { ...state.finding, query } }))
  const state = store.getState()
  const matches = matchesOf(state)
  const current = firstFrom(matches, state, currentSentence().id)
  store.setState({ finding: { ...state.finding, current } })
  if (matches[current]?.language === state.language) reveal(app, matches[current])
}

/** The index of the first match at or after a sentence, in the reading language if it can be. */
function firstFrom(matches: readonly Found[], { start, language }: State, from: SentenceId): number {
  if (!matches.length || !start.release) return -1
  const order = new Map(allSentences(start.release.editions[language]).map(({ id }, index) => [id, index]))
  const at = order.get(from) ?? 0
  const inLanguage = matches.findIndex((match) => match.language === language && (order.get(match.sentence) ?? 0) >= at)
  if (inLanguage >= 0) return inLanguage
  return Math.max(
    0,
    matches.findIndex((match) => match.language === language),
  )
}

/**
 * Keeps to the sentence of the current match when another language is read: there it is another match of how many; and
 * to the match itself when the text of a language has come, in which there are more. Answers what stops it.
 */
export function followLanguage({ store }: App): () => void {
  return store.subscribe((state, before) => {
    if (state.start.release !== before.start.release) {
      const match = matchesOf(before)[before.finding.current]
      if (match) store.setState({ finding: { ...state.finding, current: indexOf(match, matchesOf(state)) } })
      return
    }
    if (state.language === before.language || state.finding.scope === 'all') return
    const match = matchesOf(before)[before.finding.current]
    const current = firstFrom(matchesOf(state), state, match?.sentence ?? currentSentence().id)
    store.setState({ finding: { ...state.finding, current } })
  })
}

function indexOf({ language, sentence, start }: Found, matches: readonly Found[]): number {
  return matches.findIndex((each) => each.language === language && each.sentence === sentence && each.start === start)
}

/** Goes to the next or the previous match; after the last comes the first. Focus and selection stay. */
export function step(app: App, direction: 1 | -1): void {
  const { store } = app
  const state = store.getState()
  if (!state.finding.open) return open(app, state.finding.scope)
  const matches = matchesOf(state)
  if (!matches.length) return sayMatch(app)
  const { current } = state.finding
  // The current one of another language has not been gone to yet.
  const isAhead = direction === 1 && matches[current]?.language !== state.language
  goToMatch(app, isAhead ? Math.max(0, current) : (current + direction + matches.length) % matches.length)
}

export function goToMatch(app: App, current: number): void {
  const match = matchesOf(app.store.getState())[current]
  if (!match) return
  const changes = match.language !== app.store.getState().language
  app.store.setState((state) => ({ finding: { ...state.finding, current } }))
  reveal(app, match)
  sayMatch(app, changes ? announceChange : announce)
}

function reveal(app: App, match: Found): void {
  if (from) leavePlace(app, from)
  from = null
  withEditions(app.store, [match.language], () => {
    changeLanguage(app, match.language, true)
    makeSentence(match.sentence)
    const [range] = rangesOf(match)
    if (range) bringIntoView(range.getBoundingClientRect())
  })
}

/** Where a match stands in the page, if its edition is the one that is read; a phrase may run on over sentences. */
export function rangesOf(match: Found): Range[] {
  return [match, ...match.continuation].flatMap(({ sentence, start, end }) => {
    const element = sentenceElement(sentence)
    return (element?.lang === match.language && rangeIn(element, start, end)) || []
  })
}

/** Says which match is the current one of how many, and the words around it. */
export function sayMatch({ store, i18n }: App, tell = announce): void {
  const state = store.getState()
  const matches = matchesOf(state)
  const lang = interfaceOf(state)
  if (!state.finding.query.trim()) return
  const match = matches[state.finding.current]
  if (!match) return announce(store, i18n.t('find.none'), lang, false)
  const values = { current: state.finding.current + 1, count: matches.length }
  const text =
    state.finding.scope === 'all'
      ? i18n.t('find.current', { ...values, language: languageName(match.language, lang) })
      : i18n.t('find.count', values)
  const parts: Announcement['parts'] = [
    { text: `${text} `, lang },
    { text: around(state, match), lang: match.language },
  ]
  tell(store, parts, lang, false)
}

function around({ start }: State, match: Found): string {
  const text = sentenceText(start.release as Release, match)
  const { before, match: found, after } = snippet(text, match, SNIPPET_LENGTH)
  return before + found + after
}

export function sentenceText(release: Release, { language, sentence }: Found): string {
  return buildIndex(release.editions[language]).textOf(sentence)
}

/** Closes the find bar. The current match stays selected and reading goes on from its sentence. */
export function close(app: App, returnTo: HTMLElement | null): void {
  const { store } = app
  const state = store.getState()
  const match = matchesOf(state)[state.finding.current]
  store.setState({ finding: { ...state.finding, open: false } })
  if (match?.language === state.language) makeSentence(match.sentence)
  const ranges = match ? rangesOf(match) : []
  const [first] = ranges
  const last = ranges.at(-1)
  if (!match || !first || !last) return returnTo?.focus()
  goTo(match.sentence)
  document.getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
}
