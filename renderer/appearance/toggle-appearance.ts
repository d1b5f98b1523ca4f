import type { App } from '../app-context'
import { keepPlace } from '../reading'

/** Opens the panel, or closes it. The text makes room for it, and keeps its place. */
export function toggleAppearance({ store }: App): void {
  keepPlace(() => store.setState((state) => ({ appearanceOpen: !state.appearanceOpen })))
}
