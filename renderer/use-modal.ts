import { useEffect, useState } from 'react'

/** The modal dialog on top, which makes everything outside it inert; null where there is none. */
export function useModal(): Element | null {
  const [modal, setModal] = useState<Element | null>(null)
  useEffect(() => {
    /** In the order they were opened, which is not the order of the document. */
    let modals: Element[] = []
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        if (!(target instanceof HTMLDialogElement)) continue
        modals = modals.filter((other) => other !== target)
        if (target.isConnected && target.matches(':modal')) modals.push(target)
      }
      setModal(modals.at(-1) ?? null)
    })
    observer.observe(document.body, { subtree: true, attributeFilter: ['open'] })
    return () => observer.disconnect()
  }, [])
  return modal
}
