import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type SentenceId, sentencesOf } from '../../publication/model'
import { closeDialog } from '../actions'
import { useAppObject } from '../app-context'
import { Dialog } from '../dialog'
import { useApp, useEdition } from '../state'
import { leavePlace } from './jumps'
import { currentSentence, goTo } from './moving'

/** The headings of the release, to go to. */
export function HeadingsDialog() {
  const { t } = useTranslation()
  const app = useAppObject()
  const edition = useEdition(useApp((state) => state.language))
  const headings = [
    edition.title,
    ...edition.blocks.flatMap((block) => (block.type === 'heading' ? sentencesOf(block) : [])),
  ]
  const go = (id: SentenceId) => {
    // The dialog gives the focus back first; then the jump takes it.
    flushSync(() => closeDialog(app.store))
    leavePlace(app)
    goTo(id, 'top')
  }
  const here = headingAt(headings.map((heading) => heading.id))
  return (
    <Dialog title={t('headings.title')}>
      <ul className="choices" lang={edition.language} dir={edition.direction}>
        {headings.map((heading) => (
          <li key={heading.id}>
            <button
              type="button"
              onClick={() => go(heading.id)}
              data-first={heading.id === here || undefined}
              aria-current={heading.id === here ? 'location' : undefined}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** The heading one reads under now. */
function headingAt(headings: readonly SentenceId[]): SentenceId | undefined {
  const number = (id: SentenceId) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)
  const at = number(currentSentence().id)
  return headings.findLast((id) => number(id) <= at)
}
