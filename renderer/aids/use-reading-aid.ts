import { useEffect } from 'react'
import type { App } from '../app-context'
import { useApp, useAppStore } from '../state'
import { Follower } from './follower'

let follower: Follower | null = null

/** Shows the reading aid that is set. While none is, nothing is drawn and nothing listens. */
export function useReadingAid(): void {
  const store = useAppStore()
  const on = useApp((state) => state.aids.focus !== 'off' && state.start.release !== null)
  useEffect(() => {
    if (!on) return
    const own = new Follower(store)
    follower = own
    return () => {
      own.stop()
      follower = null
    }
  }, [on, store])
}

/** Moves the reading aid. Answers why it could not, or null. */
export function stepAid({ store }: App, direction: 1 | -1): 'off' | 'end' | null {
  if (!follower || store.getState().aids.focus === 'off') return 'off'
  return follower.step(direction) ? null : 'end'
}
