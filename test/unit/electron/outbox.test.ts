import { expect, it } from 'vitest'
import { Outbox } from '../../../electron/outbox'

const PLACE = { release: 'a', language: 'fr', sentence: 's1' } as const

function opened(outbox: Outbox): unknown[] {
  const heard: unknown[] = []
  outbox.open((channel, payload) => heard.push([channel, payload]))
  return heard
}

it('keeps what is sent before there is a page, and hands it over once', () => {
  const outbox = new Outbox()
  outbox.send('notice', { id: 'settings-broken' })
  outbox.send('open-place', { ...PLACE, sentence: 's9' })
  outbox.send('open-place', PLACE)
  outbox.send('command', 'find')
  expect(outbox.takeForStart()).toEqual({ notices: [{ id: 'settings-broken' }], openAt: PLACE })
  expect(outbox.takeForStart()).toEqual({ notices: [], openAt: null })
  expect(opened(outbox)).toEqual([['command', 'find']])
})

it('loses nothing that is sent between the page being served and being able to hear', () => {
  const outbox = new Outbox()
  outbox.takeForStart()
  outbox.send('notice', { id: 'settings-unwritable' })
  outbox.send('open-place', PLACE)
  const heard = opened(outbox)
  expect(heard).toEqual([
    ['open-place', PLACE],
    ['notice', { id: 'settings-unwritable' }],
  ])
  outbox.send('command', 'help')
  expect(heard).toHaveLength(3)
})

it('tells a new page whether a screen reader runs, as it is by then', () => {
  const outbox = new Outbox()
  outbox.send('screen-reader', true)
  outbox.send('screen-reader', false)
  expect(opened(outbox)).toEqual([['screen-reader', false]])
})

it('waits again when the page is gone', () => {
  const outbox = new Outbox()
  const heard = opened(outbox)
  outbox.close()
  outbox.send('command', 'help')
  expect(heard).toEqual([])
  expect(opened(outbox)).toEqual([['command', 'help']])
})
