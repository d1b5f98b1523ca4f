import { useEffect, useState } from 'react'
import type { RequestAnswer } from '../../electron/contract'
import { host } from '../host'

export type Printers = RequestAnswer['print:printers']

/** The printers there are when the dialog opens; none until they are known. */
export function usePrinters(): Printers {
  const [printers, setPrinters] = useState<Printers>([])
  useEffect(() => {
    let current = true
    host
      .request('print:printers', {})
      .then((found) => current && setPrinters(found))
      .catch((error) => console.error(error))
    return () => {
      current = false
    }
  }, [])
  return printers
}
