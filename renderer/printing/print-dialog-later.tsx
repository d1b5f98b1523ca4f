import { lazy, Suspense } from 'react'
import type { PrintStart } from './open-print'

const Loaded = lazy(() => import('./print-dialog').then(({ PrintDialog }) => ({ default: PrintDialog })))

/** The dialog, read when it is first wanted: who reads on the screen has no use for it. */
export function PrintDialog({ start }: { start: PrintStart }) {
  return (
    <Suspense fallback={null}>
      <Loaded start={start} />
    </Suspense>
  )
}
