import { useEffect } from 'react'
import { mark, wholeRange } from './marks'

/** Marks the sentence under the pointer, or else the one that holds the focus, and its twin. */
export function usePairMarks(): void {
  useEffect(() => {
    let pointed: string | null = null
    let focused: string | null = null
    const sentenceOf = (target: EventTarget | null) =>
      target instanceof Element ? (target.closest('[data-sentence]')?.getAttribute('data-sentence') ?? null) : null

    const draw = () => {
      const id = pointed ?? focused
      const pair = id ? document.querySelectorAll(`[data-sentence="${CSS.escape(id)}"]`) : []
      mark('pair', [...pair].map(wholeRange))
    }
    const onPointer = (event: PointerEvent) => {
      const id = sentenceOf(event.target)
      if (id === pointed) return
      pointed = id
      draw()
    }
    const onFocus = (event: FocusEvent) => {
      focused = event.type === 'focusin' ? sentenceOf(event.target) : null
      draw()
    }
    document.addEventListener('pointerover', onPointer)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onFocus)
    return () => {
      document.removeEventListener('pointerover', onPointer)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onFocus)
      mark('pair', [])
    }
  }, [])
}
