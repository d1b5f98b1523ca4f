/** What is heard: a sound server that nobody hears, what it plays recorded, and what can be said of the samples. */
import { spawn } from 'node:child_process'
import { startSilentSound } from '../../scripts/lib/sound.mjs'

export const RATE = 22_050

export interface Sound {
  /** For `launch`, so that the window sounds here. */
  readonly env: Readonly<Record<string, string>>
  record(): Promise<Recorder>
  stop(): void
}

export interface Recorder {
  /** What has been heard so far. */
  readonly heard: () => Heard
  stop(): Heard
}

export interface Heard {
  readonly samples: Int16Array
  /** `Date.now()` at the first sample. */
  readonly begin: number
}

/** A stretch of sound or of silence, in milliseconds since the recording's begin. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export async function startSound(): Promise<Sound> {
  const { env, source, stop } = await startSilentSound()
  return { env, stop, record: () => recordAtLast({ ...process.env, ...env }, source) }
}

/** On a busy machine the server may turn one away who comes to record. */
async function recordAtLast(env: NodeJS.ProcessEnv, source: string): Promise<Recorder> {
  for (let left = 3; ; left--) {
    try {
      return await record(env, source)
    } catch (error) {
      if (left === 1) throw error
    }
  }
}

async function record(env: NodeJS.ProcessEnv, source: string): Promise<Recorder> {
  const parec = spawn(
    'parec',
    [`--device=${source}`, '--format=s16le', `--rate=${RATE}`, '--channels=1', '--raw', '--latency-msec=10'],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const parts: Buffer[] = []
  let bytes = 0
  // What comes late shifts nothing: the begin is where the quickest part would have it.
  let begin = Number.POSITIVE_INFINITY
  await new Promise<void>((resolve, reject) => {
    parec.on('error', reject)
    parec.on('exit', (code) => reject(new Error(`The recording ended (${code}).`)))
    parec.stdout.on('data', (part: Buffer) => {
      parts.push(part)
      bytes += part.length
      begin = Math.min(begin, Date.now() - (bytes / 2 / RATE) * 1000)
      resolve()
    })
  })
  const heard = () => {
    const all = Buffer.concat(parts)
    return { samples: new Int16Array(new Uint8Array(all).buffer, 0, all.length >> 1), begin }
  }
  return {
    heard,
    stop() {
      parec.kill()
      return heard()
    },
  }
}

/** How loud it is, from 0 to 1: the root of the mean square. */
export function loudness(samples: Int16Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length) / 32_768
}

/** The samples between two moments, in milliseconds since the begin. */
export const between = ({ samples }: Heard, from: number, to: number) =>
  samples.subarray(Math.max(0, Math.round((from / 1000) * RATE)), Math.max(0, Math.round((to / 1000) * RATE)))

/** Where there is sound; silences shorter than `gap` milliseconds belong to it. */
export function sounding({ samples }: Heard, gap = 300, threshold = 0.003): Stretch[] {
  const frame = RATE / 100
  const found: { from: number; to: number }[] = []
  for (let at = 0; at + frame <= samples.length; at += frame) {
    if (loudness(samples.subarray(at, at + frame)) < threshold) continue
    const [from, to] = [(at / RATE) * 1000, ((at + frame) / RATE) * 1000]
    const last = found.at(-1)
    if (last && from - last.to <= gap) last.to = to
    else found.push({ from, to })
  }
  return found
}
