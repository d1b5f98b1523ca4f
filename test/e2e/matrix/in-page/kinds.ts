/** One control of each kind: those that look alike at rest, and are the same element with the same classes, are one. */
import { behind, hex } from './colour'
import { controls, isDisabled } from './element'
import { forget } from './memo'

const STATES = ['aria-pressed', 'aria-current', 'aria-expanded', 'type', 'checked'] as const
const STYLES = ['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'fontWeight', 'textDecoration'] as const

/** Tags the first control in a surface of each kind that is not `known`, and answers with the new kinds. */
export function tagKinds(root: string, known: readonly string[]): string[] {
  forget()
  const kinds = new Set(known)
  const enabled = controls(root).filter((each) => !isDisabled(each))
  for (const control of ofEachKind(enabled, kinds)) control.dataset.kind = ''
  return [...kinds].filter((kind) => !known.includes(kind))
}

/** The first of each kind that is not `known`; all are, afterwards. */
export function ofEachKind(all: readonly HTMLElement[], known = new Set<string>()): HTMLElement[] {
  return all.filter((element) => {
    const kind = kindOf(element)
    const isNew = !known.has(kind)
    known.add(kind)
    return isNew
  })
}

export function untagKinds(): void {
  for (const tagged of document.querySelectorAll<HTMLElement>('[data-kind]')) delete tagged.dataset.kind
}

function kindOf(control: HTMLElement): string {
  const style = getComputedStyle(control)
  const states = STATES.map((name) => control.getAttribute(name))
  const looks = STYLES.map((name) => style[name])
  const where = control.closest('.bar, .find, .panel, dialog, .notice, main')?.className
  return [control.localName, control.className, where, hex(behind(control)), ...states, ...looks].join(' ')
}
