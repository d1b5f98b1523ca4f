import { describe, expect, it } from 'vitest'
import { fileWords } from '../../../electron/publishing/file-words'
import { allSentences, LANGUAGES, type Language } from '../../../publication/model'
import { textFile } from '../../../publication/text-file'
import { shippedRelease } from '../shipped-release'

const release = shippedRelease()
const write = (language: Language, lines: 'sentences' | 'wrapped') =>
  textFile(release, release.editions[language], fileWords(release)(language), lines)
const withoutTargets = (text: string) => text.replace(/ <(?:https?|mailto):[^>]*>/g, '')

describe('plain text', () => {
  it.each(LANGUAGES)('has every sentence of the edition on a line of its own: %s', (language) => {
    const rows = withoutTargets(write(language, 'sentences')).split('\n')
    const found = rows.map((row) => row.replace(/^(- | {2})/, ''))
    const wanted = allSentences(release.editions[language]).map(({ text }) => text)
    expect(found.filter((row) => wanted.includes(row))).toEqual(wanted)
  })

  it.each(LANGUAGES)('wrapped, is as wide as a line of mail and loses nothing: %s', (language) => {
    const text = write(language, 'wrapped')
    const wide = text.split('\n').filter((row) => row.replace(/[\u2e80-\u9fff\uff00-\uff60]/g, 'ww').length > 72)
    // Marks over and under Arabic letters take no room.
    expect(wide.filter((row) => row.replace(/\p{M}/gu, '').length > 72)).toEqual([])
    const bare = (value: string) => withoutTargets(value.replace(/\s+/g, ' ')).replace(/ (<[^>]*>)?|- /g, '')
    expect(bare(text)).toBe(bare(write(language, 'sentences')))
  })

  it('does not part words, guillemets from words, or signs from the characters they belong to', () => {
    expect(write('en', 'wrapped')).toMatch(/\nmigration’s benefits/)
    expect(write('fr', 'wrapped')).not.toMatch(/«\n|\n[»:;?!]/)
    expect(write('zh', 'wrapped')).not.toMatch(/\n[，。；：？！、）》”]|[（《“]\n/)
  })

  it('gives the targets that the text does not show, says the status and the notes, and ends with a newline', () => {
    const text = write('en', 'sentences')
    expect(text).toContain('a Declaration <http://www.un.org/ga/search/view_doc.asp?symbol=A/68/L.5> calling')
    expect(text).toContain('please visit www.unmigration.org.')
    expect(text).toContain('- Mr. Wynne Boelt, boelt@un.org, +1 212-963-8264\n')
    expect(text).toContain('\n\nEnglish original\n\n')
    expect(text).toContain('\n\nEditors’ notes\n\n- Only the English')
    expect(text).toMatch(/[^\n]\n$/)
  })
})
