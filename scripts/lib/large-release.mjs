// @ts-check
/** A release of many sections, made of a real one: as many words as a long book, for measurements. */

/** What stands in the heading of a section, and nowhere else. @param {number} number */
export const sectionMark = (number) => `§ ${number} §`

/**
 * Every section is the whole release under its title, with sentence ids of its own.
 * @param {any} release as in out/releases
 * @param {number} sections
 * @returns {any} dated so late that it is the one that is opened
 */
export function largeRelease(release, sections) {
  const editions = Object.fromEntries(
    Object.entries(release.editions).map(([language, edition]) => {
      let last = 0
      const anew = (/** @type {any} */ sentence) => ({ ...sentence, id: `s${++last}` })
      const renumbered = (/** @type {any} */ block) =>
        block.type === 'list'
          ? { ...block, items: block.items.map((/** @type {any[]} */ item) => item.map(anew)) }
          : { ...block, sentences: block.sentences.map(anew) }
      const section = (/** @type {number} */ number) => {
        const text = `${edition.title.text} ${sectionMark(number)}`
        const heading = {
          type: 'heading',
          level: 2,
          sentences: [{ ...edition.title, text, content: [{ type: 'text', value: text }] }],
        }
        return [heading, ...edition.blocks].map(renumbered)
      }
      const blocks = Array.from({ length: sections }, (_, index) => section(index + 1)).flat()
      return [language, { ...edition, blocks }]
    }),
  )
  return { ...release, id: '2099-01-01-large', datePublished: '2099-01-01', editions }
}
