import type { Edition, Release } from '../../publication/model'

/**
 * Reads the faces that the other editions need once there is nothing better to do: a change of language then paints in
 * the next frame and no line moves when a face arrives.
 */
export function warmFonts(release: Release): void {
  requestIdleCallback(() => {
    for (const edition of Object.values(release.editions)) loadFaces(edition)
  })
}

/** Measuring text reads just the files that it is drawn with; `document.fonts.load` reads every one that covers it. */
function loadFaces({ language, title, subtitle }: Edition): void {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return
  const [serif, sans] = language === 'zh' ? ['Lectern Serif SC', 'Lectern Sans SC'] : ['Lectern Serif', 'Lectern Sans']
  // Text, title and headings; the interface. The two weights are two files in Chinese alone.
  for (const family of [serif, sans]) {
    for (const weight of [400, 600]) {
      context.font = `${weight} 1em '${family}'`
      context.measureText(title.text + subtitle.text)
    }
  }
}
