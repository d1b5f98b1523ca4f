import { describe, expect, it } from 'vitest'
import type { Listening } from '../../../electron/listening'
import { speechTextsOf, withoutSpeech } from '../../../publication/speech'
import type { Voice } from '../../../renderer/listening/engine'
import { preparer } from '../../../renderer/listening/prepare'
import { shippedRelease } from '../shipped-release'

const release = shippedRelease()
const voice: Voice = { id: 'embedded:fr', engine: 'embedded', language: 'fr', name: null, kind: 'lower' }
const higher: Voice = { ...voice, id: 'embedded:fr+f2', kind: 'higher' }
const system: Voice = { ...voice, id: 'system:Hortense', engine: 'system' }

function set(own: Listening['pronunciations'] = {}) {
  const state = { own }
  const prepare = preparer(
    () => withoutSpeech(release),
    speechTextsOf(release),
    () => state.own,
  )
  return { prepare, state }
}

describe('what is said of a sentence', () => {
  it('is made once for what is made ready ahead and what is spoken, in either embedded voice', () => {
    const { prepare } = set()
    const ahead = prepare('fr', 's2', voice)
    prepare('ar', 's2', { ...voice, language: 'ar' })
    prepare('fr', 's3', voice)
    expect(prepare('fr', 's2', voice).words).toBe(ahead.words)
    expect(prepare('fr', 's2', higher)).toEqual({ ...ahead, utterance: { ...ahead.utterance, voice: higher.id } })
    expect(prepare('fr', 's3', voice).utterance.text).not.toBe(ahead.utterance.text)
  })

  it('is made anew for a voice of another kind and for other pronunciations', () => {
    const { prepare, state } = set()
    const before = prepare('fr', 's31', voice).utterance.text
    expect(before).toContain('arobase')
    state.own = { fr: [{ word: 'arobase', say: 'signe at' }] }
    expect(prepare('fr', 's31', voice).utterance.text).toBe(before.replace('arobase', 'signe at'))
    expect(prepare('fr', 's31', system).words).not.toBe(prepare('fr', 's31', voice).words)
  })

  it('is nothing where the sentence is not known', () => {
    expect(set().prepare('fr', 's999', voice)).toEqual({
      utterance: { text: '', language: 'fr', voice: voice.id },
      words: [],
    })
  })
})
