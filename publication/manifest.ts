/**
 * publication.json: the vocabulary of the W3C Publication Manifest, with a few terms of our own (`status` of an edition,
 * `restored` and `confidence` of a link, `notes`; `mentions` are terms). Every message says what an editor is to do.
 */
import * as v from 'valibot'
import { directionOf, isLanguage, LANGUAGES, type Language } from './model'

const LIST = LANGUAGES.join(', ')
const text = v.pipe(
  v.string('Must be text in quotes.'),
  v.check((value) => value.trim() !== '', 'Must not be empty.'),
)

/** A localizable string: exactly one value a language. */
const localized = v.pipe(
  v.array(
    v.pipe(
      v.object(
        {
          value: text,
          language: v.custom<Language>(isLanguage, `“language” must be one of ${LIST}.`),
          direction: v.optional(v.picklist(['ltr', 'rtl'], '“direction” must be ltr or rtl.')),
        },
        'Must be an object with “value” and “language”.',
      ),
      v.check(
        (item) => !item.direction || item.direction === directionOf(item.language),
        'The direction is not the language’s.',
      ),
    ),
    `Must be a list with one value a language (${LIST}).`,
  ),
  v.check((items) => coversLanguages(items), `Must have exactly one value for each of ${LIST}.`),
  v.transform(
    (items) => Object.fromEntries(items.map((item) => [item.language, item.value])) as Record<Language, string>,
  ),
)

function coversLanguages(items: readonly { readonly language: Language }[]): boolean {
  return (
    items.length === LANGUAGES.length && LANGUAGES.every((language) => items.some((item) => item.language === language))
  )
}

const edition = v.pipe(
  v.object({
    type: v.literal('LinkedResource', 'Must be “LinkedResource”.'),
    url: text,
    encodingFormat: v.literal('text/markdown', 'Must be “text/markdown”.'),
    inLanguage: v.custom<Language>(isLanguage, `Must be one of ${LIST}.`),
    status: v.picklist(['original', 'unofficial-translation'], 'Must be “original” or “unofficial-translation”.'),
  }),
  v.check(
    ({ url, inLanguage }) => url === `${inLanguage}.md`,
    'The file must be named for its language, as in “en.md”.',
  ),
)

const link = v.object({
  type: v.literal('LinkedResource', 'Must be “LinkedResource”.'),
  id: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'Must be small letters, digits and hyphens.')),
  url: text,
  rel: v.optional(text),
  restored: v.literal(true, 'Must be true: links that were not lost stand in the text itself.'),
  confidence: v.picklist(['high', 'medium-high', 'medium', 'low'], 'Must be high, medium-high, medium or low.'),
})

/** A word or a name of the release, and what it means, for readers to look up. */
const term = v.object({
  type: v.literal('DefinedTerm', 'Must be “DefinedTerm”.'),
  name: localized,
  description: localized,
})

const texts = v.pipe(v.array(text, 'Must be a list.'), v.minLength(1, 'Must not be empty.'))

export const ManifestSchema = v.object({
  '@context': v.pipe(
    v.array(v.unknown(), 'Must be a list.'),
    v.check(
      ([first, second]) => first === 'https://schema.org' && second === 'https://www.w3.org/ns/pub-context',
      'Must begin with “https://schema.org” and “https://www.w3.org/ns/pub-context”.',
    ),
  ),
  conformsTo: v.literal('https://www.w3.org/TR/pub-manifest/', 'Must be “https://www.w3.org/TR/pub-manifest/”.'),
  type: v.literal('CreativeWork', 'Must be “CreativeWork”.'),
  id: text,
  name: localized,
  inLanguage: v.pipe(
    v.array(v.custom<Language>(isLanguage, `Must be one of ${LIST}.`), 'Must be a list.'),
    v.check((all) => coversLanguages(all.map((language) => ({ language }))), `Must be ${LIST}, each once.`),
  ),
  datePublished: v.pipe(text, v.check(isDate, 'Must be a date as in 2013-10-04.')),
  publisher: v.object({ type: v.literal('Organization', 'Must be “Organization”.'), name: localized }),
  locationCreated: v.object({ type: v.literal('Place', 'Must be “Place”.'), name: localized }),
  isBasedOn: v.object({ type: v.literal('CreativeWork', 'Must be “CreativeWork”.'), description: localized }),
  accessMode: texts,
  accessModeSufficient: v.array(
    v.object({ type: v.literal('ItemList', 'Must be “ItemList”.'), itemListElement: texts }),
    'Must be a list.',
  ),
  accessibilityFeature: texts,
  accessibilityHazard: texts,
  accessibilitySummary: localized,
  readingOrder: v.array(edition, 'Must be a list.'),
  resources: v.optional(v.array(edition, 'Must be a list.'), []),
  links: v.pipe(
    v.array(link, 'Must be a list.'),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two links have the same “id”.'),
  ),
  notes: v.array(localized, 'Must be a list.'),
  mentions: v.optional(v.array(term, 'Must be a list.'), []),
})

export type Manifest = v.InferOutput<typeof ManifestSchema>

function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
