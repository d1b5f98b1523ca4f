import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSpeechTexts } from '../../../electron/speech-texts'
import { speechTextsOf } from '../../../publication/speech'
import { shippedRelease } from '../shipped-release'

describe('what is spoken of a release', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-speech-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (value: unknown) => writeFileSync(join(folder, 'a.json'), JSON.stringify(value))
  const texts = speechTextsOf(shippedRelease())

  it('is read whole', () => {
    write(texts)
    expect(readSpeechTexts(folder, 'a')).toEqual(texts)
  })

  it.each([
    ['lacking', undefined],
    ['of five languages', { ...texts, ar: undefined }],
    ['of sentences that cannot be', { ...texts, fr: { spoken: { x: 'a' }, lexicon: {} } }],
    ['no text', { ...texts, fr: { spoken: { s1: 1 }, lexicon: {} } }],
    ['without a lexicon', { ...texts, fr: { spoken: {} } }],
    ['a list', []],
  ])('is null where it is %s', (_, value) => {
    if (value !== undefined) write(value)
    expect(readSpeechTexts(folder, 'a')).toBeNull()
  })
})
