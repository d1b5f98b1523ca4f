import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromWorker, Job, ToWorker } from '../../../../renderer/listening/engine/messages'
import { createWorkerMaker, type WorkerLike } from '../../../../renderer/listening/engine/worker-maker'

const JOB: Job = { text: 'one', voice: 'en', wordsPerMinute: 175, pitch: 1, faster: 1 }

class ScriptedWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  readonly asked: ToWorker[] = []
  ended = false
  postMessage(message: ToWorker) {
    this.asked.push(message)
  }
  terminate() {
    this.ended = true
  }
  say(data: FromWorker) {
    this.onmessage?.({ data })
  }
}

let workers: ScriptedWorker[]
const start = () => {
  const worker = new ScriptedWorker()
  workers.push(worker)
  return worker
}
const events = () => ({ onPiece: vi.fn(), onDone: vi.fn(), onFailed: vi.fn() })
const last = () => workers.at(-1) as ScriptedWorker

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('the worker', () => {
  it('is started by the first text, does the next, and ends 60 s after the last', () => {
    const maker = createWorkerMaker(start, 60_000)
    maker.onIdle = vi.fn()
    vi.advanceTimersByTime(100_000)
    expect(workers).toHaveLength(0)
    for (const id of [1, 2]) {
      const told = events()
      maker.make(JOB, told)
      last().say({ type: 'piece', id, samples: new Int16Array(2), words: [] })
      last().say({ type: 'done', id })
      expect(told.onPiece).toHaveBeenCalledTimes(1)
      expect(told.onDone).toHaveBeenCalledTimes(1)
      vi.advanceTimersByTime(59_000)
    }
    expect(last().ended).toBe(false)
    expect(maker.onIdle).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(last().ended).toBe(true)
    expect(maker.onIdle).toHaveBeenCalledTimes(1)
    maker.make(JOB, events())
    expect(workers).toHaveLength(2)
  })

  it.each([
    ['says so', () => last().say({ type: 'failed', id: 1 })],
    ['breaks', () => last().onerror?.(new Event('error'))],
    ['is stuck', () => vi.advanceTimersByTime(20_000)],
  ])('has failed where it %s, and another is started for the next', (_, fail) => {
    const maker = createWorkerMaker(start, 60_000)
    const told = events()
    maker.make(JOB, told)
    fail()
    expect(told.onFailed).toHaveBeenCalledTimes(1)
    expect(last().ended).toBe(true)
    maker.make(JOB, events())
    expect(workers).toHaveLength(2)
  })

  it('that cannot be started has failed', async () => {
    const maker = createWorkerMaker(() => {
      throw new Error('refused')
    }, 60_000)
    const told = events()
    maker.make(JOB, told)
    await Promise.resolve()
    expect(told.onFailed).toHaveBeenCalledTimes(1)
  })
})
