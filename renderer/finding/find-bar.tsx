import { type FormEvent, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppObject } from '../app-context'
import { CloseIcon, DownIcon, UpIcon } from '../icons'
import { afterFonts, bringIntoView, isFilled, mark } from '../reading'
import { useApp } from '../state'
import { close, followLanguage, look, matchesOf, rangesOf, sayMatch, step } from './find'
import { FindResults } from './find-results'

/** How long typing must rest before the number of matches is said. */
const REST_MS = 600

/** The find bar. The focus stays in it while one goes through the matches. */
export function FindBar() {
  const { t } = useTranslation()
  const app = useAppObject()
  const finding = useApp((state) => state.finding)
  const start = useApp((state) => state.start)
  const language = useApp((state) => state.language)
  const parallel = useApp((state) => state.parallel)
  const near = useApp((state) => state.slices.near)
  const filled = useApp(isFilled)
  const field = useRef<HTMLInputElement>(null)
  const shown = useRef(language)
  const opener = useRef<HTMLElement | null>(null)
  const label = useId()
  const scopeLabel = useId()
  const matches = useMemo(() => matchesOf({ start, language, finding }), [start, language, finding])
  const { query, scope, current, asked } = finding

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new asking brings the focus here
  useEffect(() => {
    const active = document.activeElement
    if (active instanceof HTMLElement && !active.closest('.find')) opener.current = active
    field.current?.focus()
    field.current?.select()
  }, [asked])

  useEffect(() => followLanguage(app), [app])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page under the marks changes with these
  useEffect(() => {
    const ranges = matches.map(rangesOf)
    mark('match', ranges.filter((_, index) => index !== current).flat())
    mark('current-match', ranges[current] ?? [])
    // The list of matches has pushed the text down since the match was gone to. A change of language keeps the place.
    const isSame = shown.current === language || scope === 'all'
    shown.current = language
    const [range] = ranges[current] ?? []
    let isCurrent = true
    const show = () => range && isSame && isCurrent && bringIntoView(range.getBoundingClientRect())
    show()
    afterFonts(show)
    return () => {
      isCurrent = false
      mark('match', [])
      mark('current-match', [])
    }
  }, [matches, current, language, parallel, near, filled])

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once typing has come to rest
  useEffect(() => {
    if (!query) return
    const timer = setTimeout(() => sayMatch(app), REST_MS)
    return () => clearTimeout(timer)
  }, [query, scope])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    step(app, 1)
  }
  const setScope = (value: 'edition' | 'all') => {
    app.store.setState((state) => ({ finding: { ...state.finding, scope: value } }))
    look(app, query)
  }
  const count = !query.trim()
    ? ''
    : matches.length
      ? t('find.count', { current: current + 1, count: matches.length })
      : t('find.none')
  // Where there is no room for the words, the style sheet shows these.
  const figures = count && t('find.figures', { current: current + 1, count: matches.length })

  return (
    <search className="find" onKeyDown={(event) => event.key === 'Escape' && close(app, opener.current)}>
      <form
        onSubmit={onSubmit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey) return
          event.preventDefault()
          step(app, -1)
        }}
      >
        <label htmlFor={label}>{t('find.label')}</label>
        <input
          id={label}
          ref={field}
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder={t('find.hint')}
          onChange={(event) => look(app, event.target.value)}
        />
        <label htmlFor={scopeLabel} className="unseen">
          {t('find.scope')}
        </label>
        <select id={scopeLabel} value={scope} onChange={(event) => setScope(event.target.value as 'edition' | 'all')}>
          <option value="edition">{t('find.scope-edition')}</option>
          <option value="all">{t('find.scope-all')}</option>
        </select>
        <span className="count" data-figures={figures}>
          <span className="in-words">{count}</span>
        </span>
        <span className="find-steps">
          <button
            type="button"
            className="icon-button"
            onClick={() => step(app, -1)}
            disabled={!matches.length}
            aria-label={t('find.previous')}
            title={t('find.previous')}
          >
            <UpIcon />
          </button>
          <button
            type="button"
            className="icon-button"
            onClick={() => step(app, 1)}
            disabled={!matches.length}
            aria-label={t('find.next')}
            title={t('find.next')}
          >
            <DownIcon />
          </button>
          <button
            type="button"
            className="icon-button"
            onClick={() => close(app, opener.current)}
            aria-label={t('find.close')}
            title={t('find.close')}
          >
            <CloseIcon />
          </button>
        </span>
      </form>
      {scope === 'all' && matches.length > 0 && <FindResults matches={matches} current={current} />}
    </search>
  )
}
