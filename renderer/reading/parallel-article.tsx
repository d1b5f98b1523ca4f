import { useApp, useEdition } from '../state'
import { Blocks } from './blocks'
import { EditionStatus } from './edition-status'
import { Pair } from './row'
import { usePairMarks } from './use-pair-marks'

/**
 * Two editions, paragraph by paragraph: each paragraph, then its translation, which is also the order in which a
 * screen reader meets them. Side by side every sentence starts on the line of its twin; in a narrow window or with
 * large text the translation stands below.
 */
export function ParallelArticle() {
  const first = useEdition(useApp((state) => state.language))
  const second = useEdition(useApp((state) => state.parallel.language))
  usePairMarks()
  return (
    <article lang={first.language} dir={first.direction} className="edition parallel">
      <header>
        <p className="kicker pair">
          <Pair first={first} second={second} pick={(edition) => edition.kicker} whole />
        </p>
        <h1 className="pair">
          <Pair first={first} second={second} pick={(edition) => edition.title} whole />
        </h1>
        <p className="subtitle pair">
          <Pair first={first} second={second} pick={(edition) => edition.subtitle} />
        </p>
        <div className="pair statuses">
          <EditionStatus edition={first} />
          <EditionStatus edition={second} />
        </div>
      </header>
      <Blocks edition={first} beside={second} />
    </article>
  )
}
