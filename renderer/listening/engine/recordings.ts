/** What has been made sound of and what is to be: one text at a time, the one that is waited for first. Pure. */
import type { Job, Piece } from './messages'

/** The sound of one text; it may still grow. */
export interface Recording {
  readonly pieces: readonly Piece[]
  readonly state: 'wanted' | 'made' | 'failed'
  /** Calls back when it has grown or changed its state; the answer stops it. */
  onChange(listener: () => void): () => void
}

export interface MakerEvents {
  onPiece(piece: Piece): void
  onDone(): void
  onFailed(): void
}

/** What makes sound; it is given one text at a time. */
export interface Maker {
  make(job: Job, events: MakerEvents): void
  /** Called when it has had nothing to make for a while. */
  onIdle?: (() => void) | undefined
}

export interface Recordings {
  /** Made before all others. */
  want(job: Job): Recording
  /** Made when nothing else is. */
  prepare(job: Job): void
  /** Nobody waits for it any more: it is not begun. */
  leave(recording: Recording): void
}

/** More texts than these are not prepared: who leaps about leaves the older ones behind. */
const PREPARED = 2

interface Entry {
  readonly job: Job
  readonly pieces: Piece[]
  readonly listeners: Set<() => void>
  readonly recording: Recording
  state: Recording['state']
  bytes: number
}

/** Of what is kept so much stays when nobody listens: what is heard next where one goes on. */
const RESTING = 1 / 8

/** Keeps at most `limit` bytes of sound, the last used. */
export function createRecordings(maker: Maker, limit: number): Recordings {
  // Oldest use first.
  const kept = new Map<string, Entry>()
  let queue: Entry[] = []
  let making: Entry | null = null

  const forget = (entry: Entry) => {
    if (kept.get(keyOf(entry.job)) === entry) kept.delete(keyOf(entry.job))
  }
  const trim = (limit: number) => {
    let bytes = [...kept.values()].reduce((sum, entry) => sum + entry.bytes, 0)
    for (const entry of kept.values()) {
      if (bytes <= limit) break
      if (entry.state === 'wanted') continue
      bytes -= entry.bytes
      forget(entry)
    }
  }
  const next = () => {
    const entry = making ? undefined : queue.shift()
    if (!entry) return
    making = entry
    const finish = (state: 'made' | 'failed') => {
      making = null
      entry.state = state
      if (state === 'failed') forget(entry)
      trim(limit)
      tell(entry)
      next()
    }
    maker.make(entry.job, {
      onPiece(piece) {
        entry.pieces.push(piece)
        entry.bytes += piece.samples.byteLength
        tell(entry)
      },
      onDone: () => finish('made'),
      onFailed: () => finish('failed'),
    })
  }
  /** The one there is, now the last used; or a new one. */
  const take = (job: Job) => {
    const key = keyOf(job)
    const entry = kept.get(key) ?? createEntry(job)
    kept.delete(key)
    kept.set(key, entry)
    return entry
  }
  const drop = (entries: readonly Entry[]) => {
    queue = queue.filter((entry) => !entries.includes(entry))
    entries.forEach(forget)
  }
  maker.onIdle = () => trim(limit * RESTING)
  return {
    want(job) {
      const entry = take(job)
      if (entry.state === 'wanted' && entry !== making) queue = [entry, ...queue.filter((each) => each !== entry)]
      next()
      return entry.recording
    },
    prepare(job) {
      const entry = take(job)
      if (entry.state === 'wanted' && entry !== making && !queue.includes(entry)) queue.push(entry)
      drop(queue.slice(0, -PREPARED).filter((each) => each.listeners.size === 0))
      next()
    },
    leave(recording) {
      drop(queue.filter((entry) => entry.recording === recording && entry.listeners.size === 0))
    },
  }
}

const keyOf = (job: Job) => JSON.stringify([job.voice, job.wordsPerMinute, job.faster, job.pitch, job.text])

function createEntry(job: Job): Entry {
  const listeners = new Set<() => void>()
  const pieces: Piece[] = []
  const entry: Entry = {
    job,
    pieces,
    listeners,
    state: 'wanted',
    bytes: 0,
    recording: {
      pieces,
      get state() {
        return entry.state
      },
      onChange(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  }
  return entry
}

function tell(entry: Entry): void {
  for (const listener of [...entry.listeners]) listener()
}
