/** What a screen reader is given of the window: the accessibility tree, as it comes over the accessibility bus. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface AccessibleNode {
  readonly role: string
  readonly name: string
  /** The texts in it, each in one language. */
  readonly runs: readonly { readonly text: string; readonly language: string }[]
  readonly children: readonly AccessibleNode[]
}

/** The system's own, since only that one comes with the bindings. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = join(import.meta.dirname, 'accessibility-tree.py')

export async function accessibilityTree(process: number | undefined, env: NodeJS.ProcessEnv): Promise<AccessibleNode> {
  const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, String(process)], { env, maxBuffer: 50_000_000 })
  return JSON.parse(stdout)
}

/** A node and all below it, in the order of reading. */
export function allNodes(node: AccessibleNode): readonly AccessibleNode[] {
  return [node, ...node.children.flatMap(allNodes)]
}
