// @ts-check
/** What is wrong with the conformance entries: each criterion is judged once, with a reason and with evidence that exists. Pure. */

/** @typedef {'wcag' | 'en' | 'daisy'} StandardId */
/** @typedef {'supports' | 'partly' | 'does-not' | 'not-applicable'} Status */
/**
 * A criterion as it is judged. `as` names the criterion of which it is the same, `wcag 1.1.1`; it then says nothing itself.
 * A line of evidence is a test, `test/e2e/moving.test.ts > moving > says …`, a group of tests, or `check <id>`.
 * @typedef {{ id: string, name: string, level: string, as?: string, status?: Status, remark?: string, evidence?: string[] }} Entry
 */
/**
 * A check by hand. Without a date it is still open.
 * @typedef {{ id: string, what: string, date?: string, result?: string }} Check
 */
/**
 * @typedef {object} Acceptance
 * @property {Record<StandardId, Record<string, string>>} standards every criterion of each standard, in its order, and its level
 * @property {Record<StandardId, Entry[]>} entries
 * @property {Check[]} checks
 */
/** @typedef {import('./test-titles.mjs').Title} Title */

export const STATUSES = /** @type {const} */ (['supports', 'partly', 'does-not', 'not-applicable'])
const STANDARDS = /** @type {const} */ (['wcag', 'en', 'daisy'])

/**
 * @param {Acceptance} acceptance
 * @param {(file: string) => readonly Title[] | null} titlesOf the tests of a file; null where there is no such file
 * @returns {string[]} a sentence for each fault
 */
export function faultsOf(acceptance, titlesOf) {
  return [
    ...STANDARDS.flatMap((standard) => [
      ...listFaults(standard, acceptance),
      ...acceptance.entries[standard].flatMap((entry) =>
        [...judgementFaults(entry, acceptance), ...evidenceFaults(entry, acceptance, titlesOf)].map(
          (fault) => `${standard} ${entry.id} ${fault}`,
        ),
      ),
    ]),
    ...checkFaults(acceptance),
  ]
}

/**
 * Every criterion once, in the standard's order, with its level.
 * @param {StandardId} standard
 * @param {Acceptance} acceptance
 */
function listFaults(standard, { standards, entries }) {
  const levels = standards[standard]
  const wanted = Object.keys(levels)
  const found = entries[standard].map(({ id }) => id)
  const known = found.filter((id) => id in levels)
  const displaced = known.find((id, index) => index > 0 && wanted.indexOf(id) < wanted.indexOf(known[index - 1] ?? ''))
  return [
    ...wanted.filter((id) => !found.includes(id)).map((id) => `${standard} ${id} has no entry`),
    ...found.filter((id) => !(id in levels)).map((id) => `${standard} ${id} is no criterion of the standard`),
    ...found.filter((id, index) => found.indexOf(id) !== index).map((id) => `${standard} ${id} has two entries`),
    ...(displaced ? [`${standard} ${displaced} is not in the standard’s order`] : []),
    ...entries[standard]
      .filter(({ id, level }) => id in levels && levels[id] !== level)
      .map(({ id, level }) => `${standard} ${id} is of level ${levels[id]}, not ${level}`),
  ]
}

/**
 * @param {Entry} entry
 * @param {Acceptance} acceptance
 */
function judgementFaults(entry, acceptance) {
  const { name, as, status, remark } = entry
  const faults = name.trim() ? [] : ['has no name']
  if (as !== undefined) {
    const same = entryNamed(as, acceptance)
    if (!same || same.as !== undefined) faults.push(`is said to be the same as ${as}, which judges nothing`)
    if (status || remark || entry.evidence) faults.push('is the same as another and judged itself')
    return faults
  }
  if (!status || !STATUSES.includes(status)) faults.push(`has no status that is known: ${status}`)
  if (status !== 'supports' && !remark?.trim()) faults.push('gives no reason')
  return faults
}

/**
 * What is claimed must be shown: by a test, or by a check that was made.
 * @param {Entry} entry
 * @param {Acceptance} acceptance
 * @param {(file: string) => readonly Title[] | null} titlesOf
 */
function evidenceFaults({ status, evidence = [] }, { checks }, titlesOf) {
  const faults = evidence.flatMap((line) => {
    const check = checkIn(line)
    if (check === null) return testFault(line, titlesOf) ?? []
    return checks.some(({ id }) => id === check) ? [] : `names a check that does not exist: ${check}`
  })
  const isMade = (/** @type {string} */ line) => {
    const check = checkIn(line)
    return check === null || checks.some(({ id, date }) => id === check && date !== undefined)
  }
  const isClaim = status === 'supports' || status === 'partly'
  return isClaim && !evidence.some(isMade) ? [...faults, 'claims something without evidence'] : faults
}

/**
 * @param {string} line
 * @param {(file: string) => readonly Title[] | null} titlesOf
 */
function testFault(line, titlesOf) {
  const [file = '', ...path] = line.split(' > ')
  const title = path.join(' > ')
  const titles = titlesOf(file)
  if (!titles) return `names a test file that does not exist: ${file}`
  const found = titles.filter((each) => each.title === title)
  if (!found.length) return `names a test that does not exist: ${line}`
  return found.every(({ skipped }) => skipped) ? `names a test that is not run: ${line}` : null
}

/** @param {Acceptance} acceptance */
function checkFaults({ checks, entries }) {
  const used = new Set(STANDARDS.flatMap((standard) => entries[standard].flatMap(({ evidence = [] }) => evidence)))
  return checks.flatMap(({ id, what, date, result }, index) => [
    ...(checks.findIndex((other) => other.id === id) === index ? [] : [`check ${id} is there twice`]),
    ...(used.has(`check ${id}`) ? [] : [`check ${id} is named by no criterion`]),
    ...(what.trim() ? [] : [`check ${id} does not say what is checked`]),
    ...((date === undefined) === (result === undefined) ? [] : [`check ${id} has a date or a result, but not both`]),
    ...(date === undefined || isDate(date) ? [] : [`check ${id} has no date that there is: ${date}`]),
  ])
}

/** @param {string} text */
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}

/**
 * The check that a line of evidence names, or null where it names a test.
 * @param {string} line
 */
export function checkIn(line) {
  return /^check (.+)$/.exec(line)?.[1] ?? null
}

/**
 * The entry that `as` names, `wcag 1.1.1`.
 * @param {string} name
 * @param {Acceptance} acceptance
 */
export function entryNamed(name, { entries }) {
  const [standard, id] = name.split(' ')
  return STANDARDS.filter((each) => each === standard)
    .flatMap((each) => entries[each])
    .find((entry) => entry.id === id)
}
