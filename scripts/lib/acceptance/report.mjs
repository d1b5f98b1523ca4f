// @ts-check
/** The accessibility conformance report as Markdown. Pure: the same entries make the same report. */
import { checkIn, entryNamed, STATUSES } from './faults.mjs'

/** @typedef {import('./faults.mjs').Acceptance & { evaluated: string, version: string }} Evaluation */
/** @typedef {import('./faults.mjs').Entry} Entry */
/** @typedef {import('./faults.mjs').Check} Check */

const STATUS_NAMES = {
  supports: 'Supports',
  partly: 'Supports in part',
  'does-not': 'Does not support',
  'not-applicable': 'Not applicable',
}

/** The tables, in order. DAISY's requirements stand in one, in their own order, whatever their level. */
const TABLES = /** @type {const} */ ([
  { title: 'WCAG 2.2, level A', standard: 'wcag', levels: ['A'] },
  { title: 'WCAG 2.2, level AA', standard: 'wcag', levels: ['AA'] },
  { title: 'WCAG 2.2, level AAA', standard: 'wcag', levels: ['AAA'] },
  { title: 'EN 301 549, chapter 5 (generic requirements)', standard: 'en', levels: ['chapter 5'] },
  { title: 'EN 301 549, chapter 10 (documents that are saved)', standard: 'en', levels: ['chapter 10'] },
  { title: 'EN 301 549, chapter 11 (software)', standard: 'en', levels: ['chapter 11'] },
  { title: 'DAISY, reading applications', standard: 'daisy', levels: ['must', 'should', 'could', 'additional'] },
])

const STANDARD_NAMES = { wcag: 'WCAG 2.2', en: 'EN 301 549', daisy: 'DAISY' }

/** @param {Evaluation} evaluation */
export function reportOf(evaluation) {
  return `${[
    introduction(evaluation),
    summary(evaluation),
    ...TABLES.map((table) => criteria(table, evaluation)),
    checksMade(evaluation),
    checksOpen(evaluation),
  ].join('\n\n')}\n`
}

/** @param {Evaluation} evaluation */
function introduction({ evaluated, version }) {
  return `# Accessibility conformance report

<!-- Made from test/acceptance/*.json by \`npm run accessibility-report\`: change those. -->

**Evaluated:** Lectern ${version} as it is built from this repository, with the release it ships, in its six languages.
**Date:** ${evaluated}. **By:** its authors; nobody else has examined it.

**Against:** WCAG 2.2, levels A, AA and AAA, read as WCAG2ICT reads it for software; EN 301 549 V3.2.1, chapter 11,
chapter 10 for the files it saves, and of chapter 5 what can apply to software; DAISY’s requirements for reading applications.

**How:** by automated tests in the real window (Electron on Linux; axe-core with every rule but the experimental ones, and
tests of our own), by tests of the parts, and by the checks by hand that are listed below with their dates. An evidence
column names the test files; which of their tests is meant stands in [test/acceptance](../test/acceptance). A test of the
project fails when a criterion has no entry, when a claim has no evidence, and when a test named here is not there.
Windows and macOS, and every check that needs a person, are among the [checks still open](#checks-still-open): nothing is
claimed for them.

**Terms:** *Supports*: everything in the reader meets the criterion, as far as is known. *Supports in part*: something does
not, or has not been shown; the remark says what. *Does not support*: most of it does not, or it is not there.
*Not applicable*: the reader has nothing that the criterion is about; the remark says why.`
}

/** @param {Evaluation} evaluation */
function summary(evaluation) {
  const rows = TABLES.flatMap(({ standard, levels }) =>
    levels.map((level) => {
      const entries = evaluation.entries[standard].filter((entry) => entry.level === level)
      const counts = STATUSES.map(
        (status) => entries.filter((entry) => judged(entry, evaluation).status === status).length,
      )
      return [STANDARD_NAMES[standard], level, ...counts, entries.length]
    }),
  )
  return `## Summary\n\n${table(['Standard', 'Level or chapter', ...STATUSES.map((status) => STATUS_NAMES[status]), 'All'], rows)}`
}

/**
 * @param {(typeof TABLES)[number]} part
 * @param {Evaluation} evaluation
 */
function criteria({ title, standard, levels }, evaluation) {
  const rows = evaluation.entries[standard]
    .filter(({ level }) => levels.some((each) => each === level))
    .map((entry) => {
      const level = levels.length > 1 ? ` (${entry.level})` : ''
      const { status, remark = '', evidence = [] } = judged(entry, evaluation)
      return [
        `${entry.id} ${entry.name}${level}`,
        status ? STATUS_NAMES[status] : '',
        entry.as ? `As ${sameAs(entry.as)}.` : remark,
        entry.as ? '' : evidenceCell(evidence, evaluation.checks),
      ]
    })
  return `## ${title}\n\n${table(['Criterion', 'Status', 'Remark', 'Evidence'], rows)}`
}

/**
 * The entry, or the one it is the same as.
 * @param {Entry} entry
 * @param {Evaluation} evaluation
 */
function judged(entry, evaluation) {
  return (entry.as && entryNamed(entry.as, evaluation)) || entry
}

/** @param {string} name `wcag 1.1.1` */
function sameAs(name) {
  const [standard, id] = name.split(' ')
  return `${standard?.toUpperCase()} ${id}`
}

/**
 * Each test file once, then the checks.
 * @param {readonly string[]} evidence
 * @param {readonly Check[]} checks
 */
function evidenceCell(evidence, checks) {
  const files = new Set(evidence.filter((line) => checkIn(line) === null).map((line) => line.split(' > ')[0] ?? ''))
  const links = [...files].map((file) => `[${file.replace(/^test\/|\.test\.ts$/g, '')}](../${file})`)
  const named = evidence.map(checkIn).flatMap((id) => checks.filter((check) => check.id === id))
  const made = named.filter(({ date }) => date).map(({ id }) => `[by hand: ${id}](#checks-made-by-hand)`)
  const open = named.filter(({ date }) => !date).map(({ id }) => `[open: ${id}](#checks-still-open)`)
  return [...links, ...made, ...open].join(', ')
}

/** @param {Evaluation} evaluation */
function checksMade({ checks }) {
  const rows = checks.filter(({ date }) => date).map(({ id, what, date = '', result = '' }) => [id, what, date, result])
  return `## Checks made by hand\n\n${table(['Check', 'What was done', 'Date', 'Result'], rows)}`
}

/** @param {Evaluation} evaluation */
function checksOpen({ checks, entries }) {
  const rows = checks
    .filter(({ date }) => !date)
    .map(({ id, what }) => {
      const waiting = /** @type {const} */ (['wcag', 'en', 'daisy']).flatMap((standard) => {
        const ids = entries[standard]
          .filter(({ evidence }) => evidence?.includes(`check ${id}`))
          .map((entry) => entry.id)
        return ids.length ? `${STANDARD_NAMES[standard]}: ${ids.join(', ')}` : []
      })
      return [id, what, waiting.join('; ')]
    })
  return `## Checks still open\n\n${table(['Check', 'What is to be done', 'Criteria that wait for it'], rows)}`
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
