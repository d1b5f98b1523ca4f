/** What is used of the package `hyphen`, which carries no types. */
declare module 'hyphen' {
  interface Options {
    /** Stands at each break of the answer. */
    readonly hyphenChar?: string
    /** Words of fewer letters are left whole. */
    readonly minWordLength?: number
  }
  export default function createHyphenator(patterns: unknown, options?: Options): (text: string) => string
}

declare module 'hyphen/patterns/*' {
  const patterns: unknown
  export default patterns
}
