import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { findSpeechDispatcher } from '../../electron/speech-dispatcher'
import { type Launched, launch } from './launch'

describe.runIf(process.platform === 'linux')('the voices of the system', () => {
  let launched: Launched
  afterEach(() => launched.close())

  const found = (env: Readonly<Record<string, string | undefined>>) =>
    findSpeechDispatcher({ env, arch: process.arch, uid: process.getuid?.() ?? 0, exists: existsSync })
  const isAsked = () => launched.app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-speech-dispatcher'))
  const told = async () => {
    const text = await launched.page.locator('#start').textContent()
    return JSON.parse(text ?? '').speechDispatcher
  }

  it('are asked for where Speech Dispatcher is there, and the page knows', async () => {
    launched = await launch({ language: 'en' })
    const state = found(process.env)
    expect(await isAsked()).toBe(state === 'ready')
    expect(await told()).toBe(state)
  })

  it('are not asked for where its server is missing, and a page that looks at them comes to no harm', async () => {
    const env = { SPEECHD_CMD: '/nowhere/speech-dispatcher', SPEECHD_ADDRESS: 'unix_socket:/nowhere/speechd.sock' }
    launched = await launch({ language: 'en', env })
    expect(await isAsked()).toBe(false)
    expect(await told()).toBe(found({ ...process.env, ...env }))
    expect(await launched.page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0)
    const error = launched.page.evaluate(
      () =>
        new Promise((resolve) => {
          const utterance = new SpeechSynthesisUtterance('a')
          utterance.onerror = (event) => resolve(event.error)
          speechSynthesis.speak(utterance)
        }),
    )
    expect(await error).toBe('synthesis-failed')
    expect(await launched.page.locator('article').count()).toBe(1)
  })
})
