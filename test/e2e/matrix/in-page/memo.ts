/** Answers about an element that hold as long as no style changes: most are asked for again for each that lies in it. */

const memos: { answers: WeakMap<Element, unknown> }[] = []

export function memo<T>(compute: (element: Element) => T): (element: Element) => T {
  const memo = { answers: new WeakMap<Element, unknown>() }
  memos.push(memo)
  return (element) => {
    if (!memo.answers.has(element)) memo.answers.set(element, compute(element))
    return memo.answers.get(element) as T
  }
}

/** To be called whenever styles may have changed. */
export function forget(): void {
  for (const memo of memos) memo.answers = new WeakMap()
}
