import type { Block as BlockData, Edition } from '../../publication/model'
import { Sentences } from './sentences'

interface Props {
  readonly block: BlockData
  readonly edition: Edition
  readonly twin?: boolean
}

/** A paragraph, quotation or list of one edition. Headings are the articles' own: two editions share one. */
export function Block({ block, edition, twin }: Props) {
  const place = { lang: edition.language, dir: edition.direction }
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h2'
      return (
        <Heading>
          <Sentences of={block.sentences} edition={edition} twin={twin} whole />
        </Heading>
      )
    }
    case 'paragraph': {
      const paragraph = (
        // biome-ignore lint/a11y/noRedundantRoles: side by side it is a grid, and to Chromium no paragraph then
        <p role="paragraph" {...place} className={block.role === 'contacts' ? 'contacts' : undefined}>
          <Sentences of={block.sentences} edition={edition} twin={twin} />
        </p>
      )
      return block.role === 'quotation' ? <blockquote {...place}>{paragraph}</blockquote> : paragraph
    }
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag {...place} className={block.role === 'contacts' ? 'contacts' : undefined}>
          {block.items.map((item) => (
            <li key={item[0]?.id}>
              <Sentences of={item} edition={edition} twin={twin} />
            </li>
          ))}
        </Tag>
      )
    }
  }
}
