// @ts-check
/** The titles of the tests in a test file, read from its source, so that no test has to be run to know that it exists. */
import { parseAst } from 'vite'

/** @typedef {{ readonly title: string, readonly skipped: boolean }} Title A group or a test: `group > test`. */
/** @typedef {{ readonly type: string, readonly start: number, readonly end: number } & Record<string, any>} Node */

const DEFINERS = new Set(['describe', 'it', 'test'])
/** What is called with a table or a condition, and returns what is called with the title. */
const PREPARATIONS = new Set(['each', 'for', 'runIf', 'skipIf', 'extend'])
/** What keeps a test from being run: it then shows nothing. */
const SKIPPING = new Set(['skip', 'todo', 'fails'])

/**
 * Every group and every test. A title is as it is written: with the `%s` of `it.each`, the `${…}` of a template, or, where
 * it is no text, the expression itself.
 * @param {string} source TypeScript
 * @returns {readonly Title[]}
 */
export function testTitles(source) {
  /** @type {Title[]} */
  const titles = []
  /**
   * @param {unknown} value
   * @param {readonly string[]} groups
   * @param {boolean} skipped
   */
  const visit = (value, groups, skipped) => {
    if (Array.isArray(value)) for (const each of value) visit(each, groups, skipped)
    if (!isNode(value)) return
    const words = value.type === 'CallExpression' ? wordsOf(value.callee) : []
    const [title] = value.arguments ?? []
    if (!title || !DEFINERS.has(words[0] ?? '') || PREPARATIONS.has(words.at(-1) ?? '')) {
      for (const child of Object.values(value)) visit(child, groups, skipped)
      return
    }
    const path = [...groups, writtenTitle(title, source)]
    const isSkipped = skipped || words.some((word) => SKIPPING.has(word))
    titles.push({ title: path.join(' > '), skipped: isSkipped })
    for (const child of value.arguments.slice(1)) visit(child, path, isSkipped)
  }
  visit(parseAst(source, { lang: 'ts' }), [], false)
  return titles
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value
}

/**
 * The words of what is called: `it.runIf(…).each(…)` is it, runIf, each – and the call of what that returns is a test.
 * @param {Node} callee
 * @returns {readonly string[]}
 */
function wordsOf(callee) {
  switch (callee.type) {
    case 'Identifier':
      return [callee.name]
    case 'MemberExpression':
      return [...wordsOf(callee.object), callee.property.name]
    case 'CallExpression':
      // The empty word keeps the table's call from being taken for the test's.
      return [...wordsOf(callee.callee), '']
    case 'TaggedTemplateExpression':
      return [...wordsOf(callee.tag), '']
    default:
      // `/…/.test(…)` is no test of ours.
      return ['']
  }
}

/**
 * @param {Node} node
 * @param {string} source
 */
function writtenTitle(node, source) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral') return source.slice(node.start + 1, node.end - 1)
  return source.slice(node.start, node.end)
}
