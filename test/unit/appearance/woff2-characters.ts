import subsetFont from 'subset-font'

/** The code points a font file has glyphs for: its `cmap` table, formats 4 and 12 (OpenType 1.9, cmap). */
export async function charactersOf(woff2: Buffer): Promise<ReadonlySet<number>> {
  const font = await subsetFont(woff2, '', { keepAllGlyphs: true, targetFormat: 'sfnt' })
  const cmap = tableOffset(font, 'cmap')
  const found = new Set<number>()
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) addSegments(font, subtable, found)
    if (format === 12) addGroups(font, subtable, found)
  }
  return found
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

function addSegments(font: Buffer, at: number, found: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6)
  for (let i = 0; i < doubled; i += 2) {
    const end = font.readUInt16BE(at + 14 + i)
    const start = font.readUInt16BE(at + 16 + doubled + i)
    const delta = font.readUInt16BE(at + 16 + 2 * doubled + i)
    const offsetAt = at + 16 + 3 * doubled + i
    const offset = font.readUInt16BE(offsetAt)
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = offset === 0 ? (point + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + 2 * (point - start))
      if (glyph !== 0) found.add(point)
    }
  }
}

function addGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12
    for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++) found.add(point)
  }
}
