import type { Edition, Release } from '../../publication/model'

/**
 * Reads the faces that the other editions need once there is nothing better to do: a change of language then paints in
 * the next frame and no line moves when a face arrives.
 */
export function warmFonts(release: Release): void {
  requestIdleCallback(() => {
    for (const edition of Object.values(release.editions)) void loadFaces(edition)
  })
}

async function loadFaces({ language, title, subtitle }: Edition): Promise<void> {
  const [serif, sans] = language === 'zh' ? ['Lectern Serif SC', 'Lectern Sans SC'] : ['Lectern Serif', 'Lectern Sans']
  const text = title.text + subtitle.text
  // Text, title and headings; the interface. The two weights are two files in Chinese alone.
  const fonts = [`400 1em '${serif}'`, `600 1em '${serif}'`, `400 1em '${sans}'`, `600 1em '${sans}'`]
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, text)))
}
