export { AboutDialog } from './about-dialog'
export { CommandDialog } from './command-dialog'
export { HelpDialog } from './help-dialog'
export { ShortcutsDialog } from './shortcuts-dialog'
