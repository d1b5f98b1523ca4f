import type { MouseEvent } from 'react'
import type { Language, LinkInline } from '../../publication/model'
import { openDialog } from '../actions'
import { useAppStore } from '../state'
import type { Hyphenate } from './hyphenation'
import { Inlines } from './inlines'
import { plainText } from './plain-text'

/** An address, a mail address or a telephone number as link text: one left-to-right thing in any language. */
function isAddress(link: LinkInline): boolean {
  return !/\p{L}/u.test(plainText(link.children).replace(/[\p{Script=Latin}]/gu, '')) && !link.ref
}

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
