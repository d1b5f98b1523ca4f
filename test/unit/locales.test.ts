// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of code to be scanned stand in strings here
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS, MENUS } from '../../electron/command-table'
import type { Notice } from '../../electron/contract'
import { THEMES } from '../../electron/look'
import { type EditionStatus, LANGUAGES, type Language, type RestoredLink } from '../../publication/model'

const ROOT = join(import.meta.dirname, '..', '..')

/** The texts of a language by key, `find.label`, in the order of the file. */
type Texts = Map<string, string>
/** Names every fault it finds, beginning with the key it is in. */
type Check = (language: Language, texts: Texts) => string[]

const raw = (language: Language) => readFileSync(join(ROOT, 'locales', `${language}.json`), 'utf8')

function read(json: string): Texts {
  const groups: Record<string, Record<string, string>> = JSON.parse(json)
  return new Map(
    Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${group}.${name}`, text] as const),
    ),
  )
}

const LOCALES = Object.fromEntries(LANGUAGES.map((language) => [language, read(raw(language))])) as Record<
  Language,
  Texts
>
const english = LOCALES.en

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
const PLURAL = /_(zero|one|two|few|many|other)$/
/** Words of no language, or of the same spelling in all that write them. */
const NAMES =
  /\b(Lectern|Electron|Chromium|GNU|GPL|Orca|NVDA|JAWS|VoiceOver|eSpeak NG|Speech Dispatcher|speech-dispatcher|Windows|PDF|A[345]|Letter|Ctrl|Alt|Esc|Command|Control|Option|Insert|Space|F\d|[AHUV](?=[ +，。；]|$)|(?<=\+)[AHUV])\b/g
const PLACEHOLDER = /\{\{(\w+)\}\}/g

const placeholdersOf = (text: string) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name).sort()
const withoutPlaceholders = (text: string) => text.replace(PLACEHOLDER, '')
/** What is left to translate. */
const wordsOf = (text: string) => withoutPlaceholders(text).replace(NAMES, '')
const hasLetters = (text: string) => /\p{L}/u.test(text)

/** A check of one text after the other. */
function each(find: (text: string, key: string, language: Language) => string | false | null | undefined): Check {
  return (language, texts) =>
    [...texts].flatMap(([key, text]) => {
      const fault = find(text, key, language)
      return fault ? [`${key}: ${fault}`] : []
    })
}

/** The keys a language has to have: those of English, with its own plural forms in the place of the English ones. */
function keysFor(language: Language): string[] {
  const own = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const forms = CATEGORIES.filter((category) => own.includes(category))
  const keys = [...english.keys()].flatMap((key) =>
    PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : key,
  )
  return [...new Set(keys)]
}

const keys: Check = (language, texts) => {
  const wanted = keysFor(language)
  const found = [...texts.keys()]
  const faults = [
    ...wanted.filter((key) => !texts.has(key)).map((key) => `${key}: missing`),
    ...found
      .filter((key) => !wanted.includes(key))
      .map((key) => `${key}: not a key of English or not a plural form here`),
  ]
  if (faults.length) return faults
  const moved = found.find((key, index) => key !== wanted[index])
  return moved ? [`${moved}: stands in another place than in English`] : []
}

const empty = each((text) => !text.trim() && 'empty')

/** Whether a plural form is for one number only, and so can say it in words: "two sentences" in Arabic, but not "21". */
function isOneNumber(language: Language, form: string | undefined): boolean {
  const rules = new Intl.PluralRules(language)
  return Array.from({ length: 200 }, (_, number) => rules.select(number)).filter((each) => each === form).length === 1
}

const placeholders = each((text, key, language) => {
  if (/[{}]/.test(withoutPlaceholders(text))) return 'a placeholder is not closed'
  const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? ''
  const mayLackCount = isOneNumber(language, PLURAL.exec(key)?.[1])
  const found = placeholdersOf(text)
  const wanted = placeholdersOf(model).filter((name) => !mayLackCount || name !== 'count' || found.includes(name))
  return found.join() !== wanted.join() && `has the placeholders ${found.join()}, not ${wanted.join()}`
})

/** True cognates: the right word, and the English one too. */
const COGNATES: Partial<Record<Language, readonly string[]>> = {
  fr: [
    'role.services',
    'about.date',
    'about.source',
    'about.licence-kind',
    'appearance.colour-page',
    'assistive.braille',
    'bar.pause',
    'listen.volume',
    'print.points',
    'print.orientation',
  ],
  es: ['theme.sepia', 'assistive.braille', 'print.size-11', 'print.points'],
}
const untranslated: Check = (language, texts) => {
  if (language === 'en') return []
  const cognates = COGNATES[language] ?? []
  const same = [...texts].filter(([key, text]) => hasLetters(wordsOf(text)) && text === english.get(key))
  return [
    ...same.filter(([key]) => !cognates.includes(key)).map(([key]) => `${key}: as in English`),
    ...cognates.filter((key) => !same.some(([other]) => other === key)).map((key) => `${key}: is no cognate any more`),
  ]
}

const SCRIPTS: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  zh: 'Han',
  en: 'Latin',
  fr: 'Latin',
  ru: 'Cyrillic',
  es: 'Latin',
}
const script = each((text, _, language) => {
  const letters = wordsOf(text).match(/\p{L}/gu) ?? []
  const foreign = letters.filter((letter) => !new RegExp(`\\p{Script=${SCRIPTS[language]}}`, 'u').test(letter))
  return foreign.length > 0 && `not in ${SCRIPTS[language]} letters: ${foreign.join('')}`
})

const characters = each((text, key) => {
  const allowed = key === 'citation.text' ? text.replaceAll('\n', '') : text
  if (text !== text.normalize('NFC')) return 'not in normalization form C'
  // Format characters: those of direction, the soft hyphen, the zero-width space.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u.test(allowed)) return 'has a control, format or unassigned character'
  if (/(?![0-9])\p{Nd}/u.test(text)) return 'has digits other than 0–9'
  if (/["']|\.\.\./.test(text)) return 'has typewriter quotation marks, apostrophes or dots'
  if (text !== text.trim()) return 'begins or ends with a space'
  return /\s{2}/.test(allowed.replace(/\n/g, '')) && 'has two spaces together'
})

/** Quotation marks, outer ones, that a language writes. */
const QUOTATION: Readonly<Record<Language, string>> = { ar: '«»', zh: '“”', en: '“”', fr: '«»', ru: '«»', es: '«»' }

const quotation = each((text, _, language) => {
  const marks = text.match(/[«»“”„‟‹›「」『』]/g) ?? []
  const [open, close] = QUOTATION[language]
  const inPairs = marks.every((mark, index) => mark === (index % 2 ? close : open)) && marks.length % 2 === 0
  return !inPairs && `quotation marks ${marks.join('')} are not pairs of ${open}${close}`
})

const PUNCTUATION: Readonly<Record<Language, readonly (readonly [fault: RegExp, rule: string])[]>> = {
  ar: [[/[,;?]/, 'a Latin comma, semicolon or question mark']],
  zh: [
    [/[,;:?!()]/, 'half-width punctuation'],
    [/\p{Script=Han}\.|\.$/u, 'a Latin full stop'],
    [/(?<!\w) (?!\w)| [，。；：？！、“”（）]|[，。；：？！、“”（）] /, 'a space that no Latin word asks for'],
    [/\p{Script=Han}[a-z]{2}|[a-z]{2}\p{Script=Han}/iu, 'no space beside a Latin word'],
  ],
  en: [[/[\u00a0\u202f]|\s[:;?!]/u, 'a French space']],
  fr: [
    [/«(?!\u00a0)|(?<!\u00a0)»/, 'no U+00A0 inside « »'],
    [/(?<!\u00a0):/, 'no U+00A0 before a colon'],
    [/(?<!\u202f)[;!?]/, 'no U+202F before ; ! ?'],
    [/\u00a0(?![:»])(?<!«\u00a0)|\u202f(?![;!?])/, 'a no-break space where none belongs'],
  ],
  ru: [[/[ёЁ]/, 'ё']],
  es: [[/^[^¿]*\?|¿[^?]*$|^[^¡]*!|¡[^!]*$/, 'a question or exclamation mark without its other half']],
}
const punctuation = each((text, _, language) => {
  const broken = PUNCTUATION[language].find(([fault]) => fault.test(text.replace(PLACEHOLDER, 'x')))
  return broken?.[1]
})

/** The bar is one line on a small screen: no longer than English plus a little. */
const LONGEST_IN_BAR = 14
const bar: Check = (_, texts) =>
  ['bar.find', 'bar.parallel', 'bar.more']
    .filter((key) => [...(texts.get(key) ?? '')].length > LONGEST_IN_BAR)
    .map((key) => `${key}: longer than ${LONGEST_IN_BAR} characters`)

/** Texts that name a control, and its label: it is found by the words that it shows (WCAG 2.2, 2.5.3). */
const NAMED: readonly (readonly [text: string, label: string])[] = [
  ['shortcuts.change-named', 'shortcuts.change'],
  ['shortcuts.remove-named', 'shortcuts.remove'],
  ['shortcuts.reset-named', 'shortcuts.reset'],
  ['shortcuts.intro', 'shortcuts.change'],
  ['shortcuts.intro-mac', 'shortcuts.change'],
  ['shortcuts.reserved', 'menu.edit'],
  ['help.reading-text', 'bar.parallel'],
  ['help.moving-text', 'command.where-am-i'],
  ['command.find', 'bar.find'],
  ['command.parallel', 'bar.parallel'],
  // One thing, one name, in the bar, the menu and the dialog (3.2.4).
  ['bar.more-named', 'bar.more'],
  ['bar.more-named', 'command.commands'],
  ['command.glossary', 'glossary.title'],
  ['help.appearance-text', 'bar.appearance'],
  ['page.beside-choice', 'menu.beside'],
  ['help.keys', 'shortcuts.title'],
  ['command.shortcuts', 'shortcuts.title'],
  ['command.commands', 'commands.title'],
  ['command.headings', 'headings.title'],
  ['command.about-release', 'about.title'],
  ['command.help', 'help.title'],
]
const labels: Check = (_, texts) =>
  NAMED.filter(
    ([text, label]) =>
      !texts
        .get(text)
        ?.toLowerCase()
        .includes(texts.get(label)?.toLowerCase() ?? '\0'),
  ).map(([text, label]) => `${text}: does not name the control as ${label} does, “${texts.get(label)}”`)

type Break = readonly [language: Language, key: string, text: string | null]

/** Each check, and changes of a right file that it has to find. Null takes a text out. */
const CHECKS: Readonly<Record<string, { readonly check: Check; readonly broken: readonly Break[] }>> = {
  'has every key of English, its own plural forms and no others, in the order of English': {
    check: keys,
    broken: [
      ['fr', 'find.label', null],
      ['es', 'find.lable', 'Buscar'],
      ['en', 'find.count_one', null],
      ['ru', 'find.count_few', null],
      ['ar', 'where.front_two', null],
      ['zh', 'commands.count_one', '{{count}}个命令'],
      ['fr', 'commands.count_two', '{{count}} commandes'],
    ],
  },
  'has a text for every key': {
    check: empty,
    broken: [
      ['ru', 'bar.more', ''],
      ['zh', 'bar.more', '\u3000'],
    ],
  },
  'has the placeholders of English': {
    check: placeholders,
    broken: [
      ['fr', 'announce.zoom', 'Taille'],
      ['es', 'help.title', 'Ayuda {{page}}'],
      ['zh', 'shortcuts.saved', '{{command}}：{{keyz}}'],
      ['ru', 'shortcuts.saved', '{{command}}: {{keys}'],
      ['ru', 'commands.count_few', 'команды'],
      ['ru', 'commands.count_one', 'одна команда'],
      ['fr', 'commands.count_one', 'une commande'],
      ['ar', 'commands.count_few', 'أوامر'],
      ['ar', 'where.front_one', 'جملة واحدة'],
      ['en', 'find.current', 'Match {{current}} of {{current}}, {{language}}'],
    ],
  },
  'is translated': {
    check: untranslated,
    broken: [
      ['fr', 'bar.find', english.get('bar.find') ?? ''],
      ['ar', 'role.about', english.get('role.about') ?? ''],
      ['fr', 'role.services', 'Prestations'],
    ],
  },
  'is in its own script': {
    check: script,
    broken: [
      ['ar', 'bar.find', 'Find'],
      ['zh', 'bar.find', '查找 now'],
      ['ru', 'bar.find', 'Hайти'],
      ['es', 'bar.find', 'Busсar'],
    ],
  },
  'has no character that does not belong in a text': {
    check: characters,
    broken: [
      ['fr', 'bar.find', 'Français'.normalize('NFD')],
      ['ar', 'role.about', '\u200fحول Lectern'],
      ['ar', 'role.about', '\u2067حول\u2069 Lectern'],
      ['en', 'role.about', 'About\u00adLectern'],
      ['en', 'bar.find', 'Find\n'],
      ['en', 'bar.find', 'Fi\nnd'],
      ['en', 'citation.text', 'Fi\u0007nd'],
      ['ar', 'bar.find', 'بحث ٣'],
      ['es', 'bar.find', 'Buscar...'],
      ['fr', 'menu.interface', "Langue de l'interface"],
      ['zh', 'bar.find', '"查找"'],
      ['ru', 'bar.find', ' Найти'],
      ['ru', 'bar.find', 'Найти\u00a0'],
      ['ru', 'menu.beside', 'Второй  язык'],
    ],
  },
  'has the quotation marks of its language, in pairs': {
    check: quotation,
    broken: [
      ['fr', 'bar.find', '“Rechercher”'],
      ['en', 'bar.find', '«Find»'],
      ['zh', 'bar.find', '“查找“'],
      ['ru', 'bar.find', '«Найти'],
      ['ar', 'bar.find', '»بحث«'],
    ],
  },
  'has the punctuation and the spaces of its language': {
    check: punctuation,
    broken: [
      ['ar', 'bar.find', 'بحث, هنا'],
      ['ar', 'bar.find', 'بحث?'],
      ['zh', 'bar.find', '查找: 全部'],
      ['zh', 'bar.find', '查找.'],
      ['zh', 'bar.find', '查找 全部'],
      ['zh', 'bar.find', '查找， 全部'],
      ['zh', 'bar.find', '关于Lectern'],
      ['en', 'bar.find', 'Find\u00a0: all'],
      ['fr', 'bar.find', 'Chercher : ici'],
      ['fr', 'bar.find', '«\u00a0{{a}}\u00a0»: ici'],
      ['fr', 'bar.find', '« Chercher »'],
      ['fr', 'bar.find', 'Chercher ?'],
      ['fr', 'bar.find', 'Chercher\u00a0?'],
      ['fr', 'bar.find', 'Chercher; ici'],
      ['fr', 'bar.find', 'Chercher\u00a0ici'],
      ['ru', 'bar.more', 'Ещё'],
      ['es', 'bar.find', 'Dónde?'],
      ['es', 'bar.find', '¿Dónde'],
    ],
  },
  'has short words in the bar': {
    check: bar,
    broken: [['es', 'bar.parallel', 'Mostrar en paralelo']],
  },
  'names a control as the control names itself': {
    check: labels,
    broken: [
      ['fr', 'shortcuts.change', 'Changer'],
      ['zh', 'command.where-am-i', '当前位置'],
      ['ru', 'bar.more-named', 'Другие команды'],
      ['es', 'menu.edit', null],
    ],
  },
}

describe.each(Object.entries(CHECKS))('each language %s', (_, { check, broken }) => {
  it.each(LANGUAGES)('%s', (language) => {
    expect(check(language, LOCALES[language])).toEqual([])
  })
  it.each(broken)('or it is found: %s, %s, %j', (language, key, text) => {
    const texts = new Map(LOCALES[language])
    if (text === null) texts.delete(key)
    else texts.set(key, text)
    const before = check(language, LOCALES[language])
    const [fault] = check(language, texts).filter((found) => !before.includes(found))
    expect(fault).toMatch(check === labels ? /: / : new RegExp(`^${key}: `))
  })
})

it('finds a key out of its place', () => {
  const [first] = LOCALES.fr.entries()
  const texts = new Map([...LOCALES.fr].slice(1))
  if (first) texts.set(...first)
  expect(keys('fr', texts)).toHaveLength(1)
})

describe('each file is two levels of JSON, indented by two, each key once, with a newline at the end', () => {
  const isTidy = (json: string) => JSON.stringify(JSON.parse(json), null, 2).concat('\n') === json
  it.each(LANGUAGES)('%s', (language) => {
    expect(isTidy(raw(language))).toBe(true)
    expect([...LOCALES[language].values()].every((text) => typeof text === 'string')).toBe(true)
  })
  it.each([
    ['a key twice', '{\n  "a": {\n    "b": "1",\n    "b": "2"\n  }\n}\n'],
    ['another indent', '{\n    "a": {}\n}\n'],
    ['no newline', '{\n  "a": {}\n}'],
  ])('or it is found: %s', (_, json) => expect(isTidy(json)).toBe(false))
})

/** What the code asks for, read from its text. */
interface Uses {
  /** Keys inside a call that translates. */
  readonly called: readonly string[]
  /** Every string that has the form of a key. */
  readonly literals: readonly string[]
  /** Keys made from parts: `command.*`. */
  readonly patterns: readonly string[]
}

function usesIn(source: string): Uses {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const literalsIn = (text: string) => [...text.matchAll(/'([a-z]+\.[a-z][\w-]*)'/g)].map(([, key = '']) => key)
  const calls = [...code.matchAll(/\b(?:t|say|text|words)\(/g)].map((call) => argumentsAt(code, call.index))
  return {
    called: calls.flatMap(literalsIn),
    literals: literalsIn(code),
    patterns: [...code.matchAll(/`([a-z]+\.[\w-]*\$\{[^}`]*\}[\w-]*)`/g)].map(([, key = '']) =>
      key.replace(/\$\{[^}]*\}/, '*'),
    ),
  }
}

/** The text from the parenthesis that opens at or after `start` to the one that closes it. */
function argumentsAt(code: string, start: number): string {
  let depth = 0
  for (let index = code.indexOf('(', start); index < code.length; index++) {
    if (code[index] === '(') depth++
    if (code[index] === ')' && --depth === 0) return code.slice(start, index)
  }
  return code.slice(start)
}

const STATUSES = ['original', 'unofficial-translation'] as const satisfies readonly EditionStatus[]
const LINKS = ['web', 'mail', 'telephone'] as const

/** What the changing part of a key can be. Of a pattern that is not here, every key that fits counts as used. */
const FILLS: Readonly<Record<string, readonly string[]>> = {
  'command.*': COMMANDS.map(({ id }) => id),
  'menu.*': MENUS,
  'edition.*': STATUSES,
  'status.*': STATUSES,
  'status.meaning-*': STATUSES,
  'announce.*': STATUSES,
  'announce.theme-*': THEMES,
  'announce.nowhere-*': ['back', 'forward'],
  'announce.copied-*': ['text', 'citation', 'link'],
  'help.*': ['reading', 'moving', 'listening', 'size', 'appearance', 'quoting'],
  'help.*-text': ['reading', 'moving', 'listening', 'size', 'appearance', 'quoting'],
  'link.title-*': LINKS,
  'link.open-*': LINKS,
  'shortcuts.*': ['reserved', 'too-simple', 'screen-reader'],
  'confidence.*': ['high', 'medium-high', 'medium', 'low'] satisfies RestoredLink['confidence'][],
  'notice.*': [
    'settings-broken',
    'settings-future',
    'settings-unwritable',
    'settings-refused',
    'deep-link-invalid',
    'deep-link-unknown-release',
    'release-damaged',
  ] satisfies Notice['id'][],
}

const baseOf = (key: string) => key.replace(PLURAL, '')

function keysOf(pattern: string, known: ReadonlySet<string>): string[] {
  const fills = FILLS[pattern]
  if (fills) return fills.map((part) => pattern.replace('*', part))
  const [before = '', after = ''] = pattern.split('*')
  const fitting = [...known].filter((key) => key.startsWith(before) && key.endsWith(after))
  return fitting.length ? fitting : [pattern]
}

/** Keys that the code asks for and no file has. */
function missingKeys(uses: Uses, texts: Texts): string[] {
  const known = new Set([...texts.keys()].map(baseOf))
  const groups = new Set([...known].map((key) => key.split('.')[0]))
  const patterns = uses.patterns.filter((pattern) => groups.has(pattern.split('.')[0]))
  const asked = [...uses.called, ...patterns.flatMap((pattern) => keysOf(pattern, known))]
  return [...new Set(asked)].filter((key) => !known.has(key))
}

/** Keys that no code asks for: dead texts. */
function deadKeys(uses: Uses, texts: Texts): string[] {
  const known = new Set([...texts.keys()].map(baseOf))
  const used = new Set([...uses.literals, ...uses.patterns.flatMap((pattern) => keysOf(pattern, known))])
  return [...known].filter((key) => !used.has(key))
}

function sourceOf(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n')
}

describe('the texts and the code', () => {
  const uses = usesIn(sourceOf('renderer') + sourceOf('electron'))

  it('have the same keys: every key that the code asks for is there', () => {
    expect(missingKeys(uses, english)).toEqual([])
  })
  it('have the same keys: every text is asked for', () => {
    expect(deadKeys(uses, english)).toEqual([])
  })
  it('have a name for every command and every menu', () => {
    const named = [...COMMANDS.map(({ id }) => `command.${id}`), ...MENUS.map((id) => `menu.${id}`)]
    expect(named.filter((key) => !english.has(key))).toEqual([])
  })

  const texts: Texts = new Map([
    ['find.label', ''],
    ['find.count_one', ''],
    ['find.count_other', ''],
    ['zoom.in', ''],
    ['zoom.out', ''],
  ])
  it.each([
    ["t('find.label') + t('find.lable')", ['find.lable']],
    ["i18n.t('nothing.here', { count })", ['nothing.here']],
    ["say(app, isIn ? 'zoom.in' : 'zoom.off')", ['zoom.off']],
    ['t(`zoom.${way}`) + t(`find.${way}-all`)', ['find.*-all']],
    ["t('find.count', { count }) // t('find.old')", []],
    ["import './find.css'; path.join('find.sheet')", []],
    ['const size = `${zoom.in}px`', []],
  ])('of %j, the keys that are missing are %j', (code, missing) => {
    // A comment at the end of a line is no place for a key: nothing is lost by reading it.
    expect(missingKeys(usesIn(code), texts).filter((key) => key !== 'find.old')).toEqual(missing)
  })
  it('finds a command without a name', () => {
    const fewer = new Map(english)
    fewer.delete('command.find')
    expect(missingKeys(usesIn('t(`command.${id}`)'), fewer)).toEqual(['command.find'])
  })
  it.each([
    ["t('find.label'); t('find.count'); t(`zoom.${way}`)", []],
    ["t('find.label'); t('find.count'); t('zoom.in')", ['zoom.out']],
    ["/* t('find.label') */ t('find.count'); t(`zoom.${way}`)", ['find.label']],
    ["// t('find.count')\nt('find.label'); t(`zoom.${way}`)", ['find.count']],
  ])('of %j, the dead texts are %j', (code, dead) => {
    expect(deadKeys(usesIn(code), texts)).toEqual(dead)
  })
  it('finds a text for a command that is no more', () => {
    const more = new Map([...english, ['command.gone', 'Gone'] as const])
    expect(deadKeys(uses, more)).toContain('command.gone')
  })
})
