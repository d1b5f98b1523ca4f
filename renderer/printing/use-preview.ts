import { useEffect, useState } from 'react'
import { host } from '../host'
import { openPdf, type PdfPages } from './pdf-pages'
import type { PrintWish } from './wish'

/** A slider moves in many steps; the preview follows where it rests. */
const REST = 250

export interface Preview {
  /** The newest that is ready; null before the first. */
  readonly pages: PdfPages | null
  /** `working` while a newer one is made. */
  readonly state: 'working' | 'ready' | 'failed'
}

/** The pages as they would be printed: made of the very PDF. */
export function usePreview(wish: PrintWish): Preview {
  const [preview, setPreview] = useState<Preview>({ pages: null, state: 'working' })
  const key = JSON.stringify(wish)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the wish
  useEffect(() => {
    let current = true
    const make = async () => {
      const pdf = await host.request('print:preview', wish)
      if (!current) return
      if (!pdf) return setPreview(({ pages }) => ({ pages, state: 'failed' }))
      const pages = await openPdf(pdf)
      if (!current) return pages.close()
      setPreview({ pages, state: 'ready' })
    }
    setPreview(({ pages }) => ({ pages, state: 'working' }))
    const timer = setTimeout(() => {
      make().catch((error) => {
        console.error(error)
        if (current) setPreview(({ pages }) => ({ pages, state: 'failed' }))
      })
    }, REST)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key])
  // Newer pages take their place, or the dialog is closed: the library keeps them until it is told.
  const { pages } = preview
  useEffect(() => () => pages?.close(), [pages])
  return preview
}
