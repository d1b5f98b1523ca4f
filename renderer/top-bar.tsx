import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppObject, useRun } from './app-context'
import { FindBar, findCommands } from './finding'
import { AppearanceIcon, FindIcon, ListenIcon, MoreIcon, ParallelIcon, PrintIcon } from './icons'
import { LanguageBar } from './languages'
import { ListenBar, listening as speech } from './listening'
import { Notices } from './notices'
import { viewTop } from './reading'
import { useApp } from './state'

/** The one bar: the six languages, then the tools; the find bar hangs under it when asked for. */
export function TopBar() {
  const { t } = useTranslation()
  const app = useAppObject()
  const run = useRun()
  const parallel = useApp((state) => state.parallel.on)
  const finding = useApp((state) => state.finding.open)
  const panel = useApp((state) => state.panel)
  const playing = useApp((state) => state.speech?.playing ?? false)
  const listening = useApp((state) => state.speech !== null)
  const readable = useApp((state) => state.start.release !== null)
  const bar = useRef<HTMLElement>(null)
  // Who comes near it may want to listen: the voice is loaded meanwhile, and gives its memory back if not.
  const prepare = () => speech.getReady(app)

  // The style sheet keeps what takes the focus clear of the bar, however high that is (WCAG 2.2, 2.4.11), and the panel below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the find bar is another part of it that can stay in view
  useLayoutEffect(() => {
    const tell = () => {
      const height = `${viewTop()}px`
      // Not by a property of our own on the root: a change of one styles the whole page anew.
      document.documentElement.style.scrollPaddingBlockStart = `calc(${height} + var(--air))`
      document.querySelector<HTMLElement>('.panel')?.style.setProperty('--top-height', height)
    }
    const observer = new ResizeObserver(tell)
    // In a low window the bar is as high and does not stick.
    window.addEventListener('resize', tell)
    for (const part of [bar.current, bar.current?.querySelector('.find form')]) if (part) observer.observe(part)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', tell)
    }
  }, [finding, panel])

  return (
    <header className="top" ref={bar}>
      <div className="bar">
        <LanguageBar />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of buttons */}
        <div role="group" aria-label={t('bar.tools')} className="tools">
          <button
            type="button"
            onClick={() => run('listen')}
            onFocus={prepare}
            onPointerEnter={prepare}
            aria-pressed={playing}
            disabled={!readable}
            data-listen
          >
            <ListenIcon />
            <span className="word">{t('bar.listen')}</span>
          </button>
          <button
            type="button"
            onClick={(event) => (finding ? findCommands.close(app, event.currentTarget) : run('find'))}
            aria-expanded={finding}
            disabled={!readable}
          >
            <FindIcon />
            <span className="word">{t('bar.find')}</span>
          </button>
          <button
            type="button"
            onClick={() => run('parallel')}
            aria-pressed={parallel}
            disabled={!readable}
            data-parallel
          >
            <ParallelIcon />
            <span className="word">{t('bar.parallel')}</span>
          </button>
          <button type="button" onClick={() => run('appearance')} aria-expanded={panel === 'appearance'}>
            <AppearanceIcon />
            <span className="word">{t('bar.appearance')}</span>
          </button>
          <button type="button" onClick={() => run('print')} aria-haspopup="dialog" disabled={!readable}>
            <PrintIcon />
            <span className="word">{t('bar.print')}</span>
          </button>
          <button
            type="button"
            onClick={() => run('commands')}
            aria-haspopup="dialog"
            aria-label={t('bar.more-named')}
            title={t('bar.more-named')}
          >
            <MoreIcon />
            <span className="word">{t('bar.more')}</span>
          </button>
        </div>
      </div>
      <div className="progress" aria-hidden="true" />
      {listening && <ListenBar />}
      {finding && readable && <FindBar />}
      <Notices />
    </header>
  )
}
