/** `speechSynthesis` as far as it is used, saying what the test has it say. */
import { SystemEngine } from '../../../renderer/listening/system-engine'
import type { ListedVoice } from '../../../renderer/listening/system-voices'
import { ScriptedClock } from './scripted-engine'

export const listed = (name: string, lang: string, more: Partial<ListedVoice> = {}): ListedVoice => ({
  name,
  lang,
  localService: true,
  default: false,
  ...more,
})

/** What the engine sets of an utterance. */
export interface ScriptedUtterance {
  text: string
  voice: ListedVoice
  lang: string
  rate: number
  pitch: number
  volume: number
  onstart?(): void
  onend?(): void
  onerror?(event: { error: string }): void
  onboundary?(event: { name: string; charIndex: number }): void
}

export function scriptedSynthesis(voices: readonly ListedVoice[]) {
  let list = voices
  let changed = () => {}
  const queue: ScriptedUtterance[] = []
  const log: string[] = []
  const clock = new ScriptedClock()
  const synthesis = {
    getVoices: () => list,
    addEventListener: (_type: string, listener: () => void) => {
      changed = listener
    },
    removeEventListener: () => {},
    speak(utterance: ScriptedUtterance) {
      log.push(`speak ${utterance.text}`)
      queue.push(utterance)
    },
    // As Chromium does: those that are dropped have an error of their own, a moment later.
    cancel() {
      log.push('cancel')
      const dropped = queue.splice(0)
      clock.schedule(1, () => {
        for (const utterance of dropped) utterance.onerror?.({ error: 'interrupted' })
      })
    },
  }
  const engine = new SystemEngine({
    synthesis: synthesis as never,
    makeUtterance: (text) => ({ text }) as never,
    clock,
    awake: true,
  })
  return {
    engine,
    clock,
    queue,
    takeLog: () => log.splice(0).join(', '),
    setVoices(next: readonly ListedVoice[]) {
      list = next
      changed()
    },
  }
}
