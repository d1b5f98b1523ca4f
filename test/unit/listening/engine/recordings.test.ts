import { describe, expect, it } from 'vitest'
import type { Job, Piece } from '../../../../renderer/listening/engine/messages'
import { createRecordings, type Maker, type MakerEvents } from '../../../../renderer/listening/engine/recordings'

const jobOf = (text: string, wordsPerMinute = 175): Job => ({ text, voice: 'en', wordsPerMinute, pitch: 1, faster: 1 })
const pieceOf = (bytes: number): Piece => ({ samples: new Int16Array(bytes / 2), words: [] })

/** A maker that does what the test says. */
function scripted() {
  const asked: string[] = []
  let current: MakerEvents | null = null
  return {
    asked,
    maker: {
      make(job: Job, events: MakerEvents) {
        expect(current, 'one at a time').toBeNull()
        asked.push(job.text)
        current = events
      },
    },
    piece: (bytes = 100) => current?.onPiece(pieceOf(bytes)),
    end(how: 'onDone' | 'onFailed' = 'onDone') {
      const events = current
      current = null
      events?.[how]()
    },
  }
}

describe('what is wanted', () => {
  it('is heard of as it grows', () => {
    const { maker, piece, end } = scripted()
    const recording = createRecordings(maker, 1000).want(jobOf('one'))
    const states: string[] = []
    recording.onChange(() => states.push(`${recording.pieces.length} ${recording.state}`))
    piece()
    piece()
    end()
    expect(states).toEqual(['1 wanted', '2 wanted', '2 made'])
  })

  it('is made once for the same text, voice, speed and pitch', () => {
    const { maker, asked, end } = scripted()
    const recordings = createRecordings(maker, 1000)
    const first = recordings.want(jobOf('one'))
    expect(recordings.want(jobOf('one'))).toBe(first)
    end()
    expect(recordings.want(jobOf('one'))).toBe(first)
    expect(recordings.want(jobOf('one', 300))).not.toBe(first)
    expect(asked).toEqual(['one', 'one'])
  })

  it('comes before what is prepared, and takes over what is being prepared', () => {
    const { maker, asked, end } = scripted()
    const recordings = createRecordings(maker, 1000)
    recordings.prepare(jobOf('next'))
    recordings.prepare(jobOf('later'))
    recordings.want(jobOf('now'))
    recordings.want(jobOf('next'))
    end()
    end()
    end()
    expect(asked).toEqual(['next', 'now', 'later'])
  })

  it('and left is not begun, but may be wanted again', () => {
    const { maker, asked, end } = scripted()
    const recordings = createRecordings(maker, 1000)
    recordings.want(jobOf('now'))
    const left = recordings.want(jobOf('left'))
    recordings.leave(left)
    recordings.leave(recordings.want(jobOf('again')))
    recordings.want(jobOf('again'))
    end()
    end()
    expect(asked).toEqual(['now', 'again'])
  })

  it('and failed is tried again when it is wanted again', () => {
    const { maker, asked, end } = scripted()
    const recordings = createRecordings(maker, 1000)
    const failed = recordings.want(jobOf('one'))
    end('onFailed')
    expect(failed.state).toBe('failed')
    expect(recordings.want(jobOf('one')).state).toBe('wanted')
    expect(asked).toEqual(['one', 'one'])
  })
})

it('of what is prepared the last two are made, so that leaping about makes no queue', () => {
  const { maker, asked, end } = scripted()
  const recordings = createRecordings(maker, 1000)
  recordings.want(jobOf('now'))
  for (const text of ['a', 'b', 'c', 'd']) recordings.prepare(jobOf(text))
  for (let i = 0; i < 5; i++) end()
  expect(asked).toEqual(['now', 'c', 'd'])
})

it('keeps the last used, up to its limit of bytes', () => {
  const { maker, asked, piece, end } = scripted()
  const recordings = createRecordings(maker, 1000)
  for (const text of ['a', 'b', 'c']) {
    recordings.want(jobOf(text))
    piece(400)
    if (text === 'b') recordings.want(jobOf('a'))
    end()
  }
  asked.length = 0
  recordings.want(jobOf('a'))
  recordings.want(jobOf('c'))
  expect(asked).toEqual([])
  recordings.want(jobOf('b'))
  expect(asked).toEqual(['b'])
})

it('lets go of all but an eighth of that when nothing has been made for a while, not of what is being heard', () => {
  const { maker, asked, piece, end } = scripted()
  const idling: Maker = maker
  const recordings = createRecordings(idling, 1600)
  const heard = recordings.want(jobOf('heard'))
  for (const text of ['heard', 'before', 'next']) {
    recordings.want(jobOf(text))
    piece(200)
    end()
  }
  asked.length = 0
  idling.onIdle?.()
  expect(heard.pieces).toHaveLength(1)
  recordings.want(jobOf('next'))
  expect(asked).toEqual([])
  recordings.want(jobOf('before'))
  expect(asked).toEqual(['before'])
})
