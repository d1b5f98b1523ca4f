import { close, open, step } from './find'

export { FindBar } from './find-bar'
export { fold } from './fold'
export { indexAhead } from './index-ahead'

/** What the commands of finding do. */
export const findCommands = { close, open, step }
