/**
 * The names of all channels, as plain lists: the preload checks against them and must not carry the schemas of the
 * contract. contract.ts says what each one holds, and fails to compile when the two differ.
 */

/** What the page may ask of the desktop. */
export const REQUEST_CHANNELS = [
  'settings:update',
  'clipboard:write',
  'link:open',
  'legal:open',
  'look:export',
  'look:import',
  'release:blocks',
  'speech:texts',
  'print:preview',
  'print:pdf',
  'print:printers',
  'print:paper',
  'save:documents',
  'save:audio',
  'save:track',
  'save:samples',
  'save:finish',
  'save:show',
] as const
export type RequestChannel = (typeof REQUEST_CHANNELS)[number]

/** What the desktop may tell the page. */
export const EVENT_CHANNELS = ['command', 'open-place', 'notice', 'screen-reader'] as const
export type EventChannel = (typeof EVENT_CHANNELS)[number]
