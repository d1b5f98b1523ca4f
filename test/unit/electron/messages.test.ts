import type { IpcMainInvokeEvent } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { REQUEST_CHANNELS } from '../../../electron/contract'
import { answerRequests } from '../../../electron/messages'

type Handler = (event: IpcMainInvokeEvent, payload: unknown) => unknown
const handlers = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: unknown) => handlers.set(channel, handler) },
}))

describe('a request', () => {
  const acted = vi.fn(() => undefined)
  const opened = vi.fn(async () => true)
  const saved = vi.fn(async () => ({ result: 'cancelled' as const }))
  const begun = vi.fn(async () => 'open' as const)
  const mainFrame = { url: 'app://lectern/' }
  const ours = { mainFrame }
  const from = (sender: unknown, senderFrame: unknown) => ({ sender, senderFrame }) as IpcMainInvokeEvent
  const ask = (channel: string, payload: unknown, event = from(ours, mainFrame)) =>
    (handlers.get(channel) as Handler)(event, payload)

  beforeEach(() => {
    vi.clearAllMocks()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answers = {
      'settings:update': acted,
      'clipboard:write': acted,
      'look:export': vi.fn(async () => 'done' as const),
      'look:import': vi.fn(async () => 'cancelled' as const),
      'link:open': opened,
      'legal:open': vi.fn(async () => null),
      'release:blocks': vi.fn(async () => null),
      'speech:texts': vi.fn(() => null),
      'print:preview': vi.fn(() => null),
      'print:pdf': saved,
      'print:printers': vi.fn(async () => []),
      'print:paper': vi.fn(async () => 'cancelled' as const),
      'save:documents': saved,
      'save:audio': begun,
      'save:track': begun,
      'save:samples': begun,
      'save:finish': saved,
      'save:show': acted,
    }
    answerRequests(answers, (contents) => (contents as unknown) === ours)
  })

  it('has a handler for each channel of the contract, and there are no others', () => {
    expect([...handlers.keys()].sort()).toEqual([...REQUEST_CHANNELS].sort())
  })

  it('from our page that holds what it should is answered', async () => {
    expect(await ask('link:open', { target: 'https://un.org/' })).toBe(true)
    await ask('settings:update', { zoom: 2 })
    expect(acted).toHaveBeenCalledWith({ zoom: 2 })
  })

  it.each([
    ['another window', from({ mainFrame }, mainFrame)],
    ['a frame in the page', from(ours, { url: 'app://lectern/' })],
    ['a frame that is gone', from(ours, null)],
    ['another page in the window', from({ ...ours, mainFrame }, { url: 'https://un.org/' })],
  ])('from %s is refused', (_name, event) => {
    expect(() => ask('settings:update', { zoom: 2 }, event)).toThrow('Refused')
    expect(acted).not.toHaveBeenCalled()
  })

  it('from a foreign page in our own window is refused', () => {
    mainFrame.url = 'app://lectern.example/'
    expect(() => ask('settings:update', { zoom: 2 })).toThrow('Refused')
    mainFrame.url = 'app://lectern/'
  })

  it('that holds too much is refused', () => {
    expect(() => ask('clipboard:write', { text: 'x'.repeat(1_000_001) })).toThrow('Refused')
    expect(acted).not.toHaveBeenCalled()
  })

  it.each([
    ['link:open', { target: 'file:///etc/passwd' }],
    ['link:open', { target: 'javascript:alert(1)' }],
    ['link:open', { target: 'https://un.org/', more: 1 }],
    ['link:open', undefined],
    ['clipboard:write', { text: 5 }],
    ['settings:update', { zoom: 99 }],
    ['settings:update', { window: null }],
    ['settings:update', { version: 1 }],
    ['settings:update', { language: null }],
    ['settings:update', 'zoom'],
    ['save:documents', { release: '../x', format: 'epub', languages: ['en'], lines: 'wrapped' }],
    ['save:documents', { release: 'x', format: 'audio', languages: ['en'], lines: 'wrapped' }],
    ['save:documents', { release: 'x', format: 'epub', languages: [], lines: 'wrapped' }],
    ['save:documents', { release: 'x', format: 'epub', languages: ['en', 'en'], lines: 'wrapped' }],
    ['save:documents', { release: 'x', format: 'epub', languages: ['en'], lines: 'wrapped', path: '/etc/passwd' }],
    ['save:audio', { release: 'x', languages: ['de'], sound: 'mp3' }],
    ['save:track', { language: 'en', length: -1, cues: [] }],
    ['save:track', { language: 'en', length: 5, cues: [{ id: 'x', text: '', start: 0, end: 1, heading: false }] }],
    ['save:samples', { samples: [1, 2] }],
    ['save:samples', { samples: new Int16Array(22_050 * 60 + 1) }],
  ])('that holds what it should not is refused: %s %j', (channel, payload) => {
    expect(() => ask(channel, payload)).toThrow('Refused')
    expect(acted).not.toHaveBeenCalled()
    for (const acting of [opened, saved, begun]) expect(acting).not.toHaveBeenCalled()
    // Without the payload, which may be private.
    expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toMatch(/^Refused message: "[a-z:]+: .*"$/)
  })
})
