// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of code to be read stand in strings here
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Acceptance, type Entry, faultsOf } from '../../scripts/lib/acceptance/faults.mjs'
import { REPORT, readAcceptance, titlesOf } from '../../scripts/lib/acceptance/read.mjs'
import { reportOf } from '../../scripts/lib/acceptance/report.mjs'
import { testTitles } from '../../scripts/lib/acceptance/test-titles.mjs'

describe('the conformance entries of the reader', () => {
  it('judge every criterion once, with reasons and with evidence that exists', () => {
    expect(faultsOf(readAcceptance(), titlesOf)).toEqual([])
  })

  it('are what docs/accessibility.md says; `npm run accessibility-report` writes it', () => {
    expect(readFileSync(REPORT, 'utf8')).toBe(reportOf(readAcceptance()))
  })
})

const MOVES = 'test/e2e/a.test.ts > moving > says where one is in %s'
const SKIPPED = 'test/e2e/a.test.ts > moving > on Tuesdays'

/** Two criteria and one that is the same as the first, all in order. */
function small(): Acceptance {
  return {
    standards: { wcag: { '1.1.1': 'A', '1.2.1': 'AA' }, en: { '11.1': 'chapter 11' }, daisy: {} },
    entries: {
      wcag: [
        { id: '1.1.1', name: 'Pictures', level: 'A', status: 'supports', remark: '', evidence: [MOVES, 'check look'] },
        { id: '1.2.1', name: 'Sound', level: 'AA', status: 'partly', remark: 'Not yet.', evidence: ['check look'] },
      ],
      en: [{ id: '11.1', name: 'Pictures', level: 'chapter 11', as: 'wcag 1.1.1' }],
      daisy: [],
    },
    checks: [{ id: 'look', what: 'Looked at it.', date: '2026-11-24', result: 'Good.' }],
  }
}

const SOURCE = `describe('moving', () => {
  it.each(LANGUAGES)('says where one is in %s', () => {})
  it.skip('on Tuesdays', () => {})
})`
const smallTitles = (file: string) => (file === 'test/e2e/a.test.ts' ? testTitles(SOURCE) : null)

/** The faults after a change of entries that are in order. */
function faultsAfter(change: (acceptance: Acceptance, first: Entry, second: Entry, same: Entry) => void) {
  const acceptance = small()
  const { wcag, en } = acceptance.entries
  change(acceptance, wcag[0] as Entry, wcag[1] as Entry, en[0] as Entry)
  return faultsOf(acceptance, smallTitles)
}

const BROKEN: Readonly<Record<string, readonly [Parameters<typeof faultsAfter>[0], string]>> = {
  'a criterion without an entry': [({ entries }) => entries.wcag.pop(), 'wcag 1.2.1 has no entry'],
  'an entry that is no criterion': [
    ({ entries }, first) => entries.wcag.push({ ...first, id: '9.9.9' }),
    'wcag 9.9.9 is no criterion of the standard',
  ],
  'two entries': [({ entries }, _, second) => entries.wcag.push(second), 'wcag 1.2.1 has two entries'],
  'another order': [({ entries }) => entries.wcag.reverse(), 'wcag 1.1.1 is not in the standard’s order'],
  'another level': [(_, first) => Object.assign(first, { level: 'AA' }), 'wcag 1.1.1 is of level A, not AA'],
  'no name': [(_, first) => Object.assign(first, { name: ' ' }), 'wcag 1.1.1 has no name'],
  'an unknown status': [
    (_, first) => Object.assign(first, { status: 'yes', remark: 'It is.' }),
    'wcag 1.1.1 has no status that is known: yes',
  ],
  'a part without a reason': [(_, __, second) => delete second.remark, 'wcag 1.2.1 gives no reason'],
  'a “does not” without a reason': [
    (_, first) => Object.assign(first, { status: 'does-not' }),
    'wcag 1.1.1 gives no reason',
  ],
  'a “not applicable” without a reason': [
    (_, first) => Object.assign(first, { status: 'not-applicable', remark: ' ' }),
    'wcag 1.1.1 gives no reason',
  ],
  'a claim without evidence': [(_, first) => delete first.evidence, 'wcag 1.1.1 claims something without evidence'],
  'a claim that only an open check could show': [
    ({ checks }, _, second) => {
      checks.push({ id: 'listen', what: 'Listen to it.' })
      second.evidence = ['check listen']
    },
    'wcag 1.2.1 claims something without evidence',
  ],
  'a test file that is not there': [
    (_, first) => first.evidence?.push('test/e2e/b.test.ts > moving'),
    'wcag 1.1.1 names a test file that does not exist: test/e2e/b.test.ts',
  ],
  'a test that is not there': [
    (_, first) => first.evidence?.push('test/e2e/a.test.ts > moving > says where'),
    'wcag 1.1.1 names a test that does not exist: test/e2e/a.test.ts > moving > says where',
  ],
  'a file without a test': [
    (_, first) => first.evidence?.push('test/e2e/a.test.ts'),
    'wcag 1.1.1 names a test that does not exist: test/e2e/a.test.ts',
  ],
  'a test that is skipped': [
    (_, first) => first.evidence?.push(SKIPPED),
    `wcag 1.1.1 names a test that is not run: ${SKIPPED}`,
  ],
  'a check that is not there': [
    (_, first) => first.evidence?.push('check smell'),
    'wcag 1.1.1 names a check that does not exist: smell',
  ],
  'a check that nobody names': [
    ({ checks }) => checks.push({ id: 'smell', what: 'Smell it.' }),
    'check smell is named by no criterion',
  ],
  'two checks of one name': [({ checks }) => checks.push({ id: 'look', what: 'Look.' }), 'check look is there twice'],
  'a check of nothing': [
    ({ checks }) => Object.assign(checks[0] ?? {}, { what: '' }),
    'check look does not say what is checked',
  ],
  'a check without a result': [
    ({ checks }) => delete checks[0]?.result,
    'check look has a date or a result, but not both',
  ],
  'a day that never was': [
    ({ checks }) => Object.assign(checks[0] ?? {}, { date: '2026-02-30' }),
    'check look has no date that there is: 2026-02-30',
  ],
  'the same as nothing': [
    (_, __, ___, same) => Object.assign(same, { as: 'wcag 7.7.7' }),
    'en 11.1 is said to be the same as wcag 7.7.7, which judges nothing',
  ],
  'the same as another, and judged': [
    (_, __, ___, same) => Object.assign(same, { status: 'supports' }),
    'en 11.1 is the same as another and judged itself',
  ],
}

describe('conformance entries', () => {
  it('that are in order have no fault', () => expect(faultsOf(small(), smallTitles)).toEqual([]))

  it.each(Object.entries(BROKEN))('with %s are told', (_, [change, fault]) => {
    expect(faultsAfter(change)).toContain(fault)
  })

  it('may name a group of tests', () => {
    expect(faultsAfter((_, first) => first.evidence?.push('test/e2e/a.test.ts > moving'))).toEqual([])
  })
})

describe('the titles of a test file', () => {
  const titles = (source: string) => testTitles(source).map(({ title }) => title)

  it.each([
    ["it('is there', () => {})", ['is there']],
    ["describe('a', () => { describe('b', () => { test('c', () => {}) }) })", ['a', 'a > b', 'a > b > c']],
    ["it.each([['x']] as const)('finds %s at 100 %%', () => {})", ['finds %s at 100 %%']],
    ["test.each<[string]>([['x']])('typed %s', () => {})", ['typed %s']],
    ["it.runIf(LINUX).each(['a'])('on %s', () => {})", ['on %s']],
    ['it.each`a | b`("in a table", () => {})', ['in a table']],
    ['for (const x of all) it(`in ${x}, “é”`, () => {})', ['in ${x}, “é”']],
    ['it(TITLE, () => {})', ['TITLE']],
    ["it('with a time', { timeout: 9 }, () => {})", ['with a time']],
    ["it('العربية', () => {}); it('后', () => {})", ['العربية', '后']],
    ["it('not these', () => { /a/.test('b'); rule.test('c'); submit('d') })", ['not these']],
    ["// it('is a comment', () => {})", []],
  ])('of %s', (source, expected) => expect(titles(source)).toEqual(expected))

  it.each([
    "it.skip('a', () => {})",
    "it.todo('a')",
    "describe.skip('a', () => { it('b', () => {}) })",
    "it.skip.each([1])('a', () => {})",
  ])('tell that it is not run: %s', (source) => {
    expect(testTitles(source).every(({ skipped }) => skipped)).toBe(true)
  })
})

describe('the report', () => {
  const evaluation = { ...small(), evaluated: '2026-11-24', version: '1.2.3' }
  const report = reportOf(evaluation)

  it('says what was evaluated, when, and counts', () => {
    expect(report).toContain('Lectern 1.2.3')
    expect(report).toContain('2026-11-24')
    expect(report).toContain('| WCAG 2.2 | AA | 0 | 1 | 0 | 0 | 1 |')
    expect(report).toContain('| EN 301 549 | chapter 11 | 1 | 0 | 0 | 0 | 1 |')
  })

  it('has its tables in the order of the standards', () => {
    const headings = [...report.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual([
      'Summary',
      'WCAG 2.2, level A',
      'WCAG 2.2, level AA',
      'WCAG 2.2, level AAA',
      'EN 301 549, chapter 5 (generic requirements)',
      'EN 301 549, chapter 10 (documents that are saved)',
      'EN 301 549, chapter 11 (software)',
      'DAISY, reading applications',
      'Checks made by hand',
      'Checks still open',
    ])
  })

  it('links each test file once and each check', () => {
    expect(report).toContain(
      '| 1.1.1 Pictures | Supports |  | [e2e/a](../test/e2e/a.test.ts), [by hand: look](#checks-made-by-hand) |',
    )
    expect(report).toContain('| 11.1 Pictures | Supports | As WCAG 1.1.1. |  |')
  })

  it('lists what is open with the criteria that wait for it', () => {
    const open = small()
    open.checks.push({ id: 'listen', what: 'Listen to a | b.' })
    open.entries.wcag[1]?.evidence?.push('check listen')
    const text = reportOf({ ...evaluation, ...open })
    expect(text).toContain('[open: listen](#checks-still-open)')
    expect(text).toContain('| listen | Listen to a \\| b. | WCAG 2.2: 1.2.1 |')
  })
})
