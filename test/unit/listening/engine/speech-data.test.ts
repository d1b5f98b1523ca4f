import { describe, expect, it } from 'vitest'
import { EMBEDDED_VOICES, espeakVoice } from '../../../../renderer/listening/engine/voices'
import { cutSpeech } from '../../../../scripts/lib/speech.mjs'

describe('the data of the embedded voice', () => {
  const { data, script, files } = cutSpeech()

  it('has the dictionaries of the six languages and no other', () => {
    const dictionaries = files.filter((name) => name.endsWith('_dict'))
    expect(dictionaries.toSorted()).toEqual(['ar_dict', 'cmn_dict', 'en_dict', 'es_dict', 'fr_dict', 'ru_dict'])
    expect(script.match(/filename":"[^"]*_dict"/g)).toHaveLength(6)
    // Half of what the package has.
    expect(data.length).toBeLessThan(12_000_000)
  })

  it('is told of in the script, one file after the other to its end', () => {
    const list = /loadPackage\((\{"files".*?\})\)/.exec(script)?.[1] ?? ''
    const told = JSON.parse(list) as {
      files: { filename: string; start: number; end: number }[]
      remote_package_size: number
    }
    let end = 0
    for (const file of told.files) {
      expect(file.start, file.filename).toBe(end)
      expect(file.end).toBeGreaterThan(file.start)
      end = file.end
    }
    expect(end).toBe(data.length)
    expect(told.remote_package_size).toBe(data.length)
  })

  it('has what each voice is called by', () => {
    for (const { id } of EMBEDDED_VOICES) {
      const [name = '', variant] = (espeakVoice(id)?.name ?? '').split('+')
      const file = files.find(
        (each) => each.toLowerCase().startsWith('lang/') && each.toLowerCase().endsWith(`/${name}`),
      )
      expect(file, id).toBeDefined()
      if (variant) expect(files).toContain(`voices/!v/${variant}`)
    }
  })
})
