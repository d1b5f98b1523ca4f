declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2'
    readonly keepFeatures?: readonly string[]
    readonly noHinting?: boolean
    readonly keepAllGlyphs?: boolean
  }
  /** A font with the glyphs of `text` only. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
