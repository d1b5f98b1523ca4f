import { useEffect, useState } from 'react'
import type { RequestAnswer } from '../../electron/contract'
import { host } from '../host'

export type Printers = RequestAnswer['print:printers']

/** The printers there are when the dialog opens: those known by now, and the promise of all, for who cannot wait to print. */
export function usePrinters(): readonly [Printers, Promise<Printers>] {
  const [printers, setPrinters] = useState<Printers>([])
  const [asked] = useState(ask)
  useEffect(() => {
    let current = true
    void asked.then((found) => current && setPrinters(found))
    return () => {
      current = false
    }
  }, [asked])
  return [printers, asked]
}

async function ask(): Promise<Printers> {
  try {
    return await host.request('print:printers', {})
  } catch (error) {
    console.error(error)
    return []
  }
}
