import { describe, expect, it } from 'vitest'
import { Transcript } from '../../screen-reader/transcript'

function heard(...utterances: readonly (readonly [text: string, language: string])[]) {
  const transcript = new Transcript()
  const listening = transcript.listen()
  for (const [text, language] of utterances) transcript.add({ text, language })
  return { transcript, listening }
}

describe('a transcript', () => {
  it('finds a phrase over several utterances and tells their languages', async () => {
    const { listening } = heard(['A', 'en'], ['السيد بان (', 'ar'], ['Ban', 'en'], [')', 'ar'], ['link', 'en-US'])
    expect(await listening.hear('السيد بان (Ban)')).toEqual(['ar', 'en'])
    expect(await listening.hear('Ban')).toEqual(['en'])
  })

  it('counts, and knows the order', () => {
    const { listening } = heard(['One. Two.', 'en'], ['One.', 'en'])
    expect(listening.count('One.')).toBe(2)
    expect(listening.count('Three')).toBe(0)
    expect(listening.inOrder('Two.', 'One.')).toBe(true)
    expect(listening.inOrder('Two.', 'Two.')).toBe(false)
  })

  it('waits for what is yet to be said, and hears nothing of what was said before', async () => {
    const { transcript } = heard(['Hello', 'en'])
    const later = transcript.listen()
    setTimeout(() => transcript.add({ text: 'Hello again', language: 'fr' }), 20)
    expect(await later.hear('Hello')).toEqual(['fr'])
  })
})
