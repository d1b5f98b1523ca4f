/** Finding as a person does it: a query, the matches, the current one, next and previous. */
import { LANGUAGES, type Language, type Release } from '../../publication/model'
import { announce } from '../actions'
import type { App } from '../app-context'
import { changeLanguage } from '../languages'
import { bringIntoView, currentSentence, goTo, languageName, leavePlace, rangeIn, sentenceElement } from '../reading'
import { type Announcement, interfaceOf, type State } from '../state'
import { buildIndex, type Match, search } from './search'
import { snippet } from './snippet'

/** A match and the edition it is in. */
export interface Found extends Match {
  readonly language: Language
}

/** Characters around a match that are enough to know it again. */
const SNIPPET_LENGTH = 60

/** Every match of the query in the languages it is looked for in, in the order of the bar. */
export function matchesOf(state: Pick<State, 'start' | 'language' | 'finding'>): readonly Found[] {
  const { start, language, finding } = state
  if (!start.release || !finding.open) return []
  const languages = finding.scope === 'edition' ? [language] : LANGUAGES
  return languages.flatMap((each) => matchesIn(start.release as Release, each, finding.query))
}

function matchesIn(release: Release, language: Language, query: string): Found[] {
  return search(buildIndex(release.editions[language]), query).map((match) => ({ ...match, language }))
}

/** Opens the find bar, or brings the focus back to it. */
export function open(app: App, scope: 'edition' | 'all'): void {
  const { finding } = app.store.getState()
  if (!finding.open) leavePlace(app)
  app.store.setState({ finding: { ...finding, open: true, scope, asked: finding.asked + 1 } })
  if (finding.query) look(app, finding.query)
}

/** Looks for a query from the place in view on. */
export function look(app: App, query: string): void {
  const { store } = app
  store.setState((state) => ({ finding: { ...state.finding, query } }))
  const state = store.getState()
  const matches = matchesOf(state)
  const current = firstFrom(matches, state)
  store.setState({ finding: { ...state.finding, current } })
  if (matches[current]) reveal(app, matches[current])
}

/** The index of the first match at or after the place in view, in the reading language if it can be. */
function firstFrom(matches: readonly Found[], { start, language }: State): number {
  if (!matches.length || !start.release) return -1
  const order = new Map(
    [...document.querySelectorAll<HTMLElement>('.edition [data-sentence][id]')].map((element, index) => [
      element.dataset.sentence,
      index,
    ]),
  )
  const at = order.get(currentSentence().id) ?? 0
  const inLanguage = matches.findIndex((match) => match.language === language && (order.get(match.sentence) ?? 0) >= at)
  if (inLanguage >= 0) return inLanguage
  return Math.max(
    0,
    matches.findIndex((match) => match.language === language),
  )
}

/** Goes to the next or the previous match; after the last comes the first. Focus and selection stay. */
export function step(app: App, direction: 1 | -1): void {
  const { store } = app
  const state = store.getState()
  if (!state.finding.open) return open(app, state.finding.scope)
  const matches = matchesOf(state)
  if (!matches.length) return sayMatch(app)
  goToMatch(app, (state.finding.current + direction + matches.length) % matches.length)
}

export function goToMatch(app: App, current: number): void {
  const match = matchesOf(app.store.getState())[current]
  if (!match) return
  app.store.setState((state) => ({ finding: { ...state.finding, current } }))
  reveal(app, match)
  sayMatch(app)
}

function reveal(app: App, match: Found): void {
  changeLanguage(app, match.language, true)
  const [range] = rangesOf(match)
  if (range) bringIntoView(range.getBoundingClientRect())
}

/** Where a match stands in the page, if its edition is the one that is read; a phrase may run on over sentences. */
export function rangesOf(match: Found): Range[] {
  return [match, ...match.continuation].flatMap(({ sentence, start, end }) => {
    const element = sentenceElement(sentence)
    return (element?.lang === match.language && rangeIn(element, start, end)) || []
  })
}

/** Says which match is the current one of how many, and the words around it. */
export function sayMatch({ store, i18n }: App): void {
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
  announce(store, parts, lang, false)
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
  const ranges = match ? rangesOf(match) : []
  const [first] = ranges
  const last = ranges.at(-1)
  if (!match || !first || !last) return returnTo?.focus()
  goTo(match.sentence)
  document.getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
}
