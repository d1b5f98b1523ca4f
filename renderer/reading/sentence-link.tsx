import type { MouseEvent } from 'react'
import { isAddress } from '../../publication/isolate'
import type { Language, LinkInline } from '../../publication/model'
import { openDialog } from '../actions'
import { useAppStore } from '../state'
import type { Hyphenate } from './hyphenation'
import { Inlines } from './inlines'
import { plainText } from './plain-text'

interface Props {
  readonly link: LinkInline
  readonly language: Language
  readonly hyphenate?: Hyphenate | null | undefined
}

/** A link of the text. It asks before anything leaves the reader: the dialog shows the full target. */
export function SentenceLink({ link, language, hyphenate }: Props) {
  const store = useAppStore()
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    openDialog(store, { kind: 'link', link, language })
  }
  const address = isAddress(link)
  return (
    <a href={link.target} className={address ? 'address' : undefined} draggable={false} onClick={ask} onAuxClick={ask}>
      {address ? (
        <bdi dir="ltr">{plainText(link.children)}</bdi>
      ) : (
        <Inlines content={link.children} language={language} hyphenate={hyphenate} />
      )}
    </a>
  )
}
