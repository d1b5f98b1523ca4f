import { useApp, useEdition } from '../state'
import { Blocks } from './blocks'
import { EditionStatus } from './edition-status'
import { Sentence } from './sentence'

/** One edition as one page. */
export function Article() {
  const edition = useEdition(useApp((state) => state.language))
  return (
    <article lang={edition.language} dir={edition.direction} className="edition">
      <header>
        <p className="kicker">
          <Sentence sentence={edition.kicker} edition={edition} whole />
        </p>
        <h1>
          <Sentence sentence={edition.title} edition={edition} whole />
        </h1>
        <p className="subtitle">
          <Sentence sentence={edition.subtitle} edition={edition} />
        </p>
        <EditionStatus edition={edition} />
      </header>
      <Blocks edition={edition} />
    </article>
  )
}
