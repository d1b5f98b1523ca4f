/**
 * Runs in the printed document, so it may use nothing of this process. Resolves when the fonts are there and the lines are
 * known, which are those of the paper: the text has the width of the sheet and letters of exact widths.
 *
 * An address goes to the next line whole where it has room there. Of the soft hyphens only those stay at which a line ends: others would be in every text that is copied or searched. And
 * paragraphs are marked that are not to be parted: of three lines one would stand alone, whatever `orphans` and `widows` say.
 */
export async function settle(): Promise<void> {
  const HYPHEN = '\u00ad'
  // Fonts are read when the layout first needs them.
  document.body.getBoundingClientRect()
  await document.fonts.ready

  // First all are looked at, then changed: each look after a change would lay out all pages anew.
  const broken = [...document.querySelectorAll('.address')].filter((address) => {
    const pieces = [...address.getClientRects()]
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    return pieces.length > 1 && width <= (address.closest('p, li')?.getBoundingClientRect().width ?? 0)
  })
  for (const address of broken) {
    address.classList.add('kept')
    for (const place of address.querySelectorAll('wbr')) place.remove()
  }

  const range = document.createRange()
  /** Where a letter is; the first of a line has an empty box at the end of the line before, too. */
  const boxOf = (text: Text, index: number) => {
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    return [...range.getClientRects()].at(-1) ?? new DOMRect()
  }
  const endsLine = (text: Text, index: number) => boxOf(text, index + 1).top > boxOf(text, index - 1).top + 1
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const settled = new Map<Text, string>()
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text
    if (!text.data.includes(HYPHEN)) continue
    const kept = [...text.data].filter((character, index) => character !== HYPHEN || endsLine(text, index))
    settled.set(text, kept.join(''))
  }
  for (const [text, data] of settled) text.data = data

  for (const paragraph of document.querySelectorAll('.edition p')) {
    const lines = paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    paragraph.classList.toggle('whole', lines < 3.5)
  }
}
