/** What a listener chooses: voices, pronunciations, marks, what is read and until when; in one window, with real sound. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LISTENING } from '../../electron/listening'
import en from '../../locales/en.json'
import { NATIVE_NAMES } from '../../publication/customs'
import { LANGUAGES, type Language } from '../../publication/model'
import { pitchOf } from '../unit/listening/engine/sample'
import { Background } from './background'
import { HEARD_IN_TIME, listenFrom, litNow, litSoFar, sentenceNow, silence, untilHeard, watchLit } from './heard'
import { type Launched, launch } from './launch'
import { startMessageBus } from './message-bus'
import { expectAnnounced, scrollToSentence, sentenceText } from './reader'
import { type Heard, loudness, RATE, type Sound, sounding, startSound } from './sound'
import { choose, press } from './surfaces'

const isLinux = process.platform === 'linux'

/** Twice the usual speed, so that sentences end sooner. */
const SETTINGS = {
  parallel: { on: false, language: 'fr' },
  listening: { ...DEFAULT_LISTENING, rate: 2, sentencePause: 100, paragraphPause: 100 },
} as const

let folder: string
let sound: Sound
let bus: string | undefined
let reader: Launched
const programs = new Background()

const open = (settings?: typeof SETTINGS) =>
  launch({
    profile: folder,
    ...(settings && { language: 'en', settings }),
    env: { ...sound.env, ...(bus && { DBUS_SESSION_BUS_ADDRESS: bus }) },
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-choices-'))
  sound = await startSound()
  if (isLinux) bus = await startMessageBus(programs, folder, process.env)
  reader = await open(SETTINGS)
  await watchLit(reader.page)
})
afterAll(async () => {
  await reader?.close()
  await programs.stop()
  sound?.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function withPanel(act: () => Promise<void>): Promise<void> {
  await press(reader.page, 'listening')
  await reader.page.waitForSelector('.panel[open]')
  await act().finally(() => press(reader.page, 'listening'))
  await reader.page.waitForSelector('.panel', { state: 'detached' })
}

/** Chooses in a list of the panel. */
async function select(label: string, option: string): Promise<void> {
  await reader.page.locator(`.choice:has(> span:text-is("${label}")) select`).selectOption(option)
}

/** The list of voices of a language. */
const voiceOf = (language: Language) => reader.page.getByLabel(NATIVE_NAMES[language], { exact: true })

/** What sounds from an act on, until it has been still for half a second. */
async function soundOf(act: () => Promise<unknown>): Promise<Heard> {
  const recorder = await sound.record()
  await act()
  const stillFor = () => {
    const heard = recorder.heard()
    const last = sounding(heard, 500).at(-1)
    return last ? (heard.samples.length / RATE) * 1000 - last.to : 0
  }
  await expect.poll(stillFor, HEARD_IN_TIME).toBeGreaterThan(500)
  return recorder.stop()
}

/** That nothing sounds for half a second, after what may still be on its way to the device. */
async function expectSilence(): Promise<void> {
  await sleep(200)
  const recorder = await sound.record()
  await sleep(500)
  expect(loudness(recorder.stop().samples)).toBeLessThan(0.001)
}

/** How long it sounds, in milliseconds. */
const lengthOf = (heard: Heard) => sounding(heard, 500).reduce((sum, { from, to }) => sum + to - from, 0)

describe('marks', () => {
  /** What is marked now: by highlights, and by boxes. */
  const marked = () =>
    reader.page.evaluate(() => ({
      sentence: CSS.highlights.get('heard-sentence')?.size ?? 0,
      word: CSS.highlights.get('heard-word')?.size ?? 0,
      lines: document.querySelectorAll('.heard-box-sentence').length,
      box: document.querySelectorAll('.heard-box-word').length,
    }))

  /** How much of the left edge of a place is painted in the accent's colour, from 0 to 1. */
  async function edge(place: { x: number; y: number; height: number }): Promise<number> {
    const [accent, scale] = await reader.page.evaluate(() => {
      const probe = document.createElement('i')
      probe.style.color = 'var(--accent)'
      document.body.append(probe)
      const colour = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? []
      probe.remove()
      return [colour, devicePixelRatio] as const
    })
    return reader.app.evaluate(
      async ({ BrowserWindow }, [{ x, y, height }, accent, scale]) => {
        const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
        if (!image) throw new Error('There is no window.')
        const { width } = image.getSize()
        const bitmap = image.toBitmap()
        let found = 0
        const [from, to] = [Math.ceil((y + 4) * scale), Math.floor((y + height - 4) * scale)]
        for (let row = from; row < to; row++) {
          const at = (row * width + Math.floor((x + 1) * scale)) * 4
          const near = [2, 1, 0].every(
            (offset, channel) => Math.abs((bitmap[at + offset] ?? 0) - (accent[channel] ?? 0)) < 6,
          )
          if (near) found++
        }
        return found / (to - from)
      },
      [place, accent, scale] as const,
    )
  }

  it('are those that were chosen, and a box is drawn around the word', async () => {
    const { page } = reader
    // So wide that a panel moves the text and leaves it its width.
    await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1400, 900))
    await listenFrom(page, 's2')
    await expect.poll(async () => (await litNow(page)).word, HEARD_IN_TIME).toBeTruthy()
    await press(page, 'listen')
    const none = { sentence: 0, word: 0, lines: 0, box: 0 }
    await withPanel(async () => {
      expect(await marked()).toEqual({ ...none, sentence: 1, word: 1 })
      await select(en.listen.mark, 'words')
      await expect.poll(marked).toEqual({ ...none, word: 1 })
      await select(en.listen.mark, 'sentences')
      await expect.poll(marked).toEqual({ ...none, sentence: 1 })
      await select(en.listen.mark, 'both')
      await select(en.listen.look, 'box')
      await expect.poll(marked).toMatchObject({ sentence: 0, word: 0, box: 1 })
      expect((await marked()).lines).toBeGreaterThan(1)
      const place = await page.locator('.heard-box-word').boundingBox()
      if (!place) throw new Error('The box has no place.')
      await expect.poll(() => edge(place)).toBeGreaterThan(0.9)
      await select(en.listen.mark, 'off')
      await expect.poll(marked).toEqual(none)
      await expect.poll(() => edge(place)).toBeLessThan(0.2)
      await select(en.listen.mark, 'both')
    })
    // The panel has gone, and the text has moved: the boxes with it.
    const offset = () =>
      page.evaluate(() => {
        const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN
        return Math.abs(left('.heard-box-sentence') - left('#s2'))
      })
    await expect.poll(offset).toBeLessThan(3)
    await withPanel(() => select(en.listen.look, 'background'))
    await silence(page)
  })
})

describe('the desktop', () => {
  afterEach(() => silence(reader.page))

  it.runIf(isLinux)('has the reading among its players, pauses it and goes on', async () => {
    const send = (destination: string, path: string, ...call: readonly string[]) =>
      execFileSync('dbus-send', [`--bus=${bus}`, '--print-reply', `--dest=${destination}`, path, ...call], {
        encoding: 'utf8',
      })
    const playerName = () =>
      /org\.mpris\.MediaPlayer2\.[^"]+/.exec(
        send('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames'),
      )?.[0] ?? ''
    const player = (...call: readonly string[]) => send(playerName(), '/org/mpris/MediaPlayer2', ...call)
    const property = (name: string) =>
      player('org.freedesktop.DBus.Properties.Get', 'string:org.mpris.MediaPlayer2.Player', `string:${name}`)

    const { page } = reader
    await listenFrom(page, 's2')
    await expect.poll(playerName, HEARD_IN_TIME).not.toBe('')
    await expect.poll(() => property('PlaybackStatus'), HEARD_IN_TIME).toContain('Playing')
    await expect.poll(() => property('Metadata')).toContain(await sentenceText(page, 'title'))
    expect(property('Metadata')).toContain('English')
    expect(property('Metadata')).not.toContain('int64 10000000')
    const state = () => page.evaluate(() => navigator.mediaSession.playbackState)
    player('org.mpris.MediaPlayer2.Player.PlayPause')
    await expect.poll(state).toBe('paused')
    await expectSilence()
    player('org.mpris.MediaPlayer2.Player.PlayPause')
    await expect.poll(state).toBe('playing')
    player('org.mpris.MediaPlayer2.Player.Next')
    await untilHeard(page, 's3')
  })
})

describe('what is read', () => {
  it('is so much at a time', async () => {
    const { page } = reader
    await withPanel(() => select(en.listen.portion, 'sentence'))
    await listenFrom(page, 's6')
    await expect.poll(() => page.evaluate(() => navigator.mediaSession.playbackState), HEARD_IN_TIME).toBe('paused')
    expect(await sentenceNow(page)).toBe('s6')
    await press(page, 'listen')
    await untilHeard(page, 's7')
    await withPanel(() => select(en.listen.portion, 'all'))
    await silence(page)
  })

  it('is each sentence in one language and then in the other, marked in both columns', async () => {
    const { page } = reader
    await press(page, 'parallel')
    await page.waitForSelector('.parallel')
    await choose(reader, 'listen-parallel')
    await expectAnnounced(page, en.announce['listen-parallel-on'])
    await listenFrom(page, 's6')
    await watchLit(page)
    await untilHeard(page, 's7')
    await expect.poll(async () => (await litNow(page)).sentences).toEqual(['s7 en', 's7 fr'])
    await expect
      .poll(
        async () => (await litSoFar(page)).some(({ sentence, language }) => sentence === 's7' && language === 'en'),
        HEARD_IN_TIME,
      )
      .toBe(true)
    const order = (await litSoFar(page)).map(({ sentence, language }) => `${sentence} ${language}`)
    expect([...new Set(order)]).toEqual(['s6 en', 's6 fr', 's7 en'])
    // Never back to one that was left.
    expect(order).toEqual([...new Set(order)].flatMap((place) => order.filter((each) => each === place)))
    await silence(page)
    await choose(reader, 'listen-parallel')
    await press(page, 'parallel')
  })
})

describe('voices', () => {
  it.each(LANGUAGES)('can be chosen and heard in %s', async (language) => {
    const { page } = reader
    await withPanel(async () => {
      await voiceOf(language).selectOption(`embedded:${language}+f2`)
      const name = new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? ''
      const recorder = await sound.record()
      await page.getByRole('button', { name: en.listen['try-voice'].replace('{{language}}', name) }).click()
      await expect.poll(() => lengthOf(recorder.heard()), HEARD_IN_TIME).toBeGreaterThan(900)
      const { samples } = recorder.stop()
      expect(loudness(samples.subarray(-11_025))).toBeGreaterThan(0.01)
      // The lower one has some hundred Hertz.
      expect(pitchOf(samples)).toBeGreaterThan(140)
    })
    await press(page, 'silence')
  })
})

describe('a pronunciation of one’s own', () => {
  const WORD = 'diaspora'
  const SAY = 'nine hundred and ninety nine thousand'

  /** How long the word takes to be read in its sentence. */
  async function read(): Promise<number> {
    const { page } = reader
    await scrollToSentence(page, 's15')
    await page.evaluate((word) => {
      const text = document.querySelector('#s15')?.firstChild as Text
      const at = text.data.indexOf(word)
      document.getSelection()?.setBaseAndExtent(text, at, text, at + word.length)
    }, WORD)
    return lengthOf(await soundOf(() => press(page, 'listen-selection')))
  }

  it('is written, tried out and used, by the keyboard alone', async () => {
    const { page } = reader
    const before = await read()
    await page.locator('main').focus()
    await withPanel(async () => {
      await page.getByLabel(en.listen['pronounce-word'], { exact: true }).focus()
      await page.keyboard.type(WORD)
      await page.keyboard.press('Tab')
      await page.keyboard.type(WORD)
      await page.keyboard.press('Tab')
      const plain = lengthOf(await soundOf(() => page.keyboard.press('Enter')))
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Control+A')
      await page.keyboard.type(SAY)
      await page.keyboard.press('Tab')
      const own = lengthOf(await soundOf(() => page.keyboard.press('Enter')))
      expect(own / plain).toBeGreaterThan(1.7)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.pronunciations li')
    })
    expect((await read()) / before).toBeGreaterThan(1.7)
  })
})

describe('at the next start', () => {
  it('voices and pronunciations are those that were chosen', async () => {
    await reader.close()
    reader = await open()
    await watchLit(reader.page)
    await withPanel(async () => {
      for (const language of LANGUAGES) {
        await expect.poll(() => voiceOf(language).inputValue(), HEARD_IN_TIME).toBe(`embedded:${language}+f2`)
      }
      expect(await reader.page.locator('.pronunciations li').textContent()).toContain('diaspora')
    })
  })
})

declare global {
  interface Window {
    passMinutes(minutes: number): void
  }
}

/**
 * Lets minutes pass at once for what waits for minutes. Not by a clock that stands in for the page's: those that wait for a moment
 * of the device's clock would miss it.
 */
function letTimePass(page: Page): Promise<void> {
  return page.evaluate(() => {
    const waiting = new Map<number, { due: number; callback: () => void }>()
    const [now, wait, leave] = [performance.now.bind(performance), window.setTimeout, window.clearTimeout]
    let ahead = 0
    performance.now = () => now() + ahead
    const setTimer = (callback: () => void, ms: number) => {
      const id = wait(() => {
        waiting.delete(id)
        callback()
      }, ms)
      if (ms > 30_000) waiting.set(id, { due: performance.now() + ms, callback })
      return id
    }
    const clearTimer = (id: number) => {
      waiting.delete(id)
      leave(id)
    }
    Object.assign(window, { setTimeout: setTimer, clearTimeout: clearTimer })
    window.passMinutes = (minutes) => {
      ahead += minutes * 60_000
      for (const [id, { due, callback }] of [...waiting]) {
        if (due > performance.now()) continue
        clearTimer(id)
        callback()
      }
    }
  })
}

// The last: its clock stays in the page.
describe('the sleep timer', () => {
  /** That nothing sounds, and the reader says why; paused where it was. */
  async function expectAsleep(): Promise<void> {
    await expect
      .poll(() => reader.page.evaluate(() => navigator.mediaSession.playbackState), HEARD_IN_TIME)
      .toBe('paused')
    await expectAnnounced(reader.page, en.announce.asleep)
    await expectSilence()
  }

  it('stops at the end of a section', async () => {
    await withPanel(async () => {
      await select(en.listen.sleep, 'section')
    })
    await listenFrom(reader.page, 's15')
    await expectAsleep()
    expect(await sentenceNow(reader.page)).toBe('s15')
    await silence(reader.page)
  })

  it('stops after so many minutes, when the sentence is over', async () => {
    const { page } = reader
    await letTimePass(page)
    await withPanel(async () => {
      await select(en.listen.sleep, '5')
    })
    await listenFrom(page, 's5')
    await page.evaluate(() => window.passMinutes(4))
    await untilHeard(page, 's6')
    const last = await sentenceNow(page)
    await page.evaluate(() => window.passMinutes(1))
    await expectAsleep()
    expect(await sentenceNow(page)).toBe(last)
    await silence(page)
  })
})

describe('where there is nothing that sounds', () => {
  it.runIf(isLinux)('the person is told, and the marks go on', async () => {
    await reader.close()
    reader = await launch({ language: 'en', env: { PULSE_SERVER: `unix:${join(folder, 'no-server')}` } })
    const { page } = reader
    await watchLit(page)
    await listenFrom(page, 's2')
    await expectAnnounced(page, en.announce['no-output'])
    await expect.poll(async () => (await litSoFar(page)).length, HEARD_IN_TIME).toBeGreaterThan(4)
  })
})
