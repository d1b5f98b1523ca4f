/** A desktop for a blind person: message bus, accessibility bus, a screen reader and the transcript of what it says. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { Background } from '../e2e/background'
import { nameTaken, startMessageBus } from '../e2e/message-bus'
import { makePrivateHome } from './private-home'
import { startSpeechServer } from './speech-server'
import { Transcript } from './transcript'

export interface Session {
  /** The environment for programs of this desktop. */
  readonly env: NodeJS.ProcessEnv
  readonly transcript: Transcript
  stop(): Promise<void>
}

/** Orca's first words: until it has said them it hears nothing. */
const READY = 'Screen reader on.'

/** Starts all of it, in the order in which one needs the other; the display is there already. */
export async function startSession(): Promise<Session> {
  const home = await makePrivateHome()
  const programs = new Background()
  const transcript = new Transcript()
  const speech = await startSpeechServer(join(home.runtime, 'speech'), (said) => transcript.add(said))
  const stop = async () => {
    await programs.stop()
    speech.stop()
    await home.remove()
  }
  try {
    const desktop = { ...home.env, SPEECHD_ADDRESS: speech.address }
    const address = await startMessageBus(programs, home.runtime, desktop)
    const env = { ...desktop, DBUS_SESSION_BUS_ADDRESS: address }
    // As if the person had switched a screen reader on in the desktop's settings.
    programs.start([accessibilityBus(), '--launch-immediately', '--a11y=1', '--screen-reader=1'], env)
    await nameTaken('org.a11y.Bus', env)
    const listening = transcript.listen()
    programs.start(['orca'], { ...env, PATH: await pathForOrca(home.path) })
    await listening.hear(READY)
    return { env, transcript, stop }
  } catch (error) {
    await stop()
    throw new Error(`The screen reader did not start.\n${programs.complaints}`, { cause: error })
  }
}

/** Lies where distributions put programs that nobody starts by hand. */
function accessibilityBus(): string {
  const folders = ['/usr/libexec', '/usr/lib/at-spi2-core', '/usr/lib']
  const found = folders.map((folder) => join(folder, 'at-spi-bus-launcher')).find((path) => existsSync(path))
  if (!found) throw new Error('The accessibility bus (at-spi2-core) is not installed.')
  return found
}

/**
 * Orca does not start beside another Orca of the same person. This one has a display and a bus of its own and is in
 * nobody's way, so it is kept from finding the one that the person may be working with, which goes on.
 */
async function pathForOrca(home: string): Promise<string> {
  const folder = join(home, 'bin')
  await mkdir(folder)
  await writeFile(join(folder, 'pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  return `${folder}${delimiter}${process.env.PATH}`
}
