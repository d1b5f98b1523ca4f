/**
 * Runs in the printed document, so it may use nothing of this process. Resolves when the fonts are there and paragraphs
 * are marked that are not to be parted: of three lines one would stand alone, whatever `orphans` and `widows` say.
 */
export async function settle(): Promise<void> {
  // Fonts are read when the layout first needs them.
  document.body.getBoundingClientRect()
  await document.fonts.ready
  for (const paragraph of document.querySelectorAll('.edition p')) {
    const lines = paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    paragraph.classList.toggle('whole', lines < 3.5)
  }
}
