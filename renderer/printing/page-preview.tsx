import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forget } from './pdf-pages'
import type { Preview } from './use-preview'

/** One page at a time, with buttons and the keys Page Up, Page Down, Home and End. `ratio`, width to height, keeps its place until it is there. */
export function PagePreview({ preview: { pages, state }, ratio }: { preview: Preview; ratio: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [wanted, setWanted] = useState(1)
  const [width, setWidth] = useState(0)
  const count = pages?.count ?? 0
  const page = Math.min(wanted, Math.max(count, 1))
  const where = t('print.page-of', { page, pages: count })

  useEffect(() => {
    const frame = canvas.current?.parentElement
    if (!frame) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(frame)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!pages || !canvas.current || width === 0) return
    pages.draw(page, canvas.current, width).catch((error) => console.error(error))
  }, [pages, page, width])

  useEffect(() => {
    const drawn = canvas.current
    return () => {
      if (drawn) forget(drawn)
    }
  }, [])

  const go = (to: number) => setWanted(Math.min(Math.max(to, 1), Math.max(count, 1)))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: count }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  return (
    <section className="preview" aria-label={t('print.preview')} onKeyDown={onKeyDown}>
      <div className="preview-steps">
        {/* Not disabled at an end: the one that has the focus would lose it. */}
        <button type="button" aria-disabled={page <= 1} onClick={() => go(page - 1)}>
          {t('print.previous')}
        </button>
        <p role="status">
          {state === 'failed' ? t('print.preview-failed') : count ? where : t('print.preview-working')}
        </p>
        <button type="button" aria-disabled={page >= count} onClick={() => go(page + 1)}>
          {t('print.next')}
        </button>
      </div>
      <div
        className="sheet-frame"
        aria-busy={state === 'working'}
        style={{ '--ratio': pages?.ratio ?? ratio } as CSSProperties}
      >
        <canvas ref={canvas} role="img" aria-label={where} hidden={!count} />
      </div>
    </section>
  )
}
