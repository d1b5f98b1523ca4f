import { close, open, step } from './find'

export { FindBar } from './find-bar'
export { fold } from './fold'

/** What the commands of finding do. */
export const findCommands = { close, open, step }
