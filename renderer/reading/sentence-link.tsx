import type { MouseEvent } from 'react'
import type { Inline, Language, LinkInline } from '../../publication/model'
import { openDialog } from '../actions'
import { useAppStore } from '../state'
import type { Hyphenate } from './hyphenation'
import { Inlines } from './inlines'

function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.value : plainText(inline.children))).join('')
}

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
  return (
    <a href={link.target} draggable={false} onClick={ask} onAuxClick={ask}>
      {isAddress(link) ? (
        <bdi dir="ltr">{plainText(link.children)}</bdi>
      ) : (
        <Inlines content={link.children} language={language} hyphenate={hyphenate} />
      )}
    </a>
  )
}
