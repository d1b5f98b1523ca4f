// @ts-check

const NAME = '@pdf-lib/standard-fonts'

/**
 * Leaves out of a bundle what pdf-lib knows of PDF's own fourteen fonts, a quarter of its size: a PDF of ours is drawn by Chromium, with
 * fonts inside, and pdf-lib sets no text in it.
 * @returns {import('vite').Plugin}
 */
export function noStandardFonts() {
  return {
    name: 'no-standard-fonts',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? 'export const Encodings = {}, Font = {}, FontNames = {}' : null),
  }
}
