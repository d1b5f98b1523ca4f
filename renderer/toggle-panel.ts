import type { App } from './app-context'
import { keepPlace } from './reading'
import type { Panel } from './state'

/** Opens a panel in the place of the other, or closes it. The text makes room for it, and keeps its place. */
export function togglePanel({ store }: App, panel: Panel): void {
  keepPlace(() => store.setState((state) => ({ panel: state.panel === panel ? null : panel })))
}
