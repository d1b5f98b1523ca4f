/** What leaves the page by hand, copied or dragged, is the text itself: all that is selected, without the reader's soft hyphens. */
import { SOFT_HYPHEN, withoutSoftHyphens } from '../../publication/soft-hyphen'
import { makeSelected } from './filling'

export function copyWithoutSoftHyphens(): void {
  document.addEventListener('copy', (event) => {
    if (event.clipboardData && fill(event.clipboardData)) event.preventDefault()
  })
  document.addEventListener('dragstart', (event) => {
    if (event.dataTransfer) fill(event.dataTransfer)
  })
}

/** Whether there was anything to leave out. Else the browser's own way is the best. */
function fill(data: DataTransfer): boolean {
  makeSelected()
  const selection = document.getSelection()
  const text = selection?.toString() ?? ''
  if (!selection?.rangeCount || !text.includes(SOFT_HYPHEN)) return false
  const holder = document.createElement('div')
  holder.append(selection.getRangeAt(0).cloneContents())
  data.setData('text/plain', withoutSoftHyphens(text))
  data.setData('text/html', withoutSoftHyphens(holder.innerHTML))
  return true
}
