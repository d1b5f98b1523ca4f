import { Fragment } from 'react'
import { separator } from '../../publication/join'
import type { Edition, Sentence as SentenceData } from '../../publication/model'
import { Sentence } from './sentence'

/** The sentences of a paragraph or a list item, joined as the language joins them. */
export function Sentences({
  of,
  edition,
  twin,
  whole,
}: {
  of: readonly SentenceData[]
  edition: Edition
  twin?: boolean | undefined
  whole?: boolean | undefined
}) {
  return of.map((sentence, index) => (
    <Fragment key={sentence.id}>
      {index > 0 && separator(edition.language)}
      <Sentence sentence={sentence} edition={edition} twin={twin} whole={whole} />
    </Fragment>
  ))
}
